"""How offices write a name: the catalogue's own, and safe ways away from it."""

import random
import re
from collections.abc import Callable

from iku.core.catalogue import Catalogue, Variabel

# Pairs of words are kept apart: together some of them are names of the decree.
_SINGKATAN = (
    (("tenaga", "kerja"), "TK"),
    (("usaha", "mikro"), "UM"),
    (("usaha", "simpan", "pinjam"), "USP"),
    (("yang",), "yg"),
    (("dan",), "&"),
)
Penulis = Callable[[Variabel], str]


def _singkat(v: Variabel) -> str:
    teks = v.nama
    for kata, singkatan in _SINGKATAN:
        teks = re.sub(rf"\b{' '.join(kata)}\b", singkatan, teks, flags=re.IGNORECASE)
    return teks


def _kecil(teks: str) -> str:
    return teks if teks[:2].isupper() else teks[:1].lower() + teks[1:]


def _jumlah(kata: str, v: Variabel) -> str:
    return f"{kata} {_kecil(v.nama)}" if v.bulat else v.nama


GAYA: dict[str, Penulis] = {
    "nama katalog": lambda v: v.nama,
    "huruf besar": lambda v: v.nama.upper(),
    "huruf kecil": lambda v: v.nama.lower(),
    "huruf judul": lambda v: v.nama.title(),
    "jumlah": lambda v: _jumlah("Jumlah", v),
    "jml": lambda v: _jumlah("Jml.", v),
    "singkat": _singkat,
    "jumlah singkat": lambda v: f"Jml {_kecil(_singkat(v))}" if v.bulat else v.nama,
    "bersatuan": lambda v: f"{v.nama} ({v.satuan})",
    "bertanda": lambda v: f"{v.nama} *)",
    "berspasi": lambda v: f"  {v.nama.replace(' ', '  ', 1)} :",
    "dua baris": lambda v: v.nama.replace(" ", "\n", 1),
    "kode": lambda v: v.kode,
}
_BERAT = (24, 6, 6, 6, 12, 6, 8, 6, 6, 4, 4, 4, 8)
_NOMOR = ("", "", "", "{n}. ", "{n}) ", "({n}) ", "{h}. ", "{h}) ", "- ")


def pilih(acak: random.Random) -> str:
    """The form of the names of one table."""
    return acak.choices(list(GAYA), _BERAT)[0]


def penomor(acak: random.Random, gaya: str) -> Callable[[int, str], str]:
    """A way to number the names of a table, or none."""
    pola = "" if gaya == "kode" else acak.choice(_NOMOR)
    return lambda n, teks: pola.format(n=n, h=chr(96 + n)) + teks


def salah_ketik(acak: random.Random, nama: str, katalog: Catalogue) -> str | None:
    """A name with two letters swapped, which no line of the catalogue bears; None where that fails."""
    dikenal = {v.nama.casefold() for v in katalog.variabel.values()}
    tempat = [i for i in range(1, len(nama) - 2) if nama[i : i + 2].isalpha() and nama[i] != nama[i + 1]]
    for i in acak.sample(tempat, len(tempat)):
        baru = nama[:i] + nama[i + 1] + nama[i] + nama[i + 2 :]
        if baru.casefold() not in dikenal:
            return baru
    return None


def lain_arti(acak: random.Random, v: Variabel) -> str:
    """A name close to a variabel's which means something else."""
    awal, _, akhir = v.nama.rpartition(" ")
    pilihan = [f"Persentase {_kecil(v.nama)}", f"Anggaran {_kecil(v.nama)}", f"Rata-rata {_kecil(v.nama)}"]
    pilihan += [f"{v.nama} di Kecamatan Sukamaju", f"{v.nama} (laki-laki)", f"Calon {_kecil(v.nama)}"]
    if awal and v.bulat:
        pilihan += [f"{awal} tidak {akhir}", f"{awal} belum {akhir}"]
    return acak.choice(pilihan)
