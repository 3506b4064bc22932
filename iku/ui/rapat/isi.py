"""What a screen of the meeting is drawn from, put together once for a version of the store."""

from iku.core.baris import baris_pada
from iku.core.outlook import Proyeksi
from iku.core.period import Triwulan
from iku.services.rapat import Layar, layar
from iku.trend.bahan import Samping
from iku.ui.workspace import Lembar, lembar, workspace


def isi_layar(kode: str, tw: Triwulan) -> Layar:
    """The screen of an indikator."""
    isi = lembar()
    return isi.sekali(("layar", kode, tw), lambda: layar(workspace(), isi.angka, isi.hasil, kode, tw))


def samping(isi: Layar, simulasi: tuple[float | None, ...] = ()) -> Samping:
    """What stands beside the year's realisasi on the chart."""
    tw, kode, lembaran = isi.baris.periode, isi.indikator.kode, lembar()
    lalu = lembaran.sekali(("setahun_lalu", kode, tw.tahun), lambda: _setahun(lembaran, kode, tw.tahun - 1))
    sebanding = isi.tahun_lalu is not None
    proyeksi = isi.proyeksi.realisasi if isinstance(isi.proyeksi, Proyeksi) else None
    return Samping(lalu if sebanding else (), str(tw.tahun - 1), None if simulasi else proyeksi, simulasi)


def _setahun(lembaran: Lembar, kode: str, tahun: int) -> tuple[float | None, ...]:
    return tuple(baris_pada(lembaran.hasil, kode, Triwulan(tahun, t)).realisasi for t in range(1, 5))
