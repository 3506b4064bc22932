"""The words and signs of periods, as patterns; only periods.py puts them together."""

import re
from typing import Final

BULAN: Final = {
    nama: nomor
    for nomor, semua in enumerate(
        (
            "januari january jan",
            "februari pebruari february febuari febr pebr feb peb",
            "maret march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agust agst agt ags agu aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for nama in semua.split()
}
BULAN_PENUH: Final = frozenset(nama for nama in BULAN if len(nama) > 4 or nama in ("juni", "juli"))
"""Months that are little else in a sheet; the short forms (and Mei) are also other words."""
URUTAN: Final = {
    kata: nomor
    for nomor, semua in enumerate(
        ("i 1 pertama kesatu satu", "ii 2 kedua dua", "iii 3 ketiga tiga", "iv 4 keempat empat"), start=1
    )
    for kata in semua.split()
}
KATA_KEPALA: Final = frozenset(
    """target realisasi capaian jumlah total jml nilai rencana pagu anggaran k rp unit orang kinerja data
    laporan lap rekap rekapitulasi periode bulan keadaan kondisi posisi akhir fisik keuangan entri angka pada
    per sd s d dan kumulatif akumulasi sampai dengan final rev revisi xlsx xls xlsm csv ods""".split()  # noqa: SIM905
)
"""Words of heads, beside which a short form of a month is one."""

KIRI: Final = r"(?<![^\W_])"
KANAN: Final = r"(?![^\W_]|[.,][0-9]{1,3}(?![0-9]))"
SELA: Final = r"[\s_.\-:]*"
ANGKA: Final = r"(?:iv|iii|ii|i|[1-4])"
URUT: Final = (
    rf"(?:pertama|kesatu|kedua|ketiga|keempat|ke[\s\-]*(?:satu|dua|tiga|empat)|ke[\s\-]*{ANGKA}"
    rf"|satu|dua|tiga|empat|{ANGKA})"
)
_TRIWULAN: Final = r"tri[\s\-]?wulan|triwulan|triwln|triwul|triw|trwln|trwl|trw|twln|twl|t\.\s?w|tw"
KATA_TW: Final = rf"(?:(?:{_TRIWULAN}|kuartal|kwartal|quarter|qtr){SELA}|q[\s.\-]?)"
SAMPAI: Final = (
    r"(?:s\.\s?/?\s?d\b\.?|s\s?/\s?d\b\.?|sd\b\.?|sampai(?:\s+(?:dengan|dgn|dg)\b)?|s\.?d\.?\s+dengan|hingga)"
)
SAMBUNG: Final = rf"(?:\s*(?:-|{SAMPAI}|to)\s*|\s*(?:,\s*(?:dan\b|&)?|&|dan\b|serta\b)\s*)"
_KATA_TAHUN: Final = r"(?:tahun(?:\s+anggaran)?|thn|th|t\.\s?a|ta)"
_SATU_TAHUN: Final = r"(?:20[0-9]{2}|2100)"
_TAHUN: Final = rf"{_SATU_TAHUN}(?![0-9]|[.,][0-9]|[^\W_])"
_DERET_TAHUN: Final = rf"{_TAHUN}(?:\s*(?:/|-|,|&|dan\b|{SAMPAI})\s*(?:{_KATA_TAHUN}[\s.:]*)?{_TAHUN})*"
# A bare number of four digits before a unit is a figure.
_BUKAN_JUMLAH: Final = (
    r"(?!\s*(?:orang|org|unit|jiwa|kasus|buah|peserta|pekerja|persen|%|ribu|rb|juta|jt|rupiah|eksemplar|dokumen"
    r"|paket|hari|km|ha|kg|m2)(?![^\W_]))"
)


def _ekor(nama: str) -> str:
    """The year or years behind a period, or ``'24``."""
    biasa = rf"[\s_.,/\-(:]*(?:{_KATA_TAHUN}[\s.:]*)?(?P<{nama}>{_DERET_TAHUN})"
    return rf"(?:{biasa}|\s*[’'](?P<{nama}2>[0-9]{{2}})(?![^\W_]))?"


_NAMA_BULAN: Final = rf"(?:{'|'.join(sorted(BULAN, key=len, reverse=True))})"
_HARI: Final = r"(?<![0-9])(?<![0-9][.,/\-])(?:0?[1-9]|[12][0-9]|3[01])"
_D: Final = r"(?<![0-9])(?<![0-9][.,/\-\s])"
_AKHIR_D: Final = r"(?![0-9]|[.,/\-\s]{1,2}[0-9])"

_BUKAN: Final = (
    # The number, year and day of another document.
    r"\b(?:nomor|nomer|no)\b[\s.:]*[^\s,;]*[0-9][^\s,;]*(?:\s+(?:tahun|thn|th)\b\.?\s*[0-9]{4})?"
    r"(?:\s*,?\s*(?:tanggal|tgl|tertanggal)\b\.?\s*[0-9]{1,2}[\s\-/.][\w]+[\s\-/.][0-9]{4})?",
    r"\b(?:uu|pp|perda|perbup|perpres|permen\w*|kepmen\w*|kepres|keppres|inpres|pergub|sk|se|undang-undang"
    r"|peraturan(?:\s+[a-z]+)*|keputusan(?:\s+[a-z]+)*)\s+[0-9][\w./\-]*(?:\s+(?:tahun|thn)\s+[0-9]{4})?",
    r"\b(?:tahun|thn)\s+[0-9]{4}\s+tentang\b",
    # An address, a telephone, a person's number.
    r"\b(?:jl|jln|gg)\b\.?\s[^,;]*|\b(?:jalan|gang)\s+[0-9]{1,2}\s+[a-z]+",
    r"\b(?:nip|nik|npwp|telp|telepon|tlp|hp|fax|faks|wa|kode\s+pos)\b[\s.:]*[0-9()+][0-9()+\s.\-]*",
    r"\bsebelas\s+maret\b",
    # A figure and what it counts.
    rf"^{_SATU_TAHUN}\s+(?:koperasi|usaha|perusahaan|kegiatan|layanan|tenaga|wirausaha|pencari|toko)\b",
)
_ISO: Final = (
    rf"{_D}(?P<iy>{_SATU_TAHUN})-(?P<im>[0-9]{{2}})-(?P<ih>[0-9]{{2}})(?:[T\s][0-9]{{2}}:[0-9:.]+)?{_AKHIR_D}"
)
_RAPAT: Final = rf"{_D}{KIRI}(?P<ry>{_SATU_TAHUN})(?P<rm>0[1-9]|1[0-2])(?P<rh>[0-3][0-9]){_AKHIR_D}(?![^\W_])"
_GARIS: Final = (
    rf"{_D}(?P<gh>[0-9]{{1,2}})(?P<gp>[/.\-])(?P<gm>[0-9]{{1,2}})(?P=gp)(?P<gy>{_SATU_TAHUN}){_AKHIR_D}"
)
_TANGGAL: Final = rf"{KIRI}(?P<th>{_HARI})\s*[\s./\-]\s*(?P<tm>{_NAMA_BULAN})(?![^\W_]){_ekor('ty')}"
_TW: Final = (
    # RekapTW3.xlsx: a capital begins a word as well as a space does.
    rf"(?:{KIRI}|(?-i:(?<=[a-z])(?=TW)))(?:(?P<twy>{_SATU_TAHUN})[\s_./\-]*)?{KATA_TW}"
    rf"(?P<twn>{URUT}{KANAN}(?:{SAMBUNG}(?:{KATA_TW})?{URUT}{KANAN})*){_ekor('twt')}"
)
_SEM: Final = (
    rf"{KIRI}(?:semester|smster|smstr|smtr|smt|sem){SELA}"
    rf"(?P<semn>pertama|kedua|ke[\s\-]*(?:satu|dua|ii|i|1|2)|ii|i|1|2){KANAN}{_ekor('semt')}"
)
_CATUR: Final = rf"{KIRI}(?:catur\s?wulan|cawu){SELA}(?P<caturn>iii|ii|i|[1-3]){KANAN}{_ekor('caturt')}"
_BULAN: Final = (
    rf"{KIRI}(?P<bn>{_NAMA_BULAN})(?![^\W_])(?:\.(?![0-9]))?(?:-(?P<b2>[0-9]{{2}})(?![^\W_])|{_ekor('bt')})"
)
_BULAN_KE: Final = rf"{KIRI}(?:bulan|bln)\s+ke[\s\-]*(?P<bk>1[0-2]|[1-9]){KANAN}{_ekor('bkt')}"
_SETAHUN: Final = rf"{KIRI}(?:setahun|tahunan|satu\s+tahun|full\s+year){KANAN}{_ekor('st')}"
_HANYA_TAHUN: Final = (
    rf"{KIRI}{_KATA_TAHUN}[\s.:]*(?P<y1>{_DERET_TAHUN})"
    rf"|(?:{KIRI}|(?<=[a-z]{{3}}))(?<![0-9][.,/\-\s])(?<!/)(?P<y2>{_DERET_TAHUN})(?!\s*[/\-\s]\s*[0-9]){_BUKAN_JUMLAH}"
)
ATOM: Final = re.compile(
    "|".join(
        f"(?P<{nama}>{pola})"
        for nama, pola in (
            ("bukan", "|".join(_BUKAN)),
            ("iso", _ISO),
            ("rapat", _RAPAT),
            ("garis", _GARIS),
            ("tanggal", _TANGGAL),
            ("tw", _TW),
            ("sem", _SEM),
            ("catur", _CATUR),
            ("bulan", _BULAN),
            ("bulanke", _BULAN_KE),
            ("setahun", _SETAHUN),
            ("tahun", _HANYA_TAHUN),
        )
    ),
    re.IGNORECASE,
)
PEMICU: Final = re.compile(
    rf"[0-9]|{_NAMA_BULAN}|tw|t\.\s?w|tri|trw|artal|quarter|qtr|q[\s.\-]?i|sem|smt|smstr|smster|wulan|cawu|tahun|full",
    re.IGNORECASE,
)
"""What every text with a period holds; most texts of a sheet hold none of it."""
