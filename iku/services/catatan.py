"""Catatan: what pushes an indikator and what holds it back, as the meeting says it."""

from dataclasses import dataclass

from iku.core.catatan import PANJANG_MAKS, JenisCatatan, KunciCatatan, bersihkan
from iku.core.numbers import format_angka
from iku.core.period import Triwulan
from iku.core.words import KEADAAN
from iku.services.saat import sebut_saat
from iku.services.workspace import Workspace
from iku.store import Catatan, TindakLanjut


@dataclass(frozen=True, slots=True)
class Keliru:
    """Why one field of a form is not taken, in a sentence; ``kolom`` is the parameter's name."""

    kolom: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Tertolak:
    """Nothing was kept; every field that is not taken is named."""

    keliru: tuple[Keliru, ...]

    @property
    def pesan(self) -> str:
        """All of it in one line."""
        return " ".join(k.pesan for k in self.keliru)


@dataclass(frozen=True, slots=True)
class Bentrok:
    """Somebody else wrote here after this person last looked; nothing was kept, ``kini`` stands."""

    kini: Catatan | TindakLanjut

    @property
    def pesan(self) -> str:
        """Who, when and what, in a sentence or two."""
        siapa = f"{self.kini.oleh} pada {sebut_saat(self.kini.waktu)}"
        if isinstance(self.kini, TindakLanjut):
            keadaan = KEADAAN[self.kini.keadaan]
            apa = f"Tindak lanjut ini sudah diubah {siapa}, sekarang {keadaan}: “{self.kini.apa}”."
        elif self.kini.teks:
            apa = f"Catatan ini sudah diubah {siapa} menjadi: “{self.kini.teks}”."
        else:
            apa = f"Catatan ini sudah ditarik {siapa}."
        return f"{apa} Tulisan Anda belum disimpan."


def notes(ws: Workspace, indikator: str, tw: Triwulan) -> dict[JenisCatatan, Catatan]:
    """The notes of an indikator at a triwulan; a withdrawn one has an empty ``teks``.

    Missing: a kind that nobody ever wrote is absent. The ``id`` goes back into ``save_note``.
    """
    return {c.jenis: c for c in ws.store.notes(indikator, tw.tahun, tw.triwulan)}


def notes_at(ws: Workspace, tw: Triwulan) -> dict[str, dict[JenisCatatan, Catatan]]:
    """Every note that stands at a triwulan, by indikator."""
    hasil: dict[str, dict[JenisCatatan, Catatan]] = {}
    for catatan in ws.store.notes(tahun=tw.tahun, triwulan=tw.triwulan):
        if catatan.teks:
            hasil.setdefault(catatan.kunci.indikator, {})[catatan.jenis] = catatan
    return hasil


def save_note(
    ws: Workspace, kunci: KunciCatatan, jenis: JenisCatatan, teks: str, oleh: str, dasar_id: int | None
) -> Catatan | Bentrok | Tertolak:
    """Keep a note; an empty ``teks`` withdraws the one that stands.

    ``dasar_id`` is the id of the row that the person saw, None where they saw none. Words that stand there
    already are not kept again: their row comes back, whoever wrote it.
    """
    bersih, nama = bersihkan(teks), satu_baris(oleh)
    if keliru := [*periksa("teks", bersih), *periksa_nama(nama)]:
        return Tertolak(tuple(keliru))
    with ws.store.writing() as tulis:
        kini = tulis.note(kunci, jenis)
        if kini is not None and kini.teks == bersih:
            return kini
        if kini is not None and kini.id != dasar_id and (kini.teks or dasar_id is not None):
            return Bentrok(kini)
        return tulis.add_note(kunci, jenis, bersih, nama)


def satu_baris(teks: str) -> str:
    """A name or the like on one line, without what no eye sees."""
    return " ".join(bersihkan(teks).split())


def periksa(kolom: str, teks: str, kosong: str = "") -> list[Keliru]:
    """What is wrong with a text that somebody typed; ``kosong`` is said where it must not be empty."""
    if kosong and not teks:
        return [Keliru(kolom, kosong)]
    if len(teks) > PANJANG_MAKS:
        panjang, batas = format_angka(len(teks), 0), format_angka(PANJANG_MAKS, 0)
        return [
            Keliru(kolom, f"Tulisan ini {panjang} huruf; paling banyak {batas}. Pendekkan, lalu simpan lagi.")
        ]
    return []


def periksa_nama(oleh: str) -> list[Keliru]:
    """Whoever writes is named."""
    return periksa("oleh", oleh, "Isi nama Anda dahulu, supaya tercatat siapa yang menulis.")
