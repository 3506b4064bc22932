"""Dokumen: every document of a triwulan, made by its kind and the ending of its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Final

from iku.reports.dokumen.bahan import Bahan
from iku.reports.file_name import nama_berkas
from iku.services.bahan_dokumen import gather, load_naskah
from iku.services.looking import figures, results_of
from iku.services.recap import Saringan
from iku.services.workspace import Workspace


class JenisDokumen(StrEnum):
    """A kind of document, as it is called on the command line."""

    REKAP = "rekap"
    PAPARAN = "paparan"
    LKJIP = "lkjip"
    E81 = "e81"
    KAMUS = "kamus"
    PERJANJIAN = "perjanjian"
    RENCANA_AKSI = "rencana-aksi"
    FORMULIR = "formulir"
    PAKET = "paket"


@dataclass(frozen=True, slots=True)
class Uraian:
    """What people are told of a kind, and who makes it, by the ending of the file; the first is usual."""

    judul: str
    isi: str
    pembuat: Mapping[str, str]


_D: Final = "iku.reports.dokumen"
DOKUMEN: Final[Mapping[JenisDokumen, Uraian]] = {
    JenisDokumen.REKAP: Uraian(
        "Rekap",
        "Realisasi, target, dan capaian sebagai rumus hidup di atas lembar entri.",
        {".xlsx": f"{_D}.rekap_xlsx:rekap_xlsx"},
    ),
    JenisDokumen.PAPARAN: Uraian(
        "Paparan",
        "Salindia rapat dengan grafik yang dapat diubah, kalimat, dan jejak angka di catatan pembicara.",
        {".pptx": f"{_D}.paparan:paparan_pptx"},
    ),
}


def bahan_kini(ws: Workspace, saringan: Saringan) -> Bahan:
    """What the documents of a filter tell, as the store stands now.

    Raises: Ditolak where the office's own words are refused.
    """
    angka = figures(ws)
    hasil = results_of(angka, ws.catalogues, ws.pengaturan)
    return gather(ws, angka, hasil, saringan, load_naskah())


def buat(bahan: Bahan, jenis: JenisDokumen, akhiran: str) -> bytes:
    """One document; its libraries are imported here and not before.

    Raises: KeyError where the kind has no such form.
    """
    modul, _, nama = DOKUMEN[jenis].pembuat[akhiran].partition(":")
    isi: bytes = getattr(import_module(modul), nama)(bahan)
    return isi


def nama_dokumen(bahan: Bahan, jenis: JenisDokumen, akhiran: str) -> str:
    """The name of its file: kind, period, bidang, and when its figures last changed."""
    p = bahan.periode
    return nama_berkas(jenis, p.tahun, p.triwulan, (bahan.bidang,), bahan.waktu, akhiran, contoh=bahan.contoh)
