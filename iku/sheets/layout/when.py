"""When: the period of one figure, from its head, its row, its section and what stands around."""

from collections.abc import Sequence
from dataclasses import replace

from iku.core.finding import Kode
from iku.core.reading import Jenis
from iku.sheets.layout import pilihan
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.judul import Judul, tahun_saja
from iku.sheets.layout.meja import Arti, Meja
from iku.sheets.layout.roles import Peran, parse_peran
from iku.sheets.layout.rows import Baris
from iku.sheets.layout.waktu import SETAHUN, Ragu, Saat, Sekitar, tentukan
from iku.sheets.periods import Kurun


def settle_period(
    meja: Meja, satu: Baris, kolom: Kolom, seksi: Judul, arti: Arti, *, posisi: bool
) -> Saat | Ragu:
    sendiri = (*kolom.kurun, *satu.kurun, *seksi.sumber.kurun)
    assert meja.sekitar is not None
    jawab = meja.jawab(kolom)
    if jawab == pilihan.AKHIR and posisi:
        jawab = "kurun:TW IV"
    if jawab.startswith("kurun:") and (kurun := pilihan.jawab_kurun({"": jawab[6:]}, "")) is not None:
        sendiri = (kurun, *(k for k in sendiri if k.awal is None and kurun.tahun is None))
        return tentukan(sendiri, _said_of_column(meja.sekitar, kurun))
    if arti.jenis is Jenis.TARGET:
        return _target_period(meja, satu, kolom, sendiri)
    di_judul = not meja.sekitar.sendiri and any(s.berbulan for s in meja.luar)
    if arti.jumlah and not di_judul and not any(k.awal is not None for k in sendiri):
        # A total adds up what stands beside it; beside parts of one quarter it is that quarter's.
        sendiri = (*sendiri, _summed_span(meja))
    if arti.jumlah and len(meja.tahun_kolom) == 1 and not any(k.tahun is not None for k in sendiri):
        (tahun,) = meja.tahun_kolom
        sendiri = (*sendiri, Kurun(tahun, None, None))
    if sendiri not in meja.saat_kurun:
        assert meja.sekitar is not None
        meja.saat_kurun[sendiri] = tentukan(sendiri, meja.sekitar)
    saat = meja.saat_kurun[sendiri]
    if Peran.TRIWULAN in satu.kosong_waktu and isinstance(saat, Saat):
        return _without_quarter(saat, meja.sekitar.jawab_kurun)
    return saat


def _without_quarter(saat: Saat, jawab: Kurun | None) -> Saat | Ragu:
    """A figure whose own quarter is left empty: nothing but an answer says which it is."""
    if jawab is None or jawab.awal is None or jawab.akhir is None:
        return Ragu(Kode.PERIODE_TIDAK_ADA, "")
    return replace(saat, awal=jawab.awal, akhir=jawab.akhir, kumulatif=jawab.kumulatif)


def _target_period(meja: Meja, satu: Baris, kolom: Kolom, sendiri: Sequence[Kurun]) -> Saat | Ragu:
    assert meja.sekitar is not None
    kunci = pilihan.kunci_triwulan(meja.dasar, target=True)
    jawab = pilihan.jawab_kurun(meja.konteks.jawaban, kunci)
    sekitar = replace(meja.sekitar, jawab_kurun=jawab)
    if jawab is None and _is_years_target(meja, satu, kolom, sendiri):
        # A year's target stands in a report of any quarter.
        sendiri = (*(k for k in sendiri if k.awal is None), SETAHUN)
        sekitar = replace(sekitar, luar=tuple(tahun_saja(s) for s in sekitar.luar))
    saat = tentukan(sendiri, sekitar)
    if satu.dibawa and isinstance(saat, Saat) and _only_targets(meja):
        # The triwulan above may be its own, or it is the year's target.
        return _without_quarter(saat, jawab)
    return saat


def _said_of_column(sekitar: Sekitar, kurun: Kurun) -> Sekitar:
    """What stands around a column of which a person said when it is: nothing there contradicts that."""
    luar = () if kurun.tahun is not None else tuple(tahun_saja(s) for s in sekitar.luar)
    tahun = None if kurun.tahun is not None else sekitar.tahun
    return replace(sekitar, luar=luar, tahun=tahun, jawab_kurun=None)


def _summed_span(meja: Meja) -> Kurun:
    """The span of all that stands beside a total."""
    assert meja.sekitar is not None
    rentang = meja.sekitar.sendiri
    if not rentang:
        return SETAHUN
    return Kurun(None, min(awal for awal, _ in rentang), max(akhir for _, akhir in rentang))


def _is_years_target(meja: Meja, satu: Baris, kolom: Kolom, sendiri: Sequence[Kurun]) -> bool:
    """Whether a target is the year's: said so by an empty triwulan, or by a year and nothing else."""
    if any(k.awal is not None for k in sendiri):
        return False
    if Peran.TRIWULAN in satu.kosong_waktu:
        return True
    assert meja.sekitar is not None
    berbulan = bool(meja.sekitar.sendiri) or any(s.berbulan for s in meja.luar)
    if kolom.target_tahun or (any(k.tahun is not None for k in sendiri) and not berbulan):
        return True
    # "Target" alone beside columns of quarters, or where nothing names a quarter.
    kata = {parse_peran(teks) for teks in kolom.teks.split(" / ")}
    # Where the head has another row above, "Target" alone has lost the quarter over it.
    teratas = bool(kolom.tempat) and kolom.tempat[0][0] == min(meja.blok.pita.kepala)
    tunggal = teratas and kata <= {Peran.TARGET, Peran.NETRAL} and not satu.kurun
    return tunggal and (_beside_quarters(meja, kolom) or not berbulan)


def _only_targets(meja: Meja) -> bool:
    return all(meja.blok.kolom[k].peran is Peran.TARGET for k in meja.blok.angka)


def _beside_quarters(meja: Meja, kolom: Kolom) -> bool:
    lain = [meja.blok.kolom[k] for k in meja.blok.angka if k != kolom.nomor]
    return any(k.triwulan is not None for c in lain for k in c.kurun)
