"""What an element of a web page says of itself: whether it is shown, and how its writing looks."""

import re
from collections import namedtuple
from functools import lru_cache

from iku.sheets.formats.rupa import CORET, NAIK, TURUN

Sifat = dict[str, str]
Tampilan = namedtuple("Tampilan", "hilang tersembunyi rupa")
"""Whether an element takes no place, whether it is not shown, and how its writing looks."""

Kelas = dict[str, str]
"""The page's CSS by class, by ``#id`` and by ``<element>``."""

_ATURAN = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SEDERHANA = re.compile(r"[\w-]*\.([\w-]+)|[\w-]*(#[\w-]+)|([a-z]\w*)")
_KOMENTAR_CSS = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_NOL = re.compile(r"0+(?:\.0*)?(?:px|pt|em|rem|cm|mm|in|%)?")
# Classes that the stylesheets of web applications hide, whether or not the page brings them along.
_KELAS_TERSEMBUNYI = frozenset({"hidden", "hide", "invisible", "sr-only", "visually-hidden"})
_UNSUR = {"sup": NAIK, "sub": TURUN, "s": CORET, "strike": CORET, "del": CORET}


def rules(css: str) -> Kelas:
    """The rules of a style sheet whose selectors are simple; the others speak of single moments."""
    hasil: Kelas = {}
    for pemilih, isi in _ATURAN.findall(_KOMENTAR_CSS.sub("", css)):
        for satu in pemilih.split(","):
            if temuan := _SEDERHANA.fullmatch(satu.strip()):
                kunci = temuan[1] or temuan[2] or f"<{temuan[3]}>"
                hasil[kunci] = f"{hasil.get(kunci, '')};{isi}"
    return hasil


def style(sifat: Sifat, kelas: Kelas) -> str:
    """The CSS of an element: of its classes, of its id, then its own."""
    milik = [kelas.get(nama, "") for nama in sifat.get("class", "").split()]
    return ";".join([*milik, kelas.get(f"#{sifat.get('id', '')}", ""), sifat.get("style", "")])


class GayaHalaman:
    """The style sheets of a page, and what they make of an element; alike ones are looked at once."""

    def __init__(self) -> None:
        self.kelas: Kelas = {}
        self._kenal: dict[tuple[str, str | None, str | None, str | None, bool], Tampilan] = {}

    def baca(self, css: str) -> None:
        """Take in a style sheet."""
        for nama, isi in rules(css).items():
            self.kelas[nama] = f"{self.kelas.get(nama, '')};{isi}"
        self._kenal.clear()

    def __getitem__(self, elemen: tuple[str, Sifat]) -> Tampilan:
        unsur, sifat = elemen
        tertutup = "hidden" in sifat
        kunci = (unsur, sifat.get("class"), sifat.get("id"), sifat.get("style"), tertutup)
        if (kenal := self._kenal.get(kunci)) is None:
            kenal = self._kenal[kunci] = self._tampilan(unsur, sifat)
        return kenal

    def _tampilan(self, unsur: str, sifat: Sifat) -> Tampilan:
        css = _css(f"{self.kelas.get(f'<{unsur}>', '')};{style(sifat, self.kelas)}")
        hilang = "hidden" in sifat or css.get("display") == "none" or self._kelas_tersembunyi(sifat)
        return Tampilan(hilang, hilang or _tak_tampak(css), _rupa(unsur, css))

    def _kelas_tersembunyi(self, sifat: Sifat) -> bool:
        nama = sifat.get("class", "").split()
        if "d-none" in nama:
            return not any(n.startswith("d-") and n != "d-none" for n in nama)
        return any(n in _KELAS_TERSEMBUNYI and n not in self.kelas for n in nama)


def is_flat(sifat: Sifat, kelas: Kelas, ukuran: str) -> bool:
    """Whether a row or column has no ``height`` or ``width``."""
    tertulis = sifat.get(ukuran, "").strip() or _css(style(sifat, kelas)).get(ukuran, "")
    return tertulis != "" and _NOL.fullmatch(tertulis) is not None


def _rupa(unsur: str, css: Sifat) -> str:
    garis = f"{css.get('text-decoration', '')} {css.get('text-decoration-line', '')}"
    if "line-through" in garis:
        return CORET
    letak = {"super": NAIK, "sub": TURUN}.get(css.get("vertical-align", ""), "")
    return letak or _UNSUR.get(unsur, "")


def _tak_tampak(css: Sifat) -> bool:
    return (
        css.get("visibility") in ("hidden", "collapse")
        or css.get("mso-hide") == "all"
        or any(_NOL.fullmatch(css.get(sifat, "1")) is not None for sifat in ("font-size", "opacity"))
    )


@lru_cache(maxsize=4096)
def _css(teks: str) -> Sifat:
    """The declarations of a style; of two alike the later one stands."""
    pasangan = (satu.partition(":") for satu in teks.lower().split(";"))
    return {nama.strip(): nilai.replace("!important", "").strip() for nama, ada, nilai in pasangan if ada}
