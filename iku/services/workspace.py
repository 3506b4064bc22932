"""Workspace: what every use case needs — the store, the catalogues and the settings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from iku.core.catalogue import Catalogue, Catalogues
from iku.core.catalogue_file import parse_catalogue
from iku.core.finding import Ditolak, Kode, Masalah, galat
from iku.core.settings import Pengaturan
from iku.core.settings_file import parse_settings
from iku.core.singkatan import TANPA_SINGKATAN, Singkatan
from iku.core.singkatan_file import parse_singkatan
from iku.store import Store, open_store, sqlite_url

PROYEK: Final = Path(__file__).resolve().parents[2]
DATA: Final = PROYEK / "data"
VAR: Final = PROYEK / "var"
"""Where this installation keeps what is its own; made where it is missing."""
_SEED = re.compile(r"seed_iku_(\d{4})\.csv")


@dataclass(frozen=True)
class Workspace:
    """One office at work: its figures, the decrees that rule them and its settings."""

    store: Store
    catalogues: Catalogues
    pengaturan: Pengaturan
    singkatan: Singkatan
    contoh: bool
    """Whether the store holds sample data; settled when it is opened, for good."""


def database_url(environ: Mapping[str, str]) -> str:
    """Where the figures are kept: ``IKU_DATABASE_URL``, else ``var/iku.db`` of the project."""
    return environ.get("IKU_DATABASE_URL", "").strip() or sqlite_url(VAR / "iku.db")


def open_workspace(url: str, data: Path = DATA) -> Workspace:
    """Open the store at ``url`` under the catalogues and settings of a folder.

    Raises: StoreError, Ditolak.
    """
    catalogues, pengaturan, singkatan = load_catalogues(data), load_settings(data), load_singkatan(data)
    return workspace_of(open_figures(url), catalogues, pengaturan, singkatan)


def open_figures(url: str) -> Store:
    """Open the store alone; a folder that is not there is a mistake in the address, but for VAR.

    Raises: StoreError.
    """
    return open_store(url, may_make=VAR)


def workspace_of(
    store: Store,
    catalogues: Catalogues,
    pengaturan: Pengaturan,
    singkatan: Singkatan = TANPA_SINGKATAN,
) -> Workspace:
    """A workspace over a store that is open already."""
    return Workspace(store, catalogues, pengaturan, singkatan, store.contoh)


def load_catalogues(folder: Path) -> Catalogues:
    """Load every ``seed_iku_TAHUN.csv`` with its ``seed_variabel_TAHUN.csv``.

    Raises: Ditolak with the faults of all of them.
    """
    pasangan = [
        (iku, iku.with_name(f"seed_variabel_{cocok[1]}.csv"))
        for iku in sorted(folder.glob("seed_iku_*.csv"))
        if (cocok := _SEED.fullmatch(iku.name))
    ]
    semua: list[Catalogue] = []
    masalah: list[Masalah] = []
    for iku, variabel in pasangan or [(folder / "seed_iku_2024.csv", folder / "seed_variabel_2024.csv")]:
        try:
            semua.append(parse_catalogue(_isi(iku), _isi(variabel), iku.name, variabel.name))
        except Ditolak as ditolak:
            masalah.extend(ditolak.masalah)
    masalah.extend(_tahun_ganda([k.berlaku_sejak for k in semua]))
    if masalah:
        raise Ditolak(tuple(masalah))
    return Catalogues(tuple(sorted(semua, key=lambda k: k.berlaku_sejak)))


def load_settings(folder: Path) -> Pengaturan:
    """Load ``pengaturan.toml``.

    Raises: Ditolak.
    """
    berkas = folder / "pengaturan.toml"
    return parse_settings(_isi(berkas), berkas.name)


def load_singkatan(folder: Path) -> Singkatan:
    """Load ``singkatan.csv``.

    Raises: Ditolak.
    """
    berkas = folder / "singkatan.csv"
    return parse_singkatan(_isi(berkas), berkas.name)


def _isi(berkas: Path) -> bytes:
    try:
        return berkas.read_bytes()
    except OSError as salah:
        saran = f"Kembalikan berkas itu ke {berkas.parent}."
        masalah = galat(
            Kode.BERKAS_RUSAK, "", "tidak ada atau tidak dapat dibaca", "berkas yang terbaca", saran
        )
        raise Ditolak((masalah.di(berkas.name),)) from salah


def _tahun_ganda(tahun: list[int]) -> list[Masalah]:
    harap = "satu SK untuk satu tahun mulai berlaku"
    ganda = sorted({t for t in tahun if tahun.count(t) > 1})
    return [galat(Kode.KODE_GANDA, "berlaku_sejak", str(t), harap).di("seed_iku_*.csv") for t in ganda]
