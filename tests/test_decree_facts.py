"""The decree's facts stand in the seed files alone: nothing else repeats a name, formula or bidang."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from iku.core.expression import cetak
from tests.regenerate import AKAR, katalog

KATALOG = katalog()
SUMBER = sorted(
    berkas
    for tempat in ("iku", "pages", "tests", "launch", "bench")
    for berkas in (AKAR / tempat).rglob("*.py")
    if berkas.is_file()
) + [berkas for berkas in (AKAR / "app.py", AKAR / "serve.py", AKAR / "run.py") if berkas.is_file()]


def _rapi(teks: str) -> str:
    return " ".join(teks.casefold().split())


def _nama() -> Iterator[str]:
    """Names of two words or more; a single word such as a unit is everybody's."""
    for indikator in KATALOG.indikator.values():
        yield from (indikator.nama, indikator.nama_pendek, indikator.program)
        yield from (indikator.tujuan, indikator.sasaran, indikator.catatan_sk)
    yield from (variabel.nama for variabel in KATALOG.variabel.values())


NAMA = sorted({_rapi(n) for n in _nama() if len(n.split()) > 1}, key=len, reverse=True)
# A formula of one variabel is only its code, which tests and data may name.
RUMUS = sorted(
    {
        re.sub(r"\s", "", cetak(sisi))
        for i in KATALOG.indikator.values()
        for sisi in (i.pembilang, i.penyebut)
        if sisi and re.search(r"[-+*/(]", cetak(sisi))
    }
)
KODE = set(KATALOG.indikator) | set(KATALOG.variabel) | set(KATALOG.program)
BIDANG = set(KATALOG.bidang)


@cache
def _tulisan(berkas: Path) -> tuple[tuple[int, str], ...]:
    """Every text in a file, docstrings and the fixed parts of f-strings included."""
    pohon = ast.parse(berkas.read_text(encoding="utf-8"))
    return tuple(
        (simpul.lineno, simpul.value)
        for simpul in ast.walk(pohon)
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str)
    )


def _temuan(berkas: Path) -> Iterator[str]:
    for baris, teks in _tulisan(berkas):
        tempat = f"{berkas.relative_to(AKAR).as_posix()}:{baris}"
        yield from (f"{tempat}: name: {n}" for n in NAMA if n in _rapi(teks))
        yield from (f"{tempat}: formula: {r}" for r in RUMUS if r in re.sub(r"\s", "", teks))


def test_the_scan_has_names_and_formulas_to_look_for() -> None:
    assert len(NAMA) > 60
    assert len(RUMUS) == 4


def test_no_code_test_or_page_repeats_a_name_or_formula_of_the_decree() -> None:
    assert [temuan for berkas in SUMBER for temuan in _temuan(berkas)] == []


def _isi_persis(dicari: set[str], kecuali: tuple[str, ...] = ()) -> list[str]:
    """Where the product holds one of these texts and nothing beside it."""
    milik = [(b.relative_to(AKAR).as_posix(), b) for b in SUMBER]
    return [
        f"{nama}:{baris}: {teks}"
        for nama, berkas in milik
        if nama.startswith(("iku/", "pages/", "app.py")) and not nama.startswith(kecuali)
        for baris, teks in _tulisan(berkas)
        if teks in dicari
    ]


def test_no_code_or_page_names_a_kode() -> None:
    assert _isi_persis(KODE) == []


def test_no_code_or_page_names_a_bidang_but_as_the_title_of_its_page() -> None:
    assert _isi_persis(BIDANG, kecuali=("iku/ui/halaman.py", "pages/")) == []
