"""Sebutan: what a figure is called where people read of it."""

from iku.core.catalogue import Catalogue
from iku.core.period import nama_periode
from iku.core.reading import Jenis, Kunci


def nama(kunci: Kunci, katalog: Catalogue) -> str:
    """The variabel's or indikator's name; its kode where the catalogue no longer has it."""
    if kunci.jenis is Jenis.ENTRI:
        variabel = katalog.variabel.get(kunci.kode)
        return variabel.nama if variabel else kunci.kode
    indikator = katalog.indikator.get(kunci.kode)
    return f"Target {indikator.nama}" if indikator else f"Target {kunci.kode}"


def sebut(kunci: Kunci, katalog: Catalogue) -> str:
    """The figure in words: its name, then its period (``…, TW II 2024``)."""
    return f"{nama(kunci, katalog)}, {nama_periode(kunci.tahun, kunci.triwulan)}"


def satuan(kunci: Kunci, katalog: Catalogue) -> str:
    """The figure's unit; empty where the catalogue does not know it."""
    asal = katalog.variabel if kunci.jenis is Jenis.ENTRI else katalog.indikator
    butir = asal.get(kunci.kode)
    return butir.satuan if butir else ""
