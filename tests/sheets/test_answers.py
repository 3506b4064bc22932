"""What a person answers settles what was open, reaches as far as it says, and is not asked again."""

from iku.sheets import Bacaan, read
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, dilewati, masalah

JUDUL = ("Data tahun 2024",)


def _jawab(isi: bytes, **jawaban: str) -> Bacaan:
    return read("berkas", isi, CATALOGUES, jawaban=jawaban)


def test_a_total_whose_parts_are_left_out_is_asked_about_again_and_can_be_taken() -> None:
    rows = [
        JUDUL,
        ("Uraian", "TW I", "TW I", "TW I"),
        (None, "L", "P", "Jumlah"),
        ("Kunjungan ke toko", 60, 40, 100),
    ]
    isi = buku(Data=rows)
    lewat = {t.kunci: "lewati" for t in baca(isi).tanya}
    assert [t.sel for t in _jawab(isi, **lewat).tanya] == [("Data!D4",)]
    ambil = {t.kunci: "entri" for t in _jawab(isi, **lewat).tanya}
    assert [n for *_, n in angka(_jawab(isi, **lewat, **ambil))] == [100.0]


def test_an_answer_about_a_number_reaches_the_same_writing_of_the_same_variabel_alone() -> None:
    rows = [
        JUDUL,
        ("Uraian", "TW I", "TW II"),
        ("Toko", "30,200", "30,300"),
        ("Toko aktif", "1.455", "1,460"),
    ]
    isi = buku(Data=rows)
    toko, aktif = sorted(baca(isi).tanya, key=lambda t: t.sel)
    assert (toko.sel, aktif.sel) == (("Data!B3", "Data!C3"), ("Data!C4",))
    assert "semua angka bertanda koma milik variabel ini" in toko.soal
    bacaan = _jawab(isi, **{toko.kunci: "ribuan"})
    assert [n for *_, n in angka(bacaan)] == [30200.0, 30300.0, 1455.0]
    assert [t.sel for t in bacaan.tanya] == [("Data!C4",)]


def test_a_quarter_answered_for_one_column_leaves_the_others_what_they_say() -> None:
    rows = [JUDUL, ("Uraian", "TW I", "TW II", "Realisasi"), ("Toko", 5, 6, 7)]
    (tanya,) = baca(buku(Data=rows)).tanya
    bacaan = _jawab(buku(Data=rows), **{tanya.kunci: "TW III"})
    assert [(triwulan, n) for *_, triwulan, n in angka(bacaan)] == [(1, 5.0), (2, 6.0), (3, 7.0)]


def test_a_column_of_which_a_person_said_when_it_is_is_not_held_against_the_title() -> None:
    isi = buku(Data=[("Data TW III tahun 2024",), ("Uraian", "TW II"), ("Toko", 5)])
    sidik = baca(isi).tabel[0].sidik
    for kurun, kapan in (("TW II", (2024, 2)), ("TW II 2023", (2023, 2))):
        bacaan = _jawab(isi, **{f"kolom:{sidik}:B": f"kurun:{kurun}"})
        assert masalah(bacaan) == []
        assert [(tahun, triwulan) for _, _, tahun, triwulan, _ in angka(bacaan)] == [kapan]


def test_a_row_without_its_quarter_takes_the_one_that_is_answered() -> None:
    rows = [("Uraian", "Tahun", "TW", "Realisasi"), ("Toko", 2024, "I", 5), ("Toko", 2024, "II", 6)]
    isi = buku(Data=[*rows, ("Toko aktif", 2024, "I", 3), ("Toko aktif", 2024, None, 4)])
    (tanya,) = baca(isi).tanya
    terbaca = angka(_jawab(isi, **{tanya.kunci: "TW II"}))
    assert [(tw, n) for *_, tw, n in terbaca] == [(1, 5.0), (2, 6.0), (1, 3.0), (2, 4.0)]


def test_the_quarter_of_a_target_may_be_the_whole_year() -> None:
    isi = buku(
        Data=[("TW I dan TW III tahun 2024",), ("Indikator", "Target", "Target"), ("Toko aktif (%)", 65)]
    )
    tanya = [t for t in baca(isi).tanya if t.jenis == "periode"]
    assert [t.pilihan[0].nilai for t in tanya] == ["setahun"]
    assert [(tw, n) for *_, tw, n in angka(_jawab(isi, **{tanya[0].kunci: "setahun"}))] == [(None, 65.0)]


def test_a_percentage_of_a_variabel_is_left_as_what_it_is() -> None:
    isi = buku(Data=[JUDUL, ("Uraian", "TW I"), ("Toko", 5), ("Toko buka (%)", 56)])
    bacaan = baca(isi)
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [5.0])
    assert "Data!B4" in dilewati(bacaan)
    assert any("persen" in d.alasan for d in bacaan.dilewati if d.sel == "Data!B4")


def test_a_head_far_above_the_figures_is_named_in_the_question() -> None:
    rows = [JUDUL, (), ("Uraian", "Keadaan sebelum dibina", "TW I"), (), (), (), (), ("Toko", 5, 6)]
    (tanya,) = baca(buku(Data=rows)).tanya
    assert "Keadaan sebelum dibina" in tanya.soal
