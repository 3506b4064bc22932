"""The door: where others reach the dashboard, nothing of it is served before the password was given."""

import asyncio
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs

from iku.services.masuk import MASA, BelumAda, SandiSalah, Terkunci, Tiket
from iku.store import StoreError
from iku.ui.jaga.asgi import Aplikasi, Kirim, Pesan, Terima, jawab, kepala, kue, tolak
from iku.ui.jaga.lembar_masuk import keluar, masuk
from iku.ui.jaga.pemegang import Pemegang

KUE: Final = "iku_masuk"
MASUK: Final = "/masuk"
KELUAR: Final = "/keluar"
SALAH: Final = "Sandi salah."
BELUM: Final = (
    "Sandi kantor belum dipasang, jadi dashboard belum dibuka untuk jaringan. "
    "Jalankan: python -m iku sandi, di komputer tempat dashboard ini berjalan."
)
_TAK_BISA: Final = "Basis data sedang tidak dapat dibuka. Coba lagi; bila berulang, hubungi pengelola."
_TANPA_SANDI: Final = frozenset({"/_stcore/health"})
"""Streamlit's own sign of life: it says ok and nothing else."""
_TERBANYAK: Final = 8192
_INGAT: Final = 5.0
"""Units: seconds; so long may a session that has ended go on."""


class Masuk:
    """Asks for the password where ``terbuka`` says that others reach the server; else lets all pass."""

    def __init__(self, app: Aplikasi, pemegang: Pemegang, terbuka: Callable[[], bool]) -> None:
        self._app = app
        self._pemegang = pemegang
        self._terbuka = terbuka
        self._ingat: dict[str, float] = {}

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        jenis = scope["type"]
        if jenis not in ("http", "websocket") or not self._terbuka() or scope["path"] in _TANPA_SANDI:
            await self._app(scope, receive, send)
        elif jenis == "http" and scope["path"] == MASUK:
            await self._masuk(scope, receive, send)
        elif not await self._sah(kue(scope, KUE)):
            await _minta(scope, send)
        elif jenis == "websocket":
            await self._app(scope, self._selama_sah(scope, receive, send), send)
        elif scope["path"] == KELUAR:
            await self._keluar(scope, send)
        else:
            await self._app(scope, receive, send)

    async def _sah(self, tiket: str) -> bool:
        kini = time.monotonic()
        if self._ingat.get(tiket, 0.0) > kini:
            return True
        try:
            sah = await asyncio.to_thread(self._pemegang.di_dalam, tiket)
        except StoreError:
            return False
        self._ingat = {t: sampai for t, sampai in self._ingat.items() if sampai > kini and t != tiket}
        if sah:
            self._ingat[tiket] = kini + _INGAT
        return sah

    def _selama_sah(self, scope: Pesan, receive: Terima, send: Kirim) -> Terima:
        """What a page asks on an open line is heard only while its session runs."""

        async def terima() -> Pesan:
            pesan = await receive()
            if pesan["type"] != "websocket.receive" or await self._sah(kue(scope, KUE)):
                return pesan
            await send({"type": "websocket.close", "code": 1008})
            return {"type": "websocket.disconnect", "code": 1008}

        return terima

    async def _masuk(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if scope["method"] != "POST":
            await _lembar(send, HTTPStatus.OK, masuk(""))
            return
        sandi = await _sandi(receive)
        asal = (scope.get("client") or ("",))[0]
        try:
            hasil = await asyncio.to_thread(self._pemegang.masuk, sandi, asal)
        except StoreError:
            await _lembar(send, HTTPStatus.SERVICE_UNAVAILABLE, masuk(_TAK_BISA))
            return
        if isinstance(hasil, Tiket):
            await _ke(send, "/", _kue(scope, hasil.isi, int(MASA.total_seconds())))
        else:
            status, kata = _penolakan(hasil)
            await _lembar(send, status, masuk(kata))

    async def _keluar(self, scope: Pesan, send: Kirim) -> None:
        if scope["method"] != "POST":
            await _lembar(send, HTTPStatus.OK, keluar())
            return
        tiket = kue(scope, KUE)
        await asyncio.to_thread(self._pemegang.keluar, tiket)
        self._ingat.pop(tiket, None)
        await _ke(send, MASUK, _kue(scope, "", 0))


def _penolakan(hasil: SandiSalah | Terkunci | BelumAda) -> tuple[HTTPStatus, str]:
    match hasil:
        case SandiSalah():
            return HTTPStatus.FORBIDDEN, SALAH
        case Terkunci(sampai):
            pukul = sampai.astimezone().strftime("%H.%M.%S")
            return HTTPStatus.TOO_MANY_REQUESTS, f"Terlalu sering salah. Coba lagi setelah pukul {pukul}."
        case _:
            return HTTPStatus.SERVICE_UNAVAILABLE, BELUM


async def _minta(scope: Pesan, send: Kirim) -> None:
    """Lead a person to the password; the way back is always the first page, so no address can mislead."""
    if scope["type"] == "http" and any("text/html" in nilai for nilai in kepala(scope, b"accept")):
        await _ke(send, MASUK)
    else:
        await tolak(scope, send, HTTPStatus.UNAUTHORIZED, "Masuk dahulu dengan sandi kantor.")


async def _sandi(receive: Terima) -> str:
    isi = b""
    while len(isi) <= _TERBANYAK:
        pesan = await receive()
        isi += pesan.get("body", b"")
        if not pesan.get("more_body"):
            break
    return parse_qs(isi[:_TERBANYAK].decode("utf-8", "replace")).get("sandi", [""])[0]


async def _lembar(send: Kirim, status: HTTPStatus, isi: str) -> None:
    await jawab(send, status, isi, jenis=b"text/html; charset=utf-8")


async def _ke(send: Kirim, tempat: str, *tambahan: tuple[bytes, bytes]) -> None:
    await jawab(send, HTTPStatus.SEE_OTHER, "", (b"location", tempat.encode()), *tambahan)


def _kue(scope: Pesan, isi: str, masa: int) -> tuple[bytes, bytes]:
    aman = "; Secure" if scope.get("scheme") == "https" else ""
    return b"set-cookie", f"{KUE}={isi}; Path=/; Max-Age={masa}; HttpOnly; SameSite=Lax{aman}".encode()
