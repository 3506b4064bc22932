"""What tests in a real browser lean on beside the fixtures."""

import re

from playwright.sync_api import ConsoleMessage, Page, Request, WebSocket

HOST = "127.0.0.1"

# On a deep link Streamlit first looks for its server below the page's own address, then above it.
_PROBE = re.compile(rf"http://{re.escape(HOST)}:\d+/[a-z_]+/_stcore/(health|host-config)")
_NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)"

# Resolves once the app has been idle for a while without a break: right after a click
# the script has not begun to run yet, and a single look would take that for the end.
_IDLE = """
([quiet, patience]) => new Promise((resolve, reject) => {
  const start = performance.now();
  let since = start;
  const look = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    const now = performance.now();
    const idle = app
      && app.dataset.testScriptState === 'notRunning'
      && app.dataset.testConnectionState === 'CONNECTED'
      && !document.querySelector('[data-testid="stSkeleton"]');
    if (!idle) since = now;
    if (now - since >= quiet) resolve();
    else if (now - start > patience) reject(new Error('Streamlit did not come to rest'));
    else setTimeout(look, 20);
  };
  look();
})
"""


def wait_idle(page: Page, quiet: int = 200, patience: int = 30_000) -> None:
    """Wait until Streamlit has finished its run and everything of it has arrived.

    Units: milliseconds. Prefer playwright's `expect` on what a test is about; this is for pictures and times.
    """
    page.evaluate(_IDLE, [quiet, patience])


class Witness:
    """Notes what no page of ours may do: ask another host, or complain on the console."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.context.on("request", self._request)
        page.on("websocket", self._websocket)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _websocket(self, socket: WebSocket) -> None:
        self._address(socket.url)

    def _address(self, url: str) -> None:
        scheme, _, rest = url.partition("://")
        if scheme in ("http", "https", "ws", "wss") and rest.partition("/")[0].partition(":")[0] != HOST:
            self.complaints.append(f"request to another host: {url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        url = message.location["url"]
        if not (message.text == _NOT_FOUND and _PROBE.fullmatch(url)):
            self.complaints.append(f"console error: {message.text} ({url})")
