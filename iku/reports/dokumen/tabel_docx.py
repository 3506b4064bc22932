"""Documents of one table, and the dictionary, as Word documents."""

from docx.enum.text import WD_BREAK

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.isi_e81 import e81
from iku.reports.dokumen.isi_kamus import uraian
from iku.reports.dokumen.isi_target import perjanjian, rencana_aksi
from iku.reports.dokumen.tabel import DokumenTabel
from iku.reports.dokumen.word import DokumenWord
from iku.reports.dokumen.word_tabel import pasangan, tabel
from iku.reports.dokumen.word_ttd import dua_pihak, tanda_tangan


def e81_docx(bahan: Bahan) -> bytes:
    """Formulir E.81, across."""
    return _dokumen(e81(bahan), bahan, melintang=True, ukuran=6.5)


def perjanjian_docx(bahan: Bahan) -> bytes:
    """The attachment of the agreement of performance."""
    return _dokumen(perjanjian(bahan), bahan)


def rencana_aksi_docx(bahan: Bahan) -> bytes:
    """The action plan by triwulan, across."""
    return _dokumen(rencana_aksi(bahan), bahan, melintang=True, ukuran=9)


def kamus_docx(bahan: Bahan) -> bytes:
    """The dictionary: contents, then a page an indikator."""
    dok = DokumenWord(bahan, bahan.tulis("kamus_judul"))
    dok.judul(bahan.tulis("kamus_judul"))
    dok.alinea(f"{bahan.lingkup}, menurut SK {bahan.katalog.sk}.")
    dok.daftar_isi()
    for satu in bahan.butir:
        dok.docx.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        dok.kepala(f"{satu.indikator.kode} {satu.indikator.nama}", 1)
        pasangan(dok, [(nama, teks) for nama, teks in uraian(satu, bahan.katalog) if teks])
    return dok.selesai()


def _dokumen(isi: DokumenTabel, bahan: Bahan, *, melintang: bool = False, ukuran: float = 10) -> bytes:
    dok = DokumenWord(bahan, isi.judul, melintang=melintang)
    dok.judul(isi.judul)
    for teks in isi.awal:
        dok.alinea(teks).paragraph_format.space_after = 0
    dok.alinea("")
    tabel(dok, isi.tabel, ukuran)
    dok.alinea("")
    if isi.akhir:
        pasangan(dok, isi.akhir, max(ukuran, 8))
    (dua_pihak if isi.dua_pihak else tanda_tangan)(dok)
    return dok.selesai()
