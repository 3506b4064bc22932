"""Charts as pictures: they open, tell what they are, and take no one's words for mathematics."""

import io
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from iku.core.numbers import format_angka
from iku.reports.dokumen.gambar import gambar, gambar_semua
from iku.reports.dokumen.grafik import REALISASI, deret
from tests.reports.dokumen.kantor import bahan
from tests.reports.dokumen.racun import RACUN


def test_every_indikator_with_a_figure_has_both_pictures() -> None:
    sumber = bahan("bolong", bidang=bahan("bolong").katalog.bidang[0])
    nama = [n for n, _ in gambar_semua(sumber)]
    ada = [b.indikator.kode for b in sumber.butir if deret(b, sumber)]

    assert nama == [f"{kode}.{bentuk}" for kode in ada for bentuk in ("png", "svg")]


def test_a_png_is_a_picture_of_the_same_bytes_each_time() -> None:
    sumber = bahan("penuh")
    isi = gambar(sumber.butir[3], sumber, "png")

    assert isi is not None
    assert Image.open(io.BytesIO(isi)).size == (1200, 675)
    assert isi == gambar(sumber.butir[3], sumber, "png")


def test_an_svg_parses_and_is_the_same_each_time() -> None:
    sumber = bahan("penuh")
    isi = gambar(sumber.butir[3], sumber, "svg")

    assert isi is not None
    assert ET.fromstring(isi).tag.endswith("svg")
    assert isi == gambar(sumber.butir[3], sumber, "svg")


@pytest.mark.parametrize("keadaan", ["contoh", "penuh"])
def test_its_words_say_figures_unit_and_what_they_are_not(keadaan: str) -> None:
    sumber = bahan(keadaan)
    satu = next(b for b in sumber.butir if b.usulan and b.baris.realisasi is not None)
    isi = gambar(satu, sumber, "svg")
    assert isi is not None
    # matplotlib draws letters as paths, and keeps the text beside each as a comment.
    teks = isi.decode()

    assert ("DATA CONTOH" in teks) is sumber.contoh
    assert "rumus usulan" in teks
    assert "Angka belum diverifikasi" in teks
    for n in deret(satu, sumber)[REALISASI]:
        assert n is None or format_angka(n, satu.indikator.desimal) in teks


def test_nothing_to_draw_is_no_picture() -> None:
    sumber = bahan("kosong")

    assert gambar(sumber.butir[0], sumber, "png") is None


@pytest.mark.parametrize("racun", [*RACUN[:3], *RACUN[25:30], "$\\frac{1}{0$", "a_b^{c"])
def test_a_name_is_never_mathematics(racun: str) -> None:
    sumber = bahan("penuh")
    satu = replace(sumber.butir[3], indikator=replace(sumber.butir[3].indikator, nama_pendek=racun[:60]))
    isi = gambar(satu, sumber, "svg")

    assert isi is not None
    ET.fromstring(isi)
