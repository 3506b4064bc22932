"""Periods: the spans of months that a text speaks of, by a grammar of its own."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from iku.sheets.kurun import Kurun
from iku.sheets.period_atoms import Atom, atoms, hari_terakhir
from iku.sheets.period_words import KATA_KEPALA, KIRI, PEMICU, SAMPAI

__all__ = ["Kurun", "kurun_janggal", "kurun_tanggal", "parse_kurun", "pisah_kurun", "sebut_kumulatif"]

_GARIS: Final = str.maketrans(
    {**dict.fromkeys("‐‑‒–—−", "-"), "\u00a0": " ", "\u202f": " ", "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV"}
    | dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹†‡\u200b\u200c\u200d\u2060\ufeff\u00ad")
)
_I: Final = re.IGNORECASE
_RENTANG = re.compile(rf"\s*(?:-|~|{SAMPAI}|to)\s*(?:(?:dengan|akhir|bulan|tanggal|tgl)\s*)*", _I)
_DERET = re.compile(r"\s*(?:,\s*(?:dan\b|&)?|&|/|;|dan\b|serta\b|\s)\s*(?:bulan\b|tahun\b)?\s*", _I)
_LANJUT = re.compile(rf"\s*(?:[-/&,]|dan\b|{SAMPAI})\s*(?:(?P<r>iv|iii|ii|i)|[1-4])(?![^\W_])", _I)
_HINGGA = re.compile(
    rf"{KIRI}{SAMPAI}\s*(?:(?:dengan|akhir|bulan|tanggal|tgl|periode|posisi|tahun|triwulan)\b\.?\s*)*$", _I
)
_PER = re.compile(
    rf"{KIRI}(?:per|posisi|kondisi|keadaan|akhir)\b[.:]?\s*(?:(?:per|pada|akhir|bulan|tanggal|tgl)\b\.?\s*)*$",
    _I,
)
_AKHIR = re.compile(rf"{KIRI}akhir\s*$", _I)
_AWAL = re.compile(
    rf"{KIRI}(?:awal|pertengahan|medio|sebelum|sejak|mulai|setelah|sesudah)\s*(?:bulan\s*)?$", _I
)
_BULAN = re.compile(rf"{KIRI}(?:bulan|bln)\b[.:]?\s*$", _I)
_HARI_DEPAN = re.compile(rf"(?P<h>[0-9]{{1,2}})\s*(?:-|{SAMPAI})\s*$", _I)
_ANGKA_DEPAN = re.compile(r"[0-9]\s*[-/.]?\s*$")
_KUMULATIF = re.compile(
    rf"(?P<bukan>{KIRI}(?:non|tidak|tdk|bukan|tanpa)[\s\-_.]*)?{KIRI}"
    rf"(?:kumulatif|komulatif|kumulasi|akumulatif|akumulasi)(?![^\W_])"
    rf"|{KIRI}{SAMPAI}\s*(?:(?:dengan|akhir|triwulan|tw|bulan|periode|semester|tahun|saat)\b\s*)+"
    r"(?:ini|lalu|berjalan|sebelumnya)(?![^\W_])",
    _I,
)
_DEPAN = re.compile(
    rf"(?:{KIRI}(?:pada|untuk|dalam|selama|periode|masa|bulan|bln|tahun(?:\s+anggaran)?|thn|triwulan|kuartal|kondisi"
    rf"|posisi|keadaan|per|akhir|tanggal|tgl|{SAMPAI}|dengan|(?:a|k)[ku]+mulatif|akumulasi)(?![^\W_])[\s.:]*)+$",
    _I,
)
_BELAKANG = re.compile(r"[\s(\[]*(?:kumulatif|akumulatif|akumulasi)\s*[)\]]?", _I)
_TEPI: Final = " \t\n,;:/|-_*"
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_BULAN_TAHUN = re.compile(r"(?:(0?[1-9]|1[0-2])[/\-](20[0-9]{2}|2100)|(20[0-9]{2}|2100)[/\-](0[1-9]|1[0-2]))")


def kurun_tanggal(iso: str) -> Kurun | None:
    """The moment of a date cell; ``iso`` is ``2024-03-31``, with a time or without.

    Missing: None where the cell holds a time of day alone, or a span of time.
    """
    if (tanggal := _ISO.match(iso)) is None:
        return None
    tahun, bulan, hari = map(int, tanggal.groups())
    return Kurun(tahun, bulan, bulan, per=True, hari=hari)


def sebut_kumulatif(teks: str) -> bool:
    """Whether a text says that its figures run up from the year's beginning; "non kumulatif" does not."""
    return any(not cocok["bukan"] for cocok in _KUMULATIF.finditer(teks.translate(_GARIS)))


