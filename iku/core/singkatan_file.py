"""The table of abbreviations as a CSV text, read and refused as a whole with every fault named."""

import re
from enum import StrEnum
from typing import Final

from iku.core.csv_rows import Baris, buka
from iku.core.finding import Ditolak, Kode
from iku.core.singkatan import Singkatan, rapikan

SINGKATAN_COLUMNS: Final = ("jenis", "tulisan", "arti")
_KATA = re.compile(r"[^\W_]+|[&%]")


class _Jenis(StrEnum):
    KATA = "kata"
    SATUAN = "satuan"
    HIASAN = "hiasan"
    WILAYAH = "wilayah"


def parse_singkatan(isi: bytes, nama: str) -> Singkatan:
    """Read the table from its CSV.

    Raises: Ditolak with every fault of the file (row, column, what was found, what is expected).
    """
    berkas = buka(nama, isi, SINGKATAN_COLUMNS)
    daftar: dict[_Jenis, dict[str, str]] = {jenis: {} for jenis in _Jenis}
    for baris in berkas.baris:
        _satu(baris, daftar)
    for baris in berkas.baris:
        _periksa_berantai(baris, daftar)
    if berkas.masalah:
        raise Ditolak(berkas.masalah)
    hiasan, wilayah = (frozenset(daftar[jenis]) for jenis in (_Jenis.HIASAN, _Jenis.WILAYAH))
    return Singkatan(daftar[_Jenis.KATA], daftar[_Jenis.SATUAN], hiasan, wilayah)


def _satu(baris: Baris, daftar: dict[_Jenis, dict[str, str]]) -> None:
    jenis = baris.pilihan("jenis", _Jenis, _Jenis.KATA)
    tulisan, arti = rapikan(baris.isian("tulisan")), rapikan(baris["arti"])
    if jenis is _Jenis.SATUAN:
        baris.isian("arti")
    elif jenis is not _Jenis.WILAYAH and tulisan and not _KATA.fullmatch(tulisan):
        # Names are compared word by word, so that anything else would never be met.
        baris.tolak("tulisan", Kode.NILAI_TAK_DIKENAL, "satu kata tanpa spasi dan tanda baca")
    if jenis in (_Jenis.HIASAN, _Jenis.WILAYAH) and arti:
        sebab = "hiasan hanya dibuang" if jenis is _Jenis.HIASAN else "nama wilayah berarti dirinya sendiri"
        baris.tolak("arti", Kode.NILAI_TAK_DIKENAL, f"arti kosong, karena {sebab}")
    if tulisan in daftar[jenis]:
        baris.tolak("tulisan", Kode.KODE_GANDA, f"setiap tulisan satu kali untuk jenis {jenis}")
    daftar[jenis].setdefault(tulisan, arti)


def _periksa_berantai(baris: Baris, daftar: dict[_Jenis, dict[str, str]]) -> None:
    """What a row leads to is final: it may not be the written form of another row."""
    for jenis in (_Jenis.KATA, _Jenis.SATUAN):
        arti = rapikan(baris["arti"])
        if baris["jenis"] == jenis and arti and daftar[jenis].get(arti, arti) != arti:
            harap = f'"{daftar[jenis][arti]}", karena "{arti}" sendiri berarti itu'
            baris.tolak("arti", Kode.NILAI_TAK_DIKENAL, harap)
