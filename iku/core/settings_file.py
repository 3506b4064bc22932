"""The settings file: read and refused as a whole, with every fault named."""

from typing import Final

from iku.core.finding import Ditolak, Kode, Masalah, galat
from iku.core.settings import BAWAAN, BatasPredikat, Pengaturan
from iku.core.toml_text import baca_toml

_TANPA: Final = "tanpa"
_TERBESAR: Final = 1e15


def parse_settings(isi: bytes, nama: str) -> Pengaturan:
    """Read the settings from their TOML text.

    Raises: Ditolak with every fault.
    """
    berkas = baca_toml(isi, nama)
    batas, salah_batas = _batas(berkas.get("batas_capaian", BAWAAN.batas_capaian))
    predikat, salah_predikat = _predikat(berkas.get("predikat"))
    asing = [k for k in berkas if k not in ("batas_capaian", "predikat")]
    salah_asing = [galat(Kode.NILAI_TAK_DIKENAL, k, k, "batas_capaian atau [[predikat]]") for k in asing]
    if semua := salah_batas + salah_predikat + salah_asing:
        raise Ditolak(tuple(m.di(nama) for m in semua))
    return Pengaturan(predikat, batas)


def _angka(nilai: object) -> float | None:
    if isinstance(nilai, bool) or not isinstance(nilai, (int, float)):
        return None
    return float(nilai) if abs(nilai) < _TERBESAR else None


def _batas(nilai: object) -> tuple[float | None, list[Masalah]]:
    if nilai == _TANPA:
        return None, []
    angka = _angka(nilai)
    if angka is not None and angka >= 100:
        return angka, []
    harap = f'angka 100 atau lebih, atau "{_TANPA}"'
    return None, [galat(Kode.NILAI_TAK_DIKENAL, "batas_capaian", str(nilai), harap)]


def _predikat(daftar: object) -> tuple[tuple[BatasPredikat, ...], list[Masalah]]:
    harap = "nama dan mulai (paling banyak dua desimal) pada setiap [[predikat]]"
    if not isinstance(daftar, list) or not daftar:
        return (), [galat(Kode.NILAI_KOSONG, "predikat", "", harap)]
    hasil, masalah = [], []
    for nomor, satu in enumerate(daftar, start=1):
        batas = _satu(satu)
        if batas is None:
            masalah.append(galat(Kode.NILAI_TAK_DIKENAL, f"predikat ke-{nomor}", str(satu), harap))
        else:
            hasil.append(batas)
    return tuple(hasil), masalah or _susunan(hasil)


def _susunan(predikat: list[BatasPredikat]) -> list[Masalah]:
    mulai, nama = [b.mulai for b in predikat], [b.predikat for b in predikat]
    masalah = [
        galat(Kode.KODE_GANDA, "predikat", ganda, "nama yang berbeda untuk setiap predikat")
        for ganda in dict.fromkeys(n for n in nama if nama.count(n) > 1)
    ]
    if mulai != sorted(set(mulai), reverse=True) or mulai[-1] != 0:
        tertulis = ", ".join(f"{m:g}" for m in mulai)
        harap = "batas yang menurun dan berakhir di 0"
        masalah.append(galat(Kode.NILAI_TAK_DIKENAL, "predikat", tertulis, harap))
    return masalah


def _satu(isi: object) -> BatasPredikat | None:
    if not isinstance(isi, dict) or set(isi) != {"nama", "mulai"}:
        return None
    nama, mulai = isi["nama"], _angka(isi["mulai"])
    # Capaian is rounded to two decimals before it is compared, so a finer limit would mean nothing.
    if not isinstance(nama, str) or not nama.strip() or mulai is None or round(mulai, 2) != mulai:
        return None
    return BatasPredikat(nama.strip(), mulai)
