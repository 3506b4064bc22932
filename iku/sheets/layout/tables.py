"""Tables: one table read row by row, once it is known to be ours."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from iku.core.finding import Kode, peringatan
from iku.sheets.bacaan import Makna, Tabel
from iku.sheets.cells import Isi
from iku.sheets.layout import pilihan
from iku.sheets.layout.asking import ask_unknown
from iku.sheets.layout.breakdown import ask_breakdown, splitting_columns
from iku.sheets.layout.doubts import foremost
from iku.sheets.layout.figures import read_figure_cell
from iku.sheets.layout.judul import Judul, cumulative_note, judul, note_below
from iku.sheets.layout.meja import Meja
from iku.sheets.layout.records import has_split, refuse_moved, tell_other_records
from iku.sheets.layout.roles import LABEL, TERLEWAT, Peran
from iku.sheets.layout.rows import Baris, baris_blok
from iku.sheets.layout.waktu import Sekitar, Sumber, per_triwulan
from iku.sheets.tanya import LEWATI
from iku.sheets.writing import Gaya, gaya_kolom

_BERKATALOG: Final = ("variabel", "nama variabel", "kode variabel", "kode indikator")
"""Heads that only a table of the catalogue's own has."""
_MIRIP_KATALOG: Final = 85.0
"""A name this near to the catalogue's makes its table one that is asked about. Units: per cent."""


def read_table(meja: Meja) -> bool:
    """Read the table; False where nothing in it is known, so that it is passed over whole."""
    _note_heads(meja)
    baris = list(baris_blok(meja.blok, meja.lembaran, meja.konteks.kamus))
    if not _is_ours(meja, baris):
        _pass_over(meja)
        return False
    _register(meja)
    baris, bagian = _with_spans(meja, baris), _sections(meja, baris)
    semua = [
        *(k for satu in baris for k in satu.kurun),
        *(k for seksi in bagian for k in seksi.sumber.kurun),
        *(k for c in meja.blok.angka for k in meja.blok.kolom[c].kurun),
    ]
    sendiri = {(k.awal, k.akhir) for k in semua if k.awal is not None and k.akhir is not None}
    jawaban, dasar = meja.konteks.jawaban, meja.dasar
    meja.sekitar = Sekitar(
        meja.luar,
        frozenset(sendiri),
        meja.konteks.tahun,
        pilihan.jawab_tahun(jawaban, f"tahun:{dasar}", f"tahun:{meja.akun.berkas}"),
        pilihan.jawab_kurun(jawaban, f"triwulan:{dasar}"),
        meja.berdiri_sendiri,
        meja.tahun_sejajar,
    )
    akhir = max(meja.blok.pita.isi, default=0)
    ekor = [b for b in meja.blok.pita.teks if b > akhir]
    meja.catatan_kumulatif = meja.catatan_kumulatif or cumulative_note(ekor, meja.lembaran)
    meja.judul = replace(meja.judul, ragu=foremost(meja.judul.ragu, note_below(ekor, meja.lembaran)))
    meja.terbagi = splitting_columns(meja, zip(baris, bagian, strict=True))
    meja.terpecah = has_split(meja)
    _tell_twins(meja)
    for satu, seksi in zip(baris, bagian, strict=True):
        _read_row(meja, satu, seksi)
    tell_other_records(meja)
    return True


def _tell_twins(meja: Meja) -> None:
    """Doubt a head that names one period twice: one of them may have been meant for another."""
    sudah: set[tuple[object, ...]] = set()
    for k in meja.blok.angka:
        kolom = meja.blok.kolom[k]
        rupa = (kolom.kurun, kolom.peran, kolom.asing.casefold(), kolom.kode, kolom.kumulatif)
        if kolom.kurun and rupa in sudah and kolom.peran not in (*TERLEWAT, Peran.JUMLAH, Peran.CAPAIAN):
            sel = meja.lembaran.sheet.alamat(*kolom.tempat[-1])
            harap, saran = "setiap periode satu kolom", "Periksa judul kolomnya."
            meja.akun.masalah.append(peringatan(Kode.KOLOM_GANDA, sel, kolom.teks, harap, saran))
        sudah.add(rupa)


def _with_spans(meja: Meja, baris: Sequence[Baris]) -> list[Baris]:
    """The rows, and the columns with them, with dates as the spans they stand for."""
    kolom = meja.blok.kolom
    kepala = {k.akhir for c in meja.blok.angka for k in kolom[c].kurun if k.per and k.akhir}
    samping = {k.akhir for satu in baris for k in satu.kurun if k.per and k.akhir}
    ujung = {3, 6, 9, 12}
    meja.blok = replace(
        meja.blok,
        kolom={
            n: replace(c, kurun=per_triwulan(c.kurun, kuartalan=kepala <= ujung)) for n, c in kolom.items()
        },
    )
    if not samping:
        return list(baris)
    return [satu._replace(kurun=per_triwulan(satu.kurun, kuartalan=samping <= ujung)) for satu in baris]


def _note_heads(meja: Meja) -> None:
    sheet, kolom = meja.lembaran.sheet, meja.blok.kolom
    for b in meja.blok.pita.kepala:
        for k in meja.lembaran.baris[b]:
            if k in kolom and not meja.akun.tercatat(sheet, (b, k)):
                meja.akun.catat(sheet, (b, k), Makna.JUDUL, "judul kolom")
    for b in meja.blok.pita.nomor:
        for k in meja.lembaran.baris[b]:
            meja.akun.catat(sheet, (b, k), Makna.JUDUL, "nomor kolom")


