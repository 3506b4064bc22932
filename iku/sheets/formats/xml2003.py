"""SpreadsheetML 2003: a workbook as one XML file, as Excel 2003 and web applications write it."""

import io
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, iterparse

from iku.sheets.formats.bentuk import Bentuk, tanggal_iso
from iku.sheets.formats.mentah import LEBAR_LEMBAR, SEL_MAKS, Hasil, Lembar, Tolak, rusak, terlalu_banyak
from iku.sheets.formats.palet import GALAT, LOGIKA, RUMUS, TANGGAL
from iku.sheets.formats.rupa import CORET, NAIK, TURUN, berupa, rupa_huruf
from iku.sheets.formats.unsur import tanpa_awalan

_ANGKA = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
_NOL = re.compile(r"0(?:\.\d*)?")
_UNSUR = {"sup": NAIK, "sub": TURUN, "s": CORET}
_BERNAMA = {
    "General": "", "General Number": "", "Yes/No": "", "True/False": "", "On/Off": "",
    "General Date": "m/d/yyyy h:mm", "Short Date": "m/d/yyyy", "Medium Date": "d-mmm-yy",
    "Long Date": "d mmmm yyyy", "Short Time": "h:mm", "Medium Time": "h:mm AM/PM", "Long Time": "h:mm:ss",
    "Currency": '"$"#,##0.00', "Euro Currency": '"€"#,##0.00', "Fixed": "0.00", "Standard": "#,##0.00",
    "Percent": "0.00%", "Scientific": "0.00E+00",
}  # fmt: skip


def read_xml(isi: bytes, hasil: Hasil) -> None:
    """Read every sheet.

    Raises: Tolak where the XML is cut off or the file is too large.
    """
    buku = _Buku(hasil)
    try:
        for kejadian, satu in iterparse(io.BytesIO(isi), ("start", "end")):
            buku.terima(kejadian, tanpa_awalan(satu.tag), satu)
    except ParseError as salah:
        raise rusak("isi lembar kerja XML 2003-nya cacat") from salah
    if not hasil.lembar:
        raise Tolak("tanpa_lembar")


class _Buku:
    """Takes the elements of a workbook as they come."""

    def __init__(self, hasil: Hasil) -> None:
        self._hasil = hasil
        self._bentuk: dict[str, Bentuk] = {"": Bentuk("")}
        self._lembar: Lembar | None = None
        self._baris = 0
        self._kolom = 0

    def terima(self, kejadian: str, nama: str, satu: Element) -> None:
        if kejadian == "start":
            if nama == "Worksheet":
                self._lembar = Lembar(_sifat(satu).get("Name", ""))
                self._baris = self._kolom = 0
        elif nama == "Style":
            format = next(
                (_sifat(anak).get("Format", "") for anak in satu if anak.tag.endswith("NumberFormat")), ""
            )
            self._bentuk[_sifat(satu).get("ID", "")] = Bentuk(_BERNAMA.get(format, format), rupa=_rupa(satu))
        elif self._lembar is not None:
            self._bagian(nama, satu, self._lembar)

    def _bagian(self, nama: str, satu: Element, lembar: Lembar) -> None:
        if nama == "Visible":
            lembar.tersembunyi = "hidden" in (satu.text or "").lower()
        elif nama == "Column":
            sifat = _sifat(satu)
            awal = _bulat(sifat.get("Index"), self._kolom + 1)
            self._kolom = min(awal + _bulat(sifat.get("Span"), 0), LEBAR_LEMBAR)
            if sifat.get("Hidden") == "1" or _NOL.fullmatch(sifat.get("Width", "")):
                lembar.kolom_tersembunyi.update(range(awal, self._kolom + 1))
        elif nama == "Row":
            self._tambah_baris(satu, lembar)
            satu.clear()
        elif nama == "Worksheet":
            self._hasil.tambah(lembar)
            self._lembar = None

    def _tambah_baris(self, satu: Element, lembar: Lembar) -> None:
        sifat = _sifat(satu)
        self._baris = _bulat(sifat.get("Index"), self._baris + 1)
        kolom = 0
        for sel in satu:
            if tanpa_awalan(sel.tag) != "Cell":
                continue
            sifat_sel = _sifat(sel)
            kolom = _bulat(sifat_sel.get("Index"), kolom + 1)
            lembar.tambah(self._baris, kolom, self._nomor(sel, sifat_sel))
            kanan = kolom + _bulat(sifat_sel.get("MergeAcross"), 0)
            bawah = self._baris + _bulat(sifat_sel.get("MergeDown"), 0)
            if (bawah, kanan) != (self._baris, kolom):
                lembar.gabungan.append((self._baris, kolom, bawah, kanan))
            kolom = kanan
        if sifat.get("Hidden") == "1" or _NOL.fullmatch(sifat.get("Height", "")):
            lembar.baris_tersembunyi.add(self._baris)
        self._baris += _bulat(sifat.get("Span"), 0)
        if kolom > LEBAR_LEMBAR or self._baris > 2_000_000 or len(lembar.isi) > SEL_MAKS:
            raise terlalu_banyak(max(len(lembar.isi), SEL_MAKS + 1))

    def _nomor(self, sel: Element, sifat: dict[str, str]) -> int:
        palet, rumus = self._hasil.palet, "Formula" in sifat
        bentuk = self._bentuk.get(sifat.get("StyleID", ""), self._bentuk[""])
        data = next((anak for anak in sel if tanpa_awalan(anak.tag) == "Data"), None)
        if data is None:
            return palet.nomor((RUMUS, "", False), sifat["Formula"]) if rumus else 0
        teks = "".join(_potongan(data))
        if not teks.strip():
            return 0
        match _sifat(data).get("Type"):
            case "Number" if _ANGKA.fullmatch(teks.strip()):
                return bentuk.nomor(palet, float(teks), rumus=rumus)
            case "DateTime":
                return palet.nomor((TANGGAL, bentuk.kode, rumus), tanggal_iso(teks))
            case "Boolean":
                return palet.nomor((LOGIKA, bentuk.kode, rumus), "TRUE" if teks.strip() == "1" else "FALSE")
            case "Error":
                return palet.nomor((GALAT, bentuk.kode, rumus), teks.strip())
        return bentuk.teks(palet, teks, rumus=rumus)


def _sifat(satu: Element) -> dict[str, str]:
    return {tanpa_awalan(kunci): nilai for kunci, nilai in satu.items()}


def _rupa(gaya: Element) -> str:
    """The look of a style's font."""
    huruf = next((_sifat(anak) for anak in gaya if tanpa_awalan(anak.tag) == "Font"), {})
    return rupa_huruf(coret=huruf.get("StrikeThrough") == "1", letak=huruf.get("VerticalAlign", ""))


def _potongan(unsur: Element, rupa: str = "") -> Iterator[str]:
    """The pieces of a text, those in ``Sup``, ``Sub`` and ``S`` with their look written in."""
    yield berupa(unsur.text or "", rupa)
    for anak in unsur:
        yield from _potongan(anak, rupa or _UNSUR.get(tanpa_awalan(anak.tag).lower(), ""))
        yield berupa(anak.tail or "", rupa)


def _bulat(teks: str | None, bawaan: int) -> int:
    return int(teks) if teks and teks.isdigit() and len(teks) < 8 else bawaan
