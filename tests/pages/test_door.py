"""A link that is the very first thing a server is asked for."""

import pytest
from streamlit.testing.v1 import AppTest

from iku.ui.halaman import HALAMAN
from tests.pages.conftest import AKAR


@pytest.fixture(autouse=True)
def server_yang_sudah_jalan() -> None:
    """Here the server has just started: AppTest's own beginning."""


@pytest.mark.parametrize("halaman", [h.berkas for h in HALAMAN])
def test_a_page_asked_for_first_comes_with_its_frame(lengkap: str, halaman: str) -> None:
    at = AppTest.from_file(str(AKAR / "app.py"), default_timeout=30)
    at.switch_page(f"pages/{halaman}.py").run()

    assert not at.exception
    punya_saringan = next(h.saringan for h in HALAMAN if h.berkas == halaman)
    assert bool(at.segmented_control) == punya_saringan or not punya_saringan
    assert at.html
