"""Into the sample and back: nothing of either side is taken along, and nothing of the office's is lost."""

from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import dua_baris, entri, hitungan, ketik, tanpa_galat, tersimpan, unggah


def ke_contoh(at: AppTest) -> AppTest:
    """Press the quiet button of *Unggah*."""
    return tanpa_galat(at.button(key="lihat_contoh").click().run())


def kembali(at: AppTest) -> AppTest:
    return tanpa_galat(at.button(key="akhiri_contoh").click().run())


def ke(at: AppTest, halaman: str) -> AppTest:
    return tanpa_galat(at.switch_page(f"pages/{halaman}.py").run())


def test_unggah_offers_the_sample_beside_own_data_and_it_leaves_no_trace(lengkap: str, buka: Buka) -> None:
    at = buka("unggah")
    angka = tersimpan(lengkap)
    ke_contoh(at)

    assert "DATA CONTOH" in semua_teks(at)
    assert at.query_params["contoh"] == "1"
    assert at.subheader[0].value.startswith("Triwulan")

    kembali(ke(at, "unggah"))
    assert "DATA CONTOH" not in semua_teks(at)
    assert "contoh" not in at.query_params
    assert tersimpan(lengkap) == angka
    assert not [k for k in ("mode_contoh", "mode_titipan") if k in at.session_state]


def test_the_grid_shows_the_own_figures_again(lengkap: str, buka: Buka) -> None:
    punya = buka("isi_data").dataframe[0].value
    at = buka("isi_data", contoh="1")
    assert not at.dataframe[0].value.equals(punya)

    assert kembali(at).dataframe[0].value.equals(punya)


def test_a_file_shown_in_the_sample_is_not_left_for_the_own_data(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    at = unggah(buka("unggah", contoh="1"), ("entri.csv", dua_baris(katalog, "7", "8")))
    assert hitungan(at)

    kembali(at)
    assert not hitungan(at)
    assert not at.file_uploader[0].value


def test_what_is_typed_waits_on_its_own_side(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    variabel = next(iter(katalog.variabel.values()))
    at = ketik(buka, variabel.bidang, {entri(variabel): "7"})
    ketikan = at.dataframe[0].value
    ke_contoh(ke(at, "unggah"))

    assert not hitungan(ke(at, "isi_data"))
    kembali(at)
    assert at.dataframe[0].value.equals(ketikan)
    assert hitungan(at)


def test_a_filter_of_one_side_is_not_asked_of_the_other(lengkap: str, buka: Buka) -> None:
    at = buka("ringkasan", contoh="1")
    tahun = set(at.segmented_control(key="saring_tahun").options)
    at.segmented_control(key="saring_tahun").set_value(min(tahun)).run()
    kembali(at)

    assert min(tahun) not in at.segmented_control(key="saring_tahun").options
    assert not at.warning
