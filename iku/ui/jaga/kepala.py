"""What every answer tells the browser not to do, whatever stands in the data."""

import base64
import hashlib
import logging
import re
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st

from iku.services.buku_log import catat_galat
from iku.ui.jaga.asgi import Aplikasi, Kirim, Pesan, Terima, jawab
from iku.ui.lembar_awal import ganti
from iku.ui.peramban import naskah

_LOG = logging.getLogger(__name__)
_NASKAH: Final = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_GALAT: Final = (
    "Terjadi kesalahan pada server. Angka yang sudah tersimpan aman. "
    "Coba lagi; bila berulang, beri tahu pengelola nomor ini:"
)
_IZIN: Final = ("camera", "microphone", "geolocation", "payment", "usb", "serial")
TETAP: Final = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    # Nothing for other sites; with no-referrer a browser would send our own forms without their origin.
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": ", ".join(f"{nama}=()" for nama in _IZIN).encode(),
}


class Kepala:
    """Puts the headers on every answer, on the one after an unforeseen fault too."""

    def __init__(self, app: Aplikasi) -> None:
        self._app = app

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        mulai = False

        async def kirim(pesan: Pesan) -> None:
            nonlocal mulai
            if pesan["type"] == "http.response.start":
                mulai = True
                pesan = {**pesan, "headers": _dengan(pesan.get("headers", []))}
            await send(pesan)

        try:
            await self._app(scope, receive, kirim)
        except Exception:
            if mulai:
                raise
            nomor = catat_galat(_LOG, "A request broke off.")
            await jawab(kirim, 500, f"{_GALAT} {nomor}")


def _dengan(kepala: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    tetap = {**TETAP, b"content-security-policy": kebijakan()}
    # Streamlit lets any site read some of its answers; none of ours is for another site.
    return [(k, v) for k, v in kepala if not _milik_kami(k.lower(), tetap)] + list(tetap.items())


def _milik_kami(nama: bytes, tetap: dict[bytes, bytes]) -> bool:
    return nama in tetap or nama.startswith(b"access-control-")


@cache
def kebijakan() -> bytes:
    """The Content-Security-Policy: nothing from elsewhere, and of scripts in the page only our own."""
    sidik = " ".join(f"'sha256-{_sidik(isi)}'" for isi in naskah_sebaris())
    bagian = (
        "default-src 'self'",
        f"script-src 'self' {sidik}",
        # Streamlit and plotly write styles while they run.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "media-src 'self' blob:",
        "object-src 'none'",
        "frame-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
    return "; ".join(bagian).encode()


def naskah_sebaris() -> list[bytes]:
    """The scripts that stand in the page itself: all of them are known before anybody asks."""
    halaman = (Path(st.__file__).parent / "static" / "index.html").read_bytes()
    return [isi for dokumen in (ganti(halaman), naskah().encode()) for isi in _NASKAH.findall(dokumen)]


def _sidik(isi: bytes) -> str:
    return base64.b64encode(hashlib.sha256(isi).digest()).decode()
