"""What a reading of a random book must hold to: nothing wrong in silence, nothing clear or lost."""

import re
from collections.abc import Iterator

from iku.core.finding import Tingkat
from iku.core.reading import Jenis, Kunci, Reading
from iku.sheets.bacaan import Bacaan, Makna
from tests.generator.model import Benar, Buku

_TERLAPOR = frozenset((Makna.DILEWATI, Makna.GALAT, Makna.TANYA))


def salah_diam(bacaan: Bacaan, benar: Benar, beralamat: bool = True) -> list[str]:
    """Every figure that is not the truth and of which nothing is said at its cell.

    A cell that is never an entri counts whatever is said of it. ``beralamat`` says that the file keeps
    the addresses of the book's cells.
    """
    disebut = {m.sel for m in bacaan.masalah}
    return [
        f"{_tulis(r)}, seharusnya {benar.nilai.get(r.kunci, 'tidak dibaca')}"
        for r in terisi(bacaan)
        if (beralamat and r.kunci.jenis is Jenis.ENTRI and r.sel in benar.bukan)
        or (r.sel not in disebut and benar.nilai.get(r.kunci) != r.nilai)
    ]


def tak_terbaca(bacaan: Bacaan, benar: Benar) -> list[str]:
    """Every clear figure that was not read as it stands, or about which there is a question."""
    ditanya = {m.sel for m in bacaan.masalah if m.tingkat is Tingkat.TANYA}
    terbaca = {r.kunci: r.nilai for r in terisi(bacaan) if r.sel not in ditanya}
    return [
        f"{' '.join(map(str, k))} = {benar.nilai[k]} di {', '.join(benar.sel[k])}"
        for k in sorted(benar.jelas, key=str)
        if terbaca.get(k) != benar.nilai[k]
    ]


def tak_dilaporkan(bacaan: Bacaan, buku: Buku, beralamat: bool = True) -> list[str]:
    """Every defect of which the reading does not speak."""
    lapor = [(kertas, sebab, sel) for kertas in buku.kertas for sebab, sel in kertas.lapor]
    ada = Terlapor(bacaan)
    return [
        f"{sebab}: {', '.join(map(kertas.alamat, sel)) or 'di mana pun'}"
        for kertas, sebab, sel in lapor
        if not (any(kertas.alamat(t) in ada for t in sel) if sel and beralamat else _bicara(bacaan))
    ]


def _bicara(bacaan: Bacaan) -> bool:
    """Whether a reading speaks of a file's defect at all: by a fault, or by listing all of it as not read."""
    return bool(bacaan.masalah) or (not terisi(bacaan) and bool(bacaan.dilewati))


def hilang(bacaan: Bacaan, benar: Benar) -> list[str]:
    """Every figure that can be read for certain, was not, and of whose cells nothing is said."""
    terbaca = angka_terbaca(bacaan)
    ada = Terlapor(bacaan)
    return [
        f"{' '.join(map(str, k))} = {nilai}"
        for k, nilai in benar.nilai.items()
        if terbaca.get(k) != nilai and not any(sel in ada for sel in benar.sel[k])
    ]


class Terlapor:
    """The addresses of which a reading says something, also where a fault at another cell names them."""

    def __init__(self, bacaan: Bacaan) -> None:
        tafsir = {t.sel for t in bacaan.tafsir if t.makna in _TERLAPOR}
        self._sel = {m.sel for m in bacaan.masalah} | {d.sel for d in bacaan.dilewati} | tafsir
        self._pesan = "\n".join(m.pesan for m in bacaan.masalah)

    def __contains__(self, sel: object) -> bool:
        return sel in self._sel or bool(re.search(rf"{re.escape(str(sel))}(?!\d)", self._pesan))


def terisi(bacaan: Bacaan) -> Iterator[Reading]:
    """The readings that hold a figure."""
    return (r for r in bacaan.readings if r.nilai is not None)


def angka_terbaca(bacaan: Bacaan) -> dict[Kunci, float | None]:
    """What was read, by key."""
    return {r.kunci: r.nilai for r in terisi(bacaan)}


def _tulis(r: Reading) -> str:
    return f"{r.sel}: {' '.join(map(str, r.kunci))} = {r.nilai}"
