"""Decisions of a meeting: who does what until when, and that they come up again until they are closed."""

from datetime import date

import pytest

from iku.core.catatan import Keadaan, KunciCatatan
from iku.core.period import Triwulan
from iku.services.catatan import Bentrok, Tertolak
from iku.services.tindak_lanjut import (
    actions_at,
    add_action,
    change_action,
    close_action,
    open_actions,
    reopen_action,
)
from iku.services.workspace import Workspace
from iku.store import TindakLanjut
from tests.services.bahan import Jam, kantor

KUNCI = KunciCatatan("A", 2024, 2)
TW2, TW3 = Triwulan(2024, 2), Triwulan(2024, 3)
AGUSTUS = date(2024, 8, 1)


def rencana(
    ws: Workspace, apa: str = "Data ulang", kunci: KunciCatatan = KUNCI, sampai: date | None = AGUSTUS
) -> TindakLanjut:
    return jadi(add_action(ws, kunci, apa, "Budi", sampai, "Ani"))


def jadi(hasil: object) -> TindakLanjut:
    assert isinstance(hasil, TindakLanjut)
    return hasil


def tertolak(hasil: object) -> dict[str, str]:
    assert isinstance(hasil, Tertolak)
    return {k.kolom: k.pesan for k in hasil.keliru}


def test_an_open_one_comes_up_in_the_next_meeting_with_its_age() -> None:
    ws = kantor(Jam())
    rencana(ws)
    (satu,) = open_actions(ws, TW3, date(2024, 7, 31))
    assert (satu.tindak.apa, satu.tindak.siapa, satu.umur) == ("Data ulang", "Budi", 30)
    assert (satu.terlambat, satu.dari_lalu) == (0, True)
    (kini,) = open_actions(ws, TW2, date(2024, 7, 1))
    assert (kini.umur, kini.dari_lalu) == (0, False)
    assert open_actions(ws, Triwulan(2024, 1), AGUSTUS) == []


@pytest.mark.parametrize(
    ("hari", "terlambat"), [(date(2024, 8, 1), 0), (date(2024, 8, 2), 1), (date(2024, 9, 1), 31)]
)
def test_it_is_late_from_the_day_after_its_date(hari: date, terlambat: int) -> None:
    ws = kantor()
    rencana(ws)
    assert [t.terlambat for t in open_actions(ws, TW3, hari)] == [terlambat]


def test_without_a_date_it_is_never_late() -> None:
    ws = kantor()
    rencana(ws, sampai=None)
    assert [t.terlambat for t in open_actions(ws, TW3, date(2030, 1, 1))] == [0]


def test_the_most_overdue_come_first_and_those_without_a_date_last() -> None:
    ws = kantor()
    rencana(ws, "tanpa tanggal", sampai=None)
    rencana(ws, "September", sampai=date(2024, 9, 1))
    rencana(ws, "Juli", sampai=date(2024, 7, 1))
    rencana(ws, "Agustus", KunciCatatan("B", 2024, 3))
    hari = date(2024, 8, 15)
    assert [t.tindak.apa for t in open_actions(ws, TW3, hari)] == [
        "Juli",
        "Agustus",
        "September",
        "tanpa tanggal",
    ]
    assert [t.tindak.apa for t in open_actions(ws, TW3, hari, {"B"})] == ["Agustus"]


def test_closing_takes_a_sentence() -> None:
    ws = kantor()
    satu = rencana(ws)
    assert tertolak(close_action(ws, satu.nomor, " \n", "Budi", satu.id)) == {
        "penutup": "Tulis satu kalimat tentang hasilnya, lalu tutup."
    }
    assert tertolak(close_action(ws, satu.nomor, "", "", satu.id, Keadaan.BATAL)) == {
        "oleh": "Isi nama Anda dahulu, supaya tercatat siapa yang menulis.",
        "penutup": "Tulis satu kalimat mengapa tindak lanjut ini dibatalkan, lalu tutup.",
    }
    assert len(open_actions(ws, TW3, AGUSTUS)) == 1
    tutup = jadi(close_action(ws, satu.nomor, "141 toko sudah didata.", "Budi", satu.id))
    assert (tutup.keadaan, tutup.penutup, tutup.oleh) == ("selesai", "141 toko sudah didata.", "Budi")
    assert open_actions(ws, TW3, AGUSTUS) == []
    assert actions_at(ws, TW2) == [tutup]
    assert actions_at(ws, TW2, {"B"}) == actions_at(ws, TW3) == []


