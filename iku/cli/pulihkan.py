"""``pulihkan``: a backup in the store's place, after showing what differs and asking."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, Gagal, sebut, tegur
from iku.core.numbers import format_utuh
from iku.core.reading import Jenis
from iku.services.pulihkan import Isi, Rencana, pasang, rencana_pulih
from iku.services.saat import sebut_saat
from iku.services.workspace import database_url
from iku.store import StoreError


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Kembalikan data dari cadangan. Berkasnya diperiksa dulu, bedanya dengan data sekarang ditampilkan, "
        "lalu ditanyakan. Data sekarang disisihkan di samping basis data. Tutup dashboard lebih dulu. "
        "Keluar dengan 1 bila ditolak atau tidak disetujui; tidak ada yang diubah."
    )
    perintah = cabang.add_parser("pulihkan", help="kembalikan data dari cadangan", description=uraian)
    perintah.add_argument("berkas", metavar="BERKAS", help="cadangan (.zip), atau salinan basis data (.db)")
    perintah.add_argument("--ya", action="store_true", help="setuju tanpa ditanya")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Check, show, ask, replace."""
    try:
        with rencana_pulih(database_url(environ), Path(pilihan.berkas)) as rencana:
            for baris in _banding(rencana):
                sebut(baris)
            if not (pilihan.ya or _setuju()):
                tegur("Dibatalkan. Tidak ada yang diubah.")
                return DITOLAK
            disisihkan = pasang(rencana, datetime.now().astimezone())
    except StoreError as salah:
        tegur(str(salah))
        return DITOLAK
    sebut(f"Data dipulihkan dari {rencana.berkas} ke {rencana.tujuan}.")
    if disisihkan:
        sebut(f"Data sebelumnya disisihkan di {disisihkan}; dapat dipulihkan dengan perintah yang sama.")
    return SELESAI


def _setuju() -> bool:
    if not sys.stdin or not sys.stdin.isatty():
        raise Gagal(
            "Tidak ada yang dapat menjawab di sini, jadi tidak ada yang diubah. "
            "Jalankan di jendela perintah, atau tambahkan --ya.",
            DITOLAK,
        )
    try:
        return input("Ganti data sekarang dengan cadangan ini? Ketik ya lalu Enter: ").strip().lower() == "ya"
    except EOFError:
        return False


def _banding(rencana: Rencana) -> Iterator[str]:
    dibuat = f", dibuat {sebut_saat(rencana.dibuat)}" if rencana.dibuat else ", tanpa catatan kapan dibuat"
    yield f"Cadangan: {rencana.berkas}{dibuat}{', DATA CONTOH' if rencana.isi.contoh else ''}."
    yield f"Diganti: {rencana.tujuan}."
    if rencana.rusak:
        yield "Data sekarang rusak dan tidak terbaca; berkasnya tetap disisihkan."
    elif rencana.kini is None:
        yield "Belum ada data di sana."
    yield f"{'':<18}{'sekarang':>28}{'cadangan':>28}"
    for nama, kini, isi in zip(_NAMA, _kata(rencana.kini), _kata(rencana.isi), strict=True):
        yield f"{nama:<18}{kini:>28}{isi:>28}"
    beda = rencana.selisih
    yield (
        f"Sesudahnya: {beda.bertambah} angka bertambah, {beda.berubah} berubah, {beda.hilang} hilang dari "
        "yang sekarang."
    )
    if rencana.naskah:
        yield "Kop, tanda tangan, dan kalimat dokumen ikut dipulihkan; yang sekarang disisihkan."


_NAMA = ("entri", "target", "unggahan", "catatan", "tindak lanjut", "jawaban", "terakhir diubah")


def _kata(isi: Isi | None) -> list[str]:
    if isi is None:
        return ["-"] * len(_NAMA)
    hitung = (
        isi.banyak(Jenis.ENTRI),
        isi.banyak(Jenis.TARGET),
        isi.unggahan,
        isi.catatan,
        isi.tindak_lanjut,
        isi.jawaban,
    )
    return [*(format_utuh(n) for n in hitung), sebut_saat(isi.terakhir) if isi.terakhir else "-"]
