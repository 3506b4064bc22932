"""CSV text: the one way in which rows leave as a file."""

import csv
import io
from collections.abc import Iterable, Sequence

from iku.reports.safe_text import neutralise


def write_csv(rows: Iterable[Sequence[str]], *, pemisah: str = ",", bom: bool = False) -> bytes:
    """Rows of text as UTF-8 CSV with every cell safe from being run as a formula."""
    keluar = io.StringIO(newline="")
    csv.writer(keluar, delimiter=pemisah, lineterminator="\r\n" if bom else "\n").writerows(
        [neutralise(sel) for sel in row] for row in rows
    )
    return keluar.getvalue().encode("utf-8-sig" if bom else "utf-8")
