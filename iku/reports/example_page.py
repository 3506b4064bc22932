"""The page of worked examples: examples and catalogue -> Markdown that an official reads."""

from collections.abc import Iterable, Iterator

from iku.core.catalogue import Catalogue, Dasar, Indikator
from iku.core.example import Contoh, Hasil, Isian, contoh_for
from iku.core.formula import Angka, Ekspresi, Hitungan, dalam_kata
from iku.core.numbers import format_angka
from iku.core.period import nama_periode
from iku.core.words import ALASAN, ALASAN_CAPAIAN, ARAH, STATUS

_PEMBUKA = """\
# Contoh perhitungan

<!-- Dibuat dari data/contoh_hitungan.csv. Ubah berkas itu, lalu jalankan: python -m tests.regenerate -->

Setiap indikator dihitung di sini dari entri sampai predikat, dengan hitungan yang ditulis lengkap.
Semua angka di halaman ini adalah **angka contoh (rekaan)**, bukan angka daerah mana pun.

Hasil antara ditulis dengan empat atau lima angka di belakang koma. Di layar, realisasi dan capaian
dibulatkan menjadi dua angka di belakang koma, tetapi hitungannya sendiri tidak pernah dibulatkan.
Kosong berarti belum dilaporkan, dan tidak pernah dihitung sebagai 0.
"""


def example_page(contoh: Iterable[Contoh], catalogue: Catalogue) -> str:
    """The whole page; indikator in the order of the catalogue, each with its examples."""
    semua = tuple(contoh)
    bagian = [_PEMBUKA]
    for indikator in catalogue.indikator.values():
        bagian.append("\n".join(_indikator(indikator, catalogue)))
        for satu in contoh_for(semua, indikator.kode):
            bagian.append("\n".join(_contoh(satu, indikator, catalogue)))
    return "\n".join(bagian)


def rumus_dalam_kata(indikator: Indikator, catalogue: Catalogue) -> str:
    """The whole formula with names: ``100 × [satu] ÷ [lain]``."""
    rumus: Ekspresi = indikator.pembilang
    if indikator.pengali != 1:
        rumus = Hitungan("*", Angka(indikator.pengali), rumus)
    if indikator.penyebut is not None:
        rumus = Hitungan("/", rumus, indikator.penyebut)
    return dalam_kata(rumus, {kode: v.nama for kode, v in catalogue.variabel.items()})


def _indikator(indikator: Indikator, catalogue: Catalogue) -> Iterator[str]:
    yield f"## {indikator.kode}. {indikator.nama}\n"
    usulan = " Rumus ini usulan, bukan dari SK." if indikator.dasar is Dasar.USULAN else ""
    yield f"Rumus: {rumus_dalam_kata(indikator, catalogue)}, dalam {indikator.satuan}.{usulan}"
    yield f"Arah: {ARAH[indikator.arah]}.\n"


def _contoh(contoh: Contoh, indikator: Indikator, catalogue: Catalogue) -> Iterator[str]:
    yield f"### Contoh {contoh.nomor}. {contoh.judul} ({contoh.periode})\n"
    yield "| Entri | Triwulan | Nilai | Keterangan |\n|---|---|--:|---|"
    for isian in contoh.entri:
        yield _baris_entri(isian, catalogue)
    yield ""
    for isian in contoh.target:
        periode = nama_periode(isian.kunci.tahun, isian.kunci.triwulan)
        yield f"Target {periode}: {_angka(isian.nilai)} {indikator.satuan}\n"
    for nomor, langkah in enumerate(contoh.langkah, 1):
        hitungan = f": **{langkah.hitungan}**" if langkah.hitungan else "."
        yield f"{nomor}. {langkah.perihal.capitalize()}. {langkah.uraian}{hitungan}"
    yield f"\nHasil: {kalimat_hasil(contoh, indikator)}.\n"


def _baris_entri(isian: Isian, catalogue: Catalogue) -> str:
    variabel = catalogue.variabel[isian.kunci.kode]
    nilai = _angka(isian.nilai)
    return (
        f"| {variabel.nama} ({variabel.satuan}) | {nama_periode(isian.kunci.tahun, isian.kunci.triwulan)} "
        f"| {nilai} | {isian.uraian} |"
    )


def kalimat_hasil(contoh: Contoh, indikator: Indikator) -> str:
    """What comes out, in words: ``realisasi 16,8421 %, capaian 84,21 %, predikat Tinggi, …``."""
    kata = {
        Hasil.REALISASI: lambda isi: f"realisasi {isi} {indikator.satuan}",
        Hasil.ALASAN: lambda isi: f"realisasi belum dapat dihitung ({ALASAN[isi]})",
        Hasil.CAPAIAN: lambda isi: f"capaian {isi} %",
        Hasil.ALASAN_CAPAIAN: lambda isi: f"tanpa capaian ({ALASAN_CAPAIAN[isi]})",
        Hasil.PREDIKAT: lambda isi: f"predikat {isi}",
        Hasil.STATUS: lambda isi: f"target {STATUS[isi]}",
    }
    return ", ".join(kata[perihal](contoh.hasil[perihal]) for perihal in Hasil if perihal in contoh.hasil)


def _angka(nilai: float | None) -> str:
    return "kosong" if nilai is None else format_angka(nilai, 6, tetap=False)
