"""Isi Data: what is typed into the grid goes the same way as a file, and is not lost on the way.

AppTest cannot type into a grid. The tests begin where a person comes back to a page with typing that is
not saved yet; the typing itself is tried in the browser.
"""

import pytest

from iku.core.catalogue import Catalogue
from iku.core.words import SIFAT
from iku.store import Cara
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import (
    TAHUN,
    bagian_dan_keseluruhan,
    catat,
    entri,
    gudang,
    hitungan,
    isi_nama,
    ketik,
    simpan,
    tabel,
    tersimpan,
    tombol_simpan,
)


def test_the_grid_lists_the_variabel_of_a_bidang_with_their_figures(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    for bidang in katalog.bidang:
        at = buka("isi_data", tahun=str(TAHUN), bidang=bidang)
        baris = at.data_editor[0].value
        milik = [v for v in katalog.variabel.values() if v.bidang == bidang]

        assert list(baris["Variabel"]) == [v.nama for v in milik]
        assert list(baris["Satuan"]) == [v.satuan for v in milik]
        assert list(baris["Sifat"]) == [SIFAT[v.sifat] for v in milik]
        kini = tersimpan(lengkap)
        for v, isi in zip(milik, baris["TW II"], strict=True):
            assert bool(isi) == (kini.get(entri(v, 2)) is not None)


def test_any_year_can_be_filled_even_in_an_empty_store(url: str, buka: Buka, katalog: Catalogue) -> None:
    at = buka("isi_data")
    at.selectbox(key="kerja_tahun").set_value(2019).run()
    at.segmented_control(key="kerja_bidang").set_value(katalog.bidang[-1]).run()

    assert not at.exception
    assert at.query_params["tahun"] == "2019"
    assert at.query_params["bidang"] == katalog.bidang[-1]


def test_what_is_typed_is_previewed_and_then_kept(url: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v, 2): "1.234", entri(v, 3): "1.240"})

    assert hitungan(at) == {"Baru": "2", "Berubah": "0", "Sama": "0", "Ditolak": "0"}
    simpan(isi_nama(at))
    assert tersimpan(url) == {entri(v, 2): 1234, entri(v, 3): 1240}
    assert "2 angka tersimpan" in at.success[0].value
    assert "Simpan" not in [b.label for b in at.button]
    with gudang(url) as ws:
        assert ws.store.uploads()[0].cara is Cara.ISI_DATA


@pytest.mark.parametrize("salah", ["12 orang", "-3", "2,5", "n/a"])
def test_what_cannot_be_taken_is_named_by_its_variabel_and_triwulan(
    url: str, buka: Buka, katalog: Catalogue, salah: str
) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v, 2): salah})

    (masalah,) = tabel(at, "Ditemukan")
    assert masalah["Sel"] == f"{v.nama}, TW II {TAHUN}"
    assert masalah["Yang perlu dilakukan"]
    assert at.info[0].value.startswith("Tidak ada yang dapat disimpan")


def test_emptying_a_figure_is_a_withdrawal_and_says_so(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v, 4): ""})

    assert hitungan(at)["Ditarik"] == "1"
    assert [s["Menjadi"] for s in tabel(at, "Menjadi")] == ["ditarik"]
    simpan(isi_nama(at, alasan="belum final"))
    assert tersimpan(lengkap)[entri(v, 4)] is None


def test_somebody_elses_change_since_the_grid_was_opened_is_told(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v, 2): "141"})
    catat(url, entri(v, 2), 150)
    simpan(isi_nama(at))

    assert "Belum disimpan" in at.warning[0].value
    assert "Budi" in at.text[0].value
    assert tersimpan(url) == {entri(v, 2): 150}


def test_typing_waits_while_another_bidang_is_shown(url: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v, 2): "141"})
    lain = next(b for b in katalog.bidang if b != v.bidang)
    at.segmented_control(key="kerja_bidang").set_value(lain).run()
    assert not at.metric
    at.segmented_control(key="kerja_bidang").set_value(v.bidang).run()

    assert "141" in set(at.data_editor[0].value["TW II"])
    assert hitungan(at)["Baru"] == "1"


def test_typing_can_be_dropped(url: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v, 2): "141"})
    next(b for b in at.button if b.label == "Batalkan ketikan").click().run()

    assert not at.metric
    assert set(at.data_editor[0].value["TW II"]) == {""}


def test_one_figure_shows_its_history(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    lama = tersimpan(lengkap)[entri(v, 4)]
    catat(lengkap, entri(v, 4), 200, alasan="salah *ketik*")
    at = buka("isi_data", tahun=str(TAHUN), bidang=v.bidang)
    pilihan = at.selectbox[1]
    pilihan.set_value(next(o for o in pilihan.options if o == v.nama)).run()
    at.segmented_control[1].set_value("TW IV").run()

    baru, asal = tabel(at, "Sesudah")
    assert (baru["Oleh"], baru["Alasan"], baru["Sesudah"]) == ("Budi", "salah *ketik*", f"200 {v.satuan}")
    assert baru["Sebelum"].split()[0].replace(".", "") == str(int(lama or 0))
    assert (asal["Oleh"], asal["Berkas"]) == ("Sri", "entri.csv")
    assert asal["Sel"].startswith("baris ")


def test_a_warning_must_be_ticked_here_too(url: str, buka: Buka, katalog: Catalogue) -> None:
    bagian, v = bagian_dan_keseluruhan(katalog)
    at = ketik(buka, v.bidang, {entri(v): "10", entri(bagian): "12"})

    assert tombol_simpan(at).disabled
    at.checkbox[0].check().run()
    assert not tombol_simpan(at).disabled


def test_the_sample_says_so(url: str, buka: Buka) -> None:
    at = buka("isi_data", contoh="1")

    assert "DATA CONTOH" in semua_teks(at)
    assert not at.exception
