"""The browser that the benches look through."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from launch.chromium import find


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium of this machine.

    Raises: RuntimeError where there is none.
    """
    berkas = find(os.environ)
    if berkas is None:
        raise RuntimeError("no Chromium found; name one in IKU_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=berkas, chromium_sandbox=False)
        yield browser
        browser.close()


def buka(browser: Browser, url: str, tanda: str) -> Page:
    """A page as an office laptop shows it, once ``tanda`` stands in it and all has come to rest."""
    halaman = browser.new_page(viewport={"width": 1366, "height": 768}, locale="id-ID")
    halaman.goto(url)
    halaman.locator(tanda).last.wait_for(timeout=60_000)
    halaman.wait_for_timeout(3000)
    return halaman
