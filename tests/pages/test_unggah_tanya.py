"""Unggah: what a file leaves open is asked, answered at once, remembered, and can be taken back."""

import pytest

from iku.services.jawaban import remember, standing
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kantor import dua_pertanyaan_satu_salah, isi_kisi, kantor, pilih_sel, tekan, tombol, ubah
from tests.pages.kerja import gudang, hitungan, isi_nama, simpan, tabel, tersimpan, tombol_simpan, unggah
from tests.sk import BAGIAN, KATALOG

SARAN = f"{KATALOG.variabel[BAGIAN].nama} (saran)"


def test_questions_are_counted_with_the_cells_that_wait(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())

    assert "**2 pertanyaan lagi**, menyangkut 8 sel" in semua_teks(at)
    assert hitungan(at)["Pertanyaan"] == "2"
    assert [b["Sel"] for b in tabel(at, "Ditemukan")] == ["Data!F11"], "a question is no fault"


def test_a_suggestion_is_told_and_never_taken_by_itself(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())

    assert len(tombol(at, "(saran)")) == 2
    assert all(s.value is None for s in at.selectbox if s.label == "Pilih artinya")
    assert isi_kisi(at)["D9"] == "? 31"


def test_one_answer_settles_all_its_cells_at_once(url: str, buka: Buka) -> None:
    at = tekan(unggah(buka("unggah"), dua_pertanyaan_satu_salah()), SARAN)

    isi = isi_kisi(at)
    assert [isi[f"{k}9"] for k in "DEFG"] == ["● 31", "● 33", "● 34", "● 36"]
    assert "**1 pertanyaan lagi**, menyangkut 4 sel" in semua_teks(at)


