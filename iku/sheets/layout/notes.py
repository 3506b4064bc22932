"""Notes: remarks beside a row that may make its figures something else than what the office counted."""

import re
from functools import lru_cache
from typing import Final

from iku.sheets.layout.doubts import one_place
from iku.sheets.periods import pisah_kurun, sebut_kumulatif

_AWAL: Final = r"^\W*(?:(?:angka|data|nilai|ini|adalah|berupa|masih|baru|merupakan|jumlah)\s+)*"
_TANDA: Final = tuple(
    (re.compile(pola, re.IGNORECASE), apa)
    for pola, apa in (
        (
            r"\b(?:prognosa|prognosis|proyeksi|estimasi|perkiraan|prakiraan|diperkirakan|ramalan|asumsi)\b"
            rf"|{_AWAL}(?:target|rencana|usulan)(?:\s+(?:kinerja|aksi|tahun\w*|triwulan|tw|semester|\d+|i+v?))*\W*$",
            "rencana atau perkiraan, bukan yang sudah terjadi",
        ),
        (
            rf"{_AWAL}(?:hanya|khusus|sebagian)\b|\b(?:belum|tidak|blm|tdk)\s+(?:termasuk|lengkap|semua|seluruh)\b"
            r"|\b(?:di\s*luar|kecuali|selain)\s+(?:kec|desa|kel)|^\W*(?:laki\W*laki|perempuan|pria|wanita|l|p)\W*$",
            "sebagian saja dari seluruhnya",
        ),
        (rf"{_AWAL}(?:persen|persentase|prosentase|%)", "persen, bukan jumlah"),
        (r"\bdalam\s+(?:ribu|juta|mili?[ay]r|persen|rupiah|rp)", "ditulis dalam besaran lain"),
        (rf"{_AWAL}(?:tahun|triwulan|bulan|periode)\s+(?:lalu|sebelumnya)\b", "periode lain"),
        (
            rf"{_AWAL}(?:penambahan|pertambahan|selisih|kenaikan|penurunan|rata-rata)\W*$",
            "perubahan atau rata-rata, bukan jumlahnya",
        ),
    )
)
_SAAT: Final = re.compile(r"^\W*(?:data|angka|posisi|keadaan|kondisi|per|tahun)\b", re.IGNORECASE)
_PENDEK: Final = 5
"""Words of a remark that may be nothing but the name of a place."""


@lru_cache(maxsize=4096)
def note_doubt(teks: str) -> str:
    """What a remark makes of the figures beside it; empty where it says nothing of the kind."""
    tempat = len(teks.split()) <= _PENDEK and teks[:1].isalpha() and one_place(teks)
    if tempat:
        return tempat
    return next((apa for tanda, apa in _TANDA if tanda.search(teks)), "")


@lru_cache(maxsize=4096)
def is_cumulative_note(teks: str) -> bool:
    """Whether a remark says that the figures run up from January."""
    return sebut_kumulatif(teks) or any(k.kumulatif for k in pisah_kurun(teks)[0])


@lru_cache(maxsize=4096)
def other_year(teks: str, tahun: int) -> str:
    """The years that a remark says its figures are of, where this one is not among them."""
    if _SAAT.match(teks) is None:
        return ""
    sebut = {k.tahun for k in pisah_kurun(teks)[0] if k.tahun is not None}
    return "" if not sebut or tahun in sebut else f"tahun {' dan '.join(map(str, sorted(sebut)))}"
