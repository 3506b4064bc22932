"""Traits: what a row says of its figures' unit, sifat and arah, held against the catalogue."""

from collections.abc import Mapping

from iku.core import words
from iku.core.catalogue import Catalogue
from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import Jenis, Kunci
from iku.core.singkatan import Singkatan
from iku.sheets.layout.roles import Peran
from iku.sheets.normal import bersih
from iku.sheets.values import Syarat


def periksa_ciri(
    isi: Mapping[Peran, tuple[str, str]], kunci: Kunci, katalog: Catalogue, singkatan: Singkatan
) -> list[Masalah]:
    """Refuse a row whose satuan, sifat or arah is not the catalogue's: its figures mean something else.

    Shape: ``isi`` by role, the text and its address.
    """
    if not isi:
        return []
    masalah = []
    for peran, boleh in _ciri(kunci, katalog).items():
        if peran not in isi:
            continue
        teks, sel = isi[peran]
        sama = bersih(teks) in map(bersih, boleh)
        if sama or (peran is Peran.SATUAN and Syarat.untuk(katalog, kunci).bersatuan(teks, singkatan)):
            continue
        saran = f"Tulis angka baris ini menurut {peran.value} itu, lalu perbaiki selnya."
        kode = Kode.SATUAN_BEDA if peran is Peran.SATUAN else Kode.NILAI_TAK_DIKENAL
        masalah.append(galat(kode, sel, teks, f'{peran.value} "{boleh[0]}"', saran))
    return masalah


def _ciri(kunci: Kunci, katalog: Catalogue) -> dict[Peran, tuple[str, ...]]:
    if kunci.jenis is Jenis.ENTRI:
        variabel = katalog.variabel[kunci.kode]
        sifat = (words.SIFAT[variabel.sifat], variabel.sifat.value)
        return {Peran.SATUAN: (variabel.satuan,), Peran.SIFAT: sifat}
    indikator = katalog.indikator[kunci.kode]
    arah = (words.ARAH[indikator.arah], indikator.arah.value)
    return {Peran.SATUAN: (indikator.satuan,), Peran.ARAH: arah}
