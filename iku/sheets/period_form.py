"""The template's form: one variabel or indikator a row, one column a period."""

import re
from collections.abc import Mapping

from iku.core.finding import Kode, Masalah, galat
from iku.core.period import TAHUN_MAX, TAHUN_MIN, nama_periode
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Temuan
from iku.sheets.heads import Periode, tahun_wajar
from iku.sheets.konteks import Konteks
from iku.sheets.table import Baris, Table, check_traits, data_rows, resolve_name, take_figure

_TAHUN_JUDUL = re.compile(r"\btahun\s+(\d{4}(?:\s*(?:,|dan|/|-|–|s\.?d\.?)\s*\d{4})*)\b", re.IGNORECASE)

Kolom = Mapping[int, tuple[int, int | None]]
"""The periods that are settled: column -> tahun and triwulan."""


def read_period_form(table: Table, konteks: Konteks, temuan: Temuan) -> None:
    """Read every row of a table with one column a period."""
    kolom = _kolom(table, konteks, temuan)
    if not kolom:
        return
    for baris, isi in data_rows(table, konteks, temuan):
        _baca_baris(table, baris, isi, kolom, konteks, temuan)


def _baca_baris(table: Table, baris: int, isi: Baris, kolom: Kolom, konteks: Konteks, temuan: Temuan) -> None:
    # Columns of two years can belong to two catalogues; a fault of the row is told once.
    ditolak: dict[str, Masalah] = {}
    for nomor, (tahun, triwulan) in kolom.items():
        kode = resolve_name(table, baris, isi, tahun, konteks)
        if isinstance(kode, Masalah):
            ditolak[kode.sel] = kode
            continue
        if ciri := check_traits(table, baris, isi, kode, konteks.catalogue(tahun)):
            ditolak |= {m.sel: m for m in ciri}
            continue
        kunci = Kunci(table.head.jenis, kode, tahun, triwulan)
        take_figure(table, (baris, nomor), isi.get(nomor), kunci, konteks, temuan)
    temuan.masalah.extend(ditolak.values())


def _kolom(table: Table, konteks: Konteks, temuan: Temuan) -> Kolom:
    sebutan = [s for teks in table.di_atas for s in _TAHUN_JUDUL.findall(teks)]
    judul = {int(t) for satu in sebutan for t in re.findall(r"\d{4}", satu)}
    kolom: dict[int, tuple[int, int | None]] = {}
    for nomor, periode in table.head.periode.items():
        hasil = _periode(table, nomor, periode, judul, konteks)
        if isinstance(hasil, Masalah):
            temuan.masalah.append(hasil)
        elif hasil in kolom.values():
            sel = table.sheet.alamat(table.head.baris, nomor)
            ditemukan = table.head.teks[nomor]
            temuan.masalah.append(galat(Kode.KOLOM_GANDA, sel, ditemukan, "setiap triwulan satu kolom"))
        else:
            kolom[nomor] = hasil
    return kolom


def _periode(
    table: Table, nomor: int, periode: Periode, judul: set[int], konteks: Konteks
) -> tuple[int, int | None] | Masalah:
    sel, teks = table.sheet.alamat(table.head.baris, nomor), table.head.teks[nomor]
    if periode.triwulan is None and table.head.jenis is Jenis.ENTRI:
        return galat(Kode.KOLOM_TAK_DIKENAL, sel, teks, "TW I sampai TW IV", "Hapus kolom itu.")
    if periode.tahun is not None and judul and periode.tahun not in judul:
        ditemukan = f'judul menyebut tahun {_daftar(judul)}, kolom ini "{teks}"'
        return _tak_tentu(sel, ditemukan, "tahun yang sama pada judul dan kolom")
    tahun = periode.tahun or (min(judul) if len(judul) == 1 else None) or konteks.tahun
    if tahun is None:
        return _tak_tentu(sel, f'kolom "{teks}" tanpa tahun', "triwulan dengan tahunnya, misalnya TW I 2024")
    if not tahun_wajar(tahun):
        return galat(Kode.TAHUN_SALAH, sel, str(tahun), f"tahun {TAHUN_MIN} sampai {TAHUN_MAX}")
    return tahun, periode.triwulan


def _tak_tentu(sel: str, ditemukan: str, diharapkan: str) -> Masalah:
    saran = f"Tulis tahunnya pada judul kolom, misalnya {nama_periode(2024, 1)}, atau gunakan templat."
    return galat(Kode.BENTUK_TAK_DIKENAL, sel, ditemukan, diharapkan, saran)


def _daftar(tahun: set[int]) -> str:
    return " dan ".join(map(str, sorted(tahun)))
