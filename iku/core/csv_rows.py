"""Rows of a CSV file that ships with the product or that an office edits; every fault is named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from iku.core.csv_records import CsvSalah, rekaman
from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import BukanAngka, Tulisan, parse_angka

W = TypeVar("W", bound=StrEnum)


@dataclass
class Berkas:
    """One CSV file being read: its rows and what was found wrong in them."""

    nama: str
    kolom: tuple[str, ...]
    baris: list["Baris"] = field(default_factory=list)
    _temuan: list[tuple[int, int, Masalah]] = field(default_factory=list)

    @property
    def masalah(self) -> tuple[Masalah, ...]:
        """Every fault so far, by row and column, whatever the order in which they were found."""
        return tuple(m for _, _, m in sorted(self._temuan, key=lambda t: t[:2]))

    def tolak(self, nomor: int, kode: Kode, ditemukan: str, diharapkan: str, saran: str = "") -> None:
        """Name a fault of a whole row, or of the whole file where ``nomor`` is 0."""
        self._catat(nomor, -1, galat(kode, f"baris {nomor}" if nomor else "", ditemukan, diharapkan, saran))

    def tolak_sel(self, nomor: int, kolom: str, kode: Kode, ditemukan: str, harap: str, saran: str) -> None:
        """Name a fault of one cell."""
        sel = f"baris {nomor}, kolom {kolom}"
        self._catat(nomor, self.kolom.index(kolom), galat(kode, sel, ditemukan, harap, saran))

    def _catat(self, nomor: int, urutan: int, masalah: Masalah) -> None:
        self._temuan.append((nomor, urutan, masalah.di(self.nama)))


@dataclass(frozen=True)
class Baris:
    """One row; every reader returns a harmless stand-in after naming the fault, so that all are found."""

    berkas: Berkas
    nomor: int
    isi: Mapping[str, str]

    def __getitem__(self, kolom: str) -> str:
        return self.isi[kolom].strip()

    def tolak(self, kolom: str, kode: Kode, diharapkan: str, saran: str = "", ditemukan: str = "") -> None:
        """Name a fault of one of the row's cells."""
        self.berkas.tolak_sel(self.nomor, kolom, kode, ditemukan or self[kolom], diharapkan, saran)

    def isian(self, kolom: str) -> str:
        """The cell's text, which may not be empty."""
        if not self[kolom]:
            self.tolak(kolom, Kode.NILAI_KOSONG, f"{kolom} terisi")
        return self[kolom]

    def pilihan(self, kolom: str, kelas: type[W], bawaan: W) -> W:
        """The cell as one of the words of ``kelas``."""
        try:
            return kelas(self[kolom])
        except ValueError:
            kode = Kode.NILAI_TAK_DIKENAL if self[kolom] else Kode.NILAI_KOSONG
            self.tolak(kolom, kode, f"salah satu dari {', '.join(kelas)}")
            return bawaan

    def angka(self, kolom: str) -> float | None:
        """The cell as a number in the machine's form. Missing: None."""
        if not self[kolom]:
            return None
        try:
            return parse_angka(self[kolom], Tulisan.MESIN)
        except BukanAngka:
            self.tolak(kolom, Kode.BUKAN_ANGKA, "angka", "Tulis dengan titik desimal, misalnya 100 atau 0.5.")
            return None

    def bulat(self, kolom: str, paling_kecil: int, paling_besar: int) -> int | None:
        """The cell as a whole number within bounds. Missing: None."""
        nilai = self.angka(kolom)
        if nilai is None or (nilai.is_integer() and paling_kecil <= nilai <= paling_besar):
            return None if nilai is None else int(nilai)
        self.tolak(kolom, Kode.DI_LUAR_RENTANG, f"bilangan bulat {paling_kecil} sampai {paling_besar}")
        return None


def buka(nama: str, isi: bytes, kolom: tuple[str, ...], pemisah: str = ",") -> Berkas:
    """Read a UTF-8 CSV whose head must name exactly ``kolom``; faults are collected in the result."""
    berkas = Berkas(nama, kolom)
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as salah:
        nomor = isi[: salah.start].count(b"\n") + 1
        ditemukan = f"bita 0x{isi[salah.start]:02x} bukan UTF-8"
        saran = "Simpan ulang berkas sebagai CSV UTF-8."
        berkas.tolak(nomor, Kode.PENYANDIAN, ditemukan, "penyandian UTF-8", saran)
        return berkas
    _isi(berkas, _baris_csv(berkas, teks, pemisah))
    return berkas


def _baris_csv(berkas: Berkas, teks: str, pemisah: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with the line of the file it begins on."""
    try:
        yield from (satu for satu in rekaman(teks, pemisah) if satu[1])
    except CsvSalah as salah:
        harap = "CSV dengan tanda kutip yang berpasangan"
        berkas.tolak(salah.baris, Kode.BERKAS_RUSAK, salah.sebab, harap, "Periksa tanda kutipnya.")


def _isi(berkas: Berkas, semua: Iterator[tuple[int, list[str]]]) -> None:
    nomor, kepala = next(semua, (0, []))
    if kepala and not _kepala_sah(berkas, nomor, kepala):
        return
    for nomor, isi in semua:
        if len(isi) == len(kepala):
            berkas.baris.append(Baris(berkas, nomor, dict(zip(kepala, isi, strict=True))))
        else:
            harap, saran = f"{len(kepala)} kolom", "Periksa tanda kutip dan pemisah kolomnya."
            berkas.tolak(nomor, Kode.JUMLAH_KOLOM, str(len(isi)), harap, saran)
    if not berkas.baris and not berkas.masalah:
        berkas.tolak(0, Kode.BERKAS_KOSONG, "", "paling sedikit satu baris di bawah judul kolom")


def _kepala_sah(berkas: Berkas, nomor: int, ada: list[str]) -> bool:
    harap = f"kolom {', '.join(berkas.kolom)}"
    if hilang := [k for k in berkas.kolom if k not in ada]:
        berkas.tolak(nomor, Kode.KOLOM_HILANG, ", ".join(hilang), harap)
    for ganda in sorted({k for k in ada if ada.count(k) > 1}):
        berkas.tolak(nomor, Kode.KOLOM_GANDA, ganda, "setiap kolom satu kali")
    for asing in dict.fromkeys(k for k in ada if k not in berkas.kolom):
        berkas.tolak(nomor, Kode.KOLOM_TAK_DIKENAL, asing, f"hanya {harap}")
    return not berkas.masalah
