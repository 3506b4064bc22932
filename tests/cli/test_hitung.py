"""``hitung``: the cases run through the command, and bad rows leave nothing behind."""

import csv
import math
from pathlib import Path

import pytest

from tests.cli.conftest import Jalankan
from tests.sk import KESELURUHAN

KASUS = Path(__file__).resolve().parents[1] / "cases"


def baris(berkas: Path) -> list[dict[str, str]]:
    with berkas.open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi))


def sama(kiri: str, kanan: str) -> bool:
    try:
        return math.isclose(float(kiri), float(kanan), rel_tol=1e-9)
    except ValueError:
        return kiri == kanan


@pytest.mark.parametrize("kasus", ["lengkap", "bolong"])
def test_a_case_comes_out_exactly(kasus: str, iku: Jalankan, tmp_path: Path) -> None:
    folder, hasil = KASUS / kasus, tmp_path / "hasil.csv"

    akhir = iku("hitung", "--entri", folder / "entri.csv", "--target", folder / "target.csv", "-o", hasil)

    assert akhir.status == 0, akhir.tegur
    nyata, harap = baris(hasil), baris(folder / "hasil.csv")
    assert list(nyata[0]) == list(harap[0])
    assert len(nyata) == len(harap)
    beda = [(n, h, k) for n, h in zip(nyata, harap, strict=True) for k in h if not sama(n[k], h[k])]
    assert beda == []


def test_bad_rows_are_refused_together_and_nothing_is_written(iku: Jalankan, tmp_path: Path) -> None:
    entri = tmp_path / "entri.csv"
    entri.write_text(
        "tahun,triwulan,variabel,nilai\n"
        f"2024,5,{KESELURUHAN},1\n"
        f"2024,1,{KESELURUHAN}i,1\n"
        f"2024,1,{KESELURUHAN},abc\n"
        f"2024,2,{KESELURUHAN},-1\n"
        f"2024,3,{KESELURUHAN},1\n"
        f"2024,3,{KESELURUHAN},1\n"
    )
    target, hasil = KASUS / "lengkap" / "target.csv", tmp_path / "hasil.csv"

    akhir = iku("hitung", "--entri", entri, "--target", target, "-o", hasil)

    assert akhir.status == 1
    assert [n for n in range(1, 8) if f"baris {n}:" in akhir.tegur] == [2, 3, 4, 5, 7]
    assert not hasil.exists()


def test_a_missing_column_is_named(iku: Jalankan, tmp_path: Path) -> None:
    entri = tmp_path / "entri.csv"
    entri.write_text(f"tahun,variabel,nilai\n2024,{KESELURUHAN},1\n")

    akhir = iku(
        "hitung", "--entri", entri, "--target", KASUS / "lengkap" / "target.csv", "-o", tmp_path / "h.csv"
    )

    assert akhir.status == 1
    assert "triwulan" in akhir.tegur


def test_offices_side_by_side_come_out_as_each_alone(iku: Jalankan, tmp_path: Path) -> None:
    for jenis in ("entri", "target"):
        isi = [
            (f"{kantor},{b}" if nomor else f"perangkat_daerah,{b}", nomor)
            for kantor, kasus in (("A", "lengkap"), ("B", "bolong"))
            for nomor, b in enumerate((KASUS / kasus / f"{jenis}.csv").read_text().splitlines())
        ]
        teks = [isi[0][0], *(b for b, nomor in isi if nomor)]
        (tmp_path / f"{jenis}.csv").write_text("\n".join(teks))
    hasil = tmp_path / "hasil.csv"

    iku("hitung", "--entri", tmp_path / "entri.csv", "--target", tmp_path / "target.csv", "-o", hasil)

    for kantor, kasus in (("A", "lengkap"), ("B", "bolong")):
        nyata = [b for b in baris(hasil) if b["perangkat_daerah"] == kantor]
        harap = baris(KASUS / kasus / "hasil.csv")
        assert len(nyata) == len(harap)
        assert all(sama(n[k], h[k]) for n, h in zip(nyata, harap, strict=True) for k in h)


def test_offices_named_in_one_file_only_are_refused(iku: Jalankan, tmp_path: Path) -> None:
    entri, hasil = tmp_path / "entri.csv", tmp_path / "hasil.csv"
    entri.write_text(f"perangkat_daerah,tahun,triwulan,variabel,nilai\nDinas A,2024,1,{KESELURUHAN},5\n")
    target = KASUS / "lengkap" / "target.csv"

    akhir = iku("hitung", "--entri", entri, "--target", target, "-o", hasil)

    assert (akhir.status, hasil.exists()) == (1, False)
    assert "target.csv, baris 1: kolom tidak ada: perangkat_daerah" in akhir.tegur


def test_a_file_that_is_not_there_is_named(iku: Jalankan, tmp_path: Path) -> None:
    akhir = iku(
        "hitung", "--entri", tmp_path / "x.csv", "--target", tmp_path / "y.csv", "-o", tmp_path / "h.csv"
    )

    assert akhir.status == 2
    assert "x.csv tidak dapat dibaca: tidak ditemukan" in akhir.tegur


def test_an_output_that_cannot_be_written_leaves_no_scrap(iku: Jalankan, tmp_path: Path) -> None:
    folder = KASUS / "lengkap"
    (tmp_path / "h.csv").mkdir()

    akhir = iku(
        "hitung", "--entri", folder / "entri.csv", "--target", folder / "target.csv", "-o", tmp_path / "h.csv"
    )

    assert akhir.status == 2
    assert "tidak dapat ditulis" in akhir.tegur
    assert [b.name for b in tmp_path.iterdir()] == ["h.csv"]
