"""Naskah: the office's own words, letterhead and signature on its documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final

SEMUA_ISIAN: Final = ("dinas", "pemerintah", "periode", "tahun", "lingkup", "sk")
"""The placeholders that any wording may hold."""
WAJIB: Final[Mapping[str, tuple[str, ...]]] = {
    "rekap_judul": ("periode",),
    "paparan_judul": ("periode",),
    "lkjip_judul": ("tahun",),
    "lkjip_pengantar": ("periode",),
    "e81_judul": ("periode",),
    "kamus_judul": ("tahun",),
    "perjanjian_judul": ("tahun",),
    "rencana_aksi_judul": ("tahun",),
    "formulir_judul": ("tahun",),
}
"""Every wording, and the placeholders without which its document would not say what it is about."""


class Susunan(StrEnum):
    """In which order a document goes through its indikator."""

    SK = "sk"
    BIDANG = "bidang"


@dataclass(frozen=True, slots=True)
class Lembaga:
    """Who speaks. ``logo`` and ``paparan`` are the content of a picture and of a .pptx; None for none."""

    pemerintah: str
    dinas: str
    alamat: str = ""
    logo: bytes | None = None
    paparan: bytes | None = None


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who signs; what is empty is a dotted line to be written on by hand."""

    tempat: str = ""
    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Naskah:
    """All that an office words for itself. ``kata`` has every key of WAJIB."""

    lembaga: Lembaga
    tanda_tangan: TandaTangan
    susunan: Susunan
    kata: Mapping[str, str]

    def tulis(self, nama: str, **isian: object) -> str:
        """One wording with its placeholders filled; those of ``lembaga`` fill themselves."""
        penuh = {"dinas": self.lembaga.dinas, "pemerintah": self.lembaga.pemerintah, **isian}
        return self.kata[nama].format_map({k: str(v) for k, v in penuh.items()})


def isian(teks: str) -> list[str]:
    """The placeholders of a wording, as they are written.

    Raises: ValueError where a brace has no partner.
    """
    return [
        f"{nama}{'!' + ubah if ubah else ''}{':' + bentuk if bentuk else ''}"
        for _, nama, bentuk, ubah in Formatter().parse(teks)
        if nama is not None
    ]
