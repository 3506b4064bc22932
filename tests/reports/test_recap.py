"""The recap CSV: what programs read back, and what people see in Excel."""

import csv
import io
from datetime import datetime

import pandas as pd

from iku.core import words
from iku.core.numbers import format_angka
from iku.core.results import HASIL_COLUMNS
from iku.reports.recap import Bentuk, recap_csv, recap_filename, results_csv
from tests.core.bahan import AKAR, RESMI, SEED, buatan, deret, hitung, satu_rumus

WAKTU = datetime(2026, 11, 24, 20, 5)
KASUS = AKAR / "tests" / "cases" / "bolong" / "hasil.csv"


def hasil_kasus() -> pd.DataFrame:
    return pd.read_csv(KASUS)


def tabel(isi: bytes, pemisah: str = ";") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(isi.decode("utf-8-sig"), newline=""), delimiter=pemisah))


def test_the_tidy_form_has_exactly_the_columns_and_the_text_of_the_case() -> None:
    isi = recap_csv(hasil_kasus(), Bentuk.RAPI, SEED, contoh=False)
    assert isi == KASUS.read_bytes().replace(b"\r\n", b"\n")


def test_the_tidy_form_reads_back_to_the_very_same_numbers() -> None:
    hasil = hitung([*deret("toko", [3, 7])], catalogues=satu_rumus("toko", "3 * toko", toko="akumulasi"))
    kembali = pd.read_csv(io.BytesIO(results_csv(hasil)))
    assert list(kembali.columns) == list(HASIL_COLUMNS)
    assert kembali["realisasi"].dropna().tolist() == hasil["realisasi"].dropna().tolist()


def test_the_excel_form_has_the_digits_of_the_screen_without_thousands_points() -> None:
    hasil = hasil_kasus()
    rows = tabel(recap_csv(hasil, Bentuk.EXCEL, SEED, contoh=False))
    desimal = [SEED.indikator[kode].desimal for kode in hasil["indikator"]]
    for kolom, judul in (("realisasi", "Realisasi"), ("target", "Target"), ("capaian", "Capaian (%)")):
        layar = [
            "" if pd.isna(n) else format_angka(n, d if kolom != "capaian" else 2)
            for n, d in zip(hasil[kolom], desimal, strict=True)
        ]
        assert [row[judul] for row in rows] == [s.replace(".", "").replace("\u2212", "-") for s in layar]


def test_halves_are_rounded_away_from_zero_and_a_minus_is_one_that_excel_knows() -> None:
    rumus = satu_rumus("a - b", "c", a="posisi", b="posisi", c="posisi")
    angka = [*deret("a", [1, 0, 4321]), *deret("b", [0, 1, 0]), *deret("c", [80000, 80000, 1])]
    rows = tabel(recap_csv(hitung(angka, catalogues=rumus), Bentuk.EXCEL, rumus.terbaru, contoh=False))
    assert [row["Realisasi"] for row in rows] == ["0,00", "0,00", "432100,00", ""]
    halus = [*deret("a", [1, 0]), *deret("b", [0, 1]), *deret("c", [800, 800])]
    rows = tabel(recap_csv(hitung(halus, catalogues=rumus), Bentuk.EXCEL, rumus.terbaru, contoh=False))
    assert [row["Realisasi"] for row in rows] == ["0,13", "-0,13", "", ""]


def test_the_excel_form_speaks_in_words() -> None:
    rows = tabel(recap_csv(hasil_kasus(), Bentuk.EXCEL, SEED, contoh=False))
    kata = {judul: {row[judul] for row in rows} - {""} for judul in rows[0]}
    assert kata["Keterangan realisasi"] <= set(words.ALASAN.values())
    assert kata["Keterangan capaian"] <= set(words.ALASAN_CAPAIAN.values())
    assert kata["Status"] <= set(words.STATUS.values())
    assert kata["Triwulan"] == {"Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"}
    dasar = {row["Kode"]: row["Dasar rumus"] for row in rows}
    assert {k for k, d in dasar.items() if d == "usulan"} == {
        k for k, i in SEED.indikator.items() if i.dasar == "usulan"
    }


def test_a_sample_is_marked_on_every_row_and_in_the_name() -> None:
    rows = tabel(recap_csv(hasil_kasus(), Bentuk.EXCEL, SEED, contoh=True))
    assert {row["Sumber"] for row in rows} == {"DATA CONTOH"}
    nama = recap_filename(2024, 4, None, None, Bentuk.EXCEL, WAKTU, contoh=True)
    assert nama == "DATA-CONTOH_rekap-iku_2024-tw4_20261124-2005.csv"


def test_the_name_carries_filter_form_and_time_and_nothing_a_disk_refuses() -> None:
    assert recap_filename(2024, 4, "Ayam", None, Bentuk.EXCEL, WAKTU, contoh=False) == (
        "rekap-iku_2024-tw4_ayam_20261124-2005.csv"
    )
    assert recap_filename(2024, 1, "../Ayam & Itik", "1.02.03", Bentuk.RAPI, WAKTU, contoh=False) == (
        "rekap-iku_2024-tw1_ayam-itik_1-02-03_rapi_20261124-2005.csv"
    )


def test_a_name_in_the_catalogue_cannot_run_as_a_formula() -> None:
    katalog = buatan([{"indikator": "=1+1", "penyebut": "", "pembilang": "a"}], [{}])
    hasil = hasil_kasus().head(1).assign(indikator="A")
    assert tabel(recap_csv(hasil, Bentuk.EXCEL, katalog, contoh=False))[0]["Indikator"] == "'=1+1"
    nakal = hasil.assign(predikat="@SUM(A1)")
    assert tabel(recap_csv(nakal, Bentuk.RAPI, katalog, contoh=False), ",")[0]["predikat"] == "'@SUM(A1)"


def test_offices_lead_the_columns_where_there_are_several() -> None:
    kasus = hasil_kasus()
    kasus.insert(0, "perangkat_daerah", "Dinas A")
    assert tabel(results_csv(kasus), ",")[0]["perangkat_daerah"] == "Dinas A"


def test_an_empty_recap_is_a_head_alone() -> None:
    kosong = hitung([], [], RESMI)
    assert results_csv(kosong.head(0)).decode() == ",".join(HASIL_COLUMNS) + "\n"
