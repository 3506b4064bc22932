"""The browser that the benches look through."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

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
