"""Notulen: what the meeting showed and wrote, for its filter and no other."""

from datetime import UTC, date, datetime

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.core.period import Triwulan
from iku.reports.notulen_isi import Notulen
from iku.services.catatan import save_note
from iku.services.looking import figures, results
from iku.services.notulen import minutes, minutes_file, screens
from iku.services.recap import Saringan
from iku.services.tindak_lanjut import add_action, close_action
from iku.services.workspace import Workspace
from iku.store import TindakLanjut
from tests.services.bahan import Jam, entri, kantor, simpan, target

KINI = datetime(2024, 10, 9, 9, 5, tzinfo=UTC)
TW3 = Saringan(2024, 3)


def notulen(ws: Workspace, saringan: Saringan = TW3) -> Notulen:
    angka, hasil = figures(ws), results(ws)
    return minutes(ws, angka, hasil, saringan, screens(ws, angka, hasil, saringan), KINI)


def rapat() -> Workspace:
    jam = Jam()
    ws = kantor(jam)
    simpan(
        ws,
        {
            **{entri("a", t): 60 + t for t in (1, 2, 3)},
            **{entri("b", t): 100 for t in (1, 2, 3, 4)},
            entri("a", 4): 99,
            target("A", 3): 60,
        },
    )
    return ws


def test_figures_sentences_and_positions_are_those_of_the_meeting() -> None:
    isi = notulen(rapat())

    assert [b.indikator.kode for b in isi.butir] == ["A", "B"]
    assert isi.butir[0].baris.realisasi == 63
    assert isi.butir[0].kalimat.startswith("Toko aktif 63 % pada TW III 2024")
    assert [(p.bidang, p.tercapai, p.belum, p.tanpa_capaian) for p in isi.posisi] == [
        ("Satu", 1, 0, 0),
        ("Dua", 0, 0, 1),
    ]
    assert isi.lingkup == "Seluruh dinas"
    assert isi.kurang == {"Dua": ("Peserta (TW I 2024)", "Peserta (TW II 2024)", "Peserta")}


def test_the_chart_ends_at_the_meetings_triwulan() -> None:
    a, b = notulen(rapat()).butir

    assert a.grafik is not None
    assert a.grafik.realisasi == (61, 62, 63, None)
    assert a.grafik.target == (None, None, 60, None)
    assert a.grafik.lalu == (None,) * 4
    assert b.grafik is None


def test_notes_and_decisions_stand_with_their_indikator_and_at_the_end() -> None:
    ws = rapat()
    kunci = KunciCatatan("A", 2024, 3)
    save_note(ws, kunci, JenisCatatan.PENDORONG, "Pendampingan", "Sri", None)
    save_note(ws, KunciCatatan("A", 2024, 2), JenisCatatan.PENGHAMBAT, "Dulu", "Sri", None)
    satu = add_action(ws, kunci, "Mendata ulang", "Bu Rina", date(2024, 12, 15), "Sri")
    assert isinstance(satu, TindakLanjut)
    close_action(ws, satu.nomor, "Sudah.", "Sri", satu.id)
    isi = notulen(ws)

    assert isi.butir[0].catatan == {JenisCatatan.PENDORONG: "Pendampingan"}
    assert [(p.apa, p.keadaan, p.penutup, p.indikator) for p in isi.putusan] == [
        ("Mendata ulang", "selesai", "Sudah.", "Toko aktif")
    ]
    assert isi.butir[0].putusan == isi.putusan
    assert isi.butir[1].putusan == ()


def test_what_earlier_triwulan_left_open_comes_with_its_age() -> None:
    ws = rapat()
    add_action(ws, KunciCatatan("A", 2024, 1), "Minta data", "Pak Joko", date(2024, 10, 1), "Sri")
    isi = notulen(ws)

    (satu,) = isi.terbuka
    assert (satu.apa, satu.periode, satu.umur, satu.terlambat) == ("Minta data", Triwulan(2024, 1), 100, 8)
    assert isi.putusan == ()


def test_the_filter_holds_for_everything() -> None:
    ws = rapat()
    add_action(ws, KunciCatatan("A", 2024, 3), "Mendata ulang", "Bu Rina", None, "Sri")
    isi = notulen(ws, Saringan(2024, 3, "Dua"))

    assert [b.indikator.kode for b in isi.butir] == ["B"]
    assert (isi.lingkup, isi.putusan, [p.bidang for p in isi.posisi]) == ("Bidang Dua", (), ["Dua"])
    assert isi.pembuka.startswith("Bidang Dua, Triwulan III 2024")


def test_the_file_bears_filter_and_time() -> None:
    saringan = Saringan(2024, 3, "Dua")
    nama, isi = minutes_file(notulen(rapat(), saringan), saringan)

    assert nama == "notulen-iku_2024-tw3_dua_20241009-0905.html"
    assert isi.decode().startswith("<!doctype html>")


def test_an_empty_office_has_a_notulen_of_what_is_missing() -> None:
    isi = notulen(kantor())

    assert len(isi.butir) == 2
    assert all(b.grafik is None and b.baris.realisasi is None for b in isi.butir)
    assert set(isi.kurang) == {"Satu", "Dua"}
