"""The manual: its pictures are there, of the promised size, and none is made for nothing."""

import re
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SEMUA = sorted((DOCS / "gambar").glob("*.png"))


def _dipakai(berkas: Path) -> set[Path]:
    isi = berkas.read_text(encoding="utf-8")
    return {(berkas.parent / nama).resolve() for nama in re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", isi)}


def test_every_picture_is_shown_and_every_shown_picture_is_there() -> None:
    assert _dipakai(DOCS / "panduan.md") | _dipakai(ROOT / "README.md") == set(SEMUA)


def test_the_pictures_of_the_design_are_there() -> None:
    assert {gambar for gambar in _dipakai(DOCS / "desain.md") if not gambar.is_file()} == set()


@pytest.mark.parametrize("gambar", SEMUA, ids=lambda p: p.stem)
def test_a_picture_shows_a_whole_window_and_stays_light(gambar: Path) -> None:
    assert Image.open(gambar).size == (1366, 768)
    assert gambar.stat().st_size < 150_000


def test_every_link_within_the_manual_leads_somewhere() -> None:
    isi = (DOCS / "panduan.md").read_text(encoding="utf-8")
    judul = {re.sub(r"[^\w -]", "", j.lower()).replace(" ", "-") for j in re.findall(r"^#+ (.+)$", isi, re.M)}

    assert set(re.findall(r"\]\(#([^)]+)\)", isi)) <= judul
