"""A person's own file comes back marked, is mended, and is read as what it says then."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from iku.core.finding import Kode, Masalah, peringatan
from iku.services.bertanda import BerkasBertanda, marked_file
from iku.services.impor import preview, read_files, typed
from iku.services.preview import Pratinjau
from iku.services.workspace import DATA, Workspace, load_catalogues
from iku.sheets import read_cells
from iku.store import Cara

WORKBOOKS = Path(__file__).parents[1] / "workbooks"
VARIABEL = next(v for v in load_catalogues(DATA).terbaru.variabel.values() if v.bulat)


def lihat(ws: Workspace, nama: str, isi: bytes) -> Pratinjau:
    return preview(ws, read_files(ws, [(nama, isi)]))


def buku(*rows: tuple[object, ...]) -> bytes:
    kerja = Workbook()
    lembar = kerja.worksheets[0]
    lembar.title = "TW I"
    for row in (("Variabel", "TW I 2024", "TW II 2024"), *rows):
        lembar.append(row)
    keluar = io.BytesIO()
    kerja.save(keluar)
    return keluar.getvalue()


def bertanda(pratinjau: Pratinjau, nama: str) -> BerkasBertanda:
    hasil = marked_file(pratinjau, nama)
    assert isinstance(hasil, BerkasBertanda)
    return hasil


def catatan(isi: bytes) -> dict[str, str]:
    kerja = load_workbook(io.BytesIO(isi))
    return {
        f"{lembar.title}!{sel.coordinate}": sel.comment.text
        for lembar in kerja.worksheets
        for row in lembar.iter_rows()
        for sel in row
        if sel.comment
    }


def test_the_refused_cell_is_marked_in_their_own_file(ws: Workspace) -> None:
    pratinjau = lihat(ws, "Laporan TW I.xlsx", buku((VARIABEL.nama, "dua belas", 14)))

    hasil = bertanda(pratinjau, "Laporan TW I.xlsx")

    assert (hasil.nama, hasil.hilang) == ("Laporan TW I (bertanda).xlsx", ())
    (satu,) = [m for m in pratinjau.masalah if m.sel == "TW I!B2"]
    assert catatan(hasil.isi) == {"TW I!B2": f"Catatan IKU (ditolak): {satu.pesan}"}
    daftar = load_workbook(io.BytesIO(hasil.isi))["Catatan IKU"]
    assert daftar["A1"].value == "Catatan atas Laporan TW I.xlsx"
    assert daftar["D5"].value == satu.sebab


def test_mended_and_sent_again_it_is_read_as_if_nothing_had_been_written_on_it(ws: Workspace) -> None:
    hasil = bertanda(lihat(ws, "tw1.xlsx", buku((VARIABEL.nama, "dua belas", 14))), "tw1.xlsx")
    kerja = load_workbook(io.BytesIO(hasil.isi))
    kerja["TW I"]["B2"] = 12
    keluar = io.BytesIO()
    kerja.save(keluar)

    lagi = lihat(ws, hasil.nama, keluar.getvalue())

    assert [(s.bacaan.sel, s.bacaan.nilai) for s in lagi.selisih] == [("TW I!B2", 12), ("TW I!C2", 14)]
    assert lagi.ditolak == ()
    kedua = bertanda(lagi, hasil.nama)
    assert kedua.nama == hasil.nama
    assert catatan(kedua.isi).keys() == {m.sel for m in lagi.masalah}


def test_marking_changes_no_cell(ws: Workspace) -> None:
    for nama in ("rumus_dihitung_libreoffice.xlsx", "templat_disimpan_libreoffice.xlsx"):
        isi = (WORKBOOKS / nama).read_bytes()
        asli, lagi = read_cells(isi), read_cells(bertanda(lihat(ws, nama, isi), nama).isi)
        assert not isinstance(asli, Masalah)
        assert not isinstance(lagi, Masalah)
        assert lagi.lembar[:-1] == asli.lembar
        assert lagi.lembar[-1].judul == "Catatan IKU"


@pytest.mark.parametrize("nama", ["format_xls.xls", "format_ods.ods", "format_html.xls"])
def test_another_format_comes_back_as_xlsx_with_its_cells(ws: Workspace, nama: str) -> None:
    isi = (WORKBOOKS / nama).read_bytes()
    hasil = bertanda(lihat(ws, nama, isi), nama)
    asli, lagi = read_cells(isi), read_cells(hasil.isi)

    assert hasil.nama.endswith(" (bertanda).xlsx")
    assert len(hasil.hilang) == 1
    assert not isinstance(asli, Masalah)
    assert not isinstance(lagi, Masalah)
    for lama, baru in zip(asli.lembar, lagi.lembar, strict=False):
        assert {di: (c.jenis, c.teks) for di, c in baru.sel.items()} == {
            di: (c.jenis, c.teks) for di, c in lama.sel.items()
        }


def test_a_text_file_is_marked_at_the_cell_that_was_refused(ws: Workspace) -> None:
    isi = f"Variabel;TW I 2024;TW II 2024\n{VARIABEL.nama};dua belas;14\nEntah apa;1;2\n".encode()
    pratinjau = lihat(ws, "tw1.csv", isi)

    hasil = bertanda(pratinjau, "tw1.csv")

    assert hasil.nama == "tw1 (bertanda).xlsx"
    assert "Data!B2" in catatan(hasil.isi)
    assert "dua belas" in catatan(hasil.isi)["Data!B2"]
    lagi = lihat(ws, hasil.nama, hasil.isi)
    assert [(s.bacaan.kunci, s.bacaan.nilai) for s in lagi.selisih] == [
        (s.bacaan.kunci, s.bacaan.nilai) for s in pratinjau.selisih
    ]


def test_of_several_files_each_carries_its_own_faults(ws: Workspace) -> None:
    berkas = [
        ("satu.xlsx", buku((VARIABEL.nama, "dua belas", 14))),
        ("dua.xlsx", buku((VARIABEL.nama, 12, "empat belas"))),
    ]
    pratinjau = preview(ws, read_files(ws, berkas))
    assert {m.berkas for m in pratinjau.masalah} == {"satu.xlsx", "dua.xlsx"}

    assert set(catatan(bertanda(pratinjau, "satu.xlsx").isi)) == {"TW I!B2"}
    assert set(catatan(bertanda(pratinjau, "dua.xlsx").isi)) == {"TW I!C2"}


def test_doubts_about_figures_that_were_read_are_marked_too(ws: Workspace) -> None:
    pratinjau = lihat(ws, "tw1.xlsx", buku((VARIABEL.nama, 12, 14)))
    ragu = peringatan(Kode.SEPULUH_KALI, "TW I!C2", "14 jauh dari 12", "").di("tw1.xlsx")

    hasil = bertanda(replace(pratinjau, masalah=(*pratinjau.masalah, ragu)), "tw1.xlsx")

    assert "14 jauh dari 12" in catatan(hasil.isi)["TW I!C2"]


def test_a_name_is_no_path_and_keeps_its_ending_apart(ws: Workspace) -> None:
    isi = buku((VARIABEL.nama, 12, 14))
    for nama, baru in (("../../etc/x.y.xls", "x.y (bertanda).xlsx"), ("C:\\a\\b", "b (bertanda).xlsx")):
        assert bertanda(lihat(ws, nama, isi), nama).nama == baru


@pytest.mark.parametrize("isi", [b"%PDF-1.7 ...", b"PK\x03\x04rusak", b""])
def test_a_file_that_cannot_be_opened_is_not_marked_but_named(ws: Workspace, isi: bytes) -> None:
    hasil = marked_file(lihat(ws, "laporan.xlsx", isi), "laporan.xlsx")
    assert isinstance(hasil, Masalah)
    assert hasil.berkas == "laporan.xlsx"


def test_what_was_typed_has_no_file(ws: Workspace) -> None:
    with pytest.raises(KeyError):
        marked_file(preview(ws, typed([], [], Cara.ISI_DATA, {})), "tw1.xlsx")
