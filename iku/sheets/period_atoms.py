"""Atoms of the grammar of periods: single periods where they stand in a text."""

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from iku.core.period import TAHUN_MAX, TAHUN_MIN
from iku.sheets.kurun import Kurun
from iku.sheets.period_words import (
    ATOM,
    BULAN,
    BULAN_PENUH,
    KANAN,
    KATA_TW,
    SAMBUNG,
    SAMPAI,
    URUT,
    URUTAN,
)

_NOMOR_TW = re.compile(rf"(?P<s>{SAMBUNG})?(?:{KATA_TW})?(?P<n>{URUT}){KANAN}", re.IGNORECASE)
_HINGGA = re.compile(rf"\s*(?:-|to|{SAMPAI})\s*", re.IGNORECASE)
_TAHUN = re.compile(r"(?P<s>.*?)(?P<y>20[0-9]{2}|2100)", re.DOTALL)
_DUA_ANGKA: Final = range(15, 41)
"""Years that two digits can mean: before them they are a day or a month."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One period of a text, or something that only looks like one.

    ``jenis`` is what it is named by, empty where it is another thing (a regulation, an address).
    ``lemah``: it may be another word. ``janggal``: like a period, but no Kurun says it; ``kurun`` is empty.
    """

    jenis: str
    mulai: int
    selesai: int
    kurun: tuple[Kurun, ...] = ()
    lemah: bool = False
    janggal: bool = False
    rentang: bool = False

    def janggal_sampai(self, lain: "Atom") -> "Atom":
        """This atom to the end of another, as something that cannot be said."""
        return replace(self, selesai=lain.selesai, kurun=(), lemah=False, janggal=True, rentang=True)


def atoms(teks: str) -> Iterator[Atom]:
    """Every atom of a text, from left to right."""
    for cocok in ATOM.finditer(teks):
        yield _tutup(_atom(cocok), teks)


def hari_terakhir(kurun: Kurun) -> int:
    """The last day of a moment's month; 29 February where the year is not known."""
    return calendar.monthrange(kurun.tahun or 2024, kurun.akhir or 1)[1]


def _tutup(atom: Atom, teks: str) -> Atom:
    """``TW I (2024)`` with its closing bracket."""
    isi = teks[atom.mulai : atom.selesai]
    if isi.count("(") > isi.count(")") and (cocok := re.compile(r"\s*\)").match(teks, atom.selesai)):
        return replace(atom, selesai=cocok.end())
    return atom


def _atom(cocok: re.Match[str]) -> Atom:
    jenis = cocok.lastgroup or ""
    kurun, lemah = _BACA[jenis](cocok) if jenis in _BACA else (), False
    if jenis == "bulan":
        lemah = cocok["bn"].casefold() not in BULAN_PENUH and all(k.tahun is None for k in kurun)
    if jenis == "setahun":
        lemah = all(k.tahun is None for k in kurun)
    nama = {"iso": "tanggal", "rapat": "tanggal", "garis": "tanggal", "bulanke": "bulan", "bukan": ""}
    # Two quarters joined inside an atom are a span already.
    rentang = jenis == "tw" and any(k.triwulan is None for k in kurun)
    return Atom(
        nama.get(jenis, jenis),
        cocok.start(),
        cocok.end(),
        kurun,
        lemah,
        jenis in _BACA and not kurun,
        rentang,
    )


def _kali(bulan: list[tuple[int, int]], tahun: Sequence[int | None]) -> tuple[Kurun, ...]:
    return tuple(Kurun(t, a, b) for t in tahun for a, b in bulan)


def _ekor(cocok: re.Match[str], nama: str) -> Sequence[int | None]:
    """The years behind a period; ``[None]`` where there is none, nothing where they make no sense."""
    if pendek := cocok[f"{nama}2"]:
        return [2000 + int(pendek)] if int(pendek) in _DUA_ANGKA else []
    return list(_tahun(cocok[nama])) if cocok[nama] else [None]


