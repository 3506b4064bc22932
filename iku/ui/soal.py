"""Soal: the questions of all files as a person is asked them, each once, the most consequential first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iku.sheets import Bacaan, JenisTanya, Tanya


@dataclass(frozen=True, slots=True)
class Tempat:
    """A cell that waits: its file by number and name, and its address."""

    nomor: int
    berkas: str
    sel: str


@dataclass(frozen=True, slots=True)
class Soal:
    """One question as it is put. ``kunci`` are the questions that one answer may settle, with their file.

    More than one ``kunci`` stands only where files lack the same: their year.
    """

    tanya: Tanya
    kunci: tuple[tuple[str, str], ...]
    tempat: tuple[Tempat, ...]

    @property
    def menahan(self) -> bool:
        """Whether cells that would be taken wait; what is hidden stays out without an answer."""
        return self.tanya.jenis is not JenisTanya.TERSEMBUNYI

    @property
    def tahun_bebas(self) -> bool:
        """Whether any year may be the answer."""
        return self.tanya.jenis is JenisTanya.TAHUN and not self.tanya.pilihan


def soal(bacaan: Sequence[Bacaan]) -> tuple[Soal, ...]:
    """The open questions; those that settle most cells first."""
    per_soal: dict[str, list[tuple[int, Bacaan, Tanya]]] = {}
    for nomor, satu in enumerate(bacaan):
        for tanya in satu.tanya:
            per_soal.setdefault(_sama(tanya), []).append((nomor, satu, tanya))
    semua = [_gabung(milik) for milik in per_soal.values()]
    return tuple(sorted(semua, key=lambda s: -len(s.tempat)))


def _sama(tanya: Tanya) -> str:
    """What questions have in common that are one: their key, or that any year is missing."""
    return "tahun" if tanya.jenis is JenisTanya.TAHUN and not tanya.pilihan else tanya.kunci


def _gabung(milik: Sequence[tuple[int, Bacaan, Tanya]]) -> Soal:
    tempat = dict.fromkeys(Tempat(n, b.berkas, sel) for n, b, t in milik for sel in t.sel)
    kunci = {t.kunci: b.berkas for _, b, t in milik}
    return Soal(milik[0][2], tuple(kunci.items()), tuple(tempat))


def banyak_sel(semua: Iterable[Soal]) -> int:
    """How many cells wait, each once."""
    return len({t for s in semua for t in s.tempat})
