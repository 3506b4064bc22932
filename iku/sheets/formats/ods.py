"""ods and its flat form: the tables of an OpenDocument spreadsheet."""

import io
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from iku.sheets.formats.arsip import Arsip
from iku.sheets.formats.mentah import LEBAR_LEMBAR, SEL_MAKS, Hasil, Lembar, Tolak, rusak, terlalu_banyak
from iku.sheets.formats.ods_gaya import TABLE, GayaOds
from iku.sheets.formats.ods_sel import SelOds
from iku.sheets.formats.unsur import tanpa_awalan

_SEL, _TERTUTUP = TABLE + "table-cell", TABLE + "covered-table-cell"
_TERSEMBUNYI = ("collapse", "filter")


def read_ods(arsip: Arsip, hasil: Hasil) -> None:
    """Read every sheet of a document.

    Raises: Tolak where it is damaged or too large.
    """
    gaya = GayaOds()
    try:
        if "styles.xml" in arsip:
            for satu in fromstring(arsip.baca("styles.xml")):
                if tanpa_awalan(satu.tag) in ("styles", "automatic-styles"):
                    gaya.baca(satu)
        _Dokumen(hasil, gaya).baca(arsip.baca("content.xml"))
    except ParseError as salah:
        raise rusak("isi dokumen OpenDocument-nya cacat") from salah


def read_fods(isi: bytes, hasil: Hasil) -> None:
    """Read a document that is one XML file (.fods).

    Raises: Tolak where it is damaged or too large.
    """
    try:
        _Dokumen(hasil, GayaOds()).baca(isi)
    except ParseError as salah:
        raise rusak("isi dokumen OpenDocument-nya cacat") from salah


class _Dokumen:
    """Walks through a document's XML, sheet by sheet, row by row."""

    def __init__(self, hasil: Hasil, gaya: GayaOds) -> None:
        self._hasil = hasil
        self._gaya = gaya
        self._sel = SelOds(hasil.palet, gaya)
        self._lembar: Lembar | None = None
        self._baris = 0
        self._kolom: list[tuple[int, str]] = []

    def baca(self, xml: bytes) -> None:
        jalur: list[str] = []
        for kejadian, satu in iterparse(io.BytesIO(xml), ("start", "end")):
            nama = satu.tag.rpartition("}")[2]
            if kejadian == "start":
                jalur.append(nama)
                if nama == "table" and jalur[-2:-1] == ["spreadsheet"]:
                    self._mulai(satu)
                continue
            jalur.pop()
            if nama in ("styles", "automatic-styles"):
                self._gaya.baca(satu)
            elif nama == "table" and jalur[-1:] == ["spreadsheet"]:
                self._tutup()
                satu.clear()
            elif self._lembar is not None and jalur.count("table") == 1:
                self._bagian(nama, satu, self._lembar)
        if not self._hasil.lembar:
            raise Tolak("tanpa_lembar")

    def _mulai(self, satu: Element) -> None:
        tersembunyi = self._gaya.hides(satu.get(TABLE + "style-name", ""))
        self._lembar = Lembar(satu.get(TABLE + "name", ""), tersembunyi=tersembunyi)
        self._baris = 0
        self._kolom = []

    def _tutup(self) -> None:
        if self._lembar is not None:
            self._hasil.tambah(self._lembar)
        self._lembar = None

    def _bagian(self, nama: str, satu: Element, lembar: Lembar) -> None:
        if nama == "table-source":
            # What another file held when it was last seen; formulas point to it.
            self._hasil.dilewati.append(
                (str(lembar.judul), "salinan isi berkas lain, bukan lembar berkas ini")
            )
            self._lembar = None
        elif nama == "table-column":
            self._tambah_kolom(satu, lembar)
        elif nama == "table-row":
            self._tambah_baris(satu, lembar)
            satu.clear()

    def _tambah_kolom(self, satu: Element, lembar: Lembar) -> None:
        awal = self._kolom[-1][0] if self._kolom else 0
        akhir = min(awal + _ulang(satu, "number-columns-repeated"), LEBAR_LEMBAR)
        self._kolom.append((akhir, satu.get(TABLE + "default-cell-style-name", "")))
        if self._tak_tampak(satu, "table-column"):
            lembar.kolom_tersembunyi.update(range(awal + 1, akhir + 1))

    def _tak_tampak(self, satu: Element, keluarga: str) -> bool:
        if satu.get(TABLE + "visibility", "") in _TERSEMBUNYI:
            return True
        return self._gaya.flattens(keluarga, satu.get(TABLE + "style-name", ""))

    def _gaya_kolom(self, kolom: int) -> str:
        return next((gaya for akhir, gaya in self._kolom if kolom <= akhir), "")

    def _tambah_baris(self, satu: Element, lembar: Lembar) -> None:
        ulang = _ulang(satu, "number-rows-repeated")
        isi = self._isi_baris(satu, lembar, satu.get(TABLE + "default-cell-style-name", ""))
        if isi:
            if len(isi) * ulang + len(lembar.isi) > SEL_MAKS:
                raise terlalu_banyak(len(isi) * ulang + len(lembar.isi))
            for baris in range(self._baris + 1, self._baris + ulang + 1):
                for kolom, nomor in isi:
                    lembar.tambah(baris, kolom, nomor)
            if self._tak_tampak(satu, "table-row"):
                lembar.baris_tersembunyi.update(range(self._baris + 1, self._baris + ulang + 1))
        self._baris += ulang

    def _isi_baris(self, satu: Element, lembar: Lembar, gaya_baris: str) -> list[tuple[int, int]]:
        isi: list[tuple[int, int]] = []
        kolom = 0
        for sel in satu:
            if sel.tag not in (_SEL, _TERTUTUP):
                continue
            ulang = _ulang(sel, "number-columns-repeated")
            if len(sel) or sel.attrib:
                nomor = self._sel.nomor(sel, gaya_baris or self._gaya_kolom(kolom + 1))
                self._gabung(sel, lembar, kolom + 1)
                if nomor:
                    if len(isi) + ulang > SEL_MAKS:
                        raise terlalu_banyak(len(isi) + ulang)
                    isi += [(k, nomor) for k in range(kolom + 1, kolom + ulang + 1)]
            kolom += ulang
        return isi

    def _gabung(self, sel: Element, lembar: Lembar, kolom: int) -> None:
        lebar = _ulang(sel, "number-columns-spanned")
        tinggi = _ulang(sel, "number-rows-spanned")
        if (lebar > 1 or tinggi > 1) and sel.tag == _SEL:
            lembar.gabungan.append((self._baris + 1, kolom, self._baris + tinggi, kolom + lebar - 1))


def _ulang(satu: Element, nama: str) -> int:
    teks = satu.get(TABLE + nama, "")
    return int(teks) if teks.isdigit() and teks != "0" else 1
