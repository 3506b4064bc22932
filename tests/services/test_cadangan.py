"""Backups: made while others write, tried before they count, and thinned out as they age."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from iku.core.reading import Jenis, Kunci
from iku.services.cadangan import (
    Cadangan,
    bersihkan,
    buat_cadangan,
    daftar_cadangan,
    folder_cadangan,
    pangkas,
)
from iku.services.workspace import Workspace
from iku.store import CadanganSalah, Cara, Perubahan, Store, Unggahan, open_store, unpack
from tests.mati import mati_di_tiap_langkah

KINI = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)
AYAM = Kunci(Jenis.ENTRI, "ayam", 2024, 1)


def simpan(store: Store, nilai: float) -> None:
    with store.writing() as tulis:
        tulis.append(Unggahan("Ani", Cara.ISI_DATA), [Perubahan(AYAM, nilai)])


@contextmanager
def isi(cadangan: Path, tmp_path: Path) -> Iterator[Store]:
    """What a backup holds, laid out and opened."""
    unpack(cadangan, tmp_path / "keluar.db")
    with open_store(f"sqlite:///{tmp_path / 'keluar.db'}") as store:
        yield store


def otomatis(dibuat: datetime) -> Cadangan:
    return Cadangan(Path(f"{dibuat:%Y%m%d%H%M%S}.zip"), dibuat, otomatis=True, ukuran=1)


def test_a_backup_is_one_file_that_bears_its_day_and_holds_everything(ws: Workspace, tmp_path: Path) -> None:
    simpan(ws.store, 0.1 + 0.2)
    folder = folder_cadangan(ws.store)
    assert folder

    jadi = buat_cadangan(ws.store, folder, KINI)

    assert list(folder.iterdir()) == [jadi.berkas]
    assert jadi.berkas.name == f"cadangan-iku-{KINI.astimezone():%Y-%m-%d_%H%M%S}.zip"
    with isi(jadi.berkas, tmp_path) as store:
        assert store.current() == ws.store.current()
        assert store.uploads() == ws.store.uploads()


def test_two_backups_of_one_second_stand_beside_each_other(ws: Workspace, tmp_path: Path) -> None:
    satu, dua = (buat_cadangan(ws.store, tmp_path / "c", KINI) for _ in range(2))

    assert satu.berkas != dua.berkas
    assert {c.berkas for c in daftar_cadangan(ws.store, tmp_path / "c")} == {satu.berkas, dua.berkas}


def test_the_sample_says_so_in_the_name(tmp_path: Path) -> None:
    with open_store("sqlite://") as store:
        store.mark_contoh()
        assert buat_cadangan(store, tmp_path / "c", KINI).berkas.name.startswith("DATA-CONTOH_")


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "bukan_folder").write_bytes(b"")

    with pytest.raises(CadanganSalah, match="bukan_folder"):
        buat_cadangan(ws.store, tmp_path / "bukan_folder", KINI)
    with pytest.raises(CadanganSalah, match="Data yang tersimpan tidak berubah"):
        buat_cadangan(ws.store, tmp_path / "tidak" / "ada", KINI)


def test_a_backup_that_dies_at_any_step_leaves_none_or_a_whole_one(ws: Workspace, tmp_path: Path) -> None:
    simpan(ws.store, 5)
    url, folder = ws.store.url, tmp_path / "c"
    ws.store.close()

    def cadangkan() -> None:
        with open_store(url) as lain:
            buat_cadangan(lain, folder, KINI)

    for langkah in mati_di_tiap_langkah(cadangkan):
        for ada in folder.glob("*.zip"):
            with isi(ada, tmp_path) as store:
                assert store.current()[AYAM].nilai == 5, langkah
            ada.unlink()
    assert len(list(folder.glob("*.zip"))) == 1


def test_the_newest_of_14_days_and_of_12_months_are_kept() -> None:
    semua = [otomatis(KINI - timedelta(days=hari)) for hari in range(800)]
    buang = pangkas(semua)
    simpan = sorted({c.dibuat for c in semua} - {c.dibuat for c in buang}, reverse=True)

    assert simpan[:14] == [KINI - timedelta(days=hari) for hari in range(14)]
    assert len({f"{d:%Y-%m}" for d in simpan}) == 12
    # The newest of July and of June are among the 14 days already.
    assert len(simpan) == 14 + 10
    # What was kept once is kept again: thinning twice lets nothing more go.
    assert pangkas([otomatis(d) for d in simpan]) == []


def test_a_clock_that_jumps_lets_no_backup_go_and_those_by_hand_stay() -> None:
    semua = [otomatis(KINI + timedelta(days=hari)) for hari in (0, 1, 9000)]
    tangan = [replace(otomatis(KINI - timedelta(days=hari)), otomatis=False) for hari in range(900)]

    assert pangkas(semua) == []
    assert pangkas(tangan) == []


def test_only_our_own_automatic_backups_are_thinned_out(ws: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "c"
    for hari in range(20):
        buat_cadangan(ws.store, folder, KINI - timedelta(days=hari), otomatis=True)
    tangan = buat_cadangan(ws.store, folder, KINI - timedelta(days=500))
    (folder / "catatan.txt").write_text("milik orang")

    bersihkan(ws.store, folder)

    assert len([c for c in daftar_cadangan(ws.store, folder) if c.otomatis]) == 14
    assert tangan.berkas.exists()
    assert (folder / "catatan.txt").exists()
