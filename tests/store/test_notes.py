"""Catatan and tindak lanjut: the last row stands, every earlier one is kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from iku.core.catatan import JenisCatatan, Keadaan, KunciCatatan
from iku.store import Filter, Perubahan, Store, open_store
from tests.store.bahan import Jam, entri, simpan, unggahan, values

KUNCI, LAIN = KunciCatatan("A1", 2024, 2), KunciCatatan("A2", 2024, 2)
PENDORONG, PENGHAMBAT = JenisCatatan


@pytest.fixture
def jam() -> Jam:
    return Jam()


@pytest.fixture
def store(jam: Jam) -> Iterator[Store]:
    with open_store("sqlite://", clock=jam) as opened:
        yield opened


def tulis(store: Store, teks: str, kunci: KunciCatatan = KUNCI, oleh: str = "Ani") -> int:
    with store.writing() as writer:
        return writer.add_note(kunci, PENDORONG, teks, oleh).id


def rencana(store: Store, apa: str = "beli pakan", kunci: KunciCatatan = KUNCI) -> int:
    with store.writing() as writer:
        return writer.add_action(kunci, apa, "Budi", date(2024, 8, 1), "Ani").nomor


def test_the_last_note_of_each_kind_stands(store: Store) -> None:
    tulis(store, "kandang baru")
    with store.writing() as writer:
        writer.add_note(KUNCI, PENGHAMBAT, "pakan mahal", "Budi")
    tulis(store, "kandang besar", oleh="Citra")
    tulis(store, "lain", LAIN)
    assert [(n.jenis, n.teks, n.oleh) for n in store.notes("A1", 2024, 2)] == [
        (PENGHAMBAT, "pakan mahal", "Budi"),
        (PENDORONG, "kandang besar", "Citra"),
    ]
    assert len(store.notes()) == 3
    assert [n.teks for n in store.note_history(KUNCI, PENDORONG)] == ["kandang besar", "kandang baru"]
    assert (store.notes("A1", 2023), store.notes("A1", 2024, 1)) == ([], [])


def test_a_withdrawn_note_is_there_as_empty(store: Store) -> None:
    tulis(store, "kandang baru")
    terakhir = tulis(store, "")
    assert [(n.id, n.teks) for n in store.notes()] == [(terakhir, "")]


def test_a_tindak_lanjut_keeps_its_nomor_its_beginning_and_all_that_became_of_it(store: Store) -> None:
    rencana(store, "lain", LAIN)
    nomor = rencana(store)
    with store.writing() as writer:
        awal = writer.action(nomor)
        assert awal is not None
        baru = replace(awal, siapa="Citra", sampai=None)
        writer.change_action(baru, "Dewi")
    with store.writing() as writer:
        writer.change_action(replace(baru, keadaan=Keadaan.SELESAI, penutup="sudah dibeli"), "Citra")
    _, kini = store.actions()
    assert (kini.nomor, kini.keadaan, kini.penutup, kini.sampai) == (nomor, "selesai", "sudah dibeli", None)
    assert (kini.oleh, kini.dibuat_oleh) == ("Citra", "Ani")
    assert kini.waktu - kini.dibuat == timedelta(minutes=2)
    assert [(t.siapa, t.keadaan) for t in store.action_history(nomor)] == [
        ("Citra", "selesai"),
        ("Citra", "terbuka"),
        ("Budi", "terbuka"),
    ]


def test_what_is_read_back_is_what_was_written(store: Store) -> None:
    with store.writing() as writer:
        ditulis = writer.add_action(KUNCI, "beli pakan", "", None, "Ani")
        assert writer.action(ditulis.nomor) == ditulis
        assert writer.note(KUNCI, PENDORONG) is None
        catatan = writer.add_note(KUNCI, PENDORONG, "kandang baru", "Ani")
        assert writer.note(KUNCI, PENDORONG) == catatan
        assert writer.action(99) is None
    assert (store.actions(), store.notes()) == ([ditulis], [catatan])


def test_closing_takes_a_sentence_and_an_open_one_has_none(store: Store) -> None:
    rencana(store)
    (terbuka,) = store.actions()
    for salah in (
        replace(terbuka, keadaan=Keadaan.SELESAI),
        replace(terbuka, keadaan=Keadaan.BATAL, penutup=" "),
        replace(terbuka, penutup="sudah"),
    ):
        with pytest.raises(ValueError, match="a sentence"), store.writing() as writer:
            writer.change_action(salah, "Ani")
    assert store.actions() == [terbuka]


def test_nobody_writes_without_a_name(store: Store) -> None:
    with pytest.raises(ValueError, match="names who"):
        tulis(store, "kandang baru", oleh=" ")
    with pytest.raises(ValueError, match="names who"), store.writing() as writer:
        writer.add_action(KUNCI, "beli pakan", "", None, "")
    with pytest.raises(ValueError, match="what is to be done"):
        rencana(store, " ")
    assert store.notes_version() == (0, 0)


def test_notes_move_no_figure_and_figures_no_note(store: Store) -> None:
    tulis(store, "kandang baru")
    rencana(store)
    assert (store.version(), store.notes_version()) == (0, (1, 1))
    simpan(store, {entri(): 1})
    assert (store.version(), store.notes_version()) == (1, (1, 1))


def test_the_figures_of_an_earlier_moment_are_still_there(store: Store, jam: Jam) -> None:
    simpan(store, {entri(): 1, entri("itik"): 5})
    dulu = jam.now
    simpan(store, {entri(): 2})
    kini = jam.now
    simpan(store, {entri(): None})
    assert {k: c.nilai for k, c in store.current(dulu).items()} == {entri(): 1, entri("itik"): 5}
    assert {k: c.nilai for k, c in store.current(kini).items()} == {entri("itik"): 5, entri(): 2}
    assert store.current(jam.now) == store.current()
    assert store.current(dulu - timedelta(microseconds=1)) == {}
    assert values(store)[entri()] is None


def test_the_changes_between_two_moments_are_those_after_the_first(store: Store, jam: Jam) -> None:
    saat = []
    for nilai in (1.0, 2.0, 3.0):
        with store.writing() as writer:
            writer.append(unggahan(), [Perubahan(entri(), nilai)])
        saat.append(jam.now)
    antara = Filter(sesudah=saat[0], sampai=saat[2])
    assert [row.baru for row in store.history(where=antara)] == [3, 2]
    assert store.history_count(Filter(sampai=saat[0])) == 1
