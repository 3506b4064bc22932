"""Konteks: what a reader of sheets knows beside the sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from iku.core.catalogue import Catalogue, Catalogues, Sifat
from iku.core.finding import Masalah, Tingkat
from iku.core.numbers import Tulisan
from iku.core.reading import Jenis, Kunci
from iku.core.singkatan import TANPA_SINGKATAN, Singkatan
from iku.sheets.cells import Sheet
from iku.sheets.layout import pilihan
from iku.sheets.layout.kata import Kamus
from iku.sheets.names import Names, Saran
from iku.sheets.normal import normal
from iku.sheets.tanya import LEWATI, Pilihan
from iku.sheets.writing import Gaya

_DEKAT: Final = 80.0
"""How near a name must be to be called the likeliest. Units: per cent."""
_PEMBEDA: Final = frozenset(
    [
        "tidak",
        "bukan",
        "non",
        "belum",
        "target",
        "asing",
        "kumulatif",
        "rata",
        "rerata",
        "total",
        "baru",
        "lama",
        "formal",
        "informal",
    ]
)
"""Words that make another thing of a name."""


@dataclass(slots=True)
class Konteks:
    """The catalogues with their names indexed once, the abbreviations and what people answered.

    ``tahun`` is the year a person gave for the whole file. ``jawaban`` maps the name of a question to
    its answer.
    """

    catalogues: Catalogues
    tahun: int | None = None
    singkatan: Singkatan = TANPA_SINGKATAN
    jawaban: Mapping[str, str] = field(default_factory=dict)
    _names: dict[tuple[Jenis, int], Names] = field(default_factory=dict)
    _kamus: Kamus | None = None
    _tahun: dict[int, Catalogue] = field(default_factory=dict)
    _pisah: dict[frozenset[str], tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)

    @property
    def kamus(self) -> Kamus:
        """The words of cells, with the names of every catalogue and those that people explained."""
        if self._kamus is None:
            semua = [self._untuk(j, k) for k in self.catalogues.semua for j in Jenis]
            self._kamus = Kamus(semua, self.arti_nama, self.singkatan.kenal_satuan, self.singkatan.wilayah)
        return self._kamus

    def catalogue(self, tahun: int) -> Catalogue:
        """The catalogue of a year."""
        if (katalog := self._tahun.get(tahun)) is None:
            katalog = self._tahun[tahun] = self.catalogues.for_year(tahun)
        return katalog

    def names(self, jenis: Jenis, tahun: int) -> Names:
        """The names of one kind in the catalogue of a year."""
        return self._untuk(jenis, self.catalogue(tahun))

    def stok(self, kode: str) -> bool:
        """Whether a variabel is a stock in every catalogue that has it."""
        semua = [k.variabel[kode] for k in self.catalogues.semua if kode in k.variabel]
        return all(v.sifat is Sifat.POSISI for v in semua)

    def known(self, jenis: Jenis, *sebutan: str) -> bool:
        """Whether any catalogue knows a row by these names."""
        return any(self._untuk(jenis, k).find(*sebutan) is not None for k in self.catalogues.semua)

    def nama(self, kunci: Kunci) -> str:
        """The name of a variabel or indikator as people know it."""
        katalog = self.catalogue(kunci.tahun)
        if kunci.jenis is Jenis.ENTRI:
            return katalog.variabel[kunci.kode].nama
        return f"target {katalog.indikator[kunci.kode].nama_pendek}"

    def normal(self, nama: str) -> str:
        """A name as names are compared and remembered."""
        return normal(nama, self.singkatan)

    def arti_nama(self, nama: str) -> str | None:
        """The kode that somebody said a name means."""
        if not self.jawaban:
            return None
        arti = self.jawaban.get(pilihan.kunci_nama(self.normal(nama)))
        return None if arti in (None, LEWATI) else arti

    def pisah_kode(self, kode: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """The variabel and the indikator among some kode."""
        kode = frozenset(kode)
        if kode not in self._pisah:
            semua = self.catalogues.semua
            variabel = frozenset(k for katalog in semua for k in kode & katalog.variabel.keys())
            indikator = frozenset(k for katalog in semua for k in kode & katalog.indikator.keys())
            self._pisah[kode] = (variabel, indikator)
        return self._pisah[kode]

    def gaya(self, sheet: Sheet) -> Gaya:
        """How a sheet writes decimals, as far as its file settles it."""
        return Gaya.INGGRIS if sheet.tulisan is Tulisan.MESIN else Gaya.TAK_TENTU

    def mirip(self, nama: str, banyak: int, skor: float = 0.0) -> list[Saran]:
        """The lines of the latest catalogue that a name resembles, the nearest first."""
        tahun = self.catalogues.terbaru.berlaku_sejak
        semua = [s for j in Jenis for s in self.names(j, tahun).suggest(nama, banyak) if s.skor >= skor]
        return sorted(semua, key=lambda s: -s.skor)[:banyak]

    def nama_tak_dikenal(self, sel: str, sebutan: tuple[str, ...], jenis: Jenis) -> Masalah:
        """What is wrong with a row's names, as a question."""
        masalah = self.names(jenis, self.catalogues.terbaru.berlaku_sejak).unknown(sel, *sebutan)
        if len(sebutan) > 1:
            return masalah
        return Masalah(masalah.kode, Tingkat.TANYA, sel, masalah.ditemukan, masalah.diharapkan, masalah.saran)

    def pilihan_nama(self, nama: str) -> tuple[tuple[Pilihan, ...], str]:
        """What a name may mean: the nearest first, then all others; and the nearest of all."""
        dekat = self.mirip(nama, 5)
        urut = dict.fromkeys(s.kode for s in dekat)
        katalog = self.catalogues.terbaru
        semua = (*urut, *(k for k in (*katalog.variabel, *katalog.indikator) if k not in urut))
        saran = next((s.kode for s in dekat if s.skor >= _DEKAT and not self._berlawanan(nama, s.nama)), "")
        return (*self.pilihan_kode(semua), pilihan.PILIHAN_LEWATI), saran

    def _berlawanan(self, nama: str, lain: str) -> bool:
        """Whether only one of two names has a word that turns it into something else."""
        return bool((set(self.normal(nama).split()) ^ set(self.normal(lain).split())) & _PEMBEDA)

    def pilihan_kode(self, kode: Iterable[str]) -> tuple[Pilihan, ...]:
        """Lines of the catalogue as answers."""
        katalog = self.catalogues.terbaru
        return tuple(
            Pilihan(
                k, katalog.variabel[k].nama if k in katalog.variabel else katalog.indikator[k].nama_pendek
            )
            for k in kode
            if k in katalog.variabel or k in katalog.indikator
        )

    def _untuk(self, jenis: Jenis, katalog: Catalogue) -> Names:
        kunci = (jenis, katalog.berlaku_sejak)
        if kunci not in self._names:
            self._names[kunci] = Names(katalog, jenis, self.singkatan)
        return self._names[kunci]
