"""The settings file: read and refused as a whole, with every fault named."""

import tomllib
from typing import Final

from iku.core.finding import Ditolak, Kode, Masalah, galat
from iku.core.settings import BatasPredikat, Pengaturan

_TANPA: Final = "tanpa"


def parse_settings(isi: bytes, nama: str) -> Pengaturan:
    """Read the settings from their TOML text.

    Raises: Ditolak with every fault.
    """
    try:
        berkas = tomllib.loads(isi.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as salah:
        masalah = galat(Kode.BERKAS_RUSAK, "", str(salah), "TOML dalam UTF-8", "Perbaiki penulisannya.")
        raise Ditolak((masalah.di(nama),)) from salah
    batas, salah_batas = _batas(berkas.get("batas_capaian", _TANPA))
    predikat, salah_predikat = _predikat(berkas.get("predikat"))
    asing = [k for k in berkas if k not in ("batas_capaian", "predikat")]
    salah_asing = [galat(Kode.NILAI_TAK_DIKENAL, k, k, "batas_capaian atau [[predikat]]") for k in asing]
    if semua := salah_batas + salah_predikat + salah_asing:
        raise Ditolak(tuple(m.di(nama) for m in semua))
    return Pengaturan(predikat, batas)


def _angka(nilai: object) -> float | None:
    return float(nilai) if isinstance(nilai, (int, float)) and not isinstance(nilai, bool) else None


def _batas(nilai: object) -> tuple[float | None, list[Masalah]]:
    if nilai == _TANPA:
        return None, []
    angka = _angka(nilai)
    if angka is not None and 100 <= angka < float("inf"):
        return angka, []
    harap = f'angka 100 atau lebih, atau "{_TANPA}"'
    return None, [galat(Kode.NILAI_TAK_DIKENAL, "batas_capaian", str(nilai), harap)]


def _predikat(daftar: object) -> tuple[tuple[BatasPredikat, ...], list[Masalah]]:
    harap = "nama dan mulai pada setiap [[predikat]]"
    if not isinstance(daftar, list) or not daftar:
        return (), [galat(Kode.NILAI_KOSONG, "predikat", "", harap)]
    hasil, masalah = [], []
    for nomor, satu in enumerate(daftar, start=1):
        batas = _satu(satu)
        if batas is None:
            masalah.append(galat(Kode.NILAI_TAK_DIKENAL, f"predikat ke-{nomor}", str(satu), harap))
        else:
            hasil.append(batas)
    mulai = [b.mulai for b in hasil]
    if not masalah and (mulai != sorted(set(mulai), reverse=True) or mulai[-1] != 0):
        urut = "batas yang menurun dan berakhir di 0"
        masalah.append(galat(Kode.NILAI_TAK_DIKENAL, "predikat", ", ".join(f"{m:g}" for m in mulai), urut))
    return tuple(hasil), masalah


def _satu(isi: object) -> BatasPredikat | None:
    if not isinstance(isi, dict) or set(isi) != {"nama", "mulai"}:
        return None
    nama, mulai = isi["nama"], _angka(isi["mulai"])
    return (
        BatasPredikat(nama, mulai) if isinstance(nama, str) and nama.strip() and mulai is not None else None
    )
