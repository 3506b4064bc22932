"""``sandi``: the office's password, set once and changed at will."""

import io

import pytest

from iku.services.masuk import Tiket, enter
from iku.store import open_store
from tests.cli.conftest import Jalankan

SANDI = "pagi buta di pasar"


def tulis(monkeypatch: pytest.MonkeyPatch, isi: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(isi))


def test_it_is_set_from_a_line_and_not_asked_for_again(
    iku: Jalankan, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tulis(monkeypatch, f"{SANDI}\nlain\n")
    assert iku("sandi") == (0, "Sandi kantor sudah dipasang.\n", "")
    assert iku("sandi", "--bila-belum") == (0, "", "")
    with open_store(url) as store:
        assert isinstance(enter(store, SANDI, "10.0.0.5"), Tiket)


def test_a_weak_one_changes_nothing(iku: Jalankan, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tulis(monkeypatch, "pendek\n")
    akhir = iku("sandi", "--bila-belum")
    assert akhir.status == 1
    assert "12 huruf" in akhir.tegur
    with open_store(url) as store:
        assert store.door.password() is None
