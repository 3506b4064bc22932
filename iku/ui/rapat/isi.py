"""What a screen of the meeting is drawn from, put together once for a version of the store."""

from iku.core.baris import baris_pada
from iku.core.outlook import Proyeksi
from iku.core.period import Triwulan
from iku.services.rapat import Layar, layar
from iku.trend.bahan import Samping
from iku.ui.workspace import lembar, workspace


def isi_layar(kode: str, tw: Triwulan) -> Layar:
    """The screen of an indikator."""
    isi = lembar()
    nama = ("layar", kode, tw)
    if nama not in isi.simpanan:
        isi.simpanan[nama] = layar(workspace(), isi.angka, isi.hasil, kode, tw)
    hasil = isi.simpanan[nama]
    assert isinstance(hasil, Layar)
    return hasil


def samping(isi: Layar, simulasi: tuple[float | None, ...] = ()) -> Samping:
    """What stands beside the year's realisasi on the chart."""
    tw, kode = isi.baris.periode, isi.indikator.kode
    lalu = tuple(baris_pada(lembar().hasil, kode, Triwulan(tw.tahun - 1, t)).realisasi for t in range(1, 5))
    sebanding = isi.tahun_lalu is not None
    proyeksi = isi.proyeksi.realisasi if isinstance(isi.proyeksi, Proyeksi) else None
    return Samping(lalu if sebanding else (), str(tw.tahun - 1), None if simulasi else proyeksi, simulasi)
