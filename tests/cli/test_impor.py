"""``impor``: all taken, or nothing; its JSON and its exit status say which."""

import json
from pathlib import Path

from iku.store import open_store
from tests.cli.conftest import Jalankan
from tests.sk import BAGIAN, KESELURUHAN, LAIN, SASARAN

KEPALA = "tahun,triwulan,variabel,nilai\n"


def berkas(tmp_path: Path, isi: str, nama: str = "data.csv") -> Path:
    tujuan = tmp_path / nama
    tujuan.write_text(isi)
    return tujuan


def test_a_good_file_is_saved_under_the_systems_user(iku: Jalankan, tmp_path: Path, url: str) -> None:
    akhir = iku("impor", berkas(tmp_path, KEPALA + f"2024,1,{KESELURUHAN},141\n"))

    assert akhir.status == 0
    assert "1 baru, 0 berubah, 0 sama, 0 ditolak" in akhir.keluar
    with open_store(url) as store:
        (riwayat,) = store.history()
    assert (riwayat.baru, riwayat.berkas, riwayat.sel, riwayat.cara) == (
        141,
        "data.csv",
        "baris 2",
        "perintah",
    )


def test_the_same_file_again_changes_nothing(iku: Jalankan, tmp_path: Path, url: str) -> None:
    data = berkas(tmp_path, KEPALA + f"2024,1,{KESELURUHAN},141\n")
    iku("impor", data)

    akhir = iku("impor", data)

    assert akhir.status == 0
    assert "Tidak ada yang berubah" in akhir.keluar
    with open_store(url) as store:
        assert len(store.uploads()) == 1


def test_a_trial_saves_nothing(iku: Jalankan, tmp_path: Path, url: str) -> None:
    akhir = iku("impor", berkas(tmp_path, KEPALA + f"2024,1,{KESELURUHAN},141\n"), "--uji")

    assert akhir.status == 0
    with open_store(url) as store:
        assert store.version() == 0


def test_one_refused_row_keeps_every_file_out(iku: Jalankan, tmp_path: Path, url: str) -> None:
    baik = berkas(tmp_path, KEPALA + f"2024,1,{KESELURUHAN},141\n", "baik.csv")
    buruk = berkas(tmp_path, KEPALA + f"2024,1,{LAIN},-1\n", "buruk.csv")

    akhir = iku("impor", baik, buruk)

    assert akhir.status == 1
    assert "galat: buruk.csv, baris 2" in akhir.tegur
    with open_store(url) as store:
        assert store.version() == 0


def test_an_unreadable_file_is_status_two(iku: Jalankan, tmp_path: Path) -> None:
    gambar = tmp_path / "gambar.xlsx"
    gambar.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))

    assert iku("impor", gambar).status == 2


def test_a_warning_is_printed_and_taken(iku: Jalankan, tmp_path: Path) -> None:
    isi = KEPALA + f"2024,1,{BAGIAN},150\n2024,1,{KESELURUHAN},141\n"

    akhir = iku("impor", berkas(tmp_path, isi))

    assert akhir.status == 0
    assert akhir.tegur.startswith("peringatan: data.csv, baris 2")


def test_json_is_one_object_for_one_file(iku: Jalankan, tmp_path: Path) -> None:
    isi = KEPALA + f"2024,1,{KESELURUHAN},141\n2024,1,{LAIN},1.5\n"

    akhir = iku("impor", berkas(tmp_path, isi), "--json")

    objek = json.loads(akhir.keluar)
    assert akhir.status == 1
    assert objek["entri"] == [
        {"variabel": KESELURUHAN, "tahun": 2024, "triwulan": 1, "nilai": 141.0, "sel": "baris 2"}
    ]
    assert [(m["kode"], m["tingkat"], m["sel"]) for m in objek["masalah"]] == [
        ("pecahan", "galat", "baris 3")
    ]
    assert objek["tersimpan"] is False


def test_json_of_several_files_holds_each_under_berkas(iku: Jalankan, tmp_path: Path) -> None:
    satu = berkas(tmp_path, KEPALA + f"2024,1,{KESELURUHAN},141\n", "satu.csv")
    dua = berkas(tmp_path, f"tahun,triwulan,indikator,target\n2024,,{SASARAN.kode},65\n", "dua.csv")

    objek = json.loads(iku("impor", satu, dua, "--json").keluar)

    assert [b["nama"] for b in objek["berkas"]] == ["satu.csv", "dua.csv"]
    assert objek["berkas"][1]["target"] == [
        {"indikator": SASARAN.kode, "tahun": 2024, "triwulan": None, "target": 65.0, "sel": "baris 2"}
    ]


def test_a_name_that_steers_a_terminal_or_turns_words_round_is_shown_as_text(
    iku: Jalankan, tmp_path: Path
) -> None:
    akhir = iku("impor", berkas(tmp_path, "bukan tabel", "gaji\u202evsc\x1b[31m.csv"))

    assert akhir.status == 2
    assert "gaji\ufffdvsc\ufffd[31m.csv" in akhir.keluar + akhir.tegur
    assert not set("\u202e\x1b") & set(akhir.keluar + akhir.tegur)
