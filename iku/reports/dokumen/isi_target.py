"""What the agreement of performance and the action plan hold: the targets of a year.

Source: PermenPANRB 53/2014 (lampiran perjanjian kinerja: sasaran, indikator, target, anggaran program, two
who sign). What this product does not hold, rupiah, stays empty.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from iku.core.baris import baris_pada
from iku.core.catalogue import Indikator, Level
from iku.core.period import ROMAWI, Triwulan
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.tabel import DokumenTabel, Lajur, Sel, Tabel, angka, kelompokkan

PENANGGUNG_JAWAB: Final = "Unit PD Penanggungjaw"
_Pembuat: TypeAlias = Callable[[ButirDokumen, Bahan], tuple[Sel, ...]]
_KELOMPOK: Final = {
    Level.TUJUAN: "Tujuan",
    Level.SASARAN: "Sasaran strategis",
    Level.PROGRAM: "Program",
}
_TANPA_TARGET: Final = "Kolom target yang kosong: targetnya belum ditetapkan di aplikasi."
_TANPA_RUPIAH: Final = "Anggaran tiap program diisi sendiri: rupiah tidak disimpan aplikasi."


def perjanjian(bahan: Bahan) -> DokumenTabel:
    """The attachment of the agreement: every indikator with the year's target."""
    tahun = bahan.periode.tahun
    lajur = (
        Lajur("No.", 0.065),
        Lajur("Tujuan, sasaran strategis, program", 0.28),
        Lajur("Indikator kinerja", 0.3),
        Lajur("Satuan", 0.115),
        Lajur(f"Target {tahun}", 0.11),
        Lajur("Anggaran (Rp)", 0.13),
    )
    return replace(
        _dokumen(bahan, "perjanjian_judul", lajur, _baris_perjanjian, _TANPA_RUPIAH), dua_pihak=True
    )


def rencana_aksi(bahan: Bahan) -> DokumenTabel:
    """The action plan: the target of every triwulan; what is to be done for it is written in by hand."""
    tahun = bahan.periode.tahun
    lajur = (
        Lajur("No.", 0.045),
        Lajur("Tujuan, sasaran strategis, program", 0.19),
        Lajur("Indikator kinerja", 0.21),
        Lajur("Satuan", 0.075),
        Lajur(f"Target {tahun}", 0.07),
        *(Lajur(f"TW {r}", 0.06, "Target per triwulan") for r in ROMAWI),
        Lajur("Rencana aksi", 0.1),
        Lajur("Penanggung jawab", 0.15),
    )
    return _dokumen(bahan, "rencana_aksi_judul", lajur, _baris_rencana)


def induk(i: Indikator) -> str:
    """The tujuan, sasaran or program that an indikator measures."""
    return {Level.TUJUAN: i.tujuan, Level.SASARAN: i.sasaran, Level.PROGRAM: i.program}[i.level]


def target_triwulan(bahan: Bahan, kode: str, triwulan: int) -> float | None:
    """The target of a triwulan of the document's year."""
    return baris_pada(bahan.hasil, kode, Triwulan(bahan.periode.tahun, triwulan)).target


def _dokumen(
    bahan: Bahan, judul: str, lajur: tuple[Lajur, ...], baris: _Pembuat, *catatan: str
) -> DokumenTabel:
    nomor = {b.indikator.kode: str(n) for n, b in enumerate(bahan.butir, 1)}
    bagian = (
        (
            nama,
            [(nomor[b.indikator.kode], *baris(b, bahan)) for b in bahan.butir if b.indikator.level is level],
        )
        for level, nama in _KELOMPOK.items()
    )
    tanpa = any(b.baris.target_tahunan is None for b in bahan.butir)
    keterangan = " ".join((*((_TANPA_TARGET,) if tanpa else ()), *catatan))
    awal = (bahan.naskah.lembaga.dinas, bahan.lingkup, f"Menurut SK {bahan.katalog.sk}")
    return DokumenTabel(
        bahan.tulis(judul),
        awal,
        Tabel(lajur, *kelompokkan(bagian, len(lajur))),
        (("Keterangan", keterangan),) if keterangan else (),
    )


def _baris_perjanjian(b: ButirDokumen, _: Bahan) -> tuple[Sel, ...]:
    i = b.indikator
    return induk(i), i.nama, i.satuan, angka(b.baris.target_tahunan, i.desimal), ""


def _baris_rencana(b: ButirDokumen, bahan: Bahan) -> tuple[Sel, ...]:
    i = b.indikator
    triwulan = (angka(target_triwulan(bahan, i.kode, t), i.desimal) for t in (1, 2, 3, 4))
    setahun = angka(b.baris.target_tahunan, i.desimal)
    return induk(i), i.nama, i.satuan, setahun, *triwulan, "", i.annex[PENANGGUNG_JAWAB]
