"""A trend chart told in a sentence, for whoever cannot see it."""

from collections.abc import Sequence

from iku.core.baris import Baris
from iku.core.catalogue import Indikator
from iku.core.period import Triwulan
from iku.core.sentences.say import Gaya, gaya


def kalimat_grafik(indikator: Indikator, semua: Sequence[Baris], sampai: Triwulan | None = None) -> str:
    """From where to where it runs, its lowest and highest, the last target, and how many holes it has.

    ``semua`` runs by time; what comes after ``sampai`` without a figure is not yet a hole.
    """
    awal = f"Grafik {indikator.nama}"
    ada = [b for b in semua if b.realisasi is not None]
    if not ada:
        return f"{awal}: belum ada realisasi."
    tulis = gaya(indikator, [b.realisasi for b in ada if b.realisasi is not None])
    terakhir = ada[-1]
    target = "belum ada target" if terakhir.target is None else f"target {tulis.nilai(terakhir.target)}"
    ruas = [f"realisasi {_sebut(terakhir, tulis)}, {target}", *_jalan(ada, tulis)]
    rentang = [
        b for b in semua if ada[0].periode <= b.periode <= max(terakhir.periode, sampai or terakhir.periode)
    ]
    if lubang := sum(b.realisasi is None for b in rentang):
        ruas.append(f"{lubang} triwulan tanpa realisasi")
    return f"{awal}: {'; '.join(ruas)}."


def _jalan(ada: Sequence[Baris], tulis: Gaya) -> list[str]:
    if len(ada) < 2:
        return []
    urut = sorted(ada, key=lambda b: b.realisasi or 0.0)
    if urut[0].realisasi == urut[-1].realisasi:
        return [f"tetap sejak {ada[0].periode}"]
    return [f"sejak {ada[0].periode} terendah {_sebut(urut[0], tulis)}, tertinggi {_sebut(urut[-1], tulis)}"]


def _sebut(baris: Baris, tulis: Gaya) -> str:
    return f"{baris.periode} {tulis.nilai(baris.realisasi or 0.0)}"
