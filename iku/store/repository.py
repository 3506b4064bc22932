"""Store: the one door to what is kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.reading import Kunci
from iku.store import notes, queries
from iku.store.access import Access
from iku.store.answers import read_answer_history, read_answers
from iku.store.backup import write_copy
from iku.store.door import Door
from iku.store.ekspor import read_tables, write_tables
from iku.store.engine import file_of, parse_url, store_path
from iku.store.errors import StoreError, bukan_kosong, tak_dapat_ditulis, tanpa_folder
from iku.store.migrations import prepare
from iku.store.note_records import Catatan, TindakLanjut
from iku.store.potret import Potret
from iku.store.rantai import sambung
from iku.store.records import Current, Filter, Jawaban, Riwayat, UnggahanTersimpan
from iku.store.schema import meta, unggahan
from iku.store.writer import Writer

Clock = Callable[[], datetime]
EVERYTHING = Filter()


def utc_now() -> datetime:
    """The time of this machine, in UTC."""
    return datetime.now(UTC)


def open_store(
    url: str, *, may_make: Path | None = None, clock: Clock = utc_now, wait: float = 30.0
) -> "Store":
    """Open a store; file and schema are made where they are missing, of folders ``may_make`` alone.

    ``sqlite://`` is a store in memory, gone when it is closed. Units: ``wait`` in seconds, for a lock.
    Raises: StoreError.
    """
    parsed = parse_url(url)
    access = Access(parsed, wait)
    try:
        _check_folder(file_of(parsed), may_make, access.tempat)
        prepare(access, clock)
        access.follow(lambda: prepare(access, clock))
    except BaseException:
        access.close()
        raise
    return Store(url, access, clock)


def _check_folder(path: Path | None, may_make: Path | None, tempat: str) -> None:
    if path is None:
        return
    try:
        if path.parent == may_make:
            may_make.mkdir(exist_ok=True)
        if not path.parent.is_dir():
            raise tanpa_folder(path.parent)
    except OSError as error:
        raise tak_dapat_ditulis(tempat) from error


class Store:
    """What was entered, by whom and when; nothing in it is ever changed or deleted.

    Usable from several threads, a file from several processes too.
    Raises: StoreError from every method where file, disk or lock fails.
    """

    def __init__(self, url: str, access: Access, clock: Clock) -> None:
        self.url = url
        self._access = access
        self._clock = clock
        self.door = Door(access, clock)
        """Who may come in where others reach the dashboard."""

    @property
    def path(self) -> Path | None:
        """The file that the store is; None in memory."""
        return store_path(self.url)

    def export(self, folder: Path) -> dict[Kunci, Current]:
        """Write everything as CSV and the kept files into an empty folder; returns what stands in it.

        Raises: OSError.
        """
        with self._access.reading() as connection:
            write_tables(connection, folder)
            return queries.read_current(connection)

    def load(self, folder: Path) -> None:
        """Take all that ``export`` wrote into this store, which is empty: the whole history or nothing.

        Raises: OSError.
        """
        with self._access.writing() as connection:
            try:
                read_tables(connection, folder)
            except IntegrityError as error:
                raise StoreError(
                    f"Ekspor di {folder} tidak cocok satu sama lain. Tidak ada yang disimpan."
                ) from error

    def backup(self, target: Path) -> Potret:
        """Copy the store, hot, into a file that is not there yet; returns what was copied.

        Raises: CadanganSalah where the copy cannot be written.
        """
        return write_copy(self._access, target)

    @property
    def generation(self) -> int:
        """How often another file came into the store's place: what was read before is of that one."""
        return self._access.generation

    def version(self) -> int:
        """The id of the last change, 0 in an empty store: what a cache of the figures is keyed on."""
        with self._access.reading() as connection:
            return queries.read_version(connection)

    def span(self) -> tuple[datetime, datetime] | None:
        """When the first upload was kept, and the latest of all; None while there is none."""
        with self._access.reading() as connection:
            return queries.read_span(connection)

    def current(self, as_of: datetime | None = None) -> dict[Kunci, Current]:
        """The last figure of every key, withdrawn ones (``nilai`` None) among them.

        ``as_of`` asks how it stood at that moment, what was kept in the very moment included.
        """
        with self._access.reading() as connection:
            return queries.read_current(connection, as_of)

    def history(
        self,
        kunci: Kunci | None = None,
        where: Filter = EVERYTHING,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Riwayat]:
        """The changes, newest first: one key's, or those that pass ``where``."""
        where = where if kunci is None else Filter.satu(kunci)
        with self._access.reading() as connection:
            return queries.read_history(connection, where, limit, offset)

    def history_count(self, where: Filter = EVERYTHING) -> int:
        """How many changes pass ``where``, whatever page of them is shown."""
        with self._access.reading() as connection:
            return queries.count_history(connection, where)

    def uploads(self, *, limit: int | None = None, offset: int = 0) -> list[UnggahanTersimpan]:
        """The uploads, newest first, with their files and the number of their changes."""
        with self._access.reading() as connection:
            return queries.read_uploads(connection, limit, offset)

    def answers(self) -> dict[str, Jawaban]:
        """The standing answer to every question, oldest first; those taken back are absent."""
        with self._access.reading() as connection:
            return read_answers(connection)

    def answer_history(self, kunci: str | None = None) -> list[Jawaban]:
        """Everything answered and taken back, newest first: to one question, or to all."""
        with self._access.reading() as connection:
            return read_answer_history(connection, kunci)

    def notes(
        self, indikator: str | None = None, tahun: int | None = None, triwulan: int | None = None
    ) -> list[Catatan]:
        """The last row of every catatan that passes, withdrawn ones (empty ``teks``) among them."""
        with self._access.reading() as connection:
            return notes.read_notes(connection, indikator, tahun, triwulan)

    def note_history(self, kunci: KunciCatatan, jenis: JenisCatatan) -> list[Catatan]:
        """Everything that was ever written there, newest first."""
        with self._access.reading() as connection:
            return notes.read_note_history(connection, kunci, jenis)

    def actions(self) -> list[TindakLanjut]:
        """Every tindak lanjut as it stands, by nomor."""
        with self._access.reading() as connection:
            return notes.read_actions(connection)

    def action_history(self, nomor: int) -> list[TindakLanjut]:
        """Everything that became of one tindak lanjut, newest first."""
        with self._access.reading() as connection:
            return notes.read_action_history(connection, nomor)

    def notes_version(self) -> tuple[int, int]:
        """What a cache of catatan and tindak lanjut is keyed on; figures do not move it."""
        with self._access.reading() as connection:
            return notes.read_notes_version(connection)

    def berkas_isi(self, sha256: str) -> bytes | None:
        """A kept file's content, as it was handed in; None where there is no such file."""
        with self._access.reading() as connection:
            return queries.read_file(connection, sha256)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Hold the store for writing: re-read, decide, append. An exception undoes all of it."""
        with self._access.writing() as connection:
            yield Writer(connection, self._clock())
            sambung(connection)

    @property
    def contoh(self) -> bool:
        """Whether this store holds sample data."""
        with self._access.reading() as connection:
            return connection.scalar(_CONTOH) is not None

    def mark_contoh(self) -> None:
        """Say for good that this store holds sample data.

        Raises: StoreError where real figures may be in it.
        """
        with self._access.writing() as connection:
            if connection.scalar(_CONTOH) is not None:
                return
            if connection.scalar(select(unggahan.c.id).limit(1)) is not None:
                raise bukan_kosong(self._access.tempat)
            connection.execute(insert(meta).values(kunci="contoh", nilai="ya"))

    def close(self) -> None:
        """Let go of the file; a store in memory is gone."""
        self._access.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


_CONTOH = select(meta.c.nilai).where(meta.c.kunci == "contoh")
