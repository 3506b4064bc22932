"""Catalogue files: the two CSV texts of a decree, read and refused as a whole with every fault named."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.catalogue_columns import IKU_COLUMNS, VARIABEL_COLUMNS
from iku.core.catalogue_rows import baca_indikator, baca_variabel
from iku.core.csv_rows import Berkas, buka
from iku.core.finding import Ditolak, Kode
from iku.core.period import TAHUN_MAX, TAHUN_MIN, parse_tahun

B = TypeVar("B", Variabel, Indikator)


def parse_catalogue(iku: bytes, variabel: bytes, nama_iku: str, nama_variabel: str) -> Catalogue:
    """Read a decree's catalogue from its two CSV files.

    Raises: Ditolak with every fault of both files (file, row, column, what was found, what is expected),
    in the order of file, row and column.
    """
    berkas_iku = buka(nama_iku, iku, IKU_COLUMNS)
    berkas_variabel = buka(nama_variabel, variabel, VARIABEL_COLUMNS)
    daftar_variabel = _unik(berkas_variabel, baca_variabel(berkas_variabel))
    # Where one file could not be read at all, the other is not blamed for what is missing in it.
    dikenal = daftar_variabel if berkas_variabel.baris else None
    daftar_indikator = _unik(berkas_iku, baca_indikator(berkas_iku, dikenal))
    sk, berlaku = _keputusan(berkas_iku)
    _periksa_bagian(berkas_variabel, daftar_variabel)
    if berkas_iku.baris:
        _periksa_bidang(berkas_variabel, dict.fromkeys(i.bidang for i in daftar_indikator.values()))
    if masalah := (*berkas_iku.masalah, *berkas_variabel.masalah):
        raise Ditolak(masalah)
    return Catalogue(sk, berlaku, daftar_indikator, daftar_variabel)


def _unik(berkas: Berkas, isi: Iterable[B]) -> dict[str, B]:
    daftar: dict[str, B] = {}
    for baris, satu in zip(berkas.baris, isi, strict=True):
        if satu.kode and satu.kode in daftar:
            baris.tolak("kode", Kode.KODE_GANDA, "setiap kode satu kali")
        daftar.setdefault(satu.kode, satu)
    return daftar


def _keputusan(berkas: Berkas) -> tuple[str, int]:
    """The decree's number and first year, which every row repeats."""
    sk, berlaku = (_berulang(berkas, kolom) for kolom in ("sk", "berlaku_sejak"))
    tahun = parse_tahun(berlaku)
    if berlaku and tahun is None:
        pertama = next(b for b in berkas.baris if b["berlaku_sejak"])
        pertama.tolak("berlaku_sejak", Kode.TAHUN_SALAH, f"tahun {TAHUN_MIN} sampai {TAHUN_MAX}")
    return sk, tahun or TAHUN_MIN


def _berulang(berkas: Berkas, kolom: str) -> str:
    pertama = next((b for b in berkas.baris if b[kolom]), None)
    for baris in berkas.baris:
        if baris.isian(kolom) and pertama and baris[kolom] != pertama[kolom]:
            harap = f'"{pertama[kolom]}" seperti pada baris {pertama.nomor}'
            baris.tolak(kolom, Kode.NILAI_TAK_DIKENAL, harap)
    return pertama[kolom] if pertama else ""


def _periksa_bagian(berkas: Berkas, variabel: Mapping[str, Variabel]) -> None:
    for baris in berkas.baris:
        if (induk := baris["bagian_dari"]) and (induk not in variabel or induk == baris["kode"]):
            baris.tolak("bagian_dari", Kode.VARIABEL_TAK_DIKENAL, "kode variabel lain dari berkas ini")


def _periksa_bidang(berkas: Berkas, bidang: Mapping[str, None]) -> None:
    for baris in berkas.baris:
        if baris["bidang"] and baris["bidang"] not in bidang:
            harap = f"salah satu dari {', '.join(filter(None, bidang))}"
            baris.tolak("bidang", Kode.BIDANG_TANPA_INDIKATOR, harap)
