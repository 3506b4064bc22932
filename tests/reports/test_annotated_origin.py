"""The cell that a figure came from is marked, and the workbook opens there; all else stays."""

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.views import Pane, SheetView

from iku.reports.annotated import TakTersunting, annotate
from iku.reports.annotated_origin import mark_origin
from tests.reports.bahan_bertanda import (
    HIJAU,
    LAIN,
    UTAMA,
    bagian,
    buka,
    buku_kantor,
    catatan,
    diubah,
    rupa,
    salah,
    simpan,
    warna,
)

BIRU = "FFA9D3F5"
PESAN = "120 toko,\nditulis oleh Ani"


def test_the_cell_is_coloured_and_says_what_came_from_it() -> None:
    asli = simpan(buku_kantor())
    lembar = buka(mark_origin(asli, f"{UTAMA}!C3", PESAN).isi)[UTAMA]
    assert warna(lembar, "C3") == BIRU
    assert catatan(lembar) == {
        "C3": "Catatan IKU (asal angka): 120 toko, ditulis oleh Ani",
        "C4": "Dihitung dari rujukan.",
    }
    assert warna(lembar, "B3") == HIJAU


def test_nothing_else_changes_and_no_list_is_added() -> None:
    asli = buku_kantor()
    hasil = buka(mark_origin(simpan(asli), f"{UTAMA}!C3", PESAN).isi)
    assert hasil.sheetnames == asli.sheetnames
    for nama in asli.sheetnames:
        assert rupa(hasil[nama]) == rupa(buka(simpan(asli))[nama])


def test_the_workbook_opens_on_the_sheet_at_the_cell() -> None:
    buku = Workbook()
    buku.create_sheet("Kedua")
    buku.create_sheet("Ketiga")
    hasil = buka(mark_origin(simpan(buku), "Kedua!AB90", PESAN).isi)
    assert hasil.active is hasil["Kedua"]
    assert [bool(lembar.sheet_view.tabSelected) for lembar in hasil.worksheets] == [False, True, False]
    tampilan = hasil["Kedua"].sheet_view
    assert tampilan.topLeftCell == "Y82"
    assert [(s.activeCell, s.sqref) for s in tampilan.selection] == [("AB90", "AB90")]


@pytest.mark.parametrize(("sel", "pojok"), [("E90", "B82"), ("A2", "B4"), ("Z5", "W4")])
def test_frozen_heads_stay_in_sight(sel: str, pojok: str) -> None:
    buku = Workbook()
    buku.worksheets[0].title = "Isi"
    buku.worksheets[0].freeze_panes = "B4"
    tampilan = buka(mark_origin(simpan(buku), f"Isi!{sel}", PESAN).isi)["Isi"].sheet_view
    panel = tampilan.pane
    assert panel is not None
    assert (panel.xSplit, panel.ySplit, panel.state, panel.topLeftCell) == (1, 3, "frozen", pojok)
    assert [(s.pane, s.activeCell) for s in tampilan.selection] == [("bottomRight", sel)]


def test_a_sheet_that_was_split_by_hand_stays_split() -> None:
    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = "Isi"
    lembar.views.sheetView = [SheetView(pane=Pane(ySplit=1200, activePane="bottomLeft", state="split"))]
    tampilan = buka(mark_origin(simpan(buku), "Isi!B2", PESAN).isi)["Isi"].sheet_view
    assert tampilan.pane is not None
    assert (tampilan.pane.state, tampilan.pane.ySplit) == ("split", 1200)


def test_a_sheet_and_a_workbook_that_say_nothing_of_views_are_told() -> None:
    asli = simpan(Workbook())
    xml = bagian(asli)["xl/worksheets/sheet1.xml"].decode()
    tampilan = xml[xml.index("<sheetViews>") : xml.index("</sheetViews>") + len("</sheetViews>")]
    polos = diubah(asli, "xl/worksheets/sheet1.xml", (tampilan, ""))
    buku = bagian(polos)["xl/workbook.xml"].decode()
    buku_tampilan = buku[buku.index("<bookViews>") : buku.index("</bookViews>") + len("</bookViews>")]
    polos = diubah(polos, "xl/workbook.xml", (buku_tampilan, ""))
    hasil = buka(mark_origin(polos, "Sheet!B2", PESAN).isi)
    assert hasil["Sheet"].sheet_view.selection[0].activeCell == "B2"
    assert hasil.active is hasil["Sheet"]


def test_a_hidden_sheet_is_shown_and_that_is_said() -> None:
    hasil = mark_origin(simpan(buku_kantor()), f"{LAIN}!A1", PESAN)
    assert buka(hasil.isi)[LAIN].sheet_state == "visible"
    assert hasil.hilang == (f"Lembar {LAIN} tersembunyi di berkas aslinya; di salinan ini ditampilkan.",)


def test_within_merged_cells_the_one_that_is_seen_is_marked() -> None:
    lembar = buka(mark_origin(simpan(buku_kantor()), f"{UTAMA}!B1", PESAN).isi)[UTAMA]
    assert "A1" in catatan(lembar)


def test_marks_on_the_sheet_from_an_earlier_time_make_way() -> None:
    lama = annotate(simpan(buku_kantor()), [salah(f"{UTAMA}!B3")], "Catatan").isi
    sekali = mark_origin(lama, f"{UTAMA}!C3", PESAN).isi
    lembar = buka(mark_origin(sekali, f"{UTAMA}!D3", PESAN).isi)[UTAMA]
    assert set(catatan(lembar)) == {"C4", "D3"}
    assert (warna(lembar, "B3"), warna(lembar, "C3"), warna(lembar, "D3")) == ("", "", BIRU)


@pytest.mark.parametrize("sel", ["Lain!A1", "A1", "", f"{UTAMA}!baris 3"])
def test_a_cell_that_is_not_there_is_refused(sel: str) -> None:
    with pytest.raises(TakTersunting):
        mark_origin(simpan(buku_kantor()), sel, PESAN)


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(TakTersunting):
        mark_origin(b"PK\x03\x04rusak", "A!A1", PESAN)


def test_the_reader_of_the_library_opens_it_with_its_formulas() -> None:
    hasil = mark_origin(simpan(buku_kantor()), f"{UTAMA}!B4", PESAN).isi
    assert buka(hasil)[UTAMA]["B4"].value == "=SUM(B3:B3)"
