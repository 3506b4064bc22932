"""Names: what a row calls a variabel or an indikator, looked up in the catalogue."""

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from iku.core.catalogue import Catalogue
from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import Jenis
from iku.core.singkatan import TANPA_SINGKATAN, Singkatan
from iku.sheets.normal import bersih, normal

__all__ = ["Names", "Saran", "bersih", "normal"]

_MIRIP = 60
"""Below this two names share hardly more than a word. Units: per cent."""


class Saran(NamedTuple):
    """A line of the catalogue that a name resembles; to be shown, never to be taken."""

    kode: str
    nama: str
    skor: float


class Names:
    """The kode and names of one kind in one catalogue."""

    def __init__(self, catalogue: Catalogue, jenis: Jenis, singkatan: Singkatan = TANPA_SINGKATAN) -> None:
        self._jenis = jenis
        self._singkatan = singkatan
        self._kode = {bersih(kode): kode for kode in _kode(catalogue, jenis)}
        self._nama: dict[str, set[str]] = {}
        self._normal: dict[str, set[str]] = {}
        for kode, nama, satuan in _nama(catalogue, jenis):
            self._nama.setdefault(bersih(nama), set()).add(kode)
            self._normal.setdefault(normal(nama, singkatan), set()).add(kode)
            self._normal.setdefault(normal(f"{nama} ({satuan})", singkatan), set()).add(kode)
        self._tanpa_satuan = list(dict.fromkeys(normal(n, singkatan) for _, n, _ in _nama(catalogue, jenis)))
        self._tampil = {kode: nama for kode, nama, _ in reversed(_nama(catalogue, jenis))}
        self._sudah: dict[tuple[str, ...], str | None] = {}
        self._calon: dict[str, tuple[str, ...]] = {}

    def find(self, *sebutan: str) -> str | None:
        """The kode on which everything that a row calls it agrees; None where nothing or two things fit."""
        if sebutan not in self._sudah:
            pilihan = [set(self.candidates(s)) for s in sebutan if s]
            sama = set.intersection(*pilihan) if pilihan else set()
            self._sudah[sebutan] = next(iter(sama)) if len(sama) == 1 else None
        return self._sudah[sebutan]

    def candidates(self, sebutan: str) -> tuple[str, ...]:
        """Every kode that a name fits: by its kode, else by its very name, else by its normal form."""
        if sebutan not in self._calon:
            self._calon[sebutan] = tuple(sorted(self._cocok(sebutan)))
        return self._calon[sebutan]

    def suggest(self, sebutan: str, banyak: int = 5) -> tuple[Saran, ...]:
        """The lines of the catalogue that a name resembles most, best first.

        Similarity knows nothing of meaning ("aktif" resembles "tidak aktif"): only a person takes one.
        """
        dicari = normal(sebutan, self._singkatan)
        mirip = process.extract(
            dicari, self._tanpa_satuan, scorer=_kemiripan, limit=4 * banyak, score_cutoff=_MIRIP
        )
        terbaik: dict[str, float] = {}
        for nama, skor, _ in mirip:
            for kode in sorted(self._normal[nama]):
                terbaik.setdefault(kode, skor)
        return tuple(Saran(k, self._tampil[k], s) for k, s in list(terbaik.items())[:banyak])

    def unknown(self, sel: str, *sebutan: str) -> Masalah:
        """What is wrong with a row's names, with the nearest ones of the catalogue."""
        kode = Kode.VARIABEL_TAK_DIKENAL if self._jenis is Jenis.ENTRI else Kode.INDIKATOR_TAK_DIKENAL
        terisi = [s for s in sebutan if s]
        if len(terisi) > 1 and all(self.candidates(s) for s in terisi):
            harap = "kode dan nama dari baris katalog yang sama"
            return galat(kode, sel, " / ".join(terisi), harap, "Perbaiki kode atau namanya.")
        asing = [s for s in terisi if not self.candidates(s)]
        ditemukan = " / ".join(terisi) if not asing else asing[0]
        harap = f"kode atau nama {self._jenis_kata} dari katalog"
        return galat(kode, sel, ditemukan, harap, self._saran(ditemukan))

    @property
    def _jenis_kata(self) -> str:
        return "variabel" if self._jenis is Jenis.ENTRI else "indikator"

    def _cocok(self, sebutan: str) -> set[str]:
        rapi = bersih(sebutan)
        if rapi in self._kode:
            return {self._kode[rapi]}
        return self._nama.get(rapi) or self._normal.get(normal(sebutan, self._singkatan), set())

    def _saran(self, sebutan: str) -> str:
        if len(dua := self.candidates(sebutan)) > 1:
            return f"Nama itu dipakai lebih dari satu: tulis kodenya, {_atau(list(dua))}."
        dekat = self.suggest(sebutan, 3)
        if not dekat:
            return "Salin kodenya dari templat."
        return f"Mungkin maksud Anda {_atau([f'{s.kode} ({s.nama})' for s in dekat])}."


def _kemiripan(satu: str, dua: str, **_: object) -> float:
    """How alike two names are, whatever the order of their words and whatever only one of them has.

    Units: per cent.
    """
    return (fuzz.token_sort_ratio(satu, dua) + fuzz.token_set_ratio(satu, dua)) / 2


def _kode(catalogue: Catalogue, jenis: Jenis) -> Iterable[str]:
    return catalogue.variabel if jenis is Jenis.ENTRI else catalogue.indikator


def _nama(catalogue: Catalogue, jenis: Jenis) -> list[tuple[str, str, str]]:
    if jenis is Jenis.ENTRI:
        return [(v.kode, v.nama, v.satuan) for v in catalogue.variabel.values()]
    indikator = catalogue.indikator.values()
    return [(i.kode, n, i.satuan) for i in indikator for n in (i.nama, i.nama_pendek)]


def _atau(pilihan: list[str]) -> str:
    return " atau ".join(filter(None, (", ".join(pilihan[:-1]), pilihan[-1])))
