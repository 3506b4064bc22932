"""Notulen: on the page stands what the file holds."""

from iku.core.catalogue import Catalogue
from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.services.catatan import save_note
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import TAHUN, gudang, tanpa_galat


def halaman(buka: Buka, **query: str) -> str:
    at = tanpa_galat(buka("notulen", tahun=str(TAHUN), **query))
    return next(str(h.proto.body) for h in at.get("html") if 'class="notulen"' in h.proto.body)


def test_every_indikator_of_the_filter_stands_on_it(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    bidang = katalog.bidang[-1]
    isi = halaman(buka, triwulan="4", bidang=bidang)

    assert isi.count('class="butir"') == len([i for i in katalog.indikator.values() if i.bidang == bidang])
    assert f"Bidang {bidang}" in isi


def test_a_note_shows_as_soon_as_it_is_kept_and_stays_words(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    kode = next(iter(katalog.indikator))
    at = buka("notulen", tahun=str(TAHUN), triwulan="4")
    with gudang(lengkap) as ws:
        kunci = KunciCatatan(kode, TAHUN, 4)
        save_note(ws, kunci, JenisCatatan.PENDORONG, "<script>alert(1)</script>", "Sri", None)
    at.run()

    isi = next(str(h.proto.body) for h in at.get("html") if 'class="notulen"' in h.proto.body)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in isi
    assert "<script" not in isi


def test_the_file_can_be_had(lengkap: str, buka: Buka) -> None:
    at = buka("notulen", tahun=str(TAHUN), triwulan="4")

    assert [b.label for b in at.download_button] == ["Unduh notulen (.html)"]


def test_holes_are_told(bolong: str, buka: Buka) -> None:
    isi = halaman(buka, triwulan="4")

    assert "belum bisa dinilai" in isi
    assert "nan" not in isi.lower().split()


def test_the_sample_is_marked(url: str, buka: Buka) -> None:
    assert "DATA CONTOH: sebagian besar angka rekaan" in halaman(buka, triwulan="4", contoh="1")


def test_an_empty_store_has_nothing_to_tell(url: str, buka: Buka) -> None:
    assert "Selamat datang" in semua_teks(buka("notulen"))
