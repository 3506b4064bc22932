"""Unggah: what a file would do is shown whole, and only what is shown and agreed to is kept."""

import io

import openpyxl

from iku.core.catalogue import Catalogue
from iku.services.template import template_file
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import (
    TAHUN,
    bagian_dan_keseluruhan,
    csv,
    dua_baris,
    entri,
    gudang,
    hitungan,
    isi_nama,
    simpan,
    tabel,
    tersimpan,
    tombol_simpan,
    unggah,
)


def test_a_filled_template_is_previewed_and_then_kept(url: str, buka: Buka, katalog: Catalogue) -> None:
    _, keseluruhan = bagian_dan_keseluruhan(katalog)
    at = unggah(buka("unggah"), ("tw1.xlsx", templat_terisi(url, {keseluruhan.nama: (141, "delapan puluh")})))

    assert hitungan(at) == {"Baru": "1", "Berubah": "0", "Sama": "0", "Ditolak": "1"}
    (masalah,) = tabel(at, "Ditemukan")
    assert (masalah["Berkas"], masalah["Sel"][:6]) == ("tw1.xlsx", "Data!F")
    assert "delapan puluh" in masalah["Ditemukan"]
    assert masalah["Seharusnya"]
    assert masalah["Yang perlu dilakukan"]
    assert tersimpan(url) == {}

    next(c for c in at.checkbox if "1 sel yang ditolak tidak ikut" in c.label).check().run()
    simpan(isi_nama(at))

    assert tersimpan(url) == {entri(keseluruhan): 141}
    assert "1 angka tersimpan" in at.success[0].value
    assert at.file_uploader[0].value == []


