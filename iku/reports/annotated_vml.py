"""The boxes in which a spreadsheet shows the comments of one sheet."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from iku.reports.annotated_notes import nomor
from iku.reports.annotated_xml import TakTersunting

_BENTUK: Final = re.compile(rb"<((?:[\w.-]+:)?)shape(?=[\s>]).*?</\1shape\s*>", re.DOTALL)
_JENIS: Final = re.compile(rb"""<(?:[\w.-]+:)?shapetype\b[^>]*\bid\s*=\s*["']_x0000_t202["']""")
_BARIS: Final = re.compile(rb"<(?:[\w.-]+:)?Row>\s*(\d+)\s*<")
_KOLOM: Final = re.compile(rb"<(?:[\w.-]+:)?Column>\s*(\d+)\s*<")
_NOMOR: Final = re.compile(rb"_x0000_s(\d+)")
_RUANG: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_POLA: Final = (
    f'<v:shapetype {_RUANG} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
).encode()
KOSONG: Final = (
    f'<xml {_RUANG}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
).encode()

_LEBAR: Final = 300
_HURUF_SEBARIS: Final = 50
_TINGGI_BARIS: Final = 16
_BARIS_PALING: Final = (3, 30)


def tulis_kotak(vml: bytes, kotak: Mapping[str, str], hapus: Iterable[str]) -> bytes:
    """Give every cell in ``kotak`` a box as large as its words want; take those in ``hapus`` away."""
    ganti = {_tempat(sel) for sel in (*kotak, *hapus)}
    bersih = _BENTUK.sub(lambda cocok: b"" if _sel_bentuk(cocok[0]) in ganti else cocok[0], vml)
    akhir = bersih.rfind(b"</xml")
    if akhir < 0:
        raise TakTersunting("shapes of comments without an end")
    dipakai = [int(n) for n in _NOMOR.findall(bersih)]
    mulai = max([1024, *dipakai]) + 1
    isi = b"" if _JENIS.search(bersih) or not kotak else _POLA
    isi += b"".join(_bentuk(n, sel, teks) for n, (sel, teks) in enumerate(kotak.items(), start=mulai))
    return bersih[:akhir] + isi + bersih[akhir:]


def _tempat(sel: str) -> tuple[int, int]:
    kolom = sel.rstrip("0123456789")
    return int(sel[len(kolom) :]) - 1, nomor(kolom) - 1


def _sel_bentuk(bentuk: bytes) -> tuple[int, int] | None:
    baris, kolom = _BARIS.search(bentuk), _KOLOM.search(bentuk)
    return (int(baris[1]), int(kolom[1])) if baris and kolom and b"Note" in bentuk else None


def _bentuk(nomor_bentuk: int, sel: str, teks: str) -> bytes:
    baris, kolom = _tempat(sel)
    gaya = (
        "position:absolute;margin-left:59.25pt;margin-top:1.5pt;"
        f"width:{_LEBAR}px;height:{_tinggi(teks)}px;z-index:1;visibility:hidden"
    )
    return (
        f'<v:shape {_RUANG} id="_x0000_s{nomor_bentuk}" type="#_x0000_t202" style="{gaya}" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
        f"<x:Row>{baris}</x:Row><x:Column>{kolom}</x:Column></x:ClientData></v:shape>"
    ).encode()


def _tinggi(teks: str) -> int:
    baris = sum(1 + len(satu) // _HURUF_SEBARIS for satu in teks.split("\n"))
    paling_sedikit, paling_banyak = _BARIS_PALING
    return _TINGGI_BARIS * (1 + min(max(baris, paling_sedikit), paling_banyak))
