"""Roles: what the words of a head say that a column holds."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Peran(StrEnum):
    """What a column is for. The first group names a row, the second holds figures."""

    NO = "nomor"
    KODE = "kode"
    VARIABEL = "variabel"
    INDIKATOR = "indikator"
    NAMA = "uraian"
    TAHUN = "tahun"
    TRIWULAN = "triwulan"
    BULAN = "bulan"
    SATUAN = "satuan"
    SIFAT = "sifat"
    ARAH = "arah"
    RINCIAN = "rincian"
    CATATAN = "catatan"
    ENTRI = "realisasi"
    TARGET = "target"
    NETRAL = "kinerja"
    KUMULATIF = "kumulatif"
    JUMLAH = "jumlah"
    CAPAIAN = "capaian"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    LAIN = "lain"


BERNAMA: Final = frozenset((Peran.KODE, Peran.VARIABEL, Peran.INDIKATOR, Peran.NAMA))
"""Columns that name a row."""
BERPERIODE: Final = frozenset((Peran.TAHUN, Peran.TRIWULAN, Peran.BULAN))
"""Columns that say when."""
LABEL: Final = (
    BERNAMA | BERPERIODE | {Peran.NO, Peran.SATUAN, Peran.SIFAT, Peran.ARAH, Peran.RINCIAN, Peran.CATATAN}
)
"""Columns without figures."""
TERLEWAT: Final[Mapping[Peran, str]] = {
    Peran.PERSEN: "persen atau capaian, bukan jumlah yang dihitung",
    Peran.RUPIAH: "rupiah, bukan jumlah yang dihitung",
    Peran.LAIN: "bukan realisasi triwulan maupun target tahun itu",
}
"""Figures that are never taken, and why."""

_SEBUTAN: Final[Mapping[Peran, str]] = {
    Peran.NO: "no; nomor; no urut; nomor urut; #",
    Peran.KODE: "kode; kode variabel; kode indikator; kode data",
    Peran.VARIABEL: "variabel; nama variabel; data; nama data; komponen; komponen data; jenis data; "
    "elemen data; variabel data; data dasar; uraian data",
    Peran.INDIKATOR: "indikator; nama indikator; indikator kinerja; indikator kinerja utama; iku; "
    "indikator program; indikator sasaran; indikator tujuan; indikator kinerja utama iku; "
    "indikator kinerja program",
    Peran.NAMA: "uraian; rincian; nama; keterangan data; indikator variabel; variabel indikator; parameter; "
    "elemen; unsur; jenis; uraian kegiatan; uraian indikator",
    Peran.TAHUN: "tahun; thn; th; tahun data; tahun laporan",
    Peran.TRIWULAN: "triwulan; tw; trw; kuartal; periode; waktu; periode laporan; triwulan ke; tw ke; "
    "periode pelaporan; masa; bulan triwulan; triwulan bulan",
    Peran.BULAN: "bulan; bln",
    Peran.SATUAN: "satuan; sat; satuan data; satuan ukuran; satuan ukur",
    Peran.SIFAT: "sifat; sifat data",
    Peran.ARAH: "arah; arah indikator",
    Peran.RINCIAN: "kecamatan; desa; kelurahan; status; lokasi; sektor; jenis usaha; skala usaha; golongan; "
    "klasifikasi; desa kelurahan; wilayah; jenis kelamin; kelompok umur; "
    "lapangan usaha; pendidikan",
    Peran.CATATAN: "keterangan; ket; catatan; sumber; sumber data; penanggung jawab; penanggungjawab; "
    "bidang; bidang urusan; program; kegiatan; sub kegiatan; "
    "sasaran; tujuan; sasaran strategis; unit kerja; "
    "opd; perangkat daerah; perangkat_daerah; formula; rumus; formulasi; cara perhitungan; contoh; "
    "data contoh; penjelasan; kendala; faktor pendorong; faktor penghambat; tindak lanjut; analisis; "
    "definisi; "
    "definisi operasional; predikat; kategori; unit pd penanggungjaw; alasan; permasalahan; solusi",
    Peran.ENTRI: "realisasi; nilai; real; hasil; realisasi kinerja; hitungan; "
    "triwulan ini; tw ini; realisasi triwulan ini; realisasi tw ini; "
    "realisasi data; nilai realisasi; realisasi capaian; capaian realisasi; data realisasi",
    Peran.TARGET: "target; rencana; target kinerja; rencana kinerja; "
    "target tahun; target pada tahun; target kinerja tahun; target kinerja pada tahun; target capaian; "
    "tgt; target indikator; target tahunan",
    Peran.NETRAL: "k; kinerja; output; volume; vol; angka; banyaknya; kuantitas; "
    "keadaan; kondisi; posisi; jumlah data; besaran",
    Peran.KUMULATIF: "kumulatif; realisasi kumulatif; akumulasi; realisasi sampai dengan; s d; "
    "realisasi s d; sampai dengan triwulan ini; s d triwulan ini; realisasi s d triwulan ini; "
    "realisasi sampai dengan triwulan ini; s d tw ini; kumulatif s d",
    Peran.JUMLAH: "jumlah; total; jml; jumlah total; grand total; jumlah keseluruhan; total keseluruhan; "
    "jlh; total realisasi; jumlah realisasi; total setahun; jumlah setahun; total tahun; jumlah tahun",
    Peran.CAPAIAN: "capaian; capaian kinerja; fisik; realisasi fisik; target fisik; capaian tahun",
    Peran.PERSEN: "%; persen; persentase; persentase capaian; % capaian; tingkat capaian; rasio; "
    "capaian %; realisasi %; persentase realisasi; % realisasi; tingkat capaian kinerja; prosentase; "
    "persentase capaian kinerja; capaian kinerja %; prosentase capaian",
    Peran.RUPIAH: "rp; rupiah; anggaran; pagu; keuangan; realisasi anggaran; pagu anggaran; "
    "realisasi keuangan; dana; biaya; dpa; rka; realisasi rp; target rp; anggaran rp; pagu rp; "
    "target anggaran; rp juta; pagu indikatif; dpa rp; realisasi pagu",
    Peran.LAIN: "selisih; deviasi; sisa; rata rata; pertumbuhan; kenaikan; penurunan; naik turun; ranking; "
    "peringkat; bobot; baseline; kondisi awal; target akhir renstra; target renstra; target rpjmd; "
    "target akhir rpjmd; kondisi akhir; tahun lalu; proyeksi; prognosis; skor; rencana tindak lanjut",
}
_PERAN: Final = {kata: peran for peran, daftar in _SEBUTAN.items() for kata in daftar.split("; ")}
_PANJANG: Final = tuple(
    (re.compile(pola), peran)
    for pola, peran in (
        (r"(?:tingkat|persentase|prosentase|rasio) capaian\b|% \w", Peran.PERSEN),
        (
            r"(?:target|realisasi|capaian|kondisi)\b.*\b(?:renstra|rpjmd|rpjpd|rpd|rencana strategis)\b",
            Peran.LAIN,
        ),
        (r"target (?:kinerja )?(?:dan anggaran )?(?:renja|rkpd|rkt|pk|perjanjian kinerja)\b", Peran.TARGET),
        (r"target kinerja dan anggaran\b", Peran.TARGET),
        # What E.81 adds up of the four quarters.
        (r"realisasi (?:capaian )?kinerja dan anggaran (?:renja|rkpd)\b", Peran.LAIN),
        (r"realisasi (?:capaian )?kinerja dan anggaran$|realisasi capaian kinerja$", Peran.ENTRI),
        (r"unit (?:perangkat daerah|pd|opd|skpd|kerja) penanggung ?jawab\b", Peran.CATATAN),
        (r"indikator kinerja (?:program|kegiatan|sub kegiatan|tujuan|sasaran)\b", Peran.INDIKATOR),
    )
)
"""Long heads of the forms of evaluasi Renja, by how they begin."""
_NOMOR = re.compile(r"^\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=[a-z])", re.IGNORECASE)
_SATUAN_KURUNG = re.compile(r"\(([^()]*)\)\s*$")
_BUKAN_HURUF = re.compile(r"[^\w%#]+")


@lru_cache(maxsize=4096)
def parse_peran(teks: str) -> Peran | None:
    """The role that a head's words name, whatever stands beside them in parentheses."""
    teks = _NOMOR.sub("", teks)
    if (peran := _PERAN.get(_kata(teks))) is not None:
        return peran
    if (peran := next((p for pola, p in _PANJANG if pola.match(_kata(teks))), None)) is not None:
        return peran
    if (kurung := _SATUAN_KURUNG.search(teks)) is None:
        return None
    dalam = _PERAN.get(_kata(kurung[1]))
    depan = _PERAN.get(_kata(teks[: kurung.start()]))
    if dalam is Peran.RUPIAH or (dalam is Peran.PERSEN and depan is not Peran.TARGET):
        return dalam
    return depan


def satuan_kurung(teks: str) -> str:
    """The unit that a head names in parentheses: ``Realisasi (orang)``."""
    kurung = _SATUAN_KURUNG.search(teks)
    return kurung[1].strip() if kurung else ""


def _kata(teks: str) -> str:
    return " ".join(_BUKAN_HURUF.sub(" ", teks.casefold()).split())
