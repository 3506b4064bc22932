"""Text that would load, run, link or disguise something wherever it is not shown as mere text."""

import csv
import shutil
from datetime import date
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.services.catatan import save_note
from iku.services.impor import Tersimpan, preview, read_files, save
from iku.services.tindak_lanjut import add_action
from iku.services.workspace import Workspace
from iku.store import TindakLanjut
from iku.ui.halaman import HALAMAN

RACUN: Final = (
    '![g](http://jahat.example/a.png) [t](http://jahat.example) <img src="http://jahat.example/b.png" '
    'onerror="window.jalan=1"> <script>window.jalan=1</script> $\\frac{1}{2}$ :red[m] **t** `k` '
    "http://jahat.example/c www.jahat.example a@jahat.example :material/home: \u202eterbalik"
)
PANJANG: Final = f"{RACUN} " * 30 + "p" * 3_000
"""About 10 000 characters, without a place to break at the end."""
PENDEK: Final = "![g](http://jahat.example/s.png) www.jahat.example"
"""For what may not be long."""
_KATALOG: Final = ("indikator", "nama_pendek", "catatan_sk", "sk", "nama", "Tujuan", "Indikator Tujuan")
_KATALOG_LAIN: Final = ("Sasaran Strategis", "Indikator Sasaran", "Program", "Indikator Program")
_BERHALAMAN: Final = frozenset(h.berkas for h in HALAMAN)
"""A bidang of a page's name must keep it."""
_SISA: Final = ("program_baku", "Unit PD Penanggungjaw", "Sumber Data", "Ket", "satuan")


def proyek_beracun(asal: Path, ke: Path) -> None:
    """Copy the project, with poison in every name and remark of its catalogue."""
    for nama in ("iku", "pages", "data", ".streamlit"):
        shutil.copytree(asal / nama, ke / nama)
    for nama in ("app.py", "serve.py"):
        shutil.copy(asal / nama, ke / nama)
    for berkas in (ke / "data").glob("seed_*.csv"):
        _racuni(berkas)


def _racuni(berkas: Path) -> None:
    with berkas.open(encoding="utf-8", newline="") as isi:
        baris = list(csv.DictReader(isi))
    for satu in baris:
        for kolom in (*_KATALOG, *_KATALOG_LAIN, *_SISA):
            if satu.get(kolom):
                satu[kolom] += f" {PENDEK if kolom == 'satuan' else RACUN}"
        for kolom in {"indikator", "nama_pendek", "nama"} & set(satu) if satu is baris[0] else ():
            satu[kolom] += f" {PANJANG}"
        if satu["bidang"].lower().replace(" ", "_") not in _BERHALAMAN:
            satu["bidang"] += f" {PENDEK}"
    with berkas.open("w", encoding="utf-8", newline="") as isi:
        tulis = csv.DictWriter(isi, list(baris[0]))
        tulis.writeheader()
        tulis.writerows(baris)


def buku_beracun(berkas: Path) -> Path:
    """A workbook with poison for a name, on its tab and in every cell that is no figure."""
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.title = "<img src=x> www.jahat.example"
    for baris in (
        [f"Judul {RACUN}"],
        ["No", f"Uraian {RACUN}", "TW I 2024"],
        [1, RACUN, 12],
        [2, RACUN * 30, RACUN],
    ):
        lembar.append(baris)
    ke = berkas / "![g](http:jahat.example) \u202e www.jahat.example.xlsx"
    buku.save(ke)
    return ke


def racuni_isi(ws: Workspace) -> None:
    """Poison what people write: a file's name, who and why, notes, what is to be done and by whom."""
    kode = next(iter(ws.catalogues.terbaru.indikator))
    variabel = next(iter(ws.catalogues.terbaru.variabel))
    isi = f"tahun,triwulan,variabel,nilai\n2024,4,{variabel},77\n".encode()
    bahan = read_files(ws, [(f"../../{PANJANG}.csv", isi)])
    hasil = save(ws, preview(ws, bahan), f"Ani {PENDEK}", RACUN, setuju_peringatan=True)
    assert isinstance(hasil, Tersimpan), hasil
    kunci = KunciCatatan(kode, 2024, 4)
    for jenis in JenisCatatan:
        save_note(ws, kunci, jenis, RACUN, f"Ani {PENDEK}", None)
    tindak = add_action(ws, kunci, PENDEK, PENDEK, date(2025, 1, 31), f"Ani {PENDEK}")
    assert isinstance(tindak, TindakLanjut), tindak
