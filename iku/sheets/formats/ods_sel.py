"""One cell of an OpenDocument table: its value by its declared type, or what it lacks."""

import re
from datetime import timedelta
from xml.etree.ElementTree import Element

from iku.sheets.formats.bentuk import tanggal_iso
from iku.sheets.formats.mentah import ANGKA, GALAT, LOGIKA, PERSEN, RUMUS, TANGGAL, TAUTAN, Palet
from iku.sheets.formats.ods_gaya import GayaOds, atribut
from iku.sheets.formats.unsur import tanpa_awalan

_GALAT = re.compile(r"#[A-Z/0!?]+[!?]?|Err:\d+|#N/A")
_LAMA = re.compile(r"(-?)PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_AWALAN = re.compile(r"^\w+:(?==)")
_BUKAN_ISI = ("annotation", "note", "ruby-text")


class SelOds:
    """Turns cell elements into palette numbers."""

    def __init__(self, palet: Palet, gaya: GayaOds) -> None:
        self._palet = palet
        self._gaya = gaya

    def nomor(self, sel: Element, gaya_bawaan: str) -> int:
        """The palette number of a cell; 0 where it holds nothing."""
        sifat = {tanpa_awalan(kunci): nilai for kunci, nilai in sel.items() if "calcext" not in kunci}
        rumus = sifat.get("formula", "")
        jenis = sifat.get("value-type", "")
        if not jenis and not rumus and not len(sel):
            return 0
        teks = _teks(sel)
        format = self._gaya.format(sifat.get("style-name") or gaya_bawaan)
        if _galat(sel, teks, rumus):
            return self._palet.nomor((GALAT, format, bool(rumus)), teks.strip())
        if rumus and not (teks.strip() or jenis in _BERNILAI or "string-value" in sifat or jenis == "string"):
            return self._tanpa_nilai(rumus)
        return self._nilai(jenis, sifat, teks, format)

    def _tanpa_nilai(self, rumus: str) -> int:
        jenis = TAUTAN if "'file:" in rumus or "'http" in rumus else RUMUS
        return self._palet.nomor((jenis, "", False), _AWALAN.sub("", rumus))

    def _nilai(self, jenis: str, sifat: dict[str, str], teks: str, format: str) -> int:
        palet, rumus = self._palet, "formula" in sifat
        match jenis:
            case "float" | "currency":
                kode = format or (f'"{sifat["currency"]}"#,##0.00' if "currency" in sifat else "")
                return palet.nomor((ANGKA, kode, rumus), float(sifat.get("value", "")))
            case "percentage":
                return palet.nomor((PERSEN, format or "0%", rumus), float(sifat.get("value", "")))
            case "boolean":
                benar = sifat.get("boolean-value") == "true"
                return palet.nomor((LOGIKA, format, rumus), "TRUE" if benar else "FALSE")
            case "date":
                return palet.nomor((TANGGAL, format, rumus), tanggal_iso(sifat.get("date-value", teks)))
            case "time":
                return palet.nomor((TANGGAL, format, rumus), _waktu(sifat.get("time-value", teks)))
        return palet.teks(sifat.get("string-value") or teks, format, rumus=rumus)


_BERNILAI = ("float", "currency", "percentage", "boolean", "date", "time")


def _galat(sel: Element, teks: str, rumus: str) -> bool:
    """Whether a formula failed; older programs tell it by the text alone."""
    if any(k.endswith("}value-type") and v == "error" for k, v in sel.items()):
        return True
    return bool(rumus) and _GALAT.fullmatch(teks.strip()) is not None


def _waktu(teks: str) -> str:
    lama = _LAMA.fullmatch(teks)
    if lama is None:
        return teks
    nilai = timedelta(hours=int(lama[2]), minutes=int(lama[3]), seconds=int(lama[4]))
    return str(-nilai if lama[1] else nilai)


def _teks(sel: Element) -> str:
    alinea = (satu for satu in sel if tanpa_awalan(satu.tag) in ("p", "h"))
    return "\n".join("".join(_potongan(satu)) for satu in alinea)


def _potongan(satu: Element) -> list[str]:
    hasil = [satu.text or ""]
    for anak in satu:
        nama = tanpa_awalan(anak.tag)
        if nama == "s":
            hasil.append(" " * min(int(atribut(anak, "c") or 1), 1000))
        elif nama in ("tab", "line-break"):
            hasil.append("\t" if nama == "tab" else "\n")
        elif nama not in _BUKAN_ISI:
            hasil += _potongan(anak)
        hasil.append(anak.tail or "")
    return hasil
