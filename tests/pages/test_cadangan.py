"""The page of backups, and the line that reminds of them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from iku.store import check_copy, unpack
from tests.pages.conftest import Buka
from tests.pages.kerja import tanpa_galat


@pytest.mark.usefixtures("lengkap")
def test_a_click_makes_a_backup_that_is_whole(buka: Buka, tmp_path: Path) -> None:
    at = buka("cadangan")
    assert "Belum ada cadangan." in [m.value for m in at.markdown]

    tanpa_galat(at.button(key="buat_cadangan").click().run())

    (berkas,) = (tmp_path / "cadangan").glob("cadangan-iku-*.zip")
    assert berkas.name in at.success[0].value.replace("\\", "")
    unpack(berkas, tmp_path / "kembali.db")
    assert check_copy(tmp_path / "kembali.db", "kembali").kini
    assert list(at.dataframe[0].value["Berkas"]) == [berkas.name]


@pytest.mark.usefixtures("lengkap")
def test_a_backup_that_cannot_be_made_is_told_with_what_to_do(buka: Buka, tmp_path: Path) -> None:
    (tmp_path / "cadangan").write_bytes(b"")
    at = buka("cadangan").button(key="buat_cadangan").click().run()
    assert "Data yang tersimpan tidak berubah" in at.error[0].value.replace("\\", "")


@pytest.mark.usefixtures("lengkap")
def test_days_without_a_backup_are_told_on_every_page_but_the_meeting(buka: Buka) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(days=5)):
        assert any("belum pernah dicadangkan" in m.value for m in buka("riwayat").markdown)
        assert not any("dicadangkan" in m.value for m in buka("rapat").markdown)
    assert not any("dicadangkan" in m.value for m in buka("riwayat").markdown)
