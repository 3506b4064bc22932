"""The random books say what they claim to say: their truth is checked apart from how they were made."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import islice

import pytest
from openpyxl import load_workbook

from iku.core.finding import Kode, galat
from iku.core.reading import Jenis, Reading
from iku.sheets.bacaan import Bacaan
from iku.sheets.cells import Isi
from tests.generator import angka, keluar, kolom, nama, periksa
from tests.generator.acak import TATA, buku_acak, katalog_uji
from tests.generator.cacat_lembar import CACAT
from tests.generator.dunia import Dunia
from tests.generator.kebenaran import benar
from tests.generator.model import Benar, Buku, Pernyataan
from tests.generator.mutasi import BERARTI, TANPA_ARTI, Mutasi, bahan_mutasi

KATALOG = katalog_uji()
BANYAK = 1200
SEMUA = [buku_acak(benih) for benih in range(BANYAK)]
BAIK = [buku for buku in SEMUA if not buku.cacat]


def _benar(buku: Buku) -> Benar:
    return benar(buku, KATALOG)


def _pernyataan(buku: Buku) -> Iterator[tuple[str, Pernyataan]]:
    """What the cells of a book state, with the text in the cell."""
    for kertas in buku.kertas:
        for p in kertas.pernyataan:
            if p.nilai is not None:
                yield keluar.teks(kertas.sel[p.sel]), p


def test_a_seed_gives_the_same_book_every_time() -> None:
    for benih in range(50):
        assert buku_acak(benih) == buku_acak(benih)


def test_a_good_book_tells_the_figures_of_its_office_whatever_its_layout() -> None:
    for buku in BAIK:
        dunia = Dunia(buku.benih, KATALOG)
        for kunci, nilai in _benar(buku).nilai.items():
            if kunci.jenis is Jenis.ENTRI and kunci.triwulan:
                seharusnya = dunia.nilai(kunci.kode, kunci.tahun, 3 * kunci.triwulan - 2, 3 * kunci.triwulan)
                assert nilai == seharusnya, f"{buku}: {kunci}"


def test_most_of_what_can_be_read_is_clear_and_most_books_have_something_to_read() -> None:
    semua = [_benar(buku) for buku in BAIK]
    assert sum(len(b.jelas) for b in semua) > 0.9 * sum(len(b.nilai) for b in semua)
    assert sum(not b.jelas for b in semua) < 0.1 * len(semua)


def test_every_figure_is_written_with_the_digits_of_its_value() -> None:
    for buku in SEMUA:
        for teks, p in _pernyataan(buku):
            kata = teks.casefold() == "nihil" and p.nilai == 0
            # A comma or point before one or two last digits is a decimal one.
            pecahan = re.search(r"[.,](\d{1,2})(?!\d)", teks)
            bulat = re.sub(r"\D", "", teks[: pecahan.start()] if pecahan else teks)
            nilai = float(f"{bulat}.{pecahan[1] if pecahan else 0}") if bulat else None
            assert kata or nilai == p.nilai, f"{buku}: {teks!r} {p}"


def test_what_a_figure_rests_on_stands_in_a_cell() -> None:
    for buku in SEMUA:
        for kertas in buku.kertas:
            for p in kertas.pernyataan:
                assert p.sel in kertas.sel
                assert p.nama is None or p.nama in kertas.sel
            assert set(kertas.bukan) <= set(kertas.sel)
        b = _benar(buku)
        assert b.jelas <= set(b.nilai)
        assert not {s for k in b.nilai for s in b.sel[k]} & b.bukan


def test_no_two_cells_of_a_good_book_say_different_things() -> None:
    for buku in BAIK:
        assert {p.nilai for k in buku.kertas for p in k.pernyataan} != {None}, str(buku)
        deret = [(p.kunci, p.awal, p.akhir, p.kumulatif) for k in buku.kertas for p in k.pernyataan]
        assert max(Counter(deret).values()) == 1, str(buku)


def test_every_layout_form_and_defect_is_drawn() -> None:
    ciri = {c for buku in SEMUA for c in buku.ciri}
    assert set(TATA) | set(kolom.LEBAR) | set(angka.BENTUK) | set(nama.GAYA) <= ciri
    assert {c for buku in SEMUA for c in buku.cacat} == set(CACAT)


def test_no_misspelt_or_changed_name_is_one_of_the_catalogues() -> None:
    acak = bahan_mutasi(BAIK[0], 1).acak
    dikenal = {v.nama.casefold() for v in KATALOG.variabel.values()}
    for v in KATALOG.variabel.values():
        for _ in range(20):
            assert (nama.salah_ketik(acak, v.nama, KATALOG) or "").casefold() not in dikenal
            assert nama.lain_arti(acak, v).casefold() not in dikenal


def test_workbooks_open_and_hold_what_was_written() -> None:
    for buku in SEMUA[:60]:
        if not keluar.dapat_xlsx(buku):
            continue
        kerja = load_workbook(io.BytesIO(keluar.xlsx(buku)))
        assert kerja.sheetnames == [k.judul for k in buku.kertas]
        for kertas in buku.kertas:
            halaman = kerja[kertas.judul]
            assert len(halaman.merged_cells.ranges) == len(kertas.gabungan), str(buku)
            for (b, k), tulis in kertas.sel.items():
                isi = halaman.cell(b, k)
                # openpyxl gives a date back with a time of day.
                assert isi.value == tulis.isi or tulis.jenis in (Isi.LOGIKA, Isi.TANGGAL), f"{buku} {isi}"


class _Tabel(HTMLParser):
    """Gathers the texts of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.sel: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "td":
            self.sel.append("")
        elif tag == "br":
            self.sel[-1] += "\n"

    def handle_data(self, data: str) -> None:
        if self.sel and data.strip():
            self.sel[-1] += data


