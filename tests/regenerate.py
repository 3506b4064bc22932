"""Writes the generated pages of docs/ anew: ``python -m tests.regenerate``."""

from pathlib import Path

from iku.core.catalogue import Catalogue
from iku.core.catalogue_file import parse_catalogue
from iku.core.example import Contoh
from iku.core.example_file import parse_contoh
from iku.reports.example_page import example_page

AKAR = Path(__file__).resolve().parents[1]
DATA = AKAR / "data"


def katalog() -> Catalogue:
    iku, variabel = DATA / "seed_iku_2024.csv", DATA / "seed_variabel_2024.csv"
    return parse_catalogue(iku.read_bytes(), variabel.read_bytes(), iku.name, variabel.name)


def contoh_hitungan() -> tuple[Contoh, ...]:
    berkas = DATA / "contoh_hitungan.csv"
    return parse_contoh(berkas.read_bytes(), berkas.name, katalog())


def halaman() -> dict[Path, str]:
    """Every generated page and what it must hold."""
    return {AKAR / "docs" / "contoh_perhitungan.md": example_page(contoh_hitungan(), katalog())}


if __name__ == "__main__":
    for berkas, isi in halaman().items():
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_text(isi, encoding="utf-8", newline="\n")
        print(berkas.relative_to(AKAR))
