"""Akun: what became of every cell of a file, with the questions it leaves open."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from iku.core.finding import Masalah
from iku.core.period import nama_periode
from iku.core.reading import Jenis, Kunci, Reading
from iku.sheets.bacaan import Makna, Tabel, Tafsir
from iku.sheets.cells import Sheet
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.waktu import Saat
from iku.sheets.tanya import JenisTanya, Pilihan, Tanya


class Klaim(NamedTuple):
    """One figure that says what it is: kept, undone, summed or checked once the whole file is read.

    ``nilai`` is None for an empty cell; ``jumlah`` marks a total.
    """

    kunci: Kunci
    saat: Saat
    nilai: float | None
    sheet: Sheet
    tempat: Tempat
    sel: str
    kumulatif: bool = False
    jumlah: bool = False
    catatan: str = ""


class Catatan(NamedTuple):
    """What a cell was taken for; cells may share one. ``sel`` is empty where the plain address serves."""

    sheet: Sheet
    makna: Makna
    uraian: str
    kunci: Kunci | None = None
    tanya: str = ""
    sel: str = ""
    bernama: bool = False
    """Whether ``uraian`` only adds to what ``kunci`` is called."""


@dataclass(slots=True)
class _Soal:
    jenis: JenisTanya
    soal: str
    pilihan: tuple[Pilihan, ...]
    lembar: str
    ingat: bool
    saran: str
    sel: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class Akun:
    """Gathers what the readers of one file find."""

    berkas: str
    nama: Callable[[Kunci], str]
    """What people call a variabel or an indikator."""
    urutan: Mapping[int, int]
    """The number of each sheet, by its id."""
    readings: list[tuple[tuple[int, int, int], Reading]] = field(default_factory=list)
    """Each with its place, since sums are undone key by key."""
    masalah: list[Masalah] = field(default_factory=list)
    klaim: list[Klaim] = field(default_factory=list)
    tabel: list[Tabel] = field(default_factory=list)
    catatan: dict[tuple[int, int, int], Catatan] = field(default_factory=dict)
    _soal: dict[str, _Soal] = field(default_factory=dict)
    _bersama: set[Masalah] = field(default_factory=set)

    def ambil(self, sheet: Sheet, tempat: Tempat, reading: Reading) -> None:
        """A figure that is kept; what it is called is put together when somebody asks."""
        nomor, (baris, kolom) = id(sheet), tempat
        self.readings.append(((self.urutan[nomor], baris, kolom), reading))
        if reading.nilai is not None and tempat in sheet.sel:
            makna = Makna.ENTRI if reading.kunci.jenis is Jenis.ENTRI else Makna.TARGET
            self.catatan[nomor, baris, kolom] = Catatan(
                sheet, makna, reading.uraian, reading.kunci, "", reading.sel, True
            )

    def berurut(self) -> list[Reading]:
        """The figures in the order of the file."""
        return [r for _, r in sorted(self.readings, key=lambda satu: satu[0])]

    def catat(
        self,
        sheet: Sheet,
        tempat: Tempat,
        makna: Makna,
        uraian: str,
        kunci: Kunci | None = None,
        tanya: str = "",
        sel: str = "",
    ) -> None:
        """Say what a cell was taken for; what is said last of a cell stands."""
        # Else it is only shown here: the words of a merged range whose first cell is hidden.
        if tempat in sheet.sel:
            self.catatan[id(sheet), *tempat] = Catatan(sheet, makna, uraian, kunci, tanya, sel)

    def tercatat(self, sheet: Sheet, tempat: Tempat) -> bool:
        """Whether a cell was taken for something already."""
        return (id(sheet), *tempat) in self.catatan

    def tafsir(self, makna: Collection[Makna] = frozenset(Makna)) -> list[Tafsir]:
        """What every cell was taken for that was taken for one of these, in the order of the file."""
        isi = [(s, b, k) for (s, b, k), satu in self.catatan.items() if satu.makna in makna]
        isi.sort(key=lambda di: (self.urutan[di[0]], di[1], di[2]))
        return [_tafsir(b, k, self.catatan[s, b, k], self.nama) for s, b, k in isi]

    def sekali(self, masalah: Masalah) -> bool:
        """Tell a fault that several cells share; False where it was told before."""
        if masalah in self._bersama:
            return False
        self._bersama.add(masalah)
        self.masalah.append(masalah)
        return True

    def tolak(self, sheet: Sheet, tempat: Tempat, masalah: Masalah, kunci: Kunci | None = None) -> None:
        """A fault of a cell, which keeps it out."""
        self.masalah.append(masalah)
        self.catat(sheet, tempat, Makna.GALAT, masalah.pesan, kunci, sel=masalah.sel)

    def tanyakan(
        self,
        kunci: str,
        jenis: JenisTanya,
        masalah: Masalah,
        pilihan: Iterable[Pilihan],
        sheet: Sheet,
        *,
        ingat: bool = False,
        saran: str = "",
        berlaku: str = "",
    ) -> None:
        """Open a question, once; its Masalah stands at the cell that causes it.

        ``berlaku`` says how far an answer reaches, where that is not plain.
        """
        if kunci not in self._soal:
            soal = f"{masalah.sebab[:1].upper()}{masalah.sebab[1:]}.{berlaku and f' {berlaku}'}"
            self._soal[kunci] = _Soal(jenis, soal, tuple(pilihan), sheet.judul or "", ingat, saran)
            self.masalah.append(masalah)

    def tunggu(self, kunci: str, sheet: Sheet, tempat: Tempat, uraian: str, sel: str = "") -> None:
        """A cell that waits for the answer to a question."""
        self.catat(sheet, tempat, Makna.TANYA, uraian, tanya=kunci, sel=sel)
        self._soal[kunci].sel[sel or sheet.alamat(*tempat)] = None

    def tanya(self) -> tuple[Tanya, ...]:
        """The open questions, those that settle most cells first."""
        soal = sorted(self._soal.items(), key=lambda s: (-len(s[1].sel), s[0]))
        return tuple(
            Tanya(k, s.jenis, s.soal, s.pilihan, tuple(s.sel), s.lembar, s.ingat, s.saran) for k, s in soal
        )


def _tafsir(baris: int, kolom: int, satu: Catatan, nama: Callable[[Kunci], str]) -> Tafsir:
    sheet, makna, uraian, kunci, tanya, sel, bernama = satu
    if bernama and kunci is not None:
        apa = f"{nama(kunci)}, {nama_periode(kunci.tahun, kunci.triwulan)}"
        uraian = f"{apa}: {uraian}" if uraian else apa
    return Tafsir(
        sheet.judul or "", baris, kolom, sel or sheet.alamat(baris, kolom), makna, uraian, kunci, tanya
    )
