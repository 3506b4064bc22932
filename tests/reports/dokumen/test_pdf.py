"""The PDF of a document as it is read: its figures, its marks, and contents whose numbers are true."""

import re
from functools import cache

import pypdfium2
import pytest

from iku.core.numbers import format_angka
from iku.reports.dokumen import pdf_isi
from iku.reports.dokumen.lkjip import lkjip_docx
from iku.reports.dokumen.paparan import paparan_pptx
from iku.reports.dokumen.pdf import ke_pdf
from iku.reports.dokumen.rekap_xlsx import rekap_xlsx
from tests.reports.dokumen.kantor import KINI, bahan

pytestmark = pytest.mark.office


@cache
def halaman() -> dict[str, list[str]]:
    """The words of each page of three documents of the sample, its charts' among them."""
    sumber = bahan("contoh", triwulan=4)
    pdf = ke_pdf(
        {"a.docx": lkjip_docx(sumber), "a.pptx": paparan_pptx(sumber), "a.xlsx": rekap_xlsx(sumber)}, KINI
    )
    return {nama: _teks(isi) for nama, isi in pdf.items()}


def _teks(isi: bytes) -> list[str]:
    berkas = pypdfium2.PdfDocument(isi)
    return [" ".join(satu.get_textpage().get_text_bounded().split()) for satu in berkas]


def test_the_contents_name_the_page_of_every_heading() -> None:
    semua = halaman()["a.docx"]
    for b in bahan("contoh", triwulan=4).butir:
        judul = f"{b.indikator.kode} {b.indikator.nama}"
        nomor = re.search(re.escape(judul) + r"[ .]*(\d+)", semua[0])
        assert nomor, judul
        assert judul in semua[int(nomor[1]) - 1]


def test_every_page_is_marked_and_every_realisasi_is_there_in_indonesian_form() -> None:
    sumber = bahan("contoh", triwulan=4)
    for nama, semua in halaman().items():
        assert all("DATA CONTOH" in teks and "belum diverifikasi" in teks for teks in semua), nama
        utuh = " ".join(semua)
        for b in sumber.butir:
            if b.baris.realisasi is not None:
                angka = format_angka(b.baris.realisasi, b.indikator.desimal)
                assert angka in utuh or angka.replace("−", "-") in utuh, (nama, b.indikator.kode)


def test_contents_that_cannot_be_numbered_leave_the_pdf_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_isi, "_MACRO", "rusak {modul} {keluar}")
    sumber = bahan("bolong", bidang="Rutin")
    (isi,) = ke_pdf({"a.docx": lkjip_docx(sumber)}, KINI).values()

    assert "Ringkasan capaian" in _teks(isi)[0]
