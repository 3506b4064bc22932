"""The makers of documents, each bringing its libraries in when it is called and not before."""

from iku.reports.dokumen.bahan import Bahan


def rekap_xlsx(bahan: Bahan) -> bytes:
    """Rekap as .xlsx."""
    from iku.reports.dokumen import rekap_xlsx

    return rekap_xlsx.rekap_xlsx(bahan)


def paparan_pptx(bahan: Bahan) -> bytes:
    """Paparan as .pptx."""
    from iku.reports.dokumen import paparan

    return paparan.paparan_pptx(bahan)


def lkjip_docx(bahan: Bahan) -> bytes:
    """Lkjip as .docx."""
    from iku.reports.dokumen import lkjip

    return lkjip.lkjip_docx(bahan)


def e81_docx(bahan: Bahan) -> bytes:
    """E81 as .docx."""
    from iku.reports.dokumen import tabel_docx

    return tabel_docx.e81_docx(bahan)


def e81_xlsx(bahan: Bahan) -> bytes:
    """E81 as .xlsx."""
    from iku.reports.dokumen import tabel_xlsx

    return tabel_xlsx.e81_xlsx(bahan)


def kamus_docx(bahan: Bahan) -> bytes:
    """Kamus as .docx."""
    from iku.reports.dokumen import tabel_docx

    return tabel_docx.kamus_docx(bahan)


def kamus_xlsx(bahan: Bahan) -> bytes:
    """Kamus as .xlsx."""
    from iku.reports.dokumen import kamus_xlsx

    return kamus_xlsx.kamus_xlsx(bahan)


def perjanjian_docx(bahan: Bahan) -> bytes:
    """Perjanjian as .docx."""
    from iku.reports.dokumen import tabel_docx

    return tabel_docx.perjanjian_docx(bahan)


def perjanjian_xlsx(bahan: Bahan) -> bytes:
    """Perjanjian as .xlsx."""
    from iku.reports.dokumen import tabel_xlsx

    return tabel_xlsx.perjanjian_xlsx(bahan)


def rencana_aksi_docx(bahan: Bahan) -> bytes:
    """Rencana aksi as .docx."""
    from iku.reports.dokumen import tabel_docx

    return tabel_docx.rencana_aksi_docx(bahan)


def rencana_aksi_xlsx(bahan: Bahan) -> bytes:
    """Rencana aksi as .xlsx."""
    from iku.reports.dokumen import tabel_xlsx

    return tabel_xlsx.rencana_aksi_xlsx(bahan)


def formulir_zip(bahan: Bahan) -> bytes:
    """Formulir as .zip."""
    from iku.reports.dokumen import formulir

    return formulir.formulir_zip(bahan)


def formulir_xlsx(bahan: Bahan) -> bytes:
    """Formulir as .xlsx."""
    from iku.reports.dokumen import formulir

    return formulir.formulir_xlsx(bahan)
