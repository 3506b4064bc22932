"""The words and signs that offices write where a number is due, and why some texts are none."""

import re
from typing import Final

_BELUM: Final = "belum ada datanya"
KATA_KOSONG: Final = {
    **dict.fromkeys(
        ("", "-", "--", "---", "–", "—", "(-)", "-%", "- %", "rp -", "rp-", "rp. -", "rp.-"),
        "tanda - berarti kosong",
    ),
    **dict.fromkeys(("...", "…", "..", "....", "....."), "titik-titik berarti kosong"),
    **dict.fromkeys(("n/a", "na", "n.a.", "n.a", "n/d", "nd"), "n/a berarti tidak ada data"),
    **dict.fromkeys(
        ("tad", "t.a.d", "t.a.d.", "tidak ada data", "tdk ada data", "data tidak ada"), "tidak ada data"
    ),
    **dict.fromkeys(("kosong", "data kosong", "blank", "null", "none"), "ditulis kosong"),
    **dict.fromkeys(
        (
            "belum ada data",
            "belum ada",
            "blm ada data",
            "blm ada",
            "data belum ada",
            "belum tersedia",
            "data belum tersedia",
            "tidak tersedia",
            "data tidak tersedia",
            "belum diisi",
            "belum dilaporkan",
            "belum lapor",
            "belum dihitung",
            "belum rilis",
            "belum dirilis",
            "menyusul",
            "data menyusul",
            "dalam proses",
            "masih proses",
            "proses",
            "tba",
            "tbd",
        ),
        _BELUM,
    ),
}
"""Texts that say that there is no figure, with what each of them means."""
KATA_NOL: Final = frozenset(("nihil", "nol"))
KATA_SKALA: Final = frozenset(
    """ratus ratusan ribu rb rbu ribuan juta jt jutaan milyar miliar milliar m mlyr triliun trilyun
    lusin kodi k""".split()  # noqa: SIM905
)
SEBAB_UMUM: Final = "tidak berupa angka"
"""The reason where nothing in particular is wrong: the text is simply no number."""
SIMBOL_UANG: Final = r"rp|idr|us\$|usd|\$|€|eur"

_SEBAB: Final = tuple(
    (re.compile(pola, re.IGNORECASE), sebab)
    for pola, sebab in (
        (r"~~", "yang di antara tanda ~~ dicoret di lembarnya"),
        (
            r"[0-9]\s*[OolI|](?![^\W\d_]{2})|(?<![^\W\d_])[OolI|]\s*[0-9]",
            "ada huruf O, l, atau I di antara angkanya",
        ),
        (r"[0-9]e[+-]?[0-9]", "ditulis dalam notasi ilmiah, sehingga sebagian angkanya dapat hilang"),
        (r"^\s*[><≥≤]", "hanya batas, bukan angka pasti"),
        (r"^\s*[±~≈]|\b(?:sekitar|kurang lebih|kira-kira|lebih kurang|hampir|estimasi)\b", "hanya perkiraan"),
        (r"^-?0[0-9]", "diawali angka 0 seperti nomor atau kode"),
        (r"[0-9]\s*/\s*[0-9]", "berisi dua angka yang dipisahkan garis miring"),
        (r"[0-9]\s*(?:-|–|s\.?/?d\.?|sampai)\s*[0-9]", "berisi rentang, bukan satu angka"),
        (r"[0-9]\s*-$", "bertanda minus di belakang"),
        (r"^\s*[-+]\s+[0-9]", "tandanya terpisah dari angkanya"),
        (r"^\s*\+", "tanda + menyatakan kenaikan"),
        (r"[0-9]\s*\+$", "tanda + berarti lebih dari angka itu"),
        (r"[0-9].*[a-z%].*[0-9]", "berisi lebih dari satu angka"),
        (r"[0-9]\s+[0-9]", "berisi spasi di antara angkanya"),
        (r"[0-9][.,]$", "terpotong sesudah titik atau koma"),
        (r"^[.,][0-9]", "tidak ada angka di depan titik atau komanya"),
        (r"[0-9][.,].*[.,]", "titik dan komanya tidak dapat dipastikan"),
        (r"^\s*(?:tidak ada|tdk ada|tidak|tdk)\W*$", "dapat berarti 0 atau belum ada data"),
    )
)


def sebab_bukan(teks: str, *, ketat: bool = False) -> str:
    """Why a text is no number that can be taken.

    With ``ketat`` empty where nothing in particular is wrong.
    """
    if any(t.isnumeric() and not t.isascii() for t in teks):
        return "memakai angka yang bukan 0 sampai 9 biasa"
    if kelipatan(teks) is not None:
        return "memakai satuan besar seperti ribu atau juta"
    for pola, sebab in _SEBAB:
        if pola.search(teks):
            return sebab
    return "" if ketat else SEBAB_UMUM


def kelipatan(teks: str) -> str | None:
    """The word of a text that multiplies its number (ribu, juta), else None."""
    kata = re.findall(r"[^\W\d_]+", teks.casefold()) if re.search("[0-9]", teks) else []
    return next((k for k in kata if k in KATA_SKALA), None)
