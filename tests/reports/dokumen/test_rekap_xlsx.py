"""The recap that computes: each figure read back, recomputed by LibreOffice, and again after a change."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from iku.core import words
from iku.core.baris import Baris, baris_pada
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.rekap_xlsx import KEPALA, rekap_xlsx
from iku.reports.dokumen.rumus_excel import KOLOM_LALU
from iku.services.bahan_dokumen import gather
from iku.services.looking import figures, results
from iku.services.naskah import load_naskah
from iku.services.recap import Saringan
from tests.reports.dokumen.kantor import KEADAAN, bahan, isi, simpan, workspace
from tests.reports.dokumen.libre import ubah

KOLOM = (
    "pembilang",
    "penyebut",
    "realisasi",
    "target",
    "capaian",
    "target_tahunan",
    "capaian_tahunan",
    "predikat",
    "status",
    "alasan",
)
TRIWULAN = [(k, t) for k in KEADAAN for t in (1, 3, 4)]


def buka(isi: bytes | Path, *, nilai: bool) -> Workbook:
    return load_workbook(isi if isinstance(isi, Path) else io.BytesIO(isi), data_only=nilai)


def rekap(buku: Workbook) -> dict[str, tuple[int, dict[str, Any]]]:
    """Row and cells of every indikator in the recap's sheet."""
    lembar = buku["Rekap"]
    return {
        str(lembar.cell(baris, 1).value): (
            baris,
            {k: lembar.cell(baris, n).value for n, k in enumerate(KOLOM, 4)},
        )
        for baris in range(KEPALA + 1, lembar.max_row + 1)
        if re.fullmatch(r"[TSP]\d+[AB]?", str(lembar.cell(baris, 1).value))
    }


def harap(b: Baris) -> dict[str, Any]:
    """A row of the core's as the sheet says it."""
    kata = {
        "status": words.STATUS.get(b.status or ""),
        "alasan": words.ALASAN.get(b.alasan or ""),
    }
    return {k: kata.get(k, getattr(b, k)) for k in KOLOM}


def beda(buku: Workbook, bahan: Bahan) -> Iterator[str]:
    """Every figure of the workbook that is not the core's, with its place."""
    baris = rekap(buku)
    assert set(baris) == {b.indikator.kode for b in bahan.butir}
    for satu in bahan.butir:
        nomor, ada = baris[satu.indikator.kode]
        for kolom, seharusnya in harap(satu.baris).items():
            if not sama(ada[kolom], seharusnya):
                yield f"Rekap baris {nomor} {kolom}: {ada[kolom]!r}, seharusnya {seharusnya!r}"
    tren = buku["Tren"]
    for nomor, satu in enumerate(bahan.butir, KEPALA + 1):
        for t in (1, 2, 3, 4):
            b = baris_pada(bahan.hasil, satu.indikator.kode, Triwulan(bahan.periode.tahun, t))
            for kolom, seharusnya in ((3 + t, b.realisasi), (7 + t, b.target)):
                if not sama(ada := tren.cell(nomor, kolom).value, seharusnya):
                    yield f"Tren baris {nomor} kolom {kolom}: {ada!r}, seharusnya {seharusnya!r}"


def sama(ada: Any, seharusnya: Any) -> bool:
    """Equal, a figure to the last digits that a spreadsheet keeps."""
    if isinstance(seharusnya, float) and isinstance(ada, (int, float)):
        return ada == pytest.approx(seharusnya, rel=1e-13, abs=1e-13)
    return (ada or None) == seharusnya


@pytest.mark.parametrize(("keadaan", "triwulan"), TRIWULAN)
def test_every_figure_that_stands_beside_a_formula_is_the_cores(keadaan: str, triwulan: int) -> None:
    sumber = bahan(keadaan, triwulan=triwulan)

    assert list(beda(buka(rekap_xlsx(sumber), nilai=True), sumber)) == []


@pytest.mark.office
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_libreoffice_computes_the_same_from_the_formulas_alone(keadaan: str, tmp_path: Path) -> None:
    sumber = bahan(keadaan)
    berkas = tmp_path / "rekap.xlsx"
    # Saved again by openpyxl, formulas have no value beside them: whoever shows one has computed it.
    buka(rekap_xlsx(sumber), nilai=False).save(berkas)
    buku = buka(ubah(berkas, "xlsx"), nilai=True)

    assert list(beda(buku, sumber)) == []
    assert [s for lembar in buku for s in galat(lembar)] == []


