"""Doubts: words of a title that may make figures something else than what the office counted."""

import re
from typing import Final

from iku.sheets.layout.kata import Kamus

_DATA = r"(?:data|jumlah|rekap\w*|laporan|kinerja|koperasi|umkm?|usaha|tenaga kerja|indikator)"
_TANDA: Final = tuple(
    (re.compile(pola, re.IGNORECASE), apa)
    for pola, apa in (
        (
            r"^(?!.*\b(?:realisasi|pelaksanaan)\b).*\b(?:rencana aksi|rencana|proyeksi|prognosa"
            r"|prognosis|estimasi|perkiraan|prakiraan|ramalan|usulan|simulasi|skenario|asumsi)\b"
            r"(?! (?:kerja|strategis|pembangunan|tenaga))",
            "rencana atau perkiraan, bukan yang sudah terjadi",
        ),
        (
            r"^(?!.*\b(?:seluruh|semua|setiap|per|antar)\s+(?:kec|des|kel))\W*(?:\w+\s+){0,6}?"
            r"(?:kecamatan|kec\.|desa|kelurahan)\s*:?\s+(?!dan\b|se)\w",
            "satu wilayah saja, bukan seluruh kabupaten",
        ),
        (rf"^(?!.*\bkab)(?=.*\b{_DATA}\b).*\bprovinsi\b", "seluruh provinsi, bukan kabupaten"),
        (
            r"\bjenis kelamin\s*:|\b(?:laki[ -]?laki|perempuan)\s*$|\bkhusus\b",
            "sebagian saja dari seluruhnya",
        ),
        (
            r"^(?!.*\bjumlah\b).*(?:\bpersentase\b|\bprosentase\b|\bdalam persen\b|\(\s*%\s*\))",
            "persen, bukan jumlah",
        ),
        (
            r"^(?!.*\b(?:kinerja|realisasi|data)\b).*"
            r"(?:(?<!tahun )\b(?:anggaran|pagu|serapan|keuangan|rupiah)\b|\(\s*rp)",
            "rupiah, bukan jumlah yang dihitung",
        ),
        (r"\btahun (?:lalu|sebelumnya)\b", "tahun lain"),
        (
            r"^\W*(?:[a-z0-9]{1,3}[.)]\s*)?sektor\s+\w|\b(?:anggota|omz?s?et|aset|modal|rata-rata)\b",
            "bagian atau besaran lain",
        ),
        (r"\btingkat capaian\b", "persen capaian, bukan jumlah"),
        (
            r"\b(?:penambahan|pertambahan|pertumbuhan|selisih|kenaikan|penurunan)\b",
            "perubahan, bukan keadaan atau jumlahnya",
        ),
    )
)
_URAIAN: Final = re.compile(
    r"\W*(?:tujuan|sasaran|indikator|program|kegiatan|bidang|seksi|realisasi|capaian realisasi)\b",
    re.IGNORECASE,
)
"""Lines that name a part of the plan or of the office, or say that the figures are realisasi."""
_ALAMAT: Final = re.compile(
    r"\b(?:jl|jln|jalan|telp|telepon|kode pos|komplek|email|website)\b", re.IGNORECASE
)


def title_doubt(teks: str, kamus: Kamus) -> str:
    """What a line of a title may make of the figures below it; empty where it says nothing of the kind.

    The name of an indikator is a name, whatever words are in it, and an address tells where the office is.
    """
    if _ALAMAT.search(teks) or kamus.teks(teks).nama or _URAIAN.match(teks):
        return ""
    satu = " ".join(teks.split())
    return next((f'"{_ringkas(satu)}": {apa}' for tanda, apa in _TANDA if tanda.search(satu)), "")


def _ringkas(teks: str) -> str:
    return teks if len(teks) <= 60 else f"{teks[:59]}…"
