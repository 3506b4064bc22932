"""From what the cells of a book state to what a careful person reads in it."""

from collections import defaultdict
from collections.abc import Iterable

from iku.core.catalogue import Catalogue, Sifat
from iku.core.reading import Jenis, Kunci
from tests.generator.model import Benar, Buku, Pernyataan

# A value, whether it is clear, and the addresses it rests on; None is a cell nobody can read.
Calon = tuple[float | None, bool, tuple[str, ...]]
Menurut = dict[Kunci, list[Calon]]


def benar(buku: Buku, katalog: Catalogue) -> Benar:
    """What can be read for certain in a book, what of it is clear, and what is never an entri."""
    calon: Menurut = defaultdict(list)
    for deret in _deret(buku).values():
        _target(deret, calon)
        if deret[0][1].kunci.jenis is Jenis.ENTRI:
            posisi = katalog.variabel[deret[0][1].kunci.kode].sifat is Sifat.POSISI
            (_posisi if posisi else _akumulasi)(deret, calon)
    pasti = {k: c for k, c in calon.items() if len({n for n, _, _ in c if n is not None}) == 1}
    return Benar(
        {k: next(n for n, _, _ in c if n is not None) for k, c in pasti.items()},
        frozenset(k for k, c in pasti.items() if all(j and n is not None for n, j, _ in c)),
        frozenset(k.alamat(t) for k in buku.kertas for t in k.bukan),
        {k: tuple(s for _, _, sel in c for s in sel) for k, c in calon.items()},
    )


Deret = list[tuple[str, Pernyataan]]


def _deret(buku: Buku) -> dict[tuple[Jenis, str, int], Deret]:
    deret: dict[tuple[Jenis, str, int], Deret] = defaultdict(list)
    for kertas in buku.kertas:
        for p in kertas.pernyataan:
            if not kertas.tersembunyi and p.sel not in kertas.bukan:
                deret[p.kunci.jenis, p.kunci.kode, p.kunci.tahun].append((kertas.alamat(p.sel), p))
    return deret


def _target(deret: Deret, calon: Menurut) -> None:
    for sel, p in deret:
        if p.kunci.jenis is Jenis.TARGET:
            calon[p.kunci].append((p.nilai, p.jelas, (sel,)))


def _posisi(deret: Deret, calon: Menurut) -> None:
    for sel, p in deret:
        if p.akhir % 3 == 0:
            calon[p.kunci._replace(triwulan=p.akhir // 3)].append((p.nilai, p.jelas, (sel,)))


def _akumulasi(deret: Deret, calon: Menurut) -> None:
    for sel, p in deret:
        if p.akhir - p.awal == 2 and p.akhir % 3 == 0 and not p.kumulatif:
            calon[p.kunci._replace(triwulan=p.akhir // 3)].append((p.nilai, p.jelas, (sel,)))
    _bulanan([(s, p) for s, p in deret if p.awal == p.akhir], calon)
    _kumulatif([(s, p) for s, p in deret if p.kumulatif], calon)


def _bulanan(deret: Deret, calon: Menurut) -> None:
    """The sum of three months; a month that stands there twice counts once, if both say the same."""
    for triwulan in range(1, 5):
        bulan = {
            b: [(s, p) for s, p in deret if p.akhir == b] for b in range(3 * triwulan - 2, 3 * triwulan + 1)
        }
        semua = [satu for isi in bulan.values() for satu in isi]
        if all(len({p.nilai for _, p in isi}) == 1 for isi in bulan.values()):
            nilai = [isi[0][1].nilai for isi in bulan.values()]
            jumlah = None if None in nilai else sum(n for n in nilai if n is not None)
            jelas = all(p.jelas for _, p in semua)
            kunci = semua[0][1].kunci._replace(triwulan=triwulan)
            calon[kunci].append((jumlah, jelas, tuple(s for s, _ in semua)))


def _kumulatif(deret: Deret, calon: Menurut) -> None:
    sampai = {triwulan: _semua(deret, triwulan) for triwulan in range(1, 5)}
    turun = set()
    for triwulan, kini in sampai.items():
        lalu = sampai.get(triwulan - 1, [(0.0, True, ())])
        for nilai, jelas, sel in kini:
            for sebelum, jelas_dulu, sel_dulu in lalu:
                naik = None if nilai is None or sebelum is None else nilai - sebelum
                if naik is not None and naik < 0:
                    turun |= {triwulan - 1, triwulan, triwulan + 1}
                    naik = None
                kunci = deret[0][1].kunci._replace(triwulan=triwulan)
                calon[kunci].append((naik, jelas and jelas_dulu, (*sel, *sel_dulu)))
    for triwulan in turun & set(sampai):
        if deret:
            kunci = deret[0][1].kunci._replace(triwulan=triwulan)
            calon[kunci] = [(n, False, s) for n, _, s in calon[kunci]]


def _semua(deret: Iterable[tuple[str, Pernyataan]], triwulan: int) -> list[Calon]:
    return [(p.nilai, p.jelas, (s,)) for s, p in deret if p.akhir == 3 * triwulan]
