"""Akun: what became of every cell of a file, with the questions it leaves open."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from iku.core.finding import Masalah
from iku.core.reading import Kunci, Reading
from iku.sheets.bacaan import Makna, Tabel, Tafsir
from iku.sheets.cells import Sheet
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.waktu import Saat
from iku.sheets.tanya import JenisTanya, Pilihan, Tanya


@dataclass(frozen=True, slots=True)
class Klaim:
    """One figure that says what it is: kept, undone, summed or checked once the whole file is read.

    ``nilai`` is None for an empty cell; ``nama`` is the variabel's or indikator's; ``jumlah`` marks a total.
    """

    kunci: Kunci
    saat: Saat
    nilai: float | None
    sheet: Sheet
    tempat: Tempat
    sel: str
    nama: str
    kumulatif: bool = False
    jumlah: bool = False
    catatan: str = ""


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
    readings: list[tuple[tuple[int, int, int], Reading]] = field(default_factory=list)
    """Each with its place, since sums are undone key by key."""
    masalah: list[Masalah] = field(default_factory=list)
    klaim: list[Klaim] = field(default_factory=list)
    tabel: list[Tabel] = field(default_factory=list)
    tafsir: dict[tuple[int, int, int], Tafsir] = field(default_factory=dict)
    _soal: dict[str, _Soal] = field(default_factory=dict)
    _urutan: dict[int, int] = field(default_factory=dict)
    _bersama: set[Masalah] = field(default_factory=set)

    def ambil(self, sheet: Sheet, tempat: Tempat, reading: Reading) -> None:
        """A figure that is kept."""
        urutan = self._urutan.setdefault(id(sheet), len(self._urutan))
        self.readings.append(((urutan, *tempat), reading))

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
        baris, kolom = tempat
        if tempat not in sheet.sel:
            # Only shown here: the words of a merged range whose first cell is hidden.
            return
        self.tafsir[id(sheet), baris, kolom] = Tafsir(
            sheet.judul or "", baris, kolom, sel or sheet.alamat(baris, kolom), makna, uraian, kunci, tanya
        )

    def tercatat(self, sheet: Sheet, tempat: Tempat) -> bool:
        """Whether a cell was taken for something already."""
        return (id(sheet), *tempat) in self.tafsir

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
    ) -> None:
        """Open a question, once; its Masalah stands at the cell that causes it."""
        if kunci not in self._soal:
            soal = f"{masalah.sebab[:1].upper()}{masalah.sebab[1:]}."
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
