"""``cadang`` and ``pulihkan`` as a person meets them at a console."""

from pathlib import Path

from iku.store import open_store
from tests.cli.conftest import Jalankan
from tests.services.test_cadangan import AYAM, simpan


def _cadangkan(iku: Jalankan, url: str, tmp_path: Path) -> Path:
    with open_store(url) as store:
        simpan(store, 5)
        # The dashboard stands open meanwhile.
        akhir = iku("cadang", tmp_path / "flashdisk")
        simpan(store, 6)
    assert akhir.status == 0
    (berkas,) = (tmp_path / "flashdisk").glob("*.zip")
    assert str(berkas) in akhir.keluar
    return berkas


def _nilai(url: str) -> float | None:
    with open_store(url) as store:
        return store.current()[AYAM].nilai


def test_a_backup_comes_back_and_says_where_the_present_went(iku: Jalankan, url: str, tmp_path: Path) -> None:
    berkas = _cadangkan(iku, url, tmp_path)

    akhir = iku("pulihkan", berkas, "--ya")

    assert akhir.status == 0
    assert "0 angka bertambah, 1 berubah, 0 hilang" in akhir.keluar
    (disisihkan,) = tmp_path.glob("iku-sebelum-pulih-*.db")
    assert str(disisihkan) in akhir.keluar
    assert _nilai(url) == 5


def test_without_a_person_to_answer_nothing_is_replaced(iku: Jalankan, url: str, tmp_path: Path) -> None:
    berkas = _cadangkan(iku, url, tmp_path)

    akhir = iku("pulihkan", berkas)

    assert akhir.status == 1
    assert "--ya" in akhir.tegur
    assert "1 berubah" in akhir.keluar
    assert _nilai(url) == 6


def test_an_open_dashboard_is_named_as_what_stands_in_the_way(
    iku: Jalankan, url: str, tmp_path: Path
) -> None:
    berkas = _cadangkan(iku, url, tmp_path)
    with open_store(url):
        akhir = iku("pulihkan", berkas, "--ya")
    assert akhir.status == 1
    assert "Tutup dashboard" in akhir.tegur


def test_a_backup_of_nothing_is_refused(iku: Jalankan) -> None:
    akhir = iku("cadang")
    assert akhir.status == 2
    assert "Belum ada basis data" in akhir.tegur


def test_the_folder_beside_the_store_is_taken_unless_another_is_named(
    iku: Jalankan, url: str, tmp_path: Path
) -> None:
    open_store(url).close()
    assert iku("cadang").status == 0
    assert len(list((tmp_path / "cadangan").glob("cadangan-iku-*.zip"))) == 1
