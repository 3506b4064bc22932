"""What is handed in is previewed whole, and saving does what was shown or nothing."""

from dataclasses import replace

import pytest

from iku.core.changes import Ubah
from iku.core.finding import Kode
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci, Reading
from iku.services.impor import Bergeser, Tersimpan, TidakBerubah, choose, preview, read_files, save, typed
from iku.services.looking import figures
from iku.services.preview import Bahan
from iku.services.workspace import Workspace, workspace_of
from iku.store import Cara, open_store
from tests.sk import BAGIAN, KESELURUHAN, LAIN


def entri(kode: str, triwulan: int, tahun: int = 2024) -> Kunci:
    return Kunci(Jenis.ENTRI, kode, tahun, triwulan)


def csv(*baris: str) -> bytes:
    return "\n".join(["tahun,triwulan,variabel,nilai", *baris]).encode()


def simpan(ws: Workspace, *baris: str, oleh: str = "Ani") -> None:
    hasil = save(ws, preview(ws, read_files(ws, [("awal.csv", csv(*baris))])), oleh, setuju_peringatan=True)
    assert isinstance(hasil, Tersimpan)


def test_a_preview_tells_new_changed_and_same_and_writes_nothing(ws: Workspace) -> None:
    simpan(ws, f"2024,1,{BAGIAN},80", f"2024,1,{KESELURUHAN},141")
    isi = csv(f"2024,1,{BAGIAN},80", f"2024,1,{KESELURUHAN},160", f"2024,2,{BAGIAN},82")

    pratinjau = preview(ws, read_files(ws, [("tw2.csv", isi)]))

    assert [(s.bacaan.kunci, s.lama, s.bacaan.nilai, s.ubah) for s in pratinjau.selisih] == [
        (entri(BAGIAN, 1), 80, 80, Ubah.SAMA),
        (entri(KESELURUHAN, 1), 141, 160, Ubah.BERUBAH),
        (entri(BAGIAN, 2), None, 82, Ubah.BARU),
    ]
    assert figures(ws) == {entri(BAGIAN, 1): 80, entri(KESELURUHAN, 1): 141}


def test_a_preview_tells_which_indikator_move_and_from_what_to_what(ws: Workspace) -> None:
    simpan(ws, f"2024,1,{BAGIAN},80", f"2024,1,{KESELURUHAN},160")

    pratinjau = preview(ws, read_files(ws, [("tw1.csv", csv(f"2024,1,{BAGIAN},120"))]))

    (dampak,) = [d for d in pratinjau.dampak if d.realisasi[0] is not None]
    assert (dampak.triwulan, dampak.realisasi) == (Triwulan(2024, 1), (50, 75))


def test_saving_keeps_who_why_and_from_which_cell(ws: Workspace) -> None:
    pratinjau = preview(ws, read_files(ws, [("tw1.csv", csv(f"2024,1,{BAGIAN},80"))]))

    assert save(ws, pratinjau, "Budi", "laporan triwulan") == Tersimpan(1, 1)

    (riwayat,) = ws.store.history()
    assert (riwayat.oleh, riwayat.alasan, riwayat.berkas, riwayat.sel, riwayat.baru) == (
        "Budi",
        "laporan triwulan",
        "tw1.csv",
        "baris 2",
        80,
    )


def test_the_same_file_again_changes_nothing_and_leaves_no_copy(ws: Workspace) -> None:
    files = [("tw1.csv", csv(f"2024,1,{BAGIAN},80"))]
    save(ws, preview(ws, read_files(ws, files)), "Ani")

    assert save(ws, preview(ws, read_files(ws, files)), "Ani") == TidakBerubah()

    assert len(ws.store.uploads()) == 1


def test_an_empty_cell_over_a_filled_one_is_no_change_unless_it_is_said_to_withdraw(ws: Workspace) -> None:
    simpan(ws, f"2024,1,{BAGIAN},80")
    bahan = read_files(ws, [("tw1.csv", csv(f"2024,1,{BAGIAN},"))])

    assert [s.ubah for s in preview(ws, bahan).selisih] == [Ubah.TETAP]

    ditarik = preview(ws, replace(bahan, tarik=frozenset({entri(BAGIAN, 1)})))
    assert [s.ubah for s in ditarik.selisih] == [Ubah.DITARIK]
    save(ws, ditarik, "Ani", "salah hitung")
    assert figures(ws) == {}
    assert [r.lama for r in ws.store.history()] == [80, None]


def test_a_refused_cell_keeps_the_whole_upload_out_until_it_is_left_out_on_purpose(ws: Workspace) -> None:
    isi = csv(f"2024,1,{BAGIAN},-3", f"2024,1,{KESELURUHAN},141")
    pratinjau = preview(ws, read_files(ws, [("tw1.csv", isi)]))
    assert [(m.sel, m.kode) for m in pratinjau.ditolak] == [("baris 2", Kode.NEGATIF)]

    with pytest.raises(ValueError, match="faults"):
        save(ws, pratinjau, "Ani")
    assert figures(ws) == {}

    save(ws, pratinjau, "Ani", abaikan_ditolak=True)
    assert figures(ws) == {entri(KESELURUHAN, 1): 141}


def test_a_warning_is_agreed_to_before_anything_is_kept(ws: Workspace) -> None:
    isi = csv(f"2024,1,{BAGIAN},150", f"2024,1,{KESELURUHAN},141")
    pratinjau = preview(ws, read_files(ws, [("tw1.csv", isi)]))
    assert [(m.sel, m.kode) for m in pratinjau.peringatan] == [("baris 2", Kode.BAGIAN_MELEBIHI_KESELURUHAN)]

    with pytest.raises(ValueError, match="warnings"):
        save(ws, pratinjau, "Ani")

    assert isinstance(save(ws, pratinjau, "Ani", setuju_peringatan=True), Tersimpan)


