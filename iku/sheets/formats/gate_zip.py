"""The gate for zips: which workbook is in it, and whether what it would become is still in bounds."""

import io
import zipfile
import zlib
from typing import Final

from iku.core.finding import Masalah
from iku.sheets.formats.arsip import Anggota
from iku.sheets.formats.lain import KELUARKAN, SALIN_TABEL
from iku.sheets.formats.tolakan import damaged, locked, mb, not_supported, too_large

ISI_MAKS: Final = 200 * 1024 * 1024
ANGGOTA_MAKS: Final = 2000
# What zipfile and its decompressors raise over bytes that are not what their headers promise.
_CACAT: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    NotImplementedError,
    RuntimeError,
)
_SANDI_ODF: Final = b"encryption-data"
# Which of the content types in [Content_Types].xml makes the file what it is; the first that is there.
_JENIS_ISI: Final = (
    (b"ms-excel.sheet.binary", "xlsb"),
    (b"spreadsheetml", "xlsx"),
    (b"wordprocessingml", "dokumen Word (.docx)"),
    (b"presentationml", "PowerPoint (.pptx)"),
)


def examine_zip(isi: bytes) -> str | Masalah:
    """The format's word for the workbook in a zip, or why it is not opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            return _terlalu_besar(arsip) or _kemasan(arsip) or _jenis(arsip)
    except _CACAT:
        return damaged("arsip di dalamnya terpotong atau cacat")


def directory(isi: bytes) -> list[Anggota]:
    """Where the parts of a zip stand that :func:`examine_zip` let pass."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return [
            (a.filename, a.header_offset, a.compress_size, a.file_size, a.compress_type, a.CRC)
            for a in arsip.infolist()
        ]


def _terlalu_besar(arsip: zipfile.ZipFile) -> Masalah | None:
    anggota = arsip.infolist()
    if len(anggota) > ANGGOTA_MAKS:
        return too_large(f"{len(anggota)} bagian di dalamnya", f"paling banyak {ANGGOTA_MAKS} bagian")
    # The reader unpacks no more of a part than its header declares. How well it was packed says nothing:
    # rows that are blank but for their style pack to a two-hundredth.
    total = sum(a.file_size for a in anggota)
    if total > ISI_MAKS:
        return too_large(f"isinya mengembang menjadi {mb(total)} MB", f"paling besar {mb(ISI_MAKS)} MB")
    return None


def _kemasan(arsip: zipfile.ZipFile) -> Masalah | None:
    anggota = arsip.infolist()
    if any(a.flag_bits & 1 for a in anggota):
        return locked()
    if any(a.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for a in anggota):
        return damaged("isinya dimampatkan dengan cara yang tidak dipakai Excel maupun LibreOffice")
    if any(_berdoctype(arsip, a) for a in anggota if a.filename.lower().endswith((".xml", ".rels"))):
        return damaged("di dalamnya ada DOCTYPE, yang tidak pernah ditulis Excel maupun LibreOffice")
    return None


def _berdoctype(arsip: zipfile.ZipFile, anggota: zipfile.ZipInfo) -> bool:
    with arsip.open(anggota) as bagian:
        kepala = bagian.read(4096).replace(b"\x00", b"")
    return b"<!DOCTYPE" in kepala or b"<!ENTITY" in kepala


def _jenis(arsip: zipfile.ZipFile) -> str | Masalah:
    nama = {n.lower().replace("\\", "/").lstrip("/"): n for n in arsip.namelist()}
    if "encrypted-package" in nama:
        return locked()
    if "mimetype" in nama or ("content.xml" in nama and "meta-inf/manifest.xml" in nama):
        return _odf(arsip, nama)
    daftar = nama.get("[content_types].xml")
    isi = arsip.read(daftar).replace(b"\x00", b"") if daftar else b""
    for tanda, jenis in _JENIS_ISI:
        if tanda in isi:
            return jenis if jenis in ("xlsx", "xlsb") else not_supported(jenis, SALIN_TABEL)
    if "xl/workbook.bin" in nama:
        return "xlsb"
    if any(n.startswith("xl/") for n in nama):
        return "xlsx"
    if any(n.startswith("index/") and n.endswith(".iwa") for n in nama):
        return not_supported("lembar kerja Apple Numbers", "Ekspor dari Numbers sebagai Excel (.xlsx).")
    if any(n.startswith("word/") for n in nama):
        return not_supported("dokumen Word (.docx)", SALIN_TABEL)
    if any(n.startswith("ppt/") for n in nama):
        return not_supported("PowerPoint (.pptx)", SALIN_TABEL)
    return not_supported("arsip ZIP", KELUARKAN)


def _odf(arsip: zipfile.ZipFile, nama: dict[str, str]) -> str | Masalah:
    manifes = arsip.read(nama["meta-inf/manifest.xml"]) if "meta-inf/manifest.xml" in nama else b""
    mimetype = arsip.read(nama["mimetype"])[:200] if "mimetype" in nama else manifes
    if b"opendocument.spreadsheet" not in mimetype:
        return not_supported("dokumen OpenDocument yang bukan lembar kerja", SALIN_TABEL)
    return locked() if _SANDI_ODF in manifes else "ods"
