"""The values of a workbook's formulas, put beside them: whoever does not compute still sees the figures."""

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Final
from xml.etree import ElementTree as ET

from openpyxl import Workbook

from iku.reports.dokumen.kemas import kemas, tetap

_UTAMA: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HUBUNGAN: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_GAYA: Final = "xl/styles.xml"
_URUTAN: Final = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name",
    "family", "charset", "scheme",
)  # fmt: skip

Nilai = Mapping[str, Mapping[str, float | str]]
"""By sheet's title and cell: what its formula gives."""


def simpan(buku: Workbook, waktu: datetime, nilai: Nilai | None = None) -> bytes:
    """The workbook as a file that is the same whenever it is made; its formulas bear their values."""
    mentah = io.BytesIO()
    buku.save(mentah)
    tempat = {f"xl/worksheets/sheet{n}.xml": nama for n, nama in enumerate(buku.sheetnames, 1)}
    with zipfile.ZipFile(mentah) as lama:
        anggota = {nama: lama.read(nama) for nama in lama.namelist()}
    anggota[_GAYA] = _urutkan_huruf(anggota[_GAYA])
    for berkas, lembar in tempat.items():
        if ada := (nilai or {}).get(lembar):
            anggota[berkas] = _tanam(anggota[berkas], ada)
    return tetap(kemas(anggota.items()), waktu)


def _urutkan_huruf(xml: bytes) -> bytes:
    """The parts of each font in the schema's order, which openpyxl does not keep."""
    ET.register_namespace("", _UTAMA)
    akar = ET.fromstring(xml)
    for huruf in akar.iterfind(f"{{{_UTAMA}}}fonts/{{{_UTAMA}}}font"):
        huruf[:] = sorted(huruf, key=lambda satu: _URUTAN.index(satu.tag.rpartition("}")[2]))
    hasil: bytes = ET.tostring(akar, encoding="UTF-8", xml_declaration=True)
    return hasil


def _tanam(xml: bytes, nilai: Mapping[str, float | str]) -> bytes:
    ET.register_namespace("", _UTAMA)
    ET.register_namespace("r", _HUBUNGAN)
    akar = ET.fromstring(xml)
    for sel in akar.iter(f"{{{_UTAMA}}}c"):
        isi = sel.find(f"{{{_UTAMA}}}v")
        if sel.find(f"{{{_UTAMA}}}f") is None or isi is None:
            continue
        satu = nilai[sel.attrib["r"]]
        if isinstance(satu, str):
            sel.set("t", "str")
            isi.text = satu
        else:
            sel.attrib.pop("t", None)
            isi.text = repr(satu)
    hasil: bytes = ET.tostring(akar, encoding="UTF-8", xml_declaration=True)
    return hasil
