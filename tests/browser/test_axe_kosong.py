"""Nobody is kept out of an office that has not begun: axe-core finds nothing serious."""

import pytest
from playwright.sync_api import Page

from iku.ui.halaman import HALAMAN, Halaman
from tests.browser.axe import keluhan
from tests.browser.conftest import Dashboard

pytestmark = pytest.mark.browser

# Every page that looks shows the same welcome while there is nothing to look at.
BERBEDA = [h for h in HALAMAN if not h.saringan or h is HALAMAN[0]]


@pytest.mark.parametrize("halaman", BERBEDA, ids=lambda h: h.berkas)
def test_a_page_without_figures_keeps_nobody_out(server: Dashboard, jendela: Page, halaman: Halaman) -> None:
    assert keluhan(jendela, server.page(halaman)) == []
