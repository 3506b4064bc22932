"""Other sites' ways in, each tried on the running dashboard, each shut."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Dashboard
from tests.browser.harness import HOST
from tests.browser.kawat import buka_soket, minta

pytestmark = pytest.mark.browser

NAMA_ASING = (
    "jahat.example",
    "127.0.0.1.jahat.example",
    "127.0.0.1@jahat.example",
    "jahat.example:80@127.0.0.1",
    "127.0.0.1:x",
    "127.0.0.1/jahat",
    "",
)


@pytest.mark.parametrize("nama", NAMA_ASING)
@pytest.mark.parametrize("jalur", ["/", "/_stcore/health", "/media/a.xlsx", "/healthz"])
def test_a_name_that_is_not_ours_is_refused(server: Dashboard, nama: str, jalur: str) -> None:
    jawaban = minta(server, jalur, host=nama)

    assert jawaban.status == 421
    assert "bukan alamat dashboard" in jawaban.isi.decode()


def test_a_name_that_is_ours_is_served(server: Dashboard) -> None:
    assert minta(server, "/", host=f"localhost:{server.server.port}").status == 200
    assert minta(server, "/", host="LOCALHOST").status == 200


@pytest.mark.parametrize("nama", NAMA_ASING)
def test_no_websocket_opens_under_another_name(server: Dashboard, nama: str) -> None:
    assert buka_soket(server, Host=nama) == 403


ASAL_ASING = (
    "http://jahat.example",
    "null",
    f"http://{HOST}:1",
    "http://localhost",
    f"http://{HOST}.jahat.example",
)


@pytest.mark.parametrize("asal", ASAL_ASING)
def test_no_other_site_listens_in(server: Dashboard, asal: str) -> None:
    assert buka_soket(server, Origin=server.url) == 101
    assert buka_soket(server, Origin=asal) == 403


@pytest.mark.parametrize("asal", ASAL_ASING)
@pytest.mark.parametrize("cara", ["PUT", "DELETE", "POST"])
def test_no_other_site_uploads_or_removes(server: Dashboard, asal: str, cara: str) -> None:
    assert minta(server, "/_stcore/upload_file/sesi/berkas", cara, b"x", origin=asal).status == 403
    assert (
        minta(server, "/_stcore/upload_file/sesi/berkas", cara, b"x", sec_fetch_site="cross-site").status
        == 403
    )


def test_no_other_site_learns_that_it_may_upload(server: Dashboard) -> None:
    tanya = minta(
        server,
        "/_stcore/upload_file/sesi/berkas",
        "OPTIONS",
        origin="http://jahat.example",
        access_control_request_method="PUT",
    )

    assert tanya.kepala["access-control-allow-origin"] is None


@pytest.mark.parametrize(
    "jalur",
    [
        "//jahat.example/",
        "//jahat.example/%2f..",
        "/%2f%2fjahat.example/",
        "/%2fjahat.example/",
        "/\\jahat.example/",
        "/%5cjahat.example/",
        "/%5c%5cjahat.example/",
        "/%09/jahat.example/",
        "/.//jahat.example/",
        "/auth/login?provider=//jahat.example",
        "/auth/logout?next=//jahat.example",
        "/oauth2callback?state=//jahat.example",
        "/unggah/?ke=//jahat.example",
    ],
)
@pytest.mark.parametrize("cara", ["GET", "POST"])
def test_no_address_leads_away(server: Dashboard, jalur: str, cara: str) -> None:
    ke = minta(server, jalur, cara).kepala["location"] or "/"

    assert ke.startswith(("/", ".."))
    assert not ke.replace("\\", "/").replace("\t", "").startswith("//")


def test_no_other_site_frames_a_page(server: Dashboard, chromium: Browser) -> None:
    with situs_lain(f'<iframe src="{server.url}"></iframe>') as alamat, chromium.new_context() as context:
        page = context.new_page()
        with page.expect_event("console", lambda pesan: "frame-ancestors" in pesan.text):
            page.goto(alamat)

        assert page.frame_locator("iframe").get_by_test_id("stApp").count() == 0


@contextmanager
def situs_lain(isi: str) -> Iterator[str]:
    """A site of somebody else's, at its address."""

    class Layanan(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(isi.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with HTTPServer((HOST, 0), Layanan) as layanan:
        benang = threading.Thread(target=layanan.serve_forever)
        benang.start()
        yield f"http://{HOST}:{layanan.server_port}/"
        layanan.shutdown()
        benang.join()
