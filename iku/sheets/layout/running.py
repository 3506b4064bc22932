"""Running: sums since January undone to what each quarter counted, exactly."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from iku.core.finding import Kode, galat
from iku.sheets.bacaan import Makna
from iku.sheets.layout.akun import Klaim
from iku.sheets.layout.setahun import Setahun, Triwulanan, ambil, jumlah, tulis, tw
from iku.sheets.layout.totals import tell_mismatch


def undo_running_sums(tahun: Setahun, kumulatif: Sequence[Klaim], triwulan: Triwulanan) -> None:
    """Undo running sums; one that falls is a fault, and one beside its quarter is a check."""
    berisi: dict[int, list[Klaim]] = defaultdict(list)
    for klaim in kumulatif:
        if klaim.nilai is not None:
            berisi[klaim.saat.akhir // 3].append(klaim)
    sampai = {t: k for t, semua in sorted(berisi.items()) if (k := tahun.satu_nilai(semua)) is not None}
    turun: set[int] = set()
    for t, klaim in sampai.items():
        tegak = {u: k for u, k in sampai.items() if u not in turun}
        if not _undo(tahun, t, klaim, tegak, triwulan):
            turun.add(t)


def _undo(tahun: Setahun, t: int, klaim: Klaim, sampai: Mapping[int, Klaim], triwulan: Triwulanan) -> bool:
    """Undo one running sum; False where it falls, so that nothing is reckoned from it."""
    biasa = [triwulan.get(i) for i in range(1, t + 1)]
    if biasa[-1] is not None:
        _check(tahun, t, klaim, biasa, biasa[-1])
        return True
    if t == 1:
        ambil(klaim._replace(kunci=klaim.kunci._replace(triwulan=1)), tahun.akun, klaim.nilai, "s.d. TW I")
        return True
    sebelum, dari = _before(t, sampai, biasa[:-1])
    if sebelum is None:
        _tell_no_beginning(tahun, t, klaim)
        return True
    assert klaim.nilai is not None
    nilai = float(Decimal(repr(klaim.nilai)) - Decimal(repr(sebelum)))
    if nilai < 0:
        _tell_fall(tahun, t, klaim, sebelum, dari)
        return False
    uraian = f"s.d. {tw(t)} {tulis(klaim.nilai)} dikurangi s.d. {tw(t - 1)} {tulis(sebelum)} ({dari})"
    ambil(klaim._replace(kunci=klaim.kunci._replace(triwulan=t)), tahun.akun, nilai, uraian)
    return True


def _check(tahun: Setahun, t: int, klaim: Klaim, biasa: Sequence[Klaim | None], ini: Klaim) -> None:
    """Hold a running sum against the quarters, where its own is written."""
    lengkap = [k.nilai for k in biasa if k is not None and k.nilai is not None]
    if len(lengkap) == t and jumlah(lengkap) != klaim.nilai:
        tell_mismatch(tahun.akun, ini, klaim, klaim.nilai, f"jumlah TW I sampai {tw(t)}", lengkap)
    uraian = f"s.d. {tw(t)}, dicocokkan dengan angka triwulannya"
    tahun.akun.catat(klaim.sheet, klaim.tempat, Makna.JUMLAH, uraian, klaim.kunci, sel=klaim.sel)


def _before(t: int, sampai: Mapping[int, Klaim], biasa: Sequence[Klaim | None]) -> tuple[float | None, str]:
    """The sum up to the quarter before, and the cells that it comes from."""
    if t - 1 in sampai:
        return sampai[t - 1].nilai, sampai[t - 1].sel
    ada = [k for k in biasa if k is not None]
    if len(ada) == len(biasa):
        return jumlah([k.nilai for k in ada]), ", ".join(k.sel for k in ada)
    return None, ""


def _tell_fall(tahun: Setahun, t: int, klaim: Klaim, sebelum: float, dari: str) -> None:
    lalu = f"s.d. {tw(t - 1)} ({tulis(sebelum)}, {dari})"
    ditemukan = f"s.d. {tw(t)} ({tulis(klaim.nilai)}) lebih kecil dari {lalu}"
    harap, saran = "jumlah sejak awal tahun yang tidak pernah turun", "Perbaiki salah satu."
    masalah = galat(Kode.KUMULATIF_TURUN, klaim.sel, ditemukan, harap, saran)
    tahun.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)


def _tell_no_beginning(tahun: Setahun, t: int, klaim: Klaim) -> None:
    masalah = galat(
        Kode.KUMULATIF_TAK_LENGKAP,
        klaim.sel,
        f"angka ini jumlah s.d. {tw(t)}, sedangkan s.d. {tw(t - 1)} tidak ada atau ditolak",
        f"angka {tw(t)} saja, atau jumlah setiap triwulan sebelumnya",
        "Tambahkan kolom triwulan sebelumnya, atau isi angka triwulan ini di Isi Data.",
    )
    tahun.akun.tolak(klaim.sheet, klaim.tempat, masalah, klaim.kunci)
