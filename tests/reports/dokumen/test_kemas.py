"""A package made twice is the same file."""

import io
import zipfile
from datetime import UTC, datetime

from iku.reports.dokumen.kemas import kemas, tetap

KINI = datetime(2024, 10, 9, 9, 5, tzinfo=UTC)


def test_the_moment_of_packing_leaves_no_trace() -> None:
    isi = {}
    for tahun in (2001, 2020):
        keluar = io.BytesIO()
        with zipfile.ZipFile(keluar, "w") as paket:
            paket.writestr(zipfile.ZipInfo("b.xml", (tahun, 1, 1, 0, 0, 0)), b"<b/>")
            paket.writestr(zipfile.ZipInfo("a.xml", (tahun, 5, 1, 0, 0, 0)), b"<a/>")
        isi[tahun] = tetap(keluar.getvalue(), KINI)

    assert isi[2001] == isi[2020]
    with zipfile.ZipFile(io.BytesIO(isi[2001])) as paket:
        assert paket.namelist() == ["b.xml", "a.xml"]
        assert paket.read("a.xml") == b"<a/>"


def test_members_stand_in_the_order_given() -> None:
    with zipfile.ZipFile(io.BytesIO(kemas([("z", b"1"), ("a", b"2")]))) as paket:
        assert [(n, paket.read(n)) for n in paket.namelist()] == [("z", b"1"), ("a", b"2")]


def test_the_moment_that_a_document_tells_is_the_one_given_also_in_a_workbook_within_it() -> None:
    inti = b'<c><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created></c>'
    dalam = kemas([("docProps/core.xml", inti)])
    luar = tetap(kemas([("docProps/core.xml", inti), ("ppt/embeddings/a.xlsx", dalam)]), KINI)

    with zipfile.ZipFile(io.BytesIO(luar)) as paket:
        for isi in (paket.read("docProps/core.xml"), _baca(paket.read("ppt/embeddings/a.xlsx"))):
            assert b">2024-10-09T09:05:00Z<" in isi


def _baca(isi: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        return paket.read("docProps/core.xml")
