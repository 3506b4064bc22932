"""Why there is no realisasi: which figure is missing, and whose it is."""

from typing import Final

from iku.core.expression import rujukan
from iku.core.formula_traits import huruf_kecil
from iku.core.period import Triwulan
from iku.core.sentences.facts import Fakta
from iku.core.sentences.say import daftar, gaya, kapan, subjek
from iku.core.summary import Kekurangan, Sebab

_SEBUT: Final = 3
"""So many missing figures are named; the rest are counted."""


def tanpa_realisasi(f: Fakta) -> str:
    """The whole sentence where an indikator has no realisasi, but for its end."""
    awal = f"{subjek(f.indikator)} pada {f.baris.periode}"
    if f.baris.alasan == "penyebut_nol":
        return f"{awal} tidak dapat dihitung karena {_nol(f)}{_terakhir(f)}"
    return f"{awal} belum dapat dihitung: {_kosong(f)}{_terakhir(f)}"


def _nol(f: Fakta) -> str:
    if f.baris.penyebut != 0 or f.indikator.penyebut is None:
        return "hasilnya di luar jangkauan hitungan"
    semua = list(rujukan(f.indikator.penyebut))
    if len(semua) == 1 and not semua[0].waktu:
        return f"{huruf_kecil(f.katalog.variabel[semua[0].variabel].nama)} tercatat 0"
    return "penyebutnya 0"


def _kosong(f: Fakta) -> str:
    if not f.kurang:
        return "datanya belum lengkap"
    nama = [_sebut(k, f.baris.periode) for k in f.kurang]
    lebih = len(nama) - _SEBUT
    if lebih > 0:
        nama = [*nama[:_SEBUT], f"{lebih} angka lain"]
    putus = ", jadi jumlah sejak TW I terputus" if f.baris.alasan == "triwulan_bolong" else ""
    return f"{daftar(nama)} belum diisi{putus}"


def _sebut(k: Kekurangan, kini: Triwulan) -> str:
    waktu = "" if k.sebab is Sebab.KOSONG else f" {kapan(k.triwulan, kini)}"
    return f"{huruf_kecil(k.variabel.nama)}{waktu} (bidang {k.variabel.bidang})"


def _terakhir(f: Fakta) -> str:
    if f.lalu is None or f.lalu.realisasi is None:
        return ""
    sebelah = [n for n in (f.lalu.realisasi, f.lalu.target, f.lalu.target_tahunan) if n is not None]
    nilai = gaya(f.indikator, sebelah).nilai(f.lalu.realisasi)
    return f"; {kapan(f.lalu.periode, f.baris.periode)} {nilai}"
