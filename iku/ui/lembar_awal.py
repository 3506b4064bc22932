"""The page before Streamlit has loaded: dark where the machine is dark, in Indonesian, by its own name."""

from typing import Final

from iku.ui.jaga.asgi import Aplikasi, Kirim, Pesan, Terima

_BAHASA: Final = b"""\
<script>
Object.defineProperty(navigator, "language", { get: () => "id-ID" });
Object.defineProperty(navigator, "languages", { get: () => ["id-ID"] });
</script>"""
"""Calendars name months and days in the browser's language, which on an office laptop is often English."""
GANTI: Final = (
    # Without it a browser paints white until the theme has arrived.
    (b"<head>", b'<head><meta name="color-scheme" content="light dark" />' + _BAHASA),
    (b'<html lang="en">', b'<html lang="id">'),
    (b"<title>Streamlit</title>", b"<title>Dashboard IKU</title>"),
)


class LembarAwal:
    """Rewrites the one HTML document that Streamlit serves, and lets everything else pass."""

    def __init__(self, app: Aplikasi) -> None:
        self._app = app

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if scope["type"] == "http" and _minta_halaman(scope):
            # What comes zipped cannot be rewritten.
            kepala = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
            await self._app({**scope, "headers": kepala}, receive, _Penulis(send))
        else:
            await self._app(scope, receive, send)


def _minta_halaman(scope: Pesan) -> bool:
    return any(k == b"accept" and b"text/html" in v for k, v in scope["headers"])


class _Penulis:
    """Holds an HTML answer back until it is whole, and sends it rewritten."""

    def __init__(self, send: Kirim) -> None:
        self._send = send
        self._awal: Pesan | None = None
        self._isi = b""

    async def __call__(self, pesan: Pesan) -> None:
        if pesan["type"] == "http.response.start" and _html(pesan):
            self._awal = pesan
        elif self._awal is not None and pesan["type"] == "http.response.body":
            self._isi += pesan.get("body", b"")
            if not pesan.get("more_body", False):
                await self._kirim(self._awal)
        else:
            await self._send(pesan)

    async def _kirim(self, awal: Pesan) -> None:
        # An answer without a body, as to HEAD or to a page the browser still has, stays as it is.
        if self._isi:
            isi = ganti(self._isi)
            kepala = [(k, v) for k, v in awal["headers"] if k.lower() != b"content-length"]
            awal = {**awal, "headers": [*kepala, (b"content-length", str(len(isi)).encode())]}
            self._isi = isi
        await self._send(awal)
        await self._send({"type": "http.response.body", "body": self._isi})


def _html(pesan: Pesan) -> bool:
    return any(k.lower() == b"content-type" and v.startswith(b"text/html") for k, v in pesan["headers"])


def ganti(isi: bytes) -> bytes:
    """Streamlit's document as it is served here."""
    for semula, baru in GANTI:
        isi = isi.replace(semula, baru, 1)
    return isi
