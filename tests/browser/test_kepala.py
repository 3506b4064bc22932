"""Every answer tells the browser what it must not do, and pages hold to it."""

import re

import pytest
from playwright.sync_api import Browser

from iku.ui.jaga.kepala import TETAP
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.browser.kawat import Jawaban, minta

pytestmark = pytest.mark.browser

JALUR = (
    "/",
    "/unggah",
    "/tidak/ada",
    "/favicon.png",
    "/healthz",
    "/readyz",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/media/tidak-ada.xlsx",
    "/unggah/",
    "/%2e%2e/%2e%2e/etc/passwd",
)


def dijaga(jawaban: Jawaban) -> bool:
    tetap = {k.decode(): v.decode() for k, v in TETAP.items()}
    kebijakan = jawaban.kepala.get_all("content-security-policy", [])
    assert {k: jawaban.kepala.get_all(k) for k in tetap} == {k: [v] for k, v in tetap.items()}
    assert not [k for k in jawaban.kepala if k.lower().startswith("access-control-")]
    return len(kebijakan) == 1 and "frame-ancestors 'none'" in kebijakan[0]


@pytest.mark.parametrize("cara", ["GET", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("jalur", JALUR)
def test_every_answer_bears_the_headers(server: Dashboard, jalur: str, cara: str) -> None:
    assert dijaga(minta(server, jalur, cara, accept="text/html"))


def test_scripts_and_refusals_bear_them_too(server: Dashboard) -> None:
    halaman = minta(server, "/", accept="text/html").isi.decode()
    naskah = re.findall(r'src="\.(/static/js/[^"]+)"', halaman)

    assert naskah
    assert all(dijaga(minta(server, jalur)) for jalur in naskah)
    assert dijaga(minta(server, "/", host="jahat.example"))
    assert dijaga(minta(server, "/_stcore/upload_file/a/b", "PUT", b"x"))


def test_no_policy_lets_in_other_hosts_or_scripts_of_the_moment(server: Dashboard) -> None:
    kebijakan = minta(server, "/").kepala["content-security-policy"]
    naskah = next(b for b in kebijakan.split("; ") if b.startswith("script-src"))

    assert "http" not in kebijakan
    assert "*" not in kebijakan
    assert "unsafe" not in naskah


def test_health_is_told_without_any_data(contoh: Dashboard) -> None:
    assert (minta(contoh, "/healthz").status, minta(contoh, "/healthz").isi) == (200, b"hidup")
    assert (minta(contoh, "/readyz").status, minta(contoh, "/readyz").isi) == (200, b"siap")
    assert minta(contoh, "/readyz", "POST").status == 405


LARANGAN = """
() => {
  window.dilarang = [];
  addEventListener("securitypolicyviolation", (e) => dilarang.push(e.effectiveDirective));
  document.body.append(Object.assign(new Image(), {src: "http://gambar.example/satu.png"}));
  document.body.append(Object.assign(document.createElement("script"), {textContent: "window.jalan = 1"}));
  document.body.append(Object.assign(document.createElement("iframe"), {src: "http://bingkai.example/"}));
  fetch("http://kirim.example/").catch(() => {});
  document.body.insertAdjacentHTML("beforeend", "<b onclick='window.jalan = 1'>klik</b>");
  document.body.lastChild.click();
}
"""


def test_what_slips_into_a_page_loads_nothing_and_runs_nothing(server: Dashboard, chromium: Browser) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(server.url)
        wait_idle(page)
        page.evaluate(LARANGAN)
        page.wait_for_function("() => dilarang.length >= 5")

        harap = ["connect-src", "frame-src", "img-src", "script-src-attr", "script-src-elem"]
        assert sorted(page.evaluate("dilarang")) == harap
        assert page.evaluate("window.jalan") is None
