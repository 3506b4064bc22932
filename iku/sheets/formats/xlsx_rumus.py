"""Formulas that have no value: nobody calculated them, or another file was out of reach."""

import re
from collections.abc import Callable

from iku.sheets.formats.mentah import Lembar, huruf
from iku.sheets.formats.palet import RUMUS, TAUTAN, Palet
from iku.sheets.formats.xlsx_teks import lepas

_KUTIPAN = re.compile(r'"[^"]*"')
_LUAR = re.compile(r"(?<![\w\[\]])\[(\d+)\](?=[^\],\[])")
_NOMOR = re.compile(r'\bsi="(\d+)"')
_BERSAMA = re.compile(rb'<f\s[^>]*\bt="shared"[^>]*>([^<]+)</f>')


class RumusKosong:
    """Names the formulas of one sheet that have no value."""

    def __init__(self, palet: Palet, luar: Callable[[], list[str]]) -> None:
        self._palet = palet
        self._luar = luar
        self.bersama: dict[bytes, str] = {}
        """Writings of cells that only point to another cell's formula, and its number."""

    def nomor(self, tulisan: bytes, rumus: re.Match[str]) -> int:
        """The palette number of such a formula."""
        isi = rumus[2] or ""
        nomor = _NOMOR.search(rumus[1] or "")
        if not isi and nomor:
            self.bersama[tulisan] = nomor[1]
        return self._bernomor(f"={lepas(isi)}")

    def _bernomor(self, rumus: str) -> int:
        tautan = _LUAR.search(_KUTIPAN.sub('""', rumus))
        if tautan is None:
            return self._palet.nomor((RUMUS, "", False), rumus)
        return self._palet.nomor((TAUTAN, "", False), _LUAR.sub(self._berkas, rumus))

    def _berkas(self, tautan: re.Match[str]) -> str:
        luar, nomor = self._luar(), int(tautan[1])
        nama = luar[nomor - 1] if 0 < nomor <= len(luar) else ""
        return f"[{nama or nomor}]"

    def lengkapi(self, lembar: Lembar, tulisan: tuple[bytes, ...]) -> None:
        """Write out the formula of each cell that shares one, as it stands at that cell."""
        # Only workbooks that a program wrote and nobody ever opened come here.
        from openpyxl.formula.translate import Translator

        induk: dict[str, Translator] = {}
        for i, satu in enumerate(tulisan):
            if (isi := _BERSAMA.search(satu)) and (nomor := _NOMOR.search(isi[0].decode())):
                asal = f"{huruf(lembar.kolom[i])}{lembar.baris[i]}"
                induk.setdefault(nomor[1], Translator(f"={lepas(isi[1].decode())}", asal))
        for i, satu in enumerate(tulisan):
            if (penerjemah := induk.get(self.bersama.get(satu, ""))) is not None:
                sel = f"{huruf(lembar.kolom[i])}{lembar.baris[i]}"
                lembar.isi[i] = self._bernomor(penerjemah.translate_formula(sel))
