"""Records of a text file whose figures a comma moved into other columns: none of them is taken."""

from tests.sheets.bahan import angka, baca, masalah

KEPALA = "Uraian,Satuan,TW I 2024,TW II 2024,TW III 2024,TW IV 2024"


def tabel(*baris: str) -> str:
    return "\n".join([KEPALA, *baris]) + "\n"


def test_every_cell_of_a_record_that_is_too_long_is_named() -> None:
    bacaan = baca(tabel("Toko,unit,1,205,1,210,1,215,1,220", "Toko aktif,unit,1,2,3,4"))
    assert masalah(bacaan) == [("baris 2", "jumlah_kolom")]
    assert [d.sel for d in bacaan.dilewati if d.alasan.startswith("jumlah kolom baris ini 10")] == [
        "baris 2, kolom TW I 2024",
        "baris 2, kolom TW II 2024",
        "baris 2, kolom TW III 2024",
        "baris 2, kolom TW IV 2024",
        "baris 2, kolom 7",
        "baris 2, kolom 8",
        "baris 2, kolom 9",
        "baris 2, kolom 10",
    ]
    assert {isi[0].split(",")[0] for isi in angka(bacaan)} == {"baris 3"}


def test_a_record_beside_it_is_read_where_the_long_one_is_filled_by_its_thousands() -> None:
    bacaan = baca(tabel("Toko,unit,1,205,1,210,1,215,1,220", "Toko aktif,unit,141,142,143,144"))
    assert [n for *_, n in angka(bacaan)] == [141, 142, 143, 144]


def test_halves_of_thousands_that_fill_a_record_by_chance_are_refused_where_another_is_too_long() -> None:
    baris = ("Toko,unit,1,205,1,210", "Toko aktif,unit,13,063,13,100,13,250")
    bacaan = baca(tabel(*baris))
    assert (angka(bacaan), masalah(bacaan)) == (
        [],
        [
            ("baris 2, kolom TW I 2024", "angka_taksa"),
            ("baris 2, kolom TW III 2024", "angka_taksa"),
            ("baris 3", "jumlah_kolom"),
        ],
    )
    assert '"1,205" dapat dibaca' in bacaan.masalah[0].pesan
    assert {"baris 2, kolom TW II 2024", "baris 2, kolom TW IV 2024"} <= {d.sel for d in bacaan.dilewati}


def test_figures_side_by_side_are_read_where_no_record_is_too_long_or_the_record_has_room_left() -> None:
    assert len(angka(baca(tabel("Toko,unit,141,142,143,144")))) == 4
    lama = "Toko aktif,unit,13,063,13,100,13,250"
    assert [n for *_, n in angka(baca(tabel("Toko,unit,141,142,,", lama)))] == [141, 142]
