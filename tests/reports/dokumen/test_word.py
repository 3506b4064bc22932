"""The Word documents: every figure, caption, reference and chart read back from the file."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.oxml.ns import qn

from iku.core.baris import baris_pada
from iku.core.numbers import format_angka
from iku.core.period import Triwulan
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.grafik import deret
from iku.reports.dokumen.isi_e81 import e81
from iku.reports.dokumen.isi_kamus import definisi, uraian
from iku.reports.dokumen.isi_target import perjanjian, rencana_aksi
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.lkjip import lkjip_docx
from iku.reports.dokumen.tabel_docx import e81_docx, kamus_docx, perjanjian_docx, rencana_aksi_docx
from tests.reports.dokumen.kantor import KEADAAN, bahan
from tests.reports.dokumen.libre import ubah
from tests.reports.dokumen.racun import RACUN, teracuni

SEMUA = (lkjip_docx, e81_docx, kamus_docx, perjanjian_docx, rencana_aksi_docx)
BERTABEL = ((e81_docx, e81), (perjanjian_docx, perjanjian), (rencana_aksi_docx, rencana_aksi))
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

Pembuat = Callable[[Bahan], bytes]


def buka(isi: bytes) -> Any:
    return Document(io.BytesIO(isi))


def tabel(dok: Any) -> list[list[list[str]]]:
    """The words of every cell; a joined one speaks for each that it covers."""
    return [[[_kata(tc) for tc in _sel(tr)] for tr in satu._tbl.tr_lst] for satu in dok.tables]


def _sel(tr: Any) -> list[Any]:
    # As python-docx does it, which walks the whole table again for every row.
    return [tc for tc in tr.tc_lst for _ in range(tc.grid_span)]


def _kata(tc: Any) -> str:
    return "\n".join("".join(_huruf(p)) for p in tc.p_lst)


def _huruf(alinea: Any) -> Iterator[str]:
    for satu in alinea.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        yield satu.text or "" if satu.tag == qn("w:t") else "\n" if satu.tag == qn("w:br") else "\t"


def teks(dok: Any) -> str:
    return "\n".join(p.text for p in dok.paragraphs)


def angka(nilai: float | None, desimal: int) -> str:
    return "" if nilai is None else format_angka(nilai, desimal)


@pytest.mark.parametrize(("keadaan", "triwulan"), [(k, t) for k in KEADAAN for t in (1, 3)])
def test_the_chapter_tells_the_cores_figures_of_this_and_earlier_years(keadaan: str, triwulan: int) -> None:
    sumber = bahan(keadaan, triwulan=triwulan)
    dok = buka(lkjip_docx(sumber))
    ringkasan, *per_indikator = tabel(dok)
    isi_teks = teks(dok)

    for b, baris in zip(sumber.butir, ringkasan[1:], strict=True):
        i, x = b.indikator, b.baris
        assert baris[0] == i.kode
        assert baris[3:6] == [angka(x.target, i.desimal), angka(x.realisasi, i.desimal), angka(x.capaian, 2)]
        assert b.kalimat in isi_teks
        assert b.rumus_angka in isi_teks
        assert f"Definisi: {definisi(i, sumber.katalog)}" in isi_teks
        assert all(satu in isi_teks for satu in b.jejak)
    for b, (_, *baris) in zip(sumber.butir, per_indikator, strict=False):
        i = b.indikator
        tahun = [x.periode for x in b.tahun_lalu] + [Triwulan(2024, t) for t in range(1, triwulan + 1)]
        assert [isi[0] for isi in baris] == [str(tw) for tw in tahun]
        for tw, isi in zip(tahun, baris, strict=True):
            x = baris_pada(sumber.hasil, i.kode, tw)
            assert isi[1:4] == [
                angka(x.target, i.desimal),
                angka(x.realisasi, i.desimal),
                angka(x.capaian, 2),
            ]


@pytest.mark.parametrize("keadaan", KEADAAN)
def test_its_charts_are_native_and_hold_the_same_figures(keadaan: str) -> None:
    sumber = bahan(keadaan)
    harap = [deret(b, sumber) for b in sumber.butir if deret(b, sumber)]
    with zipfile.ZipFile(io.BytesIO(lkjip_docx(sumber))) as paket:
        grafik = [paket.read(f"word/charts/grafik{n}.xml") for n in range(1, len(harap) + 1)]
        buku = [n for n in paket.namelist() if n.startswith("word/embeddings/")]
        assert len(buku) == len(harap)
        for xml, satu in zip(grafik, harap, strict=True):
            assert dict(_deret(ET.fromstring(xml))) == satu
            assert (b"DATA CONTOH" in xml) is sumber.contoh


def _deret(akar: ET.Element) -> Iterator[tuple[str, tuple[float | None, ...]]]:
    for satu in akar.iter(f"{C}ser"):
        nama = satu.find(f"{C}tx//{C}v")
        titik = {p.get("idx"): p.find(f"{C}v") for p in satu.iterfind(f"{C}val//{C}pt")}
        assert nama is not None
        yield (
            str(nama.text),
            tuple(
                None if (v := titik.get(str(n))) is None or v.text is None else float(v.text)
                for n in range(4)
            ),
        )


def test_captions_are_numbered_and_each_reference_finds_its_own() -> None:
    dok = buka(lkjip_docx(bahan("penuh")))
    xml = dok.element.body
    penanda = {b.get(qn("w:name")): b for b in xml.iter(qn("w:bookmarkStart"))}
    perintah = [i.text.split() for i in xml.iter(qn("w:instrText"))]
    rujukan = [p[1] for p in perintah if p[0] == "REF"]
    gambar = [p.text for p in dok.paragraphs if p.style.name == "Caption"]

    assert rujukan
    assert set(rujukan) <= set(penanda)
    for jenis in ("Tabel", "Gambar"):
        nomor = [int(t.split(".")[0].split()[1]) for t in gambar if t.startswith(jenis)]
        assert nomor == list(range(1, len(nomor) + 1))
        assert sum(p[:2] == ["SEQ", jenis] for p in perintah) == len(nomor)
    nomor_penanda = [b.get(qn("w:id")) for b in penanda.values()]
    assert len(set(nomor_penanda)) == len(nomor_penanda)


@pytest.mark.parametrize("pembuat", [lkjip_docx, kamus_docx])
def test_the_contents_name_every_heading_and_lead_to_it(pembuat: Pembuat) -> None:
    dok = buka(pembuat(bahan("penuh")))
    penanda = {b.get(qn("w:name")) for b in dok.element.body.iter(qn("w:bookmarkStart"))}
    tautan = list(dok.element.body.iter(qn("w:hyperlink")))
    isi = ["".join(t.text or "" for t in satu.iter(qn("w:t"))) for satu in tautan]

    assert isi == [p.text for p in dok.paragraphs if p.style.name.startswith("Heading")]
    assert {satu.get(qn("w:anchor")) for satu in tautan} <= penanda


@pytest.mark.parametrize("pembuat", SEMUA)
def test_every_field_that_opens_closes(pembuat: Pembuat) -> None:
    dok = buka(pembuat(bahan("bolong")))
    bagian = dok.sections[0]
    for akar in (dok.element.body, bagian.footer._element, bagian.first_page_footer._element):
        tanda = [f.get(qn("w:fldCharType")) for f in akar.iter(qn("w:fldChar"))]
        assert tanda.count("begin") == tanda.count("separate") == tanda.count("end")


@pytest.mark.parametrize(("pembuat", "isi"), BERTABEL)
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_each_table_stands_whole_and_its_head_repeats(pembuat: Pembuat, isi: Any, keadaan: str) -> None:
    sumber = bahan(keadaan)
    harap = isi(sumber).tabel
    dok = buka(pembuat(sumber))
    satu = dok.tables[0]
    kepala = len(harap.kepala)
    ada = tabel(dok)[0][kepala:]

    for nomor, (baris, seharusnya) in enumerate(zip(ada, harap.baris, strict=True)):
        if nomor not in harap.kelompok:
            assert baris == [str(s) for s in seharusnya]
        else:
            assert set(baris) == {seharusnya[0]}
    assert all(r._tr.trPr.find(qn("w:tblHeader")) is not None for r in satu.rows[:kepala])


def test_targets_in_word_are_the_cores() -> None:
    sumber = bahan("penuh")
    baris = {b[2]: b for b in tabel(buka(perjanjian_docx(sumber)))[0]}

    for b in sumber.butir:
        assert baris[b.indikator.nama][4] == angka(b.baris.target_tahunan, b.indikator.desimal)


def test_the_dictionary_gives_each_indikator_a_page() -> None:
    sumber = bahan("penuh")
    dok = buka(kamus_docx(sumber))

    for b, satu in zip(sumber.butir, tabel(dok), strict=True):
        assert [tuple(baris) for baris in satu] == [p for p in uraian(b, sumber.katalog) if p[1]]
    halaman = [r for r in dok.element.body.iter(qn("w:br")) if r.get(qn("w:type")) == "page"]
    assert len(halaman) == len(sumber.butir)


@pytest.mark.parametrize("pembuat", SEMUA)
@pytest.mark.parametrize("keadaan", ["contoh", "penuh"])
def test_every_page_says_what_its_figures_are_not(pembuat: Pembuat, keadaan: str) -> None:
    bagian = buka(pembuat(bahan(keadaan))).sections[0]

    for kepala in (bagian.header, bagian.first_page_header):
        isi = "\n".join(p.text for p in kepala.paragraphs)
        assert ("DATA CONTOH" in isi) is (keadaan == "contoh")
        assert "Angka belum diverifikasi" in isi


def test_a_proposed_formula_and_a_projection_say_what_they_are() -> None:
    sumber = bahan("penuh")
    isi = teks(buka(lkjip_docx(sumber)))

    assert isi.count("Rumus ini usulan") == sum(b.usulan for b in sumber.butir)
    assert "Ini proyeksi, bukan realisasi." in isi


@pytest.mark.parametrize("pembuat", SEMUA)
def test_what_people_paste_runs_nowhere(pembuat: Pembuat) -> None:
    dok = buka(pembuat(teracuni(bahan("penuh"))))
    perintah = {i.text.split()[0] for i in dok.element.body.iter(qn("w:instrText"))}

    assert perintah <= {"TOC", "SEQ", "REF", "PAGE", "NUMPAGES"}
    assert not [r for r in dok.part.rels.values() if r.is_external]
    assert not list(dok.element.body.iter(qn("w:fldSimple")))


def test_what_people_paste_stays_words() -> None:
    isi = teks(buka(lkjip_docx(teracuni(bahan("penuh")))))

    for racun in RACUN:
        for baris in kata(racun).split("\n"):
            assert baris in isi


@pytest.mark.parametrize("pembuat", SEMUA)
def test_the_same_state_is_the_same_file(pembuat: Pembuat) -> None:
    assert pembuat(bahan("bolong")) == pembuat(bahan("bolong"))


@pytest.mark.office
@pytest.mark.parametrize("pembuat", SEMUA)
def test_libreoffice_opens_it_and_keeps_every_word(pembuat: Pembuat, tmp_path: Path) -> None:
    sumber = bahan("bolong")
    berkas = tmp_path / "dokumen.docx"
    berkas.write_bytes(pembuat(sumber))
    lewat = Document(str(ubah(berkas, "docx")))

    asli = buka(berkas.read_bytes())
    assert tabel(lewat) == tabel(asli)
    assert [
        p.text for p in lewat.paragraphs if p.text.strip() and not p.style.name.lower().startswith("toc")
    ] == [p.text for p in asli.paragraphs if p.text.strip() and not p.style.name.lower().startswith("toc")]
