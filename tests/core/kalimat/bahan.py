"""A made-up catalogue to speak of, and cases written as a person would write them down."""

import re
from collections.abc import Iterable, Sequence
from typing import TypedDict

import pandas as pd

from iku.core.catalogue import Catalogues
from iku.core.period import Triwulan, parse_triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.sentences import Fakta, fakta
from iku.core.settings import BAWAAN
from tests.core.bahan import buatan, hitung

INDIKATOR = [
    {
        "kode": "KEDAI",
        "bidang": "Dagang",
        "nama_pendek": "Persentase kedai yang buka",
        "indikator": "Persentase kedai yang buka tiap hari",
        "pembilang": "kedai_buka",
        "penyebut": "kedai",
        "dasar": "SK",
    },
    {
        "kode": "USUL",
        "bidang": "Sehat",
        "nama_pendek": "Persentase kedai yang bersih",
        "pembilang": "kedai_bersih",
        "penyebut": "kedai",
    },
    {
        "kode": "ADUAN",
        "bidang": "Warga",
        "nama_pendek": "Angka aduan warga",
        "pembilang": "aduan",
        "penyebut": "rumah",
        "arah": "turun",
        "dasar": "SK",
    },
    {
        "kode": "TITIP",
        "bidang": "Kerja",
        "nama_pendek": "Persentase pelamar yang tersalur",
        "pembilang": "tersalur",
        "penyebut": "melamar",
        "dasar": "SK",
    },
    {
        "kode": "SKOR",
        "bidang": "Kantor",
        "nama_pendek": "Nilai pelayanan",
        "pembilang": "skor",
        "penyebut": "",
        "pengali": "1",
        "satuan": "nilai",
        "dasar": "SK",
    },
    {
        "kode": "TUMBUH",
        "bidang": "Dagang",
        "nama_pendek": "Pertumbuhan kedai",
        "pembilang": "kedai - akhir_tahun_lalu(kedai)",
        "penyebut": "kedai",
        "dasar": "SK",
    },
    {
        "kode": "PERMIL",
        "bidang": "Warga",
        "nama_pendek": "Penghuni yang pindah",
        "pembilang": "pindah",
        "penyebut": "penghuni + pendatang",
        "pengali": "1000",
        "satuan": "‰",
        "desimal": "1",
        "dasar": "SK",
    },
]
VARIABEL = [
    {"kode": "kedai_buka", "nama": "Kedai yang buka", "satuan": "unit", "bidang": "Dagang"},
    {"kode": "kedai_bersih", "nama": "Kedai yang bersih", "satuan": "unit", "bidang": "Sehat"},
    {"kode": "kedai", "nama": "Kedai", "satuan": "unit", "bidang": "Dagang"},
    {"kode": "aduan", "nama": "Aduan warga", "satuan": "kasus", "sifat": "akumulasi", "bidang": "Warga"},
    {"kode": "rumah", "nama": "Rumah", "satuan": "rumah", "bidang": "Warga"},
    {"kode": "tersalur", "nama": "Pelamar tersalur", "sifat": "akumulasi", "bidang": "Kerja"},
    {"kode": "melamar", "nama": "Pelamar", "sifat": "akumulasi", "bidang": "Kerja"},
    {"kode": "skor", "nama": "Nilai pelayanan", "satuan": "nilai", "bulat": "tidak", "bidang": "Kantor"},
    {"kode": "pindah", "nama": "Penghuni pindah", "bidang": "Warga"},
    {"kode": "penghuni", "nama": "Penghuni", "bidang": "Warga"},
    {"kode": "pendatang", "nama": "Pendatang", "bidang": "Warga"},
]
KATALOG = buatan(INDIKATOR, VARIABEL)
SEMUA = Catalogues((KATALOG,))
_BARIS = re.compile(r"(\w+) (\d{4}): (.+)")

Isi = list[tuple[Kunci, float | None]]


class Kasus(TypedDict, total=False):
    """One case: what is kept, what is asked, and the sentence that must come out."""

    nama: str
    indikator: str
    pada: str
    entri: list[str]
    target: list[str]
    contoh: bool
    harus: str


def periode(teks: str) -> Triwulan:
    """``III 2024``."""
    triwulan, tahun = teks.rsplit(" ", 1)
    return Triwulan(int(tahun), parse_triwulan(triwulan) or 0)


def entri(baris: Iterable[str]) -> Isi:
    """``kedai 2024: 100 100 - 120``: one figure a triwulan from TW I, ``-`` where there is none."""
    return [
        (Kunci(Jenis.ENTRI, kode, tahun, tw), _angka(satu))
        for kode, tahun, isi in map(_pecah, baris)
        for tw, satu in enumerate(isi, 1)
        if satu != "-"
    ]


def target(baris: Iterable[str]) -> Isi:
    """``KEDAI 2024: III=60 setahun=65``."""
    return [
        (Kunci(Jenis.TARGET, kode, tahun, parse_triwulan(kapan)), _angka(nilai))
        for kode, tahun, isi in map(_pecah, baris)
        for kapan, nilai in (satu.split("=") for satu in isi)
    ]


def _pecah(baris: str) -> tuple[str, int, Sequence[str]]:
    cocok = _BARIS.fullmatch(baris)
    assert cocok, baris
    return cocok[1], int(cocok[2]), cocok[3].split()


def _angka(teks: str) -> float:
    return float(teks.replace(",", "."))


def isi(kasus: Kasus) -> tuple[dict[Kunci, float | None], pd.DataFrame]:
    """The figures of a case and their results."""
    satu, dua = entri(kasus.get("entri", [])), target(kasus.get("target", []))
    return dict([*satu, *dua]), hitung(satu, dua, SEMUA)


def fakta_dari(kasus: Kasus) -> Fakta:
    """The facts of a case, gathered the way the product does."""
    angka, hasil = isi(kasus)
    tw = periode(kasus["pada"])
    return fakta(kasus["indikator"], tw, angka, hasil, SEMUA, BAWAAN, contoh=kasus.get("contoh", False))
