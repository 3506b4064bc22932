"""The office's own words: taken whole, or refused with the name of what is wrong."""

from pathlib import Path

import pytest

from iku.core.finding import Ditolak
from iku.core.naskah import WAJIB, Naskah, Susunan
from iku.core.naskah_file import parse_naskah

BAWAAN = Path(__file__).parents[2] / "data" / "naskah.toml"
TEKS = BAWAAN.read_text(encoding="utf-8")


def baca(teks: str) -> Naskah:
    return parse_naskah(teks.encode(), "naskah.toml", lambda nama: nama.encode())


def pesan(teks: str) -> list[str]:
    with pytest.raises(Ditolak) as ditolak:
        baca(teks)
    return [str(m) for m in ditolak.value.masalah]


def test_the_words_that_come_along_are_taken_and_have_every_wording() -> None:
    naskah = baca(TEKS)

    assert set(naskah.kata) == set(WAJIB)
    assert naskah.susunan is Susunan.SK
    assert naskah.lembaga.logo is None


def test_a_wording_fills_its_placeholders() -> None:
    naskah = baca(TEKS.replace("Rekapitulasi Capaian", "Rekap {dinas}: Capaian"))

    judul = naskah.tulis("rekap_judul", periode="Triwulan I 2024")

    assert judul.startswith(f"Rekap {naskah.lembaga.dinas}: Capaian")
    assert judul.endswith("Triwulan I 2024")


def test_a_picture_that_is_named_is_fetched() -> None:
    assert baca(TEKS.replace('logo = ""', 'logo = "lambang.png"')).lembaga.logo == b"lambang.png"


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ("Rekapitulasi Capaian Indikator Kinerja Utama {periode}", "Rekapitulasi", "{periode} tidak ada"),
        ("Utama {periode}", "Utama {periode} {bupati}", '"{bupati}" tidak dikenal'),
        ("Utama {periode}", "Utama {periode.tahun}", '"{periode.tahun}" tidak dikenal'),
        ("Utama {periode}", "Utama {periode!r}", '"{periode!r}" tidak dikenal'),
        ("Utama {periode}", "Utama {periode", "kurung kurawal yang berpasangan"),
        ('urutan = "sk"', 'urutan = "abjad"', '"abjad" tidak dikenal'),
        ('nip = ""', "nip = 1975", '"1975" tidak dikenal'),
        ('nip = ""', 'npi = ""', '"npi" tidak dikenal'),
        ("[susunan]", "[urusan]", '"urusan" tidak dikenal'),
        ('dinas = "Dinas', 'dinas = ""\n# "Dinas', "lembaga.dinas tidak ada"),
    ],
)
def test_what_is_wrong_is_named(lama: str, baru: str, kata: str) -> None:
    assert lama in TEKS
    semua = pesan(TEKS.replace(lama, baru, 1))

    assert any(kata in satu for satu in semua), semua


def test_a_wording_that_is_missing_is_named() -> None:
    tanpa = "\n".join(b for b in TEKS.splitlines() if not b.startswith("kamus_judul"))

    assert any("kata.kamus_judul tidak ada" in satu for satu in pesan(tanpa))
