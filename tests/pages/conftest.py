"""The dashboard under AppTest, on real stores: an empty one, a holed one, and the sample."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from iku import sheets
from iku.core.catalogue import Catalogue
from iku.services.workspace import DATA, load_catalogues, load_settings, workspace_of
from iku.store import BerkasMasuk, Cara, Perubahan, Unggahan, open_store, sqlite_url

AKAR = Path(__file__).resolve().parents[2]
KASUS = AKAR / "tests" / "cases"

Buka = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def server_yang_sudah_jalan(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest forgets between two runs that ``st.navigation`` was used, which no server does."""
    semula = PagesManager.__init__

    def mulai(self: PagesManager, *args: Any, **kwargs: Any) -> None:
        semula(self, *args, **kwargs)
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", mulai)


@pytest.fixture(autouse=True)
def halaman_utuh(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The frame turns what a page raises into a sentence; a test must hear of it all the same."""
    yield
    galat = [r for r in caplog.get_records("call") if r.name == "iku.ui.galat"]
    assert not galat, galat[0].exc_text


@pytest.fixture(autouse=True)
def main_tetap(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest leaves app.py behind as ``__main__``; a process spawned by a later test would run it."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty store that the dashboard of this test works with."""
    alamat = sqlite_url(tmp_path / "iku.db")
    monkeypatch.setenv("IKU_DATABASE_URL", alamat)
    return alamat


@pytest.fixture
def bolong(url: str) -> str:
    """The same store, filled with the case that has holes."""
    isi_dari(url, KASUS / "bolong")
    return url


@pytest.fixture
def lengkap(url: str) -> str:
    """The same store, filled with the case that has none."""
    isi_dari(url, KASUS / "lengkap")
    return url


@pytest.fixture
def katalog() -> Catalogue:
    """The catalogue that the pages show."""
    return load_catalogues(DATA).terbaru


@pytest.fixture
def buka(url: str) -> Buka:
    """Open a page with a query, as a link does: ``buka("kukm", tahun="2024")``."""

    def _buka(halaman: str = "ringkasan", **query: str) -> AppTest:
        at = AppTest.from_file(str(AKAR / "app.py"), default_timeout=30)
        at.query_params.update(query)
        # The first page asked for is the one that runs; AppTest knows the pages only after a run.
        at.run()
        if halaman != "ringkasan":
            at.query_params.update(query)
            at.switch_page(f"pages/{halaman}.py").run()
        return at

    return _buka


def isi_dari(url: str, folder: Path, jam: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
    """Keep the entri and targets of a case, in one upload by Sri."""
    ws = workspace_of(open_store(url, clock=jam), load_catalogues(DATA), load_settings(DATA))
    berkas, perubahan = [], []
    for nama in ("entri.csv", "target.csv"):
        isi = (folder / nama).read_bytes()
        bacaan = sheets.read(nama, isi, ws.catalogues)
        assert not bacaan.masalah
        berkas.append(BerkasMasuk(nama, isi))
        perubahan += [
            Perubahan(r.kunci, r.nilai, nama, r.sel) for r in bacaan.readings if r.nilai is not None
        ]
    with ws.store.writing() as tulis:
        tulis.append(Unggahan("Sri", Cara.UNGGAH, "laporan triwulan", tuple(berkas)), perubahan)
    ws.store.close()


def semua_teks(at: AppTest) -> str:
    """Every word that the page shows outside of tables and charts."""
    jenis = ("title", "header", "subheader", "markdown", "text", "caption", "info", "warning", "error")
    return "\n".join(str(e.value) for j in jenis for e in getattr(at, j))