def test_one_that_was_closed_too_early_is_opened_again() -> None:
    ws = kantor()
    satu = rencana(ws)
    tutup = jadi(close_action(ws, satu.nomor, "Tidak jadi.", "Budi", satu.id, Keadaan.BATAL))
    assert tertolak(change_action(ws, satu.nomor, "Lain", "Budi", None, "Ani", tutup.id)) == {
        "keadaan": "Tindak lanjut ini sudah dibatalkan. Buka lagi dahulu untuk mengubahnya."
    }
    lagi = jadi(reopen_action(ws, satu.nomor, "Ani", tutup.id))
    assert (lagi.keadaan, lagi.penutup) == ("terbuka", "")
    assert [t.keadaan for t in ws.store.action_history(satu.nomor)] == ["terbuka", "batal", "terbuka"]


def test_a_change_says_otherwise_and_keeps_what_was() -> None:
    ws = kantor()
    satu = rencana(ws)
    baru = jadi(change_action(ws, satu.nomor, " Data ulang semua ", "Citra\n", None, "Dewi", satu.id))
    assert (baru.apa, baru.siapa, baru.sampai, baru.oleh) == ("Data ulang semua", "Citra", None, "Dewi")
    assert (baru.nomor, baru.dibuat_oleh) == (satu.nomor, "Ani")
    assert jadi(change_action(ws, satu.nomor, "Data ulang semua", "Citra", None, "Ani", satu.id)) == baru
    assert len(ws.store.action_history(satu.nomor)) == 2


def test_what_somebody_else_changed_meanwhile_is_not_written_over() -> None:
    ws = kantor()
    satu = rencana(ws)
    tutup = jadi(close_action(ws, satu.nomor, "Sudah.", "Budi", satu.id))
    for hasil in (
        change_action(ws, satu.nomor, "Lain", "Citra", None, "Ani", satu.id),
        close_action(ws, satu.nomor, "Batal saja.", "Ani", satu.id, Keadaan.BATAL),
    ):
        assert hasil == Bentrok(tutup)
        assert isinstance(hasil, Bentrok)
        assert hasil.pesan.startswith("Tindak lanjut ini sudah diubah Budi pada ")
        assert hasil.pesan.endswith(", sekarang selesai: “Data ulang”. Tulisan Anda belum disimpan.")


def test_the_same_one_given_twice_is_kept_once() -> None:
    ws = kantor()
    assert rencana(ws) == rencana(ws)
    satu = ws.store.actions()[0]
    jadi(close_action(ws, satu.nomor, "Sudah.", "Budi", satu.id))
    assert rencana(ws).nomor != satu.nomor


def test_what_is_missing_or_slipped_is_named_field_by_field() -> None:
    ws = kantor()
    assert tertolak(add_action(ws, KUNCI, " ", "", date(2014, 8, 1), "")) == {
        "apa": "Tulis apa yang akan dikerjakan.",
        "siapa": "Tulis siapa yang mengerjakannya.",
        "sampai": "Tanggal 1 Agustus 2014 di luar tahun 2024 sampai 2100. Periksa tahunnya.",
        "oleh": "Isi nama Anda dahulu, supaya tercatat siapa yang menulis.",
    }
    assert set(tertolak(add_action(ws, KUNCI, "x" * 10_001, "y" * 10_001, None, "Ani"))) == {"apa", "siapa"}
    assert ws.store.actions() == []


def test_a_nomor_that_does_not_exist_is_a_mistake_of_the_caller() -> None:
    ws = kantor()
    with pytest.raises(LookupError):
        close_action(ws, 7, "Sudah.", "Ani", 7)
    with pytest.raises(ValueError, match="not closed"):
        close_action(ws, 7, "Sudah.", "Ani", 7, Keadaan.TERBUKA)
