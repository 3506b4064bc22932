"""The styles of a marked workbook: its own, copies in the colours of the marks, the list's."""

from collections.abc import Mapping
from typing import Final

from iku.core.finding import Tingkat
from iku.reports.annotated_xml import Sunting, TakTersunting, Unsur, awalan, berawalan, parse, with_attributes

ASAL: Final = "asal"
"""The mark of a cell that a figure came from; nothing is wrong with it."""
WARNA: Final[Mapping[str, str]] = {
    Tingkat.GALAT: "FFF4A6A0",
    Tingkat.TANYA: "FFFFC861",
    Tingkat.PERINGATAN: "FFFFF19B",
    ASAL: "FFA9D3F5",
}
"""The fill of a marked cell; dark text reads on each of them."""
_KOSONG: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    '<styleSheet xmlns="{}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_HURUF: Final = {
    "judul": '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>',
    "kepala": '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    "teks": '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    "tautan": '<font><u/><sz val="11"/><color rgb="FF0B5CAD"/><name val="Calibri"/><family val="2"/></font>',
}


def kosong(ruang_nama: str) -> bytes:
    """Styles for a workbook that has none."""
    return _KOSONG.format(ruang_nama).encode()


class Gaya:
    """The styles part, to which formats are added; none that is there changes."""

    def __init__(self, xml: bytes) -> None:
        self._xml, self._akar = xml, parse(xml)
        self._awal = awalan(self._akar.nama)
        self._isian, self._format = self._bagian("fills"), self._bagian("cellXfs")
        self._fonts = self._bagian("fonts")
        self._baru: list[bytes] = []
        self._turunan: dict[tuple[int, int], int] = {}
        milik = [_warna(u) for u in self._isian.anak]
        self._milik = {n for n, warna in enumerate(milik) if warna in WARNA.values()}
        self._nomor_isian = {t: len(milik) + n for n, t in enumerate(WARNA)}

    def bertanda(self, gaya: int, tingkat: str) -> int:
        """The same format in the colour of a level."""
        return self._salin(gaya, self._nomor_isian[tingkat])

    def tanpa_tanda(self, gaya: int) -> int:
        """The same format without a colour that an earlier marking gave it."""
        asal = self._satu(gaya).atribut
        return self._salin(gaya, 0) if int(asal.get("fillId", 0)) in self._milik else gaya

    def untuk_daftar(self, huruf: str, tingkat: Tingkat | None = None, *, bungkus: bool = True) -> int:
        """A format of the list's: a font of ``_HURUF``, a level's colour, lines that wrap."""
        nomor = len(self._fonts.anak) + [*_HURUF].index(huruf)
        isian = 0 if tingkat is None else self._nomor_isian[tingkat]
        rata = f'<alignment vertical="top"{" wrapText=" + chr(34) + "1" + chr(34) if bungkus else ""}/>'
        unsur = (
            f'<xf numFmtId="0" fontId="{nomor}" fillId="{isian}" borderId="0" xfId="0" '
            f'applyFont="1" applyFill="1" applyAlignment="1">{rata}</xf>'
        )
        return self._tambah(berawalan(unsur, self._awal))

    def hasil(self) -> bytes:
        """The part with everything that was added."""
        sunting = Sunting(self._xml)
        isian = [
            f'<fill><patternFill patternType="solid"><fgColor rgb="{warna}"/><bgColor indexed="64"/>'
            "</patternFill></fill>"
            for warna in WARNA.values()
        ]
        self._tumbuh(sunting, self._isian, [berawalan(u, self._awal) for u in isian])
        self._tumbuh(sunting, self._fonts, [berawalan(u, self._awal) for u in _HURUF.values()])
        self._tumbuh(sunting, self._format, self._baru)
        return sunting.hasil()

    def _bagian(self, nama: str) -> Unsur:
        bagian = self._akar.satu(nama)
        if bagian is None or not bagian.anak:
            raise TakTersunting(f"styles without {nama}")
        return bagian

    def _satu(self, gaya: int) -> Unsur:
        return self._format.anak[gaya if gaya < len(self._format.anak) else 0]

    def _salin(self, gaya: int, isian: int) -> int:
        if (gaya, isian) not in self._turunan:
            asal = self._satu(gaya)
            tag = with_attributes(self._xml[asal.awal : asal.isi], fillId=str(isian), applyFill="1")
            self._turunan[gaya, isian] = self._tambah(tag + self._xml[asal.isi : asal.akhir])
        return self._turunan[gaya, isian]

    def _tambah(self, unsur: bytes) -> int:
        if unsur not in self._baru:
            self._baru.append(unsur)
        return len(self._format.anak) + self._baru.index(unsur)

    def _tumbuh(self, sunting: Sunting, bagian: Unsur, anak: list[bytes]) -> None:
        if anak:
            sunting.tambah_anak(bagian, b"".join(anak), count=str(len(bagian.anak) + len(anak)))


def _warna(isian: Unsur) -> str:
    return next((u.atribut.get("rgb", "").upper() for u in isian.semua("fgColor")), "")
