"""Words that somebody typed, without what nobody sees or what turns the words after it round."""

import re
from typing import Final

_MENYAMAR: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"
)
"""Control characters but line and tab, and those that turn the direction of what follows them."""
_GANTI: Final = "\ufffd"


def terlihat(teks: str) -> str:
    """The words with a mark in the place of each such character."""
    return _MENYAMAR.sub(_GANTI, teks)
