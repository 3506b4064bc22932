"""Judul: what the words above, beside and inside a table say of all of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from iku.sheets.cells import Isi
from iku.sheets.layout.doubts import Keraguan, filter_words, foremost, say, title_doubt
from iku.sheets.layout.kata import Kamus
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.notes import note_doubt
from iku.sheets.layout.row_words import isian
from iku.sheets.layout.waktu import Sumber, per_triwulan
from iku.sheets.periods import Kurun, pisah_kurun, sebut_kumulatif

_BUKAN_JUDUL = re.compile(
    r"\s*(?:\*|\d+\)|catatan\b|keterangan\b|ket\s*[.:]|sumber\b|dicetak|diunduh|diolah|tanggal\b|tgl\b|mengetahui"
    r"|dasar\b|nip\b|ditetapkan|berdasarkan|peraturan|perda\b|perbup\b|nomor\b|lampiran\b)"
    r"|.*\bnip\b[\s.:]*\d|^[^\d:]{3,40},\s*\d{1,2}\s+[a-z]+\s+\d{4}\s*$",
    re.IGNORECASE | re.DOTALL,
)
_KELIPATAN = re.compile(
    r"\bdalam\s+(ribu|juta|mili?[ay]r)(?:an)?\b(?!\s*(?:rupiah|rp))|\(\s*0{3}\s*\)", re.IGNORECASE
)
# The years that a plan runs are its name, not those of the figures.
_DOKUMEN = re.compile(
    r"\b(?:renstra|rpjmd|rpjpd|rpd|rpjmn|rencana strategis)\b[^\n]*?"
    r"20\d\d\s*(?:-|–|—|/|s\.?\s*d\.?|sampai)\s*20\d\d",
    re.IGNORECASE,
)
_DI_BAWAH = re.compile(
    r"\W*(?:(?:catatan|keterangan|ket|note|nb)\b\W*|\*+\W*|(?=(?:data|angka|nilai)\b))(?P<isi>.+)",
    re.IGNORECASE,
)
_MASIH = re.compile(r"\bmasih\b", re.IGNORECASE)
_TARGET = re.compile(
    r"\b(?:target|rencana(?! (?:kerja|strategis|pembangunan|tenaga))|perjanjian kinerja)\b", re.IGNORECASE
)
_REALISASI = re.compile(r"\b(?:realisasi|capaian|pencapaian|hasil)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judul:
    """What a group of words says: periods, and whether it speaks of targets, sums or thousands.

    ``ragu`` says what else it may make of the figures: a plan, one kecamatan, a percentage.
    """

    sumber: Sumber
    kode: frozenset[str] = frozenset()
    target: bool = False
    kumulatif: bool = False
    kelipatan: str = ""
    ragu: Keraguan | None = None
    realisasi: bool = False


def judul(
    sebutan: str, baris: Iterable[int], lembaran: Lembaran, kamus: Kamus, kolom: tuple[int, int] | None = None
) -> Judul:
    """What the words of some rows say; ``kolom`` keeps to those over a table, where several share a row."""
    kurun: list[Kurun] = []
    kode: frozenset[str] = frozenset()
    semua: list[str] = []
    ragu: Keraguan | None = None
    for _, teks in teks_judul(baris, lembaran, kamus, kolom):
        if _BUKAN_JUDUL.match(teks):
            continue
        semua.append(teks)
        kurun.extend(pisah_kurun(_DOKUMEN.sub(" ", teks))[0])
        ragu = foremost(ragu, title_doubt(teks, kamus))
        kode = kode or kamus.teks(teks).kode
    satu = "\n".join(semua)
    cocok = _KELIPATAN.search(satu)
    return Judul(
        Sumber(sebutan, per_triwulan(kurun)),
        kode,
        speaks_of_target(satu),
        sebut_kumulatif(satu),
        cocok[0].removeprefix("dalam ").removeprefix("DALAM ") if cocok else "",
        ragu,
        bool(_REALISASI.search(satu)),
    )


def speaks_of_target(teks: str) -> bool:
    """Whether words name targets and no realisasi beside them."""
    return bool(_TARGET.search(teks)) and not _REALISASI.search(teks)


def cumulative_note(baris: Iterable[int], lembaran: Lembaran) -> bool:
    """Whether words below a table say that its figures run up from January."""
    return any(
        sebut_kumulatif(c.teks) for b in baris for c in lembaran.baris[b].values() if c.jenis is Isi.TEKS
    )


def note_below(baris: Iterable[int], lembaran: Lembaran) -> Keraguan | None:
    """What a remark below a table makes of its figures: a forecast, one kecamatan."""
    for b in baris:
        for cell in lembaran.baris[b].values():
            cocok = _DI_BAWAH.fullmatch(" ".join(cell.teks.split())) if cell.jenis is Isi.TEKS else None
            if cocok is not None and not _MASIH.search(cocok["isi"]) and (apa := note_doubt(cocok["isi"])):
                return say(cocok["isi"], apa)
    return None


def teks_judul(
    baris: Iterable[int], lembaran: Lembaran, kamus: Kamus, kolom: tuple[int, int] | None = None
) -> list[tuple[Tempat, str]]:
    """The texts of rows of words, with their places."""
    hasil = []
    for nomor in baris:
        if isian(lembaran.baris[nomor], kamus):
            # "Triwulan | : | III" says its period only as a whole.
            satu = lembaran.baris[nomor]
            kata = " ".join(c.teks.strip(" :") for c in satu.values() if c.teks.strip(" :"))
            hasil.append(((nomor, min(satu)), kata))
            continue
        if saringan := filter_words(c.teks for c in lembaran.baris[nomor].values()):
            hasil.append(((nomor, min(lembaran.baris[nomor])), saringan))
            continue
        isi = {k: c for k, c in lembaran.baris[nomor].items() if c.jenis is Isi.TEKS}
        for k, cell in isi.items():
            rentang = lembaran.rentang.get((nomor, k))
            ujung = k if rentang is None else rentang.kolom2
            di_atas = kolom is None or len(isi) == 1 or (k <= kolom[1] and ujung >= kolom[0])
            if di_atas:
                hasil.append(((nomor, k), cell.teks))
    return hasil


def sumber_nama(sebutan: str, teks: str) -> Sumber:
    """The periods that the name of a sheet or file says; a full date there is only when it was saved."""
    kurun = tuple(k for k in pisah_kurun(teks)[0] if not k.per)
    return Sumber(sebutan, kurun)


def tanpa_yang_dekat(jauh: Sumber, dekat: Iterable[Sumber]) -> Sumber:
    """Words farther out, as far as nearer ones leave the year or the months open."""
    dekat = tuple(dekat)
    bertahun, berbulan = any(s.tahun for s in dekat), any(s.berbulan for s in dekat)
    sisa = (
        Kurun(
            None if bertahun else k.tahun,
            None if berbulan else k.awal,
            None if berbulan else k.akhir,
            k.kumulatif,
            k.per,
        )
        for k in jauh.kurun
    )
    return Sumber(jauh.sebutan, tuple(k for k in sisa if k.tahun is not None or k.awal is not None))


def tahun_saja(sumber: Sumber) -> Sumber:
    """Words of which only the year is meant."""
    tahun = (Kurun(k.tahun, None, None) for k in sumber.kurun if k.tahun is not None)
    return Sumber(sumber.sebutan, tuple(tahun))
