"""Notes of a meeting: kept once, never over somebody else's words, never longer than a note."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.period import Triwulan
from iku.services.catatan import Bentrok, Tertolak, notes, notes_at, save_note
from iku.services.saat import sebut_saat
from iku.services.workspace import Workspace, open_workspace
from iku.store import Catatan, sqlite_url
from tests.services.bahan import Jam, kantor

KUNCI = KunciCatatan("A", 2024, 2)
TW2 = Triwulan(2024, 2)
PENDORONG, PENGHAMBAT = JenisCatatan


def tulis(
    ws: Workspace, teks: str, oleh: str = "Ani", dasar: int | None = None, kunci: KunciCatatan = KUNCI
) -> Catatan:
    hasil = save_note(ws, kunci, PENDORONG, teks, oleh, dasar)
    assert isinstance(hasil, Catatan)
    return hasil


def test_what_was_written_is_read_again() -> None:
    ws = kantor()
    tulis(ws, "  Pasar baru\r\ndibuka.\x00 ", " Ani\t")
    tulis(ws, "lain", kunci=KunciCatatan("B", 2024, 2))
    catatan = notes(ws, "A", TW2)
    assert {jenis: (c.teks, c.oleh) for jenis, c in catatan.items()} == {
        PENDORONG: ("Pasar baru\ndibuka.", "Ani")
    }
    assert set(notes_at(ws, TW2)) == {"A", "B"}
    assert notes(ws, "A", Triwulan(2024, 1)) == {}


def test_it_is_changed_by_who_saw_it_last() -> None:
    ws = kantor()
    pertama = tulis(ws, "Pasar baru.")
    kedua = tulis(ws, "Pasar baru dan gudang.", "Budi", pertama.id)
    assert notes(ws, "A", TW2)[PENDORONG] == kedua
    assert [c.oleh for c in ws.store.note_history(KUNCI, PENDORONG)] == ["Budi", "Ani"]


@pytest.mark.parametrize("lihat", ["nothing", "the first"])
def test_somebody_elses_words_are_never_written_over_unseen(lihat: str) -> None:
    jam = Jam()
    ws = kantor(jam)
    dasar = None if lihat == "nothing" else tulis(ws, "Pasar baru.").id
    jam.maju(minutes=5)
    milik_budi = tulis(ws, "Gudang baru.", "Budi", dasar)
    hasil = save_note(ws, KUNCI, PENDORONG, "Jalan baru.", "Ani", dasar)
    assert hasil == Bentrok(milik_budi)
    assert isinstance(hasil, Bentrok)
    assert hasil.pesan == (
        f"Catatan ini sudah diubah Budi pada {sebut_saat(jam.kini)} menjadi: “Gudang baru.”. "
        "Tulisan Anda belum disimpan."
    )
    assert notes(ws, "A", TW2)[PENDORONG] == milik_budi


def test_the_same_words_are_not_kept_twice() -> None:
    ws = kantor()
    pertama = tulis(ws, "Pasar baru.")
    assert tulis(ws, " Pasar baru. ", "Budi") == pertama
    assert tulis(ws, "Pasar baru.", "Ani", pertama.id) == pertama
    assert len(ws.store.note_history(KUNCI, PENDORONG)) == 1


def test_an_emptied_note_is_withdrawn_and_can_be_written_again() -> None:
    ws = kantor()
    pertama = tulis(ws, "Pasar baru.")
    kosong = tulis(ws, " ", "Ani", pertama.id)
    assert notes(ws, "A", TW2)[PENDORONG].teks == ""
    assert notes_at(ws, TW2) == {}
    bentrok = save_note(ws, KUNCI, PENDORONG, "Jalan.", "Budi", pertama.id)
    assert isinstance(bentrok, Bentrok)
    assert bentrok.pesan.startswith("Catatan ini sudah ditarik Ani pada ")
    assert tulis(ws, "Gudang.", "Budi", kosong.id).teks == "Gudang."


def test_who_saw_nothing_may_write_where_a_note_was_withdrawn() -> None:
    ws = kantor()
    tulis(ws, "", "Ani", tulis(ws, "Pasar baru.").id)
    assert tulis(ws, "Gudang.", "Budi", None).oleh == "Budi"


def test_of_many_who_write_at_once_one_is_kept_and_the_others_hear_of_it(tmp_path: Path) -> None:
    ws = open_workspace(sqlite_url(tmp_path / "iku.db"))
    with ws.store, ThreadPoolExecutor(8) as pool:
        hasil = [
            *pool.map(lambda n: save_note(ws, KUNCI, PENDORONG, f"kata {n}", f"Orang {n}", None), range(8))
        ]
        assert sum(isinstance(h, Catatan) for h in hasil) == 1
        assert sum(isinstance(h, Bentrok) for h in hasil) == 7
        assert len(ws.store.note_history(KUNCI, PENDORONG)) == 1


def test_too_long_or_without_a_name_it_is_refused_in_words() -> None:
    ws = kantor()
    assert tulis(ws, "x" * 10_000).teks
    hasil = save_note(ws, KUNCI, PENGHAMBAT, "x" * 10_001, " ", None)
    assert isinstance(hasil, Tertolak)
    assert [k.kolom for k in hasil.keliru] == ["teks", "oleh"]
    assert hasil.pesan == (
        "Tulisan ini 10.001 huruf; paling banyak 10.000. Pendekkan, lalu simpan lagi. "
        "Isi nama Anda dahulu, supaya tercatat siapa yang menulis."
    )
    assert PENGHAMBAT not in notes(ws, "A", TW2)


def test_the_moment_is_kept() -> None:
    jam = Jam()
    ws = kantor(jam)
    saat = jam.maju(hours=3)
    assert tulis(ws, "Pasar baru.").waktu == saat
    assert jam.maju() - saat == timedelta()
