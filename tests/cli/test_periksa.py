"""``periksa``: what is sound is said to be, what is not is named, and the exit status tells a scheduler."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from iku.core.reading import Jenis, Kunci
from iku.services.periksa import periksa
from iku.services.workspace import DATA, load_catalogues
from iku.store import BerkasMasuk, Cara, Perubahan, Unggahan, open_store
from tests.cli.conftest import Jalankan

BASIS = Path(__file__).parents[1] / "store" / "basis"
KODE = next(iter(load_catalogues(DATA).terbaru.variabel))


@pytest.fixture
def path(url: str, tmp_path: Path) -> Path:
    berkas = BerkasMasuk("a.csv", b"x" * 9000)
    with open_store(url) as store, store.writing() as tulis:
        for nilai in (5, 6):
            tulis.append(
                Unggahan("Ani", Cara.UNGGAH, "", (berkas,)),
                [Perubahan(Kunci(Jenis.ENTRI, KODE, 2024, 1), nilai)],
            )
    return tmp_path / "iku.db"


def ubah(path: Path, *sql: str, tanpa: str = "") -> None:
    """Change a store as somebody with another program would; the schema stands again afterwards."""
    with closing(sqlite3.connect(path)) as db:
        pemicu = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for nama, _ in pemicu:
            db.execute(f"DROP TRIGGER {nama}")
        for satu in sql:
            db.execute(satu)
        for nama, buat in pemicu:
            if nama != tanpa:
                db.execute(buat)
        db.commit()


def test_a_sound_store_is_said_to_be_sound_and_nothing_is_written(iku: Jalankan, path: Path) -> None:
    before = path.read_bytes()
    akhir = iku("periksa")
    assert (akhir.status, akhir.tegur) == (0, "")
    assert akhir.keluar.count("utuh.") == 7
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "kata"),
    [
        ("UPDATE perubahan SET nilai = 7 WHERE id = 1", "perubahan nomor 1"),
        ("UPDATE berkas SET isi = zeroblob(9000)", "tidak sama dengan waktu diunggah"),
        ("DROP INDEX perubahan_kunci", "index perubahan_kunci hilang"),
        ("CREATE TABLE sisipan (x)", "table sisipan bukan buatan program ini"),
        ("UPDATE perubahan SET unggahan_id = 77 WHERE id = 2", "menunjuk unggahan yang tidak ada"),
    ],
)
def test_what_was_changed_past_the_program_is_named(iku: Jalankan, path: Path, sql: str, kata: str) -> None:
    ubah(path, sql)
    akhir = iku("periksa")
    assert akhir.status == 1
    assert kata in akhir.tegur
    assert "Tidak ada yang diubah" in akhir.tegur


def test_the_newest_rows_taken_out_with_their_links_are_missed(iku: Jalankan, path: Path) -> None:
    ubah(path, "DELETE FROM rantai WHERE nomor = 4", "DELETE FROM perubahan WHERE id = 2")
    assert "perubahan nomor 2 sampai 2 hilang" in iku("periksa").tegur


def test_a_guard_that_was_taken_off_is_missed(iku: Jalankan, path: Path) -> None:
    ubah(path, tanpa="perubahan_tanpa_hapus")
    assert "trigger perubahan_tanpa_hapus hilang" in iku("periksa").tegur


def test_a_damaged_page_is_told(iku: Jalankan, path: Path) -> None:
    isi = path.read_bytes()
    halaman = isi.rindex(KODE.encode()) // 4096 * 4096
    path.write_bytes(isi[:halaman] + b"\xff" * 4096 + isi[halaman + 4096 :])
    akhir = iku("periksa")
    assert akhir.status == 1
    assert "rusak" in akhir.tegur


def test_a_store_of_an_older_version_is_looked_over_and_stays_one(iku: Jalankan, tmp_path: Path) -> None:
    shutil.copyfile(lama := BASIS / "versi_3.db", tmp_path / "iku.db")
    akhir = iku("periksa")
    assert "versi 3" in akhir.keluar
    # Its made-up codes stand in no catalogue.
    assert "Entri berkode ayam tidak ada di katalog" in akhir.tegur
    assert (tmp_path / "iku.db").read_bytes() == lama.read_bytes()


def test_nothing_to_look_over_is_another_exit_and_makes_no_file(iku: Jalankan, tmp_path: Path) -> None:
    akhir = iku("periksa")
    assert akhir.status == 2
    assert "Belum ada basis data" in akhir.tegur
    assert not (tmp_path / "iku.db").exists()


def test_a_figure_from_the_future_points_to_the_clock(path: Path, url: str) -> None:
    kemarin = datetime.now(UTC) - timedelta(days=2)
    assert "Periksa jam komputer ini" in periksa(url, DATA, kemarin)[-1].temuan[0]


def test_a_broken_catalogue_is_told_beside_a_sound_store(path: Path, url: str, tmp_path: Path) -> None:
    shutil.copytree(DATA, data := tmp_path / "data")
    (data / "pengaturan.toml").unlink()
    bagian = periksa(url, data, datetime.now(UTC))
    assert [b.nama for b in bagian if b.temuan] == ["Katalog dan pengaturan"]
