"""The file of worked examples: CSV text read and refused as a whole with every fault named."""

from enum import StrEnum
from itertools import groupby
from typing import Final

from iku.core.catalogue import Catalogue
from iku.core.csv_rows import Baris, Berkas, buka
from iku.core.example import BarisHitungan, Contoh, Hasil, Isian, Langkah
from iku.core.finding import Ditolak, Kode
from iku.core.numbers import AngkaTaksa, BukanAngka, Tulisan, parse_angka
from iku.core.period import TAHUN_MAX, TAHUN_MIN, Triwulan, parse_tahun, parse_triwulan
from iku.core.reading import Jenis, Kunci

CONTOH_COLUMNS: Final = ("indikator", "nomor", "jenis", "perihal", "tahun", "triwulan", "isi", "uraian")
PEMISAH: Final = ";"

_BERANGKA: Final = (Hasil.REALISASI, Hasil.CAPAIAN)


class JenisBaris(StrEnum):
    """What one row of the file tells."""

    JUDUL = "judul"
    ENTRI = "entri"
    TARGET = "target"
    LANGKAH = "langkah"
    HASIL = "hasil"


def parse_contoh(isi: bytes, nama: str, catalogue: Catalogue) -> tuple[Contoh, ...]:
    """Read the examples, in the order of the file.

    Raises: Ditolak with every fault.
    """
    berkas = buka(nama, isi, CONTOH_COLUMNS, PEMISAH)
    kelompok = groupby(berkas.baris, lambda b: (b["indikator"], b["nomor"]))
    contoh = [_Pembaca(catalogue, tuple(baris)).baca() for _, baris in kelompok]
    _periksa_ganda(berkas)
    if berkas.masalah:
        raise Ditolak(tuple(berkas.masalah))
    return tuple(contoh)


def _periksa_ganda(berkas: Berkas) -> None:
    awal = [b for b in berkas.baris if b["jenis"] == JenisBaris.JUDUL]
    dilihat: set[tuple[str, str]] = set()
    for baris in awal:
        kunci = (baris["indikator"], baris["nomor"])
        if kunci in dilihat:
            saran = "Beri contoh kedua nomor berikutnya, dan letakkan baris satu contoh berurutan."
            baris.tolak("nomor", Kode.KODE_GANDA, "satu judul untuk setiap nomor", saran)
        dilihat.add(kunci)


class _Pembaca:
    """Reads the rows of one example; a fault is named and a harmless stand-in goes on."""

    def __init__(self, catalogue: Catalogue, baris: tuple[Baris, ...]) -> None:
        self._catalogue = catalogue
        self._baris = baris
        self._kunci: set[Kunci] = set()

    def baca(self) -> Contoh:
        judul, pertama = self._judul(), self._baris[0]
        self._periksa_indikator(pertama)
        return Contoh(
            indikator=pertama["indikator"],
            nomor=pertama.bulat("nomor", 1, 99) or 1,
            judul=judul.isian("uraian"),
            periode=Triwulan(_tahun(judul), _triwulan(judul) or 1),
            entri=tuple(self._isian(b, Jenis.ENTRI) for b in self._dari(JenisBaris.ENTRI)),
            target=tuple(self._isian(b, Jenis.TARGET) for b in self._dari(JenisBaris.TARGET)),
            langkah=tuple(map(_langkah, self._dari(JenisBaris.LANGKAH))),
            hasil=dict(_hasil(b) for b in self._dari(JenisBaris.HASIL)),
        )

    def _judul(self) -> Baris:
        for baris in self._baris:
            baris.pilihan("jenis", JenisBaris, JenisBaris.JUDUL)
        pertama = self._baris[0]
        if pertama["jenis"] != JenisBaris.JUDUL:
            pertama.tolak("jenis", Kode.NILAI_TAK_DIKENAL, "judul pada baris pertama setiap contoh")
        if not self._dari(JenisBaris.HASIL):
            pertama.tolak("jenis", Kode.NILAI_KOSONG, "paling sedikit satu baris hasil", ditemukan="hasil")
        return pertama

    def _dari(self, jenis: JenisBaris) -> list[Baris]:
        return [b for b in self._baris if b["jenis"] == jenis]

    def _periksa_indikator(self, baris: Baris) -> None:
        if baris.isian("indikator") not in self._catalogue.indikator:
            baris.tolak("indikator", Kode.INDIKATOR_TAK_DIKENAL, "kode indikator dari katalog")

    def _isian(self, baris: Baris, jenis: Jenis) -> Isian:
        kode = baris["perihal"] if jenis is Jenis.ENTRI else baris["indikator"]
        if jenis is Jenis.ENTRI and kode not in self._catalogue.variabel:
            baris.tolak("perihal", Kode.VARIABEL_TAK_DIKENAL, "kode variabel dari katalog")
        setahun = jenis is Jenis.TARGET and not baris["triwulan"]
        kunci = Kunci(jenis, kode, _tahun(baris), None if setahun else _triwulan(baris))
        if kunci in self._kunci:
            baris.tolak("perihal", Kode.KUNCI_GANDA, "satu baris untuk setiap isian dan triwulan")
        self._kunci.add(kunci)
        return Isian(kunci, _angka(baris), baris["uraian"])


def _langkah(baris: Baris) -> BarisHitungan:
    if not baris["isi"]:
        baris.isian("uraian")
    return BarisHitungan(baris.pilihan("perihal", Langkah, Langkah.REALISASI), baris["isi"], baris["uraian"])


def _hasil(baris: Baris) -> tuple[Hasil, str]:
    perihal = baris.pilihan("perihal", Hasil, Hasil.STATUS)
    if baris.isian("isi") and perihal in _BERANGKA:
        _angka(baris)
    return perihal, baris["isi"]


def _angka(baris: Baris) -> float | None:
    if not baris["isi"]:
        return None
    try:
        return parse_angka(baris["isi"], Tulisan.INDONESIA)
    except (BukanAngka, AngkaTaksa):
        baris.tolak("isi", Kode.BUKAN_ANGKA, "angka", "Tulis dengan koma desimal, misalnya 1.250 atau 0,5.")
        return None


def _tahun(baris: Baris) -> int:
    tahun = parse_tahun(baris["tahun"])
    if tahun is None:
        baris.tolak("tahun", Kode.TAHUN_SALAH, f"tahun {TAHUN_MIN} sampai {TAHUN_MAX}")
    return tahun or TAHUN_MIN


def _triwulan(baris: Baris) -> int | None:
    triwulan = parse_triwulan(baris["triwulan"])
    if triwulan is None:
        baris.tolak("triwulan", Kode.TRIWULAN_SALAH, "1, 2, 3, atau 4")
    return triwulan
