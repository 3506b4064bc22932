"""Harapan: what is expected of each workbook in kantor/, as its TOML files write it (README.md there)."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from openpyxl.utils import range_boundaries

from iku.core.reading import Jenis, Kunci
from iku.sheets.cells import huruf_kolom

FOLDER: Final = Path(__file__).resolve().parent / "kantor"
AKHIRAN: Final = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".txt"}
SEMUA: Final = "*"
_ANGKA = re.compile(r"(th|[1-4])=([\d.]+)(?:@(.+?))?(?=\s+(?:th|[1-4])=|$)")


class Butir(NamedTuple):
    """One figure expected, and the cell it stands in."""

    kunci: Kunci
    nilai: float
    sel: str


class Salah(NamedTuple):
    """One fault expected; each of the three may name several, of which one must come."""

    tingkat: frozenset[str]
    kode: frozenset[str]
    sel: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kasus:
    """One case: the files, what a person said, what stood before, and what must come out."""

    nama: str
    berkas: tuple[str, ...]
    butir: tuple[Butir, ...]
    masalah: tuple[Salah, ...]
    dilewati: frozenset[str]
    bebas: frozenset[str]
    diuraikan: frozenset[str]
    sebelumnya: Mapping[Kunci, float]
    isi: Mapping[str, Any]

    def bunyi(self, kunci: str, kosong: Any = None) -> Any:
        """What the section says under a key that needs no reading."""
        return self.isi.get(kunci, kosong)


def semua_kasus() -> list[Kasus]:
    """Every case of every theme."""
    return [
        _kasus(nama, isi)
        for tema in sorted(FOLDER.glob("harapan_*.toml"))
        for nama, isi in tomllib.loads(tema.read_text(encoding="utf-8")).items()
    ]


def buku() -> list[str]:
    """Every workbook in the folder."""
    return sorted(b.name for b in FOLDER.iterdir() if b.suffix in AKHIRAN)


def _kasus(nama: str, isi: Mapping[str, Any]) -> Kasus:
    berkas = isi.get("berkas", nama)
    lembar = isi.get("lembar", "")
    butir = [
        *_butir(isi.get("entri", ""), Jenis.ENTRI, lembar),
        *_butir(isi.get("target", ""), Jenis.TARGET, lembar),
    ]
    dulu = {b.kunci: b.nilai for b in _butir(isi.get("sebelumnya", ""), Jenis.ENTRI, "")}
    sel = (frozenset(_sel(isi.get(k, ""), lembar)) for k in ("dilewati", "bebas", "diuraikan"))
    masalah = tuple(_salah(baris, lembar) for baris in isi.get("masalah", "").strip().splitlines())
    beberapa = (berkas,) if isinstance(berkas, str) else tuple(berkas)
    return Kasus(nama, beberapa, tuple(butir), masalah, *sel, dulu, isi)


def _butir(teks: str, jenis: Jenis, lembar: str) -> Iterator[Butir]:
    for baris in teks.strip().splitlines():
        kode, tahun, angka = baris.split(maxsplit=2)
        for tw, nilai, sel in _ANGKA.findall(angka):
            kunci = Kunci(jenis, kode, int(tahun), None if tw == "th" else int(tw))
            yield Butir(kunci, float(nilai), _alamat(sel, lembar))


def _salah(baris: str, lembar: str) -> Salah:
    tingkat, kode, *sel = baris.split(maxsplit=2)
    tempat = frozenset(_alamat(s, lembar) for s in sel[0].split("|")) if sel else frozenset({""})
    return Salah(frozenset(tingkat.split("|")), frozenset(kode.split("|")), tempat)


def _sel(teks: str, lembar: str) -> Iterator[str]:
    """``D9 F9:G9`` or ``Data lama!D9:G9``, cell by cell; two blanks part cells that name their sheet."""
    for satu in teks.split("  ") if "!" in teks else teks.split():
        depan, _, rentang = satu.strip().rpartition("!")
        k1, b1, k2, b2 = range_boundaries(rentang)
        for b in range(b1, b2 + 1):
            yield from (f"{depan or lembar}!{huruf_kolom(k)}{b}" for k in range(k1, k2 + 1))


def _alamat(sel: str, lembar: str) -> str:
    """A cell with its sheet; what is no plain cell stays as it is written."""
    return f"{lembar}!{sel}" if lembar and re.fullmatch(r"[A-Z]+\d+", sel) else sel


def cocok(ada: str, harap: str) -> bool:
    """Whether an address is the one expected, as far as the expectation goes."""
    if harap in (SEMUA, "?"):
        return True
    if harap.startswith("?!"):
        return ada.rpartition("!")[2] == harap[2:]
    if harap.startswith("baris "):
        return ada.split(",")[0] == harap
    return ada.startswith(harap[:-1]) if harap.endswith(SEMUA) else ada == harap
