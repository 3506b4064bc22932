"""The lines of a signature, as every document prints them."""

from itertools import zip_longest
from typing import Final

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kata import kata

_TITIK: Final = "." * 30
"""What is written by hand."""
PIHAK_PERTAMA, PIHAK_KEDUA = "Pihak Pertama", "Pihak Kedua"
_RUANG: Final = ("", "", "")
"""The lines that a signature and a stamp take."""


def baris_tanda_tangan(bahan: Bahan, sebagai: str = "") -> list[str]:
    """Place and day, as which party, office, room to sign, name and number; what is not set is dotted."""
    t = bahan.naskah.tanda_tangan
    awal = [f"{t.tempat or _TITIK}, {_TITIK} {bahan.periode.tahun}", sebagai, t.jabatan or _TITIK]
    nama = [t.nama or _TITIK, t.pangkat, f"NIP {t.nip or _TITIK}"]
    return [kata(s) for s in [*filter(None, awal), *_RUANG, *filter(None, nama)]]


def baris_dua_pihak(bahan: Bahan) -> list[tuple[str, str]]:
    """The lines of an agreement: left, dotted, the one to whom the office answers; right, the office."""
    kanan = baris_tanda_tangan(bahan, PIHAK_PERTAMA)
    kiri = ["", PIHAK_KEDUA, _TITIK, *_RUANG, _TITIK]
    return list(zip_longest(kiri, kanan, fillvalue=""))