def parse_kurun(teks: str) -> Kurun | None:
    """The one period that a whole text is; None where it says anything else or more."""
    kurun, sisa = pisah_kurun(teks)
    return kurun[0] if len(kurun) == 1 and not sisa else None


def kurun_janggal(teks: str) -> bool:
    """Whether a text holds something like a period that no Kurun can say: half a month, two years' span."""
    return any(a.janggal for a in _terbaca(teks.translate(_GARIS)))


@lru_cache(maxsize=65536)
def pisah_kurun(teks: str) -> tuple[tuple[Kurun, ...], str]:
    """All periods that a text speaks of, and the text without them and the words that join them to it.

    A regulation's year, a document's number, an address and a person's number are no periods.
    """
    if PEMICU.search(teks) is None and not set("ⅠⅡⅢⅣ") & set(teks):
        return (), teks
    rapi = " ".join(teks.translate(_GARIS).split())
    if (cocok := _BULAN_TAHUN.fullmatch(rapi)) is not None:
        bulan, tahun = int(cocok[1] or cocok[4]), int(cocok[2] or cocok[3])
        return (Kurun(tahun, bulan, bulan),), ""
    dipakai = [a for a in _terbaca(rapi) if a.kurun]
    if not dipakai:
        return (), teks
    kurun = _kumulatif_semua(_bertahun([k for a in dipakai for k in a.kurun]), rapi, dipakai)
    return _sekali(kurun), _tanpa(rapi, dipakai)


def _sekali(semua: list[Kurun]) -> tuple[Kurun, ...]:
    """Each period once; ``s.d. TW III (Januari s.d. September)`` says one thing in two ways."""
    jadi = {replace(k, kumulatif=False) for k in semua if k.kumulatif}
    return tuple(dict.fromkeys(k for k in semua if k.kumulatif or k not in jadi))


def _terbaca(teks: str) -> list[Atom]:
    """The atoms as they are meant where they stand: joined to ranges, up to a period, as of a day."""
    hasil: list[Atom] = []
    for atom in atoms(teks):
        celah = teks[hasil[-1].selesai : atom.mulai] if hasil else ""
        if hasil and celah and hasil[-1].jenis and atom.jenis and _RENTANG.fullmatch(celah):
            hasil[-1] = _rentang(hasil[-1], atom)
        else:
            hasil.append(atom)
    berikut = [*(a.mulai for a in hasil[1:]), len(teks)]
    bermakna = [_di_tempatnya(a, teks, b) for a, b in zip(hasil, berikut, strict=False)]
    return _tanpa_lemah(_deret_tahun(bermakna, teks), teks)


def _rentang(dari: Atom, ke: Atom) -> Atom:
    """Two atoms as one span; janggal where their span is no span of whole months of one year."""
    satu = dari.janggal_sampai(ke)
    if dari.jenis != ke.jenis or len(dari.kurun) != 1 or len(ke.kurun) != 1 or dari.rentang:
        return satu
    a, b = dari.kurun[0], ke.kurun[0]
    if a.awal is None or b.awal is None or b.akhir is None or a.tahun not in (None, b.tahun):
        return satu
    bulat = a.hari in (None, 1) and b.hari in (None, hari_terakhir(b))
    if not bulat or b.awal < a.awal or (a.awal == b.awal and a.hari is None):
        return satu
    return replace(satu, kurun=(Kurun(b.tahun, a.awal, b.akhir),), janggal=False, rentang=True)


def _di_tempatnya(atom: Atom, teks: str, berikut: int) -> Atom:
    depan, belakang = teks[: atom.mulai], teks[atom.selesai : berikut]
    if not atom.kurun or _terputus(atom, depan, belakang):
        return replace(atom, kurun=(), janggal=bool(atom.jenis))
    if atom.jenis == "tanggal" and not atom.rentang and (cocok := _HARI_DEPAN.search(depan)):
        return _hari_ke_hari(replace(atom, mulai=cocok.start()), int(cocok["h"]))
    if not atom.rentang and _HINGGA.search(depan):
        return _hingga(atom)
    if atom.jenis in ("bulan", "tahun") and not atom.rentang and _PER.search(depan):
        return _per(atom, depan)
    return replace(atom, lemah=False) if atom.rentang or _BULAN.search(depan) else atom


def _terputus(atom: Atom, depan: str, belakang: str) -> bool:
    """Whether the text goes on as a period does, in a way that was not read (``Semester I - II``)."""
    lanjut = _LANJUT.match(belakang)
    if lanjut and (lanjut["r"] or all(k.tahun is None for k in atom.kurun)):
        return True
    return bool(_AWAL.search(depan)) or (atom.jenis == "bulan" and bool(_ANGKA_DEPAN.search(depan)))


