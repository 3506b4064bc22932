"""What a formula says about its figures: the unit it counts in, what it counts, whether it starts anew."""

from itertools import takewhile
from typing import Final

from iku.core.catalogue import Catalogue, Indikator, Sifat, Variabel
from iku.core.expression import Ekspresi, Hitungan, Negatif, Rujukan, Waktu, rujukan

SATUAN_UMUM: Final = "unit"
"""A unit that names nothing: what is counted must be said instead."""
_SAMBUNG: Final = {"yang", "dan", "atau", "oleh", "di", "pada", "dengan", "untuk"}


def bagian(indikator: Indikator) -> tuple[Ekspresi, ...]:
    """The sides of its formula: pembilang, and penyebut where it has one."""
    return (indikator.pembilang, *([indikator.penyebut] if indikator.penyebut else []))


def semua_rujukan(indikator: Indikator) -> tuple[Rujukan, ...]:
    """Every look-up of its formula, repeated where it is."""
    return tuple(r for satu in bagian(indikator) for r in rujukan(satu))


def berulang(kode: str, katalog: Catalogue) -> bool:
    """Whether its figures start again every year: built on flows, or counted from the end of last year."""
    semua = semua_rujukan(katalog.indikator[kode])
    mengalir = any(katalog.variabel[r.variabel].sifat is not Sifat.POSISI for r in semua)
    return mengalir or any(r.waktu is Waktu.AKHIR_TAHUN_LALU for r in semua)


def pembaca(variabel: str, katalog: Catalogue) -> tuple[Indikator, ...]:
    """The indikator that read a variabel in their own triwulan, in the decree's order."""
    return tuple(
        i
        for i in katalog.indikator.values()
        if any(r.variabel == variabel and r.waktu is Waktu.KINI for r in semua_rujukan(i))
    )


def satuan(ekspresi: Ekspresi, katalog: Catalogue) -> str:
    """The unit that an expression counts in; empty where its variabel differ."""
    semua = {katalog.variabel[r.variabel].satuan for r in rujukan(ekspresi)}
    return semua.pop() if len(semua) == 1 else ""


def dihitung_bulat(ekspresi: Ekspresi, katalog: Catalogue) -> bool:
    """Whether it counts whole persons, units or cases: sums and differences of whole figures."""
    return not _membagi(ekspresi) and all(katalog.variabel[r.variabel].bulat for r in rujukan(ekspresi))


def _membagi(ekspresi: Ekspresi) -> bool:
    match ekspresi:
        case Negatif(isi):
            return _membagi(isi)
        case Hitungan(operator, kiri, kanan):
            return operator in "*/" or _membagi(kiri) or _membagi(kanan)
        case _:
            return False


def benda(indikator: Indikator, katalog: Catalogue) -> str:
    """What its pembilang counts, as one says it after a number: ``12 koperasi``, ``3 kasus``.

    The variabel's unit; where that is SATUAN_UMUM, the words with which pembilang and penyebut both begin.
    """
    umum = satuan(indikator.pembilang, katalog)
    if umum != SATUAN_UMUM or indikator.penyebut is None:
        return umum
    kepala = _kepala_sama([katalog.variabel[r.variabel] for r in semua_rujukan(indikator)])
    return huruf_kecil(kepala) or umum


def _kepala_sama(variabel: list[Variabel]) -> str:
    """The words with which all their names begin, without a joining word at the end."""
    kolom = zip(*(v.nama.split() for v in variabel), strict=False)
    sama = [kata[0] for kata in takewhile(lambda kata: len({k.casefold() for k in kata}) == 1, kolom)]
    while sama and sama[-1].casefold() in _SAMBUNG:
        sama.pop()
    return " ".join(sama)


def huruf_kecil(nama: str) -> str:
    """A name within a sentence: its first letter small, unless the word is an abbreviation."""
    return nama if nama[1:2].isupper() else nama[:1].lower() + nama[1:]
