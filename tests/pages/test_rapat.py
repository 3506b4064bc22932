"""The meeting's screens, one after the other, with holes and with what is written on the way."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.period import Triwulan
from iku.services.catatan import notes, save_note
from iku.services.tindak_lanjut import actions_at, add_action
from iku.services.workspace import Workspace, open_workspace
from iku.store import Catatan
from tests.pages.conftest import Buka, semua_teks
from tests.regenerate import katalog

PERTAMA = next(iter(katalog().indikator))
TW = Triwulan(2024, 4)


def tombol(at: AppTest, kunci: str) -> AppTest:
    return at.button(key=kunci).click().run()


def kata(at: AppTest) -> str:
    """Every word of the page, as it is read: without Markdown's own signs."""
    return semua_teks(at).replace("\\", "")


def layar(at: AppTest) -> str | None:
    return at.query_params.get("layar")


def toko(url: str) -> Workspace:
    return open_workspace(url)


def test_an_empty_store_has_no_meeting_but_the_way_in(buka: Buka) -> None:
    at = buka("rapat")

    assert at.title[0].value == "Selamat datang di dashboard IKU"


def test_the_meeting_opens_with_where_it_stands_and_its_filter(bolong: str, buka: Buka) -> None:
    at = buka("rapat")

    assert "Triwulan IV 2024: 3 dari 21 indikator mencapai target" in kata(at)
    assert at.selectbox(key="saring_bidang").value == ""


def test_it_goes_from_the_opening_through_every_indikator_to_the_closing(bolong: str, buka: Buka) -> None:
    at = buka("rapat", urutan="sk")
    lewat = []
    while not at.button(key="rapat_Right").disabled:
        at = tombol(at, "rapat_Right")
        assert not at.exception
        lewat.append(layar(at))

    assert lewat == [*katalog().indikator, "penutup"]


def test_the_worst_comes_first(bolong: str, buka: Buka) -> None:
    at = tombol(buka("rapat"), "rapat_Right")

    assert "capaian 0,00 %" in kata(at)


@pytest.mark.parametrize("kode", list(katalog().indikator))
def test_every_screen_says_one_sentence_and_no_hole_is_a_number(bolong: str, buka: Buka, kode: str) -> None:
    at = buka("rapat", layar=kode)

    assert not at.exception
    assert katalog().indikator[kode].nama.split()[0] in kata(at)
    assert "nan" not in kata(at).lower().split()


def test_a_link_reopens_the_same_screen_with_what_was_open_beside_it(bolong: str, buka: Buka) -> None:
    at = buka("rapat", tahun="2024", triwulan="2", urutan="sk", layar=PERTAMA, panel="sumber")

    assert (layar(at), at.query_params["panel"], at.query_params["urutan"]) == (PERTAMA, "sumber", "sk")
    assert at.query_params["triwulan"] == "2"
    assert "Hitungan TW II 2024" in kata(at)


def test_what_the_url_does_not_know_is_named_and_replaced(bolong: str, buka: Buka) -> None:
    at = buka("rapat", layar="X9", urutan="acak")

    pesan = " ".join(w.value for w in at.warning)
    assert 'Layar "X9"' in pesan
    assert 'Urutan "acak"' in pesan
    assert layar(at) is None


def test_a_note_is_kept_as_soon_as_it_is_typed(bolong: str, buka: Buka) -> None:
    at = buka("rapat", layar=PERTAMA, panel="tulis")
    at.text_input(key="nama_anda").set_value("Rina").run()
    at.text_area[0].set_value("Pelatihan berjalan penuh").run()

    (catatan,) = notes(toko(bolong), PERTAMA, TW).values()
    assert (catatan.teks, catatan.oleh, catatan.jenis) == (
        "Pelatihan berjalan penuh",
        "Rina",
        JenisCatatan.PENDORONG,
    )


def test_a_note_waits_for_a_name_and_is_not_lost_on_another_screen(bolong: str, buka: Buka) -> None:
    at = buka("rapat", layar=PERTAMA, panel="tulis")
    at.text_area[0].set_value("Belum bernama").run()
    assert "Isi nama Anda" in kata(at)
    at = tombol(tombol(at, "rapat_Right"), "rapat_Left")
    at = tombol(at, "rapat_tulis")
    assert at.text_area[0].value == "Belum bernama"

    at.text_input(key="nama_anda").set_value("Rina").run()

    assert [c.teks for c in notes(toko(bolong), PERTAMA, TW).values()] == ["Belum bernama"]


