"""Target: targets of a year and a bidang, for each triwulan and for the whole year."""

from iku.core.catalogue import Catalogue, Indikator
from iku.core.reading import Jenis, Kunci
from iku.core.words import ARAH
from iku.store import Cara
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import TAHUN, gudang, hitungan, isi_nama, simpan, tabel, tanpa_galat, tersimpan


def target(indikator: Indikator, triwulan: int | None = None) -> Kunci:
    return Kunci(Jenis.TARGET, indikator.kode, TAHUN, triwulan)


def satu(katalog: Catalogue) -> Indikator:
    return next(i for i in katalog.indikator.values() if i.satuan == "%")


def ketik(buka: Buka, bidang: str, ketikan: dict[Kunci, str]):
    at = buka("target", tahun=str(TAHUN), bidang=bidang)
    at.switch_page("pages/riwayat.py").run()
    at.session_state[f"ketikan_target_{TAHUN}_{bidang}"] = ketikan
    return tanpa_galat(at.switch_page("pages/target.py").run())


def test_the_grid_has_the_indikator_of_a_bidang_and_a_column_for_the_year(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    bidang = satu(katalog).bidang
    baris = buka("target", tahun=str(TAHUN), bidang=bidang).data_editor[0].value
    milik = [i for i in katalog.indikator.values() if i.bidang == bidang]

    assert list(baris["Indikator"]) == [i.nama_pendek for i in milik]
    assert list(baris["Arah"]) == [ARAH[i.arah] for i in milik]
    assert list(baris.columns)[3:] == ["TW I", "TW II", "TW III", "TW IV", "Setahun"]


def test_targets_typed_are_kept_and_move_the_indikator(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    indikator = satu(katalog)
    at = ketik(buka, indikator.bidang, {target(indikator, 3): "78,73 %", target(indikator): "80"})

    assert hitungan(at)["Ditolak"] == "0"
    assert {d["Indikator"] for d in tabel(at, "Target")} == {indikator.nama_pendek}
    simpan(isi_nama(at, alasan="renstra"))
    kini = tersimpan(lengkap)
    assert (kini[target(indikator, 3)], kini[target(indikator)]) == (78.73, 80)
    with gudang(lengkap) as ws:
        assert ws.store.uploads()[0].cara is Cara.TARGET


def test_a_target_that_reads_as_two_numbers_is_asked_about(url: str, buka: Buka, katalog: Catalogue) -> None:
    indikator = satu(katalog)
    at = ketik(buka, indikator.bidang, {target(indikator): "1.234"})

    (masalah,) = tabel(at, "Ditemukan")
    assert masalah["Sel"] == f"Target {indikator.nama}, setahun {TAHUN}"
    assert "1,234" in masalah["Yang perlu dilakukan"]
    assert "1234" in masalah["Yang perlu dilakukan"]


def test_a_negative_target_is_refused(url: str, buka: Buka, katalog: Catalogue) -> None:
    indikator = satu(katalog)
    at = ketik(buka, indikator.bidang, {target(indikator): "-1"})

    assert hitungan(at)["Ditolak"] == "1"
    assert at.info[0].value.startswith("Tidak ada yang dapat disimpan")


def test_an_empty_store_shows_an_empty_grid(url: str, buka: Buka) -> None:
    at = buka("target")

    assert not at.exception
    assert set(at.data_editor[0].value["Setahun"]) == {""}


def test_the_sample_says_so(url: str, buka: Buka) -> None:
    at = buka("target", contoh="1")

    assert "DATA CONTOH" in semua_teks(at)
    assert not at.exception
