"""The page before Streamlit: HTML is rewritten whole, all else passes as it came."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from iku.ui.jaga.asgi import Kirim, Pesan, Terima
from iku.ui.lembar_awal import LembarAwal

PERAMBAN = [(b"accept", b"text/html,*/*"), (b"accept-encoding", b"gzip")]
HTML = (b"content-type", b"text/html; charset=utf-8")


def jawab(kepala: Sequence[tuple[bytes, bytes]], *bagian: bytes, minta: Any = PERAMBAN) -> list[Pesan]:
    """What leaves where Streamlit answers with that head and those parts of a body."""
    keluar: list[Pesan] = []

    async def streamlit(scope: Pesan, receive: Terima, send: Kirim) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": list(kepala)})
        for nomor, isi in enumerate(bagian, start=1):
            await send({"type": "http.response.body", "body": isi, "more_body": nomor < len(bagian)})

    async def terima() -> Pesan:
        return {"type": "http.request"}

    async def kirim(pesan: Pesan) -> None:
        keluar.append(pesan)

    jawab = LembarAwal(streamlit)({"type": "http", "headers": list(minta)}, terima, kirim)
    # In a thread of its own: a test of the browser leaves this one's loop running.
    with ThreadPoolExecutor(1) as sendiri:
        sendiri.submit(asyncio.run, jawab).result()
    return keluar


def test_html_in_parts_is_rewritten_whole_and_as_long_as_it_says() -> None:
    awal, isi = jawab([HTML, (b"content-length", b"12")], b"<he", b"ad></head>")

    assert isi["body"].startswith(b'<head><meta name="color-scheme" content="light dark" /><script>')
    assert isi["body"].endswith(b"</script></head>")
    assert dict(awal["headers"])[b"content-length"] == str(len(isi["body"])).encode()


def test_what_is_no_html_passes_part_by_part() -> None:
    keluar = jawab([(b"content-type", b"application/json")], b"<head>", b"</head>")

    assert [p.get("body") for p in keluar] == [None, b"<head>", b"</head>"]


def test_an_answer_without_a_body_keeps_its_head() -> None:
    awal, isi = jawab([HTML, (b"content-length", b"7916")], b"")

    assert dict(awal["headers"])[b"content-length"] == b"7916"
    assert isi["body"] == b""


def test_who_asks_for_no_page_gets_what_there_is() -> None:
    _, isi = jawab([HTML], b"<head>", minta=[(b"accept", b"*/*")])

    assert isi["body"] == b"<head>"
