"""Unggah: the files as a list with a state each; leaving the page loses none of them."""

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kantor import KANTOR, dua_pertanyaan_satu_salah, isi_kisi, kantor, tekan
from tests.pages.kerja import dua_baris, hitungan, isi_nama, simpan, tabel, tersimpan, tombol_simpan, unggah
from tests.sk import BAGIAN, KATALOG

SARAN = f"{KATALOG.variabel[BAGIAN].nama} (saran)"


def test_every_file_has_its_state_the_worst_first(url: str, buka: Buka, katalog: Catalogue) -> None:
    at = unggah(
        buka("unggah"),
        kantor("nama_bernomor.xlsx"),
        kantor("bukan_angka.xlsx"),
        kantor("realisasi_tanpa_pembilang.xlsx"),
        kantor("nama_salah_ketik.xlsx"),
        kantor("pdf_bernama_xlsx.xlsx"),
    )

    keadaan = {b["Berkas"]: b["Keadaan"] for b in tabel(at, "Keadaan")}
    assert list(keadaan.items()) == [
        ("pdf_bernama_xlsx.xlsx", "tidak terbaca"),
        ("nama_salah_ketik.xlsx", "ada pertanyaan"),
        ("bukan_angka.xlsx", "ada yang ditolak"),
        ("realisasi_tanpa_pembilang.xlsx", "terbaca, tanpa angka"),
        ("nama_bernomor.xlsx", "terbaca"),
    ]
    (tanya,) = [b for b in tabel(at, "Keadaan") if b["Berkas"] == "nama_salah_ketik.xlsx"]
    assert (tanya["Angka terbaca"], tanya["Pertanyaan"], tanya["Ditolak"]) == ("4", "2", "")
    assert "5 berkas: 1 terbaca" in semua_teks(at)


def test_a_row_of_the_list_opens_its_file(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_salah_ketik.xlsx"), kantor("bukan_angka.xlsx"))
    assert isi_kisi(at)["D9"] == "? 31"

    daftar = next(str(d.key) for d in at.dataframe if d.key and d.key.startswith("daftar_berkas"))
    at.session_state[daftar] = {"selection": {"rows": [1], "columns": [], "cells": []}}
    at.run()
    assert isi_kisi(at)["D9"].startswith("✕")


def test_thirty_files_in_one_go(url: str, buka: Buka, katalog: Catalogue) -> None:
    berkas = sorted(p.name for p in KANTOR.glob("*.xlsx"))[:30]
    at = unggah(buka("unggah"), *map(kantor, berkas))

    assert [b["Berkas"] for b in tabel(at, "Keadaan")] != berkas
    assert sorted(b["Berkas"] for b in tabel(at, "Keadaan")) == berkas
    assert not at.exception


def test_an_unreadable_file_leaves_the_others_usable(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"), kantor("nol_bita.xlsx"))

    at.checkbox[0].check().run()
    simpan(isi_nama(at))
    assert len(tersimpan(url)) == 16


def test_leaving_the_page_loses_neither_file_nor_answer_nor_tick(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    tekan(at, SARAN)
    at.checkbox[0].check()
    isi_nama(at, alasan="laporan TW IV").run()
    at.switch_page("pages/ringkasan.py").run()
    at.switch_page("pages/riwayat.py").run()
    at.switch_page("pages/unggah.py").run()

    assert "Masih terbuka sejak tadi: **nama\\_salah\\_ketik\\.xlsx**" in semua_teks(at)
    assert isi_kisi(at)["D9"] == "● 31"
    assert "**1 pertanyaan lagi**" in semua_teks(at)
    assert not tombol_simpan(at).disabled
    assert [t.value for t in at.text_input if t.key and t.key.startswith("alasan_")] == ["laporan TW IV"]
    simpan(at)
    assert len(tersimpan(url)) == 7
    assert "Masih terbuka" not in semua_teks(at)


def test_files_added_after_coming_back_join_those_that_were_there(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    tekan(at, SARAN)
    at.switch_page("pages/ringkasan.py").run()
    at.switch_page("pages/unggah.py").run()
    unggah(at, ("b.csv", dua_baris(katalog, "12", "14")))

    assert {b["Berkas"] for b in tabel(at, "Keadaan")} == {"nama_salah_ketik.xlsx", "b.csv"}
    assert "**1 pertanyaan lagi**" in semua_teks(at), "the answer stands"
    unggah(at)
    assert [b["Berkas"] for b in tabel(at, "Keadaan")] == ["nama_salah_ketik.xlsx"]


def test_what_waits_can_be_let_go(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    at.switch_page("pages/ringkasan.py").run()
    at.switch_page("pages/unggah.py").run()
    tekan(at, "Lepaskan")

    assert not at.metric
    assert not tabel(at, "Keadaan")
    at.switch_page("pages/ringkasan.py").run()
    at.switch_page("pages/unggah.py").run()
    assert not at.metric


def test_a_file_taken_away_is_gone(url: str, buka: Buka) -> None:
    at = unggah(unggah(buka("unggah"), dua_pertanyaan_satu_salah()))

    assert not at.metric
    assert "Masih terbuka" not in semua_teks(at)


def test_saving_takes_what_the_screen_shows(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))
    banyak = hitungan(at)["Baru"]
    simpan(isi_nama(at))

    assert str(len(tersimpan(url))) == banyak
