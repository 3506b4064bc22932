"""Nobody is kept out of a page with figures: axe-core finds nothing serious."""

import pytest
from playwright.sync_api import Page

from iku.ui.halaman import HALAMAN, Halaman
from tests.browser.axe import keluhan
from tests.browser.conftest import Dashboard

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.berkas)
def test_a_page_of_the_sample_keeps_nobody_out(contoh: Dashboard, jendela: Page, halaman: Halaman) -> None:
    assert keluhan(jendela, contoh.page(halaman)) == []
