"""A session belongs to the browser that began it: its id alone, as from a log, opens nothing."""

import hashlib
import re
import secrets
from collections import OrderedDict
from threading import Lock
from typing import Final

from iku.ui.jaga.asgi import Aplikasi, Kirim, Pesan, Terima, kepala, kue, tolak

KUE: Final = "iku_peramban"
BUKAN_MILIK: Final = "Sesi ini milik peramban lain. Muat ulang halaman untuk memulai sesi sendiri."
_BENTUK: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_SETAHUN: Final = 365 * 24 * 3600
_UNGGAHAN: Final = re.compile(r".*/_stcore/upload_file/([^/]+)/[^/]+")
_PROTOKOL: Final = b"sec-websocket-protocol"
_PALING_BANYAK: Final = 10_000


class Pemilik:
    """Which browser began which session, as far as fits; what was forgotten is nobody's."""

    def __init__(self, paling_banyak: int = _PALING_BANYAK) -> None:
        self._sidik: OrderedDict[str, bytes] = OrderedDict()
        self._paling_banyak = paling_banyak
        self._kunci = Lock()

    def catat(self, sesi: str, peramban: str) -> bool:
        """Note who runs a session; False where it is another's. A browser without a cookie owns nothing."""
        with self._kunci:
            lama = self._sidik.get(sesi)
            if lama is None and _BENTUK.fullmatch(peramban):
                self._sidik[sesi] = lama = _sidik(peramban)
            if lama is None:
                return True
            self._sidik.move_to_end(sesi)
            while len(self._sidik) > self._paling_banyak:
                self._sidik.popitem(last=False)
            return secrets.compare_digest(lama, _sidik(peramban))

    def milik(self, sesi: str, peramban: str) -> bool:
        """Whether a session was begun by this browser."""
        with self._kunci:
            lama = self._sidik.get(sesi)
        return lama is not None and secrets.compare_digest(lama, _sidik(peramban))


PEMILIK: Final = Pemilik()
"""Of this process, as the sessions are."""


class Sesi:
    """Gives each browser a cookie that no script can read, and holds sessions to it."""

    def __init__(self, app: Aplikasi, pemilik: Pemilik = PEMILIK) -> None:
        self._app = app
        self._pemilik = pemilik

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if scope["type"] == "websocket":
            await self._app(self._tanpa_sesi_orang(scope), receive, send)
        elif scope["type"] == "http" and not self._boleh(scope):
            await tolak(scope, send, 403, BUKAN_MILIK)
        elif scope["type"] == "http" and _perlu_kue(scope):
            await self._app(scope, receive, _memberi_kue(scope, send))
        else:
            await self._app(scope, receive, send)

    def _boleh(self, scope: Pesan) -> bool:
        cocok = _UNGGAHAN.fullmatch(scope["path"])
        if cocok is None or scope["method"] == "OPTIONS":
            return True
        return self._pemilik.milik(cocok[1], kue(scope, KUE))

    def _tanpa_sesi_orang(self, scope: Pesan) -> Pesan:
        """The third word of the protocol asks for a session to go on with; another's is struck out."""
        kata = [k.strip() for nilai in kepala(scope, _PROTOKOL) for k in nilai.split(",")]
        if len(kata) < 3 or (len(kata) == 3 and self._pemilik.milik(kata[2], kue(scope, KUE))):
            return scope
        lain = [(k, v) for k, v in scope["headers"] if k.lower() != _PROTOKOL]
        dua = ", ".join(kata[:2]).encode("latin-1")
        return {**scope, "headers": [*lain, (_PROTOKOL, dua)], "subprotocols": kata[:2]}


def _perlu_kue(scope: Pesan) -> bool:
    halaman = any("text/html" in nilai for nilai in kepala(scope, b"accept"))
    return halaman and not _BENTUK.fullmatch(kue(scope, KUE))


def _memberi_kue(scope: Pesan, send: Kirim) -> Kirim:
    # Lax, not Strict: whoever comes by a link from a mail must not get a second one over the first.
    aman = "; Secure" if scope.get("scheme") == "https" else ""
    isi = f"{KUE}={secrets.token_urlsafe(32)}; Path=/; Max-Age={_SETAHUN}; HttpOnly; SameSite=Lax{aman}"

    async def kirim(pesan: Pesan) -> None:
        if pesan["type"] == "http.response.start":
            pesan = {**pesan, "headers": [*pesan.get("headers", []), (b"set-cookie", isi.encode())]}
        await send(pesan)

    return kirim


def _sidik(peramban: str) -> bytes:
    return hashlib.sha256(peramban.encode()).digest()
