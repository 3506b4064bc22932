"""How offices write a period: each table picks one way and keeps to it."""

import datetime
import random
from collections.abc import Callable, Sequence

ROMAWI = ("I", "II", "III", "IV")
_KATA = ("Pertama", "Kedua", "Ketiga", "Keempat")
BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_PENDEK = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
_LAMA = ("Jan", "Peb", "Mrt", "Apr", "Mei", "Juni", "Juli", "Agust", "Sept", "Okt", "Nop", "Des")

_TRIWULAN = (
    *("TW {r}", "TW {r}", "TW-{r}", "TW. {r}", "TW {a}", "TW{r}", "TRW {a}", "Triw. {r}", "Triwulan {r}"),
    *("Triwulan {r}", "TRIWULAN {r}", "Triwulan {a}", "Triwulan {k}", "Triwulan ke-{a}", "Q{a}"),
    *("Kuartal {a}", "{b}-{e}", "{b} – {e}", "{B} - {E}", "{B} s.d. {E}", "tw {r}", "Triwulan\n{r}"),
)
_SAMPAI = (
    *("s.d. TW {r}", "s/d TW {r}", "sd TW {r}", "S.d. TW {r}", "s.d. Triwulan {r}", "s/d Triwulan {a}"),
    *("Sampai dengan Triwulan {r}", "s.d. {E}", "s/d {E}", "Kumulatif TW {r}", "Kumulatif s.d. TW {r}"),
)
_TAHUN = ("{p} {y}", "{p} {y}", "{p} Tahun {y}", "{p} TA {y}", "{p}/{y}")

Penulis = Callable[[int], str]


def _isi(pola: str, triwulan: int) -> str:
    awal, akhir = 3 * triwulan - 3, 3 * triwulan - 1
    return pola.format(
        r=ROMAWI[triwulan - 1],
        a=triwulan,
        k=_KATA[triwulan - 1],
        b=_PENDEK[awal],
        e=_PENDEK[akhir],
        B=BULAN[awal],
        E=BULAN[akhir],
    )


def triwulan(acak: random.Random, berkata: bool = False) -> Penulis:
    """A way to write a triwulan; with ``berkata`` one that says the word or its short form."""
    pola = acak.choice([p for p in _TRIWULAN if not berkata or (p[0] in "Tt" and "\n" not in p)])
    return lambda t: _isi(pola, t)


def sampai(acak: random.Random) -> Penulis:
    """A way to write the year up to a triwulan; the first may be written as itself."""
    pola = acak.choice(_SAMPAI)
    pertama = acak.choice((pola, pola, "TW {r}"))
    return lambda t: _isi(pertama if t == 1 else pola, t)


def bulan(acak: random.Random) -> Penulis:
    """A way to write a month."""
    nama = acak.choice((BULAN, _PENDEK, _LAMA, tuple(b.upper() for b in BULAN)))
    return lambda b: nama[b - 1]


def bertahun(acak: random.Random, penulis: Penulis) -> Callable[[int, int], str]:
    """The same way with the year beside it."""
    pola = acak.choice(_TAHUN)
    return lambda t, tahun: pola.format(p=penulis(t), y=tahun)


def tahun(acak: random.Random) -> Penulis:
    """A way to write a year as a head over its triwulan."""
    pola = acak.choice(("{y}", "Tahun {y}", "TAHUN {y}", "TA {y}", "Realisasi Tahun {y}", "angka"))
    return lambda y: pola.format(y=y) if pola != "angka" else str(y)


def akhir(triwulan: int, tahun: int) -> datetime.date:
    """The last day of a triwulan."""
    return datetime.date(tahun, 3 * triwulan, 31 if triwulan in (1, 4) else 30)


def tanggal(acak: random.Random) -> Callable[[int, int], str | datetime.date]:
    """A way to write the last day of a triwulan: a date, or words."""
    pola = acak.choice(("sel", "{d}", "Per {d}", "Posisi {d}", "per {d}"))

    def tulis(triwulan: int, tahun: int) -> str | datetime.date:
        hari = akhir(triwulan, tahun)
        return hari if pola == "sel" else pola.format(d=f"{hari.day} {BULAN[hari.month - 1]} {tahun}")

    return tulis


def berjudul(acak: random.Random, bagian: Sequence[str]) -> str:
    """A title from its parts, in one of the cases that titles take."""
    teks = " ".join(filter(None, bagian))
    return acak.choice((teks, teks.upper()))
