"""Naskah: the office's own words, letterhead and signature, read and kept beside its figures."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from iku.core.finding import Ditolak, Kode, galat
from iku.core.naskah import Naskah
from iku.core.naskah_file import BAGIAN, parse_naskah
from iku.core.tampak import terlihat
from iku.reports.dokumen.lampiran import terbaca
from iku.services.workspace import DATA, VAR
from iku.store import Store

FOLDER: Final = "naskah"
NAMA: Final = "naskah.toml"
_LAMA: Final = "naskah-sampai-"
BESAR_MAKS: Final = 20 * 1024 * 1024
"""Units: bytes, of a logo or a template."""
Isian = Mapping[str, Mapping[str, str]]
"""What was typed, by section and name."""


def naskah_folder(store: Store) -> Path:
    """Where the office keeps its own: beside its figures, or in VAR where those are no file of ours."""
    return (store.path.parent if store.path else VAR) / FOLDER


def load_naskah(milik: Path | None = None, data: Path = DATA) -> Naskah:
    """The office's words, from its own folder where it has any, else those that come along.

    Raises: Ditolak.
    """
    folder = [f for f in (milik, data) if f is not None and (f / NAMA).is_file()]
    return _baca((folder or [data])[0])


def isian_kini(milik: Path, data: Path = DATA) -> dict[str, dict[str, str]]:
    """What stands in the form: every name of every section, empty where it is not set.

    Raises: Ditolak.
    """
    naskah = load_naskah(milik, data)
    lembaga, ttd = naskah.lembaga, naskah.tanda_tangan
    punya = {"logo": _nama_logo(lembaga.logo), "paparan": _PAPARAN if lembaga.paparan else ""}
    isi: dict[str, dict[str, str]] = {
        "lembaga": {n: punya.get(n, getattr(lembaga, n)) for n in BAGIAN["lembaga"]},
        "tanda_tangan": {n: getattr(ttd, n) for n in BAGIAN["tanda_tangan"]},
        "susunan": {"urutan": naskah.susunan},
        "kata": dict(naskah.kata),
    }
    return isi


def coba(isian: Isian, berkas: Mapping[str, bytes]) -> Naskah:
    """What the documents would say with this; ``berkas`` are the pictures and templates, by their name.

    Raises: Ditolak with every fault.
    """
    for nama, isi in berkas.items():
        _periksa(nama, isi)
    return parse_naskah(_toml(isian), NAMA, lambda nama: berkas[nama])


def simpan(milik: Path, isian: Isian, berkas: Mapping[str, bytes], kini: datetime) -> None:
    """Keep it, whole; what stood before stays beside it under its day.

    Raises: Ditolak where it is refused, OSError where it cannot be written: then nothing has changed.
    """
    coba(isian, berkas)
    milik.mkdir(exist_ok=True)
    for nama, isi in berkas.items():
        _taruh(milik / nama, isi)
    lama = milik / NAMA
    if lama.exists():
        _taruh(milik / f"{_LAMA}{kini:%Y%m%d-%H%M%S}.toml", lama.read_bytes())
    _taruh(lama, _toml(isian))


def berkas_naskah(milik: Path) -> dict[str, bytes]:
    """What stands in the office's own folder now, by name, for a backup; older wordings are left out.

    Raises: OSError.
    """
    semua = sorted(milik.iterdir()) if milik.is_dir() else []
    return {
        b.name: b.read_bytes()
        for b in semua
        if b.is_file() and not b.name.startswith((".", _LAMA)) and b.stat().st_size <= BESAR_MAKS
    }


def ganti_naskah(milik: Path, berkas: Mapping[str, bytes], siap: Path, disisihkan: Path) -> None:
    """Put other files in the folder's place; what stood there is kept at ``disisihkan``.

    ``siap`` is where they are made ready, on the same disk. Raises: OSError.
    """
    siap.mkdir()
    for nama, isi in berkas.items():
        (siap / nama).write_bytes(isi)
    if milik.exists():
        milik.rename(disisihkan)
    siap.rename(milik)


_PAPARAN: Final = "paparan.pptx"


def _nama_logo(isi: bytes | None) -> str:
    if not isi:
        return ""
    return "logo.png" if isi.startswith(b"\x89PNG") else "logo.jpg"


def _baca(folder: Path) -> Naskah:
    return parse_naskah(_isi(folder, NAMA), NAMA, lambda nama: _terperiksa(folder, nama))


def _terperiksa(folder: Path, nama: str) -> bytes:
    isi = _isi(folder, nama)
    _periksa(nama, isi)
    return isi


def _isi(folder: Path, nama: str) -> bytes:
    """A file of the folder itself, whatever path its name pretends to."""
    try:
        return (folder / Path(nama).name).read_bytes()
    except OSError as salah:
        saran = f"Kembalikan berkas itu ke {folder}, atau kosongkan namanya di {NAMA}."
        masalah = galat(
            Kode.BERKAS_RUSAK, "", "tidak ada atau tidak dapat dibaca", "berkas yang terbaca", saran
        )
        raise Ditolak((masalah.di(nama),)) from salah


def _taruh(jalur: Path, isi: bytes) -> None:
    """A file whole or not at all."""
    sementara = jalur.with_name(f".{jalur.name}.baru")
    sementara.write_bytes(isi)
    sementara.replace(jalur)


def _toml(isian: Isian) -> bytes:
    """The form as the file writes it; JSON's quoting is TOML's too."""
    baris = []
    for bagian, isi in isian.items():
        baris.append(f"[{bagian}]")
        baris += [f"{nama} = {json.dumps(terlihat(teks), ensure_ascii=False)}" for nama, teks in isi.items()]
        baris.append("")
    return "\n".join(baris).encode()


def _periksa(nama: str, isi: bytes) -> None:
    """Refuse what is no picture or no presentation, before a document would stumble over it."""
    harap, saran = "berkas paling besar 20 MB", "Perkecil berkasnya."
    if len(isi) > BESAR_MAKS:
        raise Ditolak((galat(Kode.BERKAS_TERLALU_BESAR, "", f"{len(isi)} bita", harap, saran).di(nama),))
    if not terbaca(nama, isi):
        harap = "presentasi .pptx" if nama.lower().endswith(".pptx") else "gambar PNG atau JPEG"
        saran = f"Pilih {harap} yang terbuka di program lain."
        masalah = galat(Kode.BERKAS_RUSAK, "", "isinya tidak terbaca", harap, saran)
        raise Ditolak((masalah.di(nama),))
