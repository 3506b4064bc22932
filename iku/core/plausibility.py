"""Plausibility: figures against each other, as they will stand once an upload is taken."""

from collections.abc import Iterable, Iterator

from iku.core.catalogue import Arah, Banding, Catalogue, Sifat, Variabel
from iku.core.checks import tulis
from iku.core.finding import Kode, Masalah
from iku.core.period import Triwulan, nama_periode
from iku.core.plausibility_copy import copied
from iku.core.plausibility_kini import Baru, Kini, entri, ragu, saat
from iku.core.plausibility_row import misplaced
from iku.core.plausibility_sum import summed
from iku.core.reading import Jenis, Reading

PERSEN_WAJAR = 200.0
"""Units: percent. Growth may pass 100; nothing that is planned passes this unseen."""


def check_plausible(readings: Iterable[Reading], kini: Kini, katalog: Catalogue) -> list[Masalah]:
    """Warn where an entri does not fit the others. One warning a doubt, at the cell that raises it.

    ``kini`` holds every current figure with the readings already laid over it; ``readings`` are of
    years to which ``katalog`` applies.
    """
    readings = tuple(readings)
    baru = {r.kunci: r for r in readings if r.kunci.jenis is Jenis.ENTRI and r.nilai is not None}
    bagian = [v for v in katalog.variabel.values() if v.bagian_dari]
    masalah = [m for v in bagian for m in _melebihi(v, katalog, baru, kini)]
    masalah += [m for r in baru.values() for m in _sepuluh_kali(r, baru, kini, katalog)]
    for periksa in (copied, summed, misplaced):
        masalah += periksa(baru, kini, katalog)
    return masalah + [m for r in readings if r.kunci.jenis is Jenis.TARGET for m in _janggal(r, katalog)]


def _melebihi(bagian: Variabel, katalog: Catalogue, baru: Baru, kini: Kini) -> Iterator[Masalah]:
    keseluruhan = katalog.variabel[bagian.bagian_dari or ""]
    sejak_awal = bagian.bagian_menurut is Banding.TAHUN_BERJALAN
    for tw in _tersentuh((bagian, keseluruhan), baru, sampai_akhir=sejak_awal):
        a, b = _nilai(bagian, tw, kini, sejak_awal), _nilai(keseluruhan, tw, kini, sejak_awal)
        if a is None or b is None or a <= b:
            continue
        kapan = f"sejak awal tahun sampai {tw}" if sejak_awal else f"pada {tw}"
        uraian = (
            f"{bagian.nama} ({tulis(a)} {bagian.satuan}) melebihi "
            f"{keseluruhan.nama} ({tulis(b)} {keseluruhan.satuan}) {kapan}"
        )
        sumber = _penyebab((bagian, keseluruhan), tw, baru)
        harap = "bagian yang tidak melebihi keseluruhannya"
        yield ragu(Kode.BAGIAN_MELEBIHI_KESELURUHAN, sumber, uraian, harap)


def _tersentuh(pasangan: tuple[Variabel, Variabel], baru: Baru, *, sampai_akhir: bool) -> list[Triwulan]:
    """Where the pair stands otherwise than before; a sum since January moves the later triwulan too."""
    kode = {v.kode for v in pasangan}
    isi = {Triwulan(k.tahun, k.triwulan) for k in baru if k.kode in kode and k.triwulan is not None}
    if sampai_akhir:
        isi |= {Triwulan(tw.tahun, t) for tw in isi for t in range(tw.triwulan, 5)}
    return sorted(isi)


def _penyebab(pasangan: tuple[Variabel, Variabel], tw: Triwulan, baru: Baru) -> Reading:
    """The reading to blame: the part's, else the whole's, at the triwulan or the last one before it."""
    for t in range(tw.triwulan, 0, -1):
        for variabel in pasangan:
            if bacaan := baru.get(entri(variabel.kode, Triwulan(tw.tahun, t))):
                return bacaan
    raise LookupError(f"no reading touches {tw}")


def _nilai(variabel: Variabel, tw: Triwulan, kini: Kini, sejak_awal: bool) -> float | None:
    """The entri of the triwulan, or its sum since January where the pair is compared so; None with a hole."""
    if not (sejak_awal and variabel.sifat is Sifat.AKUMULASI):
        return kini.get(entri(variabel.kode, tw))
    isi = [kini.get(entri(variabel.kode, Triwulan(tw.tahun, t))) for t in range(1, tw.triwulan + 1)]
    ada = [n for n in isi if n is not None]
    return sum(ada) if len(ada) == len(isi) else None


def _sepuluh_kali(bacaan: Reading, baru: Baru, kini: Kini, katalog: Catalogue) -> Iterator[Masalah]:
    """A jump from the triwulan before, or to the one after it where that stands already."""
    variabel = katalog.variabel[bacaan.kunci.kode]
    tw = saat(bacaan.kunci)
    pasangan = [(tw.sebelumnya(), tw)]
    if entri(variabel.kode, tw.sesudahnya()) not in baru:
        pasangan.append((tw, tw.sesudahnya()))
    for lalu, ini in pasangan:
        if (uraian := _lonjakan(variabel, lalu, ini, kini)) is not None:
            harap = "angka yang sejalan dengan triwulan sebelumnya"
            yield ragu(Kode.SEPULUH_KALI, bacaan, uraian, harap)


def _janggal(bacaan: Reading, katalog: Catalogue) -> Iterator[Masalah]:
    """A percentage that may be a fraction (0,85) or has lost its decimal comma (8500)."""
    indikator, nilai = katalog.indikator[bacaan.kunci.kode], bacaan.nilai
    if nilai is None or indikator.satuan != "%":
        return
    pecahan = 0 < nilai < 1 and indikator.arah is Arah.NAIK
    if pecahan or nilai > PERSEN_WAJAR:
        periode = nama_periode(bacaan.kunci.tahun, bacaan.kunci.triwulan)
        uraian = f"Target {indikator.nama_pendek} {periode}: {tulis(nilai)} %"
        harap = "target dalam persen, misalnya 85 untuk 85 %"
        yield ragu(Kode.TARGET_JANGGAL, bacaan, uraian, harap)


def _lonjakan(variabel: Variabel, lalu: Triwulan, ini: Triwulan, kini: Kini) -> str | None:
    sebelum, nilai = kini.get(entri(variabel.kode, lalu)), kini.get(entri(variabel.kode, ini))
    # A flow may well be nothing in one triwulan; a stock of ten or more does not vanish.
    if not sebelum or nilai is None or (nilai == 0 and (variabel.sifat is Sifat.AKUMULASI or sebelum < 10)):
        return None
    if sebelum / 10 < nilai < sebelum * 10:
        return None
    banding = "sepuluh kali lipat atau lebih" if nilai > sebelum else "sepersepuluh atau kurang"
    return f"{variabel.nama} {ini}: {tulis(nilai)}, {banding} dari {lalu} ({tulis(sebelum)})"
