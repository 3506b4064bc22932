"""Preview: everything that an upload would do, composed before anything is saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from iku.core.catalogue import Catalogues
from iku.core.changes import Selisih, Ubah, decide, overlay
from iku.core.effects import Dampak, effects
from iku.core.finding import Kode, Masalah, Tingkat, galat
from iku.core.plausibility import check_plausible
from iku.core.reading import Kunci, Reading
from iku.services.looking import results_of
from iku.services.workspace import Workspace
from iku.sheets import Bacaan, BukuKerja, Dilewati, Tanya, once
from iku.store import BerkasMasuk, Cara, Current


@dataclass(frozen=True)
class Bahan:
    """What somebody handed in, before it meets the store.

    ``dilihat`` holds the figures as the person saw them when they began; a figure that moved since
    then is a Bentrok. ``tarik`` names empty cells that withdraw, ``kecuali`` figures to leave alone.
    ``buku`` are the files' cells, so that an answer reads them again without opening them; ``tahun`` and
    ``jawaban`` are what the person said about them.
    """

    cara: Cara
    berkas: tuple[BerkasMasuk, ...] = ()
    bacaan: tuple[Bacaan, ...] = ()
    buku: tuple[BukuKerja | Masalah, ...] = ()
    tahun: int | None = None
    jawaban: Mapping[str, str] = field(default_factory=dict)
    dilihat: Mapping[Kunci, float | None] | None = None
    tarik: frozenset[Kunci] = frozenset()
    kecuali: frozenset[Kunci] = frozenset()


@dataclass(frozen=True, slots=True)
class Bentrok:
    """A figure that somebody else changed after this person last saw it."""

    kunci: Kunci
    dilihat: float | None
    kini: Current
    baru: float | None


@dataclass(frozen=True)
class Pratinjau:
    """Everything that saving ``bahan`` would do."""

    bahan: Bahan
    selisih: tuple[Selisih, ...] = ()
    masalah: tuple[Masalah, ...] = ()
    dilewati: tuple[Dilewati, ...] = ()
    dampak: tuple[Dampak, ...] = ()
    bentrok: tuple[Bentrok, ...] = ()

    def banyak(self, ubah: Ubah) -> int:
        """How many readings have this fate."""
        return sum(s.ubah is ubah for s in self.selisih)

    @property
    def ditulis(self) -> tuple[Selisih, ...]:
        """The readings for which saving writes a row."""
        return tuple(s for s in self.selisih if s.ditulis)

    @property
    def ditolak(self) -> tuple[Masalah, ...]:
        """The faults that keep a cell or a file out."""
        return tuple(m for m in self.masalah if m.tingkat is not Tingkat.PERINGATAN)

    @property
    def peringatan(self) -> tuple[Masalah, ...]:
        """The doubts that a person confirms."""
        return tuple(m for m in self.masalah if m.tingkat is Tingkat.PERINGATAN)

    @property
    def tanya(self) -> tuple[Tanya, ...]:
        """The questions of all files, each once, those that settle most cells first."""
        semua = {t.kunci: t for b in self.bahan.bacaan for t in b.tanya}
        return tuple(sorted(semua.values(), key=lambda t: -len(t.sel)))

    @property
    def terbaca(self) -> bool:
        """Whether every file could be read at all."""
        return all(b.terbaca for b in self.bahan.bacaan)

    def sama_dengan(self, lain: "Pratinjau") -> bool:
        """Whether a person would see the same in both."""
        return (self.selisih, self.masalah, self.dampak, self.bentrok) == (
            lain.selisih,
            lain.masalah,
            lain.dampak,
            lain.bentrok,
        )


def compose(ws: Workspace, bahan: Bahan, kini: Mapping[Kunci, Current]) -> Pratinjau:
    """Tell what saving ``bahan`` would do to the figures ``kini``."""
    isi = {k: c.nilai for k, c in kini.items() if c.nilai is not None}
    if bahan.dilihat is None:
        bahan = replace(bahan, dilihat=isi)
    sekali = once(r for b in bahan.bacaan for r in _boleh(b, ws) if r.kunci not in bahan.kecuali)
    selisih = decide(sekali.readings, isi, bahan.tarik)
    baru = overlay(isi, selisih)
    ditulis = [s.bacaan for s in selisih if s.ditulis]
    masalah = (*_masalah(bahan, ws), *sekali.masalah, *_janggal(ditulis, baru, ws.catalogues))
    dilewati = (*(d for b in bahan.bacaan for d in b.dilewati), *sekali.dilewati)
    dampak, bentrok = _dampak(ws, isi, baru), _bentrok(bahan, selisih, kini)
    return Pratinjau(bahan, selisih, masalah, dilewati, dampak, bentrok)


def _boleh(bacaan: Bacaan, ws: Workspace) -> tuple[Reading, ...]:
    return () if bacaan.contoh and not ws.contoh else bacaan.readings


def _masalah(bahan: Bahan, ws: Workspace) -> list[Masalah]:
    masalah = [m for b in bahan.bacaan for m in b.masalah]
    for b in bahan.bacaan:
        if b.contoh and not _boleh(b, ws) and b.readings:
            saran = "Unduh templat yang baru dari halaman Unggah, lalu isi dengan angka kantor Anda."
            masalah.append(
                galat(Kode.DATA_CONTOH, "", "", "berkas dengan angka sebenarnya", saran).di(b.berkas)
            )
    return masalah


def _janggal(
    ditulis: Sequence[Reading], baru: Mapping[Kunci, float | None], catalogues: Catalogues
) -> list[Masalah]:
    per_sk: dict[str, list[Reading]] = {}
    for bacaan in ditulis:
        per_sk.setdefault(catalogues.for_year(bacaan.kunci.tahun).sk, []).append(bacaan)
    return [
        masalah
        for readings in per_sk.values()
        for masalah in check_plausible(readings, baru, catalogues.for_year(readings[0].kunci.tahun))
    ]


def _dampak(
    ws: Workspace, isi: Mapping[Kunci, float | None], baru: Mapping[Kunci, float | None]
) -> tuple[Dampak, ...]:
    if isi == baru:
        return ()
    sebelum = results_of(dict(isi), ws.catalogues, ws.pengaturan)
    sesudah = results_of({k: v for k, v in baru.items() if v is not None}, ws.catalogues, ws.pengaturan)
    return effects(sebelum, sesudah)


def _bentrok(bahan: Bahan, selisih: Sequence[Selisih], kini: Mapping[Kunci, Current]) -> tuple[Bentrok, ...]:
    dilihat = bahan.dilihat or {}
    return tuple(
        Bentrok(s.bacaan.kunci, dilihat.get(s.bacaan.kunci), kini[s.bacaan.kunci], s.bacaan.nilai)
        for s in selisih
        if s.ditulis and s.bacaan.kunci in kini and kini[s.bacaan.kunci].nilai != dilihat.get(s.bacaan.kunci)
    )
