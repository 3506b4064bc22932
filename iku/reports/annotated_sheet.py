"""The cells of one sheet in other formats: found by expat, changed where they stand."""

import re
from collections import deque
from collections.abc import Callable, Mapping
from typing import Final

from iku.reports.annotated_notes import huruf, nomor
from iku.reports.annotated_package import id_relasi
from iku.reports.annotated_xml import (
    Sunting,
    TakTersunting,
    awalan,
    lokal,
    parser,
    pembuka,
    run,
    with_attributes,
    without_end,
)

_SESUDAH_GAMBAR: Final = frozenset(
    {
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
        "AlternateContent",
    }
)
"""What stands after ``legacyDrawing`` in a sheet: its parts have an order."""

_GABUNGAN: Final = re.compile(
    rb"""<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']"""
)

Ganti = Callable[[int], int]
"""A cell's format to its new one."""
_LEMBAR, _BARIS, _SEL = 1, 3, 4


def gabungan(xml: bytes) -> list[tuple[int, int, int, int]]:
    """The merged ranges of a sheet: first row and column, last row and column."""
    return [
        (int(b1), nomor(k1.decode()), int(b2), nomor(k2.decode()))
        for k1, b1, k2, b2 in _GABUNGAN.findall(xml)
    ]


class Penyunting:
    """Gives cells of a sheet other formats, and the sheet its pointer to the shapes of comments.

    Rows and cells that are not there are put in. ``gambar`` is the id of the pointer that is there.
    """

    def __init__(self, xml: bytes, ganti: Mapping[tuple[int, int], Ganti]) -> None:
        self.sunting = Sunting(xml)
        self.gambar = ""
        self.judul = ""
        self._ganti: dict[int, dict[int, Ganti]] = {}
        for (baris, kolom), satu in sorted(ganti.items()):
            self._ganti.setdefault(baris, {})[kolom] = satu
        self._menunggu = deque(self._ganti)
        self._minta: dict[int, Ganti] | None = None
        self._xml = xml
        self._kedalaman = self._baris = self._kolom = 0
        self._buka_baris = self._buka_data = 0
        self._di_data = self._data_ada = False
        self._gaya_baris = 0
        self._gaya_kolom: list[tuple[int, int, int]] = []
        self._ekor = -1
        self._pembaca = parser()
        self._pembaca.StartElementHandler, self._pembaca.EndElementHandler = self._buka, self._tutup
        run(self._pembaca, xml)

    @property
    def _awal(self) -> str:
        return awalan(self.judul)

    def tunjuk_gambar(self, id_gambar: str, pangkal: str) -> None:
        """Point to the shapes of comments, in the place that the order of a sheet's parts wants."""
        unsur = f'<{self._awal}legacyDrawing xmlns:r="{pangkal}" r:id="{id_gambar}"/>'
        self.sunting.sisip(self._ekor, unsur.encode())

    def _buka(self, nama: str, atribut: dict[str, str]) -> None:
        self._kedalaman += 1
        # Most of a large sheet is cells of rows in which nothing is asked, and what is in them.
        if self._kedalaman > _SEL or (self._kedalaman == _SEL and not self._minta):
            return
        match self._kedalaman, lokal(nama):
            case 1, _:
                self.judul = nama
            case 2, "sheetData":
                self._di_data, self._data_ada = True, True
                self._buka_data = self._pembaca.CurrentByteIndex
            case 2, "legacyDrawing":
                self.gambar = id_relasi(atribut)
            case 2, lain if lain in _SESUDAH_GAMBAR and self._data_ada and self._ekor < 0:
                self._ekor = self._pembaca.CurrentByteIndex
            case 3, "col":
                self._catat_kolom(atribut)
            case 3, "row" if self._di_data:
                self._buka_row(atribut)
            case 4, "c":
                self._buka_sel(atribut)
            case _:
                pass

    def _tutup(self, nama: str) -> None:
        if self._kedalaman >= _SEL:
            pass
        elif self._kedalaman == _BARIS and self._di_data and lokal(nama) == "row":
            self._tutup_row(nama)
        elif self._kedalaman == _LEMBAR + 1 and lokal(nama) == "sheetData":
            self._tutup_data(nama)
        elif self._kedalaman == _LEMBAR and self._ekor < 0:
            self._ekor = self._pembaca.CurrentByteIndex
        self._kedalaman -= 1

    def _catat_kolom(self, atribut: dict[str, str]) -> None:
        if "style" in atribut:
            awal, akhir = int(atribut.get("min", 0)), int(atribut.get("max", 0))
            self._gaya_kolom.append((awal, akhir, int(atribut["style"])))

    def _buka_row(self, atribut: dict[str, str]) -> None:
        baris = int(atribut.get("r", self._baris + 1))
        if baris <= self._baris:
            raise TakTersunting(f"row {baris} after row {self._baris}")
        self._buka_baris = self._pembaca.CurrentByteIndex
        if self._sisipkan_baris(sebelum=baris, tempat=self._buka_baris) and "r" not in atribut:
            raise TakTersunting(f"row {baris} has no number")
        self._baris, self._kolom, self._minta = baris, 0, self._ganti.get(baris)
        self._gaya_baris = int(atribut.get("s", 0)) if atribut.get("customFormat") in ("1", "true") else -1

    def _buka_sel(self, atribut: dict[str, str]) -> None:
        acuan = atribut.get("r", "")
        kolom = nomor(acuan.rstrip("0123456789")) if acuan else self._kolom + 1
        if kolom <= self._kolom:
            raise TakTersunting(f"cell {acuan} after column {self._kolom}")
        self._kolom = kolom
        minta = self._minta or {}
        awal = self._pembaca.CurrentByteIndex
        self.sunting.sisip(awal, self._sel_baru(minta, sebelum=kolom))
        if (satu := minta.pop(kolom, None)) is not None:
            tag = pembuka(self._xml, awal)
            sel = {"r": f"{huruf(kolom)}{self._baris}", "s": str(satu(int(atribut.get("s", 0))))}
            self.sunting.ganti(awal, awal + len(tag), with_attributes(tag, **sel))
        elif not acuan:
            # Without its address it would move when a cell is put in before it.
            tag = pembuka(self._xml, awal)
            self.sunting.ganti(awal, awal + len(tag), with_attributes(tag, r=f"{huruf(kolom)}{self._baris}"))

    def _tutup_row(self, nama: str) -> None:
        if self._minta is None:
            return
        minta = self._ganti.pop(self._menunggu.popleft())
        self._minta = None
        if minta:
            self._tambah_di_akhir(self._buka_baris, nama, self._sel_baru(minta, sebelum=1 << 20))

    def _tutup_data(self, nama: str) -> None:
        self._di_data = False
        baru = self._baris_baru(sebelum=1 << 21)
        if baru:
            self._tambah_di_akhir(self._buka_data, nama, baru)

    def _tambah_di_akhir(self, awal: int, nama: str, isi: bytes) -> None:
        if not isi:
            return
        tag = pembuka(self._xml, awal)
        if tag.endswith(b"/>"):
            self.sunting.ganti(awal, awal + len(tag), without_end(tag) + isi + f"</{nama}>".encode())
        else:
            self.sunting.sisip(self._pembaca.CurrentByteIndex, isi)

    def _sisipkan_baris(self, *, sebelum: int, tempat: int) -> bool:
        baru = self._baris_baru(sebelum=sebelum)
        if baru:
            self.sunting.sisip(tempat, baru)
        return bool(baru)

    def _baris_baru(self, *, sebelum: int) -> bytes:
        baru = []
        while self._menunggu and self._menunggu[0] < sebelum:
            baris = self._menunggu.popleft()
            baru.append(self._satu_baris(baris, self._ganti.pop(baris)))
        return b"".join(baru)

    def _satu_baris(self, baris: int, minta: dict[int, Ganti]) -> bytes:
        self._baris, self._gaya_baris = baris, -1
        buka = f'<{self._awal}row r="{baris}">'.encode()
        return buka + self._sel_baru(minta, sebelum=1 << 20) + f"</{self._awal}row>".encode()

    def _sel_baru(self, minta: dict[int, Ganti], *, sebelum: int) -> bytes:
        return b"".join(
            f'<{self._awal}c r="{huruf(k)}{self._baris}" s="{minta.pop(k)(self._gaya_dasar(k))}"/>'.encode()
            for k in [kolom for kolom in minta if kolom < sebelum]
        )

    def _gaya_dasar(self, kolom: int) -> int:
        if self._gaya_baris >= 0:
            return self._gaya_baris
        return next((g for awal, akhir, g in self._gaya_kolom if awal <= kolom <= akhir), 0)
