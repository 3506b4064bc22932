"""Door: who may come in where others reach the dashboard; kept, so that a restart forgives nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from iku.store.access import Access
from iku.store.schema import masuk_gagal, masuk_sesi, sandi


class Door:
    """The password's digest, failed tries by where they came from, and the sessions that run."""

    def __init__(self, access: Access, clock: Callable[[], datetime]) -> None:
        self._access = access
        self._clock = clock

    def password(self) -> str | None:
        """The digest of the password; None where none was ever set."""
        with self._access.reading() as connection:
            return connection.scalar(select(sandi.c.sidik))

    def set_password(self, sidik: str) -> None:
        """Replace the password: whoever is in must come in anew, failed tries are forgotten."""
        with self._access.writing() as connection:
            for tabel in (sandi, masuk_gagal, masuk_sesi):
                connection.execute(delete(tabel))
            connection.execute(insert(sandi).values(id=1, sidik=sidik, waktu=self._clock()))

    def count_try(
        self, asal: str, until: Callable[[int, datetime], datetime], longest: timedelta
    ) -> datetime | None:
        """Count a try before its outcome is known, so that many at once count as many.

        Returns when the next is allowed where this one is not. ``until`` says how long the n-th try shuts the
        door, ``longest`` what no door is shut for: a clock may have been turned back.
        """
        with self._access.writing() as connection:
            kini = self._clock()
            milik = masuk_gagal.c.asal == asal
            lama = connection.execute(select(masuk_gagal.c.gagal, masuk_gagal.c.sampai).where(milik)).first()
            if lama and kini < lama.sampai <= kini + longest:
                shut: datetime = lama.sampai
                return shut
            nomor = (lama.gagal if lama else 0) + 1
            connection.execute(delete(masuk_gagal).where(milik))
            connection.execute(insert(masuk_gagal).values(asal=asal, gagal=nomor, sampai=until(nomor, kini)))
        return None

    def let_in(self, asal: str, sidik: str, until: Callable[[datetime], datetime]) -> None:
        """Begin a session, forget the failed tries from there and the sessions that have ended."""
        with self._access.writing() as connection:
            kini = self._clock()
            connection.execute(delete(masuk_gagal).where(masuk_gagal.c.asal == asal))
            connection.execute(delete(masuk_sesi).where(masuk_sesi.c.sampai <= kini))
            connection.execute(insert(masuk_sesi).values(sidik=sidik, sampai=until(kini)))

    def is_in(self, sidik: str) -> bool:
        """Whether a session runs."""
        with self._access.reading() as connection:
            sampai = connection.scalar(select(masuk_sesi.c.sampai).where(masuk_sesi.c.sidik == sidik))
        return sampai is not None and self._clock() < sampai

    def let_out(self, sidik: str) -> None:
        """End a session."""
        with self._access.writing() as connection:
            connection.execute(delete(masuk_sesi).where(masuk_sesi.c.sidik == sidik))
