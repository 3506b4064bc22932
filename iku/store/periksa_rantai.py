"""Walking the chain: every row of the history against its link, and every link against its row."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, select

from iku.store.rantai import AWAL, KOLOM, Isi, baris_dari, sidik_dari
from iku.store.schema import rantai

_SEKALI: Final = 5000
_SEBUT: Final = {
    "unggahan": ("waktu", "oleh"),
    "perubahan": ("jenis", "kode", "tahun", "triwulan", "unggahan_id"),
    "jawaban": ("waktu", "oleh", "kunci"),
    "catatan": ("waktu", "oleh", "indikator", "tahun", "triwulan"),
    "tindak_lanjut": ("waktu", "oleh", "indikator", "tahun", "triwulan"),
}


def check_chain(connection: Connection) -> Iterator[str]:
    """A sentence for every row of the history that was changed, taken out or put in past the program."""
    tabel = {nama: _Baris(connection, nama) for nama in KOLOM}
    sebelum = AWAL
    for nomor, nama, baris, sidik in _mata(connection):
        if nama not in tabel:
            yield f"Rantai nomor {nomor} menunjuk tabel yang tidak dikenal: {nama}."
            continue
        yield from (_selundup(nama, isi) for isi in tabel[nama].sampai(baris))
        isi = tabel[nama].ambil(baris)
        if isi is None:
            yield f"{nama} nomor {baris} hilang: rantainya masih ada, barisnya tidak."
        elif sidik_dari(sebelum, nama, isi) != sidik:
            yield f"{_sebut(nama, isi)} tidak sama dengan waktu disimpan, atau mata rantai sebelumnya diubah."
        # Go on from what stands there, so that one change is told once.
        sebelum = sidik
    for nama, sisa in tabel.items():
        yield from (_selundup(nama, isi) for isi in sisa.sampai(None))


class _Baris:
    """The rows of a table, taken in the order of their id."""

    def __init__(self, connection: Connection, nama: str) -> None:
        self._semua = baris_dari(connection, nama)
        self._muka = next(self._semua, None)

    def sampai(self, baris: int | None) -> Iterator[Isi]:
        """Every row before ``baris``, or all that are left."""
        while self._muka and (baris is None or self._muka[0] < baris):
            yield self._muka[1]
            self._muka = next(self._semua, None)

    def ambil(self, baris: int) -> Isi | None:
        """The row of this id, if it is the next one."""
        if self._muka is None or self._muka[0] != baris:
            return None
        isi = self._muka[1]
        self._muka = next(self._semua, None)
        return isi


def _mata(connection: Connection) -> Iterator[tuple[int, str, int, str]]:
    nomor = 0
    pilih = select(rantai.c.nomor, rantai.c.tabel, rantai.c.baris, rantai.c.sidik).order_by(rantai.c.nomor)
    while bagian := connection.execute(pilih.where(rantai.c.nomor > nomor).limit(_SEKALI)).all():
        nomor = bagian[-1][0]
        yield from ((m.nomor, m.tabel, m.baris, m.sidik) for m in bagian)


def _selundup(nama: str, isi: Isi) -> str:
    return f"{_sebut(nama, isi)} tidak tercatat dalam rantai: tidak ditulis oleh program ini."


def _sebut(nama: str, isi: Isi) -> str:
    nilai = dict(zip(KOLOM[nama], isi, strict=False))
    rinci = ", ".join(f"{kolom.removesuffix('_id')} {nilai[kolom]}" for kolom in _SEBUT[nama])
    return f"{nama} nomor {nilai['id']} ({rinci})"
