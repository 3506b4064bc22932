"""Hot copies: whole under writers, and a copy that is not whole is named as such."""

import json
import sqlite3
import threading
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from iku.store import BerkasMasuk, CadanganRusak, CadanganSalah, Store, check_copy, open_store, pack, unpack
from tests.store.bahan import entri, simpan, target, unggahan
from tests.store.workers import add_one

KINI = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)
BERKAS = BerkasMasuk("laporan.xlsx", bytes(range(256)) * 300)


@pytest.fixture
def kemasan(store: Store, tmp_path: Path) -> Path:
    simpan(store, {entri(): 0.1 + 0.2, target(): None}, unggahan("Ani", BERKAS, alasan="awal"))
    held = store.backup(tmp_path / "salinan.db")
    pack(tmp_path / "salinan.db", tmp_path / "c.zip", held, KINI)
    return tmp_path / "c.zip"


def test_a_copy_holds_what_the_store_held_then_and_nothing_later(store: Store, tmp_path: Path) -> None:
    simpan(store, {entri(): 0.1 + 0.2}, unggahan("Ani", BERKAS))

    held = store.backup(tmp_path / "salinan.db")
    simpan(store, {entri(): 5})

    assert check_copy(tmp_path / "salinan.db", "salinan") == held
    with open_store(f"sqlite:///{tmp_path / 'salinan.db'}") as copy:
        assert copy.current()[entri()].nilai == 0.1 + 0.2
        assert copy.uploads()[0].berkas == store.uploads()[1].berkas


def test_two_stores_that_differ_in_one_digit_have_another_potret(store: Store, tmp_path: Path) -> None:
    simpan(store, {entri(): 0.3})
    one = store.backup(tmp_path / "satu.db")
    with closing(sqlite3.connect(tmp_path / "satu.db")) as copy:
        copy.execute("DROP TRIGGER perubahan_tanpa_ubah")
        copy.execute("UPDATE perubahan SET nilai = 0.1 + 0.2")
        copy.commit()

    assert check_copy(tmp_path / "satu.db", "satu") != one


def test_hot_copies_under_writers_are_all_whole(store: Store, tmp_path: Path) -> None:
    done = threading.Event()

    def write() -> None:
        while not done.is_set():
            add_one(store, entri(), "penulis")

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    try:
        held = [store.backup(tmp_path / f"{n}.db") for n in range(10)]
    finally:
        done.set()
        for writer in writers:
            writer.join()

    assert [check_copy(tmp_path / f"{n}.db", str(n)) for n in range(10)] == held
    # In a whole copy the last figure is the number of changes: no half of a save is in it.
    assert all(h.tabel["perubahan"].baris == (h.kini[entri()].nilai if h.kini else 0) for h in held)


def test_a_packed_copy_comes_back_byte_for_byte(kemasan: Path, tmp_path: Path) -> None:
    surat = unpack(kemasan, tmp_path / "kembali.db")

    assert (tmp_path / "kembali.db").read_bytes() == (tmp_path / "salinan.db").read_bytes()
    assert surat.dibuat == KINI


def test_a_byte_changed_anywhere_changes_nothing_that_is_restored(kemasan: Path, tmp_path: Path) -> None:
    """Either it is refused, or it stood in a corner of the zip that says nothing of the data."""
    whole, asli = kemasan.read_bytes(), (tmp_path / "salinan.db").read_bytes()
    refused = 0
    for place in range(0, len(whole), max(1, len(whole) // 400)):
        kemasan.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            unpack(kemasan, tmp_path / "k.db")
        except CadanganSalah:
            refused += 1
        else:
            assert (tmp_path / "k.db").read_bytes() == asli
    assert refused > 300


@pytest.mark.parametrize("part", [0, 1, 100, 0.5, 0.9, 0.999])
def test_a_truncated_backup_is_refused(kemasan: Path, tmp_path: Path, part: float) -> None:
    whole = kemasan.read_bytes()
    kemasan.write_bytes(whole[: int(part if part > 1 or part in (0, 1) else part * len(whole))])

    with pytest.raises(CadanganSalah, match="bukan cadangan IKU yang utuh"):
        unpack(kemasan, tmp_path / "k.db")


@pytest.mark.parametrize(
    "surat",
    [
        b"",
        b"[]",
        b"{",
        b'{"jenis": "lain"}',
        b'{"jenis": "cadangan-iku"}',
        b'{"jenis": "cadangan-iku", "ukuran": "x"}',
    ],
)
def test_a_zip_with_another_letter_is_refused(tmp_path: Path, surat: bytes) -> None:
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as zipped:
        zipped.writestr("cadangan.json", surat)
        zipped.writestr("iku.db", b"x")

    with pytest.raises(CadanganSalah, match="Tidak ada yang diubah"):
        unpack(tmp_path / "c.zip", tmp_path / "k.db")


def test_a_letter_that_lies_about_the_size_is_refused(kemasan: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(kemasan) as zipped:
        surat, isi = json.loads(zipped.read("cadangan.json")), zipped.read("iku.db")
    with zipfile.ZipFile(kemasan, "w") as zipped:
        zipped.writestr("cadangan.json", json.dumps({**surat, "ukuran": 1}))
        zipped.writestr("iku.db", isi)

    with pytest.raises(CadanganRusak, match="rusak"):
        unpack(kemasan, tmp_path / "k.db")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(CadanganSalah, match="tidak ditemukan"):
        unpack(tmp_path / "tak-ada.zip", tmp_path / "k.db")


def test_a_torn_page_is_found_in_a_copy(store: Store, tmp_path: Path) -> None:
    simpan(store, {entri(f"k{n}"): n for n in range(500)})
    store.backup(tmp_path / "s.db")
    whole = (tmp_path / "s.db").read_bytes()
    page = next(n for n in range(0, len(whole), 4096) if b"k250" in whole[n : n + 4096])
    (tmp_path / "s.db").write_bytes(whole[:page] + b"\xff" * 4096 + whole[page + 4096 :])

    with pytest.raises(CadanganRusak, match=r"s\.db rusak"):
        check_copy(tmp_path / "s.db", "s.db")


def test_another_programs_database_and_a_newer_store_are_refused(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "lain.db")) as other:
        other.execute("CREATE TABLE resep (nama)")
    with pytest.raises(CadanganSalah, match="bukan basis data IKU"):
        check_copy(tmp_path / "lain.db", "lain.db")

    store.backup(tmp_path / "baru.db")
    with closing(sqlite3.connect(tmp_path / "baru.db")) as newer:
        newer.execute("INSERT INTO skema VALUES (99, '2099-01-01T00:00:00.000000+00:00')")
        newer.commit()
    with pytest.raises(CadanganSalah, match="program yang lebih baru"):
        check_copy(tmp_path / "baru.db", "baru.db")
