"""Coming in with the office's password."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from iku.services.masuk import (
    COBA,
    BelumAda,
    SandiLemah,
    SandiSalah,
    Terkunci,
    Tiket,
    enter,
    is_in,
    leave,
    set_password,
)
from iku.store import Store, open_store, sqlite_url

SANDI = "pagi buta di pasar"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(sqlite_url(tmp_path / "iku.db")) as terbuka:
        yield terbuka


def test_nobody_comes_in_before_a_password_was_set(store: Store) -> None:
    assert isinstance(enter(store, "", "10.0.0.5"), BelumAda)


def test_who_knows_the_password_comes_in_until_leaving(store: Store) -> None:
    set_password(store, SANDI)
    tiket = enter(store, SANDI, "10.0.0.5")
    assert isinstance(tiket, Tiket)
    assert is_in(store, tiket.isi)
    leave(store, tiket.isi)
    assert not is_in(store, tiket.isi)
    assert not is_in(store, "")


@pytest.mark.parametrize("lemah", ["", "pendek", "aaaaaaaaaaaaaaaa", "a" * 1001])
def test_a_weak_password_is_refused(store: Store, lemah: str) -> None:
    with pytest.raises(SandiLemah, match="12 huruf"):
        set_password(store, lemah)


def test_guessing_shuts_the_door_to_the_right_password_too_but_to_nobody_else(store: Store) -> None:
    set_password(store, SANDI)
    for _ in range(COBA):
        assert isinstance(enter(store, "salah sama sekali", "2001:db8::1"), SandiSalah)

    # Another address of the same network is the same guesser.
    assert isinstance(enter(store, SANDI, "2001:db8::2"), Terkunci)
    assert isinstance(enter(store, SANDI, "10.0.0.5"), Tiket)


def test_the_store_keeps_neither_password_nor_ticket(store: Store, tmp_path: Path) -> None:
    set_password(store, SANDI)
    tiket = enter(store, SANDI, "10.0.0.5")
    assert isinstance(tiket, Tiket)
    isi = (tmp_path / "iku.db").read_bytes()
    assert b"$argon2id$" in isi
    assert SANDI.encode() not in isi
    assert tiket.isi.encode() not in isi
