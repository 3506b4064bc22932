"""From a figure to the very cell of the very file that was handed in."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from iku.services.bertanda import BerkasBertanda
from iku.services.impor import preview, read_files, save
from iku.services.jejak import BarisJejak, jejak_angka
from iku.services.jejak_berkas import berkas_bertanda_sel
from iku.services.workspace import Workspace
from tests.services.bahan import entri, kantor

KANTOR = Path(__file__).parents[1] / "workbooks" / "kantor"
KEPALA = ("Variabel", "TW I 2024", "TW II 2024")
ISI = (("Toko", 141, 150), ("Peserta", 12, 20))


def unggah(ws: Workspace, nama: str, isi: bytes) -> None:
    save(ws, preview(ws, read_files(ws, [(nama, isi)])), "Ani", setuju_peringatan=True, abaikan_ditolak=True)


def unduh(ws: Workspace, baris: BarisJejak) -> BerkasBertanda:
    kini = baris.kini
    assert kini is not None
    return berkas_bertanda_sel(ws, kini.sha256, kini.berkas, kini.sel, "di sini", baris.nilai)


def tanda(berkas: BerkasBertanda) -> tuple[str, object]:
    """The one cell that is marked, and what it holds; the workbook is open on its sheet."""
    buku = load_workbook(io.BytesIO(berkas.isi))
    ((lembar, sel),) = [
        (lembar, sel)
        for lembar in buku.worksheets
        for row in lembar.iter_rows()
        for sel in row
        if sel.comment
    ]
    assert buku.active is lembar
    assert sel.comment.text == "Catatan IKU (asal angka): di sini"
    return f"{lembar.title}!{sel.coordinate}", sel.value


def xlsx(*rows: tuple[object, ...]) -> bytes:
    buku = Workbook()
    buku.worksheets[0].title = "Rekap (lama)"
    lembar = buku.create_sheet("Isian (TW)")
    for row in rows:
        lembar.append(row)
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def test_a_workbook_comes_back_with_the_cell_marked() -> None:
    ws = kantor()
    unggah(ws, "laporan.xlsx", xlsx(KEPALA, *ISI))
    berkas = unduh(ws, jejak_angka(ws, entri("c", 2)))
    assert (berkas.nama, berkas.hilang) == ("laporan (bertanda).xlsx", ())
    assert tanda(berkas) == ("Isian (TW)!C3", 20)


def test_a_figure_made_of_months_leads_to_the_last_of_them() -> None:
    ws = kantor()
    bulan = ("Variabel", "Januari 2024", "Februari 2024", "Maret 2024")
    unggah(ws, "bulanan.xlsx", xlsx(bulan, ("Peserta", 3, 4, 5)))
    baris = jejak_angka(ws, entri("c", 1))
    assert (baris.nilai, baris.sel.partition(" (jumlah ")[0]) == (12, "Isian (TW)!D2")
    assert tanda(unduh(ws, baris)) == ("Isian (TW)!D2", 5)


@pytest.mark.parametrize(("triwulan", "sel"), [(1, "B3"), (2, "C3")])
@pytest.mark.parametrize("pemisah", [";", "\t"])
def test_a_text_file_comes_back_as_a_workbook(triwulan: int, sel: str, pemisah: str) -> None:
    ws = kantor()
    rows = [KEPALA, ("Toko", "141", "150"), ("Peserta", "1.200", "1.200")]
    unggah(ws, "laporan.csv", "\n".join(pemisah.join(row) for row in rows).encode())
    berkas = unduh(ws, jejak_angka(ws, entri("c", triwulan)))
    assert berkas.nama == "laporan (bertanda).xlsx"
    assert len(berkas.hilang) == 1
    assert tanda(berkas) == (f"Data!{sel}", "1.200")


def test_in_a_list_of_figures_the_figure_is_found_by_its_value() -> None:
    ws = kantor()
    unggah(ws, "entri.csv", b"tahun;triwulan;variabel;nilai\n2024;1;c;12\n2024;2;c;20\n")
    assert tanda(unduh(ws, jejak_angka(ws, entri("c", 2)))) == ("Data!D3", "20")


@pytest.mark.parametrize("nama", ["baris_tersembunyi_di_xls.xls", "baris_tersembunyi_di_ods.ods"])
def test_another_format_comes_back_as_a_workbook(ws: Workspace, nama: str) -> None:
    unggah(ws, nama, (KANTOR / nama).read_bytes())
    kunci = next(k for k, kini in ws.store.current().items() if kini.sel)
    baris = jejak_angka(ws, kunci)
    di, isi = tanda(unduh(ws, baris))
    assert di == baris.sel.partition(" (")[0]
    assert isi == baris.nilai


@pytest.mark.parametrize("sel", ["Tidak ada!B2", "baris 99", "baris 2", "entah"])
def test_a_cell_that_is_not_there_gives_the_file_as_it_was(sel: str) -> None:
    ws = kantor()
    isi = xlsx(KEPALA, *ISI)
    unggah(ws, "laporan.xlsx", isi)
    kini = jejak_angka(ws, entri("c", 2)).kini
    assert kini is not None
    berkas = berkas_bertanda_sel(ws, kini.sha256, "laporan.xlsx", sel, "di sini")
    assert (berkas.nama, berkas.isi) == ("laporan.xlsx", isi)
    (kalimat,) = berkas.hilang
    assert kalimat.startswith(f"Sel {sel} tidak dapat ditandai di berkas ini")


def test_a_file_that_is_not_kept_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        berkas_bertanda_sel(kantor(), "0" * 64, "laporan.xlsx", "Data!B2", "di sini")
