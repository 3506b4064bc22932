"""A person's own workbook comes back with marks on the bad cells and everything else as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from iku.core.finding import Kode, Tingkat, galat
from iku.core.words import LEMBAR_CATATAN
from iku.reports.annotated import Bertanda, TakTersunting, annotate
from iku.reports.annotated_styles import WARNA
from tests.reports.bahan_bertanda import (
    LAIN,
    UTAMA,
    bagian,
    buka,
    buku_kantor,
    catatan,
    daftar,
    diubah,
    ragu,
    rakit,
    rupa,
    salah,
    simpan,
    warna,
)

LIBREOFFICE = Path(__file__).parents[1] / "workbooks" / "rumus_dihitung_libreoffice.xlsx"
SALAH, RAGU = salah(f"{UTAMA}!B3"), ragu(f"{UTAMA}!C3")
TANYA = replace(galat(Kode.ANGKA_TAKSA, f"{UTAMA}!C4", "1.234", "satu angka"), tingkat=Tingkat.TANYA)


def tandai(*masalah: object, isi: bytes = b"") -> Bertanda:
    return annotate(isi or simpan(buku_kantor()), masalah, "Catatan atas tw1.xlsx")  # type: ignore[arg-type]


def test_bad_cells_are_coloured_by_level_and_say_in_words_what_is_wrong() -> None:
    lembar = buka(tandai(SALAH, RAGU, TANYA).isi)[UTAMA]

    assert [warna(lembar, sel) for sel in ("B3", "C3", "C4")] == [
        WARNA[Tingkat.GALAT],
        WARNA[Tingkat.PERINGATAN],
        WARNA[Tingkat.TANYA],
    ]
    assert catatan(lembar) == {
        "B3": 'Catatan IKU (ditolak): "12 ekor" bukan angka. Seharusnya bilangan bulat. Tulis 12 saja.',
        "C3": "Catatan IKU (peringatan): 120 sepuluh kali 12. Periksa komanya.",
        "C4": "Dihitung dari rujukan.\n\nCatatan IKU (perlu jawaban): "
        '"1.234" dapat dibaca sebagai dua angka yang berbeda. Seharusnya satu angka.',
    }
    assert {lembar[sel].comment.author for sel in ("B3", "C3")} == {"Dashboard IKU"}
    assert lembar["C4"].comment.author == "Ani"


def test_all_but_the_marks_stays_as_it_was() -> None:
    isi = simpan(buku_kantor())
    sebelum, sesudah = buka(isi), buka(tandai(SALAH, RAGU, TANYA, isi=isi).isi)

    assert sesudah.sheetnames == [*sebelum.sheetnames, LEMBAR_CATATAN]
    for nama in sebelum.sheetnames:
        assert rupa(sesudah[nama]) == rupa(sebelum[nama])
    assert {n: d.attr_text for n, d in sesudah.defined_names.items()} == {"tarif": f"{LAIN}!$A$1"}
    tanpa_tanda = {"A1", "A2", "B2", "C2", "A3", "A4", "B4"}
    assert {warna(sesudah[UTAMA], sel) for sel in tanpa_tanda} == {""}


def test_parts_without_a_mark_are_the_same_bytes() -> None:
    isi = simpan(buku_kantor())
    lama, baru = bagian(isi), bagian(tandai(SALAH, isi=isi).isi)

    assert {nama for nama in lama if lama[nama] != baru[nama]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    assert set(baru) - set(lama) == {"xl/worksheets/sheetIku1.xml"}


def test_what_another_program_calculated_keeps_its_values_beside_its_formulas() -> None:
    isi = LIBREOFFICE.read_bytes()
    pertama = buka(isi).sheetnames[0]
    bertanda = tandai(salah(f"{pertama}!A1"), salah(f"{pertama}!E5"), isi=isi)

    for nilai in (False, True):
        sebelum, sesudah = buka(isi, nilai=nilai), buka(bertanda.isi, nilai=nilai)
        assert [rupa(sesudah[nama])["sel"] for nama in sebelum.sheetnames] == [
            rupa(sebelum[nama])["sel"] for nama in sebelum.sheetnames
        ]


def test_the_list_names_every_fault_and_leads_to_its_cell() -> None:
    berkas = galat(Kode.DATA_CONTOH, "", "", "angka sebenarnya", "Unduh templat yang baru.")
    buku = buka(tandai(RAGU, salah(f"{LAIN}!A1"), SALAH, berkas).isi)
    lembar = buku.worksheets[-1]

    assert lembar.title == LEMBAR_CATATAN
    assert lembar["A1"].value == "Catatan atas tw1.xlsx"
    assert [sel.value for sel in lembar[4]] == [
        "Lembar",
        "Sel",
        "Tingkat",
        "Yang ditemukan",
        "Seharusnya",
        "Yang perlu dilakukan",
    ]
    bukan = ('"12 ekor" bukan angka', "bilangan bulat", "Tulis 12 saja.")
    assert daftar(buku) == [
        (
            "(seluruh berkas)",
            None,
            "ditolak",
            "berkas ini berisi data contoh",
            "angka sebenarnya",
            "Unduh templat yang baru.",
        ),
        (UTAMA, "B3", "ditolak", *bukan),
        (UTAMA, "C3", "peringatan", "120 sepuluh kali 12", None, "Periksa komanya."),
        (LAIN, "A1", "ditolak", *bukan),
    ]
    assert {sel: lembar[sel].hyperlink.location for sel in ("B6", "B7", "B8")} == {
        "B6": f"'{UTAMA}'!B3",
        "B7": f"'{UTAMA}'!C3",
        "B8": f"'{LAIN}'!A1",
    }
    assert lembar["B5"].hyperlink is None


@pytest.mark.parametrize("sel", ["", "baris 3", "Tidak ada!A1", f"{UTAMA}!A0", f"{UTAMA}!ZZZ1", UTAMA])
def test_a_fault_that_names_no_cell_stands_in_the_list_alone(sel: str) -> None:
    buku = buka(tandai(salah(sel)).isi)

    assert catatan(buku[UTAMA]) == {"C4": "Dihitung dari rujukan."}
    assert [row[:2] for row in daftar(buku)] == [(None, sel) if sel else ("(seluruh berkas)", None)]


def test_two_faults_of_one_cell_are_both_told_and_the_heavier_one_colours_it() -> None:
    lembar = buka(tandai(ragu(SALAH.sel), SALAH, SALAH).isi)[UTAMA]

    assert warna(lembar, "B3") == WARNA[Tingkat.GALAT]
    pertama, kedua = catatan(lembar)["B3"].split("\n\n")
    assert pertama.startswith("Catatan IKU (ditolak): ")
    assert kedua.startswith("Catatan IKU (peringatan): ")


def test_cells_and_rows_that_hold_nothing_can_be_marked() -> None:
    kosong = ("B1", "D2", "A5", "E9", "AB200")
    lembar = buka(tandai(*(salah(f"{UTAMA}!{sel}") for sel in kosong)).isi)[UTAMA]

    # B1 is covered by the merged title, which begins in A1.
    assert set(catatan(lembar)) == {"A1", "D2", "A5", "E9", "AB200", "C4"}
    assert {warna(lembar, sel) for sel in ("A1", "D2", "A5", "E9", "AB200")} == {WARNA[Tingkat.GALAT]}


@pytest.mark.parametrize("nama", ["It's!", "A!B1", "'", "Data & <Isi>", 'Lembar "1"'])
def test_any_name_of_a_sheet_is_found_and_linked(nama: str) -> None:
    buku = buku_kantor()
    buku[UTAMA].title = nama
    hasil = buka(tandai(salah(f"{nama}!B3"), isi=simpan(buku)).isi)

    assert set(catatan(hasil[nama])) == {"B3", "C4"}
    tertulis = nama.replace("'", "''")
    assert hasil.worksheets[-1]["B5"].hyperlink.location == f"'{tertulis}'!B3"


@pytest.mark.parametrize("ditemukan", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "\t=1+1"])
def test_nothing_that_we_write_is_run_as_a_formula(ditemukan: str) -> None:
    masalah = replace(ragu(f"{UTAMA}!C3", ditemukan), diharapkan=ditemukan, saran=ditemukan)
    lembar = buka(annotate(simpan(buku_kantor()), [masalah], "=1+1").isi).worksheets[-1]

    assert {sel.data_type for row in lembar.iter_rows() for sel in row if sel.value} == {"s"}
    assert [lembar[sel].value[0] for sel in ("A1", "D5", "E5", "F5")] == ["'"] * 4


def test_letters_that_xml_cannot_carry_are_left_out() -> None:
    hasil = buka(tandai(salah(f"{UTAMA}!B3", 'a\x00\x02<&>"_x0041_\ud800z')).isi)

    assert 'Catatan IKU (ditolak): "a<&>"_x0041_z" bukan angka.' in catatan(hasil[UTAMA])["B3"].replace(
        "_x005F_", "_"
    )


def test_a_file_without_faults_says_so() -> None:
    lembar = buka(tandai().isi).worksheets[-1]
    assert [row[0] for row in lembar.iter_rows(values_only=True) if row[0]] == [
        "Catatan atas tw1.xlsx",
        "Tidak ada yang perlu diperbaiki.",
        "Lembar",
    ]


def test_macros_stay_and_the_name_says_so() -> None:
    biasa = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    makro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    isi = diubah(simpan(buku_kantor()), "[Content_Types].xml", (biasa, makro))
    isi = rakit({**bagian(isi), "xl/vbaProject.bin": b"\xd0\xcf makro"})

    bertanda = tandai(SALAH, isi=isi)

    assert (bertanda.akhiran, bertanda.hilang) == ("xlsm", ())
    assert bagian(bertanda.isi)["xl/vbaProject.bin"] == b"\xd0\xcf makro"


def test_a_signature_that_no_longer_holds_is_told() -> None:
    isi = rakit({**bagian(simpan(buku_kantor())), "_xmlsignatures/sig1.xml": "<Signature/>"})
    (hilang,) = tandai(SALAH, isi=isi).hilang
    assert hilang.startswith("Tanda tangan digital berkas ini tidak berlaku lagi")


@pytest.mark.parametrize(
    "isi", [b"", b"nama;nilai", b"PK\x03\x04", rakit({"a.txt": "x"}), simpan(buku_kantor())[:-900]]
)
def test_what_is_no_workbook_is_not_marked(isi: bytes) -> None:
    with pytest.raises(TakTersunting):
        annotate(isi, [SALAH], "x")
