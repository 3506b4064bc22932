"""A file that is marked already: the old marks make room for the new ones, and only they."""

from openpyxl.comments import Comment

from iku.core.finding import Masalah, Tingkat
from iku.reports.annotated import annotate
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
    rupa,
    salah,
    simpan,
    warna,
)


def tandai(isi: bytes, *masalah: Masalah) -> bytes:
    return annotate(isi, masalah, "Catatan").isi


def test_marks_of_an_earlier_time_are_replaced() -> None:
    isi = simpan(buku_kantor())
    pertama = tandai(isi, salah(f"{UTAMA}!B3"), salah(f"{UTAMA}!C4"), salah(f"{LAIN}!A1"))
    kedua = buka(tandai(pertama, ragu(f"{UTAMA}!B3"), ragu(f"{UTAMA}!A3")))

    assert kedua.sheetnames == [UTAMA, LAIN, "Catatan IKU"]
    assert catatan(kedua[UTAMA]) == {
        "A3": "Catatan IKU (peringatan): 120 sepuluh kali 12. Periksa komanya.",
        "B3": "Catatan IKU (peringatan): 120 sepuluh kali 12. Periksa komanya.",
        "C4": "Dihitung dari rujukan.",
    }
    assert catatan(kedua[LAIN]) == {}
    assert warna(kedua[UTAMA], "B3") == WARNA[Tingkat.PERINGATAN]
    assert [warna(kedua[nama], sel) for nama, sel in ((UTAMA, "C4"), (LAIN, "A1"))] == ["", ""]
    assert [row[:2] for row in daftar(kedua)] == [(UTAMA, "A3"), (UTAMA, "B3")]
    assert rupa(kedua[UTAMA]) == rupa(buka(isi)[UTAMA])


def test_marking_twice_is_marking_once() -> None:
    masalah = [salah(f"{UTAMA}!B3"), ragu(f"{UTAMA}!C4"), salah(f"{LAIN}!B7")]
    sekali = tandai(simpan(buku_kantor()), *masalah)
    dua_kali = tandai(sekali, *masalah)

    assert {**catatan(buka(dua_kali)[UTAMA]), **catatan(buka(dua_kali)[LAIN])} == {
        **catatan(buka(sekali)[UTAMA]),
        **catatan(buka(sekali)[LAIN]),
    }
    assert daftar(buka(dua_kali)) == daftar(buka(sekali))
    assert {*bagian(dua_kali)} == {*bagian(sekali)}
    gambar = next(nama for nama in bagian(sekali) if "Drawing" in nama and nama.endswith(".vml"))
    assert bagian(dua_kali)[gambar].count(b"</v:shape>") == bagian(sekali)[gambar].count(b"</v:shape>")


def test_every_comment_has_one_box_and_one_taken_away_has_none() -> None:
    pertama = tandai(simpan(buku_kantor()), salah(f"{LAIN}!A1"), salah(f"{LAIN}!B2"))
    kedua = bagian(tandai(pertama, salah(f"{LAIN}!B2"), salah(f"{LAIN}!C9")))

    (gambar,) = [isi for nama, isi in kedua.items() if "vmlDrawingIku" in nama]
    assert gambar.count(b"<v:shape ") == 2
    assert gambar.count(b"<v:shapetype ") == 1
    assert b"<x:Row>0</x:Row>" not in gambar


def test_a_longer_message_has_a_taller_box() -> None:
    def tinggi(ditemukan: str) -> int:
        isi = bagian(tandai(simpan(buku_kantor()), salah(f"{LAIN}!A1", ditemukan)))
        (gambar,) = [isi for nama, isi in isi.items() if "vmlDrawingIku" in nama]
        return int(gambar.partition(b"height:")[2].partition(b"px")[0])

    assert tinggi("kata " * 60) > tinggi("kata")


def test_what_people_wrote_around_ours_stays() -> None:
    buku = buka(tandai(simpan(buku_kantor()), salah(f"{UTAMA}!C4"), salah(f"{UTAMA}!B3")))
    lembar = buku[UTAMA]
    lembar["C4"].comment = Comment(f"{lembar['C4'].comment.text}\nSudah saya tanyakan.", "Ani")
    kedua = buka(tandai(simpan(buku)))

    assert catatan(kedua[UTAMA]) == {"C4": "Dihitung dari rujukan.\nSudah saya tanyakan."}


def test_bold_words_of_a_comment_stay_bold() -> None:
    tebal = '<r><rPr><b/></rPr><t>Ani:</t></r><r><t xml:space="preserve"> tanya dinas</t></r>'
    isi = simpan(buku_kantor())
    polos = "<t>Dihitung dari rujukan.</t>"
    assert polos in bagian(isi)["xl/comments/comment1.xml"].decode()
    isi = diubah(isi, "xl/comments/comment1.xml", (polos, tebal))

    pertama = tandai(isi, salah(f"{UTAMA}!C4"))

    komentar = bagian(pertama)["xl/comments/comment1.xml"].decode()
    assert "<r><rPr><b/></rPr><t" in komentar
    assert catatan(buka(pertama)[UTAMA])["C4"].startswith("Ani: tanya dinas\n\nCatatan IKU (ditolak): ")
    lagi = bagian(tandai(pertama))["xl/comments/comment1.xml"].decode()
    assert "<b/>" in lagi
    assert "Catatan IKU" not in lagi


def test_a_conversation_is_left_alone_and_told() -> None:
    isi = diubah(
        simpan(buku_kantor()), "xl/comments/comment1.xml", ("<author>Ani</author>", "<author>tc={1}</author>")
    )
    bertanda = annotate(isi, [salah(f"{UTAMA}!C4")], "Catatan")

    assert bertanda.hilang == (
        f"{UTAMA}!C4 memakai percakapan komentar; "
        "catatan kami untuk sel itu hanya ada di lembar Catatan IKU.",
    )
    assert catatan(buka(bertanda.isi)[UTAMA]) == {"C4": "Dihitung dari rujukan."}
    assert warna(buka(bertanda.isi)[UTAMA], "C4") == WARNA[Tingkat.GALAT]
