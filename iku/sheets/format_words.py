"""The words that a number format writes beside the number: a currency, a unit."""

import re
from functools import lru_cache
from typing import Final

# What a format writes as it stands: quoted, escaped, a currency in brackets, or a bare sign of one.
_KATA = re.compile(
    r'"(?P<kutip>[^"]*)"|\\(?P<satu>.)|\[\$(?P<uang>[^\]\-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|[_*].|(?P<tanda>[$€£])|(?P<pisah>;)'
)
_UANG: Final = frozenset(("rp", "idr", "$", "us$", "usd", "€", "eur", "£", "rupiah"))
_PANJANG: Final = 255
"""Excel takes no longer format."""


@lru_cache(maxsize=1024)
def satuan_format(kode: str) -> str:
    """The unit that a format writes, in lower case; ``rp`` for any currency, empty where it writes none.

    Read from the section for positive numbers. Signs alone (brackets, dashes) are no unit.
    """
    kata: list[str] = []
    for cocok in _KATA.finditer(kode[:_PANJANG]):
        if cocok["pisah"]:
            break
        kata.append(cocok["kutip"] or cocok["satu"] or cocok["uang"] or cocok["tanda"] or "")
    satuan = " ".join("".join(kata).split()).casefold().strip(" .:()-–/")
    if satuan in _UANG:
        return "rp"
    return satuan if re.search(r"[^\W\d_]|%", satuan) else ""
