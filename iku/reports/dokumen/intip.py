"""A look into a document, read back from the file itself: what will be seen is what is in it."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from iku.core.numbers import format_angka


@dataclass(frozen=True, slots=True)
class Sepotong:
    """A slide, a section or a sheet: its title, its words, and a table, whose first row is the head."""

    judul: str
    teks: tuple[str, ...] = ()
    tabel: tuple[tuple[str, ...], ...] = ()


def intip(isi: bytes, akhiran: str) -> list[Sepotong]:
    """The parts of a document in their order; empty for a form that cannot be looked into."""
    return list(_PEMBACA[akhiran](isi)) if akhiran in _PEMBACA else []


def _xlsx(isi: bytes) -> Iterator[Sepotong]:
    from openpyxl import load_workbook

    for lembar in load_workbook(io.BytesIO(isi), data_only=True):
        baris = [[_sel(s) for s in satu] for satu in lembar.iter_rows()]
        penuh = [tuple(b) for b in baris if sum(map(bool, b)) > 1]
        yield Sepotong(lembar.title, tuple(b[0] for b in baris if b[0] and not any(b[1:])), tuple(penuh))


def _sel(sel: Any) -> str:
    """A cell as the sheet prints it."""
    if not isinstance(sel.value, (int, float)):
        return str(sel.value or "")
    bentuk = str(sel.number_format).partition(".")[2]
    return format_angka(float(sel.value), len(bentuk), tetap="#" not in bentuk)


def _pptx(isi: bytes) -> Iterator[Sepotong]:
    from pptx import Presentation

    from iku.reports.dokumen.paparan_bentuk import KAKI

    for nomor, slide in enumerate(Presentation(io.BytesIO(isi)).slides, 1):
        kotak = [s for s in slide.shapes if s.has_text_frame and not s.name.startswith(KAKI)]
        tabel = [s.table for s in slide.shapes if s.has_table]
        judul = slide.shapes.title.text_frame.text if slide.shapes.title else ""
        teks = tuple(
            s.text_frame.text for s in kotak if s.text_frame.text.strip() and s.text_frame.text != judul
        )
        isi_tabel = tuple(tuple(sel.text_frame.text for sel in b.cells) for t in tabel for b in t.rows)
        yield Sepotong(f"{nomor}. {judul}", teks, isi_tabel)


def _docx(isi: bytes) -> Iterator[Sepotong]:
    from docx import Document
    from docx.table import Table

    judul, teks, tabel = "", list[str](), list[tuple[str, ...]]()
    for satu in Document(io.BytesIO(isi)).iter_inner_content():
        if isinstance(satu, Table):
            tabel += [tuple(sel.text for sel in baris.cells) for baris in satu.rows]
        elif satu.style is not None and str(satu.style.name).startswith(("Heading", "Title")):
            if judul or teks or tabel:
                yield Sepotong(judul, tuple(teks), tuple(tabel))
            judul, teks, tabel = satu.text, [], []
        elif satu.text.strip():
            teks.append(satu.text)
    yield Sepotong(judul, tuple(teks), tuple(tabel))


def _zip(isi: bytes) -> Iterator[Sepotong]:
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        baris = [(i.filename, f"{format_angka(max(1, i.file_size / 1024), 0)} kB") for i in paket.infolist()]
    yield Sepotong(f"{len(baris)} berkas", (), (("Berkas", "Ukuran"), *baris))


_PEMBACA: Final[Mapping[str, Callable[[bytes], Iterator[Sepotong]]]] = {
    ".xlsx": _xlsx,
    ".pptx": _pptx,
    ".docx": _docx,
    ".zip": _zip,
}
