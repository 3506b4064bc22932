"""A small made-up office to look ahead in, and its rows."""

from collections.abc import Iterable

from iku.core.baris import Baris, baris_pada
from iku.core.catalogue import Catalogue, Catalogues, Indikator
from iku.core.period import Triwulan
from iku.core.reading import Kunci
from tests.core.bahan import buatan, hitung

INDIKATOR = [
    {"kode": "KEDAI", "pembilang": "kedai_buka", "penyebut": "kedai"},
    {"kode": "ADUAN", "pembilang": "aduan", "penyebut": "rumah", "arah": "turun"},
    {"kode": "TITIP", "pembilang": "tersalur", "penyebut": "melamar"},
    {"kode": "SKOR", "pembilang": "skor", "penyebut": "", "pengali": "1", "satuan": "nilai"},
    {"kode": "JUMLAH", "pembilang": "tersalur", "penyebut": "", "pengali": "1", "satuan": "orang"},
    {"kode": "TUMBUH", "pembilang": "kedai - akhir_tahun_lalu(kedai)", "penyebut": "kedai"},
    {
        "kode": "LAJU",
        "pembilang": "tersalur - triwulan_sama_tahun_lalu(tersalur)",
        "penyebut": "triwulan_sama_tahun_lalu(tersalur)",
    },
    {"kode": "SELISIH", "pembilang": "kedai_buka", "penyebut": "kedai_buka - kedai"},
    {"kode": "RERATA", "pembilang": "antre", "penyebut": "rumah", "satuan": "‰", "pengali": "1000"},
]
VARIABEL = [
    {
        "kode": "kedai_buka",
        "nama": "Kedai yang buka",
        "satuan": "unit",
        "bagian_dari": "kedai",
        "bagian_menurut": "triwulan",
    },
    {"kode": "kedai", "nama": "Kedai seluruhnya", "satuan": "unit"},
    {"kode": "aduan", "nama": "Aduan warga", "satuan": "kasus", "sifat": "akumulasi"},
    {"kode": "rumah", "nama": "Rumah", "satuan": "rumah"},
    {"kode": "tersalur", "nama": "Pelamar tersalur", "satuan": "orang", "sifat": "akumulasi"},
    {"kode": "melamar", "nama": "Pelamar", "satuan": "orang", "sifat": "akumulasi"},
    {"kode": "skor", "nama": "Skor", "satuan": "nilai", "bulat": "tidak", "maksimum": "100"},
    {"kode": "antre", "nama": "Antrean", "satuan": "orang", "sifat": "rata_rata"},
]
KATALOG: Catalogue = buatan(INDIKATOR, VARIABEL)
SEMUA = Catalogues((KATALOG,))

Isi = Iterable[tuple[Kunci, float | None]]


def indikator(kode: str) -> Indikator:
    return KATALOG.indikator[kode]


def pada(kode: str, tw: int, entri: Isi, target: Isi = (), tahun: int = 2024) -> Baris:
    """The row that these figures give."""
    return baris_pada(hitung(entri, target, SEMUA), kode, Triwulan(tahun, tw))
