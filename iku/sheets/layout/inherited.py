"""Inherited: whether the year over the first table of a sheet is that of a later one as well."""

import re
from collections.abc import Sequence
from typing import Final

from iku.sheets.periods import pisah_kurun

_BERNOMOR: Final = re.compile(
    r"\W*(?:(?P<kata>tabel|tbl|daftar|lampiran|bagian)\s*[.:]?\s*\w{1,4}\b|(?P<nomor>[a-z]|\d{1,2}|[ivx]+)\s*[.)])",
    re.IGNORECASE,
)
_KOP: Final = re.compile(
    r"\W*(?:pemerintah|dinas|badan|kabupaten|jl|jln|jalan|komplek|alamat|telp)\b|.*\b\d{5}\b", re.IGNORECASE
)
_KATA: Final = re.compile(r"[^\W\d_]{3,}")


def inherits_year(atas: Sequence[str], sendiri: Sequence[str]) -> bool:
    """Whether a table takes its year from the words at the top of the sheet.

    They are the sheet's title, unless they are the first table's own: numbered as the later one is, of a
    quarter as the later one is, or the only line there and beginning as the later one does.
    """
    if not sendiri or any(_years(teks) for teks in sendiri):
        return True
    judul = [teks for teks in atas if not _KOP.match(teks)]
    bertahun = [teks for teks in judul if _years(teks)]
    return not bertahun or any(
        not any(_alike(satu, lain, tunggal=len(judul) == 1) for lain in sendiri) for satu in bertahun
    )


def _alike(satu: str, lain: str, *, tunggal: bool) -> bool:
    """Whether two lines head two tables in one manner."""
    a, b = _BERNOMOR.match(satu), _BERNOMOR.match(lain)
    if _quarters(satu) and _quarters(lain):
        return True
    if a is not None or b is not None:
        # "B. Koperasi" is a part of what an unnumbered title names.
        return (
            a is not None and b is not None and (a["kata"] or "").casefold() == (b["kata"] or "").casefold()
        )
    kata, kata_lain = _KATA.search(satu.casefold()), _KATA.search(lain.casefold())
    return tunggal and kata is not None and kata_lain is not None and kata[0] == kata_lain[0]


def _years(teks: str) -> bool:
    return any(k.tahun is not None for k in pisah_kurun(teks)[0])


def _quarters(teks: str) -> bool:
    return any(k.awal is not None for k in pisah_kurun(teks)[0])
