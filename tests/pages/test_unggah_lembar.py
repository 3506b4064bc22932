"""Unggah: the sheet as it was read, each cell marked; a picked one says what it is, and is mended."""

from pathlib import Path

import pytest

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kantor import dua_pertanyaan_satu_salah, isi_kisi, kantor, kunci_kisi, pilih_sel, tekan, ubah
from tests.pages.kerja import bagian_dan_keseluruhan, hitungan, isi_nama, simpan, tabel, tersimpan, unggah


def test_every_cell_shows_what_it_was_taken_for(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())

    isi = isi_kisi(at)
    assert (isi["D11"], isi["D9"], isi["F11"], isi["D8"]) == ("● 141", "? 31", "✕ 45 persen", "TW I")
    legenda = semua_teks(at)
    for kata in ("● entri", "? menunggu jawaban", "✕ ditolak", "judul, nama, periode", "catatan"):
        assert kata in legenda


def test_a_picked_cell_says_what_it_is_why_and_where_it_goes(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())

    assert "Pilih satu sel di lembar" in semua_teks(at)
    tampil = semua_teks(pilih_sel(at, "E11"))
    assert "**Data\\!E11**: entri" in tampil
    assert "Masuk ke: **Koperasi**, TW II 2024" in tampil
    tampil = semua_teks(pilih_sel(at, "F11"))
    assert "**Data\\!F11**: ditolak" in tampil
    assert "45 persen" in tampil
    assert "bukan persennya" in tampil
    assert "kosong" in semua_teks(pilih_sel(at, "C13"))


def test_a_merged_cell_is_one_wherever_it_is_picked(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), ubah("judul_gabungan_tiga_baris.xlsx", D10="abc"))

    assert "E5" not in isi_kisi(at)
    assert "**Data\\!A5**" in semua_teks(pilih_sel(at, "E5"))


def test_a_column_that_was_read_wrongly_is_said_to_be_something_else(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    at = pilih_sel(unggah(buka("unggah"), dua_pertanyaan_satu_salah()), "D11")
    assert hitungan(at)["Baru"] == "3"

    kolom = next(s for s in at.selectbox if s.label.startswith("Kolom D"))
    kolom.set_value("lewati").run()
    assert isi_kisi(at)["D11"] == "⊘ 141"
    assert hitungan(at)["Baru"] == "2"
    assert "Jawaban: **Jangan dibaca**" in semua_teks(at)

    tekan(at, "Tarik kembali")
    assert isi_kisi(at)["D11"] == "● 141"


def test_a_column_is_given_another_period_for_this_upload_alone(url: str, buka: Buka) -> None:
    at = pilih_sel(unggah(buka("unggah"), dua_pertanyaan_satu_salah()), "D11")
    at.text_input(key="nama_anda").set_value("Sri").run()
    next(s for s in at.selectbox if s.label.startswith("Kolom D")).set_value("periode").run()
    tekan(at, "Pakai")
    assert "Pilih triwulannya dahulu." in at.error[0].value
    next(s for s in at.segmented_control if s.label == "Triwulan").set_value("III")
    tekan(at, "Pakai")

    assert ("Koperasi", "TW III 2024") in [(b["Angka"], b["Periode"]) for b in tabel(at, "Menjadi")]
    assert "Hanya untuk unggahan ini." in semua_teks(at)
    assert not [e for e in at.expander if "jawaban yang diingat" in e.label]


def test_a_row_is_left_out_on_the_persons_word(url: str, buka: Buka) -> None:
    at = pilih_sel(unggah(buka("unggah"), dua_pertanyaan_satu_salah()), "D11")

    tekan(at, "Jangan baca baris 11")
    assert isi_kisi(at)["D11"] == "⊘ 141"
    assert hitungan(at)["Ditolak"] == "0"


def test_a_name_in_the_sheet_is_explained_where_it_stands(url: str, buka: Buka, katalog: Catalogue) -> None:
    at = pilih_sel(unggah(buka("unggah"), kantor("nama_tak_dikenal.xlsx")), "B9")
    nama = next(s for s in at.selectbox if "berarti" in s.label)
    kode = next(v.kode for v in katalog.variabel.values() if v.satuan == "unit" and v.kode != "koperasi")
    nama.set_value(kode).run()

    assert isi_kisi(at)["D9"].startswith(("●", "✕"))
    assert not at.exception


def test_a_clean_file_keeps_its_sheet_folded_until_somebody_looks(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))
    lembar = next(e for e in at.expander if e.label.startswith("Lembar Anda"))

    assert not lembar.proto.expanded
    assert not [d for d in at.dataframe if d.key and d.key.startswith("lembar_kisi")]


def test_what_was_left_out_is_counted_at_once_and_listed_when_somebody_looks(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))
    terlipat = next(e for e in at.expander if e.label.endswith("bagian berkas dilewati"))

    assert not tabel(at, "Alasan")
    at.session_state["dilewati"] = True
    assert len(tabel(at.run(), "Alasan")) == int(terlipat.label.split()[0]) > 0


def test_a_sheet_of_many_rows_comes_in_pages(url: str, buka: Buka, katalog: Catalogue) -> None:
    at = unggah(buka("unggah"), ("panjang.csv", _panjang(katalog)))

    assert len(at.dataframe(key=kunci_kisi(at)).value) == 60
    at.pagination[0].set_value(3).run()
    assert next(iter(at.dataframe(key=kunci_kisi(at)).value.index)) == "121"


def test_another_sheet_is_chosen_by_its_name(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("lembar_tersembunyi_salinan_lama.xlsx"))
    lembar = next(s for s in at.selectbox if s.label == "Lembar")

    assert any("(tersembunyi)" in o for o in lembar.options)
    lain = next(n for n in range(len(lembar.options)) if n != lembar.value)
    sebelum = isi_kisi(at)
    lembar.set_value(lain).run()
    assert isi_kisi(at) != sebelum


def test_the_file_is_given_back_with_its_faults_marked(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    unduh = next(d for d in at.download_button if d.label == "Unduh berkas bertanda")

    assert unduh.proto.url
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))
    assert not [d for d in at.download_button if d.label == "Unduh berkas bertanda"]


@pytest.mark.parametrize(
    "nama", ["xls_libreoffice.xls", "ods_libreoffice.ods", "html_aplikasi_web.xls", "tab_utf16.txt"]
)
def test_the_content_decides_what_a_file_is(url: str, buka: Buka, nama: str) -> None:
    at = unggah(buka("unggah"), (f"{Path(nama).stem}.dat", kantor(nama)[1]))

    assert hitungan(at)["Baru"] == "8"
    simpan(isi_nama(at))
    assert len(tersimpan(url)) == 8


def _panjang(katalog: Catalogue) -> bytes:
    """Fifty years of a variabel in the tidy form, the first of them below zero."""
    _, variabel = bagian_dan_keseluruhan(katalog)
    periode = ((tahun, triwulan) for tahun in range(2001, 2051) for triwulan in (1, 2, 3, 4))
    baris = [f"{tahun};{triwulan};{variabel.kode};{n - 1}" for n, (tahun, triwulan) in enumerate(periode)]
    return "\n".join(["tahun;triwulan;variabel;nilai", *baris, ""]).encode()
