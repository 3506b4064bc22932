"""axe-core over a page, in the light and in the dark.

What axe cannot judge are words on a chart, which have no ground of their own in the page: their
contrast is measured where the colours are (tests/charts/test_tokens.py).
"""

from collections.abc import Callable
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.harness import wait_idle

BERAT = ("serious", "critical")
_SABAR = 4
_PERIKSA = "axe.run(document, {resultTypes: ['violations']}).then((hasil) => hasil.violations)"


def keluhan(page: Page, alamat: str, buka: Callable[[Page], object] | None = None) -> list[str]:
    """What axe holds against a page, first in the light, then in the dark; ``buka`` opens what it hides."""
    page.emulate_media(color_scheme="light")
    page.goto(alamat)
    wait_idle(page)
    if buka is not None:
        buka(page)
        wait_idle(page)
    page.evaluate(AXE_SCRIPT)
    terang = _temuan(page)
    page.emulate_media(color_scheme="dark")
    wait_idle(page)
    gelap = _temuan(page)
    for _ in range(_SABAR):
        if not gelap:
            break
        # The page draws itself anew some time after the machine has turned dark.
        wait_idle(page, quiet=500)
        gelap = _temuan(page)
    return [f"terang: {t}" for t in terang] + [f"gelap: {t}" for t in gelap]


def _temuan(page: Page) -> list[str]:
    hasil: list[dict[str, Any]] = page.evaluate(_PERIKSA)
    return [
        f"{temuan['id']}: {simpul['html'][:200]} ({simpul['failureSummary']})"
        for temuan in hasil
        if temuan["impact"] in BERAT
        for simpul in temuan["nodes"]
    ]
