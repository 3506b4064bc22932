"""The database itself, asked by any program, refuses to change or delete what was kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.store import BerkasMasuk, Cara, Perubahan, Store, Unggahan
from tests.store.bahan import entri, unggahan, values

TABLES = (
    "unggahan",
    "berkas",
    "unggahan_berkas",
    "perubahan",
    "pembatalan",
    "jawaban",
    "catatan",
    "tindak_lanjut",
)

KUNCI = KunciCatatan("A1", 2024, 2)
WAKTU = "2024-07-01T08:00:00.000000+00:00"


@pytest.fixture
def raw(store: Store, path: Path) -> Iterator[sqlite3.Connection]:
    with store.writing() as writer:
        upload = unggahan("Ani", BerkasMasuk("tw1.csv", b"isi"))
        first = writer.append(upload, [Perubahan(entri(), 10, "tw1.csv", "baris 2")])
        writer.append(Unggahan("Budi", Cara.BATAL, membatalkan=first), [Perubahan(entri(), 10)])
        writer.answer("nama:ayam kampung", "ayam", "Ani", "Ayam kampung itu apa?")
        writer.add_note(KUNCI, JenisCatatan.PENDORONG, "kandang baru", "Ani")
        writer.add_action(KUNCI, "beli pakan", "Budi", None, "Ani")
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM {0}",
        "UPDATE {0} SET rowid = rowid + 1",
        "INSERT OR REPLACE INTO {0} SELECT * FROM {0}",
        "INSERT OR IGNORE INTO {0} SELECT * FROM {0}",
    ],
)
def test_a_kept_row_stays(raw: sqlite3.Connection, store: Store, table: str, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} hanya boleh ditambah"):
        raw.execute(statement.format(table))
    assert values(store) == {entri(): 10}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("jenis", "capaian"),
        ("kode", ""),
        ("tahun", 1999),
        ("tahun", "dua ribu"),
        ("triwulan", 5),
        ("triwulan", -1),
        ("triwulan", 0),
        ("nilai", float("inf")),
        ("nilai", float("-inf")),
        ("nilai", "45,2 persen"),
        ("unggahan_id", 77),
        ("berkas", "bukan-dari-unggahan-ini.csv"),
        ("sel", None),
    ],
)
def test_a_row_that_means_nothing_is_refused(raw: sqlite3.Connection, column: str, value: object) -> None:
    good = {"unggahan_id": 1, "jenis": "entri", "kode": "ayam", "tahun": 2024, "triwulan": 2, "nilai": 1.5}
    row = {**good, "berkas": "tw1.csv", "sel": "", column: value}
    raw.execute("PRAGMA foreign_keys=ON")
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(
            f"INSERT INTO perubahan ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", [*row.values()]
        )


def test_the_largest_double_is_a_figure(store: Store) -> None:
    with store.writing() as writer:
        writer.append(unggahan(), [Perubahan(entri(), 1.7976931348623157e308)])
    assert values(store) == {entri(): 1.7976931348623157e308}


@pytest.mark.parametrize("waktu", ["2024-07-01", "2024-07-01T08:00:00.000000+07:00", "kemarin"])
def test_a_time_is_utc_in_full(raw: sqlite3.Connection, waktu: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(
            "INSERT INTO unggahan (waktu, oleh, cara, alasan) VALUES (?, 'Ani', 'unggah', '')", [waktu]
        )


def test_the_sample_flag_is_never_put_on_real_figures(raw: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="hanya untuk basis data kosong"):
        raw.execute("INSERT INTO meta VALUES ('contoh', 'ya')")


@pytest.mark.parametrize(
    ("column", "value"),
    [("kunci", ""), ("oleh", " "), ("nilai", ""), ("soal", None), ("waktu", "2024-07-01")],
)
def test_an_answer_that_means_nothing_is_refused(raw: sqlite3.Connection, column: str, value: object) -> None:
    good = {
        "waktu": "2024-07-01T08:00:00.000000+00:00",
        "oleh": "Ani",
        "kunci": "a",
        "soal": "",
        "nilai": "b",
    }
    row = {**good, column: value}
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(
            f"INSERT INTO jawaban ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", [*row.values()]
        )


@pytest.mark.parametrize("undone", [3, 99])
def test_only_what_was_kept_before_is_undone(raw: sqlite3.Connection, undone: int) -> None:
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute(
        "INSERT INTO unggahan (waktu, oleh, cara, alasan) "
        "VALUES ('2024-07-01T08:00:00.000000+00:00', 'Ani', 'batal', '')"
    )
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("INSERT INTO pembatalan VALUES (3, ?)", [undone])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("jenis", "gosip"),
        ("teks", None),
        ("teks", "x" * 10_001),
        ("indikator", ""),
        ("tahun", 1999),
        ("triwulan", 0),
        ("triwulan", 5),
        ("oleh", " "),
        ("waktu", "2024-07-01"),
    ],
)
def test_a_note_that_means_nothing_is_refused(raw: sqlite3.Connection, column: str, value: object) -> None:
    good = {"waktu": WAKTU, "oleh": "Ani", "indikator": "A1", "tahun": 2024, "triwulan": 2}
    with pytest.raises(sqlite3.IntegrityError):
        masukkan(raw, "catatan", {**good, "jenis": "pendorong", "teks": "x", column: value})


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("apa", " "),
        ("apa", "x" * 10_001),
        ("siapa", None),
        ("sampai", "2024-02-30"),
        ("sampai", "besok"),
        ("sampai", "2024-7-1"),
        ("keadaan", "lupa"),
        ("keadaan", "selesai"),
        ("penutup", "sudah"),
        ("nomor", 99),
        ("indikator", "A2"),
        ("tahun", 2023),
        ("triwulan", 1),
        ("oleh", ""),
    ],
)
def test_a_tindak_lanjut_that_means_nothing_is_refused(
    raw: sqlite3.Connection, column: str, value: object
) -> None:
    raw.execute("PRAGMA foreign_keys=ON")
    with pytest.raises(sqlite3.IntegrityError):
        masukkan(raw, "tindak_lanjut", {**TINDAK_LANJUT, column: value})


def test_a_tindak_lanjut_goes_on_under_its_nomor(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA foreign_keys=ON")
    masukkan(raw, "tindak_lanjut", TINDAK_LANJUT)
    masukkan(raw, "tindak_lanjut", {**TINDAK_LANJUT, "id": 3, "keadaan": "selesai", "penutup": "sudah"})
    assert raw.execute("SELECT nomor, keadaan FROM tindak_lanjut").fetchall() == [
        (1, "terbuka"),
        (1, "terbuka"),
        (1, "selesai"),
    ]


TINDAK_LANJUT = {
    "id": 2,
    "nomor": 1,
    "waktu": WAKTU,
    "oleh": "Ani",
    "indikator": "A1",
    "tahun": 2024,
    "triwulan": 2,
    "apa": "beli pakan",
    "siapa": "Budi",
    "sampai": "2024-08-01",
    "keadaan": "terbuka",
    "penutup": "",
}


def masukkan(raw: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    places = ", ".join("?" * len(row))
    raw.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", [*row.values()])
