"""Figures, times and other people's words as the screen writes them."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from iku.core.catalogue import Catalogue, Indikator
from iku.core.numbers import format_angka, format_satuan
from iku.core.period import BULAN
from iku.core.reading import Jenis, Kunci
from iku.core.sebutan import nama
from iku.core.tampak import terlihat

KOSONG: Final = "–"
"""Stands where there is no figure; never 0."""

_ANGKA: Final = re.compile(r"(-?)(\d+)((?:,\d+)?)")
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^&@/])")
_ALAMAT: Final = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
"""Where an address that GitHub's Markdown would make a link of can be parted."""
_TAK_TAMPAK: Final = "\u2060"
_LATEX: Final = re.compile(r"(\$[^$]+\$)")


def polos(teks: str) -> str:
    """Words that somebody typed, so that Markdown shows them and does nothing else with them."""
    # A backslash does not stop a bare address from becoming a link: it is sought in the text that is left.
    return _MARKDOWN.sub(r"\\\1", _ALAMAT.sub(_TAK_TAMPAK, terlihat(" ".join(teks.split()))))


def rumus(teks: str) -> str:
    """A formula as the decree prints it: LaTeX between dollar signs, all else as mere words."""
    bagian = _LATEX.split(teks)
    return " ".join(b if nomor % 2 else polos(b) for nomor, b in enumerate(bagian) if b.strip())


def ringkas(teks: str, panjang: int) -> str:
    """Words on one line, cut between two words where they are longer, with a sign that there are more."""
    satu = " ".join(teks.split())
    if len(satu) <= panjang:
        return satu
    muat = satu[:panjang]
    return f"{muat.rpartition(' ')[0] or muat[:-1]}…"


def ada(nilai: object) -> bool:
    """Whether a cell of a results frame holds something."""
    return nilai is not None and nilai == nilai and not _na(nilai)


def _na(nilai: object) -> bool:
    return type(nilai).__name__ == "NAType"


def angka(nilai: float | None, desimal: int = 2) -> str:
    """A figure with all its places; KOSONG where there is none."""
    return KOSONG if nilai is None or nilai != nilai else format_angka(nilai, desimal)


def hitungan(nilai: float | None, satuan: str = "") -> str:
    """A counted figure without needless places: ``1.234 orang``; KOSONG where there is none."""
    return KOSONG if nilai is None or nilai != nilai else format_satuan(nilai, satuan, 4, tetap=False)


def nilai(angka_: float | None, indikator: Indikator) -> str:
    """A realisasi or target with its unit: ``58,70 %``; KOSONG where there is none."""
    if angka_ is None or angka_ != angka_:
        return KOSONG
    return format_satuan(angka_, indikator.satuan, indikator.desimal)


def persen(angka_: float | None) -> str:
    """A capaian: ``94,56 %``; KOSONG where there is none."""
    return KOSONG if angka_ is None or angka_ != angka_ else format_satuan(angka_, "%")


def bertitik(teks: str) -> str:
    """A number without thousands points, with them: ``1234,5`` becomes ``1.234,5``."""
    cocok = _ANGKA.fullmatch(teks)
    if cocok is None:
        return teks
    ribuan = f"{int(cocok[2]):,}".replace(",", ".")
    return f"{'−' if cocok[1] else ''}{ribuan}{cocok[3]}"


def kata(kode: object, daftar: Mapping[str, str]) -> str:
    """The words for a code; nothing where there is no code."""
    return daftar[str(kode)] if ada(kode) else ""


def nama_angka(kunci: Kunci, katalog: Catalogue) -> str:
    """What a table calls a figure: as ``sebutan.nama`` does, the indikator by its short name."""
    indikator = katalog.indikator.get(kunci.kode) if kunci.jenis is Jenis.TARGET else None
    return f"Target {indikator.nama_pendek}" if indikator else nama(kunci, katalog)


def waktu(saat: datetime) -> str:
    """A moment on this machine's clock: ``24 November 2026 pukul 09.05``."""
    sini = saat.astimezone()
    return f"{tanggal(sini)} pukul {sini:%H.%M}"


def tanggal(hari: date) -> str:
    """A day as people write it: ``24 November 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def tanggal_iso(teks: str) -> str:
    """A date as programs write it, as people do: ``2024-03-31`` is ``31 Maret 2024``; others as they are."""
    try:
        return tanggal(datetime.fromisoformat(teks))
    except ValueError:
        return teks


def kalimat(kata: str) -> str:
    """A clause with a capital at its head."""
    return kata[:1].upper() + kata[1:]
