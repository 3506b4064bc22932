"""Where a workbook opens: on which sheet, scrolled to which cell."""

import re
from typing import Final

from iku.reports.annotated_notes import Tempat, huruf, nomor
from iku.reports.annotated_xml import Sunting, Unsur, awalan, parse, pembuka, with_attributes, without_end

_TAMPILAN: Final = re.compile(
    rb"<((?:[\w.-]+:)?)sheetViews\s*(?:/>|>.*?</(?:[\w.-]+:)?sheetViews\s*>)", re.DOTALL
)
_SESUDAH: Final = re.compile(rb"<((?:[\w.-]+:)?)(?:sheetFormatPr|cols|sheetData)\b")
_TERPILIH: Final = re.compile(rb"""\btabSelected\s*=\s*(["'])(?:1|true)\1""")
_SEBELUM_ISI: Final = re.compile(rb"<(?:[\w.-]+:)?sheetData\b")
_DI_ATAS, _DI_KIRI = 8, 3
"""Units: rows and columns to be seen before the cell."""


def show_cell(xml: bytes, di: Tempat) -> bytes:
    """A sheet that is chosen, with this cell chosen and in sight."""
    if (cocok := _TAMPILAN.search(xml, 0, _awal_isi(xml))) is not None and b"sheetView " in cocok[0]:
        return xml[: cocok.start()] + _tampilkan(cocok[0], di) + xml[cocok.end() :]
    tempat = cocok or _SESUDAH.search(xml)
    if tempat is None:
        return xml
    awal = tempat[1].decode()
    baru = f'<{awal}sheetViews><{awal}sheetView workbookViewId="0"/></{awal}sheetViews>'.encode()
    return xml[: tempat.start()] + _tampilkan(baru, di) + xml[tempat.end() if cocok else tempat.start() :]


def unselect(xml: bytes) -> bytes:
    """A sheet that is not chosen: what is typed into one of several chosen sheets goes into all."""
    sampai = _awal_isi(xml)
    return _TERPILIH.sub(b'tabSelected="0"', xml[:sampai]) + xml[sampai:]


def open_at(xml: bytes, nomor_lembar: int) -> bytes:
    """A workbook that opens at its sheet of this number, counted from 0, hidden or not."""
    akar = parse(xml)
    daftar, tampilan = akar.satu("sheets"), next(akar.semua("workbookView"), None)
    sunting = Sunting(xml)
    if daftar is not None:
        _tampakkan(sunting, daftar.anak[nomor_lembar])
    aktif = {"activeTab": str(nomor_lembar), "firstSheet": "0"}
    if tampilan is not None:
        sunting.ganti(
            tampilan.awal, tampilan.isi, with_attributes(xml[tampilan.awal : tampilan.isi], **aktif)
        )
    elif daftar is not None:
        awal = awalan(akar.nama)
        baru = f'<{awal}bookViews><{awal}workbookView activeTab="{nomor_lembar}"/></{awal}bookViews>'
        sunting.sisip(daftar.awal, baru.encode())
    return sunting.hasil()


def hidden(lembar: Unsur) -> bool:
    """Whether a sheet of a workbook's list is hidden."""
    return lembar.atribut.get("state", "visible") != "visible"


def _tampakkan(sunting: Sunting, lembar: Unsur) -> None:
    if hidden(lembar):
        tag = with_attributes(sunting.xml[lembar.awal : lembar.isi], state="visible")
        sunting.ganti(lembar.awal, lembar.isi, tag)


def _awal_isi(xml: bytes) -> int:
    cocok = _SEBELUM_ISI.search(xml)
    return cocok.start() if cocok else len(xml)


def _tampilkan(tampilan: bytes, di: Tempat) -> bytes:
    """The views of a sheet with the first one at the cell."""
    satu = next(parse(tampilan).semua("sheetView"))
    awal, panel = awalan(satu.nama), satu.satu("pane")
    beku = panel is not None and panel.atribut.get("state", "").startswith("frozen")
    atribut = {"tabSelected": "1"} | ({} if panel is not None else {"topLeftCell": _pojok(di, 1, 1)})
    tag = with_attributes(without_end(pembuka(tampilan, satu.awal)), **atribut)
    isi = b""
    if panel is not None:
        baru = pembuka(tampilan, panel.awal)
        isi = with_attributes(baru, topLeftCell=_pojok(di, *_batas(satu, panel))) if beku else baru
        isi = isi if isi.endswith(b"/>") else isi + f"</{panel.nama}>".encode()
    letak = f' pane="{panel.atribut["activePane"]}"' if panel and "activePane" in panel.atribut else ""
    isi += f'<{awal}selection{letak} activeCell="{di.sel}" sqref="{di.sel}"/>'.encode()
    return tampilan[: satu.awal] + tag + isi + f"</{satu.nama}>".encode() + tampilan[satu.akhir :]


def _batas(tampilan: Unsur, panel: Unsur) -> tuple[int, int]:
    """The first row and column that scroll, below and beside those that are frozen."""
    pojok = tampilan.atribut.get("topLeftCell", "A1")
    kolom = pojok.rstrip("0123456789")
    turun, samping = (int(float(panel.atribut.get(n, 0))) for n in ("ySplit", "xSplit"))
    return int(pojok[len(kolom) :]) + turun, nomor(kolom) + samping


def _pojok(di: Tempat, baris: int, kolom: int) -> str:
    return f"{huruf(max(di.kolom - _DI_KIRI, kolom))}{max(di.baris - _DI_ATAS, baris)}"
