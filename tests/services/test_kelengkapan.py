"""Who owes what since when, and the message that asks for it."""

from dataclasses import replace
from datetime import date

from iku.core.kelengkapan import KeadaanSel
from iku.services.kelengkapan import completeness, pesan_tagihan
from iku.services.workspace import Workspace
from tests.services.bahan import entri, kantor, simpan, target

OKTOBER = date(2024, 10, 14)


def terisi() -> Workspace:
    ws = kantor()
    toko = {entri(kode, t): n for kode, n in (("a", 4.0), ("b", 8.0)) for t in (1, 2, 3)}
    simpan(ws, {**toko, entri("c", 1): 0, target("A"): 60})
    return ws


def test_the_matrix_counts_its_cells() -> None:
    k = completeness(terisi(), 2024, OKTOBER)
    assert [b.variabel.kode for b in k.baris] == ["a", "b", "c"]
    assert {keadaan.value: k.banyak(keadaan) for keadaan in KeadaanSel if k.banyak(keadaan)} == {
        "terisi": 6,
        "nol": 1,
        "kosong": 2,
        "belum_waktunya": 3,
    }


def test_each_bidang_knows_what_it_owes_and_since_when() -> None:
    k = completeness(terisi(), 2024, OKTOBER)
    (milik,) = k.tagihan
    assert milik.bidang == "Dua"
    assert [(u.variabel.nama, str(u.sel.periode), u.sejak, u.hari) for u in milik.utang] == [
        ("Peserta", "TW II 2024", date(2024, 6, 30), 106),
        ("Peserta", "TW III 2024", date(2024, 9, 30), 14),
    ]
    assert [i.kode for i in milik.menunggu] == ["B"]
    assert k.milik("Satu").utang == ()


def test_the_message_names_what_is_owed() -> None:
    k = completeness(terisi(), 2024, OKTOBER)
    assert pesan_tagihan(k, "Dua") == (
        "Yth. Bidang Dua,\n\n"
        "Per 14 Oktober 2024 masih ada 2 angka IKU yang belum diisi:\n\n"
        "TW II 2024 (berakhir 30 Juni 2024, 106 hari yang lalu):\n"
        "- Peserta (orang)\n\n"
        "TW III 2024 (berakhir 30 September 2024, 14 hari yang lalu):\n"
        "- Peserta (orang)\n\n"
        "Karena itu 1 indikator belum dapat dihitung pada triwulan tersebut: Pelatihan.\n\n"
        "Mohon Anda isi di halaman Isi Data, atau kirim berkasnya lewat halaman Unggah. "
        "Tulis 0 hanya bila jumlahnya memang nol.\n\n"
        "Terima kasih."
    )


def test_who_owes_nothing_is_thanked() -> None:
    k = completeness(terisi(), 2024, OKTOBER)
    assert pesan_tagihan(k, "Satu") == (
        "Yth. Bidang Satu,\n\nPer 14 Oktober 2024 semua angka IKU 2024 yang sudah waktunya telah Anda isi. "
        "Terima kasih."
    )


def test_what_sample_data_owe_is_no_claim() -> None:
    ws = replace(terisi(), contoh=True)
    assert pesan_tagihan(completeness(ws, 2024, OKTOBER), "Dua").startswith(
        "DATA CONTOH, bukan tagihan sebenarnya.\n\nYth. Bidang Dua,\n\n"
    )


def test_what_does_not_fit_is_asked_about_with_its_reason() -> None:
    ws = terisi()
    simpan(ws, {entri("a", 3): 9, entri("c", 2): 1, entri("c", 3): 2})
    k = completeness(ws, 2024, OKTOBER)
    (milik,) = k.tagihan
    assert (milik.bidang, milik.utang, len(milik.curiga)) == ("Satu", (), 1)
    assert pesan_tagihan(k, "Satu") == (
        "Yth. Bidang Satu,\n\n"
        "Mohon Anda periksa lagi 1 angka yang tidak biasa; biarkan bila memang benar:\n"
        "- Toko aktif, TW III 2024: 9 toko. Toko aktif (9 toko) melebihi Toko (8 toko) pada TW III 2024.\n\n"
        "Terima kasih."
    )


def test_a_withdrawn_entri_is_owed_again() -> None:
    ws = terisi()
    simpan(ws, {entri("b", 3): None})
    milik = completeness(ws, 2024, OKTOBER).milik("Satu")
    assert [u.variabel.nama for u in milik.utang] == ["Toko"]
    assert [i.kode for i in milik.menunggu] == ["A", "B"]


def test_an_empty_year_owes_nothing_before_its_first_triwulan_is_over() -> None:
    k = completeness(kantor(), 2024, date(2024, 1, 2))
    assert (k.tagihan, k.banyak(KeadaanSel.BELUM_WAKTUNYA)) == ((), 12)
