"""The commands that write templates, recaps and samples; and the words of all of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from iku.reports.recap import Bentuk
from iku.services.looking import results
from iku.services.recap import Saringan, recap_file
from iku.services.workspace import open_workspace
from iku.store import open_store
from tests.cli.conftest import Jalankan
from tests.sk import INDEKS, KATALOG, KESELURUHAN, SASARAN


def test_a_recap_is_what_the_page_would_give(iku: Jalankan, tmp_path: Path, url: str) -> None:
    iku("contoh")
    for bentuk in Bentuk:
        berkas = tmp_path / f"{bentuk}.csv"
        argumen = (
            "rekap",
            "--tahun",
            2024,
            "--triwulan",
            3,
            "--bidang",
            SASARAN.bidang.lower(),
            "--bentuk",
            bentuk,
            "-o",
            berkas,
        )
        akhir = iku(*argumen)
        assert akhir.status == 0

        ws = open_workspace(url)
        with ws.store:
            _, isi = recap_file(ws, results(ws), Saringan(2024, 3, SASARAN.bidang), bentuk, datetime.now(UTC))
        tertanda = tmp_path / f"DATA-CONTOH_{bentuk}.csv"
        assert tertanda.read_bytes() == isi
        assert str(tertanda) in akhir.keluar
        assert not berkas.exists()


def test_a_recap_of_a_program_holds_its_indikator_alone(iku: Jalankan, tmp_path: Path) -> None:
    iku("contoh")
    program = next(iter(KATALOG.program))
    milik = [i.kode for i in KATALOG.indikator.values() if i.kode_program == program]
    berkas = tmp_path / "data contoh.csv"

    iku("rekap", "--tahun", 2024, "--triwulan", 3, "--program", program, "-o", berkas)

    assert [b.split(",")[0] for b in berkas.read_text().splitlines()] == ["indikator", *milik]


def test_a_folder_is_no_place_to_write_a_recap_over(iku: Jalankan, tmp_path: Path) -> None:
    iku("contoh")
    (tmp_path / "hasil").mkdir()

    akhir = iku("rekap", "--tahun", 2024, "--triwulan", 3, "-o", tmp_path / "hasil")

    assert akhir.status == 2
    assert "itu sebuah folder" in akhir.tegur


def test_a_recap_of_real_figures_keeps_the_name_it_is_given(iku: Jalankan, tmp_path: Path) -> None:
    data, berkas = tmp_path / "data.csv", tmp_path / "r.csv"
    data.write_text(f"tahun,triwulan,variabel,nilai\n2024,1,{KESELURUHAN},141\n")
    iku("impor", data)

    akhir = iku("rekap", "--tahun", 2024, "--triwulan", 1, "-o", berkas)

    assert f"ditulis ke {berkas}." in akhir.keluar
    assert berkas.exists()


def test_a_recap_of_a_year_without_figures_writes_nothing(iku: Jalankan, tmp_path: Path) -> None:
    akhir = iku("rekap", "--tahun", 2030, "--triwulan", 1, "-o", tmp_path / "r.csv")

    assert akhir.status == 1
    assert "Belum ada entri atau target" in akhir.tegur
    assert not (tmp_path / "r.csv").exists()


def test_an_unknown_bidang_is_told_which_there_are(iku: Jalankan, tmp_path: Path) -> None:
    akhir = iku("rekap", "--tahun", 2024, "--triwulan", 1, "--bidang", "Pertanian", "-o", tmp_path / "r.csv")

    assert akhir.status == 2
    assert 'bidang "Pertanian" tidak ada. Yang ada:' in akhir.tegur


@pytest.mark.parametrize("akhiran", [".xlsx", ".csv"])
def test_a_template_comes_back_without_a_question(akhiran: str, iku: Jalankan, tmp_path: Path) -> None:
    data = tmp_path / "data.csv"
    data.write_text(f"tahun,triwulan,variabel,nilai\n2024,1,{KESELURUHAN},141\n2024,2,{INDEKS},3.25\n")
    iku("impor", data)
    templat = tmp_path / f"templat{akhiran}"
    iku("templat", "--tahun", 2024, "-o", templat)

    akhir = iku("impor", templat)

    assert akhir.status == 0, akhir.tegur
    assert "0 baru, 0 berubah, 2 sama, 0 ditolak, 0 peringatan. Tidak ada yang berubah" in akhir.keluar


def test_a_template_of_another_kind_is_refused(iku: Jalankan, tmp_path: Path) -> None:
    assert iku("templat", "--tahun", 2024, "-o", tmp_path / "t.pdf").status == 2


def test_the_sample_never_enters_a_store_with_real_figures(iku: Jalankan, tmp_path: Path, url: str) -> None:
    data = tmp_path / "data.csv"
    data.write_text(f"tahun,triwulan,variabel,nilai\n2024,1,{KESELURUHAN},141\n")
    iku("impor", data)

    akhir = iku("contoh")

    assert akhir.status == 1
    with open_store(url) as store:
        assert (store.version(), store.contoh) == (1, False)


def test_the_sample_twice_is_once(iku: Jalankan) -> None:
    assert iku("contoh").status == 0
    akhir = iku("contoh")
    assert akhir.status == 0
    assert "sudah berisi data contoh" in akhir.keluar


@pytest.mark.parametrize("perintah", ["", "hitung", "impor", "rekap", "templat", "contoh", "siapkan"])
def test_help_speaks_indonesian(perintah: str, iku: Jalankan) -> None:
    akhir = iku(*([perintah] if perintah else []), "--help")

    assert akhir.status == 0
    assert akhir.keluar.startswith("pemakaian: ")
    inggris = ("usage", "options", "show this help", "positional", "arguments")
    assert [kata for kata in inggris if kata in akhir.keluar] == []


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        ([], "argumen ini wajib ada: PERINTAH"),
        (["hapus"], "tidak ada; pilih"),
        (["rekap", "--tahun", "dua", "--triwulan", "1", "-o", "x"], "'dua' bukan tahun"),
        (["rekap", "--tahun", "2024", "--triwulan", "5", "-o", "x"], "'5' bukan triwulan"),
        (
            ["rekap", "--tahun", "2024", "--triwulan", "1", "-o", "x", "--bentuk", "pdf"],
            "tidak ada; pilih dari",
        ),
        (["siapkan", "--cepat"], "argumen tidak dikenal: --cepat"),
        (["rekap", "--tahun"], "perlu satu nilai"),
    ],
)
def test_a_wrong_call_is_told_in_indonesian(argumen: list[str], kata: str, iku: Jalankan) -> None:
    akhir = iku(*argumen)

    assert akhir.status == 2
    assert kata in akhir.tegur


@pytest.mark.parametrize("perintah", ["siapkan", "contoh"])
def test_a_mistyped_folder_of_the_store_is_told_and_not_made(
    perintah: str, iku: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IKU_DATABASE_URL", f"sqlite:///{tmp_path}/dta/iku.db")

    akhir = iku(perintah)

    assert akhir.status != 0
    assert f"Folder {tmp_path}/dta tidak ada" in akhir.tegur
    assert not (tmp_path / "dta").exists()


def test_a_store_that_cannot_be_opened_is_one_message(
    iku: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rusak.db").write_bytes(b"bukan basis data" * 100)
    monkeypatch.setenv("IKU_DATABASE_URL", f"sqlite:///{tmp_path}/rusak.db")

    akhir = iku("siapkan")

    assert akhir.status == 1
    assert "Traceback" not in akhir.tegur
    assert akhir.tegur.strip()
