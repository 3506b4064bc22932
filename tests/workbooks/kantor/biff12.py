"""A writer of xlsb (BIFF12) by [MS-XLSB]: LibreOffice writes none, and only Excel writes real ones."""

import io
import struct
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_WAKTU: Final = (2025, 1, 8, 8, 0, 0)
_PAKET: Final = "http://schemas.openxmlformats.org/package/2006"
_KANTOR: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_JENIS: Final = "application/vnd.ms-excel"
_PERSEN: Final = 1
"""The style that shows a percentage; style 0 is General."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a formula came to: ``nilai``, of ``=nilai-1+1``."""

    nilai: float


@dataclass(frozen=True, slots=True)
class Galat:
    """An error cell, by its number: 7 is ``#DIV/0!``."""

    nomor: int


@dataclass(frozen=True, slots=True)
class Kaya:
    """A text whose end is raised or struck out from its letter ``mulai`` on, by font 1 or 2."""

    teks: str
    mulai: int
    huruf: int


@dataclass(frozen=True, slots=True)
class Persen:
    """A fraction that is shown as a percentage."""

    nilai: float


@dataclass(frozen=True, slots=True)
class Lembar12:
    """One sheet: its rows from row 1, what is hidden in it, and what has no size (from 1)."""

    judul: str
    rows: Sequence[Sequence[object]]
    gabungan: Sequence[tuple[int, int, int, int]] = ()
    baris_tersembunyi: Sequence[int] = ()
    baris_rata: Sequence[int] = ()
    kolom_tersembunyi: Sequence[int] = ()


def xlsb(*lembar: Lembar12) -> bytes:
    """A workbook as Excel packs it."""
    nomor = range(1, len(lembar) + 1)
    bersama: list[bytes] = []
    daftar = b"".join(
        _rekaman(156, struct.pack("<II", 0, n) + _untai(f"rId{n}") + _untai(satu.judul))
        for n, satu in zip(nomor, lembar, strict=True)
    )
    bagian = {f"xl/worksheets/sheet{n}.bin": _lembar(x, bersama) for n, x in zip(nomor, lembar, strict=True)}
    ekor = {"styles": "styles.bin", "sharedStrings": "sharedStrings.bin"}
    hubungan = [("worksheet", f"worksheets/sheet{n}.bin") for n in nomor] + list(ekor.items())
    sst = _rekaman(159, struct.pack("<II", len(bersama), len(bersama))) + b"".join(bersama) + _rekaman(160)
    return _kemas(
        {
            "[Content_Types].xml": _jenis(bagian),
            "_rels/.rels": _relasi([("officeDocument", "xl/workbook.bin")]),
            "xl/workbook.bin": _rekaman(131) + _rekaman(143) + daftar + _rekaman(144) + _rekaman(132),
            "xl/_rels/workbook.bin.rels": _relasi(hubungan),
            "xl/styles.bin": _gaya(),
            "xl/sharedStrings.bin": sst,
            **bagian,
        }
    )


def _lembar(lembar: Lembar12, bersama: list[bytes]) -> bytes:
    lebar = max(map(len, lembar.rows))
    kolom = b"".join(
        _rekaman(60, struct.pack("<IIIIH", k, k, 2560, 0, k + 1 in lembar.kolom_tersembunyi))
        for k in range(lebar)
    )
    gabungan = b"".join(
        _rekaman(176, struct.pack("<IIII", b1 - 1, b2 - 1, k1 - 1, k2 - 1))
        for b1, k1, b2, k2 in lembar.gabungan
    )
    rows = b"".join(_baris(n, satu, lembar, bersama) for n, satu in enumerate(lembar.rows, 1) if satu)
    return (
        _rekaman(129)
        + _rekaman(148, struct.pack("<IIII", 0, len(lembar.rows) - 1, 0, lebar - 1))
        + (_rekaman(390) + kolom + _rekaman(391))
        + (_rekaman(145) + rows + _rekaman(146))
        + (_rekaman(177, struct.pack("<I", len(lembar.gabungan))) + gabungan + _rekaman(178))
        + _rekaman(130)
    )


