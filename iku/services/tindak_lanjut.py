"""Tindak lanjut: what a meeting decides, who does it, until when, and what became of it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from iku.core.catatan import Keadaan, KunciCatatan, bersihkan
from iku.core.period import TAHUN_MAX, Triwulan
from iku.core.words import KEADAAN
from iku.services.catatan import Bentrok, Keliru, Tertolak, periksa, periksa_nama, satu_baris
from iku.services.saat import sebut_tanggal
from iku.services.workspace import Workspace
from iku.store import TindakLanjut


@dataclass(frozen=True, slots=True)
class Terbuka:
    """A tindak lanjut that waits. Units: days; ``terlambat`` 0 where it is not late or has no date."""

    tindak: TindakLanjut
    umur: int
    terlambat: int
    dari_lalu: bool
    """Whether an earlier triwulan's meeting decided it."""


def open_actions(
    ws: Workspace, tw: Triwulan, today: date, indikator: Collection[str] | None = None
) -> list[Terbuka]:
    """Every open tindak lanjut of this and earlier triwulan, the latest past its date first.

    Then by date, those without one last. ``indikator`` None lets all pass.
    """
    terbuka = [
        _terbuka(t, tw, today)
        for t in ws.store.actions()
        if t.keadaan is Keadaan.TERBUKA
        and t.kunci.periode <= tw
        and (indikator is None or t.kunci.indikator in indikator)
    ]
    return sorted(terbuka, key=lambda t: (t.tindak.sampai or date.max, t.tindak.nomor))


def actions_at(ws: Workspace, tw: Triwulan, indikator: Collection[str] | None = None) -> list[TindakLanjut]:
    """What the meeting of a triwulan decided, whatever became of it, by nomor."""
    return [
        t
        for t in ws.store.actions()
        if t.kunci.periode == tw and (indikator is None or t.kunci.indikator in indikator)
    ]


def add_action(
    ws: Workspace, kunci: KunciCatatan, apa: str, siapa: str, sampai: date | None, oleh: str
) -> TindakLanjut | Tertolak:
    """Keep a new tindak lanjut; the very same one that is open already comes back instead."""
    isi = _Isi.dari(apa, siapa, sampai)
    nama = satu_baris(oleh)
    if keliru := [*isi.keliru(kunci), *periksa_nama(nama)]:
        return Tertolak(tuple(keliru))
    with ws.store.writing() as tulis:
        sama = (t for t in tulis.actions() if t.kunci == kunci and t.keadaan is Keadaan.TERBUKA)
        ada = next((t for t in sama if isi == _Isi(t.apa, t.siapa, t.sampai)), None)
        return ada or tulis.add_action(kunci, isi.apa, isi.siapa, isi.sampai, nama)


def change_action(
    ws: Workspace, nomor: int, apa: str, siapa: str, sampai: date | None, oleh: str, dasar_id: int
) -> TindakLanjut | Bentrok | Tertolak:
    """Say otherwise what is to be done, who does it or until when; one that is closed is opened first.

    ``dasar_id`` is the id of the row that the person saw.
    Raises: LookupError where there is no tindak lanjut of this nomor.
    """
    isi = _Isi.dari(apa, siapa, sampai)

    def ubah(kini: TindakLanjut) -> TindakLanjut | Tertolak:
        keliru = isi.keliru(kini.kunci)
        if kini.keadaan is not Keadaan.TERBUKA:
            pesan = f"Tindak lanjut ini sudah {KEADAAN[kini.keadaan]}. Buka lagi dahulu untuk mengubahnya."
            keliru = [*keliru, Keliru("keadaan", pesan)]
        baru = replace(kini, apa=isi.apa, siapa=isi.siapa, sampai=isi.sampai)
        return Tertolak(tuple(keliru)) if keliru else baru

    return _ubah(ws, nomor, oleh, dasar_id, ubah)