def test_an_answer_from_the_whole_catalogue_counts_as_much(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_tak_dikenal.xlsx"))
    daftar = next(s for s in at.selectbox if s.label == "Pilih artinya")
    daftar.set_value("koperasi_aktif").run()

    assert not [s for s in at.selectbox if s.label == "Pilih artinya"]
    assert "Jawaban:" in semua_teks(at)


def test_an_answer_can_be_seen_and_taken_back(url: str, buka: Buka) -> None:
    at = tekan(unggah(buka("unggah"), dua_pertanyaan_satu_salah()), SARAN)
    assert [e.label for e in at.expander if "jawaban Anda" in e.label] == ["1 jawaban Anda"]
    assert "Koperasi aktf" in semua_teks(at)

    tekan(at, "Tarik kembali")
    assert isi_kisi(at)["D9"] == "? 31"
    assert "**2 pertanyaan lagi**" in semua_teks(at)


def test_what_is_not_answered_is_left_out_on_the_persons_word(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    (setuju,) = at.checkbox

    assert setuju.label == (
        "Simpan yang lain; 1 sel yang ditolak dan 2 pertanyaan yang belum dijawab tidak ikut"
    )
    assert tombol_simpan(at).disabled
    setuju.check().run()
    simpan(isi_nama(at))
    assert len(tersimpan(url)) == 3


def test_a_year_that_stands_nowhere_is_typed(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("tahun_tidak_ada.xlsx"))
    assert "Jawab pertanyaan di atas" in at.info[0].value

    tekan(at, "Pakai tahun ini")
    assert "Isi tahunnya dahulu" in at.error[0].value
    at.number_input[0].set_value(2023)
    tekan(at, "Pakai tahun ini")
    assert {b["Periode"].split()[-1] for b in tabel(at, "Menjadi")} == {"2023"}


def test_one_year_serves_every_file_that_names_none(url: str, buka: Buka) -> None:
    _, isi = kantor("tahun_tidak_ada.xlsx")
    at = unggah(buka("unggah"), ("satu.xlsx", isi), ("dua.xlsx", isi))

    assert "**1 pertanyaan lagi**, menyangkut 16 sel" in semua_teks(at)
    at.number_input[0].set_value(2023)
    tekan(at, "Pakai tahun ini")
    assert "pertanyaan lagi" not in semua_teks(at)
    assert hitungan(at)["Baru"] == "8", "the same figures twice are one"


def test_sources_that_disagree_are_asked_with_both(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("tahun_judul_dan_kepala_bertentangan.xlsx"))

    assert [b.label for b in at.button if b.label in ("2023", "2024")] == ["2023", "2024"]
    tekan(at, "2024")
    assert {b["Periode"].split()[-1] for b in tabel(at, "Menjadi")} == {"2024"}


def test_tunjukkan_brings_the_cell_and_its_panel(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    tombol(at, "Tunjukkan")[1].click().run()

    assert "**Data\\!D10**: menunggu jawaban" in semua_teks(at)


def test_an_answer_about_a_name_is_remembered_for_the_next_file(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    at.text_input(key="nama_anda").set_value("Sri").run()
    tekan(at, SARAN)

    with gudang(url) as ws:
        (ingat,) = standing(ws)
    assert (ingat.nilai, ingat.oleh) == ("koperasi_aktif", "Sri")
    assert "Diingat untuk berkas lain." in semua_teks(at)

    lain = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    assert isi_kisi(lain)["D9"] == "● 31"
    assert any(e.label == "1 jawaban yang diingat; 1 dipakai di sini" for e in lain.expander)
    (baris,) = tabel(lain, "Yang ditanyakan")
    assert (baris["Jawaban"], baris["Oleh"]) == (KATALOG.variabel[BAGIAN].nama, "Sri")
    assert "pukul" in baris["Waktu"]
    assert "Menurut jawaban Sri pada" in semua_teks(pilih_sel(lain, "B9"))


def test_an_answer_given_before_the_name_is_remembered_once_there_is_one(url: str, buka: Buka) -> None:
    at = tekan(unggah(buka("unggah"), dua_pertanyaan_satu_salah()), SARAN)
    assert "Diingat setelah Nama Anda diisi." in semua_teks(at)
    with gudang(url) as ws:
        assert standing(ws) == []

    at.text_input(key="nama_anda").set_value("Sri").run()
    with gudang(url) as ws:
        assert [j.oleh for j in standing(ws)] == ["Sri"]


def test_taking_an_answer_back_forgets_it_as_well(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    at.text_input(key="nama_anda").set_value("Sri").run()
    tekan(tekan(at, SARAN), "Tarik kembali")

    with gudang(url) as ws:
        assert standing(ws) == []
    assert isi_kisi(at)["D9"] == "? 31"


def test_remembered_answers_are_listed_and_forgotten_without_any_upload(url: str, buka: Buka) -> None:
    with gudang(url) as ws:
        remember(ws, {"nama:koperasi aktf": ("koperasi_aktif", 'Variabel "Koperasi aktf" …')}, "Budi")
    at = buka("unggah")
    assert [b["Oleh"] for b in tabel(at, "Yang ditanyakan")] == ["Budi"]

    at.session_state["tabel_ingatan_1"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    at.run()
    tekan(at, "Lupakan yang dipilih")
    assert "Isi Nama Anda dahulu." in at.error[0].value
    at.text_input(key="nama_anda").set_value("Sri")
    tekan(at, "Lupakan yang dipilih")
    with gudang(url) as ws:
        assert standing(ws) == []
    assert not [e for e in at.expander if "diingat" in e.label]


def test_a_remembered_answer_forgotten_beside_a_file_is_asked_again(url: str, buka: Buka) -> None:
    with gudang(url) as ws:
        remember(ws, {"nama:koperasi aktf": ("koperasi_aktif", 'Variabel "Koperasi aktf" …')}, "Budi")
    at = unggah(buka("unggah"), dua_pertanyaan_satu_salah())
    at.text_input(key="nama_anda").set_value("Sri")
    at.session_state["tabel_ingatan_1"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    at.run()

    assert isi_kisi(at)["D9"] == "● 31"
    tekan(at, "Lupakan yang dipilih")
    assert isi_kisi(at)["D9"] == "? 31"


@pytest.mark.parametrize(("jawab", "angka"), [("Baca juga yang tersembunyi", "12"), ("Jangan dibaca", "8")])
def test_what_somebody_hid_is_offered(url: str, buka: Buka, jawab: str, angka: str) -> None:
    at = unggah(buka("unggah"), kantor("baris_tersembunyi_oleh_saringan.xlsx"))
    assert hitungan(at)["Baru"] == "8"

    tekan(at, jawab)
    assert hitungan(at)["Baru"] == angka
    assert "Peringatan" not in hitungan(at)


def test_somebodys_words_in_a_question_do_nothing(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), ubah("nama_salah_ketik.xlsx", B9="![x](http://a.example/x.png) <b>"))

    assert "http://a.example" not in semua_teks(at)
    assert "http://a.example" not in "".join(b.label for b in at.button)
