"""Every page that looks, with an empty store, with holes, and with the sample."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue
from iku.core.summary import SEMUA
from tests.pages.conftest import Buka, semua_teks

MELIHAT = ("ringkasan", "tenaga_kerja", "kukm", "penunjang", "indikator", "pohon", "rekap")
HALAMAN = pytest.mark.parametrize("halaman", MELIHAT)


def tabel(at: AppTest, kunci: str) -> list[dict[str, object]]:
    return next(d for d in at.dataframe if d.proto.id.endswith(kunci)).value.to_dict("records")


@HALAMAN
def test_an_empty_store_opens_with_the_way_in(buka: Buka, halaman: str) -> None:
    at = buka(halaman)

    assert not at.exception
    assert at.title[0].value == "Selamat datang di dashboard IKU"
    assert [b.label for b in at.button] == ["Coba dengan data contoh"]
    assert [b.label for b in at.download_button] == ["Unduh templat"]


@HALAMAN
def test_a_holed_store_shows_its_latest_triwulan(bolong: str, buka: Buka, halaman: str) -> None:
    at = buka(halaman)

    assert not at.exception
    assert at.query_params["tahun"] == "2024"
    assert at.query_params["triwulan"] == "4"
    assert "nan" not in semua_teks(at).lower().split()


@HALAMAN
def test_the_sample_says_that_it_is_one(buka: Buka, halaman: str) -> None:
    at = buka(halaman, contoh="1")

    assert not at.exception
    assert any("DATA CONTOH" in m.value for m in at.markdown)
    assert at.query_params["contoh"] == "1"


@HALAMAN
def test_no_table_shows_a_hole_as_a_number(bolong: str, buka: Buka, halaman: str) -> None:
    at = buka(halaman)

    sel = {str(v) for d in at.dataframe for baris in d.value.to_dict("records") for v in baris.values()}
    assert not {"nan", "NaN", "None", "<NA>", "inf"} & sel


def test_ringkasan_counts_every_indikator_and_names_what_is_missing(bolong: str, buka: Buka) -> None:
    at = buka()

    assert at.subheader[0].value.startswith("Triwulan IV 2024: ")
    assert " dari 21 indikator mencapai target" in at.subheader[0].value
    assert len(at.dataframe[0].value) == 21
    assert any("Perlu diisi: " in m.value for m in at.markdown)


def test_ringkasan_names_each_bidang_and_the_whole_dinas(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    at = buka()
    teks = semua_teks(at)

    assert all(re.search(rf"\*\*{bidang}.*\*\*", teks) for bidang in katalog.bidang)
    assert "**Seluruh dinas**" in teks
    assert [b.key for b in at.button if "rata-rata capaian" in b.label] == [
        *(f"rata_{bidang}" for bidang in katalog.bidang),
        f"rata_{SEMUA}",
    ]


def test_a_mean_says_what_went_into_it_and_what_did_not(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    bidang = katalog.bidang[-1]
    at = buka(triwulan="4", tahun="2024")
    (tombol,) = (b for b in at.button if b.key == f"rata_{bidang}")
    at = tombol.click().run()
    tabel = next(d.value for d in at.dataframe if "Dihitung" in d.value)
    hitungan = next(m.value for m in at.markdown if "jumlah capaian dibagi" in m.value)

    milik = [i.nama_pendek for i in katalog.indikator.values() if i.bidang == bidang]
    assert list(tabel["Indikator"]) == milik
    angka = [_desimal(n) for n in tabel["Dihitung"] if n != "–"]
    assert all(n <= 120 for n in angka)
    assert f" / {len(angka)} = " in hitungan
    rata = re.search(r"= \*\*([\d.,]+) %", hitungan)
    assert rata is not None
    assert f"**{rata[1]} %**" in tombol.label
    assert float(sum(angka) / len(angka)) == pytest.approx(_desimal(rata[1]), abs=0.006)


def _desimal(teks: str) -> float:
    return float(teks.removesuffix(" %").replace(".", "").replace(",", "."))


@pytest.mark.parametrize("halaman", ["tenaga_kerja", "kukm", "penunjang"])
def test_a_bidang_shows_its_indikator_by_name_and_no_other(
    lengkap: str, buka: Buka, katalog: Catalogue, halaman: str
) -> None:
    at = buka(halaman)
    bidang = {
        i.bidang
        for i in katalog.indikator.values()
        for m in at.markdown
        if m.value.replace("\\", "").startswith(f"**{i.nama_pendek}**")
    }

    assert len(bidang) == 1
    milik = [i for i in katalog.indikator.values() if i.bidang in bidang]
    assert len(at.get("plotly_chart")) == len(milik)


def test_the_three_pages_of_bidang_leave_no_indikator_out(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    gambar = [len(buka(h).get("plotly_chart")) for h in ("tenaga_kerja", "kukm", "penunjang")]

    assert sum(gambar) == len(katalog.indikator)


def test_choosing_a_program_leaves_its_indikator(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    program = next(i for i in katalog.indikator.values() if i.bidang == katalog.bidang[1] and i.kode_program)
    at = buka("tenaga_kerja", program=program.kode_program)

    assert len(at.get("plotly_chart")) == 1
    assert any(m.value.replace("\\", "").startswith(f"**{program.nama_pendek}**") for m in at.markdown)


def test_an_early_year_says_that_the_first_decree_computes_it(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    awal = buka(tahun=str(katalog.berlaku_sejak - 1), triwulan="4")
    kini = buka(tahun=str(katalog.berlaku_sejak), triwulan="4")

    assert any("mendahului SK pertama" in c.value for c in awal.caption)
    assert not kini.caption


def test_indikator_shows_formula_note_origin_and_example(bolong: str, buka: Buka, katalog: Catalogue) -> None:
    satu = next(i for i in katalog.indikator.values() if i.rumus_sk and i.catatan_sk and i.penyebut)
    at = buka("indikator", indikator=satu.kode, tahun="2023", triwulan="4")
    teks = semua_teks(at)

    assert at.subheader[0].value.replace("\\", "") == satu.nama
    assert satu.rumus_sk in teks
    assert satu.catatan_sk in teks
    asal = at.dataframe[1].value
    assert set(asal["Angka"]) - {"Target"} == {katalog.variabel[v].nama for v in satu.variabel}
    assert set(asal["Oleh"]) <= {"Sri", ""}
    assert any(str(sel).startswith("baris ") for sel in asal["Sel"])
    assert "Semua angka di sini contoh rekaan" in teks


def test_indikator_without_a_formula_in_the_decree_wears_its_badge(
    bolong: str, buka: Buka, katalog: Catalogue
) -> None:
    usulan = next(i for i in katalog.indikator.values() if i.dasar == "usulan")
    sk = next(i for i in katalog.indikator.values() if i.dasar == "SK")

    assert "Rumus usulan" in semua_teks(buka("indikator", indikator=usulan.kode))
    assert "Rumus usulan" not in semua_teks(buka("indikator", indikator=sk.kode))


def test_every_indikator_opens(bolong: str, buka: Buka, katalog: Catalogue) -> None:
    at = buka("indikator")
    for kode in katalog.indikator:
        at.selectbox(key="saring_indikator").set_value(kode).run()
        assert not at.exception
        assert at.query_params["indikator"] == kode


def test_back_to_the_own_data_is_one_click_and_leaves_no_trace(url: str, buka: Buka) -> None:
    at = buka()
    at.button(key="mulai_contoh").click().run()
    assert at.query_params["contoh"] == "1"
    at.button(key="akhiri_contoh").click().run()

    assert "contoh" not in at.query_params
    assert at.title[0].value == "Selamat datang di dashboard IKU"


def test_a_bidang_whose_page_bears_another_name_says_both(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    lain = nama_bidang_lain(katalog)
    at = buka("penunjang")
    pilihan = buka("ringkasan").selectbox(key="saring_bidang").options

    assert at.subheader[0].value.startswith(f"Penunjang \\(bidang {lain}\\), Triwulan")
    assert f"{lain} (Penunjang)" in pilihan
    assert {b for b in katalog.bidang if b in pilihan} == set(katalog.bidang) - {lain}


def nama_bidang_lain(katalog: Catalogue) -> str:
    """The one bidang that no page is named after."""
    return next(b for b in katalog.bidang if b.lower().replace(" ", "_") not in MELIHAT)
