"""Kelengkapan: every variabel and triwulan of a year, what is owed, and the message that asks for it."""

from datetime import date

from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import TAHUN, bagian_dan_keseluruhan, catat, entri, tabel, tanpa_galat, tersimpan


def lihat(buka: Buka, tahun: int = TAHUN, **query: str) -> AppTest:
    return tanpa_galat(buka("kelengkapan", tahun=str(tahun), **query))


def baris(at: AppTest, nama: str) -> dict[str, str]:
    return next(b for b in tabel(at, "Variabel") if b["Variabel"] == nama)


def test_every_variabel_of_every_bidang_stands_in_the_matrix(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    at = lihat(buka)

    assert {b["Variabel"] for b in tabel(at, "Variabel")} == {v.nama for v in katalog.variabel.values()}
    assert len(at.dataframe) == len(katalog.bidang)


def test_a_figure_that_is_missing_is_owed_since_its_triwulan_ended(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    catat(lengkap, entri(v, 2), None)
    at = lihat(buka, bidang=v.bidang)

    assert baris(at, v.nama)["TW II"] == "○ belum diisi"
    hari = (date.today() - date(TAHUN, 6, 30)).days
    assert "1 angka belum diisi, paling lama sejak 30 Juni 2024" in semua_teks(at)
    assert f"({f'{hari:,}'.replace(',', '.')} hari)" in semua_teks(at)
    (pesan,) = (c.value for c in at.code)
    assert pesan.startswith(f"Yth. Bidang {v.bidang},")
    assert f"- {v.nama} ({v.satuan})" in pesan


def test_zero_is_a_figure_and_says_so(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    bagian, _ = bagian_dan_keseluruhan(katalog)
    catat(lengkap, entri(bagian, 3), 0)

    assert baris(lihat(buka), bagian.nama)["TW III"].endswith("(nol)")


def test_a_doubtful_figure_is_marked_and_says_why(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    lama = tersimpan(lengkap)[entri(v, 4)] or 0
    catat(lengkap, entri(v, 4), lama * 100)
    at = lihat(buka, bidang=v.bidang)

    assert baris(at, v.nama)["TW IV"].startswith("▲ ")
    assert f"▲ {v.nama}, TW IV {TAHUN}:" in semua_teks(at).replace("\\", "")
    assert "perlu diperiksa" in at.subheader[0].value
    assert f"- {v.nama}, TW IV {TAHUN}:" in at.code[0].value


def test_a_year_that_has_not_ended_asks_for_nothing_to_come(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    depan = date.today().year + 1
    at = lihat(buka)
    at.selectbox(key="kerja_tahun").set_value(depan).run()

    isi = {b[f"TW {r}"] for b in tabel(tanpa_galat(at), "Variabel") for r in ("I", "II", "III", "IV")}
    assert isi <= {"belum waktunya", "setahun sekali"}
    assert f"Tahun {depan} per " in at.subheader[0].value
    assert "belum ada triwulan yang berakhir" in at.subheader[0].value
    assert not at.code


def test_a_bidang_that_owes_nothing_says_so_and_asks_for_nothing(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    at = lihat(buka)

    assert semua_teks(at).count("tidak ada yang ditagih") == len(katalog.bidang)
    assert len(at.code) == len(
        [m for m in at.markdown if "; " in m.value and m.value.endswith("perlu diperiksa")]
    )


def test_the_filter_shows_one_bidang(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    bidang = katalog.bidang[-1]
    at = lihat(buka, bidang=bidang)

    milik = {v.nama for v in katalog.variabel.values() if v.bidang == bidang}
    assert {b["Variabel"] for b in tabel(at, "Variabel")} == milik
    at.segmented_control(key="kerja_bidang").set_value("").run()
    assert len(at.dataframe) == len(katalog.bidang)


def test_an_empty_store_owes_everything_that_is_over(url: str, buka: Buka, katalog: Catalogue) -> None:
    at = lihat(buka)

    assert {b["TW IV"] for b in tabel(at, "Variabel")} == {"○ belum diisi"}
    assert len(at.code) == len(katalog.bidang)


def test_a_message_of_the_sample_says_that_it_asks_nobody(url: str, buka: Buka) -> None:
    at = lihat(buka, contoh="1")

    assert at.code
    assert all(c.value.startswith("DATA CONTOH") for c in at.code)


def test_holes_are_owed(bolong: str, buka: Buka) -> None:
    assert any("○ belum diisi" in b.values() for b in tabel(lihat(buka), "Variabel"))
