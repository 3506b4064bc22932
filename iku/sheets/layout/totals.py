"""Totals: sums that a sheet writes beside their parts, held against them and never taken."""

from collections.abc import Sequence

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, galat, peringatan
from iku.sheets.bacaan import Makna
from iku.sheets.layout.akun import Akun, Klaim
from iku.sheets.layout.setahun import Setahun, Triwulanan, jumlah, tulis
from iku.sheets.layout.waktu import nama_kurun

_PERIKSA = "Periksa keduanya; bila memang benar, setujui sebelum menyimpan."


def check_total(tahun: Setahun, klaim: Klaim, triwulan: Triwulanan) -> None:
    """Hold a total against what it adds up."""
    if klaim.nilai is None:
        return
    uraian = "jumlah; tidak pernah menjadi entri"
    bagian = [triwulan.get(i) for i in _triwulan(klaim)]
    ada = [k for k in bagian if k is not None]
    if tahun.sifat is Sifat.AKUMULASI and ada and len(ada) == len(bagian):
        nilai = [k.nilai for k in ada]
        uraian = f"jumlah, cocok dengan {', '.join(k.sel for k in ada)}"
        if jumlah(nilai) != klaim.nilai:
            uraian = f"jumlah, tidak cocok dengan {', '.join(k.sel for k in ada)}"
            tell_mismatch(tahun.akun, ada[-1], klaim, klaim.nilai, "jumlahnya", nilai)
    tahun.akun.catat(klaim.sheet, klaim.tempat, Makna.JUMLAH, uraian, klaim.kunci, sel=klaim.sel)


def check_longer(tahun: Setahun, klaim: Klaim, triwulan: Triwulanan) -> None:
    """A figure of more than a quarter: a total beside its quarters, else refused."""
    if klaim.nilai is None:
        return
    bagian = _triwulan(klaim)
    if tahun.sifat is Sifat.AKUMULASI and bagian and all(t in triwulan for t in bagian):
        check_total(tahun, klaim, triwulan)
        return
    posisi = tahun.sifat is Sifat.POSISI
    masalah = galat(
        Kode.KUMULATIF_TAK_LENGKAP,
        klaim.sel,
        f"angka ini untuk {nama_kurun(klaim.saat)} {tahun.tahun}, lebih dari satu triwulan",
        "keadaan pada akhir triwulan" if posisi else "angka satu triwulan",
        "Pisahkan per triwulan, atau isi di Isi Data.",
    )
    tahun.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)


def tell_mismatch(
    akun: Akun,
    biasa: Klaim,
    lain: Klaim,
    nilai: float | None,
    sebutan: str,
    bagian: Sequence[float | None] = (),
) -> None:
    """Warn that a sum and its parts differ, with both cells."""
    dihitung = jumlah(bagian) if bagian else biasa.nilai
    ditemukan = (
        f"{sebutan} tertulis {tulis(nilai)} di {lain.sel}, sedangkan angka triwulannya menjadi "
        f"{tulis(dihitung)} ({biasa.sel})"
    )
    harap = "angka yang cocok dengan jumlahnya"
    akun.masalah.append(peringatan(Kode.JUMLAH_BEDA, lain.sel, ditemukan, harap, _PERIKSA))


def _triwulan(klaim: Klaim) -> range:
    """The quarters that a span covers."""
    return range((klaim.saat.awal + 2) // 3, klaim.saat.akhir // 3 + 1)
