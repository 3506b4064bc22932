"""Meja: one table on the desk, with all that its reading needs and gathers."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from iku.core.catalogue import Catalogue
from iku.core.reading import Jenis
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Isi, huruf_kolom
from iku.sheets.konteks import Konteks
from iku.sheets.layout import pilihan
from iku.sheets.layout.akun import Akun, Catatan
from iku.sheets.layout.blocks import Blok
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.judul import Judul
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.roles import Peran
from iku.sheets.layout.rows import Baris
from iku.sheets.layout.waktu import Ragu, Saat, Sekitar, Sumber
from iku.sheets.periods import Kurun
from iku.sheets.tanya import Pilihan
from iku.sheets.writing import Gaya

_Macam = tuple[int, frozenset[str], Peran | None, int, bool]
"""A column and all of a row and its section that decides what its figures are."""
_JAUH: Final = 20
"""Rows over the first figures in which the words over a column are looked for."""


@dataclass(frozen=True, slots=True)
class Arti:
    """What the figures of a column are on rows of one kind, or why they are left, or what must be asked."""

    jenis: Jenis | None = None
    jumlah: bool = False
    kumulatif: bool = False
    lewat: str = ""
    tanya: str = ""
    pilih: tuple[Pilihan, ...] = pilihan.KOLOM
    judul: bool = False
    """Whether it is the title that must be asked about, once for the whole table."""


class Rencana(NamedTuple):
    """What the figure of a column is on rows of one name: ``kode`` names it, ``posisi`` says a stock."""

    kolom: Kolom
    arti: Arti
    jenis: Jenis
    kode: str
    posisi: bool


class Lain(NamedTuple):
    """Figures that are not taken, or that fit several things."""

    arti: Arti
    kode: frozenset[str]


class Masa(NamedTuple):
    """A period with the catalogue of its year and what that knows."""

    saat: Saat
    triwulan: int | None
    kumulatif: bool
    katalog: Catalogue
    dikenal: Collection[str]


@dataclass(slots=True)
class Meja:
    """One table with its surroundings; what is found goes to ``akun``.

    ``luar`` are the words around it that may name its period, ``sekitar`` is set once its rows are known.
    ``berdiri_sendiri`` says that the year over the first table is not this one's; ``terbagi`` has for
    each row the columns that may split it; ``terpecah`` says that commas of figures parted records;
    ``satuan`` are units that a row of their own gives;
    ``arti_kolom``, ``saat_kurun``, ``rencana``, ``masa`` and ``dijawab`` keep what was settled once,
    ``cocok`` the units and such that were found right. Of all columns: ``serupa`` counts those that
    differ in nothing but their period, ``dijumlah`` are those that a column "Jumlah" may add up,
    ``tahun_kolom`` the years of their heads, ``tahun_sejajar`` those that have the same columns each,
    ``berciri`` those that state a unit or such, and ``label`` what the cells of each label column are.
    ``berjudul`` says that there are several of figures, so that an address names its own. ``dasar`` is
    what the names of the table's own questions begin with.
    """

    blok: Blok
    lembaran: Lembaran
    konteks: Konteks
    akun: Akun
    judul: Judul
    luar: tuple[Sumber, ...]
    gaya: dict[int, Gaya] = field(default_factory=dict)
    arti_kolom: dict[tuple[int, bool, bool, Peran | None], Arti] = field(default_factory=dict)
    saat_kurun: dict[tuple[Kurun, ...], Saat | Ragu] = field(default_factory=dict)
    rencana: dict[_Macam, Rencana | Lain | None] = field(default_factory=dict)
    masa: dict[tuple[object, ...], tuple[tuple[Kurun, ...], Masa | Ragu]] = field(default_factory=dict)
    sekitar: Sekitar | None = None
    satuan: dict[int, tuple[str, str]] = field(default_factory=dict)
    cocok: set[tuple[object, ...]] = field(default_factory=set)
    kelipatan: str = ""
    catatan_kumulatif: bool = False
    berdiri_sendiri: bool = False
    terpecah: bool = False
    terbagi: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    tak_bernama: set[int] = field(default_factory=set)
    dijawab: dict[tuple[int, Peran | None], str] = field(default_factory=dict)
    dasar: str = field(init=False)
    serupa: Counter[str] = field(init=False)
    dijumlah: frozenset[int] = field(init=False)
    tahun_kolom: frozenset[int] = field(init=False)
    tahun_sejajar: frozenset[int] = field(init=False)
    berjudul: bool = field(init=False)
    berciri: tuple[tuple[Peran, int], ...] = field(init=False)
    label: tuple[tuple[int, Catatan], ...] = field(init=False)

    def __post_init__(self) -> None:
        pita = self.blok.pita
        awal = min((*pita.kepala, *pita.isi))
        self.dasar = f"{self.akun.berkas}:{self.lembaran.sheet.judul or ''}:{awal}"
        angka, biasa = [self.blok.kolom[k] for k in self.blok.angka], (None, Peran.ENTRI, Peran.NETRAL)
        self.serupa = Counter(map(_rupa, angka))
        self.dijumlah = frozenset(c.nomor for c in angka if c.peran in biasa and (c.kurun or c.asing))
        self.tahun_kolom = frozenset(k.tahun for c in angka for k in c.kurun if k.tahun is not None)
        self.tahun_sejajar = self.tahun_kolom if _abreast(angka) else frozenset()
        self.berjudul = sum(bool(c.teks) for c in angka) > 1
        ciri = ((p, self.blok.label(p)) for p in (Peran.SATUAN, Peran.SIFAT, Peran.ARAH))
        self.berciri = tuple((p, k) for p, k in ciri if k is not None)
        self.label = tuple((k, self._label(c)) for k, c in self.blok.kolom.items() if c.label is not None)

    def _label(self, kolom: Kolom) -> Catatan:
        """What the cells of a label column are taken for."""
        assert kolom.label is not None
        makna, uraian = Makna.LABEL, f"kolom {kolom.label.value}"
        if kolom.nomor in self.blok.nama:
            makna, uraian = Makna.NAMA, "nama baris"
        elif kolom.nomor in self.blok.waktu:
            makna, uraian = Makna.PERIODE, "periode baris"
        return Catatan(self.lembaran.sheet, makna, uraian)

    def tinggal(self, satu: Baris, makna: Makna, uraian: str, kunci: str = "") -> None:
        """Leave all figures of a row, for one reason."""
        for k in self.blok.angka:
            cell = self.lembaran.baris[satu.nomor].get(k)
            if cell is None:
                continue
            if kunci:
                self.akun.tunggu(kunci, self.lembaran.sheet, (satu.nomor, k), uraian)
            else:
                self.akun.catat(self.lembaran.sheet, (satu.nomor, k), makna, uraian)

    def teks_di_atas(self, kolom: int) -> str:
        """The words right above a column whose head nobody knew, for a message."""
        pertama = min(self.blok.pita.isi, default=0)
        kiri = min(self.blok.kolom)
        for b in range(pertama - 1, max(pertama - _JAUH, 0), -1):
            ada = self.lembaran.cell(b, kolom)
            if ada is None or (kolom > kiri and ada[0][1] <= kiri):
                # Nothing, or a title over the whole table.
                continue
            return " ".join(ada[1].teks.split())[:60] if ada[1].jenis is Isi.TEKS else ""
        return ""

    def jenis_baris(self) -> Jenis:
        return Jenis.TARGET if self.blok.label(Peran.INDIKATOR) is not None else Jenis.ENTRI

    def rupa(self, kolom: Kolom) -> str:
        """What columns share that differ in nothing but their period; one answer settles them all."""
        rupa = _rupa(kolom)
        return rupa if kolom.kurun and self.serupa[rupa] > 1 else huruf_kolom(kolom.nomor)

    def jawab(self, kolom: Kolom) -> str:
        """What somebody said that a column is; of the column itself before all of its kind."""
        kunci = (kolom.nomor, kolom.peran)
        if kunci not in self.dijawab:
            jawaban, sidik = self.konteks.jawaban, self.blok.sidik
            sendiri = jawaban.get(pilihan.kunci_kolom(sidik, huruf_kolom(kolom.nomor)), "")
            semua = jawaban.get(pilihan.kunci_kolom(sidik, self.rupa(kolom)), "")
            self.dijawab[kunci] = sendiri or semua
        return self.dijawab[kunci]

    def alamat(self, tempat: Tempat, kolom: Kolom) -> str:
        return self.lembaran.sheet.alamat(*tempat, kolom.teks if self.berjudul else "")

    def kunci_angka(self, kode: str, teks: str) -> str:
        """The name of the answer that says what one writing means in the figures of one variabel."""
        return f"angka:{self.dasar}:{kode}:{',' if ',' in teks else '.'}"


def _abreast(angka: Iterable[Kolom]) -> bool:
    """Whether the columns repeat themselves for each of several years."""
    per_tahun: dict[int, Counter[object]] = defaultdict(Counter)
    for kolom in angka:
        for tahun in {k.tahun for k in kolom.kurun if k.tahun is not None}:
            bulan = tuple((k.awal, k.akhir) for k in kolom.kurun)
            per_tahun[tahun][bulan, kolom.peran, kolom.asing] += 1
    pertama, *lain = per_tahun.values() or [Counter()]
    return bool(lain) and all(satu == pertama for satu in lain)


def _rupa(kolom: Kolom) -> str:
    """A column's head without its period."""
    return f"*{kolom.asing.casefold()}/{kolom.peran.value if kolom.peran else ''}"
