"""The history as frames of words: when, who, what, before and after, why, from where."""

from collections.abc import Iterable, Mapping

import pandas as pd

from iku.core.catalogue import Catalogues
from iku.core.period import nama_periode
from iku.core.sebutan import satuan
from iku.core.words import CARA
from iku.store import Riwayat, UnggahanTersimpan
from iku.ui import teks

KOLOM_SATU = ("Waktu", "Oleh", "Sebelum", "Sesudah", "Alasan", "Cara", "Berkas", "Sel")

LEBAR = {
    "Waktu": 122,
    "Oleh": 100,
    "Angka": 258,
    "Periode": 92,
    "Sebelum": 92,
    "Sesudah": 92,
    "Alasan": 175,
    "Cara": 95,
    "Berkas": 120,
    "Sel": 68,
}
"""Units: pixels."""


def tabel_perubahan(perubahan: Iterable[Riwayat], catalogues: Catalogues) -> pd.DataFrame:
    """Changes, newest first, each with the figure that it changed."""
    baris = [_perubahan(r, catalogues) for r in perubahan]
    return pd.DataFrame(baris, columns=["Waktu", "Oleh", "Angka", "Periode", *KOLOM_SATU[2:], "Unggahan"])


def tabel_satu(perubahan: Iterable[Riwayat], catalogues: Catalogues) -> pd.DataFrame:
    """The changes of one figure, newest first."""
    return pd.DataFrame([_perubahan(r, catalogues) for r in perubahan], columns=list(KOLOM_SATU))


def _perubahan(r: Riwayat, catalogues: Catalogues) -> dict[str, str]:
    katalog = catalogues.for_year(r.tahun)
    unit = satuan(r.kunci, katalog)
    return {
        "Waktu": teks.waktu(r.waktu),
        "Oleh": r.oleh,
        "Angka": teks.nama_angka(r.kunci, katalog),
        "Periode": nama_periode(r.tahun, r.triwulan),
        "Sebelum": teks.hitungan(r.lama, unit),
        "Sesudah": "ditarik" if r.baru is None else teks.hitungan(r.baru, unit),
        "Alasan": r.alasan,
        "Cara": CARA[r.cara],
        "Berkas": r.berkas,
        "Sel": r.sel if r.berkas else "",
        "Unggahan": str(r.unggahan_id),
    }


def tabel_unggahan(
    unggahan: Iterable[UnggahanTersimpan], dibatalkan: Mapping[int, int] | None = None
) -> pd.DataFrame:
    """Uploads, newest first, with how much each changed and its files; an undone one says so."""
    kolom = ["Nomor", "Waktu", "Oleh", "Cara", "Keadaan", "Entri", "Target", "Alasan", "Berkas"]
    tabel = pd.DataFrame([_unggahan(u, dibatalkan or {}) for u in unggahan], columns=kolom)
    return tabel if tabel["Keadaan"].str.len().any() else tabel.drop(columns="Keadaan")


def _unggahan(u: UnggahanTersimpan, dibatalkan: Mapping[int, int]) -> tuple[str, ...]:
    berkas = ", ".join(b.nama for b in u.berkas)
    jumlah = (teks.hitungan(u.entri), teks.hitungan(u.target))
    keadaan = "dibatalkan" if u.id in dibatalkan else ""
    return str(u.id), teks.waktu(u.waktu), u.oleh, CARA[u.cara], keadaan, *jumlah, u.alasan, berkas


def dibatalkan(semua: Iterable[UnggahanTersimpan]) -> dict[int, int]:
    """Which uploads are undone, each by which; an undoing that was undone itself does not count.

    Shape: ``semua`` newest first.
    """
    hasil: dict[int, int] = {}
    for u in semua:
        if u.membatalkan is not None and u.id not in hasil:
            hasil.setdefault(u.membatalkan, u.id)
    return hasil