def test_the_refused_cells_stay_on_screen_after_the_others_are_kept(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    at = unggah(buka("unggah"), ("a.csv", dua_baris(katalog, "12", "-3")))
    at.checkbox[0].check().run()
    simpan(isi_nama(at))

    assert [m["Sel"] for m in tabel(at, "Ditemukan")] == ["baris 3"]


def test_refused_cells_bar_saving_until_the_person_leaves_them_out(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    at = unggah(buka("unggah"), ("a.csv", dua_baris(katalog, "12", "-3")))
    assert tombol_simpan(at).disabled

    at.checkbox[0].check().run()
    assert not tombol_simpan(at).disabled


def test_the_same_file_again_changes_nothing(url: str, buka: Buka, katalog: Catalogue) -> None:
    berkas = ("a.csv", dua_baris(katalog, "12", "14"))
    at = unggah(buka("unggah"), berkas)
    simpan(isi_nama(at))
    sebelum = tersimpan(url)
    unggah(at, berkas)

    assert hitungan(at)["Sama"] == "2"
    assert at.info[0].value.startswith("Tidak ada yang berubah")
    assert not [b for b in at.button if b.label == "Simpan"]
    assert tersimpan(url) == sebelum


def test_a_warning_must_be_ticked(url: str, buka: Buka, katalog: Catalogue) -> None:
    bagian, keseluruhan = bagian_dan_keseluruhan(katalog)
    isi = csv((entri(bagian), "150"), (entri(keseluruhan), "141"))
    at = unggah(buka("unggah"), ("a.csv", isi))

    (masalah,) = tabel(at, "Ditemukan")
    assert "150" in masalah["Ditemukan"]
    assert "141" in masalah["Ditemukan"]
    assert tombol_simpan(at).disabled

    at.checkbox[0].check().run()
    simpan(isi_nama(at))
    assert tersimpan(url) == {entri(bagian): 150, entri(keseluruhan): 141}


def test_a_tick_does_not_outlive_the_warning_that_it_answered(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    bagian, keseluruhan = bagian_dan_keseluruhan(katalog)
    at = buka("unggah")
    for nilai in ("150", "170"):
        unggah(at, ("a.csv", csv((entri(bagian), nilai), (entri(keseluruhan), "141"))))
        assert tombol_simpan(at).disabled
        at.checkbox[0].check().run()


def test_a_changed_figure_shows_what_it_was_and_what_moves(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    _, keseluruhan = bagian_dan_keseluruhan(katalog)
    kunci = entri(keseluruhan, 4)
    lama = tersimpan(lengkap)[kunci]
    assert lama
    at = unggah(buka("unggah"), ("a.csv", csv((kunci, str(int(lama) + 1)))))

    assert hitungan(at)["Berubah"] == "1"
    (baris,) = tabel(at, "Menjadi")
    assert baris["Angka"] == keseluruhan.nama
    assert baris["Sekarang"].replace(".", "") == str(int(lama))
    assert baris["Menjadi"].replace(".", "").startswith(str(int(lama) + 1))
    terpengaruh = {i.nama_pendek for i in katalog.indikator.values() if keseluruhan.kode in i.variabel}
    assert {d["Indikator"] for d in tabel(at, "Realisasi")} == terpengaruh
    assert all("→" in d["Realisasi"] for d in tabel(at, "Realisasi"))


def test_changing_what_is_kept_needs_a_name_and_a_reason(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    _, keseluruhan = bagian_dan_keseluruhan(katalog)
    kunci = entri(keseluruhan, 4)
    lama = tersimpan(lengkap)[kunci]
    at = unggah(buka("unggah"), ("a.csv", csv((kunci, str(int(lama or 0) + 1)))))

    simpan(at)
    assert "Nama Anda" in at.error[0].value
    assert "Alasan" in at.error[0].value
    simpan(isi_nama(at, alasan=""))
    assert "Nama Anda" not in at.error[0].value
    assert tersimpan(lengkap)[kunci] == lama
    assert at.file_uploader[0].value

    simpan(isi_nama(at, alasan="salah hitung"))
    assert tersimpan(lengkap)[kunci] == (lama or 0) + 1
    with gudang(lengkap) as ws:
        terakhir = ws.store.history(kunci)[0]
    assert (terakhir.oleh, terakhir.alasan, terakhir.berkas) == ("Sri", "salah hitung", "a.csv")


def test_an_empty_cell_changes_nothing_unless_it_is_said_to_withdraw(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    _, keseluruhan = bagian_dan_keseluruhan(katalog)
    kunci = entri(keseluruhan, 4)
    at = unggah(buka("unggah"), ("a.csv", csv((kunci, ""))))

    assert any("1 sel kosong: tidak mengubah" in e.label for e in at.expander)
    assert at.info[0].value.startswith("Tidak ada yang berubah")

    at.multiselect[0].set_value([kunci]).run()
    assert hitungan(at)["Ditarik"] == "1"
    simpan(isi_nama(at, alasan="belum final"))
    assert tersimpan(lengkap)[kunci] is None


def test_several_files_at_once_and_one_that_cannot_be_read(url: str, buka: Buka, katalog: Catalogue) -> None:
    bagian, keseluruhan = bagian_dan_keseluruhan(katalog)
    berkas = (
        ("a.csv", csv((entri(keseluruhan), "141"))),
        ("b.csv", csv((entri(bagian), "80"))),
        ("../![x](http://a.example/x.png).xls", b"\xd0\xcf\x11\xe0"),
    )
    at = unggah(buka("unggah"), *berkas)

    assert hitungan(at)["Baru"] == "2"
    (masalah,) = tabel(at, "Ditemukan")
    assert masalah["Berkas"] == berkas[2][0]
    assert "http://a.example" not in semua_teks(at)
    at.checkbox[0].check().run()
    simpan(isi_nama(at))
    assert tersimpan(url) == {entri(keseluruhan): 141, entri(bagian): 80}


def test_a_name_is_asked_once_a_session(url: str, buka: Buka, katalog: Catalogue) -> None:
    at = unggah(buka("unggah"), ("a.csv", dua_baris(katalog, "12", "14")))
    simpan(isi_nama(at, "Sri"))
    at.switch_page("pages/ringkasan.py").run()
    at.switch_page("pages/unggah.py").run()
    unggah(at, ("b.csv", dua_baris(katalog, "12", "15")))

    assert at.text_input(key="nama_anda").value == "Sri"


def test_the_template_can_be_had_for_any_year(url: str, buka: Buka) -> None:
    at = buka("unggah")
    at.selectbox(key="kerja_tahun").set_value(2031 if "2031" in at.selectbox[0].options else 2019).run()

    assert [d.label for d in at.download_button] == ["Unduh templat", "Unduh templat CSV"]
    assert not at.exception


def test_the_sample_says_so_here_too(url: str, buka: Buka) -> None:
    at = buka("unggah", contoh="1")

    assert "DATA CONTOH" in semua_teks(at)
    assert not at.exception


def templat_terisi(url: str, isi: dict[str, tuple[object, ...]]) -> bytes:
    """The real template with figures typed from TW I on, by the name of the variabel."""
    with gudang(url) as ws:
        _, templat = template_file(ws, TAHUN)
    buku = openpyxl.load_workbook(io.BytesIO(templat))
    for baris in buku["Data"].iter_rows():
        for sel, nilai in zip(baris[4:], isi.get(str(baris[1].value), ()), strict=False):
            sel.value = nilai
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()
