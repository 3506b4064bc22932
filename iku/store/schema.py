"""The tables as queries see them. The SQL that makes them stands in the migration steps."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Dialect, Integer, LargeBinary, MetaData, Named, Table, Text, TypedColumns
from sqlalchemy.types import TypeDecorator

METADATA = MetaData()


class Waktu(TypeDecorator[datetime]):
    """A moment, kept as UTC text of one fixed width, so that it also sorts as text.

    Raises: ValueError for a datetime without a zone.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone: {value}")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class _Skema(TypedColumns):
    versi = Column(Integer, primary_key=True)
    waktu: Named[datetime] = Column(Waktu)


class _Meta(TypedColumns):
    kunci: Named[str] = Column(Text, primary_key=True)
    nilai: Named[str] = Column(Text)


class _Unggahan(TypedColumns):
    id = Column(Integer, primary_key=True)
    waktu: Named[datetime] = Column(Waktu)
    oleh: Named[str] = Column(Text)
    cara: Named[str] = Column(Text)
    alasan: Named[str] = Column(Text)


class _Berkas(TypedColumns):
    sha256: Named[str] = Column(Text, primary_key=True)
    ukuran: Named[int]
    isi: Named[bytes] = Column(LargeBinary)


class _UnggahanBerkas(TypedColumns):
    unggahan_id = Column(Integer, primary_key=True)
    urutan = Column(Integer, primary_key=True)
    nama: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)


class _Perubahan(TypedColumns):
    id = Column(Integer, primary_key=True)
    unggahan_id: Named[int]
    jenis: Named[str] = Column(Text)
    kode: Named[str] = Column(Text)
    tahun: Named[int]
    triwulan: Named[int]
    nilai: Named[float | None]
    berkas: Named[str | None] = Column(Text)
    sel: Named[str] = Column(Text)


class _Pembatalan(TypedColumns):
    unggahan_id = Column(Integer, primary_key=True)
    membatalkan: Named[int]


class _Jawaban(TypedColumns):
    id = Column(Integer, primary_key=True)
    waktu: Named[datetime] = Column(Waktu)
    oleh: Named[str] = Column(Text)
    kunci: Named[str] = Column(Text)
    soal: Named[str] = Column(Text)
    nilai: Named[str | None] = Column(Text)


class _Catatan(TypedColumns):
    id = Column(Integer, primary_key=True)
    waktu: Named[datetime] = Column(Waktu)
    oleh: Named[str] = Column(Text)
    indikator: Named[str] = Column(Text)
    tahun: Named[int]
    triwulan: Named[int]
    jenis: Named[str] = Column(Text)
    teks: Named[str] = Column(Text)


class _TindakLanjut(TypedColumns):
    id = Column(Integer, primary_key=True)
    waktu: Named[datetime] = Column(Waktu)
    oleh: Named[str] = Column(Text)
    indikator: Named[str] = Column(Text)
    tahun: Named[int]
    triwulan: Named[int]
    nomor: Named[int]
    apa: Named[str] = Column(Text)
    siapa: Named[str] = Column(Text)
    sampai: Named[str] = Column(Text)
    keadaan: Named[str] = Column(Text)
    penutup: Named[str] = Column(Text)


class _Rantai(TypedColumns):
    nomor = Column(Integer, primary_key=True)
    tabel: Named[str] = Column(Text)
    baris: Named[int]
    sidik: Named[str] = Column(Text)


class _Sandi(TypedColumns):
    id = Column(Integer, primary_key=True)
    sidik: Named[str] = Column(Text)
    waktu: Named[datetime] = Column(Waktu)


class _MasukGagal(TypedColumns):
    asal: Named[str] = Column(Text, primary_key=True)
    gagal: Named[int]
    sampai: Named[datetime] = Column(Waktu)


class _MasukSesi(TypedColumns):
    sidik: Named[str] = Column(Text, primary_key=True)
    sampai: Named[datetime] = Column(Waktu)


skema = Table("skema", METADATA, _Skema)
meta = Table("meta", METADATA, _Meta)
unggahan = Table("unggahan", METADATA, _Unggahan)
berkas = Table("berkas", METADATA, _Berkas)
unggahan_berkas = Table("unggahan_berkas", METADATA, _UnggahanBerkas)
perubahan = Table("perubahan", METADATA, _Perubahan)
pembatalan = Table("pembatalan", METADATA, _Pembatalan)
jawaban = Table("jawaban", METADATA, _Jawaban)
catatan = Table("catatan", METADATA, _Catatan)
tindak_lanjut = Table("tindak_lanjut", METADATA, _TindakLanjut)
rantai = Table("rantai", METADATA, _Rantai)
sandi = Table("sandi", METADATA, _Sandi)
masuk_gagal = Table("masuk_gagal", METADATA, _MasukGagal)
masuk_sesi = Table("masuk_sesi", METADATA, _MasukSesi)
nilai_kini = Table("nilai_kini", METADATA, _Perubahan)
"""A view: the last change of every key."""
