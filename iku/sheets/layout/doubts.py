"""Doubts: words of a title that may make figures something else than what the office counted."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from iku.sheets.layout.kata import Kamus
from iku.sheets.periods import pisah_kurun


@dataclass(frozen=True, slots=True)
class Keraguan:
    """What words may make of figures; ``rencana`` says that a head *Realisasi* settles it."""

    teks: str
    rencana: bool = False


_DATA = r"(?:data|jumlah|rekap\w*|laporan|kinerja|koperasi|umkm?|usaha|tenaga kerja|indikator)"
_RENCANA: Final = "rencana atau perkiraan, bukan yang sudah terjadi"
_WILAYAH: Final = "satu wilayah saja, bukan seluruh kabupaten"
_LAIN: Final = "kabupaten atau kota lain"
_SEBAGIAN: Final = "sebagian saja dari seluruhnya"
_TANDA: Final = tuple(
    (re.compile(pola, re.IGNORECASE), apa)
    for pola, apa in (
        (
            r"^(?!.*\b(?:realisasi|pelaksanaan|evaluasi|monev)\b).*\b(?:rencana aksi|renaksi|rencana|proyeksi"
            r"|prognosa|prognosis|estimasi|perkiraan|prakiraan|ramalan|usulan|simulasi|skenario|asumsi)\b"
            r"(?! (?:kerja|strategis|pembangunan|tenaga))",
            _RENCANA,
        ),
        (rf"^(?!.*\bkab)(?=.*\b{_DATA}\b).*\bprovinsi\b", "seluruh provinsi, bukan kabupaten"),
        (r"\bjenis kelamin\s*:|\b(?:laki[ -]?laki|perempuan)\s*$|\bkhusus\b", _SEBAGIAN),
        (
            r"^(?!.*\bjumlah\b).*(?:\bpersentase\b|\bprosentase\b|\bdalam persen\b|\(\s*%\s*\))",
            "persen, bukan jumlah",
        ),
        (
            r"^(?!.*\b(?:kinerja|realisasi|data)\b).*"
            r"(?:(?<!tahun )\b(?:anggaran|pagu|serapan|keuangan|rupiah)\b|\(\s*rp)",
            "rupiah, bukan jumlah yang dihitung",
        ),
        (r"\b(?:tahun|periode|triwulan|tw|semester|bulan) (?:lalu|sebelumnya)\b", "periode lain"),
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
    r"\b(?:jl|jln|jalan|telp|telepon|kode pos|komplek|email|website)\b|\b\d{5}\b", re.IGNORECASE
)
_TEMPAT: Final = re.compile(
    r"(?:(?P<depan>\w+)[\s-]+)?\b(?P<apa>kecamatan|kec|desa|kelurahan)\b\.?\s*:?\s*(?P<nama>\w+)",
    re.IGNORECASE,
)
_SEMUA: Final = re.compile(
    r"seluruh|semua|setiap|tiap|per|antara?|se|tingkat|menurut|berdasarkan|jumlah|lintas|masing",
    re.IGNORECASE,
)
"""Before *kecamatan*: every one of them."""
_BUKAN_TEMPAT: Final = re.compile(
    r"tahun|thn|ta|triwulan|tw|semester|bulan|di|dan|atau|serta|se|yang|pada|dalam|menurut|per|periode"
    r"|kab|kabupaten|semua|seluruh|all|i{1,3}|iv|binaan|wisata|migran|produktif|mandiri|tertinggal",
    re.IGNORECASE,
)
"""After *kecamatan* or *desa*: no place."""
_KOP: Final = re.compile(r"\W*(?:pemerintah|dinas|badan|sekretariat)\b", re.IGNORECASE)
_DAERAH: Final = re.compile(
    r"\b(?:[Kk]abupaten|KABUPATEN|[Kk]ab\b\.?|KAB\b\.?|[Kk]ota|KOTA)\s*:?\s+"
    r"(?P<nama>[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,2})"
)
"""A name after *kabupaten* or *kota*, by its capital letter."""
_BUKAN_DAERAH: Final = re.compile(
    r"tahun|thn|ta|triwulan|tw|trw|semester|bulan|periode|dan|atau|serta|se|yang|pada|dalam|menurut|per|di|ke"
    r"|semua|seluruh|ini|tersebut|administrasi|i{1,3}|iv|januari|februari|maret|april|mei|juni|juli|agustus"
    r"|september|oktober|november|desember|kota|kabupaten|data|laporan|rekap|bidang|dinas"
)
"""After *kabupaten*: no name of one."""
_SARINGAN: Final = re.compile(
    r"\W*(?:kecamatan|kec|desa|kelurahan|desa\W+kelurahan|wilayah|lokasi|sektor|jenis kelamin|gender|kategori"
    r"|status|golongan|klasifikasi|kelompok umur|kelompok|usia|pendidikan|lapangan usaha|jenis usaha"
    r"|skala usaha|jenis koperasi|jenis|bentuk)\.?\s*:\s*(?P<nilai>\S.*)",
    re.IGNORECASE,
)
_SUSUNAN: Final = re.compile(
    r"\b(?:kolom|baris|judul|kepala|sel|lembar|kata|samping|tanpa|bukan|hanya|dengan|tidak|tak)\b",
    re.IGNORECASE,
)
_ISI: Final = re.compile(
    r"\b(?:data|iku|kinerja|laporan|lap|rekap\w*|rencana aksi|renaksi|kec|kecamatan|desa|kelurahan|dinas"
    r"|bidang|koperasi|umkm|usaha|tenaga kerja|naker)\b",
    re.IGNORECASE,
)
_UTUH: Final = re.compile(
    r"\W*(?:semua|all|seluruh|kab|kabupaten|laporan|data|rekap)(?![^\W_]).*"
    r"|\W*(?:(?:angka|data)\s+)?(?:sangat\s+)?(?:final|tetap|sementara)\W*"
    r"|\W*(?:laki\W*laki|l)\W*(?:dan|&|/|\+)\W*(?:perempuan|p)\W*|\W*",
    re.IGNORECASE,
)
"""What a filter is set to where it lets everything through."""


def title_doubt(teks: str, kamus: Kamus) -> Keraguan | None:
    """What a line of a title may make of the figures below it; None where it says nothing of the kind.

    The name of an indikator is a name, whatever words are in it, and an address tells where the office is.
    """
    if _ALAMAT.search(teks) or kamus.teks(teks).nama:
        return None
    satu = " ".join(teks.split())
    if other_place(satu, kamus.wilayah):
        return say(satu, _LAIN)
    if (apa := one_place(satu)) or _URAIAN.match(teks):
        return say(satu, apa) if apa else None
    saringan = _SARINGAN.fullmatch(satu)
    if saringan is not None and not is_whole(saringan["nilai"]):
        return say(satu, _SEBAGIAN)
    return next((say(satu, apa) for tanda, apa in _TANDA if tanda.search(satu)), None)


def foremost(*ragu: Keraguan | None) -> Keraguan | None:
    """The first doubt, one that no head settles before one that a head may."""
    return min((r for r in ragu if r is not None), key=lambda r: r.rencana, default=None)


def is_whole(teks: str) -> bool:
    """Whether a filter or a breakdown lets everything through: ``(Semua)``, the kabupaten, ``final``."""
    return _UTUH.fullmatch(teks) is not None


def file_words(nama: str) -> str:
    """The words of a file's name that say what is in it; none where it describes the sheet's make.

    It says so with a period or the name of what is counted beside them, or by nothing else: *Target.xlsx*.
    """
    kata = re.sub(r"[_\-\s]+", " ", re.sub(r"\.[a-z]{3,4}$", "", nama, flags=re.IGNORECASE)).strip()
    if _SUSUNAN.search(kata):
        return ""
    return kata if _ISI.search(kata) or pisah_kurun(kata)[0] or len(kata.split()) <= 1 else ""


def file_doubt(kata: str, kamus: Kamus) -> Keraguan | None:
    """What the words of a file's name may make of all figures in it: a plan, one kecamatan, a part."""
    ragu = title_doubt(kata, kamus)
    return ragu if ragu is not None and ragu.teks.endswith((_RENCANA, _WILAYAH, _SEBAGIAN)) else None


