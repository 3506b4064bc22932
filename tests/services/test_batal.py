"""An upload is undone by a new one, for as long as nothing newer stands on any of its figures."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iku.core.reading import Jenis, Kunci
from iku.services.batal import Dibatalkan, TakDapat, cannot_undo, undo
from iku.services.looking import figures
from iku.services.workspace import DATA, Workspace, load_catalogues, load_settings, workspace_of
from iku.store import BerkasMasuk, Cara, Filter, Perubahan, Unggahan, open_store

CATALOGUES, PENGATURAN = load_catalogues(DATA), load_settings(DATA)
KODE = [*CATALOGUES.terbaru.variabel][:3]


def entri(nomor: int = 0, triwulan: int = 1) -> Kunci:
    return Kunci(Jenis.ENTRI, KODE[nomor], 2024, triwulan)


def simpan(ws: Workspace, isi: dict[Kunci, float | None], oleh: str = "Ani", berkas: str = "") -> int:
    masuk = (BerkasMasuk(berkas, f"isi {berkas} {isi}".encode()),) if berkas else ()
    perubahan = [Perubahan(k, v, berkas, f"baris {n}") for n, (k, v) in enumerate(isi.items(), start=2)]
    with ws.store.writing() as tulis:
        return tulis.append(Unggahan(oleh, Cara.UNGGAH, "", masuk), perubahan)


def batal(ws: Workspace, unggahan: int, oleh: str = "Budi", alasan: str = "") -> int:
    hasil = undo(ws, unggahan, oleh, alasan)
    assert isinstance(hasil, Dibatalkan)
    return hasil.unggahan_id


def sebab(ws: Workspace, unggahan: int) -> str:
    """Why it is refused, and that a look beforehand says the same and that nothing was written."""
    versi = ws.store.version()
    hasil = undo(ws, unggahan, "Citra")
    assert isinstance(hasil, TakDapat)
    assert cannot_undo(ws, unggahan) == hasil
    assert ws.store.version() == versi
    return hasil.sebab


def test_what_stood_before_stands_again_and_what_was_new_is_gone(ws: Workspace) -> None:
    simpan(ws, {entri(0): 10})
    kedua = simpan(ws, {entri(0): 99, entri(1): 98})

    assert cannot_undo(ws, kedua) is None
    assert undo(ws, kedua, "Budi", "salah berkas") == Dibatalkan(3, 2)

    assert figures(ws) == {entri(0): 10}


def test_the_history_tells_of_it_and_loses_nothing(ws: Workspace) -> None:
    simpan(ws, {entri(0): 10})
    batal(ws, simpan(ws, {entri(0): 99}), alasan="salah berkas")

    terakhir, *sebelumnya = ws.store.history()
    assert (terakhir.cara, terakhir.oleh, terakhir.alasan) == (
        Cara.BATAL,
        "Budi",
        "Membatalkan unggahan nomor 2: salah berkas",
    )
    assert (terakhir.lama, terakhir.baru, terakhir.membatalkan) == (99, 10, 2)
    assert [(r.lama, r.baru) for r in sebelumnya] == [(10, 99), (None, 10)]


def test_a_figure_that_is_back_still_leads_to_its_file_and_cell(ws: Workspace) -> None:
    simpan(ws, {entri(0): 10, entri(1): 11}, berkas="tw1.csv")
    simpan(ws, {entri(2): 12}, berkas="TW1.csv")
    simpan(ws, {entri(1, 2): 13}, berkas="tw1.csv")
    semua = {entri(0): 1, entri(1): 2, entri(2): 3, entri(1, 2): 4}
    sebelum = {k: (c.sel, c.berkas) for k, c in ws.store.current().items()}
    isi = {k: ws.store.berkas_isi(r.sha256) for k in semua for r in ws.store.history(k)[:1]}

    batal(ws, simpan(ws, semua, berkas="salah.csv"))

    kini = ws.store.current()
    assert {k: c.sel for k, c in kini.items()} == {k: sel for k, (sel, _) in sebelum.items()}
    assert {k: ws.store.berkas_isi(ws.store.history(k)[0].sha256) for k in semua} == isi
    assert [b.nama for b in ws.store.uploads()[0].berkas] == ["tw1.csv", "TW1.csv", "tw1.csv (2)"]


def test_an_upload_that_withdrew_figures_brings_them_back(ws: Workspace) -> None:
    simpan(ws, {entri(0): 10, entri(1): 0})
    batal(ws, simpan(ws, {entri(0): None, entri(1): None}))
    assert figures(ws) == {entri(0): 10, entri(1): 0}


def test_a_target_of_the_whole_year_is_put_back_like_any_other(ws: Workspace) -> None:
    setahun = Kunci(Jenis.TARGET, next(iter(CATALOGUES.terbaru.indikator)), 2024, None)
    simpan(ws, {setahun: 60})
    batal(ws, simpan(ws, {setahun: 6}))
    assert figures(ws) == {setahun: 60}


def test_twice_is_refused_with_who_undid_it_and_when(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    batal(ws, pertama)
    assert sebab(ws, pertama).startswith("Unggahan nomor 1 sudah dibatalkan oleh Budi pada ")
    simpan(ws, {entri(0): 11})
    assert "sudah dibatalkan oleh Budi" in sebab(ws, pertama)


def test_undoing_the_undoing_brings_the_upload_back(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10, entri(1): 11}, berkas="tw1.csv")
    pembatalan = batal(ws, pertama)
    assert figures(ws) == {}

    lagi = batal(ws, pembatalan, "Citra")

    assert figures(ws) == {entri(0): 10, entri(1): 11}
    assert ws.store.current()[entri(1)].sel == "baris 3"
    assert "sudah dibatalkan oleh Citra" in sebab(ws, pembatalan)
    batal(ws, pertama)
    assert figures(ws) == {}
    assert "sudah diubah oleh Budi" in sebab(ws, lagi)


def test_a_newer_figure_keeps_the_upload_and_says_whose_and_when(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10, entri(1): 11, entri(2): 12})
    simpan(ws, {entri(1): 21}, "Budi")
    simpan(ws, {entri(2): 22}, "Citra")

    hasil = undo(ws, pertama, "Ani")

    assert isinstance(hasil, TakDapat)
    assert [(p.kunci, p.oleh, p.unggahan_id) for p in hasil.penghalang] == [
        (entri(1), "Budi", 2),
        (entri(2), "Citra", 3),
    ]
    nama = CATALOGUES.terbaru.variabel[KODE[2]].nama
    assert f"{nama}, TW I 2024 sudah diubah oleh Citra pada " in hasil.sebab
    assert "(unggahan nomor 3), begitu pula 1 angka lain." in hasil.sebab
    assert figures(ws) == {entri(0): 10, entri(1): 21, entri(2): 22}


def test_the_same_figure_typed_again_by_somebody_is_newer_too(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    simpan(ws, {entri(0): 10}, "Budi")
    assert "sudah diubah oleh Budi" in sebab(ws, pertama)


def test_once_the_newer_one_is_undone_nothing_newer_stands(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    kedua = simpan(ws, {entri(0): 20})
    batal(ws, kedua)
    batal(ws, pertama)
    assert figures(ws) == {}


def test_other_figures_and_other_periods_do_not_stand_in_the_way(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    simpan(ws, {entri(0, 2): 20, entri(1): 30})
    batal(ws, pertama)
    assert figures(ws) == {entri(0, 2): 20, entri(1): 30}


def test_an_upload_that_is_not_there_is_told_so(ws: Workspace) -> None:
    assert sebab(ws, 99) == "Unggahan nomor 99 tidak ada."


def test_nobody_undoes_nameless(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    with pytest.raises(ValueError, match="names who"):
        undo(ws, pertama, " ")
    assert figures(ws) == {entri(0): 10}


def test_a_writer_who_is_at_it_already_is_waited_for_and_then_stands_in_the_way(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    with ThreadPoolExecutor(1) as pool:
        with ws.store.writing() as tulis:
            tulis.append(Unggahan("Citra", Cara.ISI_DATA), [Perubahan(entri(0), 20)])
            menunggu = pool.submit(undo, ws, pertama, "Budi")
        hasil = menunggu.result()
    assert isinstance(hasil, TakDapat)
    assert hasil.penghalang[0].oleh == "Citra"
    assert figures(ws) == {entri(0): 20}


def test_many_who_undo_the_same_upload_at_once_undo_it_once(ws: Workspace) -> None:
    pertama = simpan(ws, {entri(0): 10})
    with ThreadPoolExecutor(6) as pool:
        jobs = [pool.submit(undo, ws, pertama, f"Orang {n}") for n in range(6)]
    hasil = [job.result() for job in jobs]
    assert sum(isinstance(h, Dibatalkan) for h in hasil) == 1
    assert ws.store.history_count() == 2


def test_no_newer_figure_is_lost_to_an_undoing_at_the_same_moment(ws: Workspace) -> None:
    for nilai in range(1, 21):
        unggahan = simpan(ws, {entri(0): -nilai})
        with ThreadPoolExecutor(2) as pool:
            pool.submit(simpan, ws, {entri(0): nilai}, "Citra")
            pool.submit(undo, ws, unggahan, "Budi")
        assert figures(ws) == {entri(0): nilai}


@contextmanager
def di_memori() -> Iterator[Workspace]:
    with open_store("sqlite://") as store:
        yield workspace_of(store, CATALOGUES, PENGATURAN)


# A set of figures is an upload of them, a number undoes the upload of that number.
LANGKAH = st.lists(st.sets(st.integers(0, 2), min_size=1) | st.integers(1, 12), max_size=12)
Angka = dict[Kunci, float | None]


def semua(ws: Workspace) -> Angka:
    return {kunci: kini.nilai for kunci, kini in ws.store.current().items()}


@settings(max_examples=150, deadline=None)
@given(LANGKAH)
def test_an_upload_is_undone_exactly_while_every_figure_of_it_stands(langkah: list[set[int] | int]) -> None:
    """Every upload brings figures of its own, so a figure tells whose it is."""
    dibawa: dict[int, tuple[Angka, Angka]] = {}
    with di_memori() as ws:
        for nomor, apa in enumerate(langkah, start=1):
            kini = semua(ws)
            if isinstance(apa, set):
                baru: Angka = {entri(n): float(nomor) for n in apa}
                dibawa[simpan(ws, baru)] = {k: kini.get(k) for k in baru}, baru
            elif apa in dibawa:
                lama, baru = dibawa[apa]
                boleh = all(kini[k] == v for k, v in baru.items())
                assert isinstance(undo(ws, apa, "Budi"), Dibatalkan) == boleh
                assert semua(ws) == (kini | lama if boleh else kini)
            elif isinstance(hasil := undo(ws, apa, "Budi"), Dibatalkan):
                # An undoing is undone: whatever it had put back makes room for what it took away.
                diambil = {r.kunci: r.lama for r in ws.store.history(where=Filter(unggahan_id=apa))}
                assert semua(ws) == kini | diambil
                assert hasil.banyak == len(diambil)
