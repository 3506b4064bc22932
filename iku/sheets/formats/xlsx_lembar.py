"""One sheet of an xlsx: its XML to cells, at the speed of one regular expression over the whole.

Cells that are written alike, to the byte, are alike: each such writing is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from iku.sheets.formats.bentuk import Bentuk, tanggal_iso
from iku.sheets.formats.mentah import (
    LEBAR_LEMBAR,
    SEL_MAKS,
    Lembar,
    huruf,
    nomor_kolom,
    rusak,
    terlalu_banyak,
)
from iku.sheets.formats.palet import GALAT, LOGIKA, TANGGAL, TEKS, Palet
from iku.sheets.formats.unsur import kanonik
from iku.sheets.formats.xlsx_rumus import RumusKosong
from iku.sheets.formats.xlsx_sembunyi import tandai
from iku.sheets.formats.xlsx_teks import is_plain, lepas, potongan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

Temuan = tuple[bytes, bytes, bytes]
"""The letters and the number of a cell's reference, and all that stands in its element."""

TINGGI_LEMBAR = 1_048_576
_SEL_TERPENDEK = len('<c r="A1"><v>1</v></c>')
# The letters, the number, and the rest: a plain value or text, or anything that holds no other cell.
_SEL = re.compile(
    rb'<c r="([A-Z]++)(\d++)"'
    rb"([^>/]*+>(?:<v>[^<]*+</v>|<is><t>[^<]*+</t></is>|(?:[^<]*+<(?!/?c[\s>]))*+[^<]*+))</c>"
)
_ATRIBUT = re.compile(r'(\w+)="([^"]*)"')
_NILAI = re.compile(r"<v(?:\s[^>]*)?>([^<]*)</v>")
_RUMUS = re.compile(r"<f(\s[^>]*?)?(?:/>|>([^<]*)</f>)")


class Pembaca:
    """Reads the sheets of one workbook, whose styles and texts they share."""

    def __init__(
        self, palet: Palet, gaya: list[Bentuk], teks: list[str], luar: Callable[[], list[str]]
    ) -> None:
        self._palet = palet
        self._gaya = gaya
        self._teks = teks
        self._luar = luar
        self._singkat: dict[bytes, Callable[[bytes], int]] = {}

    def isi(self, lembar: Lembar, xml: bytes, nama: str) -> None:
        """Fill a sheet from its XML.

        Raises: Tolak where it is damaged or holds too many cells.
        """
        temuan, xml, awal, akhir = _cari(xml) or _cari(kanonik(xml, nama, _Acuan())) or _bukan_lembar(nama)
        if temuan:
            self._sel(lembar, temuan)
        tandai(lembar, xml, awal, akhir)

    def _sel(self, lembar: Lembar, temuan: list[Temuan]) -> None:
        letak, nomor, tulisan = zip(*temuan, strict=True)
        kosong = RumusKosong(self._palet, self._luar)
        arti = self._arti(tulisan, kosong)
        lembar.isi = list(map(arti.__getitem__, tulisan))
        lembar.baris = list(map(int, nomor))
        lembar.kolom = list(map({h: nomor_kolom(h.decode()) for h in set(letak)}.__getitem__, letak))
        if max(lembar.kolom) > LEBAR_LEMBAR or max(lembar.baris) > TINGGI_LEMBAR or min(lembar.baris) < 1:
            raise rusak("ada sel di luar lembar")
        if kosong.bersama:
            kosong.lengkapi(lembar, tulisan)
        if 0 in arti.values():
            lembar.saring()

    def _arti(self, tulisan: tuple[bytes, ...], kosong: RumusKosong) -> dict[bytes, int]:
        kenal, arti = self._singkat, {}
        for satu in dict.fromkeys(tulisan):
            kepala, _, nilai = satu.partition(b"><v>")
            baca = kenal.get(kepala)
            try:
                # Whatever else stands behind the value makes it no number.
                arti[satu] = baca(nilai[:-4]) if baca else self._rinci(satu, kosong)
            except ValueError:
                arti[satu] = self._rinci(satu, kosong)
        return arti

    def _ingat(self, kepala: str, jenis: str, bentuk: Bentuk) -> None:
        """From now on read the numbers and shared texts of this style without looking at them again."""
        palet = self._palet
        if jenis == "n":
            self._singkat[kepala.encode()] = lambda nilai: bentuk.nomor(palet, float(nilai))
        elif jenis == "s":
            self._singkat[kepala.encode()] = lambda nilai: bentuk.teks(
                palet, self._teks_bersama(nilai.decode())
            )

    def _rinci(self, tulisan: bytes, kosong: RumusKosong) -> int:
        kepala, _, badan = tulisan.decode("utf-8", "replace").partition(">")
        atribut = dict(_ATRIBUT.findall(kepala))
        bentuk = self._gaya_sel(atribut.get("s", "0"))
        jenis = atribut.get("t", "n")
        rumus = _RUMUS.search(badan)
        if jenis == "inlineStr" and "<is" in badan:
            return bentuk.teks(self._palet, potongan(badan), rumus=rumus is not None)
        nilai = _NILAI.search(badan)
        if nilai is None or not nilai[1].strip():
            # A formula whose result is empty text keeps the type "str".
            return kosong.nomor(tulisan, rumus) if rumus and jenis != "str" else 0
        if rumus is None:
            self._ingat(kepala, jenis, bentuk)
        return self._nilai(jenis, lepas(nilai[1]), bentuk, rumus=rumus is not None)

    def _gaya_sel(self, nomor: str) -> Bentuk:
        return self._gaya[int(nomor)] if nomor.isdigit() and int(nomor) < len(self._gaya) else self._gaya[0]

    def _nilai(self, jenis: str, nilai: str, bentuk: Bentuk, *, rumus: bool) -> int:
        palet, kode = self._palet, bentuk.kode
        match jenis:
            case "s":
                return bentuk.teks(palet, self._teks_bersama(nilai.strip()), rumus=rumus)
            case "str" | "inlineStr":
                return bentuk.teks(palet, nilai, rumus=rumus)
            case "b":
                benar = nilai.strip() in ("1", "true", "TRUE")
                return palet.nomor((LOGIKA, kode, rumus), "TRUE" if benar else "FALSE")
            case "e":
                return palet.nomor((GALAT, kode, rumus), nilai.strip())
            case "d":
                return palet.nomor((TANGGAL, kode, rumus), tanggal_iso(nilai))
        try:
            return bentuk.nomor(palet, float(nilai), rumus=rumus)
        except ValueError:
            return palet.nomor((TEKS, kode, rumus), nilai.strip())

    def _teks_bersama(self, nomor: str) -> str:
        if not nomor.isdigit() or int(nomor) >= len(self._teks):
            raise rusak(f"teks bersama nomor {nomor} tidak ada")
        return self._teks[int(nomor)]


