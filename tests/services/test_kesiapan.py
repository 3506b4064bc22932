"""Ready is who can read the figures now."""

from pathlib import Path

from iku.services.kesiapan import siap


def test_a_store_that_opens_is_ready(tmp_path: Path) -> None:
    assert siap({"IKU_DATABASE_URL": f"sqlite:///{tmp_path / 'iku.db'}"})


def test_a_damaged_store_is_not_ready_and_stays_as_it_is(tmp_path: Path) -> None:
    berkas = tmp_path / "iku.db"
    berkas.write_bytes(b"bukan basis data " * 1000)

    assert not siap({"IKU_DATABASE_URL": f"sqlite:///{berkas}"})
    assert berkas.read_bytes() == b"bukan basis data " * 1000


def test_a_folder_that_is_gone_is_not_ready(tmp_path: Path) -> None:
    assert not siap({"IKU_DATABASE_URL": f"sqlite:///{tmp_path / 'hilang' / 'iku.db'}"})
