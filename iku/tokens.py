"""Design tokens: every colour and mark of the screen, once, for a light and a dark page.

`.streamlit/config.toml` carries the same colours for Streamlit's own parts; a test keeps the two equal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

HURUF: Final = "Source Sans, Source Sans Pro, sans-serif"


@dataclass(frozen=True, slots=True)
class Warna:
    """The colours of one page. ``predikat`` runs from the best to the worst."""

    halaman: str
    panel: str
    garis: str
    teks: str
    redup: str
    realisasi: str
    target: str
    simulasi: str
    predikat: tuple[str, str, str, str, str]


TERANG: Final = Warna(
    halaman="#FFFFFF",
    panel="#F4F6F8",
    garis="#DDE3E9",
    teks="#0F1720",
    redup="#626E7A",
    realisasi="#0B5CAD",
    target="#5A6672",
    simulasi="#50108F",
    predikat=("#2C7B64", "#3E9B4F", "#936900", "#8B3601", "#92273D"),
)
GELAP: Final = Warna(
    halaman="#11161C",
    panel="#1A212A",
    garis="#2C3641",
    teks="#E6EBF0",
    redup="#8593A1",
    realisasi="#7AB7F5",
    target="#9AA7B4",
    simulasi="#9D71F4",
    predikat=("#3EC7A4", "#9FE299", "#F2CC4B", "#EE863A", "#E0566B"),
)


@dataclass(frozen=True, slots=True)
class Bentuk:
    """The mark of a predikat beside its colour: on a chart, in a word, and as Streamlit names its colour."""

    simbol: str
    huruf: str
    nama_warna: str


BENTUK: Final = (
    Bentuk("triangle-up", "▲", "green"),
    Bentuk("circle", "●", "violet"),
    Bentuk("diamond", "◆", "yellow"),
    Bentuk("square", "■", "orange"),
    Bentuk("triangle-down", "▼", "red"),
)


def peringkat(predikat: str, skala: Sequence[str]) -> int:
    """Which of the five looks a predikat has: its place in the office's scale, stretched over five."""
    return round(skala.index(predikat) * (len(BENTUK) - 1) / max(1, len(skala) - 1))
