"""Jejak: the trail of a figure, from a result back to every cell, person and moment behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from iku.core.catalogue import Catalogue, Indikator
from iku.core.hitungan import hitungan_capaian, hitungan_realisasi
from iku.core.period import Triwulan, nama_periode
from iku.core.reading import Jenis, Kunci
from iku.core.sebutan import nama, satuan
from iku.core.summary import periods_read
from iku.core.words import CARA
from iku.reports.example_page import rumus_dalam_kata
from iku.services.looking import results_of
from iku.services.workspace import Workspace
from iku.store import Cara, Filter, Riwayat


@dataclass(frozen=True, slots=True)
class BarisJejak:
    """One figure behind a result; ``riwayat`` is all that was ever kept of it, newest first."""

    kunci: Kunci
    nama: str
    satuan: str
    riwayat: tuple[Riwayat, ...] = ()

    @property
    def periode(self) -> str:
        """``TW III 2024`` or ``setahun 2024``."""
        return nama_periode(self.kunci.tahun, self.kunci.triwulan)

    @property
    def kini(self) -> Riwayat | None:
        """The change that stands; None where nobody ever gave this figure."""
        return self.riwayat[0] if self.riwayat else None

    @property
    def nilai(self) -> float | None:
        """Units: ``satuan``. Missing: None, also where the figure was withdrawn."""
        return self.kini.baru if self.kini else None

    @property
    def sebelumnya(self) -> tuple[Riwayat, ...]:
        """The earlier changes of the same figure, newest first."""
        return self.riwayat[1:]

    @property
    def semula(self) -> Riwayat | None:
        """The change that brought the figure that stands, behind every undoing that put it back."""
        return _semula(self.riwayat)

    @property
    def cara(self) -> str:
        """How the figure came: ``Diketik di Isi Data``; what undid what, where something did."""
        return _cara(self.riwayat)

    @property
    def sel(self) -> str:
        """Where in its file the figure stands; empty where no file is behind it."""
        return self.kini.sel if self.kini and self.kini.berkas else ""


@dataclass(frozen=True, slots=True)
class Jejak:
    """Everything behind one indikator at one triwulan.

    Units: realisasi and target in the indikator's satuan, capaian in percent. Missing: None.
    ``baris`` are the entri that the formula reads, in its order; ``target`` what was set for the
    triwulan and for the year.
    """

    indikator: Indikator
    triwulan: Triwulan
    rumus_kata: str
    rumus_angka: str
    capaian_angka: str
    capaian_tahunan_angka: str
    realisasi: float | None
    target: float | None
    target_tahunan: float | None
    capaian: float | None
    capaian_tahunan: float | None
    baris: tuple[BarisJejak, ...]
    baris_target: tuple[BarisJejak, ...]


def jejak(ws: Workspace, indikator: str, tw: Triwulan) -> Jejak:
    """The trail of an indikator at a triwulan, as the store stands now.

    Raises: KeyError where the decree of that year has no such indikator.
    """
    katalog = ws.catalogues.for_year(tw.tahun)
    butir = katalog.indikator[indikator]
    dibaca = [
        Kunci(Jenis.ENTRI, variabel.kode, kapan.tahun, kapan.triwulan)
        for variabel, kapan in periods_read(butir, katalog, tw)
    ]
    sasaran = [Kunci(Jenis.TARGET, indikator, tw.tahun, n) for n in dict.fromkeys((tw.triwulan, None, 4))]
    baris = _baris(ws, [*dibaca, *sasaran], katalog)
    angka = {b.kunci: b.nilai for b in baris if b.nilai is not None}
    hasil = _hasil(results_of(dict(angka), ws.catalogues, ws.pengaturan), indikator, tw)
    r, t, tt = hasil.get("realisasi"), hasil.get("target"), hasil.get("target_tahunan")
    c, ct = hasil.get("capaian"), hasil.get("capaian_tahunan")
    return Jejak(
        butir,
        tw,
        rumus_kata=rumus_dalam_kata(butir, katalog),
        rumus_angka=hitungan_realisasi(butir, katalog, angka, tw, r, hasil.get("alasan")),
        capaian_angka=hitungan_capaian(butir, r, t, c, _alasan_capaian(r, t)),
        capaian_tahunan_angka=hitungan_capaian(butir, r, tt, ct, _alasan_capaian(r, tt)),
        realisasi=r,
        target=t,
        target_tahunan=tt,
        capaian=c,
        capaian_tahunan=ct,
        baris=tuple(b for b in baris if b.kunci.jenis is Jenis.ENTRI),
        baris_target=_sasaran([b for b in baris if b.kunci.jenis is Jenis.TARGET and b.riwayat], tw),
    )


def jejak_angka(ws: Workspace, kunci: Kunci) -> BarisJejak:
    """The trail of one entri or target."""
    return _baris(ws, [kunci], ws.catalogues.for_year(kunci.tahun))[0]


def _baris(ws: Workspace, kunci: Sequence[Kunci], katalog: Catalogue) -> list[BarisJejak]:
    """The figures with their histories, all read from one state of the store."""
    riwayat: dict[Kunci, list[Riwayat]] = {satu: [] for satu in kunci}
    for row in ws.store.history(where=Filter(kode=tuple(dict.fromkeys(k.kode for k in kunci)))):
        if row.kunci in riwayat:
            riwayat[row.kunci].append(row)
    return [BarisJejak(k, nama(k, katalog), satuan(k, katalog), tuple(rows)) for k, rows in riwayat.items()]


def _sasaran(baris: Sequence[BarisJejak], tw: Triwulan) -> tuple[BarisJejak, ...]:
    """Without that of TW IV, where another triwulan is asked about and the year has a target of its own."""
    setahun = any(b.kunci.triwulan is None and b.nilai is not None for b in baris)
    return tuple(b for b in baris if b.kunci.triwulan in (tw.triwulan, None) or not setahun)


def _hasil(hasil: pd.DataFrame, indikator: str, tw: Triwulan) -> dict[str, Any]:
    """One row of results without what is empty in it."""
    milik = (hasil["indikator"] == indikator) & (hasil["tahun"] == tw.tahun)
    rows = hasil[milik & (hasil["triwulan"] == tw.triwulan)].to_dict("records")
    return {str(k): isi for k, isi in rows[0].items() if not pd.isna(isi)} if rows else {}


def _alasan_capaian(realisasi: float | None, target: float | None) -> str:
    if realisasi is None:
        return "realisasi_kosong"
    return "target_kosong" if target is None else "target_nol"


def _semula(riwayat: Sequence[Riwayat]) -> Riwayat | None:
    if not riwayat or riwayat[0].baru is None:
        return None
    if riwayat[0].membatalkan is None:
        return riwayat[0]
    tempat = [n for n, row in enumerate(riwayat) if row.unggahan_id == riwayat[0].membatalkan]
    return _semula(riwayat[tempat[0] + 1 :]) if tempat else riwayat[0]


def _cara(riwayat: Sequence[Riwayat]) -> str:
    if not riwayat:
        return "Belum pernah diisi"
    kini, semula = riwayat[0], _semula(riwayat)
    if kini.cara is not Cara.BATAL:
        kata = CARA[kini.cara]
        return f"Ditarik ({kata})" if kini.baru is None else kata[:1].upper() + kata[1:]
    oleh = f"oleh pembatalan unggahan nomor {kini.membatalkan}"
    if kini.baru is None or semula is None:
        return f"Ditarik {oleh}"
    return f"Dikembalikan {oleh}; semula {CARA[semula.cara]}"
