"""Riwayat: who changed what, when, from what to what and why."""

from datetime import UTC, datetime

from iku.core.catalogue import Catalogue
from iku.ui import teks
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import TAHUN, bagian_dan_keseluruhan, catat, entri, gudang, tabel, tersimpan


def test_the_newest_change_comes_first_with_before_and_after(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    lama = tersimpan(lengkap)[entri(v, 4)]
    catat(lengkap, entri(v, 4), 1234, alasan="![x](http://a.example/x.png)")
    at = buka("riwayat")

    terbaru = tabel(at, "Sesudah")[0]
    assert terbaru["Angka"] == v.nama
    assert terbaru["Periode"] == f"TW IV {TAHUN}"
    assert terbaru["Sebelum"].split()[0].replace(".", "") == str(int(lama or 0))
    assert terbaru["Sesudah"] == f"1.234 {v.satuan}"
    assert terbaru["Oleh"] == "Budi"
    assert terbaru["Alasan"] == "![x](http://a.example/x.png)"
    assert terbaru["Waktu"].startswith(teks.tanggal(datetime.now(UTC).astimezone()))
    assert "a.example" not in semua_teks(at)


def test_a_withdrawal_is_told_as_one(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    catat(lengkap, entri(v, 4), None)

    assert tabel(buka("riwayat"), "Sesudah")[0]["Sesudah"] == "ditarik"


def test_a_long_history_comes_in_pages(lengkap: str, buka: Buka) -> None:
    at = buka("riwayat")
    with gudang(lengkap) as ws:
        banyak = ws.store.history_count()
    assert len(tabel(at, "Sesudah")) == 50 < banyak
    pertama = tabel(at, "Sesudah")

    at.pagination[0].set_value(2).run()
    assert tabel(at, "Sesudah") != pertama


def test_filters_narrow_it(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    catat(lengkap, entri(v, 4), 1234, oleh="Budi", alasan="salah ketik")
    at = buka("riwayat")

    at.selectbox(key="riwayat_Oleh").set_value("Budi").run()
    assert {r["Oleh"] for r in tabel(at, "Sesudah")} == {"Budi"}
    at.selectbox(key="riwayat_Oleh").set_value(None)
    at.text_input(key="riwayat_teks").set_value("SALAH ketik").run()
    assert [r["Angka"] for r in tabel(at, "Sesudah")] == [v.nama]
    at.text_input(key="riwayat_teks").set_value("")
    at.selectbox(key="riwayat_Variabel atau indikator").set_value(v.kode).run()
    assert {r["Angka"] for r in tabel(at, "Sesudah")} == {v.nama}
    at.selectbox(key="riwayat_Tahun").set_value(TAHUN).run()
    assert all(r["Periode"].endswith(str(TAHUN)) for r in tabel(at, "Sesudah"))


def test_a_bidang_takes_both_its_variabel_and_its_indikator(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    bidang = katalog.bidang[0]
    at = buka("riwayat")
    at.selectbox(key="riwayat_Bidang").set_value(bidang).run()

    nama = {v.nama for v in katalog.variabel.values() if v.bidang == bidang}
    nama |= {f"Target {i.nama}" for i in katalog.indikator.values() if i.bidang == bidang}
    assert {r["Angka"] for r in tabel(at, "Sesudah")} <= nama


def test_nothing_that_matches_is_said_so(lengkap: str, buka: Buka) -> None:
    at = buka("riwayat")
    at.text_input(key="riwayat_teks").set_value("tidak ada kata ini").run()

    assert at.info[0].value == "Belum ada perubahan yang cocok."


def test_uploads_are_listed_with_their_files(lengkap: str, buka: Buka) -> None:
    at = buka("riwayat")
    at.segmented_control(key="riwayat_apa").set_value("Unggahan").run()

    (unggahan,) = tabel(at, "Nomor")
    assert unggahan["Berkas"] == "entri.csv, target.csv"
    assert unggahan["Oleh"] == "Sri"
    assert unggahan["Alasan"] == "laporan triwulan"
    with gudang(lengkap) as ws:
        jumlah = int(unggahan["Entri"].replace(".", "")) + int(unggahan["Target"].replace(".", ""))
        assert jumlah == ws.store.history_count()


def test_an_empty_store_has_no_history(url: str, buka: Buka) -> None:
    at = buka("riwayat")
    assert at.info[0].value == "Belum ada perubahan."
    at.segmented_control(key="riwayat_apa").set_value("Unggahan").run()

    assert at.info[0].value == "Belum ada unggahan."


def test_the_sample_says_so(url: str, buka: Buka) -> None:
    at = buka("riwayat", contoh="1")

    assert "DATA CONTOH" in semua_teks(at)
    assert not at.exception
