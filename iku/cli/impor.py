"""``impor``: files into the store, all of them or nothing."""

import argparse
import getpass
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, TAK_TERBACA, baca, sebut, tegur, tegur_masalah
from iku.core.changes import Ubah
from iku.core.reading import Jenis
from iku.services.impor import Bergeser, Tersimpan, TidakBerubah, preview, read_files, save
from iku.services.preview import Pratinjau
from iku.services.workspace import Workspace, database_url, open_workspace
from iku.sheets import Bacaan
from iku.store import Cara

Akhir: TypeAlias = Tersimpan | TidakBerubah | None


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Impor berkas .xlsx atau .csv. Semua disimpan, atau tidak satu pun. Keluar dengan 0 bila semua "
        "diambil, 1 bila ada yang ditolak (tidak ada yang disimpan), 2 bila ada berkas yang tidak terbaca."
    )
    perintah = cabang.add_parser("impor", help="impor berkas ke basis data", description=uraian)
    perintah.add_argument("berkas", nargs="+", metavar="BERKAS", help=".xlsx atau .csv")
    perintah.add_argument("--uji", action="store_true", help="periksa saja, jangan simpan")
    perintah.add_argument("--json", action="store_true", help="cetak satu objek JSON")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Read, preview, save unless told not to, and say what happened."""
    files = [(Path(nama).name, baca(nama)) for nama in pilihan.berkas]
    ws = open_workspace(database_url(environ))
    with ws.store:
        pratinjau = preview(ws, read_files(ws, files, Cara.PERINTAH))
        pratinjau, akhir = _simpan(ws, pratinjau, uji=pilihan.uji)
    if pilihan.json:
        sebut(json.dumps(_objek(pratinjau, akhir), ensure_ascii=False))
    else:
        tegur_masalah(pratinjau.masalah)
        for lewat in pratinjau.dilewati:
            tegur(f"dilewati: {lewat.berkas}, {lewat.sel}: {lewat.alasan}")
        sebut(_ringkasan(pratinjau, akhir))
    return _status(pratinjau)


def _simpan(ws: Workspace, pratinjau: Pratinjau, *, uji: bool) -> tuple[Pratinjau, Akhir]:
    """Save what has no fault; a store that moved meanwhile is previewed again, nobody saw the first one."""
    while not uji and pratinjau.terbaca and not pratinjau.ditolak:
        hasil = save(ws, pratinjau, _pemakai(), setuju_peringatan=True)
        if not isinstance(hasil, Bergeser):
            return pratinjau, hasil
        pratinjau = preview(ws, replace(pratinjau.bahan, dilihat=None))
    return pratinjau, None


def _pemakai() -> str:
    """The system's user; a service account without a name is still somebody."""
    try:
        return getpass.getuser()
    # Windows without a user in the environment has no list of users to load either.
    except (ImportError, KeyError, OSError):
        return "pengguna sistem"


def _status(pratinjau: Pratinjau) -> int:
    if not pratinjau.terbaca:
        return TAK_TERBACA
    return DITOLAK if pratinjau.ditolak else SELESAI


def _ringkasan(pratinjau: Pratinjau, akhir: Akhir) -> str:
    hitung = ", ".join(f"{pratinjau.banyak(ubah)} {ubah}" for ubah in (Ubah.BARU, Ubah.BERUBAH, Ubah.SAMA))
    jumlah = f"{hitung}, {len(pratinjau.ditolak)} ditolak, {len(pratinjau.peringatan)} peringatan."
    match akhir:
        case Tersimpan(nomor):
            return f"{jumlah} Tersimpan sebagai unggahan nomor {nomor}."
        case TidakBerubah():
            return f"{jumlah} Tidak ada yang berubah."
        case None:
            return f"{jumlah} Tidak ada yang disimpan."


def _objek(pratinjau: Pratinjau, akhir: Akhir) -> dict[str, Any]:
    berkas = [_satu(b, pratinjau) for b in pratinjau.bahan.bacaan]
    isi = berkas[0] if len(berkas) == 1 else {"berkas": berkas}
    return {**isi, "tersimpan": isinstance(akhir, Tersimpan)}


def _satu(bacaan: Bacaan, pratinjau: Pratinjau) -> dict[str, Any]:
    diambil = [s.bacaan for s in pratinjau.selisih if s.bacaan.berkas == bacaan.berkas]
    isi = [(r.kunci, r.nilai, r.sel) for r in diambil if r.nilai is not None]
    return {
        "nama": bacaan.berkas,
        "entri": [
            {"variabel": k.kode, "tahun": k.tahun, "triwulan": k.triwulan, "nilai": nilai, "sel": sel}
            for k, nilai, sel in isi
            if k.jenis is Jenis.ENTRI
        ],
        "target": [
            {"indikator": k.kode, "tahun": k.tahun, "triwulan": k.triwulan, "target": nilai, "sel": sel}
            for k, nilai, sel in isi
            if k.jenis is Jenis.TARGET
        ],
        "masalah": [
            {"kode": m.kode, "tingkat": m.tingkat, "sel": m.sel, "pesan": m.pesan}
            for m in pratinjau.masalah
            if m.berkas == bacaan.berkas
        ],
        "dilewati": [
            {"sel": d.sel, "alasan": d.alasan} for d in pratinjau.dilewati if d.berkas == bacaan.berkas
        ],
    }
