"""Pohon Kinerja: each node with where it stands, each indikator with its predikat and the way to it."""

from iku.core.catalogue import Catalogue
from iku.core.pohon import pohon
from iku.ui.teks import kalimat, polos
from tests.pages.conftest import Buka, semua_teks


def test_every_node_and_indikator_of_the_decree_is_there(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    at = buka("pohon")

    teks = semua_teks(at)
    tujuan = pohon(katalog, katalog.indikator)
    sasaran = [s for t in tujuan for s in t.anak]
    for simpul in (*tujuan, *sasaran, *(p for s in sasaran for p in s.anak)):
        assert f"**{polos(kalimat(simpul.nama))}**" in teks
    assert all(polos(i.nama_pendek) in teks for i in katalog.indikator.values())
    assert len(at.get("page_link")) == len(katalog.indikator)


def test_a_node_says_how_many_below_it_are_reached(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    teks = semua_teks(buka("pohon"))

    for tujuan in pohon(katalog, katalog.indikator):
        assert f" dari {len(tujuan.semua)} indikator mencapai target" in teks


def test_the_filter_prunes_the_tree(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    bidang = katalog.bidang[-1]
    at = buka("pohon", bidang=bidang)

    milik = [i for i in katalog.indikator.values() if i.bidang == bidang]
    assert len(at.get("page_link")) == len(milik)
    assert len(pohon(katalog, {i.kode for i in milik})) == len(
        [m for m in at.markdown if m.value.startswith(":small[:gray[Tujuan")]
    )
