"""SpreadsheetML 2003, one XML file for a workbook."""

from iku.sheets.cells import Rentang
from tests.sheets.formats.bahan import buku, sel, teks, tolak

ISI = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles>
<Worksheet ss:Name="Data"><Table><Column/><Column ss:Index="3" ss:Hidden="1"/>
<Row><Cell ss:MergeAcross="1" ss:MergeDown="1">
  <Data ss:Type="String">Judul <B xmlns="w">tebal</B></Data></Cell>
 <Cell><Data ss:Type="Number">5</Data></Cell></Row>
<Row ss:Index="4" ss:Hidden="1"><Cell ss:StyleID="s1"><Data ss:Type="Number">0.85</Data></Cell>
 <Cell ss:Index="4" ss:Formula="=RC[-1]"><Data ss:Type="Error">#REF!</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2024-03-31T00:00:00.000</Data></Cell>
 <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:Formula="=R1C1*2"/></Row>
</Table></Worksheet>
<Worksheet ss:Name="Lama"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>
</Worksheet></Workbook>"""


def test_cells_places_merges_and_hidden_parts_are_read() -> None:
    assert teks(ISI.encode()) == {
        "A1": "teks Judul tebal",
        "C1": "angka 5",
        "A4": "persen 85%",
        "D4": "galat #REF!",
        "A5": "tanggal 2024-03-31",
        "B5": "logika TRUE",
        "C5": "rumus =R1C1*2",
    }
    data, lama = buku(ISI.encode()).lembar
    assert (data.gabungan, data.baris_tersembunyi, data.kolom_tersembunyi) == (
        (Rentang(1, 1, 2, 2),),
        {4},
        {3},
    )
    assert (lama.judul, lama.tersembunyi) == ("Lama", True)
    assert sel(ISI.encode())["D4"].rumus


def test_a_file_cut_short_is_damaged() -> None:
    assert tolak(ISI[:900].encode())[0] == "berkas_rusak"
