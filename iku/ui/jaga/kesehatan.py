"""/healthz says that the server lives, /readyz that the figures can be read; neither shows any."""

import asyncio
from collections.abc import Callable
from typing import Final

from iku.ui.jaga.asgi import Aplikasi, Kirim, Pesan, Terima, jawab

HIDUP: Final = "/healthz"
SIAP: Final = "/readyz"


class Kesehatan:
    """Answers both, and lets everything else pass; ``siap`` may take its time."""

    def __init__(self, app: Aplikasi, siap: Callable[[], bool]) -> None:
        self._app = app
        self._siap = siap

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if scope["type"] != "http" or scope["path"] not in (HIDUP, SIAP):
            await self._app(scope, receive, send)
        elif scope["method"] not in ("GET", "HEAD"):
            await jawab(send, 405, "Hanya dapat dibaca.", (b"allow", b"GET, HEAD"))
        elif scope["path"] == HIDUP or await asyncio.to_thread(self._siap):
            await jawab(send, 200, "hidup" if scope["path"] == HIDUP else "siap")
        else:
            await jawab(send, 503, "belum siap")
