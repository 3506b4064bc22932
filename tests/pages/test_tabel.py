"""Names in tables are whole: their column is wide enough, or the row high enough to wrap them."""

import json
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue
from iku.core.reading import Jenis, Kunci
from iku.ui.tabel import lebar_kolom, lebar_teks, tinggi_baris
from tests.pages.conftest import Buka
from tests.pages.kerja import TAHUN, csv, entri, unggah

NAMA = ("Indikator", "Variabel", "Angka", "Program", "Berkas")
LIPAT = 60
"""Units: pixels; Streamlit wraps in rows higher than this."""
SELA = 15
LAYAR = 1216
"""Units: pixels; what a page is wide in a window of 1366, and the gap between two columns."""


def _lebar(tabel: Any) -> dict[str, int]:
    isi = json.loads(tabel.proto.columns or "{}")
    return {k: v["width"] for k, v in isi.items() if "width" in v and not v.get("hidden")}


def utuh(tabel: Any) -> None:
    """Every name of the table stands there to its last letter."""
    lebar, tinggi = _lebar(tabel), tabel.proto.row_height
    for kolom in set(NAMA) & set(lebar) & set(tabel.value.columns):
        for nama in tabel.value[kolom]:
            assert tinggi > LIPAT or lebar_teks(nama) + 16 <= lebar[kolom], (kolom, nama)
            if tinggi > LIPAT:
                assert tinggi >= tinggi_baris(pd.DataFrame({kolom: [nama]}), {kolom: lebar[kolom]})


@pytest.mark.parametrize("bidang", range(3))
@pytest.mark.parametrize("halaman", ["ringkasan", "rekap", "isi_data", "target"])
def test_names_are_whole_on_a_page(
    bolong: str, buka: Buka, katalog: Catalogue, halaman: str, bidang: int
) -> None:
    at = buka(halaman, bidang=katalog.bidang[bidang])

    assert at.dataframe
    utuh(at.dataframe[0])


@pytest.mark.parametrize(
    ("halaman", "bagian"), [("ringkasan", 0.79), ("target", 1), ("isi_data", 1), ("rekap", 2)]
)
def test_what_is_read_together_stands_on_one_screen(
    bolong: str, buka: Buka, halaman: str, bagian: float
) -> None:
    tabel = buka(halaman).dataframe[0]

    assert sum(_lebar(tabel).values()) <= bagian * (LAYAR - SELA)
    assert tabel.proto.row_height <= LIPAT


def test_reasons_and_the_formulas_origin_are_whole_in_the_recap(bolong: str, buka: Buka) -> None:
    tabel = buka("rekap").dataframe[0]
    lebar = _lebar(tabel)

    for kolom in (
        "Bidang",
        "Keterangan realisasi",
        "Keterangan capaian",
        "Predikat",
        "Status",
        "Dasar rumus",
    ):
        assert max(map(lebar_teks, [kolom, *tabel.value[kolom]])) + 16 <= lebar[kolom], kolom


def test_a_preview_of_typing_stands_on_one_screen(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    indikator = max((i for i in katalog.indikator.values() if i.satuan == "%"), key=lambda i: len(i.nama))
    kunci = [Kunci(Jenis.TARGET, indikator.kode, TAHUN, t) for t in (1, 2)]
    at = buka("target", tahun=str(TAHUN), bidang=indikator.bidang)
    at.switch_page("pages/riwayat.py").run()
    at.session_state[f"ketikan_target_{TAHUN}_{indikator.bidang}"] = {kunci[0]: "1.234,5", kunci[1]: "abc"}
    at.switch_page("pages/target.py").run()

    masalah = [d for d in at.dataframe if "Yang perlu dilakukan" in d.value]
    assert len(masalah) == 2
    assert all(sum(_lebar(d).values()) <= LAYAR - SELA for d in masalah)
    berdampingan = [d for d in at.dataframe if {"Menjadi", "Realisasi", "Capaian"} & set(d.value)]
    assert len(berdampingan) == 2
    assert sum(sum(_lebar(d).values()) for d in berdampingan) <= LAYAR - SELA


def test_names_are_whole_in_the_history(bolong: str, buka: Buka) -> None:
    at = buka("riwayat")

    utuh(at.dataframe[0])


def test_names_are_whole_in_a_preview(bolong: str, buka: Buka, katalog: Catalogue) -> None:
    at = buka("unggah")
    semua = [(entri(v), "7") for v in katalog.variabel.values()]
    unggah(at, ("semua angka.csv", csv(*semua)))

    assert _berkolom(at, "Angka")
    for tabel in at.dataframe:
        utuh(tabel)


def _berkolom(at: AppTest, kolom: str) -> list[Any]:
    return [d for d in at.dataframe if kolom in d.value]


def test_a_row_grows_by_what_its_longest_words_need() -> None:
    pendek, panjang = pd.DataFrame({"Nama": ["satu dua"]}), pd.DataFrame({"Nama": ["satu dua", "tiga " * 40]})

    assert tinggi_baris(pendek, {"Nama": 200}) < LIPAT
    assert tinggi_baris(panjang, {"Nama": 400}) > LIPAT
    assert tinggi_baris(panjang, {"Nama": 200}) > tinggi_baris(panjang, {"Nama": 400})
    assert tinggi_baris(panjang, {"Nama": lebar_kolom(panjang["Nama"])}) < LIPAT
