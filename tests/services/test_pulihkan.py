"""A backup takes the store's place: all of it or nothing, and what stood there is kept."""

import hashlib
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from iku.services.cadangan import buat_cadangan
from iku.services.pulihkan import Selisih, pasang, rencana_pulih
from iku.services.workspace import open_workspace
from iku.store import StoreError, check_copy, open_store, sqlite_url
from tests.mati import mati_di_tiap_langkah
from tests.services.test_cadangan import AYAM, KINI, simpan

BASIS = Path(__file__).parents[1] / "store" / "basis"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "iku.db"


@pytest.fixture
def url(path: Path) -> str:
    return sqlite_url(path)


@pytest.fixture
def cadangan(url: str, tmp_path: Path) -> Path:
    """A backup of a store that went on to another figure afterwards."""
    with (ws := open_workspace(url)).store:
        simpan(ws.store, 5)
        jadi = buat_cadangan(ws.store, tmp_path / "c", KINI)
        simpan(ws.store, 6)
    return jadi.berkas


def kini(path: Path) -> float | None:
    with open_store(sqlite_url(path)) as store:
        return store.current()[AYAM].nilai


def test_it_tells_what_differs_and_changes_nothing_until_told(url: str, path: Path, cadangan: Path) -> None:
    before = path.read_bytes()
    with rencana_pulih(url, cadangan) as rencana:
        assert rencana.selisih == Selisih(bertambah=0, berubah=1, hilang=0)
        assert rencana.kini
        assert (rencana.kini.unggahan, rencana.isi.unggahan) == (2, 1)
        assert rencana.dibuat == KINI
    assert path.read_bytes() == before


def test_the_backup_stands_and_the_store_from_before_is_kept(url: str, path: Path, cadangan: Path) -> None:
    with rencana_pulih(url, cadangan) as rencana:
        disisihkan = pasang(rencana, datetime(2024, 7, 2, tzinfo=UTC))

    assert disisihkan
    assert (kini(path), kini(disisihkan)) == (5, 6)


def test_what_was_put_aside_can_itself_be_restored(url: str, path: Path, cadangan: Path) -> None:
    for berkas in (cadangan, path.with_name("sisih.db")):
        with rencana_pulih(url, berkas) as rencana:
            disisihkan = pasang(rencana, KINI)
        if disisihkan and berkas == cadangan:
            disisihkan.rename(path.with_name("sisih.db"))
    assert kini(path) == 6


def test_a_restore_that_dies_at_any_step_leaves_the_old_or_the_new_whole(
    url: str, path: Path, cadangan: Path
) -> None:
    lama, dilihat = path.read_bytes(), set()
    with rencana_pulih(url, cadangan) as rencana:
        siap = rencana.siap.read_bytes()
        for langkah in mati_di_tiap_langkah(lambda: pasang(rencana, KINI)):
            utuh = {satu.nilai for satu in check_copy(path, f"langkah {langkah}").kini.values()}
            dilihat |= utuh
            path.write_bytes(lama)
            rencana.siap.write_bytes(siap)
            for sisa in path.parent.glob("iku-sebelum-pulih-*"):
                assert sisa.read_bytes() == lama, langkah
                sisa.unlink()
    assert dilihat == {5, 6}
    assert kini(path) == 5


def test_an_open_store_is_not_replaced_and_nobody_opens_it_meanwhile(url: str, cadangan: Path) -> None:
    with open_store(url), pytest.raises(StoreError, match="Tutup dashboard"), rencana_pulih(url, cadangan):
        pass
    with rencana_pulih(url, cadangan), pytest.raises(StoreError, match="sedang dipulihkan"):
        open_store(url)
    assert kini(Path(url.removeprefix("sqlite:///"))) == 6


def test_a_damaged_store_gives_way_and_is_kept_as_it_is(url: str, path: Path, cadangan: Path) -> None:
    path.write_bytes(rusak := b"\xff" * 20_000)

    with rencana_pulih(url, cadangan) as rencana:
        assert rencana.rusak
        disisihkan = pasang(rencana, KINI)

    assert disisihkan
    assert (kini(path), disisihkan.read_bytes()) == (5, rusak)


def test_a_place_without_a_store_takes_one(cadangan: Path, tmp_path: Path) -> None:
    with rencana_pulih(sqlite_url(tmp_path / "baru.db"), cadangan) as rencana:
        assert rencana.kini is None
        assert pasang(rencana, KINI) is None
    assert kini(tmp_path / "baru.db") == 5


def test_a_damaged_backup_is_refused_and_the_store_left(url: str, path: Path, cadangan: Path) -> None:
    cadangan.write_bytes(cadangan.read_bytes()[:-2000])
    with pytest.raises(StoreError, match="Tidak ada yang diubah"), rencana_pulih(url, cadangan):
        pass
    assert kini(path) == 6


