"""Number formats: what a stored number is, by the format that a sheet shows it in."""

import re
from datetime import datetime, time, timedelta

from iku.sheets.formats.palet import ANGKA, GALAT, PERSEN, TANGGAL, Palet
from iku.sheets.formats.rupa import berupa

UMUM = ("", "general", "standard", "@general")
_AKUNTANSI = '* #,##0{0}_);_({1}* \\(#,##0{0}\\);_({1}* "-"{2}_);_(@_)'
BAWAAN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)', 6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)', 8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: "_(" + _AKUNTANSI.format("", "", ""), 42: '_("$"' + _AKUNTANSI.format("", '"$"', ""),
    43: "_(" + _AKUNTANSI.format(".00", "", "??"), 44: '_("$"' + _AKUNTANSI.format(".00", '"$"', "??"),
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that files name by number only (ECMA-376 18.8.30)."""

_HARFIAH = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]', re.IGNORECASE)
_LAMA = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_WAKTU = re.compile(r"[dmhysDMHYS]")
_AWAL = datetime(1899, 12, 30)
_AWAL_1904 = datetime(1904, 1, 1)


class Bentuk:
    """One number format, told once and used for every cell that has it.

    ``rupa`` is the look of the cell's font where that changes what it says.
    """

    def __init__(self, kode: str, *, mulai_1904: bool = False, rupa: str = "") -> None:
        self.rupa = rupa
        self.kode = "" if kode.strip().lower() in UMUM else kode
        polos = _HARFIAH.sub("", self.kode)
        pertama = polos.partition(";")[0]
        self.lama = bool(_LAMA.search(pertama))
        tanggal = self.lama or bool(_WAKTU.search(pertama))
        self.jenis = TANGGAL if tanggal else PERSEN if "%" in polos else ANGKA
        # Only one of several sections may be a percentage: that depends on the number.
        self._berbagian = self.jenis is PERSEN and (";" in polos or "[" in self.kode)
        self._awal = _AWAL_1904 if mulai_1904 else _AWAL

    def nomor(self, palet: Palet, nilai: float, *, rumus: bool = False) -> int:
        """The palette number of a stored number."""
        if nilai - nilai != 0:
            # Infinite, or not a number at all.
            return palet.nomor((GALAT, self.kode, rumus), "#NUM!")
        if self.rupa:
            return self.teks(palet, self._tampil(nilai), rumus=rumus)
        if self.jenis is TANGGAL and nilai >= 0 and (teks := self._tanggal(nilai)):
            return palet.nomor((TANGGAL, self.kode, rumus), teks)
        persen = self.jenis is PERSEN and (not self._berbagian or self._persen(nilai))
        return palet.nomor((PERSEN if persen else ANGKA, self.kode, rumus), nilai)

    def teks(self, palet: Palet, teks: str, *, rumus: bool = False) -> int:
        """The palette number of a text."""
        return palet.teks(berupa(teks, self.rupa) if self.rupa else teks, self.kode, rumus=rumus)

    def _tampil(self, nilai: float) -> str:
        """A number as a text, for those that are struck out or raised."""
        if self.jenis is TANGGAL and nilai >= 0:
            return self._tanggal(nilai)
        persen = self.jenis is PERSEN
        return f"{nilai * 100 if persen else nilai:.15g}{'%' if persen else ''}".replace(".", ",")

    def _persen(self, nilai: float) -> bool:
        from iku.sheets.number_format import tampilan

        return tampilan(self.kode, nilai).persen

    def _tanggal(self, nilai: float) -> str:
        try:
            if self.lama:
                return str(timedelta(seconds=round(nilai * 86400)))
            hari, pecahan = divmod(nilai, 1)
            selisih = timedelta(milliseconds=round(pecahan * 86_400_000))
            if 0 <= nilai < 1 and selisih.days == 0:
                return str((datetime.min + selisih).time())
            # Excel counts a 29 February 1900 that never was.
            if 0 < nilai < 60 and self._awal is _AWAL:
                hari += 1
            return teks_tanggal(self._awal + timedelta(days=hari) + selisih)
        except OverflowError:
            return ""


def teks_tanggal(nilai: datetime) -> str:
    """An ISO date; with its time only where that is not midnight."""
    return nilai.date().isoformat() if nilai.time() == time() else str(nilai)


def tanggal_iso(teks: str) -> str:
    """A date written as ``2024-03-31T00:00:00.000``, in the same form; anything else as it stands."""
    bersih = teks.strip().removesuffix("Z")
    try:
        return teks_tanggal(datetime.fromisoformat(bersih))
    except ValueError:
        return bersih
