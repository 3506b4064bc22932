"""Poison in every name, note and file: pages show it as text, load nothing, link nowhere, run nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from iku.services.sample import fill_sample
from iku.services.workspace import DATA, load_catalogues, open_workspace
from iku.ui.galat import KALIMAT
from iku.ui.halaman import HALAMAN
from tests.browser.conftest import ROOT, Dashboard, _dashboard, _store_in
from tests.browser.harness import wait_idle
from tests.browser.racun import buku_beracun, proyek_beracun, racuni_isi

pytestmark = pytest.mark.browser

# What poison becomes where it is not mere text.
HIDUP = """
() => [...document.querySelectorAll("img, a, iframe, script, image, link, .katex, [style*=jahat]")]
  .map((e) => [e, e.cloneNode(false).outerHTML])
  .filter(([e, awal]) => e.matches(".katex") || /jahat|mailto/.test(awal))
  // A link of our own may carry a name in its query.
  .filter(([e]) => e.tagName !== "A" || e.hostname !== location.hostname)
  .map(([e, awal]) => `${awal} di ${e.closest("[class*=st-key]")?.className}`)
"""


@pytest.fixture(scope="module")
def beracun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    folder = tmp_path_factory.mktemp("racun")
    ws = open_workspace(_store_in(folder))
    fill_sample(ws.store, DATA)
    racuni_isi(ws)
    ws.store.close()
    proyek_beracun(ROOT, folder / "proyek")
    with _dashboard(folder / "proyek" / "serve.py", folder, folder / "proyek") as running:
        yield running


BERISI = {"kukm", "indikator", "pohon", "penunjang", "kelengkapan"}
KODE = next(iter(load_catalogues(DATA).terbaru.indikator))
ALAMAT = [
    *(f"{h.berkas}?tahun=2024&triwulan=4" for h in HALAMAN[1:]),
    "?tahun=2024&triwulan=4",
    "?tahun=![g](http://jahat.example/u.png)&bidang=www.jahat.example",
]


@pytest.mark.parametrize("alamat", ALAMAT)
def test_a_page_shows_poison_as_text(beracun: Dashboard, jendela: Page, alamat: str) -> None:
    jendela.goto(f"{beracun.url}/{alamat}")
    wait_idle(jendela)

    assert hidup(jendela) == []
    # Without this the line above would prove nothing.
    assert "jahat.example" in jendela.inner_text("body") or alamat.partition("?")[0] not in BERISI


@pytest.mark.parametrize("panel", ["", "&panel=sumber", "&panel=hitung", "&panel=tulis"])
def test_a_meeting_shows_poison_as_text(beracun: Dashboard, jendela: Page, panel: str) -> None:
    jendela.goto(f"{beracun.url}/rapat?tahun=2024&triwulan=4&urutan=sk&layar={KODE}{panel}")
    wait_idle(jendela)

    assert "jahat.example" in jendela.inner_text("body")
    assert hidup(jendela) == []


def test_a_workbook_full_of_poison_is_previewed_as_text(
    beracun: Dashboard, jendela: Page, tmp_path: Path
) -> None:
    jendela.goto(f"{beracun.url}/unggah")
    wait_idle(jendela)
    jendela.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(buku_beracun(tmp_path))
    expect(jendela.get_by_text("Uraian").first).to_be_attached()
    wait_idle(jendela)

    assert "jahat.example" in jendela.inner_text("body")
    assert hidup(jendela) == []


def hidup(page: Page) -> list[str]:
    """What of the poison on a page is more than text."""
    jalan = ["a script"] if page.evaluate("window.jalan") else []
    balik = ["words turned round"] if "\u202e" in page.inner_text("[data-testid=stMain]") else []
    patah = ["a page broke off"] if page.get_by_text(KALIMAT).count() else []
    return [*page.evaluate(HIDUP), *jalan, *balik, *patah]


def test_a_kept_file_comes_back_as_an_attachment_whatever_its_name(beracun: Dashboard, jendela: Page) -> None:
    jendela.goto(f"{beracun.url}/riwayat")
    jendela.get_by_role("radio", name="Unggahan", exact=True).click(force=True)
    wait_idle(jendela)
    jendela.locator("[class*=st-key-riwayat_unggahan] canvas").first.click(
        position={"x": 12, "y": 50}, force=True
    )
    dikirim = jendela.expect_response(lambda r: "/media/" in r.url)
    with dikirim as jawaban, jendela.expect_download() as unduhan:
        jendela.get_by_role("button", name="Unduh ../../").click()

    kepala = jawaban.value.headers
    assert kepala["content-disposition"].startswith("attachment;")
    assert kepala["x-content-type-options"] == "nosniff"
    assert not set("/\\") & set(unduhan.value.suggested_filename)
    assert hidup(jendela) == []
