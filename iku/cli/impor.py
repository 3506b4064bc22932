"""``impor``: files into the store, all of them or nothing."""

import argparse
import getpass
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from iku.cli.argumen import tahun
from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, TAK_TERBACA, baca, sebut, tegur, tegur_masalah
from iku.core.changes import Ubah
from iku.core.reading import Jenis, Reading
from iku.services.impor import Bergeser, Tersimpan, TidakBerubah, preview, read_files, save
from iku.services.preview import Pratinjau
from iku.services.workspace import Workspace, database_url, open_workspace
from iku.sheets import Bacaan
from iku.store import Cara

Akhir: TypeAlias = Tersimpan | TidakBerubah | None


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Impor berkas Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods), CSV, atau HTML, apa pun susunannya. "
        "Semua disimpan, atau tidak satu pun. Keluar dengan 0 bila semua diambil, 1 bila ada yang tidak "
        "diambil (tidak ada yang disimpan, kecuali dengan --abaikan-galat), 2 bila ada berkas yang tidak "
        "terbaca."
    )
    perintah = cabang.add_parser("impor", help="impor berkas ke basis data", description=uraian)
    perintah.add_argument("berkas", nargs="+", metavar="BERKAS", help="lembar kerja atau berkas teks")
    perintah.add_argument(
        "--tahun", type=tahun, metavar="TAHUN", help="tahun bagi berkas yang tidak menyebutkannya"
    )
    perintah.add_argument("--uji", action="store_true", help="periksa saja, jangan simpan")
    perintah.add_argument("--json", action="store_true", help="cetak satu objek JSON")
    perintah.add_argument(
        "--abaikan-galat", action="store_true", help="simpan yang terbaca walaupun ada yang tidak diambil"
    )
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Read, preview, save unless told not to, and say what happened."""
    files = [(_nama(nama), baca(nama)) for nama in pilihan.berkas]
    ws = open_workspace(database_url(environ))
    with ws.store:
        pratinjau = preview(ws, read_files(ws, files, Cara.PERINTAH, tahun=pilihan.tahun))
        pratinjau, akhir = (
            (pratinjau, None) if pilihan.uji else _simpan(ws, pratinjau, abaikan=pilihan.abaikan_galat)
        )
    if pilihan.json:
        # In ASCII, which whoever reads it takes for UTF-8 whatever the console writes.
        sebut(json.dumps(_objek(pratinjau, akhir)))
    else:
        tegur_masalah(pratinjau.masalah)
        for baris in _dilewati(pratinjau):
            tegur(baris)
        sebut(_ringkasan(pratinjau, akhir))
    return _status(pratinjau)


def _nama(berkas: str) -> str:
    """The file's own name, without bytes that are no letters: it is kept and shown."""
    return Path(berkas).name.encode(errors="replace").decode()


def _simpan(ws: Workspace, pratinjau: Pratinjau, *, abaikan: bool) -> tuple[Pratinjau, Akhir]:
    """Save what has no fault; a store that moved meanwhile is previewed again, nobody saw the first one."""
    while pratinjau.terbaca and (abaikan or not pratinjau.ditolak):
        hasil = save(ws, pratinjau, _pemakai(), setuju_peringatan=True, abaikan_ditolak=abaikan)
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


def _dilewati(pratinjau: Pratinjau) -> Iterator[str]:
    """What was passed over, cells of one file with one reason on one line."""
    alasan: dict[tuple[str, str], list[str]] = {}
    for lewat in pratinjau.dilewati:
        alasan.setdefault((lewat.berkas, lewat.alasan), []).append(lewat.sel)
    for (berkas, sebab), sel in alasan.items():
        banyak = f" dan {len(sel) - 3} sel lain" if len(sel) > 3 else ""
        yield f"dilewati: {berkas}, {', '.join(sel[:3])}{banyak}: {sebab}"


def _sisanya(bacaan: Bacaan, pratinjau: Pratinjau, diambil: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """Every cell that is neither a figure of its own nor at fault, with what it was taken for."""
    disebut = {r.sel for r in diambil if r.nilai is not None}
    disebut |= {m.sel for m in pratinjau.masalah if m.berkas == bacaan.berkas}
    for tafsir in bacaan.tafsir:
        if tafsir.sel not in disebut:
            yield tafsir.sel, tafsir.uraian or tafsir.makna.value
    ditafsir = {t.sel for t in bacaan.tafsir}
    for lewat in pratinjau.dilewati:
        if lewat.berkas == bacaan.berkas and lewat.sel not in ditafsir:
            yield lewat.sel, lewat.alasan


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
        "dilewati": [{"sel": sel, "alasan": alasan} for sel, alasan in _sisanya(bacaan, pratinjau, diambil)],
    }
