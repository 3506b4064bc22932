"""The zip of a triwulan: everything, provable, the same from the same state."""

import io
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from iku.reports.dokumen.bahan import Bahan
from iku.services.dokumen import DOKUMEN, JenisDokumen
from iku.services.paket import buat_paket
from tests.reports.dokumen.kantor import bahan, isi


def sebidang(keadaan: str) -> Bahan:
    """Of one bidang alone, the smallest: enough for whatever does not count documents."""
    return bahan(keadaan, bidang=bahan(keadaan).katalog.bidang[0])


def paket(keadaan: str, sumber: Bahan) -> dict[str, bytes]:
    berkas = buat_paket(isi(keadaan), sumber)
    with zipfile.ZipFile(io.BytesIO(berkas)) as zip_:
        return {nama: zip_.read(nama) for nama in zip_.namelist()}


@pytest.fixture
def tanpa_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("IKU_SOFFICE", str(tmp_path / "tidak-ada"))


@pytest.mark.usefixtures("tanpa_office")
def test_it_holds_every_document_form_chart_and_figure_and_their_sums() -> None:
    sumber = bahan("penuh")
    ada = paket("penuh", sumber)

    for jenis, uraian in DOKUMEN.items():
        if jenis is not JenisDokumen.FORMULIR:
            assert all(f"dokumen/{jenis}{akhiran}" in ada for akhiran in uraian.pembuat), jenis
    assert sum(n.startswith("formulir/") for n in ada) == len(sumber.katalog.bidang)
    assert sum(n.startswith("grafik/") for n in ada) == 2 * len(sumber.butir)
    data = {"entri", "target", "hasil", "perubahan", "unggahan", "rantai", "rekap-rapi", "rekap-excel"}
    assert {f"data/{n}.csv" for n in data} <= set(ada)
    assert any(n.startswith("data/katalog/seed_iku_") for n in ada)
    baris = ada.pop("SHA256SUMS").decode().splitlines()
    assert baris == [f"{sha256(ada[n]).hexdigest()}  {n}" for n in sorted(ada)]


@pytest.mark.usefixtures("tanpa_office")
def test_where_there_is_no_libreoffice_it_says_so_plainly() -> None:
    ada = paket("kosong", sebidang("kosong"))

    assert not any(n.startswith("pdf/") for n in ada)
    assert "PDF memerlukan LibreOffice" in ada["BACA-DULU.md"].decode()


@pytest.mark.usefixtures("tanpa_office")
def test_sample_data_is_in_the_name_of_every_document() -> None:
    ada = paket("contoh", sebidang("contoh"))

    keluar = [n for n in ada if n.startswith(("dokumen/", "formulir/", "grafik/"))]
    assert keluar
    assert all("DATA-CONTOH" in n for n in keluar)
    assert "DATA CONTOH" in ada["BACA-DULU.md"].decode()


@pytest.mark.office
def test_the_same_state_is_the_same_zip_with_a_pdf_of_every_document() -> None:
    sumber = sebidang("bolong")
    langkah: list[float] = []
    satu = buat_paket(isi("bolong"), sumber, lambda _, bagian: langkah.append(bagian))

    assert satu == buat_paket(isi("bolong"), sumber)
    assert langkah == sorted(langkah)
    with zipfile.ZipFile(io.BytesIO(satu)) as zip_:
        dokumen = [n for n in zip_.namelist() if n.startswith("dokumen/")]
        pdf = [n for n in zip_.namelist() if n.startswith("pdf/")]
        assert len(pdf) == len(dokumen) > 0
        assert all(zip_.read(n).startswith(b"%PDF-") for n in pdf)
