"""Who has read a session's id, in a log or over a shoulder, gets nothing of that session."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from iku.ui.jaga.sesi import KUE
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.browser.kawat import minta

pytestmark = pytest.mark.browser

# The third word of the protocol is the session that a browser wants to go on with.
MENYUSUP = """
const Asli = window.WebSocket;
window.WebSocket = class extends Asli {
  constructor(alamat, kata) { super(alamat, [kata[0], kata[1] ?? "x", "SESI"]); }
};
"""
UNGGAH = """
async ([sesi, besar]) => {
  const isi = new FormData();
  isi.append("file", new File([new Uint8Array(besar)], "../../../a.csv"));
  const token = document.cookie.match(/_streamlit_xsrf=([^;]*)/)[1];
  const jalur = `/_stcore/upload_file/${sesi}/berkas`;
  return (await fetch(jalur, {method: "PUT", body: isi, headers: {"X-Xsrftoken": token}})).status;
}
"""


def sesi_contoh(dashboard: Dashboard, peramban: BrowserContext) -> tuple[Page, str]:
    """A session that has begun to look at the sample, with its id."""
    nomor: list[str] = []

    def soket(s: WebSocket) -> None:
        s.on("framereceived", lambda isi: nomor.extend(nomor_sesi(isi)))

    page = peramban.new_page()
    page.on("websocket", soket)
    page.goto(dashboard.url)
    page.get_by_role("button", name="Coba dengan data contoh").click()
    expect(page.get_by_text("DATA CONTOH", exact=True)).to_be_visible()
    wait_idle(page)
    return page, nomor[0]


def nomor_sesi(isi: str | bytes) -> list[str]:
    pesan = ForwardMsg.FromString(isi if isinstance(isi, bytes) else isi.encode())
    return [n] if (n := pesan.new_session.initialize.session_id) else []


def menyusup(dashboard: Dashboard, peramban: BrowserContext, sesi: str) -> Page:
    page = peramban.new_page()
    page.add_init_script(MENYUSUP.replace("SESI", sesi))
    page.goto(dashboard.url)
    wait_idle(page)
    return page


def test_another_browser_begins_its_own_session(server: Dashboard, chromium: Browser) -> None:
    with chromium.new_context() as milik, chromium.new_context() as lain:
        asli, sesi = sesi_contoh(server, milik)
        penyusup = menyusup(server, lain, sesi)
        expect(penyusup.get_by_role("heading", name="Selamat datang")).to_be_visible()
        assert penyusup.get_by_text("DATA CONTOH", exact=True).count() == 0

        # The one whose session it is notices nothing.
        asli.get_by_role("button", name="Kembali ke data dinas").click()
        expect(asli.get_by_role("heading", name="Selamat datang")).to_be_visible()


def test_another_browser_gets_nothing_after_the_tab_was_closed(server: Dashboard, chromium: Browser) -> None:
    with chromium.new_context() as milik, chromium.new_context() as lain:
        asli, sesi = sesi_contoh(server, milik)
        asli.close()
        penyusup = menyusup(server, lain, sesi)

        expect(penyusup.get_by_role("heading", name="Selamat datang")).to_be_visible()


def test_the_browser_itself_goes_on_with_its_session(server: Dashboard, chromium: Browser) -> None:
    """Without this the two above would prove nothing."""
    with chromium.new_context() as milik:
        asli, sesi = sesi_contoh(server, milik)
        asli.close()
        lagi = menyusup(server, milik, sesi)

        expect(lagi.get_by_text("DATA CONTOH", exact=True)).to_be_visible()


def test_another_browser_puts_no_file_into_a_session(server: Dashboard, chromium: Browser) -> None:
    with chromium.new_context() as milik, chromium.new_context() as lain:
        asli, sesi = sesi_contoh(server, milik)
        penyusup = lain.new_page()
        penyusup.goto(server.url)
        wait_idle(penyusup)

        assert penyusup.evaluate(UNGGAH, [sesi, 3]) == 403
        assert asli.evaluate(UNGGAH, [sesi, 3]) == 204
        # Nor does the one whose session it is put more into it than the limit.
        assert asli.evaluate(UNGGAH, [sesi, 21 * 1024 * 1024]) == 413


def test_the_cookie_is_one_that_no_script_reads_and_stays_the_same(
    server: Dashboard, chromium: Browser
) -> None:
    with chromium.new_context() as peramban:
        page = peramban.new_page()
        page.goto(server.url)
        (awal,) = [k for k in peramban.cookies() if k["name"] == KUE]
        page.goto(f"{server.url}/riwayat")
        (kini,) = [k for k in peramban.cookies() if k["name"] == KUE]

        assert (awal["httpOnly"], awal["sameSite"], awal["value"]) == (True, "Lax", kini["value"])
        assert KUE not in page.evaluate("document.cookie")


@pytest.mark.parametrize("isi", ["", "pendek", "a" * 44, "../" * 14 + "a", "a" * 5000])
def test_a_cookie_that_is_none_of_ours_is_given_anew(server: Dashboard, isi: str) -> None:
    jawaban = minta(server, "/", accept="text/html", cookie=f"{KUE}={isi}")

    assert [k for k in jawaban.kepala.get_all("set-cookie", []) if k.startswith(f"{KUE}=")]
