"""Words that go into an Office file: nothing in them that hides, turns the text round or breaks the XML."""

import re
from typing import Final

from iku.core.tampak import terlihat

_BUKAN_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def kata(teks: str) -> str:
    """The text as such a file may hold it."""
    return _BUKAN_XML.sub("\ufffd", terlihat(teks))


def ringkas(teks: str, panjang: int, sambungan: str) -> str:
    """A text cut at a word where it is too long for its place, with where the rest stands."""
    satu = kata(teks)
    if len(satu) <= panjang:
        return satu
    potong = satu[:panjang].rsplit(None, 1)[0]
    return f"{potong} … ({sambungan})"
