"""The matrix of *Kelengkapan* as words and looks: a mark and a word first, the ground second."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

import pandas as pd

from iku.core.kelengkapan import BarisMatriks, KeadaanSel, SelMatriks
from iku.core.period import ROMAWI
from iku.tokens import Warna
from iku.ui import teks
from iku.ui.kisi_rupa import Rupa, contoh

ANGKA: Final = tuple(f"TW {r}" for r in ROMAWI)
LEBAR: Final = {"Variabel": 498, "Satuan": 93, **dict.fromkeys(ANGKA, 156)}
"""Units: pixels; longer words take more lines."""
_RUPA: Final = {
    KeadaanSel.TERISI: Rupa("angka: terisi"),
    KeadaanSel.NOL: Rupa("diisi nol", "0"),
    KeadaanSel.CURIGA: Rupa("perlu diperiksa", "▲", "#FFE27A", "#6E5C00", tebal=True),
    KeadaanSel.KOSONG: Rupa("belum diisi", "○", "#F19A84", "#9C2F45", tebal=True),
    KeadaanSel.BELUM_WAKTUNYA: Rupa("belum waktunya", redup=True),
    KeadaanSel.SETAHUN_SEKALI: Rupa("setahun sekali", redup=True),
}


def tabel(baris: Iterable[BarisMatriks]) -> pd.DataFrame:
    """The rows in words. Shape: the columns of LEBAR."""
    isi = [(b.variabel.nama, b.variabel.satuan, *(_kata(s) for s in b.sel)) for b in baris]
    return pd.DataFrame(isi, columns=list(LEBAR))


def _kata(sel: SelMatriks) -> str:
    if sel.nilai is None:
        look = _RUPA[sel.keadaan]
        return f"{look.tanda} {look.kata}".strip()
    tanda = f"{_RUPA[sel.keadaan].tanda} " if sel.keadaan is KeadaanSel.CURIGA else ""
    return f"{tanda}{teks.hitungan(sel.nilai)}{' (nol)' if sel.nilai == 0 else ''}"


def rupa(baris: Sequence[BarisMatriks], isi: pd.DataFrame, warna: Warna) -> pd.DataFrame:
    """The looks of the cells, as pandas' Styler takes them. Shape: as ``isi``."""
    css = [("", "", *(_RUPA[s.keadaan].css(warna) for s in b.sel)) for b in baris]
    return pd.DataFrame(css, columns=isi.columns, index=isi.index)


def legenda(terlihat: Collection[KeadaanSel], warna: Warna) -> str:
    """The looks that the page shows, as a line of Markdown."""
    return "  ".join(contoh(look, warna) for keadaan, look in _RUPA.items() if keadaan in terlihat)