def test_text_files_hold_what_was_written() -> None:
    for buku in [b for b in SEMUA if keluar.dapat_teks(b)][:60]:
        seharusnya = Counter(keluar.teks(t) for t in buku.kertas[0].sel.values())
        isi = keluar.csv_bytes(buku)
        teks = isi.decode("utf-16" if isi[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        pemisah = next(p for p in ";\t|" if p in teks)
        baris = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
        assert Counter(t for r in baris for t in r if t) == seharusnya
        tabel = _Tabel()
        tabel.feed(keluar.html_bytes(buku).decode())
        assert Counter(t for t in tabel.sel if t.replace("\xa0", "")) == seharusnya


def _sempurna(buku: Buku) -> Bacaan:
    """What a reader gives that knows the truth, and speaks of all that is doubtful."""
    b = _benar(buku)
    readings = tuple(Reading(k, n, buku.berkas, b.sel[k][0]) for k, n in b.nilai.items())
    masalah = [
        galat(Kode.BUKAN_ANGKA, kertas.alamat(sel[0]) if sel else "", "x", "angka")
        for kertas in buku.kertas
        for _, sel in kertas.lapor
    ]
    return Bacaan(buku.berkas, readings, tuple(masalah))


def test_a_reader_that_knows_the_truth_passes() -> None:
    for buku in SEMUA:
        bacaan, b = _sempurna(buku), _benar(buku)
        assert periksa.salah_diam(bacaan, b) == []
        assert periksa.tak_terbaca(bacaan, b) == []
        assert periksa.tak_dilaporkan(bacaan, buku) == []
        assert periksa.hilang(bacaan, b) == []


@pytest.mark.parametrize(
    "salah",
    [
        lambda r: replace(r, nilai=r.nilai + 1),
        lambda r: replace(r, nilai=r.nilai * 1000),
        lambda r: replace(r, kunci=r.kunci._replace(tahun=r.kunci.tahun + 1)),
        lambda r: replace(r, kunci=r.kunci._replace(kode="lain")),
    ],
)
def test_a_careless_reader_is_caught(salah: Callable[[Reading], Reading]) -> None:
    for buku in BAIK[:200]:
        bacaan, b = _sempurna(buku), _benar(buku)
        if not bacaan.readings or bacaan.readings[0].nilai == 0:
            continue
        ceroboh = replace(bacaan, readings=(salah(bacaan.readings[0]), *bacaan.readings[1:]))
        assert len(periksa.salah_diam(ceroboh, b)) == 1
        berucap = replace(ceroboh, masalah=(galat(Kode.BUKAN_ANGKA, bacaan.readings[0].sel, "x", ""),))
        assert periksa.salah_diam(berucap, b) == []


def test_a_reader_that_loses_a_figure_or_keeps_silent_of_a_defect_is_caught() -> None:
    for buku in SEMUA[:300]:
        bacaan, b = _sempurna(buku), _benar(buku)
        diam = replace(bacaan, readings=(), masalah=())
        assert len(periksa.tak_terbaca(diam, b)) == len(b.jelas)
        assert len(periksa.hilang(diam, b)) == len(b.nilai)
        assert len(periksa.tak_dilaporkan(diam, buku)) == sum(len(k.lapor) for k in buku.kertas)


def test_a_cell_that_is_never_an_entri_counts_whatever_is_said_of_it() -> None:
    kunci = next(k for k in _benar(BAIK[0]).nilai if k.jenis is Jenis.ENTRI)
    buku = next(b for b in BAIK if _benar(b).bukan)
    sel = min(_benar(buku).bukan)
    bacaan = Bacaan("", (Reading(kunci, 1.0, "", sel),), (galat(Kode.BUKAN_ANGKA, sel, "x", ""),))
    assert len(periksa.salah_diam(bacaan, _benar(buku))) == 1


def _berubah(mutasi: Mutasi) -> Iterator[tuple[Buku, Buku]]:
    """Good books before and after a change, the first few that it can be made to."""
    for benih, asal in enumerate(BAIK):
        buku = asal.salin()
        if mutasi(bahan_mutasi(buku, benih), buku):
            yield asal, buku


@pytest.mark.parametrize("mutasi", BERARTI)
def test_a_change_that_means_something_changes_the_truth_or_must_be_told(mutasi: str) -> None:
    beda = [
        any(k.lapor for k in buku.kertas) or _benar(buku) != _benar(asal)
        for asal, buku in islice(_berubah(BERARTI[mutasi]), 8)
    ]
    assert sum(beda) > len(beda) / 2


@pytest.mark.parametrize("mutasi", TANPA_ARTI)
def test_a_change_without_meaning_leaves_the_truth(mutasi: str) -> None:
    nilai = [(_benar(a).nilai, _benar(b).nilai) for a, b in islice(_berubah(TANPA_ARTI[mutasi]), 8)]
    assert nilai
    assert all(a == b for a, b in nilai)
