"""What the dictionary of indikator says of each: only what the decree, the catalogue and the formula give."""

from collections.abc import Iterator
from typing import Final

from iku.core import words
from iku.core.catalogue import Catalogue, Dasar, Indikator, Sifat
from iku.core.expression import dalam_kata
from iku.core.formula_traits import semua_rujukan
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.isi_target import PENANGGUNG_JAWAB
from iku.reports.dokumen.tabel import DokumenTabel, Lajur, Tabel

SUMBER_DATA: Final = "Sumber Data"
_ASAL_DEFINISI: Final = "Disusun dari rumusnya; SK tidak memberi definisi lain."
_LEBAR: Final = {"Kode": 0.4, "Definisi": 1.6, "Indikator": 1.4, "Data dasar": 1.6}


def kamus(bahan: Bahan) -> DokumenTabel:
    """The dictionary as one table, a row an indikator."""
    semua = [dict(uraian(b, bahan.katalog)) for b in bahan.butir]
    nama = list(semua[0]) if semua else []
    lajur = tuple(Lajur(n, _LEBAR.get(n, 1.0)) for n in nama)
    awal = (bahan.naskah.lembaga.dinas, bahan.lingkup, f"Menurut SK {bahan.katalog.sk}")
    return DokumenTabel(
        bahan.tulis("kamus_judul"), awal, Tabel(lajur, tuple(tuple(satu.values()) for satu in semua))
    )


def uraian(satu: ButirDokumen, katalog: Catalogue) -> Iterator[tuple[str, str]]:
    """Everything there is to say of one indikator, a name and its words each."""
    i = satu.indikator
    yield "Kode", i.kode
    yield "Indikator", i.nama
    yield "Tingkat", words.LEVEL[i.level]
    yield "Bidang urusan", i.bidang
    yield "Tujuan", i.tujuan
    yield "Sasaran strategis", i.sasaran
    yield "Program", " ".join(teks for teks in (i.kode_program, i.program) if teks)
    yield "Definisi", definisi(i, katalog)
    yield "Rumus", satu.rumus_kata
    yield "Dasar rumus", _dasar(i, katalog)
    yield "Data dasar", "; ".join(_data(i, katalog))
    yield "Satuan", i.satuan
    yield "Arah", words.ARAH[i.arah]
    yield "Sumber data", i.annex[SUMBER_DATA]
    yield "Penanggung jawab", i.annex[PENANGGUNG_JAWAB]
    yield "Frekuensi", _frekuensi(i, katalog)
    yield "Catatan", i.catatan_sk


def definisi(indikator: Indikator, katalog: Catalogue) -> str:
    """In words what the formula compares; the decree defines nothing beyond it."""
    nama = {kode: v.nama for kode, v in katalog.variabel.items()}
    if indikator.penyebut is None:
        return "Nilai yang dibaca langsung dari sumbernya, tidak dihitung."
    pembilang, penyebut = (dalam_kata(e, nama) for e in (indikator.pembilang, indikator.penyebut))
    return f"{pembilang} dibandingkan dengan {penyebut}. {_ASAL_DEFINISI}"


def _dasar(i: Indikator, katalog: Catalogue) -> str:
    return "Usulan: SK tidak memberi rumus" if i.dasar is Dasar.USULAN else f"SK {katalog.sk}"


def _data(i: Indikator, katalog: Catalogue) -> Iterator[str]:
    for kode in dict.fromkeys(r.variabel for r in semua_rujukan(i)):
        v = katalog.variabel[kode]
        yield f"{v.nama} ({v.satuan}; {words.SIFAT[v.sifat]})"


def _frekuensi(i: Indikator, katalog: Catalogue) -> str:
    mengalir = any(katalog.variabel[k].sifat is not Sifat.POSISI for k in i.variabel)
    dihitung = "sejak awal tahun sampai triwulan itu" if mengalir else "menurut keadaan akhir triwulan"
    return f"Dikumpulkan tiap triwulan, dihitung {dihitung}"
