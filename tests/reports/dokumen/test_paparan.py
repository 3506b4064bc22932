"""The slides: read back with python-pptx, every figure, mark and trail."""

import io
from dataclasses import replace
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from iku.core.outlook import Proyeksi
from iku.reports.angka_kata import kata_capaian, kata_hari, kata_realisasi, kata_sisi, kata_target
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.grafik import PROYEKSI, deret
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.paparan import paparan_pptx
from tests.reports.dokumen.kantor import KEADAAN, bahan, dengan_logo
from tests.reports.dokumen.racun import RACUN, teracuni

AWAL = 2
"""The title and the opening come before the indikator."""


def buka(isi: bytes) -> Any:
    return Presentation(io.BytesIO(isi))


def tabel(slide: Any) -> dict[str, str]:
    (satu,) = (s.table for s in slide.shapes if s.has_table)
    return {satu.cell(b, 0).text_frame.text: satu.cell(b, 1).text_frame.text for b in range(len(satu.rows))}


def kata_slide(slide: Any) -> str:
    return "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


def catatan(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


@pytest.mark.parametrize(("keadaan", "triwulan"), [(k, t) for k in KEADAAN for t in (1, 3)])
def test_each_slide_shows_the_cores_figures_in_the_meetings_order(keadaan: str, triwulan: int) -> None:
    sumber = bahan(keadaan, triwulan=triwulan)
    slides = list(buka(paparan_pptx(sumber)).slides)[AWAL : AWAL + len(sumber.butir)]
    butir = {b.indikator.kode: b for b in sumber.butir}

    for slide, kode in zip(slides, sumber.urutan, strict=True):
        satu = butir[kode]
        i, b = satu.indikator, satu.baris
        assert slide.shapes.title.text_frame.text == f"{i.kode} {i.nama}"
        assert satu.kalimat in kata_slide(slide)
        ada = tabel(slide)
        assert ada["Pembilang"] == kata_sisi(b.pembilang)
        assert ada["Penyebut"] == kata_sisi(b.penyebut)
        assert ada["Realisasi"] == kata_realisasi(i, b)
        assert ada["Target"] == kata_target(i, b.target)
        assert ada["Capaian"] == kata_capaian(b)
        assert ada["Target setahun"] == kata_target(i, b.target_tahunan)
        assert satu.rumus_angka in catatan(slide)
        assert all(teks in catatan(slide) for teks in satu.jejak)


@pytest.mark.parametrize("keadaan", KEADAAN)
def test_each_chart_is_native_and_has_the_figures_behind_it(keadaan: str) -> None:
    sumber = bahan(keadaan)
    slides = list(buka(paparan_pptx(sumber)).slides)[AWAL : AWAL + len(sumber.butir)]
    butir = {b.indikator.kode: b for b in sumber.butir}

    for slide, kode in zip(slides, sumber.urutan, strict=True):
        harap = deret(butir[kode], sumber)
        grafik = [s.chart for s in slide.shapes if s.has_chart]
        assert len(grafik) == bool(harap)
        for satu in grafik:
            assert {s.name: tuple(s.values) for s in satu.plots[0].series} == harap
            assert satu.part.chart_workbook.xlsx_part is not None
            judul = satu.chart_title.text_frame.text
            assert ("rumus usulan" in judul) is butir[kode].usulan
            assert ("DATA CONTOH" in judul) is sumber.contoh
            assert "belum diverifikasi" in judul


def test_a_projection_is_a_line_of_its_own_and_never_in_the_realisasi() -> None:
    sumber = bahan("penuh")
    ada = [b for b in sumber.butir if isinstance(b.proyeksi, Proyeksi)]

    assert ada
    for satu in ada:
        garis = deret(satu, sumber)
        assert garis["Realisasi"][3] is None
        assert garis[PROYEKSI][:3] == (None, None, None)


@pytest.mark.parametrize(("keadaan", "ada"), [("contoh", True), ("penuh", False)])
def test_every_slide_says_what_its_figures_are_not(keadaan: str, ada: bool) -> None:
    for slide in buka(paparan_pptx(bahan(keadaan))).slides:
        assert ("DATA CONTOH" in kata_slide(slide)) is ada
        assert "Angka belum diverifikasi" in kata_slide(slide)


def test_the_offices_logo_stands_on_the_first_slide() -> None:
    slides = buka(paparan_pptx(dengan_logo(bahan("penuh")))).slides
    logo = [[s.name for s in slide.shapes if s.name == "Logo"] for slide in slides]

    assert logo == [["Logo"], *[[] for _ in list(slides)[1:]]]


def test_decisions_close_the_deck() -> None:
    sumber = bahan("penuh")
    isi = [
        [sel.text_frame.text for sel in baris.cells]
        for slide in list(buka(paparan_pptx(sumber)).slides)[AWAL + len(sumber.butir) :]
        for s in slide.shapes
        if s.has_table
        for baris in list(s.table.rows)[1:]
    ]

    assert [(b[1], b[2], b[3]) for b in isi] == [
        (p.apa, p.siapa, kata_hari(p.sampai)) for p in sumber.putusan
    ]


def test_the_offices_own_template_lends_its_shape_and_loses_its_slides() -> None:
    milik: Any = Presentation()
    milik.slide_width, milik.slide_height = Inches(10), Inches(7.5)
    milik.slides.add_slide(milik.slide_layouts[0]).shapes.title.text_frame.text = "Slide lama"
    milik.slide_masters[0].name = "Induk dinas"
    keluar = io.BytesIO()
    milik.save(keluar)
    jadi = buka(paparan_pptx(dengan_templat(bahan("penuh"), keluar.getvalue())))

    assert (jadi.slide_width, jadi.slide_masters[0].name) == (Inches(10), "Induk dinas")
    assert all("Slide lama" not in kata_slide(s) for s in jadi.slides)
    for slide in jadi.slides:
        for s in slide.shapes:
            assert s.left + s.width <= jadi.slide_width
            assert s.top + s.height <= jadi.slide_height


def dengan_templat(sumber: Bahan, isi: bytes) -> Bahan:
    naskah = replace(sumber.naskah, lembaga=replace(sumber.naskah.lembaga, paparan=isi))
    return replace(sumber, naskah=naskah)


def test_what_people_paste_stays_words_and_runs_nowhere() -> None:
    sumber = bahan("penuh")
    jadi = buka(paparan_pptx(replace(teracuni(sumber), urutan=tuple(b.indikator.kode for b in sumber.butir))))
    semua = "\n".join(catatan(s) for s in jadi.slides if s.has_notes_slide)

    for racun in RACUN:
        for baris in kata(racun).strip().splitlines():
            assert baris in semua
    for slide in jadi.slides:
        assert not [r for r in slide.part.rels.values() if r.is_external]
        assert b"hlinkClick" not in slide.part.blob


def test_the_same_state_is_the_same_file() -> None:
    assert paparan_pptx(bahan("bolong")) == paparan_pptx(bahan("bolong"))
