"""Kelengkapan: what is filled, which bidang owes what since when, and the message that asks for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.kelengkapan import BarisMatriks, KeadaanSel, SelMatriks, matriks
from iku.core.numbers import format_satuan
from iku.core.period import Triwulan
from iku.core.sentences.say import daftar, subjek
from iku.core.summary import missing
from iku.services.looking import Figures, figures
from iku.services.saat import sebut_tanggal
from iku.services.workspace import Workspace

_CONTOH: Final = "DATA CONTOH, bukan tagihan sebenarnya.\n\n"


@dataclass(frozen=True, slots=True)
class Utang:
    """One entri that is owed, or doubtful; ``sejak`` is the last day of its triwulan. Units: days."""

    variabel: Variabel
    sel: SelMatriks
    sejak: date
    hari: int


@dataclass(frozen=True, slots=True)
class Tagihan:
    """What one bidang owes, and what of its figures is to be looked at again, the oldest first.

    ``menunggu`` are the indikator that cannot be computed for want of what is owed.
    """

    bidang: str
    utang: tuple[Utang, ...]
    curiga: tuple[Utang, ...]
    menunggu: tuple[Indikator, ...]


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """The matrix of a year as it stood on a day, and the account of every bidang.

    Shape: ``baris`` one a variabel, in the catalogue's order; ``tagihan`` one a bidang that has any.
    ``contoh`` says that its figures are sample data.
    """

    tahun: int
    today: date
    baris: tuple[BarisMatriks, ...]
    tagihan: tuple[Tagihan, ...]
    contoh: bool = False

    def banyak(self, keadaan: KeadaanSel) -> int:
        """How many cells of the matrix are so."""
        return sum(sel.keadaan is keadaan for baris in self.baris for sel in baris.sel)

    def milik(self, bidang: str) -> Tagihan:
        """The account of one bidang; an empty one where it owes nothing."""
        return next((t for t in self.tagihan if t.bidang == bidang), Tagihan(bidang, (), (), ()))


def completeness(ws: Workspace, tahun: int, today: date) -> Kelengkapan:
    """What is filled and what is owed of a year, as the store stands now."""
    hasil = completeness_of(figures(ws), ws.catalogues.for_year(tahun), tahun, today)
    return replace(hasil, contoh=ws.contoh)


def completeness_of(isi: Figures, katalog: Catalogue, tahun: int, today: date) -> Kelengkapan:
    """The same of a given set of figures."""
    baris = matriks(isi, katalog, tahun, today)
    bidang = dict.fromkeys([*katalog.bidang, *(b.variabel.bidang for b in baris)])
    tagihan = (_tagihan(nama, baris, isi, katalog, today) for nama in bidang)
    return Kelengkapan(tahun, today, baris, tuple(t for t in tagihan if t.utang or t.curiga))


def pesan_tagihan(kelengkapan: Kelengkapan, bidang: str) -> str:
    """A message to copy that asks a bidang for what it owes, named to the last entri."""
    milik = kelengkapan.milik(bidang)
    hari = sebut_tanggal(kelengkapan.today)
    kepala = f"{_CONTOH if kelengkapan.contoh else ''}Yth. Bidang {bidang},"
    if not milik.utang and not milik.curiga:
        return (
            f"{kepala}\n\nPer {hari} semua angka IKU {kelengkapan.tahun} yang sudah waktunya "
            "telah Anda isi. Terima kasih."
        )
    bagian = [kepala, *_minta(milik, kelengkapan), *_periksa(milik), "Terima kasih."]
    return "\n\n".join(bagian)


def _tagihan(
    bidang: str, baris: Sequence[BarisMatriks], isi: Figures, katalog: Catalogue, today: date
) -> Tagihan:
    semua = [
        Utang(b.variabel, sel, sel.periode.akhir, (today - sel.periode.akhir).days)
        for b in baris
        if b.variabel.bidang == bidang
        for sel in b.sel
    ]
    urut = sorted(semua, key=lambda u: u.sejak)
    utang = tuple(u for u in urut if u.sel.keadaan is KeadaanSel.KOSONG)
    curiga = tuple(u for u in urut if u.sel.keadaan is KeadaanSel.CURIGA)
    return Tagihan(bidang, utang, curiga, _menunggu(utang, isi, katalog))


def _menunggu(utang: Iterable[Utang], isi: Figures, katalog: Catalogue) -> tuple[Indikator, ...]:
    """The indikator that want any of these at the end of their own triwulan, in the decree's order."""
    per_triwulan: dict[Triwulan, set[str]] = {}
    for u in utang:
        per_triwulan.setdefault(u.sel.periode, set()).add(u.variabel.kode)
    kena = {
        kode
        for tw, variabel in per_triwulan.items()
        for kurang in missing(isi, katalog, tw)
        if kurang.triwulan == tw and kurang.variabel.kode in variabel
        for kode in kurang.indikator
    }
    return tuple(i for i in katalog.indikator.values() if i.kode in kena)


def _minta(milik: Tagihan, kelengkapan: Kelengkapan) -> list[str]:
    if not milik.utang:
        return []
    hari, banyak = sebut_tanggal(kelengkapan.today), len(milik.utang)
    hasil = [f"Per {hari} masih ada {banyak} angka IKU yang belum diisi:"]
    for periode, isi in _per_triwulan(milik.utang).items():
        kepala = f"{periode} (berakhir {sebut_tanggal(periode.akhir)}, {isi[0].hari} hari yang lalu):"
        hasil.append("\n".join([kepala, *(f"- {u.variabel.nama} ({u.variabel.satuan})" for u in isi)]))
    return [
        *hasil,
        *_akibat(milik),
        "Mohon Anda isi di halaman Isi Data, atau kirim berkasnya lewat halaman Unggah. "
        "Tulis 0 hanya bila jumlahnya memang nol.",
    ]


def _akibat(milik: Tagihan) -> list[str]:
    if not milik.menunggu:
        return []
    nama = daftar([subjek(i) for i in milik.menunggu])
    return [
        f"Karena itu {len(milik.menunggu)} indikator belum dapat dihitung pada triwulan tersebut: {nama}."
    ]


def _periksa(milik: Tagihan) -> list[str]:
    if not milik.curiga:
        return []
    kepala = f"Mohon Anda periksa lagi {len(milik.curiga)} angka yang tidak biasa; biarkan bila memang benar:"
    return ["\n".join([kepala, *(_ragu(u) for u in milik.curiga)])]


def _ragu(u: Utang) -> str:
    nilai = format_satuan(u.sel.nilai or 0.0, u.variabel.satuan, 6, tetap=False)
    return f"- {u.variabel.nama}, {u.sel.periode}: {nilai}. {' '.join(u.sel.sebab)}"


def _per_triwulan(utang: Iterable[Utang]) -> dict[Triwulan, list[Utang]]:
    hasil: dict[Triwulan, list[Utang]] = {}
    for u in utang:
        hasil.setdefault(u.sel.periode, []).append(u)
    return hasil
