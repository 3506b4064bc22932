"""A meeting: its running order, its opening, and all that one screen shows."""

import dataclasses
from collections.abc import Iterable, Mapping

import pytest

from iku.core.outlook import Keadaan, Proyeksi, SebabProyeksi, TanpaProyeksi
from iku.core.period import Triwulan
from iku.core.reading import Kunci
from iku.services.looking import figures, results
from iku.services.rapat import Layar, Pembuka, Urutan, layar, pembuka, running_order
from iku.services.recap import Saringan
from iku.services.workspace import Workspace
from tests.core.bahan import deret, sasaran
from tests.core.kalimat.bahan import SEMUA
from tests.store.bahan import simpan

Isi = Iterable[tuple[Kunci, float | None]]
TW2 = Triwulan(2024, 2)
ISI: Isi = [
    *deret("kedai_buka", [50, 60]),
    *deret("kedai_bersih", [90, 95]),
    *deret("kedai", [100, 100]),
    *deret("aduan", [2, 1]),
    *deret("rumah", [1000, 1000]),
    *deret("skor", [70, 70]),
    *sasaran("KEDAI", {2: 65, None: 70}),
    *sasaran("USUL", {2: 90, None: 90}),
    *sasaran("ADUAN", {2: 0.2, None: 0.4}),
]


@pytest.fixture
def kantor(ws: Workspace) -> Workspace:
    """A made-up office with two triwulan of figures."""
    buatan = dataclasses.replace(ws, catalogues=SEMUA)
    simpan(ws.store, dict(ISI))
    return buatan


def urut(ws: Workspace, urutan: Urutan, **saringan: str) -> list[str]:
    katalog = ws.catalogues.for_year(2024)
    return running_order(results(ws), katalog, Saringan(2024, 2, **saringan), urutan)


def bukaan(ws: Workspace, saringan: Saringan, judul: str = "") -> Pembuka:
    return pembuka(ws, figures(ws), results(ws), saringan, judul)


def tampak(ws: Workspace, kode: str, tw: Triwulan = TW2) -> Layar:
    return layar(ws, figures(ws), results(ws), kode, tw)


def test_worst_first_is_what_is_not_reached_then_what_cannot_be_judged_then_what_is(
    kantor: Workspace,
) -> None:
    assert urut(kantor, Urutan.TERBURUK) == ["ADUAN", "KEDAI", "TITIP", "SKOR", "TUMBUH", "PERMIL", "USUL"]


def test_the_decrees_order_is_the_decrees(kantor: Workspace) -> None:
    assert urut(kantor, Urutan.SK) == list(SEMUA.terbaru.indikator)


def test_an_order_keeps_to_the_meetings_scope(kantor: Workspace) -> None:
    assert urut(kantor, Urutan.TERBURUK, bidang="Dagang") == ["KEDAI", "TUMBUH"]


def test_a_year_without_a_figure_still_has_its_order(kantor: Workspace) -> None:
    kosong = running_order(results(kantor), SEMUA.terbaru, Saringan(2031, 1), Urutan.TERBURUK)
    assert kosong == list(SEMUA.terbaru.indikator)


def test_the_opening_tells_where_we_stand_what_moved_and_who_owes_what(kantor: Workspace) -> None:
    p = bukaan(kantor, Saringan(2024, 2))
    assert p.kalimat == (
        "Triwulan II 2024: 1 dari 7 indikator mencapai target, 2 belum, 4 belum bisa dinilai. "
        "Realisasi dibanding TW I: 3 naik dan 1 tetap. "
        "8 angka belum diisi: Dagang 1, Warga 3, dan Kerja 4."
    )
    assert [(b.bidang, b.tercapai, b.belum, b.tanpa_capaian) for b in p.bidang] == [
        ("Dagang", 0, 1, 1),
        ("Sehat", 1, 0, 0),
        ("Warga", 0, 1, 1),
        ("Kerja", 0, 0, 1),
        ("Kantor", 0, 0, 1),
    ]
    assert [g.indikator.kode for g in p.bergerak] == ["ADUAN", "KEDAI", "USUL"]
    assert _banyak(p) == {"Dagang": 1, "Warga": 3, "Kerja": 4}


def _banyak(p: Pembuka) -> Mapping[str, int]:
    return {bidang: len(isi) for bidang, isi in p.kurang.items()}


def test_an_opening_of_one_bidang_speaks_of_that_alone(kantor: Workspace) -> None:
    p = bukaan(kantor, Saringan(2024, 2, bidang="Kantor"), "Kantor")
    assert p.kalimat == (
        "Kantor, Triwulan II 2024: belum satu pun dari 1 indikator bisa dinilai. "
        "Realisasi dibanding TW I: 1 tetap. Semua angka sudah diisi."
    )
    assert (p.bergerak, p.kurang) == ((), {})


def test_an_opening_of_a_year_without_a_figure_knows_how_many_indikator_there_are(
    kantor: Workspace,
) -> None:
    assert bukaan(kantor, Saringan(2031, 1)).kalimat.startswith(
        "Triwulan I 2031: belum satu pun dari 7 indikator bisa dinilai."
    )


def test_a_screen_holds_all_that_is_said_of_an_indikator(kantor: Workspace) -> None:
    satu = tampak(kantor, "KEDAI")
    assert satu.kalimat == (
        "Kedai yang buka 60 % pada TW II 2024, naik 10 poin dari TW I, masih 5 poin di bawah target TW II; "
        "perlu 10 kedai lagi untuk target tahunan 70 %."
    )
    assert (satu.baris.realisasi, satu.lalu and satu.lalu.realisasi) == (60, 50)
    assert (satu.sisa.keadaan, satu.sisa.bulat) == (Keadaan.KURANG, 10)
    assert isinstance(satu.proyeksi, Proyeksi)
    assert satu.proyeksi.realisasi == 80
    assert satu.kalimat_proyeksi.startswith("Proyeksi akhir 2024")
    assert (satu.kurang, satu.usulan, satu.contoh) == ((), False, False)


def test_a_screen_without_data_tells_what_is_missing(kantor: Workspace) -> None:
    satu = tampak(kantor, "TITIP")
    assert satu.baris.realisasi is None
    assert {k.variabel.kode for k in satu.kurang} == {"tersalur", "melamar"}
    assert isinstance(satu.proyeksi, TanpaProyeksi)
    assert satu.proyeksi.sebab is SebabProyeksi.DATA_KOSONG


def test_a_screen_marks_a_proposed_formula_and_a_sample(kantor: Workspace) -> None:
    satu = tampak(dataclasses.replace(kantor, contoh=True), "USUL")
    assert (satu.usulan, satu.contoh) == (True, True)
    assert satu.kalimat.endswith("(rumus usulan, data contoh).")


def test_a_screen_of_an_indikator_that_the_decree_does_not_have_is_refused(kantor: Workspace) -> None:
    with pytest.raises(KeyError):
        tampak(kantor, "TIDAK ADA")


def test_a_projection_is_nowhere_among_the_results(kantor: Workspace) -> None:
    sebelum = results(kantor)
    tampak(kantor, "KEDAI")
    assert sebelum.equals(results(kantor))
    assert sebelum[(sebelum["triwulan"] == 4)]["realisasi"].isna().all()
