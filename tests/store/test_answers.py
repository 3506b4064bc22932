"""Answers: the last one to a question stands, and every one that was ever given is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from iku.store import Jawaban, Store, open_store
from iku.store.migrations import LADDER
from tests.store.bahan import Jam, entri, simpan

AYAM = "nama:ayam kampung"
TAHUN = "tahun:laporan"


@pytest.fixture
def answered() -> Iterator[Store]:
    with open_store("sqlite://", clock=Jam()) as store:
        for kunci, nilai, oleh in [
            (AYAM, "ayam", "Ani"),
            (TAHUN, "2024", "Ani"),
            (AYAM, "itik", "Budi"),
            (TAHUN, None, "Citra"),
        ]:
            with store.writing() as writer:
                writer.answer(kunci, nilai, oleh, f"Soal {kunci}")
        yield store


def test_the_last_answer_stands_and_one_taken_back_is_gone(answered: Store) -> None:
    # The clock moves with every step of the ladder, then with every answer; this is the third.
    saat = datetime(2024, 7, 1, 8, len(LADDER) + 3, tzinfo=UTC)
    assert answered.answers() == {AYAM: Jawaban(AYAM, "itik", "Budi", saat, f"Soal {AYAM}")}


def test_the_history_keeps_all_of_them_newest_first(answered: Store) -> None:
    assert [(a.kunci, a.nilai, a.oleh) for a in answered.answer_history()] == [
        (TAHUN, None, "Citra"),
        (AYAM, "itik", "Budi"),
        (TAHUN, "2024", "Ani"),
        (AYAM, "ayam", "Ani"),
    ]
    assert [a.nilai for a in answered.answer_history(TAHUN)] == [None, "2024"]


def test_an_answer_taken_back_can_be_given_again(answered: Store) -> None:
    with answered.writing() as writer:
        assert set(writer.answers()) == {AYAM}
        writer.answer(TAHUN, "2025", "Ani", "")
        assert writer.answers()[TAHUN].nilai == "2025"
    assert [*answered.answers()] == [AYAM, TAHUN]


def test_answers_of_a_block_that_fails_are_not_kept(answered: Store) -> None:
    def change_ones_mind() -> None:
        with answered.writing() as writer:
            writer.answer(TAHUN, "2025", "Ani", "")
            writer.answer(TAHUN, "", "Ani", "")

    with pytest.raises(ValueError, match="an answer names"):
        change_ones_mind()
    assert set(answered.answers()) == {AYAM}


def test_answers_move_no_figure(store: Store) -> None:
    simpan(store, {entri(): 1})
    before = store.version()
    with store.writing() as writer:
        writer.answer(AYAM, "ayam", "Ani", "")
    assert store.version() == before
    assert store.history_count() == 1


@pytest.mark.parametrize(
    ("kunci", "nilai", "oleh"), [("", "ayam", "Ani"), (AYAM, "", "Ani"), (AYAM, "ayam", " ")]
)
def test_an_answer_says_to_what_by_whom_and_what(store: Store, kunci: str, nilai: str, oleh: str) -> None:
    with pytest.raises(ValueError, match="an answer names"), store.writing() as writer:
        writer.answer(kunci, nilai, oleh, "")
    assert store.answer_history() == []
