"""The styles of an xlsb: number formats and the looks of fonts."""

from iku.sheets.formats.arsip import Arsip
from iku.sheets.formats.bentuk import BAWAAN, Bentuk
from iku.sheets.formats.rupa import rupa_huruf
from iku.sheets.formats.xlsb_rekaman import rekaman, untai

_FONT, _FMT, _XF, _AWAL_XF, _AKHIR_XF = 43, 44, 47, 617, 618
_DICORET = 0x08
_LETAK = ("", "superscript", "subscript")


class Gaya:
    """``sel`` by the style index of a cell, ``rupa`` by the number of a font."""

    def __init__(self, arsip: Arsip, nama: str, *, mulai_1904: bool) -> None:
        self.rupa: list[str] = []
        kode, dalam = dict(BAWAAN), False
        nomor: list[tuple[int, int]] = []
        for jenis, data in rekaman(arsip.baca(nama)) if nama in arsip else ():
            if jenis == _FMT:
                kode[int.from_bytes(data[:2], "little")] = untai(data, 2)[0]
            elif jenis == _FONT:
                self.rupa.append(_rupa(data))
            elif jenis in (_AWAL_XF, _AKHIR_XF):
                dalam = jenis == _AWAL_XF
            elif jenis == _XF and dalam:
                nomor.append((int.from_bytes(data[2:4], "little"), int.from_bytes(data[4:6], "little")))
        pasangan = [(kode.get(n, ""), self.rupa[h] if h < len(self.rupa) else "") for n, h in nomor]
        bentuk = {p: Bentuk(p[0], mulai_1904=mulai_1904, rupa=p[1]) for p in {("", ""), *pasangan}}
        self.sel = [bentuk[p] for p in pasangan] or [bentuk["", ""]]


def _rupa(data: bytes) -> str:
    letak = int.from_bytes(data[6:8], "little")
    return rupa_huruf(coret=bool(data[2] & _DICORET), letak=_LETAK[letak] if letak < 3 else "")
