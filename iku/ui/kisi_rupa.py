"""How a cell of the grid looks for what it was taken for: a mark first, its colour second."""

from dataclasses import dataclass
from typing import Final

from iku.sheets.bacaan import Makna
from iku.tokens import GELAP, TERANG, Warna


@dataclass(frozen=True, slots=True)
class Rupa:
    """One look: the words of the legend, the mark before the cell's text, its ground by day and night.

    An empty ground is the page's own. ``redup`` writes in the colour of quiet words, ``tebal`` in bold.
    """

    kata: str
    tanda: str = ""
    terang: str = ""
    gelap: str = ""
    redup: bool = False
    tebal: bool = False

    def dasar(self, warna: Warna) -> str:
        """The ground on a page of these colours; empty for the page's own."""
        return self.gelap if warna is GELAP else self.terang

    def css(self, warna: Warna) -> str:
        """The look as pandas' Styler takes it."""
        dasar = self.dasar(warna)
        bagian = [
            f"background-color:{dasar}" if dasar else "",
            f"color:{warna.redup if self.redup else warna.teks}",
            "font-weight:600" if self.tebal else "",
        ]
        return ";".join(b for b in bagian if b)


_ENTRI: Final = ("#BBD8F6", "#184C8C")
_PANEL: Final = ("#EEF1F4", "#1F2832")
_TEKS: Final = Rupa("judul, nama, periode", "", *_PANEL, tebal=True)

RUPA: Final = {
    Makna.ENTRI: Rupa("entri", "●", *_ENTRI),
    Makna.TARGET: Rupa("target", "◆", "#B0B7C1", "#4F5964"),
    Makna.TANYA: Rupa("menunggu jawaban", "?", "#FFE27A", "#6E5C00"),
    Makna.GALAT: Rupa("ditolak", "✕", "#F19A84", "#9C2F45"),
    Makna.JUMLAH: Rupa("jumlah, hanya diperiksa", "Σ", *_PANEL),
    Makna.KOSONG: Rupa("kosong", "○", redup=True),
    Makna.DILEWATI: Rupa("dilewati", "⊘", redup=True),
    Makna.CATATAN: Rupa("catatan", redup=True),
    Makna.JUDUL: _TEKS,
    Makna.NAMA: _TEKS,
    Makna.PERIODE: _TEKS,
    Makna.LABEL: Rupa("keterangan baris", "", *_PANEL),
}
DIRAGUKAN: Final = Rupa("diambil, tetapi perlu diperiksa", "▲", *_ENTRI, tebal=True)
"""A figure that is taken once somebody has looked at its warning."""
WARNA: Final = (TERANG, GELAP)


def legenda(terlihat: set[Makna], ragu: bool, warna: Warna) -> str:
    """The looks that a grid shows, as a line of Markdown."""
    rupa = dict.fromkeys(r for m, r in RUPA.items() if m in terlihat)
    return "  ".join(contoh(r, warna) for r in (*([DIRAGUKAN] if ragu else []), *rupa))


def contoh(rupa: Rupa, warna: Warna) -> str:
    """One look as a legend shows it, as Markdown."""
    kata = f"{rupa.tanda} {rupa.kata}".strip()
    teks = warna.redup if rupa.redup else warna.teks
    dasar = rupa.dasar(warna) or warna.halaman
    return f':color[\u2002{kata}\u2002]{{foreground="{teks}" background="{dasar}"}}'