def test_somebody_elses_note_is_never_written_over_unseen(bolong: str, buka: Buka) -> None:
    at = buka("rapat", layar=PERTAMA, panel="tulis")
    at.text_input(key="nama_anda").set_value("Rina").run()
    kunci = KunciCatatan(PERTAMA, 2024, 4)
    lain = save_note(toko(bolong), kunci, JenisCatatan.PENDORONG, "Dari Budi", "Budi", None)
    assert isinstance(lain, Catatan)

    at.text_area[0].set_value("Dari Rina").run()

    assert "Dari Budi" in " ".join(w.value for w in at.warning)
    assert [c.teks for c in notes(toko(bolong), PERTAMA, TW).values()] == ["Dari Budi"]
    at = at.button(key=next(b.key for b in at.button if b.label == "Pakai tulisan saya")).click().run()
    assert [c.teks for c in notes(toko(bolong), PERTAMA, TW).values()] == ["Dari Rina"]


def test_a_decision_stands_at_the_closing_and_comes_up_next_triwulan(bolong: str, buka: Buka) -> None:
    tambah = add_action(
        toko(bolong), KunciCatatan(PERTAMA, 2024, 3), "Mendata ulang", "Bu Rina", date(2024, 12, 1), "Rina"
    )
    assert not hasattr(tambah, "keliru")

    penutup = buka("rapat", triwulan="3", tahun="2024", layar="penutup")
    berikutnya = buka("rapat", triwulan="4", tahun="2024", layar=PERTAMA, panel="tulis")

    assert "memutuskan 1 tindak lanjut" in kata(penutup)
    assert [t.proto.query_string for t in penutup.get("page_link")] == ["tahun=2024&triwulan=3"]
    assert "Mendata ulang" in kata(berikutnya)
    assert "terlambat" in kata(berikutnya)
    assert "dari TW III 2024" in kata(berikutnya)


def test_a_decision_is_typed_and_kept(bolong: str, buka: Buka) -> None:
    at = buka("rapat", layar=PERTAMA, panel="tulis")
    at.text_input(key="nama_anda").set_value("Rina").run()
    at.text_input(key=f"rapat_apa|{PERTAMA}|2024|4").set_value("Mendata ulang").run()
    at = tombol(at, "rapat_tambah")
    assert "siapa" in " ".join(w.value for w in at.warning)
    assert actions_at(toko(bolong), TW) == []

    at.text_input(key=f"rapat_siapa|{PERTAMA}|2024|4").set_value("Bu Rina").run()
    at = tombol(at, "rapat_tambah")

    (tindak,) = actions_at(toko(bolong), TW)
    assert (tindak.apa, tindak.siapa) == ("Mendata ulang", "Bu Rina")
    assert at.text_input(key=f"rapat_apa|{PERTAMA}|2024|4").value == ""


def test_a_simulation_begins_with_the_figures_of_the_open_triwulan(bolong: str, buka: Buka) -> None:
    indikator = next(i for i in katalog().indikator.values() if i.penyebut is None)
    at = buka("rapat", layar=indikator.kode, panel="hitung", triwulan="3", tahun="2024")

    (grid,) = at.data_editor
    assert list(grid.value.columns[1:]) == ["TW III 2024", "TW IV 2024"]
    assert all("." not in str(n) for n in grid.value.iloc[0, 1:])
    assert "SIMULASI" in kata(at)
    assert "Ubah satu angka" in kata(at)


def test_a_simulation_offers_an_earlier_triwulan_that_still_lacks_an_entri(bolong: str, buka: Buka) -> None:
    layar_ = (buka("rapat", layar=k, panel="hitung", triwulan="4", tahun="2024") for k in katalog().indikator)
    kolom = [list(at.data_editor[0].value.columns[1:]) for at in layar_]

    assert ["TW IV 2024"] in kolom
    assert any(len(satu) > 1 for satu in kolom)


def test_a_target_says_of_when_it_is(bolong: str, buka: Buka) -> None:
    semua = [kata(buka("rapat", layar=k, triwulan="2", tahun="2024")) for k in katalog().indikator]

    assert all("Target TW II 2024" in satu for satu in semua)
    assert any("; tahunan " in satu for satu in semua)


def test_a_very_long_decision_is_cut_on_the_screen_and_whole_where_it_is_closed(
    bolong: str, buka: Buka
) -> None:
    apa = " ".join(["panjang"] * 1200)
    tambah = add_action(toko(bolong), KunciCatatan(PERTAMA, 2024, 3), apa, "Bu Rina", None, "Rina")
    assert not hasattr(tambah, "keliru")

    pembuka = buka("rapat", triwulan="4", tahun="2024")
    tulis = buka("rapat", triwulan="4", tahun="2024", layar=PERTAMA, panel="tulis")

    assert "panjang…" in kata(pembuka)
    assert apa not in kata(pembuka)
    assert apa in kata(tulis)


def test_the_sample_says_so_on_every_screen(buka: Buka) -> None:
    for satu in (None, PERTAMA, "penutup"):
        at = buka("rapat", contoh="1", **({"layar": satu} if satu else {}))
        assert any("DATA CONTOH" in m.value for m in at.markdown)
