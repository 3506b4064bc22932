"""One cell of an OpenDocument table: its value by its declared type, or what it lacks."""

import re
from datetime import timedelta
from xml.etree.ElementTree import Element

from iku.sheets.formats.bentuk import tanggal_iso
from iku.sheets.formats.ods_gaya import CALCEXT, OFFICE, TABLE, TEXT, GayaOds
from iku.sheets.formats.palet import ANGKA, GALAT, LOGIKA, PERSEN, RUMUS, TANGGAL, TAUTAN, Palet
from iku.sheets.formats.rupa import berupa

_GALAT = re.compile(r"#[A-Z/0!?]+[!?]?|Err:\d+|#N/A")
_ANGKA = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?")
_LAMA = re.compile(r"(-?)PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_AWALAN = re.compile(r"^\w+:(?==)")
_BERTANDA = re.compile("~~|[⁰¹²³⁴-⁹₀-₉]")
"""Looks that are written into a text (see ``rupa``); what is stored beside it has none."""
_ALINEA = (TEXT + "p", TEXT + "h")
_BUKAN_ISI = ("annotation", "note", "ruby-text")


class SelOds:
    """Turns cell elements into palette numbers."""

    def __init__(self, palet: Palet, gaya: GayaOds) -> None:
        self._palet = palet
        self._gaya = gaya

    def nomor(self, sel: Element, gaya_bawaan: str) -> int:
        """The palette number of a cell; 0 where it holds nothing."""
        rumus = sel.get(TABLE + "formula", "")
        jenis = sel.get(OFFICE + "value-type", "")
        if not (jenis or rumus or len(sel)):
            return 0
        gaya = sel.get(TABLE + "style-name") or gaya_bawaan
        rupa = self._gaya.rupa("table-cell", gaya)
        teks = self._teks(sel, rupa)
        format = self._gaya.format(gaya)
        galat = teks.strip().strip("~")
        if sel.get(CALCEXT + "value-type") == "error" or (rumus and _GALAT.fullmatch(galat)):
            # Older programs tell a failed formula by the text alone.
            return self._palet.nomor((GALAT, format, bool(rumus)), galat)
        if rupa and jenis in _BERANGKA:
            return self._palet.teks(teks, format, rumus=bool(rumus))
        if rumus and not (teks.strip() or jenis in _BERNILAI):
            return self._tanpa_nilai(rumus)
        return self._nilai(jenis, sel, teks, format)

    def _teks(self, sel: Element, rupa: str) -> str:
        alinea = [satu for satu in sel if satu.tag in _ALINEA]
        if len(alinea) == 1 and not len(alinea[0]):
            return berupa(alinea[0].text or "", rupa)
        return "\n".join("".join(self._potongan(satu, rupa)) for satu in alinea)

    def _potongan(self, satu: Element, rupa: str) -> list[str]:
        hasil = [berupa(satu.text or "", rupa)]
        for anak in satu:
            nama = anak.tag.rpartition("}")[2]
            if nama == "s":
                ulang = anak.get(TEXT + "c", "1")
                hasil.append(" " * (min(int(ulang), 1000) if ulang.isdigit() else 1))
            elif nama in ("tab", "line-break"):
                hasil.append("\t" if nama == "tab" else "\n")
            elif nama not in _BUKAN_ISI:
                sendiri = self._gaya.rupa("text", anak.get(TEXT + "style-name", ""))
                hasil += self._potongan(anak, sendiri or rupa)
            hasil.append(berupa(anak.tail or "", rupa))
        return hasil

    def _tanpa_nilai(self, rumus: str) -> int:
        jenis = TAUTAN if "'file:" in rumus or "'http" in rumus else RUMUS
        return self._palet.nomor((jenis, "", False), _AWALAN.sub("", rumus))

    def _nilai(self, jenis: str, sel: Element, teks: str, format: str) -> int:
        palet, rumus = self._palet, TABLE + "formula" in sel.attrib
        match jenis:
            case "float" | "currency" | "percentage" if _ANGKA.fullmatch(sel.get(OFFICE + "value", "")):
                return self._angka(sel, jenis == "percentage", format, rumus)
            case "boolean":
                benar = sel.get(OFFICE + "boolean-value") == "true"
                return palet.nomor((LOGIKA, format, rumus), "TRUE" if benar else "FALSE")
            case "date":
                return palet.nomor(
                    (TANGGAL, format, rumus), tanggal_iso(sel.get(OFFICE + "date-value", teks))
                )
            case "time":
                return palet.nomor((TANGGAL, format, rumus), _waktu(sel.get(OFFICE + "time-value", teks)))
        tersimpan = "" if _BERTANDA.search(teks) else sel.get(OFFICE + "string-value", "")
        return palet.teks(tersimpan or teks, format, rumus=rumus)

    def _angka(self, sel: Element, persen: bool, format: str, rumus: bool) -> int:
        nilai = float(sel.get(OFFICE + "value", ""))
        uang = sel.get(OFFICE + "currency")
        kode = format or ("0%" if persen else f'"{uang}"#,##0.00' if uang else "")
        return self._palet.nomor((PERSEN if persen else ANGKA, kode, rumus), nilai)


_BERANGKA = ("float", "currency", "percentage", "date", "time")
_BERNILAI = ("string", "float", "currency", "percentage", "boolean", "date", "time")


def _waktu(teks: str) -> str:
    lama = _LAMA.fullmatch(teks)
    if lama is None:
        return teks
    nilai = timedelta(hours=int(lama[2]), minutes=int(lama[3]), seconds=int(lama[4]))
    return str(-nilai if lama[1] else nilai)
