"""Unggah while the store moves or fails: nobody is overwritten unasked, and nothing on screen is lost."""

from pathlib import Path

import pytest

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka
from tests.pages.kerja import (
    bagian_dan_keseluruhan,
    catat,
    csv,
    dua_baris,
    entri,
    gudang,
    isi_nama,
    simpan,
    tersimpan,
    tombol_simpan,
    unggah,
)


@pytest.mark.parametrize(("pilihan", "akhir"), [("Pakai angka saya", 12), ("Pertahankan", 99)])
def test_a_figure_that_somebody_else_changed_meanwhile_is_chosen(
    url: str, buka: Buka, katalog: Catalogue, pilihan: str, akhir: int
) -> None:
    bagian, keseluruhan = bagian_dan_keseluruhan(katalog)
    at = unggah(buka("unggah"), ("a.csv", csv((entri(bagian), "12"), (entri(keseluruhan), "141"))))
    catat(url, entri(bagian), 99, oleh="Budi *tebal*")
    simpan(isi_nama(at))

    assert "Belum disimpan" in at.warning[0].value
    (bentrok,) = [s for s in at.segmented_control if s.key.startswith("bentrok_")]
    for kata in (bagian.nama, "99", "Budi *tebal*", "12"):
        assert kata in at.text[0].value
    assert entri(keseluruhan) not in tersimpan(url)

    bentrok.set_value(pilihan).run()
    next(b for b in at.button if b.label == "Terapkan pilihan").click().run()
    simpan(isi_nama(at, alasan="hitung ulang"))
    assert tersimpan(url) == {entri(bagian): akhir, entri(keseluruhan): 141}


def test_the_reason_waits_while_a_conflict_is_settled_and_goes_with_its_upload(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    _, v = bagian_dan_keseluruhan(katalog)
    at = unggah(buka("unggah"), ("a.csv", csv((entri(v), "12"))))
    catat(url, entri(v), 99)
    simpan(isi_nama(at, alasan="hitung ulang"))
    at.segmented_control[0].set_value("Pakai angka saya").run()
    next(b for b in at.button if b.label == "Terapkan pilihan").click().run()
    simpan(at)

    with gudang(url) as ws:
        assert ws.store.uploads()[0].alasan == "hitung ulang"
    unggah(at, ("b.csv", csv((entri(v), "13"))))
    assert [t.value for t in at.text_input if t.label == "Alasan perubahan"] == [""]


def test_a_store_that_moved_is_shown_again_before_it_is_written(
    url: str, buka: Buka, katalog: Catalogue
) -> None:
    bagian, keseluruhan = bagian_dan_keseluruhan(katalog)
    at = unggah(buka("unggah"), ("a.csv", csv((entri(bagian), "12"))))
    catat(url, entri(keseluruhan), 10)
    simpan(isi_nama(at))

    assert "Belum disimpan" in at.warning[0].value
    assert tersimpan(url) == {entri(keseluruhan): 10}
    assert tombol_simpan(at).disabled, "the part is now more than its whole"


def test_a_store_that_fails_keeps_the_file_on_screen(
    url: str, buka: Buka, katalog: Catalogue, tmp_path: Path
) -> None:
    at = isi_nama(unggah(buka("unggah"), ("a.csv", dua_baris(katalog, "12", "14"))))
    utuh = (tmp_path / "iku.db").read_bytes()
    (tmp_path / "iku.db").write_bytes(b"bukan basis data" * 512)
    simpan(at)

    assert any("basis data" in e.value.lower() for e in at.error)
    assert at.file_uploader[0].value

    (tmp_path / "iku.db").write_bytes(utuh)
    simpan(at.run())
    assert len(tersimpan(url)) == 2
