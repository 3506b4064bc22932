"""The tables of a web page laid out as rows and columns of one sheet."""

import re

from iku.sheets.formats.bentuk import Bentuk
from iku.sheets.formats.html_sel import Baris, Sel, Tabel
from iku.sheets.formats.html_sifat import Kelas, style
from iku.sheets.formats.mentah import LEBAR_LEMBAR, SEL_MAKS, Hasil, Lembar, huruf, terlalu_banyak
from iku.sheets.formats.palet import LOGIKA

_FORMAT = re.compile(r"mso-number-format\s*:\s*(\"[^\"]*\"|'[^']*'|[^;]*)", re.IGNORECASE)
_LARI = re.compile(r"\\(?:([0-9A-Fa-f]{4,6})\s?|(.))")
_ANGKA = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_BERNAMA = {
    "general": "", "percent": "0.00%", "fixed": "0.00", "standard": "#,##0.00", "short date": "m/d/yyyy",
    "medium date": "d-mmm-yy", "long date": "d mmmm yyyy", "scientific": "0.00E+00",
    "currency": '"$"#,##0.00',
}  # fmt: skip


class SusunanTabel:
    """Puts tables and lines one below another into a sheet."""

    def __init__(self, lembar: Lembar, hasil: Hasil, kelas: Kelas) -> None:
        self._lembar = lembar
        self._hasil = hasil
        self._kelas = kelas
        self._bentuk: dict[str, Bentuk] = {}
        self._baris = 0
        self._akhir = 0
        self._sesudah_tabel = False
        self._ditutup: list[str] = []

    def susun(self, urutan: list[Tabel | str]) -> None:
        """Lay out what a page holds, in its order."""
        for satu in urutan:
            if isinstance(satu, str):
                self._jarak(self._sesudah_tabel)
                self._baris += 1
                self._lembar.tambah(self._baris, 1, self._hasil.palet.teks(satu))
                self._sesudah_tabel = False
            elif satu.berisi():
                self._jarak(self._baris > 0)
                self._tabel(satu)
                self._sesudah_tabel = True
        if self._ditutup:
            contoh = "; ".join(self._ditutup[:3]) + ("; …" if len(self._ditutup) > 3 else "")
            alasan = f"bagian isi sel yang tidak ditampilkan halaman web itu ({len(self._ditutup)}): {contoh}"
            self._hasil.dilewati.append((str(self._lembar.judul), alasan))

    def _jarak(self, perlu: bool) -> None:
        self._baris += perlu

    def _tabel(self, tabel: Tabel) -> None:
        # Columns that cells of earlier rows still cover, and for how many rows more.
        tertutup: dict[int, int] = {}
        self._akhir = self._baris + len(tabel.baris)
        self._lembar.kolom_tersembunyi |= tabel.kolom_tersembunyi
        for baris in tabel.baris:
            self._baris += 1
            if baris.tersembunyi:
                self._lembar.baris_tersembunyi.add(self._baris)
            self._isi_baris(baris, tertutup)
            for kolom in list(tertutup):
                tertutup[kolom] -= 1
                if not tertutup[kolom]:
                    del tertutup[kolom]

    def _isi_baris(self, baris: Baris, tertutup: dict[int, int]) -> None:
        kolom = 1
        for sel in baris.sel:
            while kolom in tertutup:
                kolom += 1
            if kolom + sel.lebar > LEBAR_LEMBAR:
                raise terlalu_banyak(SEL_MAKS + 1)
            tempat = f"{huruf(kolom)}{self._baris}"
            teks, ditutup = sel.teks, sel.ditutup
            if sel.tampilan.tersembunyi or (ditutup and not teks):
                self._lewati(tempat, teks or ditutup)
            else:
                self._lembar.tambah(self._baris, kolom, self._nomor(sel, teks))
                self._ditutup += [f"{tempat} {ringkas(ditutup)}"] if ditutup else []
            if sel.tampilan.hilang:
                continue
            if sel.lebar > 1 or sel.tinggi > 1:
                bawah = min(self._baris + sel.tinggi - 1, self._akhir)
                kanan = kolom + sel.lebar - 1
                self._lembar.gabungan.append((self._baris, kolom, bawah, kanan))
            tertutup.update(dict.fromkeys(range(kolom, kolom + sel.lebar), sel.tinggi))
            kolom += sel.lebar
        if len(self._lembar.isi) > SEL_MAKS:
            raise terlalu_banyak(len(self._lembar.isi))

    def _lewati(self, tempat: str, teks: str) -> None:
        if teks:
            alasan = f"sel tersembunyi di halaman web: {ringkas(teks)}"
            self._hasil.dilewati.append((f"{self._lembar.judul}!{tempat}", alasan))

    def _nomor(self, sel: Sel, teks: str) -> int:
        palet, rumus = self._hasil.palet, "x:fmla" in sel.sifat
        bentuk = self._bentuk_untuk(self._kode(sel))
        kode = bentuk.kode
        if teks.startswith(("#", "Err:")):
            # LibreOffice stores a failed formula as 0.
            return palet.tulisan(teks, kode, rumus=rumus)
        # What Excel or LibreOffice stored, where it wrote that beside what it showed.
        angka = sel.sifat.get("x:num") or sel.sifat.get("sdval", "")
        if sel.berupa or not _ANGKA.fullmatch(angka):
            return palet.tulisan(teks, kode, rumus=rumus)
        if kode.upper() == "BOOLEAN":
            return palet.nomor((LOGIKA, "", rumus), "TRUE" if float(angka) else "FALSE")
        return bentuk.nomor(palet, float(angka), rumus=rumus)

    def _kode(self, sel: Sel) -> str:
        """The number format: in the style by Excel, in an attribute by LibreOffice (``1057;0;0.00%``)."""
        if "sdnum" in sel.sifat:
            return sel.sifat["sdnum"].partition(";")[2].partition(";")[2]
        temuan = _FORMAT.search(style(sel.sifat, self._kelas))
        kode = temuan[1].strip().strip("\"'") if temuan else ""
        lepas = _LARI.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], kode)
        return _BERNAMA.get(lepas.lower(), lepas)

    def _bentuk_untuk(self, kode: str) -> Bentuk:
        if kode not in self._bentuk:
            self._bentuk[kode] = Bentuk(kode)
        return self._bentuk[kode]


def ringkas(teks: str) -> str:
    """The first words of a text, on one line."""
    return " ".join(teks.split())[:40]
