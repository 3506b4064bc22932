"""A store of ten years: every variabel and target of every triwulan, kept through the services."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.buku import TRIWULAN, angka
from iku.core.catalogue import Catalogue, Variabel
from iku.services.impor import preview, read_files, save
from iku.services.workspace import open_workspace
from iku.store import sqlite_url

TAHUN: Final = range(2015, 2025)


def basis_sepuluh_tahun(folder: Path) -> str:
    """A store with an upload for every year, and its URL."""
    url = sqlite_url(folder / "sepuluh.db")
    ws = open_workspace(url)
    with ws.store:
        for tahun in TAHUN:
            berkas = _berkas(ws.catalogues.for_year(tahun), tahun)
            pratinjau = preview(ws, read_files(ws, berkas))
            save(ws, pratinjau, "Sri", f"laporan {tahun}", setuju_peringatan=True)
    return url


def _berkas(katalog: Catalogue, tahun: int) -> list[tuple[str, bytes]]:
    return [
        (f"entri_{tahun}.csv", _csv("tahun;triwulan;variabel;nilai", _entri(katalog, tahun))),
        (f"target_{tahun}.csv", _csv("tahun;triwulan;indikator;target", _target(katalog, tahun))),
    ]


def _entri(katalog: Catalogue, tahun: int) -> Iterator[str]:
    for nomor, v in enumerate(katalog.variabel.values()):
        for tw in TRIWULAN:
            # A part stays well below its whole, and the parts' parts below them.
            bagian = 4 ** _kedalaman(v, katalog)
            yield f"{tahun};{tw};{v.kode};{angka(nomor, tw, tahun, v.maksimum) // bagian:.0f}"


def _kedalaman(variabel: Variabel, katalog: Catalogue) -> int:
    """How many wholes a variabel is part of, one within the other."""
    keseluruhan = variabel.bagian_dari
    return 1 + _kedalaman(katalog.variabel[keseluruhan], katalog) if keseluruhan else 0


def _target(katalog: Catalogue, tahun: int) -> Iterator[str]:
    for nomor, kode in enumerate(katalog.indikator):
        for tw in TRIWULAN:
            yield f"{tahun};{tw};{kode};{angka(nomor, tw, tahun, 5):.0f}"


def _csv(kepala: str, baris: Iterator[str]) -> bytes:
    return "\n".join([kepala, *baris, ""]).encode()
