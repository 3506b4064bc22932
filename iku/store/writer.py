"""Writer: what may be done while the store is held for writing."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.reading import Kunci
from iku.store import notes
from iku.store.answers import add_answer, read_answers
from iku.store.note_records import Catatan, TindakLanjut
from iku.store.queries import read_current, read_history, read_version
from iku.store.records import (
    BerkasLama,
    BerkasMasuk,
    Current,
    Filter,
    Jawaban,
    Perubahan,
    Riwayat,
    Unggahan,
)
from iku.store.schema import berkas, pembatalan, perubahan, unggahan, unggahan_berkas


class Writer:
    """Reads and appends under the lock of ``Store.writing``; of no use after its block."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def current(self) -> dict[Kunci, Current]:
        """The last figure of every key; nobody else can change it before the block ends."""
        return read_current(self._connection)

    def version(self) -> int:
        """The id of the last change, this block's own among them."""
        return read_version(self._connection)

    def history(self, where: Filter) -> list[Riwayat]:
        """The changes that pass, newest first."""
        return read_history(self._connection, where, None, 0)

    def answers(self) -> dict[str, Jawaban]:
        """The standing answer to every question."""
        return read_answers(self._connection)

    def answer(self, kunci: str, nilai: str | None, oleh: str, soal: str) -> None:
        """Append an answer to the question ``kunci``; None takes back the one that stands.

        Raises: ValueError where it names no question, nobody who answered, or is empty.
        """
        add_answer(self._connection, Jawaban(kunci, nilai, oleh, self._now, soal))

    def note(self, kunci: KunciCatatan, jenis: JenisCatatan) -> Catatan | None:
        """The note that stands there, a withdrawn one (empty ``teks``) too; None where none ever was."""
        ada = notes.read_note_history(self._connection, kunci, jenis)
        return ada[0] if ada else None

    def add_note(self, kunci: KunciCatatan, jenis: JenisCatatan, teks: str, oleh: str) -> Catatan:
        """Append a note; an empty ``teks`` withdraws the one that stands.

        Raises: ValueError where nobody is named.
        """
        return notes.add_note(self._connection, kunci, jenis, teks, oleh, self._now)

    def actions(self) -> list[TindakLanjut]:
        """Every tindak lanjut as it stands, by nomor."""
        return notes.read_actions(self._connection)

    def action(self, nomor: int) -> TindakLanjut | None:
        """A tindak lanjut as it stands; None where there is none of this nomor."""
        ada = notes.read_actions(self._connection, nomor)
        return ada[0] if ada else None

    def add_action(
        self, kunci: KunciCatatan, apa: str, siapa: str, sampai: date | None, oleh: str
    ) -> TindakLanjut:
        """Append a new tindak lanjut, open.

        Raises: ValueError where nobody is named or nothing is to be done.
        """
        return notes.add_action(self._connection, kunci, apa, siapa, sampai, oleh, self._now)

    def change_action(self, baru: TindakLanjut, oleh: str) -> TindakLanjut:
        """Append ``baru`` as what its nomor says from now on.

        Raises: ValueError where nobody is named, or it is closed without a sentence.
        """
        return notes.change_action(self._connection, baru, oleh, self._now)

    def append(self, upload: Unggahan, changes: Sequence[Perubahan]) -> int:
        """Add one upload with its files and changes; returns its id.

        Raises: ValueError where there is no change, a key comes twice, or a change names a file that
        the upload does not bring.
        """
        _check(upload, changes)
        upload_id = self._add_upload(upload)
        for place, file in enumerate(upload.berkas, start=1):
            self._add_file(upload_id, place, file)
        self._connection.execute(insert(perubahan), [_row(upload_id, change) for change in changes])
        return upload_id

    def _add_upload(self, upload: Unggahan) -> int:
        values = {"oleh": upload.oleh, "cara": upload.cara.value, "alasan": upload.alasan, "waktu": self._now}
        statement = insert(unggahan).values(values).returning(unggahan.c.id)
        upload_id = self._connection.execute(statement).scalar_one()
        if upload.membatalkan is not None:
            undone = {"unggahan_id": upload_id, "membatalkan": upload.membatalkan}
            self._connection.execute(insert(pembatalan).values(undone))
        return upload_id

    def _add_file(self, upload_id: int, place: int, file: BerkasMasuk | BerkasLama) -> None:
        digest = file.sha256 if isinstance(file, BerkasLama) else self._keep(file.isi)
        link = {"unggahan_id": upload_id, "urutan": place, "nama": file.nama, "sha256": digest}
        self._connection.execute(insert(unggahan_berkas).values(link))

    def _keep(self, isi: bytes) -> str:
        digest = sha256(isi).hexdigest()
        known = self._connection.scalar(select(berkas.c.ukuran).where(berkas.c.sha256 == digest))
        if known is None:
            content = {"sha256": digest, "ukuran": len(isi), "isi": isi}
            self._connection.execute(insert(berkas).values(content))
        return digest


def _check(upload: Unggahan, changes: Sequence[Perubahan]) -> None:
    if not changes:
        raise ValueError("an upload without a change is not kept")
    if len({change.kunci for change in changes}) < len(changes):
        raise ValueError("one upload gives a key one figure")
    strange = {change.berkas for change in changes} - {file.nama for file in upload.berkas} - {""}
    if strange:
        raise ValueError(f"changes from files that the upload does not bring: {sorted(strange)}")


def _row(upload_id: int, change: Perubahan) -> dict[str, object]:
    jenis, kode, tahun, triwulan = change.kunci
    return {
        "unggahan_id": upload_id,
        "jenis": jenis.value,
        "kode": kode,
        "tahun": int(tahun),
        "triwulan": int(triwulan or 0),
        "nilai": None if change.nilai is None else float(change.nilai),
        "berkas": change.berkas or None,
        "sel": change.sel,
    }
