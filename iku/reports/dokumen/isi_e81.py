"""Formulir E.81: evaluation of the work plan, in the columns of its regulation.

Source: Permendagri 86/2017, Formulir E.81 (evaluasi terhadap hasil Renja perangkat daerah). What this
product does not hold, rupiah and the targets of the Renstra, stays empty.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from iku.core.baris import baris_pada
from iku.core.capaian import predikat
from iku.core.catalogue import Level
from iku.core.catatan import JenisCatatan
from iku.core.period import ROMAWI, Triwulan
from iku.core.summary import mean_capaian, results_at
from iku.reports.angka_kata import DESIMAL_CAPAIAN, kata_hari
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.isi_target import PENANGGUNG_JAWAB
from iku.reports.dokumen.tabel import DokumenTabel, Lajur, Sel, Tabel, angka

_DIEVALUASI: Final = (Level.SASARAN, Level.PROGRAM)
"""The form has no place for the indikator of a tujuan."""
_KETERANGAN: Final = (
    "Susunan kolom menurut Formulir E.81, Permendagri 86/2017. K: kinerja. Rp: anggaran, tidak disimpan "
    "aplikasi IKU. Kolom 5, 13, dan 14 memerlukan target Renstra, yang juga tidak "
    "disimpan. Kolom 6 adalah realisasi triwulan IV tahun lalu. Kolom 8 sampai 11 adalah realisasi sampai "
    "dengan triwulan itu, bukan tambahannya; kolom 12 yang terakhir. Sel kosong berarti belum ada angka, "
    "bukan nol."
)


def e81(bahan: Bahan) -> DokumenTabel:
    """The form for a triwulan, with the factors and follow-ups that the meetings wrote."""
    lajur = tuple(_lajur(bahan.periode.tahun))
    semua = [b for b in bahan.butir if b.indikator.level in _DIEVALUASI]
    urut = [[b for b in semua if b.indikator.sasaran == s] for s in _sasaran(semua)]
    # The form names a sasaran once, beside the first of its rows.
    baris = [_baris(b, bahan, n == 0) for milik in urut for n, b in enumerate(milik)]
    awal = (bahan.naskah.lembaga.dinas, bahan.naskah.lembaga.pemerintah, bahan.lingkup)
    tabel = Tabel(lajur, tuple(baris))
    return DokumenTabel(bahan.tulis("e81_judul"), awal, tabel, tuple(_akhir(semua, bahan)))


def _sasaran(semua: Iterable[ButirDokumen]) -> list[str]:
    return list(dict.fromkeys(b.indikator.sasaran for b in semua))


def _lajur(tahun: int) -> Iterator[Lajur]:
    yield Lajur("No.", 0.6, nomor="1")
    yield Lajur("Sasaran", 2.0, nomor="2")
    yield Lajur("Program", 2.0, nomor="3")
    yield Lajur("Indikator kinerja", 2.6, nomor="4")
    yield from _pasangan("Target Renstra pada akhir periode", "5")
    yield from _pasangan(f"Realisasi Renstra s.d. Renja {tahun - 1}", "6")
    yield from _pasangan(f"Target Renja {tahun}", "7")
    for nomor, r in enumerate(ROMAWI, 8):
        yield from _pasangan(f"Realisasi TW {r}", str(nomor))
    yield from _pasangan(f"Realisasi Renja {tahun}", "12")
    yield from _pasangan(f"Realisasi Renstra s.d. {tahun}", "13")
    yield from _pasangan("Tingkat capaian Renstra (%)", "14")
    yield Lajur("Unit penanggung jawab", 1.9, nomor="15")
    yield Lajur("Keterangan", 1.35, nomor="16")


def _pasangan(judul: str, nomor: str) -> Iterator[Lajur]:
    """Performance and money under one head."""
    yield Lajur("K", 0.95, judul, nomor)
    yield Lajur("Rp", 0.55, judul, nomor)


def _baris(b: ButirDokumen, bahan: Bahan, pertama: bool) -> tuple[Sel, ...]:
    i, tw = b.indikator, bahan.periode
    lalu = b.akhir_tahun_lalu.realisasi if b.akhir_tahun_lalu else None
    triwulan = [
        baris_pada(bahan.hasil, i.kode, Triwulan(tw.tahun, t)).realisasi if t <= tw.triwulan else None
        for t in (1, 2, 3, 4)
    ]
    kinerja = (None, lalu, b.baris.target_tahunan, *triwulan, b.baris.realisasi, None, None)
    pasangan = (sel for nilai in kinerja for sel in (angka(nilai, i.desimal), ""))
    program = " ".join(teks for teks in (i.kode_program, i.program) if teks)
    usulan = f"{i.satuan}; rumus usulan" if b.usulan else i.satuan
    sasaran = i.sasaran if pertama else ""
    return i.kode, sasaran, program, i.nama, *pasangan, i.annex[PENANGGUNG_JAWAB], usulan


def _akhir(semua: list[ButirDokumen], bahan: Bahan) -> Iterator[tuple[str, str]]:
    kode = [b.indikator.kode for b in semua]
    kini = results_at(bahan.hasil, bahan.periode)
    rata = mean_capaian(kini[kini["indikator"].astype("str").isin(kode)], bahan.pengaturan)
    ada = rata == rata
    yield "Rata-rata capaian kinerja (%)", str(angka(rata, DESIMAL_CAPAIAN)) if ada else "belum bisa dihitung"
    urutan = int(predikat(np.array([rata]), bahan.pengaturan)[0])
    yield "Predikat kinerja", bahan.pengaturan.predikat[urutan].predikat if ada else "belum bisa dinilai"
    yield "Faktor pendorong keberhasilan kinerja", _catatan(semua, JenisCatatan.PENDORONG)
    yield "Faktor penghambat pencapaian kinerja", _catatan(semua, JenisCatatan.PENGHAMBAT)
    tindak = [
        f"{b.indikator.kode}: {p.apa} ({p.siapa or 'belum ditentukan'}, sampai {kata_hari(p.sampai)})"
        for b in semua
        for p in b.putusan
    ]
    yield "Tindak lanjut yang diperlukan dalam triwulan berikutnya", "\n".join(tindak)
    yield "Tindak lanjut yang diperlukan dalam Renja berikutnya", ""
    yield "Keterangan", _KETERANGAN


def _catatan(semua: list[ButirDokumen], jenis: JenisCatatan) -> str:
    return "\n".join(f"{b.indikator.kode}: {b.catatan[jenis]}" for b in semua if b.catatan.get(jenis))
