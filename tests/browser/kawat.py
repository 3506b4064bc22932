"""Requests as no browser would send them, to the byte."""

import re
import socket
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage

from tests.browser.conftest import Dashboard
from tests.browser.harness import HOST


@dataclass(frozen=True)
class Jawaban:
    """What came back."""

    status: int
    kepala: HTTPMessage
    isi: bytes


def minta(dashboard: Dashboard, jalur: str, cara: str = "GET", isi: bytes = b"", **kepala: str) -> Jawaban:
    """Ask for a path; ``sec_fetch_site`` stands for ``sec-fetch-site``."""
    sambungan = HTTPConnection(HOST, dashboard.server.port, timeout=20)
    try:
        sambungan.request(cara, jalur, isi or None, {k.replace("_", "-"): v for k, v in kepala.items()})
        jawaban = sambungan.getresponse()
        return Jawaban(jawaban.status, jawaban.headers, jawaban.read())
    finally:
        sambungan.close()


def buka_soket(dashboard: Dashboard, **kepala: str) -> int:
    """The status that a WebSocket's handshake is answered with: 101 where it is opened."""
    baku = {
        "Host": f"{HOST}:{dashboard.server.port}",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol": "streamlit",
    }
    baris = "".join(f"{k}: {v}\r\n" for k, v in (baku | kepala).items())
    with socket.create_connection((HOST, dashboard.server.port), timeout=20) as kawat:
        kawat.sendall(f"GET /_stcore/stream HTTP/1.1\r\n{baris}\r\n".encode())
        awal = kawat.recv(4096)
    cocok = re.match(rb"HTTP/1\.1 (\d{3})", awal)
    assert cocok is not None, awal
    return int(cocok[1])
