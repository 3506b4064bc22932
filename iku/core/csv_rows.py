"""Rows of a CSV file that ships with the product or that an office edits; every fault is named."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import BukanAngka, Tulisan, parse_angka

W = TypeVar("W", bound=StrEnum)


@dataclass
class Berkas:
    """One CSV file being read: its rows and what was found wrong in them."""

    nama: str
    masalah: list[Masalah] = field(default_factory=list)
    baris: list["Baris"] = field(default_factory=list)

    def tolak(self, kode: Kode, sel: str, ditemukan: str, diharapkan: str, saran: str = "") -> None:
        self.masalah.append(galat(kode, sel, ditemukan, diharapkan, saran).di(self.nama))


@dataclass(frozen=True)
class Baris:
    """One row; every reader returns a harmless stand-in after naming the fault, so that all are found."""

    berkas: Berkas
    nomor: int
    isi: Mapping[str, str]

    def __getitem__(self, kolom: str) -> str:
        return self.isi[kolom].strip()

    def tolak(self, kolom: str, kode: Kode, diharapkan: str, saran: str = "", ditemukan: str = "") -> None:
        sel = f"baris {self.nomor}, kolom {kolom}"
        self.berkas.tolak(kode, sel, ditemukan or self[kolom], diharapkan, saran)

    def isian(self, kolom: str) -> str:
        if not self[kolom]:
            self.tolak(kolom, Kode.NILAI_KOSONG, f"{kolom} terisi")
        return self[kolom]

    def pilihan(self, kolom: str, kelas: type[W], bawaan: W) -> W:
        try:
            return kelas(self[kolom])
        except ValueError:
            self.tolak(kolom, Kode.NILAI_TAK_DIKENAL, f"salah satu dari {', '.join(kelas)}")
            return bawaan

    def angka(self, kolom: str) -> float | None:
        if not self[kolom]:
            return None
        try:
            return parse_angka(self[kolom], Tulisan.MESIN)
        except BukanAngka:
            self.tolak(kolom, Kode.BUKAN_ANGKA, "angka", "Tulis dengan titik desimal, misalnya 100 atau 0.5.")
            return None

    def bulat(self, kolom: str, paling_kecil: int, paling_besar: int) -> int | None:
        nilai = self.angka(kolom)
        if nilai is None or (nilai.is_integer() and paling_kecil <= nilai <= paling_besar):
            return None if nilai is None else int(nilai)
        self.tolak(kolom, Kode.DI_LUAR_RENTANG, f"bilangan bulat {paling_kecil} sampai {paling_besar}")
        return None


def buka(nama: str, isi: bytes, kolom: tuple[str, ...], pemisah: str = ",") -> Berkas:
    """Read a UTF-8 CSV whose head must name exactly ``kolom``; faults are collected in the result."""
    berkas = Berkas(nama)
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as salah:
        baris = isi[: salah.start].count(b"\n") + 1
        berkas.tolak(
            Kode.PENYANDIAN,
            f"baris {baris}",
            f"bita 0x{isi[salah.start]:02x} bukan UTF-8",
            "penyandian UTF-8",
            "Simpan ulang berkas sebagai CSV UTF-8.",
        )
        return berkas
    pembaca = csv.DictReader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
    if _kepala_sah(berkas, pembaca.fieldnames or (), kolom):
        _kumpulkan(berkas, pembaca)
    return berkas


def _kepala_sah(berkas: Berkas, ada: Iterable[str], kolom: tuple[str, ...]) -> bool:
    ada = list(ada)
    if hilang := [k for k in kolom if k not in ada]:
        berkas.tolak(Kode.KOLOM_HILANG, "baris 1", ", ".join(hilang), f"kolom {', '.join(kolom)}")
    for ganda in sorted({k for k in ada if ada.count(k) > 1}):
        berkas.tolak(Kode.KOLOM_GANDA, "baris 1", ganda, "setiap kolom satu kali")
    for asing in [k for k in ada if k not in kolom]:
        berkas.tolak(Kode.KOLOM_TAK_DIKENAL, "baris 1", asing, f"hanya kolom {', '.join(kolom)}")
    return not berkas.masalah


def _kumpulkan(berkas: Berkas, pembaca: "csv.DictReader[str]") -> None:
    nomor = pembaca.line_num + 1
    try:
        for isi in pembaca:
            if None in isi or None in isi.values():
                ada = sum(len(v) if isinstance(v, list) else v is not None for v in isi.values())
                harap = f"{len(pembaca.fieldnames or ())} kolom"
                berkas.tolak(
                    Kode.JUMLAH_KOLOM, f"baris {nomor}", str(ada), harap, "Periksa tanda kutip dan koma."
                )
            else:
                berkas.baris.append(Baris(berkas, nomor, isi))
            nomor = pembaca.line_num + 1
    except csv.Error as salah:
        berkas.tolak(
            Kode.BERKAS_RUSAK, f"baris {nomor}", str(salah), "CSV dengan tanda kutip yang berpasangan"
        )
    if not berkas.baris and not berkas.masalah:
        berkas.tolak(Kode.BERKAS_KOSONG, "", "", "paling sedikit satu baris di bawah judul kolom")