def close_action(
    ws: Workspace, nomor: int, penutup: str, oleh: str, dasar_id: int, keadaan: Keadaan = Keadaan.SELESAI
) -> TindakLanjut | Bentrok | Tertolak:
    """Close a tindak lanjut as done or called off; ``penutup`` says in a sentence how it ended.

    Raises: LookupError where there is none of this nomor; ValueError where ``keadaan`` does not close.
    """
    if keadaan is Keadaan.TERBUKA:
        raise ValueError("what is open is not closed")
    bersih = bersihkan(penutup)
    kosong = {
        Keadaan.SELESAI: "Tulis satu kalimat tentang hasilnya, lalu tutup.",
        Keadaan.BATAL: "Tulis satu kalimat mengapa tindak lanjut ini dibatalkan, lalu tutup.",
    }[keadaan]

    def tutup(kini: TindakLanjut) -> TindakLanjut | Tertolak:
        keliru = periksa("penutup", bersih, kosong)
        return Tertolak(tuple(keliru)) if keliru else replace(kini, keadaan=keadaan, penutup=bersih)

    return _ubah(ws, nomor, oleh, dasar_id, tutup)


def reopen_action(ws: Workspace, nomor: int, oleh: str, dasar_id: int) -> TindakLanjut | Bentrok | Tertolak:
    """Open a tindak lanjut that was closed too early; how it was closed stays in its history.

    Raises: LookupError where there is none of this nomor.
    """
    return _ubah(ws, nomor, oleh, dasar_id, lambda kini: replace(kini, keadaan=Keadaan.TERBUKA, penutup=""))


@dataclass(frozen=True, slots=True)
class _Isi:
    """What a person may fill in."""

    apa: str
    siapa: str
    sampai: date | None

    @classmethod
    def dari(cls, apa: str, siapa: str, sampai: date | None) -> "_Isi":
        return cls(bersihkan(apa), satu_baris(siapa), sampai)

    def keliru(self, kunci: KunciCatatan) -> Sequence[Keliru]:
        return [
            *periksa("apa", self.apa, "Tulis apa yang akan dikerjakan."),
            *periksa("siapa", self.siapa, "Tulis siapa yang mengerjakannya."),
            *_periksa_hari(self.sampai, kunci),
        ]


def _periksa_hari(sampai: date | None, kunci: KunciCatatan) -> list[Keliru]:
    """A day before the year of the meeting's triwulan is a slip of the pen."""
    if sampai is None or kunci.tahun <= sampai.year <= TAHUN_MAX:
        return []
    pesan = (
        f"Tanggal {sebut_tanggal(sampai)} di luar tahun {kunci.tahun} sampai {TAHUN_MAX}. Periksa tahunnya."
    )
    return [Keliru("sampai", pesan)]


def _ubah(
    ws: Workspace,
    nomor: int,
    oleh: str,
    dasar_id: int,
    ubah: Callable[[TindakLanjut], TindakLanjut | Tertolak],
) -> TindakLanjut | Bentrok | Tertolak:
    """One change under the lock; what would change nothing is not kept again."""
    nama = satu_baris(oleh)
    with ws.store.writing() as tulis:
        kini = tulis.action(nomor)
        if kini is None:
            raise LookupError(f"no tindak lanjut {nomor}")
        baru = ubah(kini)
        keliru = [*periksa_nama(nama), *(baru.keliru if isinstance(baru, Tertolak) else ())]
        if isinstance(baru, TindakLanjut) and baru == kini:
            return kini
        if kini.id != dasar_id:
            return Bentrok(kini)
        if keliru or isinstance(baru, Tertolak):
            return Tertolak(tuple(keliru))
        return tulis.change_action(baru, nama)


def _terbuka(tindak: TindakLanjut, tw: Triwulan, today: date) -> Terbuka:
    umur = (today - tindak.dibuat.astimezone().date()).days
    terlambat = (today - tindak.sampai).days if tindak.sampai else 0
    return Terbuka(tindak, max(0, umur), max(0, terlambat), tindak.kunci.periode < tw)
