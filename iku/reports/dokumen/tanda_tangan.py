"""The lines of a signature, as every document prints them."""

from typing import Final

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kata import kata

_TITIK: Final = "." * 30
"""What is written by hand."""
_RUANG: Final = ("", "", "")
"""The lines that a signature and a stamp take."""


def baris_tanda_tangan(bahan: Bahan) -> list[str]:
    """Place and day, office, room to sign, name and number; what is not set is dotted."""
    t = bahan.naskah.tanda_tangan
    isi = [f"{t.tempat or _TITIK}, {_TITIK} {bahan.periode.tahun}", t.jabatan or _TITIK, *_RUANG]
    return [
        kata(s)
        for s in [*isi, t.nama or _TITIK, *([t.pangkat] if t.pangkat else []), f"NIP {t.nip or _TITIK}"]
    ]
