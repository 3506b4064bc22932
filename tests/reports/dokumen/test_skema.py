"""Every document against the schema, by the rules with which Office itself decides whether to repair it."""

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from iku.services.dokumen import DOKUMEN, JenisDokumen, buat
from tests.reports.dokumen.kantor import KEADAAN, bahan, dengan_logo
from tests.reports.dokumen.racun import teracuni

BENTUK = [
    (jenis, akhiran)
    for jenis, uraian in DOKUMEN.items()
    for akhiran in uraian.pembuat
    if akhiran in (".xlsx", ".pptx", ".docx")
]
# Not a fault: words may stand in their cell, as openpyxl writes them, or in a table of their own.
BOLEH = "inline-string cell(s)"


@pytest.fixture(scope="module")
def pemeriksa() -> OpenXmlValidator:
    return OpenXmlValidator()


def salah(pemeriksa: OpenXmlValidator, berkas: Path) -> list[str]:
    return [str(e) for e in pemeriksa.validate(berkas).errors if BOLEH not in str(e)]


@pytest.mark.parametrize(("jenis", "akhiran"), BENTUK)
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_a_document_keeps_to_the_schema(
    jenis: JenisDokumen, akhiran: str, keadaan: str, pemeriksa: OpenXmlValidator, tmp_path: Path
) -> None:
    bidang = bahan(keadaan).katalog.bidang[1] if jenis is JenisDokumen.FORMULIR else None
    berkas = tmp_path / f"dokumen{akhiran}"
    berkas.write_bytes(buat(dengan_logo(bahan(keadaan, bidang=bidang)), jenis, akhiran))

    assert salah(pemeriksa, berkas) == []


@pytest.mark.parametrize(("jenis", "akhiran"), [b for b in BENTUK if b[0] is not JenisDokumen.FORMULIR])
def test_whatever_people_paste_it_keeps_to_the_schema(
    jenis: JenisDokumen, akhiran: str, pemeriksa: OpenXmlValidator, tmp_path: Path
) -> None:
    berkas = tmp_path / f"dokumen{akhiran}"
    berkas.write_bytes(buat(teracuni(bahan("penuh")), jenis, akhiran))

    assert salah(pemeriksa, berkas) == []


def test_a_broken_document_is_found(pemeriksa: OpenXmlValidator, tmp_path: Path) -> None:
    from docx import Document
    from docx.oxml import OxmlElement

    dokumen = Document()
    dokumen.add_paragraph("satu")._p.append(OxmlElement("w:tblPr"))
    dokumen.save(str(tmp_path / "rusak.docx"))

    assert salah(pemeriksa, tmp_path / "rusak.docx")