def test_sample_data_never_take_the_place_of_real_figures(url: str, path: Path, tmp_path: Path) -> None:
    with (ws := open_workspace(sqlite_url(tmp_path / "contoh.db"))).store:
        ws.store.mark_contoh()
        contoh = buat_cadangan(ws.store, tmp_path / "c", KINI).berkas
    with open_store(url) as store:
        simpan(store, 6)
    with pytest.raises(StoreError, match="DATA CONTOH"), rencana_pulih(url, contoh):
        pass
    assert kini(path) == 6


@pytest.mark.parametrize("lama", sorted(BASIS.glob("versi_*.db")), ids=lambda p: p.stem)
def test_a_store_of_any_released_version_can_be_restored(lama: Path, tmp_path: Path) -> None:
    salinan = tmp_path / "lama.db"
    shutil.copyfile(lama, salinan)
    url = sqlite_url(tmp_path / "iku.db")
    with rencana_pulih(url, salinan) as rencana:
        pasang(rencana, KINI)
    with open_store(url) as store:
        assert store.uploads()


def test_a_full_disk_is_told_before_anything_is_replaced(
    url: str, path: Path, cadangan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", penuh)
    with pytest.raises(StoreError, match="Kosongkan ruang"), rencana_pulih(url, cadangan):
        pass
    assert kini(path) == 6
    assert sorted(satu.name for satu in path.parent.iterdir()) == [".iku.db.dipakai", "c", "iku.db"]


def test_a_session_of_then_lets_nobody_in_again(url: str, path: Path, tmp_path: Path) -> None:
    with open_store(url) as store:
        simpan(store, 5)
        with closing(sqlite3.connect(path)) as basis:
            basis.execute("INSERT INTO masuk_sesi VALUES (?, '2099-01-01T00:00:00.000000+00:00')", ["a" * 64])
            basis.commit()
        berkas = buat_cadangan(store, tmp_path / "c", KINI).berkas
    with rencana_pulih(url, berkas) as rencana:
        pasang(rencana, KINI)
    with closing(sqlite3.connect(path)) as basis:
        assert basis.execute("SELECT count(*) FROM masuk_sesi").fetchone() == (0,)


def test_the_offices_words_come_back_with_its_figures(url: str, path: Path, tmp_path: Path) -> None:
    milik = path.parent / "naskah"
    milik.mkdir()
    (milik / "naskah.toml").write_text('[lembaga]\ndinas = "Dulu"\n', encoding="utf-8")
    (milik / "logo.png").write_bytes(b"dulu")
    (milik / "naskah-sampai-20240101-000000.toml").write_text("lama", encoding="utf-8")
    with (ws := open_workspace(url)).store:
        simpan(ws.store, 5)
        berkas = buat_cadangan(ws.store, tmp_path / "c", KINI).berkas
    with rencana_pulih(url, berkas) as rencana:
        assert rencana.naskah == {}
    (milik / "naskah.toml").write_text('[lembaga]\ndinas = "Kini"\n', encoding="utf-8")

    with rencana_pulih(url, berkas) as rencana:
        assert rencana.naskah.keys() == {"naskah.toml", "logo.png"}
        pasang(rencana, KINI)

    assert "Dulu" in (milik / "naskah.toml").read_text(encoding="utf-8")
    assert (milik / "logo.png").read_bytes() == b"dulu"
    (disisihkan,) = path.parent.glob("naskah-sebelum-pulih-*")
    assert "Kini" in (disisihkan / "naskah.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("nama", ["../luar.txt", "a\\b", ".tersembunyi", "a/b"])
def test_a_file_that_would_leave_its_folder_is_refused(url: str, cadangan: Path, nama: str) -> None:
    with zipfile.ZipFile(cadangan) as asal:
        isi = {n: asal.read(n) for n in asal.namelist()}
    surat = json.loads(isi["cadangan.json"])
    surat["sisipan"] = {nama: hashlib.sha256(b"x").hexdigest()}
    isi |= {"cadangan.json": json.dumps(surat).encode(), f"naskah/{nama}": b"x"}
    with zipfile.ZipFile(cadangan, "w") as baru:
        for n, b in isi.items():
            baru.writestr(n, b)

    with pytest.raises(StoreError, match="Tidak ada yang diubah"), rencana_pulih(url, cadangan):
        pass


def test_words_that_were_changed_in_the_backup_are_refused(url: str, path: Path, tmp_path: Path) -> None:
    (path.parent / "naskah").mkdir()
    (path.parent / "naskah" / "naskah.toml").write_text("asli", encoding="utf-8")
    with (ws := open_workspace(url)).store:
        berkas = buat_cadangan(ws.store, tmp_path / "c", KINI).berkas
    with zipfile.ZipFile(berkas) as asal:
        isi = {n: asal.read(n) for n in asal.namelist()}
    with zipfile.ZipFile(berkas, "w") as baru:
        for n, b in (isi | {"naskah/naskah.toml": b"lain"}).items():
            baru.writestr(n, b)

    with pytest.raises(StoreError, match="rusak"), rencana_pulih(url, berkas):
        pass