def _is_ours(meja: Meja, baris: Iterable[Baris]) -> bool:
    if any(c.teks.casefold() in _BERKATALOG for c in meja.blok.kolom.values()):
        return True
    if any(b.sebutan for b in baris) or any(meja.blok.kolom[k].kode for k in meja.blok.angka):
        return True
    if meja.judul.kode and any(b.kurun for b in baris):
        return True
    asing = {b.asing for b in baris if b.asing}
    if any(pilihan.kunci_nama(meja.konteks.normal(a)) in meja.konteks.jawaban for a in asing):
        return True
    asing = {b.asing for b in baris if b.asing and _has_figures(meja, b.nomor)}
    return any(meja.konteks.mirip(a, 1, _MIRIP_KATALOG) for a in sorted(asing)[:200])


def _has_figures(meja: Meja, baris: int) -> bool:
    isi = meja.lembaran.baris[baris]
    return any(
        k in isi and (isi[k].jenis is not Isi.TEKS or meja.konteks.kamus.kata(isi[k]).angka)
        for k in meja.blok.angka
    )


def _pass_over(meja: Meja) -> None:
    sheet = meja.lembaran.sheet
    for b in meja.blok.pita.isi:
        for k in meja.lembaran.baris[b]:
            if k in meja.blok.kolom:
                alasan = "tabel tanpa nama variabel atau indikator dari katalog"
                meja.akun.catat(sheet, (b, k), Makna.DILEWATI, alasan)


def _register(meja: Meja) -> None:
    pita = meja.blok.pita
    baris = (*pita.kepala, *pita.isi)
    meja.akun.tabel.append(
        Tabel(meja.lembaran.sheet.judul or "", min(baris), max(baris), meja.blok.sidik, meja.blok.angka)
    )
    for k in meja.blok.angka:
        isi = [
            c.teks
            for b in pita.isi
            if (c := meja.lembaran.baris[b].get(k)) is not None and c.jenis is Isi.TEKS
        ]
        meja.gaya[k] = _style_of(meja, isi)


def _style_of(meja: Meja, isi: Sequence[str]) -> Gaya:
    gaya = gaya_kolom(isi)
    return meja.konteks.gaya(meja.lembaran.sheet) if gaya is Gaya.TAK_TENTU else gaya


def _sections(meja: Meja, baris: Sequence[Baris]) -> list[Judul]:
    """For each row what the words of its section say."""
    kolom = (min(meja.blok.kolom), max(meja.blok.kolom))
    kosong = Judul(Sumber("judul bagian", ()))
    hasil: list[Judul] = []
    kini = kosong
    teks = deque(sorted(meja.blok.pita.teks))
    if not teks:
        return [kosong] * len(baris)
    for satu in baris:
        for n in _taken_before(satu.nomor, teks):
            baru = judul("judul bagian", (n,), meja.lembaran, meja.konteks.kamus, kolom)
            if baru.sumber.kurun or baru.kode or baru.target or baru.ragu or baru.realisasi:
                kini = Judul(
                    baru.sumber if baru.sumber.kurun else kini.sumber,
                    baru.kode,
                    baru.target,
                    baru.kumulatif,
                    ragu=baru.ragu,
                )
        hasil.append(kini)
    return hasil


def _taken_before(nomor: int, antrean: deque[int]) -> Iterator[int]:
    """The rows of words that stand above a row and were not met before."""
    while antrean and antrean[0] < nomor:
        yield antrean.popleft()


def _read_row(meja: Meja, satu: Baris, seksi: Judul) -> None:
    sheet = meja.lembaran.sheet
    _note_labels(meja, satu)
    jawaban = meja.konteks.jawaban
    if jawaban and jawaban.get(f"baris:{meja.akun.berkas}:{sheet.judul or ''}!{satu.nomor}") == LEWATI:
        meja.tinggal(satu, Makna.DILEWATI, "baris ini diminta tidak dibaca")
        return
    if satu.jumlah:
        if not (satu.kode or any(meja.blok.kolom[k].kode for k in meja.blok.angka)):
            meja.tinggal(satu, Makna.JUMLAH, "baris jumlah; tidak pernah menjadi entri")
            return
    elif refuse_moved(meja, satu.nomor):
        return
    elif satu.masalah:
        meja.akun.masalah.extend(satu.masalah)
        if satu.berselisih or (satu.asing and not satu.kode):
            ask_unknown(meja, satu)
        meja.tinggal(satu, Makna.GALAT, "periode baris ini salah")
        return
    elif satu.berselisih or (satu.asing and not satu.kode):
        ask_unknown(meja, satu)
        return
    if satu.peran is Peran.SATUAN:
        for k in meja.blok.angka:
            if (cell := meja.lembaran.baris[satu.nomor].get(k)) is not None:
                meja.satuan[k] = (cell.teks, meja.lembaran.sheet.alamat(satu.nomor, k))
                meja.akun.catat(meja.lembaran.sheet, (satu.nomor, k), Makna.LABEL, "satuan kolom ini")
        return
    if satu.peran in LABEL:
        meja.tinggal(satu, Makna.LABEL, f"baris {satu.peran.value}")
        return
    if ask_breakdown(meja, satu):
        return
    for k in meja.blok.angka:
        read_figure_cell(meja, satu, k, seksi)


def _note_labels(meja: Meja, satu: Baris) -> None:
    nomor, isi, sheet = satu.nomor, meja.lembaran.baris[satu.nomor], meja.lembaran.sheet
    catatan, di = meja.akun.catatan, id(sheet)
    for k, label in meja.label:
        # Words of a merge whose first cell is hidden stand elsewhere in the sheet itself.
        if k in isi and (not sheet.gabungan or (nomor, k) in sheet.sel):
            catatan[di, nomor, k] = label
