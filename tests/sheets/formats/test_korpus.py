"""Public files that broke other readers, where they stand beside the project: every one is survived."""

import resource
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from iku.core.finding import Kode, Masalah
from iku.sheets.formats import read_cells

PROYEK = Path(__file__).resolve().parents[3]
KORPUS = PROYEK.parent / "shared" / "korpus"
# A zip without its end, a container without its streams, and a table of texts whose count is a lie.
RUSAK = {
    "calamine__issue252.xlsx",
    "calamine__OOM_alloc3.xls",
    "calamine__gh548_incorrect_sst_unique_count.xls",
}
DETIK_MAKS, KIBI_MAKS = 30, 1024 * 1024


def berkas_korpus(*akhiran: str) -> list[Path]:
    """The files of the collection; none, with a word about it, where it is not there."""
    semua = [b for b in sorted(KORPUS.glob("*")) if b.name != "MANIFEST.csv"]
    if not semua:
        warnings.warn(f"no files in {KORPUS.relative_to(PROYEK.parent)}: nothing is checked", stacklevel=2)
    return [b for b in semua if not akhiran or b.suffix.lower() in akhiran]


def test_every_file_is_read_or_refused_in_time_and_in_bounds() -> None:
    # In a process of its own: the children that this one had before, a browser among them, are no readers.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as sendiri:
        salah, puncak = sendiri.submit(_periksa, berkas_korpus()).result()
    assert salah == []
    assert puncak < KIBI_MAKS


def _periksa(semua: list[Path]) -> tuple[list[str], int]:
    """What went wrong, and the most that one child needed. Units: KiB."""
    salah = [f"{berkas.name}: {mengapa}" for berkas in semua if (mengapa := _salah(berkas))]
    return salah, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def _salah(berkas: Path) -> str:
    mulai = time.monotonic()
    try:
        hasil = read_cells(berkas.read_bytes())
    except Exception as lepas:
        return f"raised {lepas!r}"
    if isinstance(hasil, Masalah) and not hasil.saran:
        return "refused without saying what to do"
    lama = time.monotonic() - mulai
    return f"took {lama:.0f} s" if lama > DETIK_MAKS else ""


def test_only_what_no_reader_opens_is_called_damaged() -> None:
    nyata = [berkas for berkas in berkas_korpus() if not berkas.name.startswith("syn__")]
    assert {berkas.name for berkas in nyata if _kode(berkas) == Kode.BERKAS_RUSAK} <= RUSAK


def _kode(berkas: Path) -> str:
    hasil = read_cells(berkas.read_bytes())
    return hasil.kode if isinstance(hasil, Masalah) else ""
