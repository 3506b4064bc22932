"""History: every change newest first, with what stood there before."""

from collections.abc import Iterator

import pandas as pd
import pytest

from iku.core.reading import Jenis
from iku.store import (
    BerkasLama,
    BerkasMasuk,
    BerkasTersimpan,
    Cara,
    Filter,
    Perubahan,
    Store,
    Unggahan,
    open_store,
)
from tests.store.bahan import Jam, entri, simpan, target, unggahan


@pytest.fixture
def filled() -> Iterator[Store]:
    with open_store("sqlite://", clock=Jam()) as store:
        with store.writing() as writer:
            upload = unggahan("Ani", BerkasMasuk("TW1.csv", b"satu"), BerkasMasuk("tw1-lagi.csv", b"dua"))
            ayam = Perubahan(entri("ayam"), 10, "TW1.csv", "baris 2")
            writer.append(upload, [ayam, Perubahan(entri("itik"), 4, "tw1-lagi.csv", "baris 2")])
        simpan(store, {target("A1"): 60, target("A1", triwulan=4): 55}, unggahan("Budi", cara=Cara.TARGET))
        simpan(store, {entri("ayam"): None}, unggahan("Budi", alasan="salah 100% lapor", cara=Cara.ISI_DATA))
        simpan(store, {entri("ayam"): 12, entri("ayam", 2023): 9}, unggahan("Ani", cara=Cara.ISI_DATA))
        yield store


def steps(store: Store, where: Filter) -> list[tuple[str, int, int | None, float | None, float | None]]:
    return [(row.kode, row.tahun, row.triwulan, row.lama, row.baru) for row in store.history(where=where)]


def test_each_change_says_what_stood_there_before(filled: Store) -> None:
    assert steps(filled, Filter()) == [
        ("ayam", 2023, 1, None, 9),
        ("ayam", 2024, 1, None, 12),
        ("ayam", 2024, 1, 10, None),
        ("A1", 2024, 4, None, 55),
        ("A1", 2024, None, None, 60),
        ("itik", 2024, 1, None, 4),
        ("ayam", 2024, 1, None, 10),
    ]


def test_the_history_of_one_key_is_its_own(filled: Store) -> None:
    rows = filled.history(entri("ayam"))
    assert [(row.baru, row.oleh, row.cara, row.alasan) for row in rows] == [
        (12, "Ani", Cara.ISI_DATA, ""),
        (None, "Budi", Cara.ISI_DATA, "salah 100% lapor"),
        (10, "Ani", Cara.UNGGAH, ""),
    ]
    assert {row.kunci for row in rows} == {entri("ayam")}
    assert [row.baru for row in filled.history(target("A1"))] == [60]
    assert [row.baru for row in filled.history(target("A1", triwulan=4))] == [55]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Filter(jenis=Jenis.TARGET), [55, 60]),
        (Filter(kode=("itik", "A1")), [55, 60, 4]),
        (Filter(tahun=2023), [9]),
        (Filter(triwulan=4), [55]),
        (Filter(triwulan=0), [60]),
        (Filter(oleh="Budi"), [None, 55, 60]),
        (Filter(oleh="bud"), []),
        (Filter(teks="tw1"), [4, 10]),
        (Filter(teks="LAPOR"), [None]),
        (Filter(teks="0% l"), [None]),
        (Filter(teks="%"), [None]),
        (Filter(teks="_"), []),
        (Filter(unggahan_id=1), [4, 10]),
        (Filter(kunci_dari=1), [12, None, 4, 10]),
        (Filter(kunci_dari=2, triwulan=0), [60]),
        (Filter(kunci_dari=99), []),
        (Filter(jenis=Jenis.ENTRI, tahun=2024, oleh="Ani", teks="baris"), [4, 10]),
    ],
)
def test_filters_narrow_without_touching_what_stood_before(
    filled: Store, where: Filter, found: list[float | None]
) -> None:
    everything = {row.id: row for row in filled.history()}
    rows = filled.history(where=where)
    assert [row.baru for row in rows] == found
    assert all(row == everything[row.id] for row in rows)
    assert filled.history_count(where) == len(found)


def test_pages_are_cut_from_one_list(filled: Store) -> None:
    everything = filled.history()
    assert filled.history(limit=3) == everything[:3]
    assert filled.history(limit=3, offset=3) == everything[3:6]
    assert filled.history(offset=5) == everything[5:]


def test_a_change_leads_back_to_the_file_as_it_was_handed_in(filled: Store) -> None:
    first = filled.history(entri("ayam"))[-1]
    assert (first.berkas, first.sel) == ("TW1.csv", "baris 2")
    assert filled.berkas_isi(first.sha256) == b"satu"


def test_what_was_typed_has_no_file(filled: Store) -> None:
    last = filled.history(limit=1)[0]
    assert (last.berkas, last.sel, last.sha256) == ("", "", "")


def test_the_history_makes_a_frame(filled: Store) -> None:
    frame = pd.DataFrame(filled.history())
    assert [*frame.columns][-5:] == ["lama", "baru", "berkas", "sel", "sha256"]
    assert len(frame) == 7


def test_uploads_come_newest_first_with_files_and_counts(filled: Store) -> None:
    uploads = filled.uploads()
    assert [(each.id, each.oleh, each.cara, each.entri, each.target) for each in uploads] == [
        (4, "Ani", Cara.ISI_DATA, 2, 0),
        (3, "Budi", Cara.ISI_DATA, 1, 0),
        (2, "Budi", Cara.TARGET, 0, 2),
        (1, "Ani", Cara.UNGGAH, 2, 0),
    ]
    assert [file.nama for file in uploads[-1].berkas] == ["TW1.csv", "tw1-lagi.csv"]
    assert filled.uploads(limit=1, offset=1) == uploads[1:2]


def test_the_same_content_is_kept_once_under_both_names(any_store: Store) -> None:
    for nama in ("a.csv", "b.csv"):
        simpan(
            any_store,
            {entri(): 1},
            unggahan("Ani", BerkasMasuk(nama, b"sama"), BerkasMasuk("kembar.csv", b"sama")),
        )
    files = [file for upload in any_store.uploads() for file in upload.berkas]
    assert [file.nama for file in files] == ["b.csv", "kembar.csv", "a.csv", "kembar.csv"]
    assert {(file.sha256, file.ukuran) for file in files} == {(files[0].sha256, 4)}
    assert isinstance(files[0], BerkasTersimpan)
    assert any_store.berkas_isi(files[0].sha256) == b"sama"


def test_a_file_that_was_never_handed_in_is_not_there(any_store: Store) -> None:
    assert any_store.berkas_isi("0" * 64) is None


def test_what_undoes_an_upload_says_which_and_names_a_kept_file_again(filled: Store) -> None:
    kept = filled.uploads()[-1].berkas[:1]
    again = (BerkasLama(kept[0].nama, kept[0].sha256),)
    with filled.writing() as writer:
        upload = Unggahan("Citra", Cara.BATAL, "salah berkas", again, membatalkan=4)
        number = writer.append(upload, [Perubahan(entri("ayam"), 10, "TW1.csv", "baris 2")])
        assert [row.membatalkan for row in writer.history(Filter(unggahan_id=number))] == [4]
    last, *rest = filled.uploads()
    assert (last.id, last.membatalkan, last.berkas) == (number, 4, kept)
    assert {each.membatalkan for each in rest} == {None}
    change, *before = filled.history()
    assert (change.cara, change.membatalkan, change.sha256) == (Cara.BATAL, 4, kept[0].sha256)
    assert {each.membatalkan for each in before} == {None}