def _cari(xml: bytes) -> tuple[list[Temuan], bytes, int, int] | None:
    """The cells of a sheet, and between which places its rows stand; None where some would be missed."""
    if not is_plain(xml, b"<worksheet") or not xml[-200:].rstrip().endswith(b"</worksheet>"):
        return None
    awal, akhir = xml.find(b"<sheetData>"), xml.rfind(b"</sheetData>")
    if awal < 0 or akhir < 0:
        kosong = awal == akhir and (b"<sheetData/>" in xml or b"<sheetData />" in xml)
        return ([], xml, len(xml), 0) if kosong or b"sheetData" not in xml else None
    if akhir - awal > SEL_MAKS * _SEL_TERPENDEK and (banyak := xml.count(b"</c>", awal, akhir)) > SEL_MAKS:
        raise terlalu_banyak(banyak)
    temuan = _SEL.findall(xml, awal, akhir)
    return (temuan, xml, awal, akhir) if len(temuan) == xml.count(b"</c", awal, akhir) else None


def _bukan_lembar(nama: str) -> Never:
    raise rusak(f"bagian {nama} bukan lembar kerja")


class _Acuan:
    """Gives every row and cell the reference that the file left to be counted."""

    def __init__(self) -> None:
        self._baris = 0
        self._kolom = 0

    def __call__(self, nama: str, atribut: dict[str, str]) -> dict[str, str]:
        if nama == "row":
            self._baris = int(atribut.get("r") or self._baris + 1)
            self._kolom = 0
            return atribut | {"r": str(self._baris)}
        if nama != "c":
            return {} if nama == "sheetData" else atribut
        acuan = atribut.pop("r", "").upper()
        self._kolom = nomor_kolom(acuan.rstrip("0123456789")) if acuan else self._kolom + 1
        # The reference comes first, as in the files that are read without this detour.
        return {"r": acuan or f"{huruf(self._kolom)}{self._baris}", **atribut}
