"""How a command ends when nothing went as it should: a sentence, a status, and no traceback."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from iku.store import open_store
from tests.cli.conftest import Jalankan
from tests.sk import KESELURUHAN

AKAR = Path(__file__).resolve().parents[2]
# No file has such a name, and no command expects to be given one.
MUSTAHIL = "entri\0.csv"


def test_what_nobody_foresaw_is_a_sentence_with_its_traceback_in_the_log(iku: Jalankan, log: Path) -> None:
    akhir = iku("hitung", "--entri", MUSTAHIL, "--target", "t.csv", "-o", "h.csv")

    assert (akhir.status, akhir.keluar) == (70, "")
    assert len(akhir.tegur.splitlines()) == 1
    assert str(log) in akhir.tegur
    assert "Traceback" not in akhir.tegur
    isi = log.read_text(encoding="utf-8")
    assert "Traceback" in isi
    assert "hitung --entri" in isi
    nomor = json.loads(isi)["nomor"]
    assert f"nomor {nomor};" in akhir.tegur


def test_a_second_fault_is_added_to_the_log(iku: Jalankan, log: Path) -> None:
    for _ in range(2):
        iku("hitung", "--entri", MUSTAHIL, "--target", "t.csv", "-o", "h.csv")

    assert log.read_text(encoding="utf-8").count("Traceback") == 2


def test_where_no_log_can_be_written_the_traceback_is_on_the_console(iku: Jalankan, log: Path) -> None:
    log.parent.write_text("bukan folder")

    akhir = iku("hitung", "--entri", MUSTAHIL, "--target", "t.csv", "-o", "h.csv")

    assert akhir.status == 70
    assert "Traceback" in akhir.tegur
    assert "di atas." in akhir.tegur.splitlines()[-1]


def _mulai(url: str, *argumen: object, stdout: int = subprocess.PIPE) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "iku", *map(str, argumen)],
        cwd=AKAR,
        env={**os.environ, "IKU_DATABASE_URL": url, "PYTHONUNBUFFERED": ""},
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        # What runs the tests in the background may have it ignored, which a child would inherit.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.mark.parametrize("perintah", ["--help", "contoh"])
def test_nobody_reading_on_is_no_fault_of_the_command(perintah: str, url: str) -> None:
    baca, tulis = os.pipe()
    os.close(baca)
    with os.fdopen(tulis, "wb") as pipa, _mulai(url, perintah, stdout=pipa.fileno()) as proses:
        _, tegur = proses.communicate()

    assert (proses.returncode, tegur) == (141, "")


def test_a_person_who_stops_a_command_is_not_shown_its_inside(tmp_path: Path, url: str) -> None:
    sumber = tmp_path / "entri.csv"
    os.mkfifo(sumber)

    # Opening waits until the command has begun to read; there it stays, since nothing is written.
    with _mulai(url, "impor", sumber) as proses, sumber.open("wb"):
        proses.send_signal(signal.SIGINT)
        keluar, tegur = proses.communicate()

    assert (proses.returncode, keluar, tegur) == (130, "", "")


@pytest.mark.parametrize("penyandian", ["cp1252", "cp437", "ascii"])
def test_a_console_that_lacks_letters_still_gets_every_word(
    penyandian: str, tmp_path: Path, url: str
) -> None:
    asing = tmp_path / "asing \u2192.csv"
    asing.write_text(
        f"tahun,triwulan,variabel,nilai\n2024,1,{KESELURUHAN} \u2192 \u0416,141\n", encoding="utf-8"
    )

    keluar = _di_konsol(penyandian, url, "impor", "--uji", "--json", asing)
    teks = _di_konsol(penyandian, url, "templat", "--tahun", 2024, "-o", tmp_path / "\u2192.xlsx")

    assert (keluar.returncode, teks.returncode) == (1, 0)
    (masalah,) = json.loads(keluar.stdout)["masalah"]
    assert f"{KESELURUHAN} \u2192 \u0416" in masalah["pesan"]
    assert b"\\u2192.xlsx" in teks.stdout


def test_a_file_name_that_is_no_text_is_kept_with_a_mark_for_its_bytes(tmp_path: Path, url: str) -> None:
    aneh = tmp_path / os.fsdecode(b"nama\xe9.csv")
    aneh.write_text(f"tahun,triwulan,variabel,nilai\n2024,1,{KESELURUHAN},141\n", encoding="utf-8")

    assert _di_konsol("utf-8", url, "impor", aneh).returncode == 0
    with open_store(url) as store:
        assert store.uploads()[0].berkas[0].nama == "nama?.csv"


def _di_konsol(penyandian: str, url: str, *argumen: object) -> subprocess.CompletedProcess[bytes]:
    sekitar = {"IKU_DATABASE_URL": url, "PYTHONUTF8": "0", "PYTHONIOENCODING": penyandian}
    perintah = [sys.executable, "-m", "iku", *map(str, argumen)]
    return subprocess.run(perintah, cwd=AKAR, env={**os.environ, **sekitar}, capture_output=True, check=False)
