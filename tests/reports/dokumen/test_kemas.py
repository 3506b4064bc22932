"""A package made twice is the same file."""

import io
import zipfile

from iku.reports.dokumen.kemas import kemas, tetap


def test_the_moment_of_packing_leaves_no_trace() -> None:
    isi = {}
    for tahun in (2001, 2020):
        keluar = io.BytesIO()
        with zipfile.ZipFile(keluar, "w") as paket:
            paket.writestr(zipfile.ZipInfo("b.xml", (tahun, 1, 1, 0, 0, 0)), b"<b/>")
            paket.writestr(zipfile.ZipInfo("a.xml", (tahun, 5, 1, 0, 0, 0)), b"<a/>")
        isi[tahun] = tetap(keluar.getvalue())

    assert isi[2001] == isi[2020]
    with zipfile.ZipFile(io.BytesIO(isi[2001])) as paket:
        assert paket.namelist() == ["b.xml", "a.xml"]
        assert paket.read("a.xml") == b"<a/>"


def test_members_stand_in_the_order_given() -> None:
    with zipfile.ZipFile(io.BytesIO(kemas([("z", b"1"), ("a", b"2")]))) as paket:
        assert [(n, paket.read(n)) for n in paket.namelist()] == [("z", b"1"), ("a", b"2")]
