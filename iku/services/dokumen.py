"""Dokumen: every document of a triwulan, made by its kind and the ending of its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.pdf import ke_pdf
from iku.reports.file_name import nama_berkas
from iku.services import pembuat
from iku.services.bahan_dokumen import gather
from iku.services.looking import figures, results_of
from iku.services.naskah import load_naskah, naskah_folder
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
    pembuat: Mapping[str, Callable[[Bahan], bytes]]


PDF: Final = ".pdf"
DOKUMEN: Final[Mapping[JenisDokumen, Uraian]] = {
    JenisDokumen.REKAP: Uraian(
        "Rekap",
        "Realisasi, target, dan capaian sebagai rumus hidup di atas lembar entri.",
        {".xlsx": pembuat.rekap_xlsx},
    ),
    JenisDokumen.PAPARAN: Uraian(
        "Paparan",
        "Salindia rapat dengan grafik yang dapat diubah, kalimat, dan jejak angka di catatan pembicara.",
        {".pptx": pembuat.paparan_pptx},
    ),
    JenisDokumen.LKJIP: Uraian(
        "LKjIP bab III",
        "Satu bagian tiap indikator: rumus, tabel, grafik, kalimat, faktor, tindak lanjut, dan sumber.",
        {".docx": pembuat.lkjip_docx},
    ),
    JenisDokumen.E81: Uraian(
        "Formulir E.81",
        "Evaluasi Renja menurut Permendagri 86/2017; rupiah dan target Renstra dibiarkan kosong.",
        {".docx": pembuat.e81_docx, ".xlsx": pembuat.e81_xlsx},
    ),
    JenisDokumen.KAMUS: Uraian(
        "Kamus indikator",
        "Definisi, rumus, data dasar, sumber, penanggung jawab, dan frekuensi tiap indikator.",
        {".docx": pembuat.kamus_docx, ".xlsx": pembuat.kamus_xlsx},
    ),
    JenisDokumen.PERJANJIAN: Uraian(
        "Lampiran Perjanjian Kinerja",
        "Target setahun tiap indikator, menurut tujuan, sasaran, dan program.",
        {".docx": pembuat.perjanjian_docx, ".xlsx": pembuat.perjanjian_xlsx},
    ),
    JenisDokumen.RENCANA_AKSI: Uraian(
        "Rencana aksi",
        "Target tiap triwulan, dengan kolom rencana aksi untuk diisi.",
        {".docx": pembuat.rencana_aksi_docx, ".xlsx": pembuat.rencana_aksi_xlsx},
    ),
    JenisDokumen.FORMULIR: Uraian(
        "Formulir pengumpulan",
        "Formulir kosong tiap bidang, berisi variabelnya sendiri; terbaca kembali tanpa pertanyaan.",
        {".zip": pembuat.formulir_zip, ".xlsx": pembuat.formulir_xlsx},
    ),
    JenisDokumen.PAKET: Uraian(
        "Paket triwulan",
        "Semua dokumen, grafik, formulir, data, riwayat, dan katalog dalam satu zip dengan SHA-256-nya.",
        {},
    ),
}


def bahan_kini(ws: Workspace, saringan: Saringan) -> Bahan:
    """What the documents of a filter tell, as the store stands now.

    Raises: Ditolak where the office's own words are refused.
    """
    angka = figures(ws)
    hasil = results_of(angka, ws.catalogues, ws.pengaturan)
    return gather(ws, angka, hasil, saringan, load_naskah(naskah_folder(ws.store)))


def bentuk(jenis: JenisDokumen, bidang: str | None) -> tuple[str, ...]:
    """The endings that a kind may have, the usual one first; one form is for one bidang alone."""
    if jenis is JenisDokumen.PAKET:
        return (".zip",)
    if jenis is JenisDokumen.FORMULIR:
        return (".xlsx",) if bidang else (".zip",)
    return (*DOKUMEN[jenis].pembuat, PDF)


def buat(bahan: Bahan, jenis: JenisDokumen, akhiran: str) -> bytes:
    """One document; its libraries are imported here and not before.

    A PDF is of the kind's usual form.
    Raises: KeyError where the kind has no such form, TanpaLibreOffice where a PDF cannot be made.
    """
    if akhiran == PDF:
        biasa = next(iter(DOKUMEN[jenis].pembuat))
        nama = f"{jenis}{biasa}"
        return ke_pdf({nama: buat(bahan, jenis, biasa)}, bahan.waktu)[nama]
    return DOKUMEN[jenis].pembuat[akhiran](bahan)


def nama_dokumen(bahan: Bahan, jenis: JenisDokumen, akhiran: str) -> str:
    """The name of its file: kind, period, bidang, and when its figures last changed."""
    p = bahan.periode
    return nama_berkas(jenis, p.tahun, p.triwulan, (bahan.bidang,), bahan.waktu, akhiran, contoh=bahan.contoh)


def belum_siap(bahan: Bahan) -> list[str]:
    """What is still missing before the documents may leave, a sentence each; empty where nothing is."""
    return [*_contoh(bahan), *_kurang(bahan), *_tanpa_target(bahan), *_tanpa_nama(bahan)]


def _contoh(bahan: Bahan) -> list[str]:
    return ["Ini data contoh: dokumennya bukan untuk dikirim."] if bahan.contoh else []


def _kurang(bahan: Bahan) -> list[str]:
    return [
        f"Bidang {bidang} belum mengisi {len(isi)} angka: {'; '.join(isi)}."
        for bidang, isi in bahan.kurang.items()
        if isi
    ]


def _tanpa_target(bahan: Bahan) -> list[str]:
    kode = [b.indikator.kode for b in bahan.butir if b.baris.target_tahunan is None]
    return [f"{len(kode)} indikator belum punya target setahun: {', '.join(kode)}."] if kode else []


def _tanpa_nama(bahan: Bahan) -> list[str]:
    if bahan.naskah.tanda_tangan.nama and bahan.naskah.tanda_tangan.nip:
        return []
    return ["Nama dan NIP penanda tangan belum diisi: dicetak sebagai titik-titik."]
