"""Settle: the claims of a whole file sorted by what they span, each sent where it is made a reading."""

from collections import defaultdict
from collections.abc import Sequence

from iku.core.catalogue import Sifat
from iku.core.reading import Jenis
from iku.sheets.bacaan import Makna
from iku.sheets.konteks import Konteks
from iku.sheets.layout.akun import Akun, Klaim
from iku.sheets.layout.disguised import refuse_disguised
from iku.sheets.layout.months import add_up_months
from iku.sheets.layout.running import undo_running_sums
from iku.sheets.layout.setahun import Setahun, ambil
from iku.sheets.layout.totals import check_longer, check_total
from iku.sheets.layout.waktu import nama_kurun


def settle(akun: Akun, konteks: Konteks) -> None:
    """Turn every claim into a reading, or say why it is none."""
    kelompok: dict[tuple[Jenis, str, int], list[Klaim]] = defaultdict(list)
    for klaim in akun.klaim:
        kelompok[klaim.kunci.jenis, klaim.kunci.kode, klaim.kunci.tahun].append(klaim)
    for (jenis, kode, tahun), semua in kelompok.items():
        if jenis is Jenis.TARGET:
            _settle_targets(semua, akun)
        else:
            sifat = konteks.catalogue(tahun).variabel[kode].sifat
            _settle_year(Setahun(akun, kode, tahun, sifat), semua)


def _settle_targets(semua: Sequence[Klaim], akun: Akun) -> None:
    for klaim in semua:
        saat = klaim.saat
        if saat.setahun or saat.triwulan is not None or (klaim.kumulatif and saat.akhir % 3 == 0):
            ambil(klaim, akun)
        elif klaim.nilai is not None:
            uraian = f"target {nama_kurun(saat)} tidak disimpan; target berlaku untuk triwulan atau setahun"
            akun.catat(klaim.sheet, klaim.tempat, Makna.DILEWATI, uraian, klaim.kunci, sel=klaim.sel)


def _settle_year(tahun: Setahun, semua: Sequence[Klaim]) -> None:
    """Quarters first; months may fill them, running sums be undone by them, totals be held against them."""
    if not any(k.jumlah or k.kumulatif or k.saat.triwulan is None for k in semua):
        for klaim in semua:
            ambil(klaim, tahun.akun)
        return
    menurut: dict[str, list[Klaim]] = defaultdict(list)
    for klaim in semua:
        menurut[_span(tahun, klaim)].append(klaim)
    total = [*menurut["jumlah"], *(k for k in menurut["kumulatif"] if k.saat.akhir == 12)]
    biasa = menurut["triwulan"]
    for klaim in refuse_disguised(tahun, biasa, total):
        ambil(klaim, tahun.akun)
    ada = {k.kunci.triwulan: k for k in biasa if k.nilai is not None}
    bulan = refuse_disguised(tahun, menurut["bulan"], total)
    ada |= {k.kunci.triwulan: k for k in add_up_months(tahun, bulan, ada) if k.nilai is not None}
    undo_running_sums(tahun, menurut["kumulatif"], ada)
    for klaim in menurut["panjang"]:
        check_longer(tahun, klaim, ada)
    for klaim in menurut["jumlah"]:
        check_total(tahun, klaim, ada)


def _span(tahun: Setahun, klaim: Klaim) -> str:
    saat = klaim.saat
    if klaim.jumlah:
        return "jumlah"
    if klaim.kumulatif and tahun.sifat is Sifat.AKUMULASI:
        return "kumulatif"
    if saat.triwulan is not None:
        return "triwulan"
    if saat.awal == saat.akhir and not klaim.kumulatif:
        return "bulan"
    # A stock "s.d. TW III" or of a semester is the stock at its end.
    ujung = (klaim.kumulatif or not saat.setahun) and saat.akhir % 3 == 0
    return "triwulan" if tahun.sifat is Sifat.POSISI and ujung else "panjang"
