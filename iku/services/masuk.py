"""Coming in where others reach the dashboard: one password of the office, and sessions that end."""

import hashlib
import ipaddress
import logging
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from iku.store import Store

PANJANG: Final = 12
_PALING_PANJANG: Final = 1000
_BEDA: Final = 5
COBA: Final = 5
"""Tries before the door shuts for a while."""
_SEMENIT: Final = timedelta(minutes=1)
_PALING_LAMA: Final = timedelta(hours=1)
MASA: Final = timedelta(hours=8)
"""How long a session runs: a working day."""
_HASHER: Final = PasswordHasher()
_LOG: Final = logging.getLogger(__name__)
_SATU_PER_SATU: Final = threading.Lock()
"""A check takes 64 MiB: many at once must not take the machine."""


class SandiLemah(ValueError):
    """A password that is no protection; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Tiket:
    """What a browser shows from now on; the store keeps only its digest."""

    isi: str


@dataclass(frozen=True, slots=True)
class Terkunci:
    """Too many failed tries from there."""

    sampai: datetime


class SandiSalah:
    """The password was another."""


class BelumAda:
    """No password was ever set, and nobody comes in without one."""


def set_password(store: Store, sandi: str) -> None:
    """Set the office's password; every session ends.

    Raises: SandiLemah, StoreError.
    """
    if not PANJANG <= len(sandi) <= _PALING_PANJANG or len(set(sandi)) < _BEDA:
        raise SandiLemah(
            f"Sandi harus {PANJANG} huruf atau lebih, dengan paling sedikit {_BEDA} huruf yang berbeda. "
            "Pakailah beberapa kata yang mudah Anda ingat."
        )
    store.door.set_password(_HASHER.hash(sandi))


def has_password(store: Store) -> bool:
    """Whether a password was ever set. Raises: StoreError."""
    return store.door.password() is not None


def enter(store: Store, sandi: str, alamat: str) -> Tiket | SandiSalah | Terkunci | BelumAda:
    """Try a password for whoever comes from an address. Raises: StoreError."""
    sidik = store.door.password()
    if sidik is None:
        return BelumAda()
    asal = _asal(alamat)
    sampai = store.door.count_try(asal, _tutup, _PALING_LAMA)
    if sampai is not None:
        _LOG.warning("The door is shut to %s until %s.", asal, sampai.isoformat())
        return Terkunci(sampai)
    if not _cocok(sidik, sandi):
        return SandiSalah()
    tiket = Tiket(secrets.token_urlsafe(32))
    store.door.let_in(asal, _sidik(tiket.isi), lambda kini: kini + MASA)
    return tiket


def is_in(store: Store, tiket: str) -> bool:
    """Whether a session runs still. Raises: StoreError."""
    return bool(tiket) and store.door.is_in(_sidik(tiket))


def leave(store: Store, tiket: str) -> None:
    """End a session. Raises: StoreError."""
    store.door.let_out(_sidik(tiket))


def _tutup(nomor: int, kini: datetime) -> datetime:
    if nomor < COBA:
        return kini
    lama: timedelta = _SEMENIT * (1 << min(nomor - COBA, 10))
    return kini + min(lama, _PALING_LAMA)


def _asal(alamat: str) -> str:
    """Who is counted together: an address, of IPv6 the network that one household or office has."""
    try:
        ip = ipaddress.ip_address(alamat)
    except ValueError:
        return "tidak dikenal"
    return str(ip if ip.version == 4 else ipaddress.ip_network((ip, 64), strict=False))


def _cocok(sidik: str, sandi: str) -> bool:
    try:
        with _SATU_PER_SATU:
            return _HASHER.verify(sidik, sandi[:_PALING_PANJANG])
    except VerificationError:
        return False


def _sidik(tiket: str) -> str:
    return hashlib.sha256(tiket.encode()).hexdigest()
