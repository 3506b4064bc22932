"""Every workbook of an office reads as its list says, and nothing in it is passed over unseen."""

import functools
from collections.abc import Iterable

import pytest

from iku.core.finding import Masalah
from iku.core.plausibility import check_plausible
from iku.core.reading import Kunci, Reading
from iku.services.workspace import DATA, load_catalogues, load_singkatan
from iku.sheets import Bacaan, once, read
from iku.sheets.formats import read_cells
from iku.sheets.tanya import JenisTanya
from tests.workbooks.harapan import FOLDER, Kasus, Salah, cocok, semua_kasus

CATALOGUES = load_catalogues(DATA)
SINGKATAN = load_singkatan(DATA)
SEMUA = semua_kasus()
semua = pytest.mark.parametrize("kasus", SEMUA, ids=lambda k: k.nama)
terbuka = pytest.mark.parametrize(
    "kasus", [k for k in SEMUA if not k.bunyi("ditolak", False)], ids=lambda k: k.nama
)


@functools.cache
def _baca(nama: str) -> tuple[Bacaan, ...]:
    """What came out of the files of a case; each case is read once for all tests."""
    kasus = next(k for k in SEMUA if k.nama == nama)
    return tuple(_satu(kasus, berkas) for berkas in kasus.berkas)


def _satu(kasus: Kasus, berkas: str) -> Bacaan:
    isi, tahun = (FOLDER / berkas).read_bytes(), kasus.bunyi("tahun")
    jawaban = dict(kasus.bunyi("jawaban", {}))
    if kolom := kasus.bunyi("jawaban_kolom"):
        pertama = read(berkas, isi, CATALOGUES, tahun, singkatan=SINGKATAN)
        jawaban |= {f"kolom:{pertama.tabel[0].sidik}:{k}": nilai for k, nilai in kolom.items()}
    return read(berkas, isi, CATALOGUES, tahun, singkatan=SINGKATAN, jawaban=jawaban)


def _akhir(kasus: Kasus) -> tuple[tuple[Reading, ...], tuple[Masalah, ...]]:
    """The readings and faults of all files of a case together, plausibility against what stood before."""
    bacaan = _baca(kasus.nama)
    sekali = once(r for b in bacaan for r in b.readings)
    masalah = [m for b in bacaan for m in b.masalah] + list(sekali.masalah)
    kini: dict[Kunci, float | None] = dict(kasus.sebelumnya)
    kini |= {r.kunci: r.nilai for r in sekali.readings if r.nilai is not None}
    for tahun in sorted({r.kunci.tahun for r in sekali.readings}):
        milik = [r for r in sekali.readings if r.kunci.tahun == tahun]
        masalah += check_plausible(milik, kini, CATALOGUES.for_year(tahun))
    return sekali.readings, tuple(masalah)


def _figures(readings: Iterable[Reading]) -> dict[Kunci, tuple[float, str]]:
    return {r.kunci: (r.nilai, r.sel) for r in readings if r.nilai is not None}


def _tunjuk(salah: Salah, masalah: Masalah) -> bool:
    return (
        masalah.tingkat.value in salah.tingkat
        and masalah.kode.value in salah.kode
        and any(cocok(masalah.sel, harap) for harap in salah.sel)
    )


@semua
def test_exactly_the_expected_figures_are_read(kasus: Kasus) -> None:
    ada = _figures(_akhir(kasus)[0])
    assert {k: nilai for k, (nilai, _) in ada.items()} == {b.kunci: b.nilai for b in kasus.butir}
    salah_tempat = [
        (b.kunci, ada[b.kunci][1], b.sel) for b in kasus.butir if not cocok(ada[b.kunci][1], b.sel)
    ]
    assert salah_tempat == []


@semua
def test_exactly_the_expected_faults_are_told(kasus: Kasus) -> None:
    masalah = _akhir(kasus)[1]
    tulis = [f"{m.tingkat.value} {m.kode.value} {m.sel}" for m in masalah]
    kurang = [s for s in kasus.masalah if not any(_tunjuk(s, m) for m in masalah)]
    lebih = [
        f"{m.tingkat.value} {m.kode.value} {m.sel}"
        for m in masalah
        if m.sel not in kasus.bebas and not any(_tunjuk(s, m) for s in kasus.masalah)
    ]
    assert (kurang, lebih) == ([], []), tulis


@semua
def test_the_words_that_help_are_in_a_message(kasus: Kasus) -> None:
    pesan = " ".join(f"{m.lokasi} {m.pesan}" for m in _akhir(kasus)[1])
    assert [kata for kata in kasus.bunyi("pesan", []) if kata not in pesan] == []


@semua
def test_a_file_is_opened_or_refused(kasus: Kasus) -> None:
    assert not any(b.terbaca for b in _baca(kasus.nama)) or not kasus.bunyi("ditolak", False)


@semua
def test_what_is_not_taken_is_listed(kasus: Kasus) -> None:
    # Of a page the sheet's name is the reader's own affair.
    tercatat = {d.sel for b in _baca(kasus.nama) for d in b.dilewati if d.alasan}
    kurang = [s for s in sorted(kasus.dilewati) if not any(_meliputi(d, s) for d in tercatat)]
    assert kurang == []


def _meliputi(tercatat: str, sel: str) -> bool:
    """Whether what was passed over (a cell, or a whole sheet) holds the cell."""
    return cocok(tercatat, sel) or tercatat == sel.rpartition("!")[0]


@terbuka
def test_every_cell_that_shows_something_is_accounted_for_in_a_sentence(kasus: Kasus) -> None:
    for berkas, bacaan in zip(kasus.berkas, _baca(kasus.nama), strict=True):
        buku = read_cells((FOLDER / berkas).read_bytes())
        assert not isinstance(buku, Masalah)
        ada = {
            (s.judul or "", b, k) for s in buku.lembar for (b, k), cell in s.sel.items() if cell.teks.strip()
        }
        tafsir = {(t.lembar, t.baris, t.kolom) for t in bacaan.tafsir if t.uraian}
        assert sorted(ada - tafsir) == []


@terbuka
def test_no_cell_is_both_taken_and_passed_over(kasus: Kasus) -> None:
    for bacaan in _baca(kasus.nama):
        # A text file has one address for a whole line, in which some cells may be notes.
        diambil = {r.sel for r in bacaan.readings if r.nilai is not None and "!" in r.sel}
        assert diambil & {d.sel for d in bacaan.dilewati} == set()


@terbuka
def test_a_figure_that_was_worked_out_says_how(kasus: Kasus) -> None:
    uraian = {r.sel: r.uraian for b in _baca(kasus.nama) for r in b.readings}
    assert [sel for sel in sorted(kasus.diuraikan) if not uraian.get(sel)] == []


@terbuka
def test_every_question_can_be_answered(kasus: Kasus) -> None:
    bacaan = _baca(kasus.nama)
    for tanya in (t for b in bacaan for t in b.tanya):
        assert tanya.soal
        assert tanya.sel
        assert tanya.pilihan or tanya.jenis is JenisTanya.TAHUN
    if any("tanya" in s.tingkat for s in kasus.masalah if len(s.tingkat) == 1):
        assert any(b.tanya for b in bacaan)