def _baris(nomor: int, isi: Sequence[object], lembar: Lembar12, bersama: list[bytes]) -> bytes:
    tinggi = 0 if nomor in lembar.baris_rata else 300
    sifat = 0x10 if nomor in lembar.baris_tersembunyi else 0
    rentang = struct.pack("<III", 1, 0, len(isi) - 1)
    kepala = _rekaman(0, struct.pack("<IIHBBB", nomor - 1, 0, tinggi, 0, sifat, 0) + rentang)
    return kepala + b"".join(_sel(k, x, bersama) for k, x in enumerate(isi) if x is not None)


def _sel(kolom: int, isi: object, bersama: list[bytes]) -> bytes:
    def sel(jenis: int, data: bytes, gaya: int = 0) -> bytes:
        return _rekaman(jenis, struct.pack("<II", kolom, gaya) + data)

    match isi:
        case Hasil(nilai):
            # ptgNum, ptgInt 1, ptgSub, ptgInt 1, ptgAdd
            rumus = b"\x1f" + struct.pack("<d", nilai) + b"\x1e\x01\x00\x04\x1e\x01\x00\x03"
            return sel(9, struct.pack("<dHI", nilai, 0, len(rumus)) + rumus + bytes(4))
        case Galat(nomor):
            return sel(3, bytes([nomor]))
        case Persen(nilai):
            return sel(5, struct.pack("<d", nilai), _PERSEN)
        case int() if abs(isi) < 1 << 29:
            return sel(2, struct.pack("<I", (isi & 0x3FFFFFFF) << 2 | 2))
        case int() | float():
            return sel(5, struct.pack("<d", isi))
    bersama.append(_rekaman(19, _butir(isi)))
    return sel(7, struct.pack("<I", len(bersama) - 1))


def _butir(isi: object) -> bytes:
    if not isinstance(isi, Kaya):
        return b"\x00" + _untai(str(isi))
    return b"\x01" + _untai(isi.teks) + struct.pack("<IHH", 1, isi.mulai, isi.huruf)


def _gaya() -> bytes:
    """Fonts: plain, raised, struck out. Styles: General and 0%."""
    huruf = b"".join(
        _rekaman(
            43, struct.pack("<HHHHBBBB", 220, sifat, 400, letak, 0, 2, 0, 0) + bytes(9) + _untai("Calibri")
        )
        for sifat, letak in ((0, 0), (0, 1), (8, 0))
    )
    xf = b"".join(_rekaman(47, struct.pack("<HH", 0, format) + bytes(12)) for format in (0, 9))
    isi = _kelompok(611, 3, huruf) + _kelompok(617, 2, xf)
    return _rekaman(278) + isi + _rekaman(279)


def _kelompok(jenis: int, banyak: int, isi: bytes) -> bytes:
    return _rekaman(jenis, struct.pack("<I", banyak)) + isi + _rekaman(jenis + 1)


def _rekaman(jenis: int, data: bytes = b"") -> bytes:
    nomor = bytes([jenis]) if jenis < 128 else bytes([jenis & 0x7F | 0x80, jenis >> 7])
    panjang, sisa = b"", len(data)
    while sisa >= 128:
        panjang, sisa = panjang + bytes([sisa & 0x7F | 0x80]), sisa >> 7
    return nomor + panjang + bytes([sisa]) + data


def _untai(teks: str) -> bytes:
    return struct.pack("<I", len(teks)) + teks.encode("utf-16-le")


def _jenis(lembar: Iterable[str]) -> bytes:
    tipe = dict.fromkeys(lembar, "worksheet") | {
        "xl/styles.bin": "styles",
        "xl/sharedStrings.bin": "sharedStrings",
    }
    isi = "".join(f'<Override PartName="/{n}" ContentType="{_JENIS}.{t}"/>' for n, t in tipe.items())
    bawaan = f'<Default Extension="bin" ContentType="{_JENIS}.sheet.binary.macroEnabled.main"/>'
    rels = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return f'<Types xmlns="{_PAKET}/content-types">{bawaan}{rels}{isi}</Types>'.encode()


def _relasi(hubungan: Iterable[tuple[str, str]]) -> bytes:
    isi = "".join(
        f'<Relationship Id="rId{n}" Type="{_KANTOR}/{jenis}" Target="{sasaran}"/>'
        for n, (jenis, sasaran) in enumerate(hubungan, 1)
    )
    return f'<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'.encode()


def _kemas(bagian: dict[str, bytes]) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(zipfile.ZipInfo(nama, _WAKTU), isi, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()
