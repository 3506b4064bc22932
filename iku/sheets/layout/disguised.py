"""Disguised: quarters or months that run on since January, though no word of the sheet says so."""

from collections.abc import Sequence
from itertools import pairwise

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, galat
from iku.sheets.layout.akun import Klaim
from iku.sheets.layout.setahun import Setahun, jumlah, tulis
from iku.sheets.layout.waktu import nama_kurun


def refuse_disguised(tahun: Setahun, deret: Sequence[Klaim], total: Sequence[Klaim]) -> list[Klaim]:
    """The claims that stand; all but the first are refused where the total is the last of them.

    A total that equals the last figure of a run that never falls, and not the sum of it, says that each
    figure holds those before it. The first is itself either way.
    """
    berisi = sorted((k for k in deret if k.nilai is not None), key=lambda k: k.saat.awal)
    jumlahan = next((t for t in total if _menyamai_akhir(t, berisi)), None)
    if tahun.sifat is not Sifat.AKUMULASI or jumlahan is None:
        return list(deret)
    for klaim in berisi[1:]:
        _tolak(tahun, klaim, berisi[-1], jumlahan)
    ditolak = {k.sel for k in berisi[1:]}
    return [k for k in deret if k.sel not in ditolak]


def _menyamai_akhir(total: Klaim, berisi: Sequence[Klaim]) -> bool:
    if len(berisi) < 2 or total.nilai is None or total.sel == berisi[-1].sel:
        return False
    nilai = [k.nilai or 0.0 for k in berisi]
    naik = all(a <= b for a, b in pairwise(nilai))
    return naik and total.nilai == nilai[-1] != jumlah(nilai)


def _tolak(tahun: Setahun, klaim: Klaim, akhir: Klaim, total: Klaim) -> None:
    ditemukan = (
        f"{nama_kurun(klaim.saat)} {tulis(klaim.nilai)}; jumlahnya di {total.sel} sama dengan "
        f"{nama_kurun(akhir.saat)} ({tulis(total.nilai)}), jadi angka-angka ini tampaknya kumulatif"
    )
    masalah = galat(
        Kode.JUMLAH_BEDA,
        klaim.sel,
        ditemukan,
        "angka selama waktu itu saja, atau judul kolom yang menyebut s.d.",
        "Bila kumulatif, tulis s.d. di judul kolomnya; bila tidak, perbaiki jumlahnya.",
    )
    tahun.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)
