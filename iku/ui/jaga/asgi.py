"""The few things of ASGI that every guard needs."""

from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any, Final

Pesan = MutableMapping[str, Any]
Terima = Callable[[], Awaitable[Pesan]]
Kirim = Callable[[Pesan], Awaitable[None]]
Aplikasi = Callable[[Pesan, Terima, Kirim], Awaitable[None]]

TEKS: Final = b"text/plain; charset=utf-8"


def kepala(scope: Pesan, nama: bytes) -> list[str]:
    """Every value that a request gives under a name in lower case."""
    return [v.decode("latin-1") for k, v in scope["headers"] if k.lower() == nama]


def kue(scope: Pesan, nama: str) -> str:
    """A cookie of the request; empty where there is none."""
    semua: SimpleCookie = SimpleCookie()
    for baris in kepala(scope, b"cookie"):
        try:
            semua.load(baris)
        except CookieError:
            continue
    return semua[nama].value if nama in semua else ""


async def jawab(
    send: Kirim, status: int, kata: str, *tambahan: tuple[bytes, bytes], jenis: bytes = TEKS
) -> None:
    """A short answer in words that nothing keeps."""
    isi = kata.encode()
    panjang = (b"content-length", str(len(isi)).encode())
    kepala_ = [(b"content-type", jenis), panjang, (b"cache-control", b"no-store"), *tambahan]
    await send({"type": "http.response.start", "status": status, "headers": kepala_})
    await send({"type": "http.response.body", "body": isi})


async def tolak(scope: Pesan, send: Kirim, status: int, kata: str) -> None:
    """Refuse a request; a WebSocket is never opened."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
    else:
        await jawab(send, status, kata)
