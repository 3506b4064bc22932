"""Stores for the documents' tests: the sample, one with holes, one that is full, one without anything."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from PIL import Image

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.reports.dokumen.bahan import Bahan
from iku.services.bahan_dokumen import gather
from iku.services.catatan import save_note
from iku.services.looking import figures, results
from iku.services.naskah import load_naskah
from iku.services.recap import Saringan
from iku.services.sample import fill_sample
from iku.services.tindak_lanjut import add_action
from iku.services.workspace import DATA, Workspace, load_catalogues, load_settings, workspace_of
from iku.store import Cara, Perubahan, Unggahan, open_store

KEADAAN = ("contoh", "bolong", "penuh", "kosong")
KINI = datetime(2024, 10, 9, 9, 5, tzinfo=UTC)


def workspace() -> Workspace:
    """An empty office in memory over the real catalogue."""
    return workspace_of(
        open_store("sqlite://", clock=lambda: KINI), load_catalogues(DATA), load_settings(DATA)
    )


@cache
def bahan(keadaan: str, tahun: int = 2024, triwulan: int = 3, bidang: str | None = None) -> Bahan:
    """What the documents of one such store tell."""
    ws = isi(keadaan)
    return gather(ws, figures(ws), results(ws), Saringan(tahun, triwulan, bidang), load_naskah())


@cache
def isi(keadaan: str) -> Workspace:
    """One of KEADAAN."""
    ws = workspace()
    if keadaan == "contoh":
        fill_sample(ws.store, DATA)
        return workspace_of(ws.store, ws.catalogues, ws.pengaturan)
    if keadaan != "kosong":
        simpan(ws, _angka(ws, bolong=keadaan == "bolong"))
        _catatan(ws)
    return ws


def dengan_logo(sumber: Bahan) -> Bahan:
    """The same with a picture in the letterhead."""
    keluar = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(keluar, "PNG")
    lembaga = replace(sumber.naskah.lembaga, logo=keluar.getvalue(), alamat="Jalan Raya 1")
    return replace(sumber, naskah=replace(sumber.naskah, lembaga=lembaga))


def simpan(ws: Workspace, angka: dict[Kunci, float]) -> None:
    with ws.store.writing() as tulis:
        tulis.append(
            Unggahan("Sri", Cara.ISI_DATA, "laporan bidang"), [Perubahan(k, n) for k, n in angka.items()]
        )


def _angka(ws: Workspace, *, bolong: bool) -> dict[Kunci, float]:
    """Figures of two years; with holes, every fifth entri is missing and every seventh is 0."""
    katalog, semua, nomor = ws.catalogues.for_year(2024), {}, 0
    for kode, v in katalog.variabel.items():
        for tahun in (2023, 2024):
            for t in (1, 2, 3, 4):
                nomor += 1
                if bolong and nomor % 5 == 0:
                    continue
                batas = v.maksimum or 1000
                nilai = (nomor * 37 % 997) / 997 * batas
                nilai = float(round(nilai) if v.bulat else round(nilai, 2))
                semua[Kunci(Jenis.ENTRI, kode, tahun, t)] = 0.0 if bolong and nomor % 7 == 0 else nilai
    for nomor, kode in enumerate(katalog.indikator):
        for t in (1, 2, 3, 4, None):
            if bolong and (nomor + (t or 0)) % 3 == 0:
                continue
            semua[Kunci(Jenis.TARGET, kode, 2024, t)] = round(7.5 + nomor * 3.335 + (t or 5), 2)
    return semua


def _catatan(ws: Workspace) -> None:
    for nomor, kode in enumerate(ws.catalogues.for_year(2024).indikator):
        kunci = KunciCatatan(kode, 2024, 3)
        save_note(ws, kunci, JenisCatatan.PENDORONG, f"Pendampingan rutin {nomor}\nbaris kedua", "Sri", None)
        save_note(ws, kunci, JenisCatatan.PENGHAMBAT, f"Data terlambat {nomor}", "Sri", None)
        add_action(ws, kunci, f"Mendata ulang {nomor}", "Bu Rina", Triwulan(2024, 4).akhir, "Sri")
