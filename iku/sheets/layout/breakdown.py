"""Breakdown: columns of words beside the names that split what is counted into parts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell, Isi
from iku.sheets.layout import pilihan
from iku.sheets.layout.asking import ask_column
from iku.sheets.layout.doubts import is_whole
from iku.sheets.layout.judul import Judul
from iku.sheets.layout.kata import triwulan_singkat
from iku.sheets.layout.meja import Meja
from iku.sheets.layout.roles import Peran
from iku.sheets.layout.rows import Baris
from iku.sheets.tanya import LEWATI

_MERINCI: Final = re.compile(r"(?:kategori)?\W*", re.IGNORECASE)
"""Heads of remarks that split, where they stand between the names and the figures; so does no head."""
_JENIS: Final = re.compile(
    r"\b(?:bentuk|tipe|jenis|kategori|kelompok|golongan|skala|sektor|status|asal|tempat|wilayah|lokasi|gender|usia"
    r"|umur|segmen|klasifikasi|kelas|strata|jenjang|rincian)\b(?!\s+(?:data|indikator|perhitungan|pengukuran))",
    re.IGNORECASE,
)
"""Words of a head that split, whatever else is in it."""
_MENJELASKAN: Final = 6
"""Words from which on a text explains a name instead of being a part of it."""


def splitting_columns(meja: Meja, baris: Iterable[tuple[Baris, Judul]]) -> Mapping[int, tuple[int, ...]]:
    """For each row the columns that may split it: by their heads, or by other words where a key is twice."""
    selalu = tuple(k for k in meja.blok.kolom if _splits(meja, k))
    mungkin = [k for k in meja.blok.kolom if k not in selalu and _may_split(meja, k)]
    hasil: dict[int, tuple[int, ...]] = {}
    kembar: dict[object, list[int]] = defaultdict(list)
    for satu, seksi in baris:
        hasil[satu.nomor] = selalu
        if mungkin and satu.kode and not satu.jumlah:
            kembar[satu.kode, satu.kurun, satu.peran, seksi].append(satu.nomor)
    for nomor in (semua for semua in kembar.values() if len(semua) > 1):
        beda = tuple(k for k in mungkin if _all_parts(meja, nomor, k))
        hasil |= dict.fromkeys(nomor, (*selalu, *beda))
    return hasil


def ask_breakdown(meja: Meja, satu: Baris) -> bool:
    """Ask before a figure of one kecamatan is taken for that of the kabupaten."""
    if satu.kode and not meja.konteks.pisah_kode(satu.kode)[0]:
        return False
    for k in meja.terbagi.get(satu.nomor, ()):
        kolom = meja.blok.kolom[k]
        jawab = meja.jawab(kolom)
        if jawab == pilihan.ENTRI or not _is_part(meja, satu, k):
            continue
        if jawab == LEWATI:
            meja.tinggal(satu, Makna.DILEWATI, f"rincian menurut {kolom.teks} diminta tidak dibaca")
            return True
        sebut = f'"{kolom.teks}"' if kolom.teks else f'"{_words(meja, satu.nomor, k)}"'
        soal = f"angka dirinci menurut {sebut}; yang disimpan hanya angka kabupaten"
        for n in meja.blok.angka:
            if n in meja.lembaran.baris[satu.nomor]:
                # What the column holds may be another kecamatan in the next file: never remembered.
                ask_column(meja, kolom, (satu.nomor, n), soal, pilihan.RINCIAN, ingat=False)
        return True
    return False


def _splits(meja: Meja, k: int) -> bool:
    kolom = meja.blok.kolom[k]
    if kolom.label is Peran.RINCIAN:
        return True
    di_antara = bool(meja.blok.nama) and meja.blok.nama[0] < k < max(meja.blok.angka, default=0)
    return di_antara and (
        (kolom.label is Peran.NAMA and not kolom.asing)
        or (kolom.label is Peran.CATATAN and _MERINCI.fullmatch(kolom.teks) is not None)
        or (kolom.label is Peran.CATATAN and _JENIS.search(kolom.asing) is not None)
    )


def _may_split(meja: Meja, k: int) -> bool:
    """Whether a column holds words of which nobody said what they are, or remarks."""
    kolom = meja.blok.kolom[k]
    if kolom.label is Peran.NAMA:
        return True
    return kolom.label is Peran.CATATAN and (k in meja.blok.catatan or bool(kolom.asing))


def _all_parts(meja: Meja, nomor: Sequence[int], k: int) -> bool:
    """Whether rows of one key each name another part of it; a remark beside only some of them does not."""
    isi = [meja.lembaran.cell(n, k) for n in nomor]
    semua = all(ada is not None and _is_foreign(meja, ada[1]) for ada in isi)
    return semua and len({_words(meja, n, k) for n in nomor}) > 1


def _is_part(meja: Meja, satu: Baris, k: int) -> bool:
    ada = meja.lembaran.cell(satu.nomor, k)
    if ada is None or ada[0][0] in meja.blok.pita.kepala or is_whole(ada[1].teks):
        return False
    if meja.blok.kolom[k].label is Peran.RINCIAN:
        return True
    return bool(satu.kode) and _is_foreign(meja, ada[1])


def _is_foreign(meja: Meja, cell: Cell) -> bool:
    """Whether a cell holds a few words that are no name, no period, no role and no unit."""
    kata = meja.konteks.kamus.kata(cell)
    dikenal = kata.nama or kata.utuh or kata.peran is not None or kata.kosong or kata.angka
    if (
        cell.jenis is not Isi.TEKS
        or dikenal
        or triwulan_singkat(cell)
        or not any(h.isalpha() for h in cell.teks)
    ):
        return False
    return len(cell.teks.split()) < _MENJELASKAN and not meja.konteks.singkatan.kenal_satuan(cell.teks)


def _words(meja: Meja, baris: int, k: int) -> str:
    ada = meja.lembaran.cell(baris, k)
    return "" if ada is None or ada[0][0] in meja.blok.pita.kepala else " ".join(ada[1].teks.split())
