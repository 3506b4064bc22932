"""Apa yang berubah: between two days, what moved from what to what, and who moved it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.formula_traits import semua_rujukan
from iku.core.reading import Jenis, Kunci
from tests.pages.conftest import KASUS, Buka, isi_dari, semua_teks
from tests.pages.kerja import (
    TAHUN,
    bagian_dan_keseluruhan,
    catat,
    entri,
    gudang,
    tabel,
    tanpa_galat,
    tersimpan,
)


@pytest.fixture
def lampau(url: str) -> str:
    """The store of the page, filled two months ago."""
    isi_dari(url, KASUS / "lengkap", lambda: datetime.now(UTC) - timedelta(days=60))
    return url


def lihat(buka: Buka, **query: str) -> AppTest:
    at = buka("riwayat", **query)
    return tanpa_galat(at.segmented_control(key="riwayat_apa").set_value("Apa yang berubah").run())


def milik(katalog: Catalogue, variabel: Variabel) -> list[Indikator]:
    return [i for i in katalog.indikator.values() if variabel.kode in {r.variabel for r in semua_rujukan(i)}]


def test_an_indikator_is_told_with_before_and_after_and_what_moved_it(
    lampau: str, buka: Buka, katalog: Catalogue
) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    lama = tersimpan(lampau)[entri(v, 4)] or 0
    catat(lampau, entri(v, 4), lama + 7, alasan="tujuh terlewat")
    at = lihat(buka)
    geser = tabel(at, "Capaian")

    satu = next(g for g in geser if g["Periode"] == f"TW IV {TAHUN}" and _ada(milik(katalog, v), g))
    assert " → " in satu["Realisasi"]
    sebab = tabel(at, "Alasan")[0]
    assert (sebab["Angka"], sebab["Oleh"], sebab["Alasan"]) == (v.nama, "Budi", "tujuh terlewat")


def _ada(semua: list[Indikator], baris: dict[str, str]) -> bool:
    return baris["Indikator"] in {i.nama_pendek for i in semua}


def test_only_the_causes_of_a_picked_row_are_listed(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    hari_ini = date.today()
    at = lihat(buka)
    semua = len(tabel(at, "Alasan"))
    kunci = f"tabel_berubah_{hari_ini - timedelta(days=30)}_{hari_ini}_None_0"
    at.session_state[kunci] = {"selection": {"rows": [], "columns": [], "cells": [(0, "Indikator")]}}
    tanpa_galat(at.run())

    assert 0 < len(tabel(at, "Alasan")) < semua
    assert next(iter(katalog.indikator.values())).nama_pendek in semua_teks(at)


def test_a_figure_that_went_says_why(lampau: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    catat(lampau, entri(v, 4), None)
    geser = tabel(lihat(buka), "Capaian")

    assert {g["Indikator"] for g in geser} <= {i.nama_pendek for i in milik(katalog, v)}
    assert {g["Periode"] for g in geser} == {f"TW IV {TAHUN}"}
    assert all(g["Realisasi"].endswith(" → kosong") for g in geser)
    assert [b["Sesudah"] for b in tabel(lihat(buka), "Alasan")] == ["ditarik"]


def test_a_target_that_moved_is_told(lampau: str, buka: Buka, katalog: Catalogue) -> None:
    indikator = next(iter(katalog.indikator.values()))
    catat(lampau, Kunci(Jenis.TARGET, indikator.kode, TAHUN, None), 12.5)
    satu = next(
        g
        for g in tabel(lihat(buka), "Capaian")
        if (g["Indikator"], g["Periode"]) == (indikator.nama_pendek, f"TW IV {TAHUN}")
    )

    assert " → 12,5" in satu["Target"]
    assert " → " not in satu["Realisasi"]


def test_a_bidang_shows_its_own(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    bidang = katalog.bidang[-1]
    at = lihat(buka)
    at.selectbox(key="berubah_bidang").set_value(bidang).run()

    nama = {i.nama_pendek for i in katalog.indikator.values() if i.bidang == bidang}
    assert {g["Indikator"] for g in tabel(tanpa_galat(at), "Capaian")} <= nama


def test_nothing_moved_is_said_plainly(lengkap: str, buka: Buka) -> None:
    at = lihat(buka)
    at.date_input(key="berubah_dari").set_value(date(2020, 1, 1))
    at.date_input(key="berubah_sampai").set_value(date(2020, 2, 1)).run()

    assert at.info[0].value == (
        "Tidak ada angka indikator yang berubah antara 1 Januari 2020 dan 1 Februari 2020."
    )
    assert not at.dataframe


def test_days_the_wrong_way_round_are_pointed_out(lengkap: str, buka: Buka) -> None:
    at = lihat(buka)
    at.date_input(key="berubah_sampai").set_value(date(2020, 1, 1)).run()

    assert at.warning[0].value.endswith("sesudah tanggal akhir 1 Januari 2020. Tukar keduanya.")


def test_an_emptied_day_is_asked_for(lengkap: str, buka: Buka) -> None:
    at = lihat(buka)
    at.date_input(key="berubah_dari").set_value(None).run()

    assert tanpa_galat(at).info[0].value == "Pilih kedua tanggalnya."


def test_an_empty_store_has_nothing_that_moved(url: str, buka: Buka) -> None:
    assert lihat(buka).info[0].value.startswith("Tidak ada angka indikator yang berubah antara ")


def test_a_long_list_comes_in_pages_also_in_the_sample(url: str, buka: Buka) -> None:
    at = lihat(buka, contoh="1")

    assert "DATA CONTOH" in semua_teks(at)
    assert len(tabel(at, "Capaian")) == 50
    pertama = tabel(at, "Capaian")
    at.pagination[0].set_value(2).run()
    assert tabel(tanpa_galat(at), "Capaian") != pertama


def test_holes_do_not_stop_it(bolong: str, buka: Buka) -> None:
    with gudang(bolong) as ws:
        assert ws.store.history_count()
    assert tabel(lihat(buka), "Capaian")
