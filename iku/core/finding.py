"""Masalah: a fault in the data as a value, with the closed list of codes."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Tingkat(StrEnum):
    """What a Masalah does to its cell."""

    GALAT = "galat"
    """The cell is not taken."""
    TANYA = "tanya"
    """The cell is not taken until someone answers."""
    PERINGATAN = "peringatan"
    """The cell is taken once someone has looked at it."""


class Kode(StrEnum):
    """Every fault that can be found; a code never changes its meaning."""

    # The file as a whole
    BERKAS_KOSONG = "berkas_kosong"
    BERKAS_RUSAK = "berkas_rusak"
    BERKAS_TERLALU_BESAR = "berkas_terlalu_besar"
    FORMAT_TAK_DIDUKUNG = "format_tak_didukung"
    BENTUK_TAK_DIKENAL = "bentuk_tak_dikenal"
    PENYANDIAN = "penyandian"
    DATA_CONTOH = "data_contoh"
    # Its head
    KOLOM_HILANG = "kolom_hilang"
    KOLOM_GANDA = "kolom_ganda"
    KOLOM_TAK_DIKENAL = "kolom_tak_dikenal"
    JUMLAH_KOLOM = "jumlah_kolom"
    # One cell
    VARIABEL_TAK_DIKENAL = "variabel_tak_dikenal"
    INDIKATOR_TAK_DIKENAL = "indikator_tak_dikenal"
    TAHUN_SALAH = "tahun_salah"
    TRIWULAN_SALAH = "triwulan_salah"
    BUKAN_ANGKA = "bukan_angka"
    ANGKA_TAKSA = "angka_taksa"
    NEGATIF = "negatif"
    PECAHAN = "pecahan"
    DI_LUAR_RENTANG = "di_luar_rentang"
    SEL_GALAT = "sel_galat"
    RUMUS_TAK_DIHITUNG = "rumus_tak_dihitung"
    KUNCI_GANDA = "kunci_ganda"
    NAMA_TAKSA = "nama_taksa"
    PERSEN_BUKAN_JUMLAH = "persen_bukan_jumlah"
    RUPIAH = "rupiah"
    SATUAN_BEDA = "satuan_beda"
    KELIPATAN = "kelipatan"
    TAUTAN_LUAR = "tautan_luar"
    # A column, a row or a table
    KOLOM_TAKSA = "kolom_taksa"
    TAHUN_TIDAK_ADA = "tahun_tidak_ada"
    PERIODE_TIDAK_ADA = "periode_tidak_ada"
    PERIODE_BERTENTANGAN = "periode_bertentangan"
    KUMULATIF_TURUN = "kumulatif_turun"
    KUMULATIF_TAK_LENGKAP = "kumulatif_tak_lengkap"
    BULAN_KURANG = "bulan_kurang"
    # To confirm
    JUMLAH_BEDA = "jumlah_beda"
    SALINAN_TRIWULAN = "salinan_triwulan"
    POSISI_SAMA_JUMLAH = "posisi_sama_jumlah"
    SALAH_BARIS = "salah_baris"
    TERSEMBUNYI = "tersembunyi"
    FORMAT_SKALA = "format_skala"
    TARGET_JANGGAL = "target_janggal"
    BAGIAN_MELEBIHI_KESELURUHAN = "bagian_melebihi_keseluruhan"
    SEPULUH_KALI = "sepuluh_kali"
    # The catalogue and the settings
    KODE_GANDA = "kode_ganda"
    NILAI_TAK_DIKENAL = "nilai_tak_dikenal"
    NILAI_KOSONG = "nilai_kosong"
    ISIAN_HILANG = "isian_hilang"
    PENGALI_NOL = "pengali_nol"
    BIDANG_TANPA_INDIKATOR = "bidang_tanpa_indikator"
    RUMUS_SALAH = "rumus_salah"


_SEBAB: Final[dict[Kode, str]] = {
    Kode.BERKAS_KOSONG: "berkas kosong",
    Kode.BERKAS_RUSAK: "berkas tidak dapat dibuka: {0}",
    Kode.BERKAS_TERLALU_BESAR: "berkas terlalu besar: {0}",
    Kode.FORMAT_TAK_DIDUKUNG: "jenis berkas belum didukung: {0}",
    Kode.BENTUK_TAK_DIKENAL: "susunan tabel tidak dikenal: {0}",
    Kode.PENYANDIAN: "huruf tidak terbaca: {0}",
    Kode.DATA_CONTOH: "berkas ini berisi data contoh",
    Kode.KOLOM_HILANG: "kolom tidak ada: {0}",
    Kode.KOLOM_GANDA: 'kolom "{0}" ada lebih dari satu',
    Kode.KOLOM_TAK_DIKENAL: 'kolom "{0}" tidak dikenal',
    Kode.JUMLAH_KOLOM: "jumlah kolom baris ini {0}",
    Kode.VARIABEL_TAK_DIKENAL: 'variabel "{0}" tidak ada di katalog',
    Kode.INDIKATOR_TAK_DIKENAL: 'indikator "{0}" tidak ada di katalog',
    Kode.TAHUN_SALAH: '"{0}" bukan tahun',
    Kode.TRIWULAN_SALAH: '"{0}" bukan triwulan',
    Kode.BUKAN_ANGKA: '"{0}" bukan angka',
    Kode.ANGKA_TAKSA: '"{0}" dapat dibaca sebagai dua angka yang berbeda',
    Kode.NEGATIF: "{0} lebih kecil dari 0",
    Kode.PECAHAN: "{0} bukan bilangan bulat",
    Kode.DI_LUAR_RENTANG: "{0} di luar rentang",
    Kode.SEL_GALAT: "sel berisi galat {0}",
    Kode.RUMUS_TAK_DIHITUNG: "rumus {0} belum pernah dihitung, jadi tidak ada nilainya",
    Kode.KUNCI_GANDA: "{0} sudah diisi pada baris lain",
    Kode.NAMA_TAKSA: '"{0}" dapat berarti lebih dari satu hal di katalog',
    Kode.PERSEN_BUKAN_JUMLAH: "{0} adalah persen, bukan jumlah",
    Kode.RUPIAH: "{0} adalah rupiah, bukan jumlah",
    Kode.SATUAN_BEDA: 'satuannya "{0}"',
    Kode.KELIPATAN: "angkanya ditulis dalam {0}",
    Kode.TAUTAN_LUAR: "rumus {0} mengambil angka dari berkas lain yang tidak ikut tersimpan",
    Kode.KOLOM_TAKSA: "{0}",
    Kode.TAHUN_TIDAK_ADA: "tahunnya tidak tertulis{0}",
    Kode.PERIODE_TIDAK_ADA: "triwulannya tidak tertulis{0}",
    Kode.PERIODE_BERTENTANGAN: "periodenya tertulis berbeda: {0}",
    Kode.KUMULATIF_TURUN: "{0}",
    Kode.KUMULATIF_TAK_LENGKAP: "{0}",
    Kode.BULAN_KURANG: "{0}",
    Kode.JUMLAH_BEDA: "{0}",
    Kode.SALINAN_TRIWULAN: "{0}",
    Kode.POSISI_SAMA_JUMLAH: "{0}",
    Kode.SALAH_BARIS: "{0}",
    Kode.TERSEMBUNYI: "{0}",
    Kode.FORMAT_SKALA: "format sel menampilkan angka lain dari yang tersimpan: {0}",
    Kode.TARGET_JANGGAL: "{0}",
    Kode.BAGIAN_MELEBIHI_KESELURUHAN: "{0}",
    Kode.SEPULUH_KALI: "{0}",
    Kode.KODE_GANDA: 'kode "{0}" dipakai lebih dari sekali',
    Kode.NILAI_TAK_DIKENAL: '"{0}" tidak dikenal',
    Kode.NILAI_KOSONG: "sel kosong",
    Kode.ISIAN_HILANG: "{0} tidak ada",
    Kode.PENGALI_NOL: "pengali 0 membuat semua realisasi 0",
    Kode.BIDANG_TANPA_INDIKATOR: 'bidang "{0}" tidak memiliki indikator',
    Kode.RUMUS_SALAH: "rumus salah: {0}",
}


@dataclass(frozen=True, slots=True)
class Masalah:
    """One fault: where it is, what was found, what is expected, what to do.

    ``sel`` is the address within the file (``Data!D7``, ``baris 3``, ``baris 3, kolom arah``);
    empty where the fault is the whole file's.
    """

    kode: Kode
    tingkat: Tingkat
    sel: str
    ditemukan: str
    diharapkan: str
    saran: str
    berkas: str = ""

    @property
    def lokasi(self) -> str:
        """File and cell, as far as they are known: ``tw3.xlsx, Data!D7``."""
        return ", ".join(part for part in (self.berkas, self.sel) if part)

    @property
    def sebab(self) -> str:
        """What is wrong, with what was found in it: ``"45,2 persen" bukan angka``."""
        return _SEBAB[self.kode].format(self.ditemukan)

    @property
    def pesan(self) -> str:
        """The whole message but for its place: cause, what is expected, what to do."""
        harap = f" Seharusnya {self.diharapkan}." if self.diharapkan else ""
        saran = f" {self.saran}" if self.saran else ""
        return f"{self.sebab}.{harap}{saran}"

    def __str__(self) -> str:
        return f"{self.lokasi}: {self.pesan}" if self.lokasi else self.pesan

    def di(self, berkas: str) -> "Masalah":
        """The same fault, told of a named file."""
        return replace(self, berkas=berkas)


def galat(kode: Kode, sel: str, ditemukan: str, diharapkan: str, saran: str = "") -> Masalah:
    """A fault that keeps its cell out."""
    return Masalah(kode, Tingkat.GALAT, sel, ditemukan, diharapkan, saran)


def peringatan(kode: Kode, sel: str, ditemukan: str, diharapkan: str, saran: str = "") -> Masalah:
    """A doubt that a person confirms or mends."""
    return Masalah(kode, Tingkat.PERINGATAN, sel, ditemukan, diharapkan, saran)


def ringkas(teks: str, panjang: int = 40) -> str:
    """A cell's own text on one line, cut where it is too long for a sentence. Units: letters."""
    satu = " ".join(teks.split())
    return satu if len(satu) <= panjang else f"{satu[: panjang - 1]}…"


class Ditolak(Exception):
    """Data refused as a whole; carries every fault that was found."""

    def __init__(self, masalah: tuple[Masalah, ...]) -> None:
        super().__init__("\n".join(map(str, masalah)))
        self.masalah = masalah


def tanya(kode: Kode, sel: str, ditemukan: str, diharapkan: str, saran: str = "") -> Masalah:
    """A doubt that keeps its cell out until somebody answers."""
    return Masalah(kode, Tingkat.TANYA, sel, ditemukan, diharapkan, saran)
