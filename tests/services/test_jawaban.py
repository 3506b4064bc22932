"""What a person answered is remembered with who and when, and can be taken back."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from iku.services.jawaban import forget, remember, remembered, standing
from iku.services.workspace import Workspace

NAMA, KOLOM = "nama:kop. aktif", "kolom:abc:D"


def test_a_new_file_is_read_with_what_was_answered_before(ws: Workspace) -> None:
    assert remembered(ws) == {}

    assert remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?"), KOLOM: ("entri", "Kolom D?")}, "Ani") == 2

    assert remembered(ws) == {NAMA: "koperasi_aktif", KOLOM: "entri"}
    assert [(j.kunci, j.nilai, j.oleh, j.soal) for j in standing(ws)] == [
        (KOLOM, "entri", "Ani", "Kolom D?"),
        (NAMA, "koperasi_aktif", "Ani", "Apa itu?"),
    ]


def test_the_same_answer_again_stays_its_first_authors(ws: Workspace) -> None:
    remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?")}, "Ani")

    assert remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?")}, "Budi") == 0

    assert [(j.oleh, j.nilai) for j in ws.store.answer_history()] == [("Ani", "koperasi_aktif")]


def test_another_answer_takes_the_place_of_the_first(ws: Workspace) -> None:
    remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?")}, "Ani")

    assert remember(ws, {NAMA: ("koperasi", "Apa itu?")}, "Budi") == 1

    assert [(j.oleh, j.nilai) for j in standing(ws)] == [("Budi", "koperasi")]
    assert len(ws.store.answer_history(NAMA)) == 2


def test_an_answer_taken_back_is_asked_again_and_the_history_says_by_whom(ws: Workspace) -> None:
    remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?")}, "Ani")

    assert forget(ws, NAMA, "Budi")

    assert remembered(ws) == {}
    assert not forget(ws, NAMA, "Citra")
    assert [(j.oleh, j.nilai, j.soal) for j in ws.store.answer_history(NAMA)] == [
        ("Budi", None, "Apa itu?"),
        ("Ani", "koperasi_aktif", "Apa itu?"),
    ]
    assert remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?")}, "Citra") == 1


def test_of_answers_one_of_which_is_empty_none_is_kept(ws: Workspace) -> None:
    with pytest.raises(ValueError, match="an answer names"):
        remember(ws, {NAMA: ("koperasi_aktif", "Apa itu?"), KOLOM: ("", "Kolom D?")}, "Ani")
    assert remembered(ws) == {}


def test_many_who_give_the_same_answer_at_once_give_it_once(ws: Workspace) -> None:
    with ThreadPoolExecutor(6) as pool:
        jobs = [pool.submit(remember, ws, {NAMA: ("koperasi", "")}, f"Orang {n}") for n in range(6)]
    assert sorted(job.result() for job in jobs) == [0, 0, 0, 0, 0, 1]
    assert len(ws.store.answer_history()) == 1
