"""Names: what a row calls a variabel or an indikator, looked up in the catalogue."""

import difflib
import re
from collections.abc import Iterable

from iku.core.catalogue import Catalogue
from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import Jenis

# The apostrophe that our own files put before what a spreadsheet would run as a formula.
_PENJAGA = re.compile(r"'(?=\s*[=+\-@])")


def bersih(teks: str) -> str:
    """A text as names and headers are compared: one case, single spaces, no guard against formulas."""
    return " ".join(_PENJAGA.sub("", teks).replace("\xa0", " ").split()).casefold()


class Names:
    """The kode and names of one kind in one catalogue."""

    def __init__(self, catalogue: Catalogue, jenis: Jenis) -> None:
        self._jenis = jenis
        self._kode = {bersih(kode): kode for kode in _kode(catalogue, jenis)}
        self._nama: dict[str, set[str]] = {}
        for kode, nama in _nama(catalogue, jenis):
            self._nama.setdefault(bersih(nama), set()).add(kode)
        self._tampil = dict(reversed(_nama(catalogue, jenis)))
        self._sudah: dict[tuple[str, ...], str | None] = {}

    def find(self, *sebutan: str) -> str | None:
        """The kode on which everything that a row calls it agrees; None where nothing or two things fit."""
        if sebutan not in self._sudah:
            pilihan = [self._cocok(bersih(s)) for s in sebutan if s]
            sama = set.intersection(*pilihan) if pilihan else set()
            self._sudah[sebutan] = next(iter(sama)) if len(sama) == 1 else None
        return self._sudah[sebutan]

    def unknown(self, sel: str, *sebutan: str) -> Masalah:
        """What is wrong with a row's names, with the nearest ones of the catalogue."""
        kode = Kode.VARIABEL_TAK_DIKENAL if self._jenis is Jenis.ENTRI else Kode.INDIKATOR_TAK_DIKENAL
        terisi = [s for s in sebutan if s]
        if len(terisi) > 1 and all(self._cocok(bersih(s)) for s in terisi):
            harap = "kode dan nama dari baris katalog yang sama"
            return galat(kode, sel, " / ".join(terisi), harap, "Perbaiki kode atau namanya.")
        asing = [s for s in terisi if not self._cocok(bersih(s))]
        ditemukan = " / ".join(terisi) if not asing else asing[0]
        harap = f"kode atau nama {self._jenis_kata} dari katalog"
        return galat(kode, sel, ditemukan, harap, self._saran(ditemukan))

    @property
    def _jenis_kata(self) -> str:
        return "variabel" if self._jenis is Jenis.ENTRI else "indikator"

    def _cocok(self, sebutan: str) -> set[str]:
        if sebutan in self._kode:
            return {self._kode[sebutan]}
        return self._nama.get(sebutan, set())

    def _saran(self, sebutan: str) -> str:
        if len(dua := self._cocok(bersih(sebutan))) > 1:
            return f"Nama itu dipakai lebih dari satu: tulis kodenya, {_atau(sorted(dua))}."
        calon = difflib.get_close_matches(bersih(sebutan), [*self._nama, *self._kode], 6, 0.6)
        dekat = dict.fromkeys(k for c in calon for k in sorted(self._cocok(c)))
        if not dekat:
            return "Salin kodenya dari templat."
        return f"Mungkin maksud Anda {_atau([f'{k} ({self._tampil[k]})' for k in dekat][:3])}."


def _kode(catalogue: Catalogue, jenis: Jenis) -> Iterable[str]:
    return catalogue.variabel if jenis is Jenis.ENTRI else catalogue.indikator


def _nama(catalogue: Catalogue, jenis: Jenis) -> list[tuple[str, str]]:
    if jenis is Jenis.ENTRI:
        return [(v.kode, v.nama) for v in catalogue.variabel.values()]
    indikator = catalogue.indikator.values()
    return [(i.kode, n) for i in indikator for n in (i.nama, i.nama_pendek)]


def _atau(pilihan: list[str]) -> str:
    return " atau ".join(filter(None, (", ".join(pilihan[:-1]), pilihan[-1])))
