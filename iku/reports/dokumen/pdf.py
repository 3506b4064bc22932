"""PDF of a document, by the LibreOffice that is installed; where there is none, that is said."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from iku.reports.dokumen.pdf_isi import BERNOMOR, berdaftar_isi, panggilan, pasang_macro

_LAIN: Final = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SABAR: Final = 180
"""Units: seconds, for all the documents of one call."""
# Indonesian setting, so that its figures read 1.234,56 whatever the machine's own is.
_SETELAN: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>id-ID</value></prop></item></oor:items>
"""
_TANGGAL: Final = re.compile(rb"/(CreationDate|ModDate)\(D:\d{14}[^)]*\)")
_TANDA: Final = re.compile(rb"/ID \[ <[0-9A-F]{32}>\s*<[0-9A-F]{32}> \]")
_SIDIK: Final = re.compile(rb"/DocChecksum /[0-9A-F]{32}")


class TanpaLibreOffice(Exception):
    """There is no LibreOffice here, or it could not make the file; the message says what to do."""


def cari() -> Path | None:
    """The LibreOffice to use: the one named by IKU_SOFFICE, else the first in the usual places."""
    nama = os.environ.get("IKU_SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    semua = [nama] if nama else list(_LAIN)
    return next((Path(satu) for satu in semua if Path(satu).is_file()), None)


def ke_pdf(dokumen: Mapping[str, bytes], waktu: datetime) -> dict[str, bytes]:
    """The PDF of each document, by the name of its file; ``waktu`` is when they say they were made.

    One start of LibreOffice serves all. Raises: TanpaLibreOffice.
    """
    soffice = cari()
    if soffice is None:
        raise TanpaLibreOffice(
            "PDF memerlukan LibreOffice, dan di komputer ini tidak ada. Pasang LibreOffice, "
            "atau buka dokumennya di Word, Excel, atau PowerPoint lalu simpan sebagai PDF."
        )
    with tempfile.TemporaryDirectory() as folder:
        return dict(_ubah(soffice, Path(folder), dokumen, waktu))


def _ubah(
    soffice: Path, folder: Path, dokumen: Mapping[str, bytes], waktu: datetime
) -> Iterator[tuple[str, bytes]]:
    profil, keluar = folder / "profil", folder / "keluar"
    (profil / "user").mkdir(parents=True)
    (profil / "user" / "registrymodifications.xcu").write_text(_SETELAN, encoding="utf-8")
    # Numbered, since two may differ in their ending alone.
    masuk = {folder / f"{n}{Path(nama).suffix}": nama for n, nama in enumerate(dokumen)}
    berisi = berdaftar_isi(dokumen)
    for berkas, nama in masuk.items():
        berkas.write_bytes(dokumen[nama])
    perintah = [str(soffice), f"-env:UserInstallation={profil.as_uri()}", "--headless", "--norestore"]
    ubah = ["--convert-to", "pdf", "--outdir", str(keluar), *map(str, masuk)]
    try:
        subprocess.run([*perintah, *ubah], check=True, capture_output=True, timeout=_SABAR)
        if daftar := [b.stem for b, nama in masuk.items() if nama in berisi]:
            _nomori(perintah, profil, folder, daftar)
        for berkas, nama in masuk.items():
            bernomor_pdf = folder / BERNOMOR / f"{berkas.stem}.pdf"
            asal = bernomor_pdf if bernomor_pdf.is_file() else keluar / bernomor_pdf.name
            yield nama, _tetap(asal.read_bytes(), waktu)
    except (OSError, subprocess.SubprocessError) as salah:
        raise TanpaLibreOffice(
            f"LibreOffice di {soffice} tidak berhasil membuat PDF. Buka dokumennya sendiri, "
            "lalu simpan sebagai PDF dari sana."
        ) from salah


def _nomori(perintah: list[str], profil: Path, folder: Path, daftar: list[str]) -> None:
    """Make those anew whose contents want page numbers; where that fails, they stay as they are, without."""
    (folder / BERNOMOR).mkdir()
    pasang_macro(profil)
    try:
        subprocess.run(
            [*perintah, panggilan(folder, daftar)], check=True, capture_output=True, timeout=_SABAR
        )
    except (OSError, subprocess.SubprocessError):
        shutil.rmtree(folder / BERNOMOR)


def _tetap(isi: bytes, waktu: datetime) -> bytes:
    """The same file from the same document: its moments and random marks, each in its own length."""
    saat = f"D:{waktu:%Y%m%d%H%M%S}".encode()
    isi = _TANGGAL.sub(lambda m: _sepanjang(b"/" + m[1] + b"(" + saat, m[0]), isi)
    isi = _TANDA.sub(lambda m: re.sub(rb"[0-9A-F]{32}", b"0" * 32, m[0]), isi)
    return _SIDIK.sub(b"/DocChecksum /" + b"0" * 32, isi)


def _sepanjang(awal: bytes, lama: bytes) -> bytes:
    """Offsets within a PDF are counted in bytes: what is replaced keeps its length."""
    return awal + b"Z" * (len(lama) - len(awal) - 1) + b")" if len(lama) > len(awal) else lama
