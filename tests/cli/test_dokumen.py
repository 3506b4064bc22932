"""``dokumen``: every kind from the command line, refused where form or filter do not fit."""

from pathlib import Path

import pytest

from iku.cli.main import main
from iku.services.dokumen import DOKUMEN, JenisDokumen, bentuk
from iku.store import sqlite_url


@pytest.fixture(autouse=True)
def _basis_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("IKU_DATABASE_URL", sqlite_url(tmp_path / "iku.db"))


def dokumen(*argumen: object) -> int:
    return main(["dokumen", *map(str, argumen)])


@pytest.mark.parametrize("jenis", [j for j in DOKUMEN if j is not JenisDokumen.PAKET])
def test_each_kind_is_written_in_each_of_its_forms(jenis: JenisDokumen, tmp_path: Path) -> None:
    for akhiran in [a for a in bentuk(jenis, None) if a != ".pdf"]:
        keluar = tmp_path / f"hasil{akhiran}"
        assert dokumen(jenis, "--tahun", 2024, "--triwulan", "III", "-o", keluar) == 0
        assert keluar.read_bytes()


def test_into_a_folder_it_takes_its_own_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dokumen("rekap", "--tahun", 2024, "--triwulan", 3, "--bidang", "kukm", "-o", tmp_path) == 0

    (keluar,) = tmp_path.glob("rekap_2024-tw3_kukm_*.xlsx")
    lisan = capsys.readouterr()
    assert str(keluar) in lisan.out
    assert "belum mengisi" in lisan.err
    assert "NIP penanda tangan belum diisi" in lisan.err


def test_of_sample_data_the_file_says_so(tmp_path: Path) -> None:
    assert main(["contoh"]) == 0
    assert dokumen("rekap", "--tahun", 2024, "--triwulan", 3, "-o", tmp_path / "r.xlsx") == 0

    assert (tmp_path / "DATA-CONTOH_r.xlsx").is_file()
    assert not (tmp_path / "r.xlsx").exists()


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("rekap", "-o", "r.docx"), "Rekap dibuat sebagai .xlsx atau .pdf"),
        (("formulir", "-o", "f.xlsx"), "Formulir pengumpulan dibuat sebagai .zip"),
        (("rekap", "--bidang", "Pertanian", "-o", "r.xlsx"), 'bidang "Pertanian" tidak ada'),
        (("rekap", "-o", "tidak/ada/r.xlsx"), "tidak dapat ditulis"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(
    argumen: tuple[str, ...], kata: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert dokumen(argumen[0], "--tahun", 2024, "--triwulan", 3, *argumen[1:]) == 2
    assert kata in capsys.readouterr().err


def test_a_pdf_without_libreoffice_is_refused_plainly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IKU_SOFFICE", str(tmp_path / "tidak-ada"))

    assert dokumen("rekap", "--tahun", 2024, "--triwulan", 3, "-o", tmp_path / "r.pdf") == 2
    assert "PDF memerlukan LibreOffice" in capsys.readouterr().err
    assert not (tmp_path / "r.pdf").exists()


@pytest.mark.office
def test_a_pdf_is_made_where_there_is_one(tmp_path: Path) -> None:
    assert dokumen("rekap", "--tahun", 2024, "--triwulan", 3, "-o", tmp_path / "r.pdf") == 0
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
