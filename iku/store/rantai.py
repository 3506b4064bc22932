"""Rantai: each row of the history is a link that bears the hash of the one before.

Whoever changes the past without the program breaks the chain at that row. It proves nothing against one
who makes the whole chain anew; a backup kept elsewhere does.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Integer, column, func, insert, select, table, true

from iku.store.schema import pembatalan, rantai, unggahan_berkas

AWAL: Final = "0" * 64
_SEKALI: Final = 5000
# The order within one transaction and the columns are part of every hash: never changed.
KOLOM: Final[dict[str, tuple[str, ...]]] = {
    "unggahan": ("id", "waktu", "oleh", "cara", "alasan"),
    "perubahan": (
        "id", "unggahan_id", "jenis", "kode", "tahun", "triwulan", "nilai", "berkas", "sel",
    ),
    "jawaban": ("id", "waktu", "oleh", "kunci", "soal", "nilai"),
    "catatan": ("id", "waktu", "oleh", "indikator", "tahun", "triwulan", "jenis", "teks"),
    "tindak_lanjut": (
        "id", "waktu", "oleh", "indikator", "tahun", "triwulan", "nomor", "apa", "siapa", "sampai",
        "keadaan", "penutup",
    ),
}  # fmt: skip

_TULIS: Final = json.JSONEncoder(default=repr).encode
_SIDIK: Final = select(rantai.c.sidik).order_by(rantai.c.nomor.desc()).limit(1)
_UJUNG: Final[Any] = select(
    _SIDIK.scalar_subquery(),
    *(
        select(func.max(kolom)).select_from(dari).where(syarat).scalar_subquery()
        for tabel in KOLOM
        for kolom, dari, syarat in (
            (rantai.c.baris, rantai, rantai.c.tabel == tabel),
            (column("id"), table(tabel), true()),
        )
    ),
)
"""The last link, and for every table the last row that is one and the last row."""

Isi = tuple[object, ...]


def sambung(connection: Connection) -> None:
    """Make every row that is none yet a link: the last act of each writing transaction."""
    sidik, *ujung = connection.execute(_UJUNG).one()
    mata: list[dict[str, object]] = []
    for tabel, dirantai, terakhir in zip(KOLOM, ujung[::2], ujung[1::2], strict=True):
        if (terakhir or 0) > (dirantai or 0):
            for baris, isi in baris_dari(connection, tabel, dirantai or 0):
                sidik = sidik_dari(sidik or AWAL, tabel, isi)
                mata.append({"tabel": tabel, "baris": baris, "sidik": sidik})
    if mata:
        connection.execute(insert(rantai), mata)


def sidik_dari(sebelum: str, tabel: str, isi: Isi) -> str:
    """The hash of a row after the one before it; a float by its shortest exact digits."""
    return sha256(_TULIS([sebelum, tabel, isi]).encode()).hexdigest()


def baris_dari(connection: Connection, tabel: str, sesudah: int = 0) -> Iterator[tuple[int, Isi]]:
    """The rows of a table after an id as the database itself keeps them, an upload's with its files."""
    nomor: ColumnElement[int] = column("id", Integer)
    pilih: Any = select(*(column(nama) for nama in KOLOM[tabel])).select_from(table(tabel)).order_by(nomor)
    while bagian := connection.execute(pilih.where(nomor > sesudah).limit(_SEKALI)).all():
        awal, sesudah = bagian[0][0], bagian[-1][0]
        tambah = _lampiran(connection, awal, sesudah) if tabel == "unggahan" else {}
        yield from ((isi[0], (*isi, *tambah.get(isi[0], ()))) for isi in bagian)


def _lampiran(connection: Connection, awal: int, akhir: int) -> dict[int, Isi]:
    """What an upload brought and what it undid, for the ids from ``awal`` to ``akhir``."""
    nama = unggahan_berkas.c
    berkas = select(nama.unggahan_id, nama.urutan, nama.nama, nama.sha256)
    berkas = berkas.where(nama.unggahan_id.between(awal, akhir)).order_by(nama.unggahan_id, nama.urutan)
    lampiran: dict[int, Isi] = {
        nomor: tuple([*baris[1:]] for baris in milik)
        for nomor, milik in groupby(connection.execute(berkas).all(), key=lambda baris: baris[0])
    }
    batal = select(pembatalan.c.unggahan_id, pembatalan.c.membatalkan)
    for nomor, dibatalkan in connection.execute(batal.where(pembatalan.c.unggahan_id.between(awal, akhir))):
        lampiran[nomor] = (*lampiran.get(nomor, ()), dibatalkan)
    return lampiran
