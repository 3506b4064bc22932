"""The office's own words: kept beside its figures, never half, and refused with the name of what is wrong."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from iku.core.finding import Ditolak
from iku.core.naskah import Susunan
from iku.core.tampak import terlihat
from iku.services.naskah import coba, isian_kini, load_naskah, naskah_folder, simpan
from iku.services.workspace import Workspace
from tests.reports.dokumen.racun import RACUN

KINI = datetime(2024, 10, 9, 9, 5, 7, tzinfo=UTC)


def gambar(bentuk: str) -> bytes:
    keluar = io.BytesIO()
    Image.new("RGB", (20, 10), "navy").save(keluar, bentuk)
    return keluar.getvalue()


def presentasi() -> bytes:
    keluar = io.BytesIO()
    Presentation().save(keluar)
    return keluar.getvalue()


def test_what_was_not_changed_is_what_comes_along(tmp_path: Path) -> None:
    assert load_naskah(tmp_path / "tidak-ada") == load_naskah()


def test_it_stands_beside_the_figures(ws: Workspace, tmp_path: Path) -> None:
    assert naskah_folder(ws.store) == tmp_path / "naskah"


def test_what_is_typed_comes_back_with_logo_and_template(tmp_path: Path) -> None:
    isian = isian_kini(tmp_path)
    isian["tanda_tangan"] |= {"nama": 'Drs. "Budi" \\ S.H.', "nip": "1975 01"}
    isian["lembaga"] |= {"logo": "logo.png", "paparan": "paparan.pptx"}
    isian["susunan"]["urutan"] = Susunan.BIDANG
    simpan(tmp_path, isian, {"logo.png": gambar("PNG"), "paparan.pptx": presentasi()}, KINI)
    naskah = load_naskah(tmp_path)

    assert naskah.tanda_tangan.nama == 'Drs. "Budi" \\ S.H.'
    assert naskah.lembaga.logo == gambar("PNG")
    assert naskah.lembaga.paparan is not None
    assert naskah.susunan is Susunan.BIDANG
    assert isian_kini(tmp_path) == isian


def test_what_stood_before_stays_beside_it(tmp_path: Path) -> None:
    isian = isian_kini(tmp_path)
    simpan(tmp_path, isian, {}, KINI)
    lama = (tmp_path / "naskah.toml").read_bytes()
    isian["tanda_tangan"]["nama"] = "Budi"
    simpan(tmp_path, isian, {}, KINI)

    assert (tmp_path / "naskah-sampai-20241009-090507.toml").read_bytes() == lama
    assert load_naskah(tmp_path).tanda_tangan.nama == "Budi"


@pytest.mark.parametrize("racun", RACUN)
def test_whatever_is_typed_as_a_name_comes_back_as_words(racun: str, tmp_path: Path) -> None:
    isian = isian_kini(tmp_path)
    isian["tanda_tangan"]["nama"] = racun

    assert coba(isian, {}).tanda_tangan.nama == terlihat(racun).strip()


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("logo.png", b"bukan gambar", "logo.png: berkas tidak dapat dibuka"),
        ("logo.png", gambar("GIF"), "gambar PNG atau JPEG"),
        ("paparan.pptx", gambar("PNG"), "presentasi .pptx"),
        ("logo.png", b"\x89PNG" + b"0" * (20 * 1024 * 1024), "berkas terlalu besar"),
    ],
)
def test_a_file_of_another_kind_is_refused_and_nothing_changes(
    nama: str, isi: bytes, kata: str, tmp_path: Path
) -> None:
    isian = isian_kini(tmp_path)
    isian["lembaga"][nama.partition(".")[0]] = nama
    with pytest.raises(Ditolak, match=kata):
        simpan(tmp_path, isian, {nama: isi}, KINI)

    assert list(tmp_path.iterdir()) == []


def test_a_wording_without_its_placeholder_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    isian = isian_kini(tmp_path)
    isian["kata"]["rekap_judul"] = "Rekap {triwulan}"
    with pytest.raises(Ditolak) as salah:
        simpan(tmp_path, isian, {}, KINI)

    assert '"{triwulan}" tidak dikenal' in str(salah.value)
    assert "{periode} tidak ada" in str(salah.value)
    assert list(tmp_path.iterdir()) == []