def _hari_ke_hari(atom: Atom, hari: int) -> Atom:
    """``1 - 31 Maret``: the whole month, or no period that can be said."""
    k = atom.kurun[0]
    if hari == 1 and k.hari == hari_terakhir(k):
        return replace(atom, kurun=(Kurun(k.tahun, k.awal, k.akhir),))
    return replace(atom, kurun=(), janggal=True)


def _hingga(atom: Atom) -> Atom:
    if any(k.hari not in (None, hari_terakhir(k)) for k in atom.kurun if k.hari):
        return replace(atom, kurun=(), janggal=True)
    return replace(atom, kurun=tuple(_jadi_kumulatif(k) for k in atom.kurun), lemah=False)


def _jadi_kumulatif(k: Kurun) -> Kurun:
    return Kurun(k.tahun, None if k.awal is None else 1, k.akhir, kumulatif=True)


def _per(atom: Atom, depan: str) -> Atom:
    if atom.jenis == "bulan":
        return replace(atom, kurun=tuple(replace(k, per=True) for k in atom.kurun), lemah=False)
    if _AKHIR.search(depan):
        return replace(atom, kurun=tuple(Kurun(k.tahun, 12, 12, per=True) for k in atom.kurun))
    return atom


def _deret_tahun(semua: list[Atom], teks: str) -> list[Atom]:
    """``Januari, Februari, dan Maret 2024``: the year behind a list is that of each."""
    hasil = list(semua)
    for i in range(len(hasil) - 2, -1, -1):
        ini, nanti = hasil[i], hasil[i + 1]
        celah = teks[ini.selesai : nanti.mulai]
        tahun = {k.tahun for k in nanti.kurun}
        if ini.jenis and ini.jenis == nanti.jenis and len(tahun) == 1 and _DERET.fullmatch(celah):
            lengkap = tuple(replace(k, tahun=k.tahun or nanti.kurun[0].tahun) for k in ini.kurun)
            hasil[i] = replace(ini, kurun=lengkap)
    return hasil


def _tanpa_lemah(semua: list[Atom], teks: str) -> list[Atom]:
    """Short forms that are also other words (Mar, Des, Mei) count beside words of a head alone."""
    if not any(a.lemah for a in semua):
        return semua
    sisa = "".join(" " if any(a.mulai <= i < a.selesai for a in semua) else h for i, h in enumerate(teks))
    if set(re.findall(r"[^\W\d_]+", sisa.casefold())) <= KATA_KEPALA:
        return semua
    return [replace(a, kurun=()) if a.lemah else a for a in semua]


def _bertahun(semua: list[Kurun]) -> list[Kurun]:
    """The one year that a text names is that of all its periods; a day's own year says nothing of others."""
    tahun = {k.tahun for k in semua if k.tahun and not k.hari}
    if len(tahun) != 1:
        return semua
    satu = next(iter(tahun))
    lengkap = [replace(k, tahun=satu) if k.tahun is None else k for k in semua]
    berbulan = [k for k in lengkap if k.awal is not None and k.tahun == satu]
    return [k for k in lengkap if k.awal is not None or k.tahun != satu] if berbulan else lengkap


def _kumulatif_semua(semua: list[Kurun], teks: str, dari: list[Atom]) -> list[Kurun]:
    if any(k.kumulatif for k in semua) or not sebut_kumulatif(teks):
        return semua
    if any(a.rentang for a in dari):
        return [_jadi_kumulatif(k) if k.awal == 1 else k for k in semua]
    return [_jadi_kumulatif(k) if k.awal is not None else k for k in semua]


def _tanpa(teks: str, dipakai: list[Atom]) -> str:
    potong: list[str] = []
    letak = 0
    for atom in dipakai:
        depan = teks[letak : atom.mulai]
        if letak and (_RENTANG.fullmatch(depan) or _DERET.fullmatch(depan)):
            depan = ""
        potong.append(_DEPAN.sub("", depan))
        cocok = _BELAKANG.match(teks, atom.selesai)
        letak = cocok.end() if cocok else atom.selesai
    potong.append(teks[letak:])
    utuh = re.sub(r"[(\[]\s*\0[\s\0]*[)\]]", "\0", "\0".join(potong))
    sisa = " ".join(filter(None, (p.strip(_TEPI).lstrip(".) ") for p in utuh.split("\0"))))
    return re.sub(r"\(\s+", "(", sisa).strip(_TEPI)
