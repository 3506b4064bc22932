"""The chain: a row of the past that was changed, taken out or put in is found and named."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.store import BerkasMasuk, Cara, Perubahan, Store, Unggahan, open_store, sqlite_url
from tests.store.bahan import entri, simpan, target, unggahan
from tests.store.test_version_3 import faults

KUNCI = KunciCatatan("A1", 2024, 2)


@pytest.fixture
def isi(store: Store, path: Path) -> Path:
    simpan(store, {entri("ayam"): 10, target(): 0.1}, unggahan("Ani", BerkasMasuk("a.csv", b"x")))
    simpan(store, {entri("ayam"): 11, entri("itik"): 4})
    with store.writing() as writer:
        writer.append(Unggahan("Budi", Cara.BATAL, "salah", membatalkan=2), [Perubahan(entri("ayam"), 10)])
        writer.answer("nama:x", "ayam", "Ani", "Apa itu?")
        writer.add_note(KUNCI, JenisCatatan.PENGHAMBAT, "pakan mahal", "Ani")
        writer.add_action(KUNCI, "beli pakan", "Budi", date(2024, 8, 1), "Ani")
    assert faults(path) == []
    return path


def ubah(path: Path, *sql: str) -> list[str]:
    """Change a store as somebody with another program would, and what the chain then says."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in sql:
            connection.execute(statement)
        connection.commit()
    return faults(path)


@pytest.mark.parametrize(
    ("sql", "kata"),
    [
        ("UPDATE perubahan SET nilai = 10.000000000000002 WHERE id = 1", "nomor 1 (jenis entri, kode ayam"),
        ("UPDATE perubahan SET nilai = NULL WHERE id = 4", "perubahan nomor 4"),
        ("UPDATE perubahan SET triwulan = 2 WHERE id = 3", "perubahan nomor 3"),
        ("UPDATE unggahan SET oleh = 'Citra' WHERE id = 2", "unggahan nomor 2"),
        ("UPDATE unggahan SET waktu = '2020-01-01T00:00:00.000000+00:00' WHERE id = 3", "unggahan nomor 3"),
        ("UPDATE unggahan_berkas SET nama = 'b.csv'", "unggahan nomor 1"),
        ("DELETE FROM unggahan_berkas", "unggahan nomor 1"),
        ("DELETE FROM pembatalan", "unggahan nomor 3"),
        ("UPDATE jawaban SET nilai = 'itik'", "jawaban nomor 1"),
        ("UPDATE catatan SET teks = ''", "catatan nomor 1"),
        ("UPDATE tindak_lanjut SET siapa = 'Citra'", "tindak_lanjut nomor 1"),
        ("DELETE FROM perubahan WHERE id = 2", "perubahan nomor 2 hilang"),
        ("DELETE FROM perubahan WHERE id = 5", "perubahan nomor 5 hilang"),
        ("INSERT INTO perubahan VALUES (9, 3, 'entri', 'itik', 2024, 1, 5, NULL, '')", "nomor 9"),
        ("UPDATE rantai SET sidik = 'ab' || substr(sidik, 3) WHERE nomor = 1", "unggahan nomor 1"),
        ("INSERT INTO rantai SELECT 99, 'lain', 1, sidik FROM rantai LIMIT 1", "tidak dikenal: lain"),
    ],
)  # fmt: skip
def test_what_was_changed_past_the_program_is_named(isi: Path, sql: str, kata: str) -> None:
    assert kata in ubah(isi, sql)[0]


def test_one_changed_row_is_told_once(isi: Path) -> None:
    assert len(ubah(isi, "UPDATE perubahan SET nilai = 12 WHERE id = 1")) == 1


def test_a_row_changed_with_its_own_link_shows_at_the_next(isi: Path) -> None:
    (salah,) = ubah(isi, "UPDATE rantai SET sidik = 'ab' || substr(sidik, 3) WHERE nomor = 1")[1:]
    assert "atau mata rantai sebelumnya diubah" in salah


def test_a_save_that_fails_leaves_no_link(isi: Path) -> None:
    with open_store(sqlite_url(isi)) as store:
        with pytest.raises(ZeroDivisionError), store.writing() as writer:
            writer.append(unggahan(), [Perubahan(entri(), 1 / 0)])
        simpan(store, {entri(): 1})
    assert faults(isi) == []


def test_the_database_refuses_to_change_the_chain(isi: Path) -> None:
    with closing(sqlite3.connect(isi)) as connection:
        for sql in (
            "UPDATE rantai SET baris = 7",
            "DELETE FROM rantai",
            "INSERT OR REPLACE INTO rantai SELECT * FROM rantai",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(sql)


def test_many_rows_are_chained_and_walked_in_parts(store: Store, path: Path) -> None:
    simpan(store, {entri(f"k{n}"): n for n in range(12_000)})
    assert faults(path) == []
    assert "perubahan nomor 11000" in ubah(path, "UPDATE perubahan SET nilai = 1 WHERE id = 11000")[0]
