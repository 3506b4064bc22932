"""Betulan: the names of the answers by which a person mends how a column, a row or a name was read."""

from dataclasses import dataclass

from iku.services.workspace import Workspace
from iku.sheets import Makna, Pilihan
from iku.sheets.cells import huruf_kolom
from iku.sheets.layout.pilihan import kunci_kolom
from iku.sheets.layout.pilihan import kunci_nama as kunci_normal
from iku.sheets.normal import normal
from iku.ui.kisi import Terpilih
from iku.ui.kisi_isi import tulisan_sel
from iku.ui.papan import Papan


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of figures: the name of its answer and what people call it."""

    kunci: str
    sebut: str


def kolom_milik(papan: Papan, satu: Terpilih) -> Kolom | None:
    """The column of figures that a cell stands in, its head included; None where it stands in none."""
    assert satu.tempat is not None
    bacaan = papan.pratinjau.bahan.bacaan[satu.berkas]
    baris, kolom = satu.tempat
    judul = satu.sheet.judul or ""
    for tabel in bacaan.tabel:
        if tabel.lembar == judul and tabel.awal <= baris <= tabel.akhir and kolom in tabel.kolom:
            huruf = huruf_kolom(kolom)
            kepala = _kepala(papan, satu, range(tabel.awal, tabel.akhir + 1))
            sebut = f'Kolom {huruf} "{kepala}"' if kepala else f"Kolom {huruf}"
            return Kolom(kunci_kolom(tabel.sidik, huruf), sebut)
    return None


def _kepala(papan: Papan, satu: Terpilih, baris: range) -> str:
    """The lowest words over a column of figures."""
    assert satu.tempat is not None
    judul, kolom = satu.sheet.judul or "", satu.tempat[1]
    kepala = [
        t.baris
        for t in papan.pratinjau.bahan.bacaan[satu.berkas].tafsir
        if (t.lembar, t.kolom, t.makna) == (judul, kolom, Makna.JUDUL) and t.baris in baris
    ]
    return tulisan_sel(satu.sheet.sel[max(kepala), kolom]) if kepala else ""


def kunci_baris(papan: Papan, satu: Terpilih) -> str:
    """The name of the answer that a row is not to be read."""
    assert satu.tempat is not None
    nama = papan.pratinjau.bahan.berkas[satu.berkas].nama
    return f"baris:{nama}:{satu.sheet.judul or ''}!{satu.tempat[0]}"


def kunci_nama(ws: Workspace, tulisan: str) -> str:
    """The name of the answer that says what a name means."""
    return kunci_normal(normal(tulisan, ws.singkatan))


def pilihan_nama(ws: Workspace) -> tuple[Pilihan, ...]:
    """Everything that a name may mean: variabel, then indikator."""
    katalog = ws.catalogues.terbaru
    variabel = (Pilihan(k, v.nama) for k, v in katalog.variabel.items())
    return (*variabel, *(Pilihan(k, i.nama_pendek) for k, i in katalog.indikator.items()))