def filter_words(cells: Iterable[str]) -> str:
    """The two cells of a filter over a table as one line: ``Kecamatan : Manggar``; empty for others."""
    isi = [teks.strip(" :") for teks in cells if teks.strip(" :")]
    satu = " : ".join(isi)
    return satu if len(isi) == 2 and _SARINGAN.fullmatch(satu) else ""


def one_place(teks: str) -> str:
    """Whether words speak of one kecamatan or desa; of a plan's own lines only a kecamatan is meant."""
    for satu in _TEMPAT.finditer(teks):
        if _SEMUA.fullmatch(satu["depan"] or "") or _BUKAN_TEMPAT.fullmatch(satu["nama"]):
            continue
        if satu["nama"][0].isalpha() and not (_URAIAN.match(teks) and satu["apa"].casefold() == "desa"):
            return _WILAYAH
    return ""


def other_place(teks: str, wilayah: Collection[str]) -> bool:
    """Whether words name a kabupaten or kota that is not the office's own; never where that is not set.

    A letterhead names the office that wrote the sheet, which may have moved or be another's form.
    """
    for satu in _DAERAH.finditer(teks) if wilayah and not _KOP.match(teks) else ():
        nama = satu["nama"].casefold()
        if _BUKAN_DAERAH.fullmatch(nama.split()[0]) or any(_begins(nama, milik) for milik in wilayah):
            continue
        return True
    return False


def _begins(nama: str, milik: str) -> bool:
    return nama == milik or nama.startswith(f"{milik} ")


def say(teks: str, apa: str) -> Keraguan:
    """A doubt with the words that raise it."""
    ringkas = teks if len(teks) <= 60 else f"{teks[:59]}…"
    return Keraguan(f'"{ringkas}": {apa}', rencana=apa == _RENCANA)
