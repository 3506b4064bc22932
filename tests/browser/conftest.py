"""A dashboard with a store of its own, and a Chromium that looks at it."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from iku.services.sample import fill_sample
from iku.services.workspace import DATA, open_workspace
from iku.ui.halaman import HALAMAN, Halaman
from launch.chromium import find
from launch.server import Server, serving, streamlit
from tests.browser.harness import HOST, Witness

ROOT = Path(__file__).resolve().parent.parent.parent
LAPTOP: Final[ViewportSize] = {"width": 1366, "height": 768}
PICTURES = ROOT / "var" / "tes-peramban"

# What a test waits for may take long on a machine that does other work beside it; it never waits longer
# than it must.
expect.set_options(timeout=20_000)

# Nothing may leave this machine, whatever a page or the browser itself asks for.
QUIET = (
    f"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE {HOST}",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True)
class Dashboard:
    """A running dashboard and its store."""

    server: Server
    database_url: str

    @property
    def url(self) -> str:
        return self.server.url

    def page(self, halaman: Halaman) -> str:
        """The address at which a page comes to stand; by its name the first page would be led there."""
        return self.url if halaman is HALAMAN[0] else f"{self.url}/{halaman.berkas}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = find(os.environ)
    if found is None:
        pytest.fail("Chromium tidak ditemukan; di CI tes di peramban wajib jalan.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def app() -> Path:
    """The script that is served; a test file may override it."""
    return ROOT / "serve.py"


@pytest.fixture(scope="module")
def server(app: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard for one test file, on an empty store that nobody else has."""
    folder = tmp_path_factory.mktemp("dashboard")
    with _dashboard(app, folder) as running:
        yield running


@pytest.fixture(scope="module")
def contoh(app: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard for one test file, on a store that holds the sample for every window."""
    folder = tmp_path_factory.mktemp("contoh")
    ws = open_workspace(_store_in(folder))
    fill_sample(ws.store, DATA)
    ws.store.close()
    with _dashboard(app, folder) as running:
        yield running


@contextmanager
def _dashboard(app: Path, folder: Path, root: Path = ROOT, nama: str = "") -> Iterator[Dashboard]:
    port = _port_of_the_system()
    command = streamlit(Path(sys.executable), app, port, nama)
    url = _store_in(folder)
    with serving(command, port, folder / "dashboard.log", root, IKU_DATABASE_URL=url) as running:
        yield Dashboard(running, url)


def _store_in(folder: Path) -> str:
    return f"sqlite:///{(folder / 'iku.db').as_posix()}"


def _port_of_the_system() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def locale() -> str:
    """The browser's language; override with `@pytest.mark.parametrize("locale", [...])`."""
    return "id-ID"


@pytest.fixture
def color_scheme() -> str:
    """`light` or `dark`; override with `@pytest.mark.parametrize("color_scheme", [...])`."""
    return "light"


@pytest.fixture
def page(chromium: Browser, locale: str, color_scheme: str) -> Iterator[Page]:
    """A fresh window as of a small office laptop; other hosts and console errors fail the test."""
    with _window(chromium, locale, color_scheme) as page:
        yield page


@pytest.fixture(scope="module")
def jendela(chromium: Browser) -> Iterator[Page]:
    """One such window for a whole test file: the first chart of a window costs a second and a half."""
    with _window(chromium, "id-ID", "light") as page:
        yield page


@contextmanager
def _window(chromium: Browser, locale: str, color_scheme: str) -> Iterator[Page]:
    context = chromium.new_context(
        viewport=LAPTOP,
        locale=locale,
        timezone_id="Asia/Jakarta",
        color_scheme=color_scheme,
        accept_downloads=True,
    )
    page = context.new_page()
    witness = Witness(page)
    yield page
    context.close()
    assert witness.complaints == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A failed test shows what the server wrote and leaves a picture of the page."""
    report = yield
    fixtures = getattr(item, "funcargs", {})
    for dashboard in (fixtures.get("server"), fixtures.get("contoh")):
        if report.failed and isinstance(dashboard, Dashboard):
            report.sections.append(("log dashboard", dashboard.server.output()))
    window = fixtures.get("page") or fixtures.get("jendela")
    if report.failed and report.when == "call" and isinstance(window, Page):
        picture = PICTURES / f"{item.name.replace('/', '_')}.png"
        window.screenshot(path=picture)
        report.sections.append(("gambar", str(picture)))
    return report