def test_a_warning_sees_the_figures_that_are_kept_already(ws: Workspace) -> None:
    simpan(ws, f"2024,1,{KESELURUHAN},141")

    pratinjau = preview(ws, read_files(ws, [("tw2.csv", csv(f"2024,2,{KESELURUHAN},1410"))]))

    assert [m.kode for m in pratinjau.peringatan] == [Kode.SEPULUH_KALI]


def test_two_files_that_give_one_key_two_values_are_refused_naming_both_cells(ws: Workspace) -> None:
    files = [("a.csv", csv(f"2024,1,{BAGIAN},80")), ("b.csv", csv(f"2024,1,{BAGIAN},81"))]

    pratinjau = preview(ws, read_files(ws, files))

    (masalah,) = pratinjau.masalah
    assert masalah.kode is Kode.KUNCI_GANDA
    assert "a.csv" in str(masalah)
    assert "b.csv" in str(masalah)
    assert pratinjau.ditulis == ()


def test_two_files_of_one_name_stay_two(ws: Workspace) -> None:
    files = [("data.csv", csv(f"2024,1,{BAGIAN},80")), ("data.csv", csv(f"2024,1,{KESELURUHAN},141"))]

    save(ws, preview(ws, read_files(ws, files)), "Ani")

    assert {r.berkas for r in ws.store.history()} == {"data.csv", "data.csv (2)"}


def test_a_store_that_moved_where_it_matters_is_shown_again(ws: Workspace) -> None:
    pratinjau = preview(ws, read_files(ws, [("tw1.csv", csv(f"2024,1,{BAGIAN},80"))]))
    simpan(ws, f"2024,1,{BAGIAN},79", oleh="Citra")

    hasil = save(ws, pratinjau, "Ani")

    assert isinstance(hasil, Bergeser)
    (bentrok,) = hasil.pratinjau.bentrok
    assert (bentrok.dilihat, bentrok.kini.nilai, bentrok.kini.oleh, bentrok.baru) == (None, 79, "Citra", 80)
    assert figures(ws) == {entri(BAGIAN, 1): 79}


def test_a_store_that_moved_elsewhere_takes_what_was_shown(ws: Workspace) -> None:
    pratinjau = preview(ws, read_files(ws, [("tw1.csv", csv(f"2024,1,{BAGIAN},80"))]))
    simpan(ws, f"2024,1,{LAIN},450", oleh="Citra")

    assert isinstance(save(ws, pratinjau, "Ani"), Tersimpan)


def test_whoever_is_second_chooses_and_the_choice_is_kept(ws: Workspace) -> None:
    awal = preview(ws, read_files(ws, [("tw1.csv", csv(f"2024,1,{BAGIAN},80", f"2024,1,{KESELURUHAN},141"))]))
    simpan(ws, f"2024,1,{BAGIAN},79", f"2024,1,{KESELURUHAN},140", oleh="Citra")
    bergeser = save(ws, awal, "Ani")
    assert isinstance(bergeser, Bergeser)
    with pytest.raises(ValueError, match="settled"):
        save(ws, bergeser.pratinjau, "Ani")

    dipilih = preview(ws, choose(bergeser.pratinjau, frozenset({entri(BAGIAN, 1)})))
    save(ws, dipilih, "Ani")

    assert figures(ws) == {entri(BAGIAN, 1): 80, entri(KESELURUHAN, 1): 140}


def test_typing_over_a_figure_that_moved_since_the_grid_was_opened_is_a_conflict(ws: Workspace) -> None:
    simpan(ws, f"2024,1,{BAGIAN},79", oleh="Citra")
    ketik = typed([Reading(entri(BAGIAN, 1), 80)], [], Cara.ISI_DATA, seen={})

    assert [b.kini.oleh for b in preview(ws, ketik).bentrok] == ["Citra"]


def test_clearing_a_cell_of_the_grid_withdraws_its_figure(ws: Workspace) -> None:
    simpan(ws, f"2024,1,{BAGIAN},79")
    ketik = typed([Reading(entri(BAGIAN, 1), None)], [], Cara.ISI_DATA, seen={entri(BAGIAN, 1): 79})

    save(ws, preview(ws, ketik), "Ani", "salah sel")

    assert figures(ws) == {}


def test_a_sample_file_is_refused_by_a_real_store_and_taken_by_a_sample_store(ws: Workspace) -> None:
    files = [("contoh.csv", csv(f"2024,1,{BAGIAN},80").replace(b"tahun,", b"DATA CONTOH\ntahun,", 1))]

    assert [m.kode for m in preview(ws, read_files(ws, files)).ditolak] == [Kode.DATA_CONTOH]

    with open_store("sqlite://") as store:
        store.mark_contoh()
        sample = workspace_of(store, ws.catalogues, ws.pengaturan, ws.singkatan)
        assert isinstance(save(sample, preview(sample, read_files(sample, files)), "Ani"), Tersimpan)


def test_nothing_handed_in_is_nothing_to_save(ws: Workspace) -> None:
    assert save(ws, preview(ws, Bahan(Cara.UNGGAH)), "Ani") == TidakBerubah()


def test_an_unreadable_file_is_named_and_keeps_its_company_out(ws: Workspace) -> None:
    files = [("foto.csv", b"\x89PNG\r\n\x1a\n" + bytes(40)), ("tw1.csv", csv(f"2024,1,{BAGIAN},80"))]

    pratinjau = preview(ws, read_files(ws, files))

    assert not pratinjau.terbaca
    assert [m.berkas for m in pratinjau.ditolak] == ["foto.csv"]
