"""The door's memory: failed tries outlive a restart, sessions end, a new password shows everybody out."""

from datetime import UTC, datetime, timedelta

import pytest

from iku.store import Store, open_store

SIDIK = "$argon2id$v=19$m=8,t=1,p=1$YWFhYWFhYWE$YWFhYQ"
TIKET = "a" * 64
SEJAM = timedelta(hours=1)


class Jam:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.kini = datetime(2026, 1, 5, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.kini


@pytest.fixture
def jam() -> Jam:
    return Jam()


def coba(store: Store, asal: str = "10.0.0.5") -> datetime | None:
    """A try that shuts the door for half an hour."""
    return store.door.count_try(asal, lambda nomor, kini: kini + SEJAM / 2, SEJAM)


def test_a_shut_door_stays_shut_over_a_restart_and_opens_in_time(url: str, jam: Jam) -> None:
    with open_store(url, clock=jam) as store:
        assert coba(store) is None
    with open_store(url, clock=jam) as store:
        assert coba(store) == jam.kini + SEJAM / 2
        assert coba(store, "10.0.0.6") is None
        jam.kini += SEJAM / 2
        assert coba(store) is None


def test_a_clock_turned_back_shuts_nobody_out_for_longer_than_the_longest(url: str, jam: Jam) -> None:
    with open_store(url, clock=jam) as store:
        coba(store)
        jam.kini -= timedelta(days=400)
        assert coba(store) is None


def test_a_session_ends_by_itself_when_it_is_left_and_with_a_new_password(url: str, jam: Jam) -> None:
    with open_store(url, clock=jam) as store:
        store.door.set_password(SIDIK)
        for huruf in "abc":
            store.door.let_in("10.0.0.5", huruf * 64, lambda kini: kini + SEJAM)
        store.door.let_out("a" * 64)
        assert [store.door.is_in(huruf * 64) for huruf in "abcd"] == [False, True, True, False]
        jam.kini += SEJAM
        assert not store.door.is_in("b" * 64)
        store.door.let_in("10.0.0.5", TIKET, lambda kini: kini + SEJAM)
        store.door.set_password(SIDIK)
        assert not store.door.is_in(TIKET)


def test_a_store_has_no_password_of_its_own(url: str) -> None:
    with open_store(url) as store:
        assert store.door.password() is None