@pytest.mark.office
def test_a_changed_entri_changes_what_the_core_would_change(tmp_path: Path) -> None:
    sumber = bahan("penuh")
    buku, angka = buka(rekap_xlsx(sumber), nilai=False), {}
    entri = buku["Entri"]
    for nomor, baris in enumerate(range(5, entri.max_row + 1)):
        kode, kolom = str(entri.cell(baris, 1).value), KOLOM_LALU + 4 + nomor % 3
        angka[Kunci(Jenis.ENTRI, kode, 2024, 1 + nomor % 3)] = nilai = float(nomor % 4)
        entri.cell(baris, kolom).value = nilai
    berkas = tmp_path / "diubah.xlsx"
    buku.save(berkas)

    ws = workspace()
    lama = {k: n for k, n in figures(isi("penuh")).items() if n is not None}
    simpan(ws, lama | angka)
    sesudah = gather(ws, figures(ws), results(ws), Saringan(2024, 3), load_naskah())
    berubah = [a.baris != b.baris for a, b in zip(sesudah.butir, sumber.butir, strict=True)]
    assert sum(berubah) > len(berubah) / 2
    assert list(beda(buka(ubah(berkas, "xlsx"), nilai=True), sesudah)) == []


def galat(lembar: Any) -> list[str]:
    return [f"{s.coordinate}: {s.value}" for baris in lembar for s in baris if str(s.value).startswith("#")]


def test_a_hole_is_empty_and_its_comment_says_why() -> None:
    sumber = bahan("bolong")
    lembar = buka(rekap_xlsx(sumber), nilai=True)["Rekap"]
    kosong = [b for b in sumber.butir if b.baris.realisasi is None]

    assert kosong
    for satu in kosong:
        nomor, _ = rekap(lembar.parent)[satu.indikator.kode]
        sel = lembar.cell(nomor, 6)
        assert sel.value in (None, "")
        assert words.ALASAN[satu.baris.alasan or ""] in sel.comment.text
        assert satu.rumus_angka in sel.comment.text


def test_the_same_state_is_the_same_file() -> None:
    assert rekap_xlsx(bahan("bolong")) == rekap_xlsx(bahan("bolong"))


def test_it_prints_on_a4_across_with_its_head_repeated_and_who_signs() -> None:
    buku = buka(rekap_xlsx(bahan("penuh")), nilai=False)
    lembar = buku["Rekap"]

    assert (lembar.page_setup.orientation, lembar.page_setup.paperSize) == ("landscape", 9)
    assert lembar.print_title_rows == f"${KEPALA}:${KEPALA}"
    assert lembar.freeze_panes == f"C{KEPALA + 1}"
    assert {"IKU judul", "IKU kepala", "IKU angka 2"} <= set(buku.named_styles)
    isi = [str(s.value) for baris in lembar for s in baris if s.value]
    assert load_naskah().tanda_tangan.jabatan in isi
    assert any(teks.startswith("NIP ...") for teks in isi)


@pytest.mark.parametrize(("keadaan", "ada"), [("contoh", True), ("penuh", False)])
def test_sample_data_says_so_on_every_sheet_and_chart(keadaan: str, ada: bool) -> None:
    buku = buka(rekap_xlsx(bahan(keadaan)), nilai=False)

    for lembar in buku:
        teks = " ".join(str(s.value) for baris in lembar.iter_rows(max_row=4) for s in baris)
        assert ("DATA CONTOH" in teks) is ada, lembar.title
        assert ("DATA CONTOH" in str(lembar.oddHeader.right.text)) is ada, lembar.title
        assert "Angka belum diverifikasi" in teks
    grafik = buku["Grafik"]._charts
    assert len(grafik) == len(bahan(keadaan).butir)
    for satu in grafik:
        judul = "".join(r.t for p in satu.title.tx.rich.p for r in p.r)
        assert ("DATA CONTOH" in judul) is ada
