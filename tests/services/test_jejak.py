"""The trail: from a figure to its formula, its entri, their cells, people and earlier values."""

from iku.core.period import Triwulan
from iku.services.batal import undo
from iku.services.jejak import jejak, jejak_angka
from iku.services.workspace import Workspace
from iku.store import BerkasMasuk
from tests.services.bahan import Jam, entri, kantor, simpan, target

TW3 = Triwulan(2024, 3)
BERKAS = BerkasMasuk("tw3.csv", b"isi")


def terisi() -> Workspace:
    """80 of 141, the 80 mended once from a file, the 141 typed."""
    jam = Jam()
    ws = kantor(jam)
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 141}, "Ani")
    jam.maju(days=1)
    simpan(ws, {entri("a", 3): 80}, "Budi", "dua toko terlewat", BERKAS)
    simpan(ws, {target("A", 3): 60, target("A"): 65, target("A", 4): 64})
    return ws


def test_the_formula_stands_there_in_words_and_in_figures() -> None:
    hasil = jejak(terisi(), "A", TW3)
    assert hasil.rumus_kata == "100 × [Toko aktif] ÷ [Toko]"
    assert hasil.rumus_angka == "80 / 141 × 100 = 56,74 %"
    assert hasil.capaian_angka == "56,7376 / 60 × 100 = 94,56 %"
    assert hasil.capaian_tahunan_angka == "56,7376 / 65 × 100 = 87,29 %"
    assert (hasil.target, hasil.target_tahunan) == (60, 65)


def test_each_figure_leads_to_its_file_cell_person_moment_and_reason() -> None:
    aktif, semua = jejak(terisi(), "A", TW3).baris
    assert (aktif.nama, aktif.periode, aktif.satuan, aktif.nilai) == ("Toko aktif", "TW III 2024", "toko", 80)
    kini = aktif.kini
    assert kini is not None
    assert (kini.berkas, aktif.sel, kini.oleh, kini.alasan) == (
        "tw3.csv",
        "Data!B2",
        "Budi",
        "dua toko terlewat",
    )
    assert kini.waktu.isoformat() == "2024-07-02T08:00:00+00:00"
    assert aktif.cara == "Unggah berkas"
    assert (semua.cara, semua.sel) == ("Diketik di Isi Data", "")


def test_the_file_is_still_there_as_it_was() -> None:
    ws = terisi()
    kini = jejak(ws, "A", TW3).baris[0].kini
    assert kini is not None
    assert ws.store.berkas_isi(kini.sha256) == BERKAS.isi


def test_earlier_values_of_the_same_figure_come_newest_first() -> None:
    ws = terisi()
    simpan(ws, {entri("a", 3): 81}, "Citra")
    baris = jejak(ws, "A", TW3).baris[0]
    assert [(r.baru, r.oleh) for r in baris.sebelumnya] == [(80, "Budi"), (70, "Ani")]


def test_the_targets_of_the_triwulan_and_the_year_come_along() -> None:
    ws = terisi()
    assert [(b.periode, b.nilai) for b in jejak(ws, "A", TW3).baris_target] == [
        ("TW III 2024", 60),
        ("setahun 2024", 65),
    ]
    assert [b.periode for b in jejak(ws, "A", Triwulan(2024, 4)).baris_target] == [
        "TW IV 2024",
        "setahun 2024",
    ]


def test_the_target_of_the_last_triwulan_comes_along_where_it_stands_for_the_year() -> None:
    ws = terisi()
    simpan(ws, {target("A"): None})
    hasil = jejak(ws, "A", TW3)
    assert hasil.target_tahunan == 64
    assert [b.periode for b in hasil.baris_target] == ["TW III 2024", "setahun 2024", "TW IV 2024"]
    assert hasil.baris_target[1].cara == "Ditarik (diketik di Isi Data)"


def test_a_figure_that_an_undoing_put_back_says_both() -> None:
    ws = kantor()
    simpan(ws, {entri("a", 3): 70, entri("b", 3): 141})
    salah = simpan(ws, {entri("a", 3): 700, entri("b", 2): 1}, "Budi", "", BERKAS)
    batal = undo(ws, salah, "Citra")
    kembali = jejak_angka(ws, entri("a", 3))
    assert (kembali.nilai, kembali.sel) == (70, "")
    assert kembali.cara == f"Dikembalikan oleh pembatalan unggahan nomor {salah}; semula diketik di Isi Data"
    assert kembali.semula is not None
    assert kembali.semula.oleh == "Ani"
    assert jejak_angka(ws, entri("b", 2)).cara == f"Ditarik oleh pembatalan unggahan nomor {salah}"
    undo(ws, salah + 1, "Ani")
    lagi = jejak_angka(ws, entri("a", 3))
    assert (lagi.nilai, lagi.sel) == (700, "Data!B2")
    assert lagi.cara == f"Dikembalikan oleh pembatalan unggahan nomor {salah + 1}; semula unggah berkas"
    assert "Dibatalkan" in type(batal).__name__


def test_a_figure_that_nobody_gave_is_named_in_the_formula_and_in_its_row() -> None:
    hasil = jejak(kantor(), "A", TW3)
    assert hasil.rumus_angka == (
        "[Toko aktif TW III 2024 belum ada] / [Toko TW III 2024 belum ada] × 100: "
        "belum dapat dihitung (data kosong)"
    )
    assert hasil.capaian_angka == "belum ada capaian: belum ada realisasi"
    assert [(b.nilai, b.cara) for b in hasil.baris] == [(None, "Belum pernah diisi")] * 2
    assert hasil.baris_target == ()


def test_a_sum_over_the_year_shows_the_row_of_every_triwulan() -> None:
    ws = kantor()
    simpan(ws, {entri("c", 1): 12, entri("c", 2): 20, entri("b", 2): 190})
    hasil = jejak(ws, "B", Triwulan(2024, 2))
    assert hasil.rumus_angka == "(12 + 20) / 190 × 100 = 16,84 %"
    assert [(b.nama, b.periode) for b in hasil.baris] == [
        ("Peserta", "TW I 2024"),
        ("Peserta", "TW II 2024"),
        ("Toko", "TW II 2024"),
    ]
