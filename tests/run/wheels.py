"""Wheels made on the spot: small enough that an installation takes a moment and needs no network."""

import base64
import zipfile
from hashlib import sha256
from pathlib import Path

# Answers as Streamlit does, without being it; dies at once when told to.
# Its page /rusak needs a package that does not load.
SERVER = """
import os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Health(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/rusak":
            print("ModuleNotFoundError: No module named 'grafik'", file=sys.stderr, flush=True)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"ok")

if os.environ.get("SERVER_MATI"):
    sys.exit("peladen mati")
port = next(int(word.partition("=")[2]) for word in sys.argv if word.startswith("--server.port="))
try:
    HTTPServer(("127.0.0.1", port), Health).serve_forever()
except KeyboardInterrupt:
    pass
"""

# Tells how it was called, and fails when it is told to.
TOOL = """
import os, sys
print("ALAT", __spec__.name, *sys.argv[1:], os.environ.get("IKU_CHROMIUM", "-"))
sys.exit(__spec__.name == os.environ.get("ALAT_GAGAL"))
"""


def build(folder: Path, name: str, files: dict[str, str]) -> str:
    """Write a wheel of version 1.0 and give its line for a hash-pinned requirements file."""
    info = f"{name}-1.0.dist-info"
    contents = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},{_digest(text)},{len(text.encode())}\n" for path, text in contents.items())
    contents[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in contents.items():
            archive.writestr(path, text)
    return f"{name}==1.0 --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n"


def _digest(text: str) -> str:
    value = base64.urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b"=")
    return f"sha256={value.decode()}"
