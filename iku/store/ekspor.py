"""Everything that a store holds as plain CSV files and the files that were handed in, out and in again."""

import csv
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Table, column, insert, select, table

from iku.store.errors import StoreError
from iku.store.periksa_rantai import check_chain
from iku.store.schema import (
    berkas,
    catatan,
    jawaban,
    meta,
    pembatalan,
    perubahan,
    rantai,
    tindak_lanjut,
    unggahan,
    unggahan_berkas,
)
from iku.store.tulisan import baca_sel, tulis_sel

# In the order in which rows can refer to one another.
TABEL: Final = (
    meta, unggahan, unggahan_berkas, perubahan, pembatalan, jawaban, catatan, tindak_lanjut, rantai,
)  # fmt: skip
BERKAS: Final = "berkas"
_SEKALI: Final = 5000
_SEL_PALING_BESAR: Final = 1 << 30
"""Units: letters; what stands in one cell, which other readers of CSV bound more narrowly."""


def write_tables(connection: Connection, folder: Path) -> None:
    """A CSV a table, and each kept file under its SHA-256 in ``berkas``; all of one moment.

    Raises: OSError.
    """
    for satu in TABEL:
        nama = [kolom.name for kolom in satu.columns]
        pilih: Any = select(*(column(n) for n in nama)).select_from(table(satu.name))
        urut = pilih.order_by(*(column(k.name) for k in satu.primary_key))
        with (folder / f"{satu.name}.csv").open("w", encoding="utf-8", newline="") as keluar:
            tulis = csv.writer(keluar, lineterminator="\n")
            tulis.writerow(nama)
            tulis.writerows([tulis_sel(sel) for sel in baris] for baris in connection.execute(urut))
    (folder / BERKAS).mkdir()
    for digest in connection.scalars(select(berkas.c.sha256)).all():
        isi = connection.scalar(select(berkas.c.isi).where(berkas.c.sha256 == digest))
        (folder / BERKAS / digest).write_bytes(isi or b"")


def read_tables(connection: Connection, folder: Path) -> None:
    """Put what ``write_tables`` wrote into an empty store; the chain must hold over it.

    Raises: StoreError where the store is not empty, or the folder is not whole or was changed.
    """
    if any(connection.execute(select(satu).limit(1)).first() for satu in (unggahan, jawaban, catatan)):
        raise StoreError("Basis data tujuan tidak kosong. Tidak ada yang diubah. Pilih basis data yang baru.")
    for isi in _berkas(folder / BERKAS):
        connection.execute(insert(berkas).values(isi))
    for satu in TABEL:
        baris = _baris(satu, folder / f"{satu.name}.csv")
        while bagian := list(islice(baris, _SEKALI)):
            connection.execute(insert(table(satu.name, *(column(k.name) for k in satu.columns))), bagian)
    if salah := list(islice(check_chain(connection), 3)):
        raise StoreError(_tidak_utuh(folder, "; ".join(salah)))


def _berkas(folder: Path) -> Iterator[dict[str, object]]:
    for satu in sorted(folder.iterdir()) if folder.is_dir() else ():
        isi = satu.read_bytes()
        if sha256(isi).hexdigest() != satu.name:
            raise StoreError(_tidak_utuh(folder.parent, f"berkas {satu.name} berubah"))
        yield {"sha256": satu.name, "ukuran": len(isi), "isi": isi}


def _baris(satu: Table, jalur: Path) -> Iterator[dict[str, Any]]:
    nomor, batas = 0, csv.field_size_limit(_SEL_PALING_BESAR)
    try:
        with jalur.open(encoding="utf-8", newline="") as masuk:
            baca = csv.reader(masuk, strict=True)
            kolom = [satu.columns[nama] for nama in next(baca)]
            for sel in baca:
                nomor = baca.line_num
                yield {k.name: baca_sel(s, k) for k, s in zip(kolom, sel, strict=True)}
    except FileNotFoundError as error:
        raise StoreError(_tidak_utuh(jalur.parent, f"{jalur.name} tidak ada")) from error
    except StopIteration as error:
        raise StoreError(_tidak_utuh(jalur.parent, f"{jalur.name} kosong")) from error
    except (ValueError, KeyError, csv.Error) as error:
        raise StoreError(_tidak_utuh(jalur.parent, f"{jalur.name} baris {nomor} tidak terbaca")) from error
    finally:
        csv.field_size_limit(batas)


def _tidak_utuh(folder: Path, sebab: str) -> str:
    return (
        f"Ekspor di {folder} tidak utuh: {sebab}. Tidak ada yang disimpan. Pakai ekspor atau cadangan lain."
    )
