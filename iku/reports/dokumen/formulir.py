"""Blank forms for collection, one a bidang: each has only its own variabel, and reads back as it is."""

from collections.abc import Iterator

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kemas import kemas
from iku.reports.dokumen.nilai_rumus import simpan
from iku.reports.file_name import potongan
from iku.reports.sample_mark import bertanda
from iku.reports.template import form_bidang


def formulir_xlsx(bahan: Bahan) -> bytes:
    """The form of the one bidang that the document is for.

    Raises: ValueError where it is for all of them.
    """
    if bahan.bidang is None:
        raise ValueError("one form is for one bidang")
    return _form(bahan, bahan.bidang)


def formulir_zip(bahan: Bahan) -> bytes:
    """The forms of every bidang that has variabel, or of the one asked for, as a zip."""
    return kemas(formulir(bahan))


def formulir(bahan: Bahan) -> Iterator[tuple[str, bytes]]:
    """Each form with the name of its file."""
    for bidang in [bahan.bidang] if bahan.bidang else bahan.katalog.bidang:
        if any(v.bidang == bidang for v in bahan.katalog.variabel.values()):
            p = bahan.periode
            nama = f"formulir_{p.tahun}-tw{p.triwulan}_{potongan(bidang)}.xlsx"
            yield bertanda(nama, contoh=bahan.contoh), _form(bahan, bidang)


def _form(bahan: Bahan, bidang: str) -> bytes:
    judul = f"{bahan.tulis('formulir_judul')}, {bahan.periode.panjang()}, bidang {bidang}"
    buku = form_bidang(judul, bahan.periode, bidang, bahan.katalog, contoh=bahan.contoh)
    return simpan(buku, bahan.waktu)
