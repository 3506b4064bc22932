"""Columns: what the head over a column says that it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from iku.core.period import ROMAWI, parse_triwulan
from iku.sheets.cells import Cell
from iku.sheets.layout.bands import Pita
from iku.sheets.layout.kata import Kamus, Kata, triwulan_singkat
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.roles import BERNAMA, BERPERIODE, LABEL, Peran, satuan_kurung
from iku.sheets.layout.row_words import deret_romawi
from iku.sheets.periods import Kurun

_TAK_MENGUBAH: Final = ("sementara", "angka sementara", "final", "tetap", "angka tetap")
"""What may stand in parentheses beside a period and leaves its figures what they are."""
_MENANG: Final = (Peran.RUPIAH, Peran.PERSEN, Peran.LAIN)
"""Roles that hold wherever in the head they stand: *Target* below *Anggaran (Rp)* is money."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a table.

    ``label`` is its role where it names or dates the rows, ``peran`` where it holds figures; both are None
    where its head says neither. ``kurun`` are the periods of its head, from the top; ``nama`` and ``kode``
    the variabel or indikator it names; ``asing`` the words in it that nobody knows.
    """

    nomor: int
    tempat: tuple[Tempat, ...] = ()
    teks: str = ""
    label: Peran | None = None
    peran: Peran | None = None
    kurun: tuple[Kurun, ...] = ()
    kumulatif: bool = False
    target_tahun: bool = False
    """Whether one cell says "Target 2024", the year and nothing narrower."""
    nama: str = ""
    kode: frozenset[str] = frozenset()
    satuan: str = ""
    asing: str = ""
    asing_bawah: bool = False
    """Whether unknown words stand below the name of a variabel: a part of it."""


def kolom_pita(pita: Pita, lembaran: Lembaran, kamus: Kamus, kolom: Sequence[int]) -> dict[int, Kolom]:
    """What each column of a band is, by its head alone."""
    return {k: _kolom(k, pita, lembaran, kamus) for k in kolom}


def _kolom(nomor: int, pita: Pita, lembaran: Lembaran, kamus: Kamus) -> Kolom:
    tingkat = _tingkat(nomor, pita, lembaran, kamus)
    kata = [kamus.kata(c) for _, c in tingkat]
    tempat = tuple(t for t, _ in tingkat)
    teks = " / ".join(" ".join(c.teks.split()) for _, c in tingkat)
    kurun = [k for t in kata for k in t.kurun]
    for i, (_, cell) in enumerate(tingkat):
        if any(t.triwulan for t in kata[:i]) and triwulan_singkat(cell):
            triwulan = parse_triwulan(cell.teks)
            assert triwulan is not None
            kurun = [k for t in (*kata[:i], *kata[i + 1 :]) for k in t.kurun]
            kurun.append(Kurun(None, 3 * triwulan - 2, 3 * triwulan))
            kata[i] = Kata(utuh=True)
            kata = [Kata(utuh=True) if t.peran is Peran.TRIWULAN else t for t in kata]
    if not any(k.awal is not None for k in kurun) and (triwulan := _romawi(nomor, pita, lembaran)):
        kurun = [*kurun, Kurun(None, 3 * triwulan - 2, 3 * triwulan)]
        kata = [t for (_, c), t in zip(tingkat, kata, strict=True) if not triwulan_singkat(c)]
        tingkat = [(t, c) for t, c in tingkat if not triwulan_singkat(c)]
    label = _label(kata)
    # "Data TW I" holds figures; "TW I" below "Triwulan" does as well.
    if label is not None and not (kurun and label in BERPERIODE | BERNAMA):
        return Kolom(nomor, tempat, teks, label)
    nama = next((t for t in reversed(kata) if t.nama), None)
    asing = {
        i: t for i, ((_, c), k) in enumerate(zip(tingkat, kata, strict=True)) if (t := _asing(c, k, kamus))
    }
    return Kolom(
        nomor,
        tempat,
        teks,
        peran=_peran(kata),
        kurun=tuple(kurun),
        kumulatif=any(t.peran is Peran.KUMULATIF for t in kata),
        target_tahun=any(
            t.peran is Peran.TARGET and t.kurun and all(k.awal is None for k in t.kurun) for t in kata
        ),
        nama="" if nama is None else nama.sisa,
        kode=frozenset() if nama is None else nama.kode,
        satuan=next((s for _, c in reversed(tingkat) if (s := satuan_kurung(c.teks))), ""),
        asing=" / ".join(asing.values()),
        asing_bawah=nama is not None and any(i > kata.index(nama) for i in asing),
    )


def _asing(cell: Cell, kata: Kata, kamus: Kamus) -> str:
    """The words of a head cell that nobody knows: two different spans are, a unit in parentheses is not."""
    bulan = {(k.awal, k.akhir) for k in kata.kurun if k.awal is not None}
    if len(bulan) > 1:
        return " ".join(cell.teks.split())
    if kata.kepala or kata.nama or triwulan_singkat(cell):
        return ""
    sisa = kata.sisa or cell.teks
    dalam = sisa.strip(" ()")
    if kamus.satuan(dalam) or (kata.kurun and dalam.casefold() in _TAK_MENGUBAH):
        return ""
    return sisa


def _romawi(nomor: int, pita: Pita, lembaran: Lembaran) -> int:
    """The quarter of a column in a head that counts I, II, III, IV; 0 where it is none."""
    for baris in pita.kepala:
        isi = lembaran.baris[baris]
        if nomor in isi and isi[nomor].teks.strip() in ROMAWI and deret_romawi(isi):
            return ROMAWI.index(isi[nomor].teks.strip()) + 1
    return 0


def _label(kata: Sequence[Kata]) -> Peran | None:
    """The label role of the lowest words of a head, where nothing of figures stands below it."""
    for satu in reversed(kata):
        if satu.nama:
            return None
        if satu.peran is not None:
            return satu.peran if satu.peran in LABEL else None
    return None


def _peran(kata: Sequence[Kata]) -> Peran | None:
    semua = [t for t in kata if t.peran is not None and t.peran not in LABEL]
    for menang in _MENANG:
        if any(t.peran is menang for t in semua):
            return menang
    hasil: Peran | None = None
    for tingkat, satu in enumerate(kata):
        if satu not in semua or satu.peran is Peran.KUMULATIF:
            continue
        # "Jumlah" over "TW I" counts; below everything else it adds up.
        if satu.peran is Peran.JUMLAH and any(t.kurun or t.peran for t in kata[tingkat + 1 :]):
            continue
        if satu.peran is Peran.NETRAL and hasil is not None:
            continue
        hasil = satu.peran
    return hasil


def _tingkat(nomor: int, pita: Pita, lembaran: Lembaran, kamus: Kamus) -> list[tuple[Tempat, Cell]]:
    hasil: list[tuple[Tempat, Cell]] = []
    for urutan, baris in enumerate(pita.kepala):
        ada = lembaran.cell(baris, nomor) or _dari_kiri(nomor, urutan, pita, lembaran, kamus)
        if ada is not None and all(t != ada[0] for t, _ in hasil):
            hasil.append(ada)
    return hasil


def _dari_kiri(
    nomor: int, urutan: int, pita: Pita, lembaran: Lembaran, kamus: Kamus
) -> tuple[Tempat, Cell] | None:
    """The words that a head without merged cells writes once, over the first of their columns."""
    baris = pita.kepala[urutan]
    if any(lembaran.melebar((baris, k)) for k in lembaran.baris[baris]):
        return None
    if not any(lembaran.baris[b].get(nomor) for b in pita.kepala[urutan + 1 :]):
        return None
    if _ditengahkan(baris, pita.kepala[urutan + 1 :], lembaran, kamus):
        return None
    kiri = [k for k in lembaran.baris[baris] if k < nomor]
    if not kiri:
        return None
    tempat = (baris, max(kiri))
    kata = kamus.kata(lembaran.baris[baris][tempat[1]])
    lebar = any(lembaran.baris[b].get(tempat[1]) for b in pita.kepala[urutan + 1 :])
    if not lebar or kata.peran in LABEL - BERPERIODE:
        return None
    return tempat, lembaran.baris[baris][tempat[1]]


def _ditengahkan(baris: int, di_bawah: Sequence[int], lembaran: Lembaran, kamus: Kamus) -> bool:
    """Whether a head was centred by hand: its first words stand right of the first column below it."""
    rendah = {k for b in di_bawah for k, c in lembaran.baris[b].items() if kamus.kata(c).peran not in LABEL}
    label = {k for k, c in lembaran.baris[baris].items() if kamus.kata(c).peran in LABEL - BERPERIODE}
    tanpa_label = sorted(rendah - label)
    return bool(tanpa_label) and tanpa_label[0] not in lembaran.baris[baris]
