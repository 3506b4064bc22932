"""Batal: an upload undone by a new one that puts back what stood before; nothing is deleted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from iku.core.reading import Kunci
from iku.core.sebutan import sebut
from iku.services.saat import sebut_saat
from iku.services.workspace import Workspace
from iku.store import BerkasLama, Cara, Filter, Perubahan, Riwayat, Unggahan


@dataclass(frozen=True, slots=True)
class Dibatalkan:
    """The upload is undone: ``unggahan_id`` is the new one that did it, over ``banyak`` figures."""

    unggahan_id: int
    banyak: int


@dataclass(frozen=True, slots=True)
class Penghalang:
    """A newer change of one figure: who made it, when, in which upload."""

    kunci: Kunci
    oleh: str
    waktu: datetime
    unggahan_id: int


@dataclass(frozen=True, slots=True)
class TakDapat:
    """The upload stays: ``sebab`` says in a sentence why, ``penghalang`` lists what is newer."""

    sebab: str
    penghalang: tuple[Penghalang, ...] = ()


Lapis = Mapping[Kunci, Sequence[Riwayat]]
"""The changes of each figure that an upload touched, oldest first."""


def undo(ws: Workspace, unggahan_id: int, oleh: str, alasan: str = "") -> Dibatalkan | TakDapat:
    """Put back what stood before an upload, unless something newer stands on one of its figures.

    An undoing is undone by the same rule, and that brings the upload back.
    Raises: ValueError where nobody is named.
    """
    with ws.store.writing() as tulis:
        lapis = _lapis(tulis.history(Filter(kunci_dari=unggahan_id)))
        if tak_dapat := _halangan(ws, unggahan_id, lapis):
            return tak_dapat
        berkas: dict[tuple[str, str], str] = {}
        perubahan = [_kembali(rows, unggahan_id, berkas) for rows in lapis.values()]
        lama = tuple(BerkasLama(nama, sha256) for (_, sha256), nama in berkas.items())
        sebab = f"Membatalkan unggahan nomor {unggahan_id}" + (f": {alasan}" if alasan else "")
        unggahan = Unggahan(oleh, Cara.BATAL, sebab, lama, membatalkan=unggahan_id)
        return Dibatalkan(tulis.append(unggahan, perubahan), len(perubahan))


def cannot_undo(ws: Workspace, unggahan_id: int) -> TakDapat | None:
    """Why an upload cannot be undone now; None where it can."""
    return _halangan(ws, unggahan_id, _lapis(ws.store.history(where=Filter(kunci_dari=unggahan_id))))


def _lapis(terbaru_dulu: Sequence[Riwayat]) -> Lapis:
    lapis: dict[Kunci, list[Riwayat]] = {}
    for row in reversed(terbaru_dulu):
        lapis.setdefault(row.kunci, []).append(row)
    return lapis


def _kembali(rows: Sequence[Riwayat], unggahan_id: int, berkas: dict[tuple[str, str], str]) -> Perubahan:
    """What stood before, with the cell it came from; ``berkas`` gathers the files by a name of their own."""
    tempat = _tempat(rows)[unggahan_id]
    sebelum = rows[tempat - 1] if tempat else None
    if sebelum is None or sebelum.baru is None:
        return Perubahan(rows[0].kunci, None)
    nama = _nama_sendiri(sebelum, berkas) if sebelum.berkas else ""
    return Perubahan(sebelum.kunci, sebelum.baru, nama, sebelum.sel)


def _nama_sendiri(row: Riwayat, berkas: dict[tuple[str, str], str]) -> str:
    asal = (row.berkas, row.sha256)
    if asal not in berkas:
        nama, nomor = row.berkas, 2
        while nama in berkas.values():
            nama, nomor = f"{row.berkas} ({nomor})", nomor + 1
        berkas[asal] = nama
    return berkas[asal]


def _halangan(ws: Workspace, unggahan_id: int, lapis: Lapis) -> TakDapat | None:
    if not lapis:
        return TakDapat(f"Unggahan nomor {unggahan_id} tidak ada.")
    lebih_baru = [row for rows in lapis.values() if (row := _lebih_baru(rows, unggahan_id))]
    if not lebih_baru:
        return None
    penghalang = tuple(Penghalang(r.kunci, r.oleh, r.waktu, r.unggahan_id) for r in lebih_baru)
    return TakDapat(_sebab(ws, unggahan_id, lebih_baru), penghalang)


def _lebih_baru(rows: Sequence[Riwayat], unggahan_id: int) -> Riwayat | None:
    """The newest change that stands above the upload's own, or the one that has undone it."""
    di_atas: Riwayat | None = None
    for row in _berlaku(rows):
        if row.unggahan_id == unggahan_id:
            return di_atas
        if row.membatalkan == unggahan_id:
            return row
        # An undoing that still holds took something away; nothing of its own stands there.
        di_atas = di_atas or (row if row.membatalkan is None else None)
    return di_atas or rows[-1]


def _berlaku(rows: Sequence[Riwayat]) -> Iterator[Riwayat]:
    """The changes in force, newest first: without those that are undone."""
    tempat = _tempat(rows)
    kini = len(rows) - 1
    while kini >= 0:
        yield rows[kini]
        dibatalkan = rows[kini].membatalkan
        kini = (kini if dibatalkan is None else tempat.get(dibatalkan, kini)) - 1


def _tempat(rows: Sequence[Riwayat]) -> dict[int, int]:
    return {row.unggahan_id: tempat for tempat, row in enumerate(rows)}


def _sebab(ws: Workspace, unggahan_id: int, lebih_baru: Sequence[Riwayat]) -> str:
    terbaru = max(lebih_baru, key=lambda row: row.id)
    siapa = f"oleh {terbaru.oleh} pada {sebut_saat(terbaru.waktu)}"
    if terbaru.membatalkan == unggahan_id:
        return (
            f"Unggahan nomor {unggahan_id} sudah dibatalkan {siapa} (unggahan nomor {terbaru.unggahan_id})."
        )
    angka = sebut(terbaru.kunci, ws.catalogues.for_year(terbaru.tahun))
    lain = f", begitu pula {len(lebih_baru) - 1} angka lain" if len(lebih_baru) > 1 else ""
    return (
        f"Unggahan nomor {unggahan_id} tidak dapat dibatalkan: {angka} sudah diubah {siapa} "
        f"(unggahan nomor {terbaru.unggahan_id}){lain}. Ubah angkanya di Isi Data atau Target, "
        f"atau batalkan dahulu unggahan nomor {terbaru.unggahan_id}."
    )
