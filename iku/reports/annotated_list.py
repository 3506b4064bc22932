"""The list at the end of a marked workbook: every fault, with a link to its cell."""

from collections.abc import Mapping, Sequence
from typing import Final

from iku.core.finding import Masalah, Tingkat
from iku.core.words import TINGKAT
from iku.reports.annotated_notes import Tempat, huruf, tempat
from iku.reports.annotated_styles import Gaya
from iku.reports.annotated_xml import lepas
from iku.reports.safe_text import neutralise

KEPALA: Final = ("Lembar", "Sel", "Tingkat", "Yang ditemukan", "Seharusnya", "Yang perlu dilakukan")
SELURUHNYA: Final = "(seluruh berkas)"
PETUNJUK: Final = (
    "Perbaiki sel yang ditandai, simpan, lalu unggah lagi berkas ini. "
    "Lembar ini tidak dibaca sebagai data; boleh dihapus."
)
BERSIH: Final = "Tidak ada yang perlu diperbaiki."
_LEBAR: Final = (24, 10, 15, 60, 45, 60)
_BARIS_KEPALA: Final = 4


def lembar_catatan(
    ruang_nama: str, judul: str, masalah: Sequence[Masalah], lembar: Sequence[str], gaya: Gaya
) -> bytes:
    """The sheet's XML; ``lembar`` are the workbook's other sheets, in their order."""
    urut = sorted(dict.fromkeys(masalah), key=lambda m: _urutan(m, lembar))
    teks, kepala = gaya.untuk_daftar("teks"), gaya.untuk_daftar("kepala")
    judul_gaya = gaya.untuk_daftar("judul", bungkus=False)
    polos = gaya.untuk_daftar("teks", bungkus=False)
    baris = [
        _baris(1, [(judul, judul_gaya)]),
        _baris(2, [(PETUNJUK if urut else BERSIH, polos)]),
        _baris(_BARIS_KEPALA, [(kata, kepala) for kata in KEPALA]),
    ]
    warna = {t: gaya.untuk_daftar("teks", t) for t in Tingkat}
    tautan = gaya.untuk_daftar("tautan", bungkus=False)
    ke: dict[str, Tempat] = {}
    for nomor, satu in enumerate(urut, start=_BARIS_KEPALA + 1):
        di = tempat(satu, lembar)
        if di is not None:
            ke[f"B{nomor}"] = di
        baris.append(_baris(nomor, _isi(satu, di, teks, tautan, warna)))
    return _xml(ruang_nama, baris, ke)


def _urutan(masalah: Masalah, lembar: Sequence[str]) -> tuple[int, int, int]:
    di = tempat(masalah, lembar)
    return (lembar.index(di.lembar), di.baris, di.kolom) if di else (-1, 0, 0)


def _isi(
    masalah: Masalah, di: Tempat | None, teks: int, tautan: int, warna: Mapping[Tingkat, int]
) -> list[tuple[str, int]]:
    sel = di.sel if di else masalah.sel
    return [
        (di.lembar if di else "" if sel else SELURUHNYA, teks),
        (sel, tautan if di else teks),
        (TINGKAT[masalah.tingkat], warna[masalah.tingkat]),
        (masalah.sebab, teks),
        (masalah.diharapkan, teks),
        (masalah.saran, teks),
    ]


def _baris(nomor: int, isi: Sequence[tuple[str, int]]) -> str:
    sel = "".join(
        f'<c r="{huruf(kolom)}{nomor}" s="{gaya}" t="inlineStr"><is><t xml:space="preserve">'
        f"{lepas(neutralise(teks))}</t></is></c>"
        if teks
        else f'<c r="{huruf(kolom)}{nomor}" s="{gaya}"/>'
        for kolom, (teks, gaya) in enumerate(isi, start=1)
    )
    return f'<row r="{nomor}">{sel}</row>'


def _xml(ruang_nama: str, baris: Sequence[str], ke: Mapping[str, Tempat]) -> bytes:
    kolom = "".join(
        f'<col min="{n}" max="{n}" width="{lebar}" customWidth="1"/>' for n, lebar in enumerate(_LEBAR, 1)
    )
    tautan = "".join(
        f'<hyperlink ref="{sel}" location="{lepas(_alamat(di))}" display="{di.sel}"/>'
        for sel, di in ke.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        f'<worksheet xmlns="{ruang_nama}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0">'
        f'<pane ySplit="{_BARIS_KEPALA}" topLeftCell="A{_BARIS_KEPALA + 1}" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{kolom}</cols><sheetData>{''.join(baris)}</sheetData>"
        + (f"<hyperlinks>{tautan}</hyperlinks>" if tautan else "")
        + '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def _alamat(di: Tempat) -> str:
    nama = di.lembar.replace("'", "''")
    return f"'{nama}'!{di.sel}"
