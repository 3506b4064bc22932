"""The child process may hang, die or talk nonsense: the parent lives and says so in a sentence."""

from pathlib import Path

import pytest

from iku.core.finding import Masalah
from iku.sheets.formats import anak
from iku.sheets.formats.induk import read_in_child

KEPALA = b'["teks", []]'


def dari(tmp_path: Path, kode: str, detik: float = 30) -> Masalah:
    """What the parent makes of a child that runs this code in place of its own."""
    skrip = tmp_path / "anak.py"
    skrip.write_text(kode, encoding="utf-8")
    hasil = read_in_child(KEPALA, b"a;b\n", skrip, detik)
    assert isinstance(hasil, Masalah)
    return hasil


def test_a_child_that_does_not_end_is_ended(tmp_path: Path) -> None:
    masalah = dari(tmp_path, "while True: pass", detik=0.3)
    assert (masalah.kode, "tidak selesai dibaca" in masalah.sebab) == ("berkas_terlalu_besar", True)


@pytest.mark.parametrize("nama", ["SIGABRT", "SIGKILL"])
def test_a_child_that_the_system_kills_took_too_much(tmp_path: Path, nama: str) -> None:
    masalah = dari(tmp_path, f"import os, signal; os.kill(os.getpid(), signal.{nama})")
    assert (masalah.kode, "memori" in masalah.sebab) == ("berkas_terlalu_besar", True)


@pytest.mark.parametrize("kode", ["raise SystemExit(3)", "1/0", "import tidak_ada"])
def test_a_child_that_fails_leaves_a_sentence(tmp_path: Path, kode: str) -> None:
    masalah = dari(tmp_path, kode)
    assert masalah.kode == "berkas_rusak"
    assert "Error" not in masalah.pesan


@pytest.mark.parametrize("jawab", ["", "{", "[]", '["buku", []]', '["buku", [[], 1, [["A"]], []]]', "5"])
def test_a_child_that_talks_nonsense_leaves_a_sentence(tmp_path: Path, jawab: str) -> None:
    masalah = dari(tmp_path, f"print({jawab!r})")
    assert (masalah.kode, "tidak memberi hasil" in masalah.sebab) == ("berkas_rusak", True)


def test_a_child_gets_no_more_than_a_gibibyte(tmp_path: Path) -> None:
    batas = f"import runpy; runpy.run_path({str(Path(anak.__file__))!r})['_batasi'](); "
    assert "berhenti di tengah jalan" in dari(tmp_path, f"{batas} bytearray(1 << 30); print(5)").sebab
    assert "tidak memberi hasil" in dari(tmp_path, f"{batas} bytearray(1 << 28); print(5)").sebab
