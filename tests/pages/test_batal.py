"""Batal: an upload is undone on somebody's word, from its page and from Riwayat."""

from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kantor import kantor, tekan
from tests.pages.kerja import (
    bagian_dan_keseluruhan,
    catat,
    csv,
    entri,
    gudang,
    isi_nama,
    simpan,
    tabel,
    tersimpan,
    unggah,
)


def test_what_was_just_saved_is_undone(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))
    simpan(isi_nama(at))
    assert len(tersimpan(url)) == 16

    at.text_input(key="batal_alasan_1").set_value("berkas lama")
    tekan(at, "Ya, batalkan")
    assert set(tersimpan(url).values()) == {None}
    assert "16 angka kembali seperti semula" in at.success[0].value
    assert not [b for b in at.button if b.label == "Ya, batalkan"]
    with gudang(url) as ws:
        assert ws.store.uploads()[0].alasan.endswith("berkas lama")


def test_undoing_needs_a_name(url: str, buka: Buka) -> None:
    at = unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))
    simpan(isi_nama(at))
    at.text_input(key="nama_anda").set_value("")
    tekan(at, "Ya, batalkan")

    assert "isi Nama Anda" in at.error[0].value
    assert len(tersimpan(url)) == 16


def test_something_newer_stands_in_the_way_and_is_named(url: str, buka: Buka, katalog: Catalogue) -> None:
    bagian, keseluruhan = bagian_dan_keseluruhan(katalog)
    at = unggah(buka("unggah"), ("a.csv", csv((entri(bagian), "12"), (entri(keseluruhan), "14"))))
    simpan(isi_nama(at))
    catat(url, entri(bagian), 99, oleh="Budi")
    tekan(at, "Ya, batalkan")

    for kata in ("Budi", bagian.nama, "tidak dapat dibatalkan"):
        assert kata in at.error[0].value
    assert tersimpan(url) == {entri(bagian): 99, entri(keseluruhan): 14}


def test_any_upload_is_undone_from_riwayat_and_shown_as_undone(url: str, buka: Buka) -> None:
    simpan(isi_nama(unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))))
    at = _pilih_unggahan(buka("riwayat"), 0)
    at.text_input(key="nama_anda").set_value("Budi")
    tekan(at, "Ya, batalkan")

    assert set(tersimpan(url).values()) == {None}
    assert "Unggahan nomor 1 dibatalkan" in at.success[0].value
    baris = {b["Nomor"]: b for b in tabel(at, "Nomor")}
    assert (baris["1"]["Keadaan"], baris["2"]["Keadaan"]) == ("dibatalkan", "")
    assert baris["2"]["Cara"] == "pembatalan"
    at = _pilih_unggahan(at, 1)
    assert "Sudah dibatalkan oleh unggahan nomor 2" in semua_teks(at)
    assert not [b for b in at.button if b.label == "Ya, batalkan"]


def test_an_undoing_is_undone_too(url: str, buka: Buka) -> None:
    simpan(isi_nama(unggah(buka("unggah"), kantor("nama_bernomor.xlsx"))))
    at = _pilih_unggahan(buka("riwayat"), 0)
    at.text_input(key="nama_anda").set_value("Budi")
    tekan(at, "Ya, batalkan")
    tekan(_pilih_unggahan(at, 0), "Ya, batalkan")

    assert None not in tersimpan(url).values()
    assert {b["Nomor"]: b["Keadaan"] for b in tabel(at, "Nomor")} == {"3": "", "2": "dibatalkan", "1": ""}


def _pilih_unggahan(at: AppTest, baris: int) -> AppTest:
    at.segmented_control(key="riwayat_apa").set_value("Unggahan")
    at.session_state["riwayat_unggahan"] = {"selection": {"rows": [baris], "columns": [], "cells": []}}
    return at.run()