def _tahun(teks: str) -> list[int]:
    """The years of a list; a range of years counts those between as well."""
    hasil: list[int] = []
    for satu in _TAHUN.finditer(teks):
        tahun = int(satu["y"])
        hingga = bool(hasil) and bool(re.search(rf"-|{SAMPAI}", satu["s"], re.IGNORECASE))
        if hasil and hingga and tahun > hasil[-1]:
            hasil += range(hasil[-1] + 1, tahun)
        hasil.append(tahun)
    return hasil


def _triwulan(cocok: re.Match[str]) -> tuple[Kurun, ...]:
    semua = list(_NOMOR_TW.finditer(cocok["twn"]))
    nomor = [_urutan(satu["n"]) for satu in semua]
    tahun = [int(cocok["twy"])] if cocok["twy"] and not cocok["twt"] else _ekor(cocok, "twt")
    if len({satu["n"][-1].isdigit() for satu in semua}) != 1:
        return ()
    if any(satu["s"] and _HINGGA.fullmatch(satu["s"]) for satu in semua):
        # A span of more than two ends, or one that runs backwards, is not a span.
        return (
            _kali([(3 * nomor[0] - 2, 3 * nomor[1])], tahun)
            if len(nomor) == 2 and nomor[0] < nomor[1]
            else ()
        )
    return _kali([(3 * n - 2, 3 * n) for n in nomor], tahun)


def _urutan(kata: str) -> int:
    rapi = kata.casefold()
    return URUTAN[rapi] if rapi in URUTAN else URUTAN[rapi.removeprefix("ke").lstrip(" -")]


def _semester(cocok: re.Match[str]) -> tuple[Kurun, ...]:
    nomor = _urutan(cocok["semn"])
    return _kali([(6 * nomor - 5, 6 * nomor)], _ekor(cocok, "semt"))


def _catur(cocok: re.Match[str]) -> tuple[Kurun, ...]:
    nomor = _urutan(cocok["caturn"])
    return _kali([(4 * nomor - 3, 4 * nomor)], _ekor(cocok, "caturt"))


def _bulan(cocok: re.Match[str]) -> tuple[Kurun, ...]:
    bulan = BULAN[cocok["bn"].casefold()]
    if cocok["b2"]:
        return _kali([(bulan, bulan)], [2000 + int(cocok["b2"])]) if int(cocok["b2"]) in _DUA_ANGKA else ()
    return _kali([(bulan, bulan)], _ekor(cocok, "bt"))


def _tanggal(tahun: Sequence[int | None], bulan: str, hari: str) -> tuple[Kurun, ...]:
    """A day; nothing where the calendar has none such."""
    semua = [Kurun(t, int(bulan), int(bulan), per=True, hari=int(hari)) for t in tahun]
    if not 1 <= int(bulan) <= 12:
        return ()
    return tuple(k for k in semua if 1 <= int(hari) <= hari_terakhir(k) and _tahun_sah(k.tahun))


def _tahun_sah(tahun: int | None) -> bool:
    return tahun is None or TAHUN_MIN <= tahun <= TAHUN_MAX


_BACA: Final[dict[str, Callable[[re.Match[str]], tuple[Kurun, ...]]]] = {
    "iso": lambda c: _tanggal([int(c["iy"])], c["im"], c["ih"]),
    "rapat": lambda c: _tanggal([int(c["ry"])], c["rm"], c["rh"]),
    "garis": lambda c: _tanggal([int(c["gy"])], c["gm"], c["gh"]),
    "tanggal": lambda c: _tanggal(_ekor(c, "ty"), str(BULAN[c["tm"].casefold()]), c["th"]),
    "tw": _triwulan,
    "sem": _semester,
    "catur": _catur,
    "bulan": _bulan,
    "bulanke": lambda c: _kali([(int(c["bk"]), int(c["bk"]))], _ekor(c, "bkt")),
    "setahun": lambda c: _kali([(1, 12)], _ekor(c, "st")),
    "tahun": lambda c: tuple(Kurun(t, None, None) for t in _tahun(c["y1"] or c["y2"])),
}
