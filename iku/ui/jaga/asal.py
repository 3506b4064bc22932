"""Whom the server answers: a name that is its own, and pages that it has served itself."""

from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from iku.ui.jaga.asgi import Aplikasi, Kirim, Pesan, Terima, kepala, tolak

NAMA_SALAH: Final = (
    "Alamat ini bukan alamat dashboard. Buka dashboard dengan alamat yang tertulis saat dijalankan."
)
ASAL_SALAH: Final = "Permintaan ini datang dari situs lain, jadi tidak dilayani. Buka dashboard langsung."
SENDIRI: Final = ("127.0.0.1", "localhost")
_MEMBACA: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Asal:
    """Refuses a Host that is not ours (DNS rebinding), and writing or listening for other sites' pages."""

    def __init__(self, app: Aplikasi) -> None:
        self._app = app

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
        elif not nama_sendiri(kepala(scope, b"host")):
            await tolak(scope, send, 421, NAMA_SALAH)
        elif _mengubah(scope) and not _dari_sini(scope):
            await tolak(scope, send, 403, ASAL_SALAH)
        else:
            await self._app(scope, receive, send)


def nama_sendiri(tuan: list[str]) -> bool:
    """Whether a request names a host that this server is meant to be; without a list only this machine is."""
    try:
        alamat = urlsplit(f"//{tuan[0]}") if len(tuan) == 1 else None
        nama = alamat.hostname if alamat and alamat.netloc == tuan[0] and "@" not in tuan[0] else None
        _ = alamat and alamat.port
    except ValueError:
        return False
    return nama is not None and nama.rstrip(".") in (st.get_option("server.allowedHosts") or SENDIRI)


def _mengubah(scope: Pesan) -> bool:
    return bool(scope["type"] == "websocket" or scope["method"] not in _MEMBACA)


def _dari_sini(scope: Pesan) -> bool:
    """A browser always names the page's origin here; what names none is no browser."""
    if any(situs not in ("same-origin", "none") for situs in kepala(scope, b"sec-fetch-site")):
        return False
    return all(urlsplit(asal).netloc in kepala(scope, b"host") for asal in kepala(scope, b"origin"))
