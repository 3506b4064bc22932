"""What changed between two moments: every indikator that moved, and exactly what moved it."""

from datetime import date, datetime, timedelta

import pytest

from iku.core.period import Triwulan
from iku.services.batal import undo
from iku.services.berubah import Bergeser, between, days
from iku.services.looking import results
from iku.store import BerkasMasuk
from tests.services.bahan import Jam, entri, kantor, simpan, target

TW3 = Triwulan(2024, 3)


def ringkas(hasil: list[Bergeser]) -> list[tuple[str, str]]:
    return [(b.indikator.kode, str(b.triwulan)) for b in hasil]


def test_an_indikator_that_moved_is_told_with_before_after_and_cause() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 141, target("A", 3): 60})
    rapat = jam.kini
    jam.maju(days=3)
    simpan(ws, {entri("a", 3): 80}, "Budi", "dua toko terlewat", BerkasMasuk("tw3.csv", b"isi"))
    (satu,) = between(ws, rapat, jam.kini)
    assert (satu.indikator.kode, satu.triwulan) == ("A", TW3)
    assert satu.realisasi == pytest.approx((100 * 70 / 141, 100 * 80 / 141))
    assert satu.target == (60, 60)
    assert satu.alasan == (None, None)
    (sebab,) = satu.penyebab
    assert (sebab.nama, sebab.satuan, sebab.nilai) == ("Toko aktif", "toko", (70, 80))
    (ubah,) = sebab.perubahan
    assert (ubah.oleh, ubah.alasan, ubah.berkas, ubah.sel, ubah.waktu) == (
        "Budi",
        "dua toko terlewat",
        "tw3.csv",
        "Data!B2",
        jam.kini,
    )


def test_what_happened_at_the_first_moment_is_before_it_and_at_the_last_within() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 141})
    awal = jam.kini
    akhir = jam.maju(minutes=1)
    simpan(ws, {entri("a", 3): 80})
    assert ringkas(between(ws, awal, akhir)) == [("A", "TW III 2024")]
    assert between(ws, awal, akhir - timedelta(microseconds=1)) == []
    assert between(ws, akhir, akhir + timedelta(days=9)) == []


def test_a_figure_that_came_back_moved_nothing() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 141})
    awal = jam.kini
    jam.maju(days=1)
    salah = simpan(ws, {entri("a", 3): 700})
    jam.maju(days=1)
    undo(ws, salah, "Ani")
    assert between(ws, awal, jam.kini) == []
    (satu,) = between(ws, jam.kini - timedelta(days=1), jam.kini)
    assert [s.nilai for s in satu.penyebab] == [(700, 70)]


def test_a_figure_that_appeared_or_went_says_why_there_was_none() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70})
    kosong = jam.kini
    isi = jam.maju(days=1)
    simpan(ws, {entri("b", 3): 140})
    nol = jam.maju(days=1)
    simpan(ws, {entri("b", 3): 0})
    (datang,) = between(ws, kosong, isi)
    assert (datang.realisasi, datang.alasan) == ((None, 50), ("data_kosong", None))
    (pergi,) = between(ws, isi, nol)
    assert (pergi.realisasi, pergi.alasan) == ((50, None), (None, "penyebut_nol"))
    assert between(ws, kosong, nol) == []


def test_a_late_entri_of_a_flow_moves_the_later_triwulan_too() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("c", 1): 12, entri("c", 2): 20, **{entri("b", t): 100 for t in (1, 2, 3)}})
    awal = jam.kini
    jam.maju(days=1)
    simpan(ws, {entri("c", 3): 18, entri("c", 1): 10})
    hasil = between(ws, awal, jam.kini)
    assert ringkas(hasil) == [("B", "TW I 2024"), ("B", "TW II 2024"), ("B", "TW III 2024")]
    assert [[s.kunci.triwulan for s in b.penyebab] for b in hasil] == [[1], [1], [1, 3]]


def test_a_target_that_moved_is_a_cause_and_a_figure_that_did_not_is_none() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 140, target("A", 3): 50})
    awal = jam.kini
    jam.maju(days=1)
    simpan(ws, {target("A", 3): 40, entri("a", 2): 9})
    (satu,) = between(ws, awal, jam.kini)
    assert (satu.realisasi, satu.target, satu.capaian) == ((50, 50), (50, 40), (100, 125))
    assert [(s.nama, s.nilai) for s in satu.penyebab] == [("Target Toko yang aktif", (50, 40))]


@pytest.mark.parametrize("punya_sendiri", [True, False])
def test_the_years_target_is_told_once(punya_sendiri: bool) -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 140, target("A"): 65})
    if punya_sendiri:
        simpan(ws, {target("A", 4): 65})
    awal = jam.kini
    jam.maju(days=1)
    simpan(ws, {target("A"): 70})
    (satu,) = between(ws, awal, jam.kini)
    assert (satu.triwulan.triwulan, satu.target_tahunan) == (4, (65, 70))
    assert [s.kunci for s in satu.penyebab] == [target("A")]


def test_a_year_whose_last_figure_went_is_told() -> None:
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 4, 2023): 1, entri("b", 4, 2023): 2})
    assert ringkas(between(ws, jam.kini - timedelta(days=1), jam.kini)) == [("A", "TW IV 2023")]
    jam.maju(days=1)
    simpan(ws, {entri("a", 4, 2023): None, entri("b", 4, 2023): None})
    (satu,) = between(ws, jam.kini - timedelta(hours=1), jam.kini)
    assert (satu.realisasi, satu.alasan) == ((50, None), (None, "data_kosong"))
    assert results(ws).empty


def test_several_changes_of_one_figure_come_newest_first() -> None:
    jam = Jam()
    ws = kantor(jam)
    awal = jam.kini
    simpan(ws, {entri("b", 3): 100})
    for nilai in (1, 2, 3):
        jam.maju(days=1)
        simpan(ws, {entri("a", 3): nilai})
    (satu,) = between(ws, awal - timedelta(days=1), jam.kini)
    assert [(s.nama, [r.baru for r in s.perubahan]) for s in satu.penyebab] == [
        ("Toko aktif", [3, 2, 1]),
        ("Toko", [100]),
    ]


def test_days_run_from_the_first_morning_to_the_last_night() -> None:
    dari, sampai = days(date(2024, 7, 1), date(2024, 7, 2))
    assert (dari.replace(tzinfo=None), sampai.replace(tzinfo=None)) == (
        datetime(2024, 7, 1),
        datetime(2024, 7, 2, 23, 59, 59, 999999),
    )
    assert dari.tzinfo is not None


def test_backwards_is_a_mistake_of_the_caller() -> None:
    jam = Jam()
    with pytest.raises(ValueError, match="no way forward"):
        between(kantor(jam), jam.kini, jam.kini - timedelta(days=1))
