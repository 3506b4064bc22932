"""An export holds everything, and an empty store that takes it gives the same results to the last digit."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.reading import Jenis, Kunci
from iku.services.looking import results
from iku.services.workspace import DATA, load_catalogues, open_workspace
from iku.store import BerkasMasuk, Cara, Perubahan, Unggahan, check_store, open_store, sqlite_url
from iku.store.schema import jawaban, perubahan
from iku.store.tulisan import baca_sel, tulis_sel
from tests.cli.conftest import Jalankan

KATALOG = load_catalogues(DATA).terbaru
KODE, INDIKATOR = next(iter(KATALOG.variabel)), next(iter(KATALOG.indikator))
SULIT = "=1+1\r\n\"kutip\", 'petik'; \u202egnirts \x00 titik"


@pytest.fixture
def penuh(iku: Jalankan, url: str) -> str:
    """The sample's figures, and what else a store can hold, in words that are hard to write down."""
    iku("contoh")
    with open_store(url) as store, store.writing() as tulis:
        kunci = Kunci(Jenis.ENTRI, KODE, 2024, 1)
        berkas = BerkasMasuk("'=nama.xlsx", bytes(range(256)))
        satu = tulis.append(
            Unggahan("@Ani", Cara.UNGGAH, SULIT, (berkas,)),
            [Perubahan(kunci, 0.1 + 0.2, "'=nama.xlsx", "A1")],
        )
        tulis.append(Unggahan("Budi", Cara.BATAL, "", membatalkan=satu), [Perubahan(kunci, 1e-300)])
        tulis.answer("nama:x", "ayam", "-Ani", SULIT)
        tulis.answer("nama:x", None, "Ani", "?")
        tempat = KunciCatatan(INDIKATOR, 2024, 2)
        tulis.add_note(tempat, JenisCatatan.PENGHAMBAT, SULIT, "Ani")
        tulis.add_action(tempat, "'beli", "", date(2024, 8, 1), "Ani")
    return url


def test_an_empty_store_gives_the_same_to_the_last_digit(
    iku: Jalankan, penuh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert iku("ekspor", tmp_path / "keluar").status == 0
    baru, batas = sqlite_url(tmp_path / "baru.db"), csv.field_size_limit()
    monkeypatch.setenv("IKU_DATABASE_URL", baru)
    assert iku("muat", tmp_path / "keluar").status == 0
    assert csv.field_size_limit() == batas

    lama, kini = open_workspace(penuh), open_workspace(baru)
    with lama.store, kini.store:
        assert results(lama).equals(results(kini))
        assert lama.store.history() == kini.store.history()
        assert lama.store.uploads() == kini.store.uploads()
        assert lama.store.answer_history() == kini.store.answer_history()
        assert lama.store.notes() == kini.store.notes()
        assert lama.store.actions() == kini.store.actions()
        assert lama.store.contoh
        assert kini.store.contoh
        satu = lama.store.backup(tmp_path / "satu.db").tabel
        dua = kini.store.backup(tmp_path / "dua.db").tabel
    assert {n: t for n, t in satu.items() if n != "skema"} == {n: t for n, t in dua.items() if n != "skema"}
    assert not any(bagian.temuan for bagian in check_store(baru))


def test_the_figures_that_stand_are_what_hitung_computes_from(
    iku: Jalankan, penuh: str, tmp_path: Path
) -> None:
    keluar = tmp_path / "keluar"
    iku("ekspor", keluar)
    akhir = iku(
        "hitung", "--entri", keluar / "entri.csv", "--target", keluar / "target.csv", "-o", tmp_path / "h.csv"
    )
    assert akhir.status == 0
    assert (tmp_path / "h.csv").read_bytes() == (keluar / "hasil.csv").read_bytes()


def test_a_figure_whose_code_the_catalogue_lost_is_exported_all_the_same(
    iku: Jalankan, penuh: str, tmp_path: Path
) -> None:
    with open_store(penuh) as store, store.writing() as tulis:
        tulis.append(
            Unggahan("Ani", Cara.ISI_DATA), [Perubahan(Kunci(Jenis.ENTRI, "lama_sekali", 2024, 1), 5)]
        )
    assert iku("ekspor", tmp_path / "keluar").status == 0
    assert "lama_sekali" in (tmp_path / "keluar" / "entri.csv").read_text()


def test_every_file_of_it_is_explained(iku: Jalankan, penuh: str, tmp_path: Path) -> None:
    iku("ekspor", keluar := tmp_path / "keluar")
    baca = (keluar / "BACA-DULU.md").read_text(encoding="utf-8")
    assert "DATA CONTOH" in baca
    assert [f.name for f in keluar.iterdir() if f.name not in baca and f.name != "BACA-DULU.md"] == []


@pytest.mark.parametrize(
    ("berkas", "dari", "ke"),
    [
        ("perubahan.csv", "0.30000000000000004", "0.3"),
        ("unggahan.csv", "Budi", "Citra"),
        ("perubahan.csv", "0.30000000000000004", "tiga"),
        ("unggahan.csv", "batal", ""),
        ("rantai.csv", "perubahan", "lain"),
    ],
)
def test_an_export_that_was_changed_is_refused_whole(
    iku: Jalankan,
    penuh: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    berkas: str,
    dari: str,
    ke: str,
) -> None:
    iku("ekspor", keluar := tmp_path / "keluar")
    isi = (keluar / berkas).read_bytes()
    assert dari.encode() in isi
    (keluar / berkas).write_bytes(isi.replace(dari.encode(), ke.encode(), 1))
    monkeypatch.setenv("IKU_DATABASE_URL", sqlite_url(tmp_path / "baru.db"))

    akhir = iku("muat", keluar)

    assert akhir.status == 1
    assert "Tidak ada yang disimpan" in akhir.tegur
    with open_store(sqlite_url(tmp_path / "baru.db")) as baru:
        assert baru.version() == 0
        assert baru.uploads() == []


@pytest.mark.parametrize("hilang", ["perubahan.csv", "meta.csv", "berkas"])
def test_an_export_that_lacks_a_part_is_refused(
    iku: Jalankan, penuh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hilang: str
) -> None:
    iku("ekspor", keluar := tmp_path / "keluar")
    (keluar / hilang).rename(tmp_path / "hilang")
    monkeypatch.setenv("IKU_DATABASE_URL", sqlite_url(tmp_path / "baru.db"))
    assert iku("muat", keluar).status == 1


def test_a_store_with_figures_takes_no_export_and_a_full_folder_gets_none(
    iku: Jalankan, penuh: str, tmp_path: Path
) -> None:
    iku("ekspor", keluar := tmp_path / "keluar")
    assert "tidak kosong" in iku("muat", keluar).tegur
    assert "sudah berisi" in iku("ekspor", keluar).tegur


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(iku: Jalankan, penuh: str, tmp_path: Path) -> None:
    iku("ekspor", keluar := tmp_path / "keluar")
    with (keluar / "unggahan.csv").open(encoding="utf-8", newline="") as masuk:
        assert not [sel for baris in csv.reader(masuk) for sel in baris if sel[:1] in "=+-@" and sel]


@given(st.text() | st.floats(allow_nan=False, allow_infinity=False) | st.none())
def test_any_cell_comes_back_as_it_was(isi: str | float | None) -> None:
    if isinstance(isi, str):
        assert baca_sel(tulis_sel(isi), jawaban.c.soal) == isi
    else:
        assert baca_sel(tulis_sel(isi), perubahan.c.nilai) == isi
