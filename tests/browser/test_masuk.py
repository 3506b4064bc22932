"""A dashboard that others reach: nothing of it before the password, and out again."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from iku.services.masuk import COBA, set_password
from iku.services.workspace import open_figures
from iku.ui.jaga.masuk import BELUM, KUE, SALAH
from tests.browser.conftest import ROOT, Dashboard, _dashboard
from tests.browser.harness import wait_idle
from tests.browser.kawat import Jawaban, buka_soket, minta

pytestmark = pytest.mark.browser

SANDI = "pagi buta di pasar"
FORMULIR = {"content_type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def terbuka(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    folder = tmp_path_factory.mktemp("terbuka")
    with _dashboard(ROOT / "serve.py", folder, nama="kantor.test") as running:
        yield running


def coba(dashboard: Dashboard, sandi: str) -> Jawaban:
    return minta(dashboard, "/masuk", "POST", f"sandi={quote(sandi)}".encode(), **FORMULIR)


def test_nothing_but_a_sign_of_life_is_served_before_a_password_was_set(terbuka: Dashboard) -> None:
    for jalur in ("/", "/rapat", "/media/x", "/_stcore/host-config", "/static/js/index.js"):
        assert minta(terbuka, jalur).status == 401, jalur
    assert minta(terbuka, "/_stcore/upload_file/a/b", "PUT").status == 401
    assert buka_soket(terbuka) == 403
    assert [minta(terbuka, j).status for j in ("/healthz", "/readyz")] == [200, 200]
    assert BELUM.encode() in coba(terbuka, SANDI).isi


def test_the_way_to_the_password_leads_nowhere_else(terbuka: Dashboard) -> None:
    for jalur in ("/", "//jahat.example", "/?ke=http://jahat.example", "/masuk?ke=//jahat.example"):
        jawaban = minta(terbuka, jalur, accept="text/html")
        assert jawaban.kepala.get("location") in (None, "/masuk"), jalur
        assert b"jahat" not in jawaban.isi


def masuk(terbuka: Dashboard, page: Page) -> str:
    """Give the password as a person does; returns the cookie."""
    with open_figures(terbuka.database_url) as store:
        set_password(store, SANDI)
    page.goto(f"{terbuka.url}/unggah")
    expect(page).to_have_url(f"{terbuka.url}/masuk")
    page.get_by_label("Sandi kantor").fill(SANDI)
    page.get_by_role("button", name="Masuk").click()
    expect(page.get_by_role("heading", name="Selamat datang")).to_be_visible()
    wait_idle(page)
    kue = next(k for k in page.context.cookies() if k["name"] == KUE)
    assert (kue["httpOnly"], kue["sameSite"]) == (True, "Lax")
    return f"{KUE}={kue['value']}"


def test_a_person_comes_in_works_and_leaves(terbuka: Dashboard, page: Page) -> None:
    kue = masuk(terbuka, page)
    assert minta(terbuka, "/", cookie=kue).status == 200

    with page.expect_popup() as lain:
        page.get_by_role("link", name="Keluar").click()
    page = lain.value
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_label("Sandi kantor")).to_be_visible()
    assert minta(terbuka, "/", cookie=kue).status == 401


def test_a_page_that_stands_open_is_not_answered_once_its_session_has_ended(
    terbuka: Dashboard, chromium: Browser
) -> None:
    with chromium.new_context() as peramban:
        page = peramban.new_page()
        kue = masuk(terbuka, page)
        with page.expect_websocket() as soket:
            page.reload()
        wait_idle(page)
        assert minta(terbuka, "/keluar", "POST", cookie=kue).status == 303
        with soket.value.expect_event("close"):
            page.get_by_role("button", name="Coba dengan data contoh").click()
        assert page.get_by_text("DATA CONTOH", exact=True).count() == 0
        page.reload()
        expect(page.get_by_label("Sandi kantor")).to_be_visible()


def test_guessing_is_stopped_and_the_password_is_in_no_log(terbuka: Dashboard, chromium: Browser) -> None:
    with open_figures(terbuka.database_url) as store:
        set_password(store, SANDI)
    jawaban = [coba(terbuka, "tebakan yang salah") for _ in range(COBA)]
    assert {(j.status, SALAH.encode() in j.isi) for j in jawaban} == {(403, True)}
    assert coba(terbuka, SANDI).status == 429
    assert "tebakan" not in terbuka.server.output()


def test_another_site_can_neither_send_a_password_nor_end_a_session(terbuka: Dashboard) -> None:
    for jalur in ("/masuk", "/keluar"):
        assert minta(terbuka, jalur, "POST", b"sandi=x", origin="http://jahat.example").status == 403
