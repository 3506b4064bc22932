"""The sentence of a projection, always told as one."""

from typing import Final

from iku.core.catalogue import Arah, Indikator
from iku.core.formula_traits import huruf_kecil
from iku.core.movement import sama
from iku.core.outlook import Proyeksi, SebabProyeksi, TanpaProyeksi
from iku.core.period import Triwulan
from iku.core.sentences.say import gaya

_SEBAB: Final = {
    SebabProyeksi.TAHUN_TUTUP: "Tidak ada proyeksi: TW IV adalah triwulan terakhir {tahun}.",
    SebabProyeksi.DATA_KOSONG: "Belum ada proyeksi: {nama} {tw} belum diisi.",
    SebabProyeksi.TRIWULAN_BOLONG: "Belum ada proyeksi: {nama} belum diisi pada triwulan sebelumnya.",
    SebabProyeksi.SATU_TRIWULAN: "Belum ada proyeksi: {nama} baru terisi satu triwulan, perlu dua.",
    SebabProyeksi.DI_LUAR_RENTANG: (
        "Tidak ada proyeksi: garis lurus {nama} sampai akhir tahun keluar dari nilai yang mungkin."
    ),
    SebabProyeksi.MELEBIHI_KESELURUHAN: (
        "Tidak ada proyeksi: bila berlanjut begini, {nama} melebihi keseluruhannya."
    ),
    SebabProyeksi.TAHUN_LALU_KOSONG: "Belum ada proyeksi: {nama} tahun {lalu} belum lengkap.",
    SebabProyeksi.PENYEBUT_NOL: "Tidak ada proyeksi: penyebutnya menjadi 0.",
}


def kalimat_proyeksi(indikator: Indikator, tw: Triwulan, hasil: Proyeksi | TanpaProyeksi) -> str:
    """Where the year is heading from ``tw``, or why that cannot be said."""
    if isinstance(hasil, TanpaProyeksi):
        nama = huruf_kecil(hasil.variabel.nama) if hasil.variabel else ""
        return _SEBAB[hasil.sebab].format(nama=nama, tw=tw, tahun=tw.tahun, lalu=tw.tahun - 1)
    tulis = gaya(indikator, [hasil.realisasi, *([hasil.target] if hasil.target is not None else [])])
    awal = f"Proyeksi akhir {tw.tahun} bila berlanjut seperti sampai {tw}: {tulis.nilai(hasil.realisasi)}"
    if hasil.target is None:
        return f"{awal}; target tahunan belum ada."
    batas = "batas target tahunan" if indikator.arah is Arah.TURUN else "target tahunan"
    target = f"{batas} {tulis.nilai(hasil.target)}"
    if sama(hasil.realisasi, hasil.target):
        return f"{awal}, tepat di {target}."
    arah = "di atas" if hasil.realisasi > hasil.target else "di bawah"
    return f"{awal}, {tulis.jarak(hasil.realisasi, hasil.target)} {arah} {target}."
