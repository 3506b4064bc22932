"""Waktu: when a figure is, settled from everything around it that names a period."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from iku.core.finding import Kode
from iku.core.period import BULAN, ROMAWI, TAHUN_MAX, TAHUN_MIN
from iku.sheets.periods import Kurun

SETAHUN: Final = Kurun(None, 1, 12)


@dataclass(frozen=True, slots=True)
class Sumber:
    """Words around a figure that name periods, and what to call them in a message."""

    sebutan: str
    kurun: tuple[Kurun, ...]

    @property
    def tahun(self) -> frozenset[int]:
        """The years that it names."""
        return frozenset(k.tahun for k in self.kurun if k.tahun is not None)

    @property
    def berbulan(self) -> tuple[Kurun, ...]:
        """The spans of months that it names."""
        return tuple(k for k in self.kurun if k.awal is not None)


@dataclass(frozen=True, slots=True)
class Saat:
    """A settled period: months ``awal`` to ``akhir`` of ``tahun``."""

    tahun: int
    awal: int
    akhir: int
    kumulatif: bool
    per: bool

    @property
    def triwulan(self) -> int | None:
        """The quarter that it is exactly."""
        return self.akhir // 3 if self.akhir % 3 == 0 and self.awal == self.akhir - 2 else None

    @property
    def setahun(self) -> bool:
        """Whether it is the whole year."""
        return (self.awal, self.akhir) == (1, 12)

    @property
    def sejak_awal(self) -> bool:
        """Whether it runs from January to the end of a quarter."""
        return self.awal == 1 and self.akhir % 3 == 0


@dataclass(frozen=True, slots=True)
class Ragu:
    """A period that is not settled: what is missing or disagrees, and the answers that fit.

    ``tabel`` says that the answer is of one table, not of all in the file that lack it.
    """

    kode: Kode
    ditemukan: str
    tahun: tuple[int, ...] = ()
    tabel: bool = False


@dataclass(frozen=True, slots=True)
class Sekitar:
    """What stands around a table: its titles from the nearest out, the sheet, the file; a year given.

    ``sendiri`` are all the spans that the table's own heads, sections and rows name; ``jawab_…`` what a
    person answered; ``berdiri_sendiri`` that other tables of the sheet have years of their own;
    ``tahun_sejajar`` are years that stand side by side with the same columns each.
    """

    luar: tuple[Sumber, ...]
    sendiri: frozenset[tuple[int, int]]
    tahun: int | None
    jawab_tahun: int | None = None
    jawab_kurun: Kurun | None = None
    berdiri_sendiri: bool = False
    tahun_sejajar: frozenset[int] = frozenset()


def tentukan(sendiri: Sequence[Kurun], sekitar: Sekitar) -> Saat | Ragu:
    """Settle one figure's period from its own head, row and section and from what stands around.

    The nearest words decide and the others must not contradict them: a year, then the months.
    """
    luar = [s for s in sekitar.luar if s.kurun]
    tahun = _tahun(sendiri, luar, sekitar)
    if isinstance(tahun, Ragu):
        # An answer settles what is open; a column that says its own year or quarter keeps it.
        if sekitar.jawab_tahun is None:
            return tahun
        tahun = sekitar.jawab_tahun
    bulan = _bulan(sendiri, luar, sekitar)
    if isinstance(bulan, Ragu):
        if sekitar.jawab_kurun is None:
            return bulan
        bulan = sekitar.jawab_kurun
    assert bulan.awal is not None
    assert bulan.akhir is not None
    return Saat(tahun, bulan.awal, bulan.akhir, bulan.kumulatif, bulan.per)


def _tahun(sendiri: Sequence[Kurun], luar: Sequence[Sumber], sekitar: Sekitar) -> int | Ragu:
    sumber = [Sumber("tabel", tuple(sendiri)), *luar]
    if sekitar.tahun is not None:
        sumber.append(Sumber("yang diberikan", (Kurun(sekitar.tahun, None, None),)))
    bertahun = [s for s in sumber if s.tahun]
    if not bertahun:
        return Ragu(Kode.TAHUN_TIDAK_ADA, "", tabel=sekitar.berdiri_sendiri)
    tahun, *_ = bertahun[0].tahun
    semua = tuple(sorted({t for s in bertahun for t in s.tahun}))
    if tahun in sekitar.tahun_sejajar:
        # A title of one year stands over the columns of the years before it as well.
        bertahun = [s for s in bertahun if not (s is not bertahun[0] and s.tahun <= sekitar.tahun_sejajar)]
    if len(bertahun[0].tahun) > 1 or any(tahun not in s.tahun for s in bertahun[1:]):
        if sekitar.tahun in bertahun[0].tahun and all(sekitar.tahun in s.tahun for s in bertahun):
            return sekitar.tahun
        return Ragu(Kode.PERIODE_BERTENTANGAN, _sebut(bertahun, lambda s: _daftar(s.tahun)), semua)
    if not TAHUN_MIN <= tahun <= TAHUN_MAX:
        return Ragu(Kode.TAHUN_SALAH, str(tahun))
    return tahun


def _bulan(sendiri: Sequence[Kurun], luar: Sequence[Sumber], sekitar: Sekitar) -> Kurun | Ragu:
    milik = [k for k in sendiri if k.awal is not None]
    berbulan = [s for s in luar if s.berbulan]
    if milik:
        sempit = min(milik, key=_panjang)
        salah = [k for k in milik if not _memuat(k, sempit)]
        if salah:
            return _bertentangan([Sumber("kepala kolom dan baris", tuple(milik))])
        if len(sekitar.sendiri) < 2:
            beda = [s for s in berbulan if not any(_memuat(k, sempit) for k in s.berbulan)]
        else:
            beda = [s for s in berbulan if not any(_termuat(k, sekitar.sendiri) for k in s.berbulan)]
        return _bertentangan([Sumber("tabel", (sempit,)), *beda]) if beda else _gabung(sempit, milik)
    if not berbulan:
        # Beside columns of quarters, a year alone may be a head that lost its quarter.
        if any(k.tahun is not None for k in sendiri) and not sekitar.sendiri:
            return SETAHUN
        return Ragu(Kode.PERIODE_TIDAK_ADA, "")
    pertama = berbulan[0]
    sempit = min(pertama.berbulan, key=_panjang)
    if any(not _memuat(k, sempit) for k in pertama.berbulan):
        return _bertentangan([pertama])
    beda = [s for s in berbulan[1:] if not any(_memuat(k, sempit) or _memuat(sempit, k) for k in s.berbulan)]
    return _bertentangan([pertama, *beda]) if beda else sempit


def _gabung(sempit: Kurun, milik: Iterable[Kurun]) -> Kurun:
    """A span that one level of the head calls cumulative is so for all of it."""
    return (
        sempit
        if all(k is sempit or not k.kumulatif for k in milik)
        else Kurun(sempit.tahun, sempit.awal, sempit.akhir, True, sempit.per)
    )


def per_triwulan(kurun: Iterable[Kurun], *, kuartalan: bool = True) -> tuple[Kurun, ...]:
    """Moments as the spans they close: the quarter at whose end they are, else their month.

    Heads that date every month say months; ``kuartalan`` is False there.
    """
    return tuple(_tutup(k, kuartalan) if k.per else k for k in kurun)


def _tutup(kurun: Kurun, kuartalan: bool) -> Kurun:
    if not kuartalan:
        return Kurun(kurun.tahun, kurun.awal, kurun.akhir, kurun.kumulatif)
    if kurun.akhir is None or kurun.akhir % 3:
        return kurun
    return Kurun(kurun.tahun, kurun.akhir - 2, kurun.akhir, kurun.kumulatif, True)


def _panjang(kurun: Kurun) -> int:
    return (kurun.akhir or 12) - (kurun.awal or 1)


def _memuat(luar: Kurun, dalam: Kurun) -> bool:
    return (luar.awal or 1) <= (dalam.awal or 1) and (dalam.akhir or 12) <= (luar.akhir or 12)


def _termuat(kurun: Kurun, sendiri: frozenset[tuple[int, int]]) -> bool:
    """Whether words around a table of several periods speak of one of them, or of all."""
    awal, akhir = kurun.awal or 1, kurun.akhir or 12
    ujung = max(b for _, b in sendiri)
    return (
        akhir == ujung
        or any(a >= awal and b <= akhir and akhir <= ujung for a, b in sendiri)
        or (min(a for a, _ in sendiri) >= awal and ujung <= akhir)
    )


def _bertentangan(sumber: Sequence[Sumber]) -> Ragu:
    return Ragu(
        Kode.PERIODE_BERTENTANGAN,
        _sebut(sumber, lambda s: " dan ".join(dict.fromkeys(nama_kurun(k) for k in s.berbulan))),
    )


def nama_kurun(kurun: Kurun | Saat) -> str:
    """A span in words: ``TW II``, ``Mei``, ``Januari–Juni``, ``s.d. TW III``."""
    awal, akhir = kurun.awal, kurun.akhir
    if awal is None or akhir is None:
        return str(kurun.tahun)
    depan = "s.d. " if kurun.kumulatif else ""
    if akhir % 3 == 0 and (awal == akhir - 2 or kurun.kumulatif):
        return f"{depan}TW {ROMAWI[akhir // 3 - 1]}"
    if (awal, akhir) == (1, 12):
        return "setahun"
    return f"{depan}{BULAN[akhir - 1]}" if awal == akhir or depan else f"{BULAN[awal - 1]}–{BULAN[akhir - 1]}"


def _daftar(tahun: Iterable[int]) -> str:
    return " dan ".join(map(str, sorted(tahun)))


def _sebut(sumber: Iterable[Sumber], isi: Callable[[Sumber], str]) -> str:
    return ", ".join(f"{s.sebutan} {isi(s)}" for s in sumber)
