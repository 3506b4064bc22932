"""Examples: the worked examples of the data folder."""

from pathlib import Path
from typing import Final

from iku.core.catalogue import Catalogue
from iku.core.example import Contoh
from iku.core.example_file import parse_contoh

_BERKAS: Final = "contoh_hitungan.csv"


def load_examples(folder: Path, katalog: Catalogue) -> tuple[Contoh, ...]:
    """Every worked example, in the order of the file.

    Raises: Ditolak.
    """
    return parse_contoh((folder / _BERKAS).read_bytes(), _BERKAS, katalog)
