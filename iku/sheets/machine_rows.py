"""The machine's own CSV, cut into columns of text: fast where no field is quoted, right where one is."""

import csv
import io
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from iku.core.csv_records import CsvSalah, rekaman
from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import PERANGKAT_DAERAH
from iku.sheets.formats.gate import Format, examine
from iku.sheets.formats.mentah import Tolak
from iku.sheets.formats.text import PEMISAH, decode
from iku.sheets.formats.tolakan import damaged, explain
from iku.sheets.names import bersih

Bulat = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of text: ``kata`` are its distinct texts, trimmed, and ``kode`` points at them by row."""

    kata: list[str]
    kode: Bulat

    def teks(self, baris: int) -> str:
        """The text of one row."""
        return self.kata[int(self.kode[baris])]

    def terisi(self) -> NDArray[np.bool_]:
        """The rows in which it is not empty."""
        ada: NDArray[np.bool_] = np.array([bool(k) for k in self.kata], dtype=bool)[self.kode]
        return ada


@dataclass(frozen=True, slots=True)
class Tabel:
    """The rows of a file. ``baris`` is the physical line of each; ``masalah`` those that were left out."""

    kolom: dict[str, Kolom]
    baris: Bulat
    pemisah: str
    masalah: tuple[Masalah, ...]


def split_rows(isi: bytes, wajib: tuple[str, ...]) -> Tabel | tuple[Masalah, ...]:
    """Cut a CSV whose head names ``wajib`` and perhaps ``perangkat_daerah``, in any order."""
    teks = _teks(isi)
    if isinstance(teks, Masalah):
        return (teks,)
    kepala, _, badan = teks.partition("\n")
    pemisah = max(PEMISAH, key=lambda p: len({bersih(k) for k in kepala.split(p)} & set(wajib)))
    nama = [bersih(k.strip('"')) for k in kepala.split(pemisah)]
    if masalah := _kepala(nama, wajib):
        return masalah
    try:
        return _berkutip(badan, nama, pemisah) if '"' in badan else _polos(badan, nama, pemisah)
    except CsvSalah as salah:
        return (damaged(salah.sebab, f"baris {salah.baris}"),)


def _teks(isi: bytes) -> str | Masalah:
    # Size is no danger to text that is split once; only what the file is matters here.
    if isi.startswith(b"PK"):
        saran = "Simpan lembarnya sebagai CSV UTF-8."
        return galat(Kode.FORMAT_TAK_DIDUKUNG, "", "buku kerja atau arsip", "berkas .csv", saran)
    jenis = examine(isi[: 1 << 16])
    if isinstance(jenis, Masalah):
        return jenis
    if jenis is not Format.TEKS:
        saran = "Simpan lembarnya sebagai CSV UTF-8."
        return galat(Kode.FORMAT_TAK_DIDUKUNG, "", f"berkas {jenis.value}", "berkas .csv", saran)
    try:
        teks = decode(isi)
    except Tolak as tolak:
        return explain(tolak)
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _kepala(nama: list[str], wajib: tuple[str, ...]) -> tuple[Masalah, ...]:
    harap = f"kolom {', '.join(wajib)}, boleh didahului {PERANGKAT_DAERAH}"
    masalah = []
    if hilang := [k for k in wajib if k not in nama]:
        masalah.append(galat(Kode.KOLOM_HILANG, "baris 1", ", ".join(hilang), harap))
    for ganda in sorted({k for k in nama if nama.count(k) > 1}):
        masalah.append(galat(Kode.KOLOM_GANDA, "baris 1", ganda, "setiap kolom satu kali"))
    asing = [k for k in nama if k not in (*wajib, PERANGKAT_DAERAH)]
    return (*masalah, *(galat(Kode.KOLOM_TAK_DIKENAL, "baris 1", k, harap) for k in asing))


def _polos(badan: str, nama: list[str], pemisah: str) -> Tabel:
    """No quotes: a line is a row and every separator separates, so lines are counted as bytes."""
    isi = badan.encode() if badan.endswith("\n") or not badan else f"{badan}\n".encode()
    bita = np.frombuffer(isi, np.uint8)
    akhir = np.flatnonzero(bita == ord("\n"))
    sampai = np.searchsorted(np.flatnonzero(bita == ord(pemisah)), akhir)
    lebar = np.diff(sampai, prepend=0) + 1
    kosong = np.diff(akhir, prepend=-1) == 1
    baik = lebar == len(nama)
    masalah = [_jumlah_kolom(int(n) + 2, int(lebar[n]), len(nama)) for n in np.flatnonzero(~baik & ~kosong)]
    if not baik.all():
        isi = b"".join(garis for garis, ya in zip(isi.splitlines(keepends=True), baik, strict=True) if ya)
    return Tabel(_urai(isi, nama, pemisah), np.flatnonzero(baik) + 2, pemisah, tuple(masalah))


def _urai(isi: bytes, nama: list[str], pemisah: str) -> dict[str, Kolom]:
    frame = pd.read_csv(
        io.BytesIO(isi),
        sep=pemisah,
        header=None,
        names=nama,
        dtype="str",  # category would turn texts into numbers: 1.000 into 1.0
        quoting=csv.QUOTE_NONE,
        na_filter=False,
        skip_blank_lines=False,
        lineterminator="\n",
    )
    kolom = {}
    for k in nama:
        kode, kata = pd.factorize(frame[k])
        kolom[k] = _rapi(list(map(str, kata)), kode)
    return kolom


def _berkutip(badan: str, nama: list[str], pemisah: str) -> Tabel:
    baris, rows, masalah = [], [], []
    for nomor, isi in rekaman(badan, pemisah, awal=2):
        if len(isi) == len(nama):
            baris.append(nomor)
            rows.append(isi)
        elif any(isi):
            masalah.append(_jumlah_kolom(nomor, len(isi), len(nama)))
    kolom = {}
    for nomor, k in enumerate(nama):
        kode, kata = pd.factorize(np.array([r[nomor] for r in rows], dtype=object))
        kolom[k] = _rapi(list(map(str, kata)), kode)
    return Tabel(kolom, np.array(baris, dtype=np.int64), pemisah, tuple(masalah))


def _rapi(kata: list[str], kode: NDArray[np.integer]) -> Kolom:
    return Kolom([k.replace("\xa0", " ").strip() for k in kata], kode.astype(np.int64))


def _jumlah_kolom(baris: int, ada: int, perlu: int) -> Masalah:
    saran = "Periksa pemisah, tanda kutip, dan koma desimal pada baris ini."
    return galat(Kode.JUMLAH_KOLOM, f"baris {baris}", str(ada), f"{perlu} kolom seperti pada judul", saran)
