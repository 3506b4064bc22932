"""A dashboard with a store of its own, and a Chromium that looks at it."""

import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from launch.chromium import find
from launch.server import Server, serving, streamlit
from tests.browser.harness import HOST, Witness

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / "var" / "tes-peramban"

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
    return ROOT / "app.py"


@pytest.fixture(scope="module")
def server(app: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard for one test file, on an empty store that nobody else has."""
    folder = tmp_path_factory.mktemp("dashboard")
    database_url = f"sqlite:///{(folder / 'iku.db').as_posix()}"
    port = _port_of_the_system()
    command = streamlit(Path(sys.executable), app, port)
    log = folder / "dashboard.log"
    with serving(command, port, log, ROOT, IKU_DATABASE_URL=database_url) as running:
        yield Dashboard(running, database_url)


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
    context = chromium.new_context(
        viewport={"width": 1366, "height": 768},
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
    if report.failed and isinstance(fixtures.get("server"), Dashboard):
        report.sections.append(("log dashboard", fixtures["server"].server.output()))
    if report.failed and report.when == "call" and isinstance(fixtures.get("page"), Page):
        picture = PICTURES / f"{item.name.replace('/', '_')}.png"
        fixtures["page"].screenshot(path=picture)
        report.sections.append(("gambar", str(picture)))
    return report
