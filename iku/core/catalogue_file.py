"""Catalogue files: the two CSV texts of a decree, read and refused as a whole with every fault named."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from iku.core.catalogue import (
    Arah,
    Banding,
    Catalogue,
    Dasar,
    Indikator,
    Level,
    Sifat,
    Variabel,
)
from iku.core.csv_rows import Baris, Berkas, buka
from iku.core.finding import Ditolak, Kode
from iku.core.formula import Ekspresi, RumusSalah, parse_formula, rujukan
from iku.core.period import TAHUN_MAX, TAHUN_MIN, parse_tahun

ANNEX_COLUMNS: Final = (
    "No",
    "Tujuan",
    "Indikator Tujuan",
    "Sasaran Strategis",
    "Indikator Sasaran",
    "Program",
    "Indikator Program",
    "Bidang Urusan",
    "Unit PD Penanggungjaw",
    "Sumber Data",
    "Ket",
)
IKU_COLUMNS: Final = (
    "kode",
    "level",
    "bidang",
    "program_baku",
    "kode_program",
    "indikator",
    "nama_pendek",
    "pembilang",
    "penyebut",
    "pengali",
    "satuan",
    "desimal",
    "arah",
    "dasar",
    "baris_lampiran",
    "baris_rumus",
    "catatan_sk",
    "sk",
    "berlaku_sejak",
    *ANNEX_COLUMNS,
)
VARIABEL_COLUMNS: Final = (
    "kode",
    "nama",
    "satuan",
    "sifat",
    "bidang",
    "minimum",
    "maksimum",
    "bulat",
    "bagian_dari",
    "bagian_menurut",
)


def parse_catalogue(iku: bytes, variabel: bytes, nama_iku: str, nama_variabel: str) -> Catalogue:
    """Read a decree's catalogue from its two CSV files.

    Raises: Ditolak with every fault of both files (file, row, column, what was found, what is expected).
    """
    berkas_variabel = buka(nama_variabel, variabel, VARIABEL_COLUMNS)
    berkas_iku = buka(nama_iku, iku, IKU_COLUMNS)
    daftar_variabel = _unik(berkas_variabel, map(_baca_variabel, berkas_variabel.baris))
    daftar_indikator = _unik(berkas_iku, _baca_indikator(berkas_iku, daftar_variabel))
    sk, berlaku = _keputusan(berkas_iku)
    _periksa_bagian(berkas_variabel, daftar_variabel)
    _periksa_bidang(berkas_variabel, {i.bidang for i in daftar_indikator.values()})
    if masalah := (*berkas_iku.masalah, *berkas_variabel.masalah):
        raise Ditolak(masalah)
    return Catalogue(sk, berlaku, daftar_indikator, daftar_variabel)


B = TypeVar("B", Variabel, Indikator)


def _unik(berkas: Berkas, isi: Iterable[B]) -> dict[str, B]:
    daftar: dict[str, B] = {}
    for baris, satu in zip(berkas.baris, isi, strict=True):
        if satu.kode and satu.kode in daftar:
            baris.tolak("kode", Kode.KODE_GANDA, "setiap kode satu kali")
        daftar.setdefault(satu.kode, satu)
    return daftar


def _baca_variabel(baris: Baris) -> Variabel:
    kode = baris.isian("kode")
    if kode and not _nama_sah(kode):
        baris.tolak("kode", Kode.NILAI_TAK_DIKENAL, "huruf kecil, angka, dan garis bawah, diawali huruf")
    minimum, maksimum = baris.angka("minimum"), baris.angka("maksimum")
    if minimum is not None and maksimum is not None and minimum > maksimum:
        baris.tolak("maksimum", Kode.DI_LUAR_RENTANG, f"paling kecil {baris['minimum']}")
    bagian = baris["bagian_dari"] or None
    return Variabel(
        kode=kode,
        nama=baris.isian("nama"),
        satuan=baris.isian("satuan"),
        sifat=baris.pilihan("sifat", Sifat, Sifat.POSISI),
        bidang=baris.isian("bidang"),
        minimum=minimum,
        maksimum=maksimum,
        bulat=baris.pilihan("bulat", _YaTidak, _YaTidak.YA) is _YaTidak.YA,
        bagian_dari=bagian,
        bagian_menurut=baris.pilihan("bagian_menurut", Banding, Banding.TRIWULAN) if bagian else None,
    )


def _baca_indikator(berkas: Berkas, variabel: Mapping[str, Variabel]) -> Iterable[Indikator]:
    cetakan: dict[str, Baris] = {}
    for baris in berkas.baris:
        cetakan.setdefault(baris["baris_lampiran"], baris)
    tujuan = _isi_turun(berkas, "Tujuan")
    sasaran = _isi_turun(berkas, "Sasaran Strategis")
    return [_satu_indikator(b, variabel, cetakan, tujuan, sasaran) for b in berkas.baris]


def _satu_indikator(
    baris: Baris,
    variabel: Mapping[str, Variabel],
    cetakan: Mapping[str, Baris],
    tujuan: Mapping[int, str],
    sasaran: Mapping[int, str],
) -> Indikator:
    lampiran = baris.bulat("baris_lampiran", 1, 999)
    if lampiran is None and not baris["baris_lampiran"]:
        baris.tolak("baris_lampiran", Kode.NILAI_KOSONG, "nomor baris lampiran SK")
    penyebut = _rumus(baris, "penyebut", variabel) if baris["penyebut"] else None
    level = baris.pilihan("level", Level, Level.TUJUAN)
    if level is Level.PROGRAM:
        baris.isian("program_baku")
        baris.isian("kode_program")
    return Indikator(
        kode=baris.isian("kode"),
        level=level,
        bidang=baris.isian("bidang"),
        program=baris["program_baku"],
        kode_program=baris["kode_program"],
        nama=baris.isian("indikator"),
        nama_pendek=baris.isian("nama_pendek"),
        pembilang=_rumus(baris, "pembilang", variabel),
        penyebut=penyebut,
        pengali=_pengali(baris),
        satuan=baris.isian("satuan"),
        desimal=_desimal(baris),
        arah=baris.pilihan("arah", Arah, Arah.NAIK),
        dasar=baris.pilihan("dasar", Dasar, Dasar.SK),
        catatan_sk=baris["catatan_sk"],
        tujuan=tujuan.get(lampiran or 0, ""),
        sasaran=sasaran.get(lampiran or 0, ""),
        rumus_sk=_rumus_tercetak(baris, cetakan),
        annex={kolom: baris.isi[kolom] for kolom in ANNEX_COLUMNS},
    )


def _isi_turun(berkas: Berkas, kolom: str) -> dict[int, str]:
    """A merged cell of the annex stands at its first line only; here it reaches down to the next."""
    per_lampiran = {
        int(b["baris_lampiran"]): b[kolom] for b in berkas.baris if b["baris_lampiran"].isdecimal()
    }
    terakhir, hasil = "", {}
    for nomor in sorted(per_lampiran):
        terakhir = per_lampiran[nomor] or terakhir
        hasil[nomor] = terakhir
    return hasil


def _rumus_tercetak(baris: Baris, cetakan: Mapping[str, Baris]) -> str:
    if not baris["baris_rumus"]:
        return ""
    if baris["baris_rumus"] not in cetakan:
        baris.tolak(
            "baris_rumus", Kode.NILAI_TAK_DIKENAL, "nomor baris lampiran yang ada di kolom baris_lampiran"
        )
        return ""
    return cetakan[baris["baris_rumus"]]["Ket"]


def _rumus(baris: Baris, kolom: str, variabel: Mapping[str, Variabel]) -> Ekspresi:
    kosong = parse_formula("0")
    teks = baris.isian(kolom)
    if not teks:
        return kosong
    try:
        ekspresi = parse_formula(teks)
    except RumusSalah as salah:
        baris.tolak(kolom, Kode.RUMUS_SALAH, "rumus yang dapat dibaca", f"Rumusnya: {teks}", str(salah))
        return kosong
    for asing in dict.fromkeys(r.variabel for r in rujukan(ekspresi) if r.variabel not in variabel):
        posisi = teks.find(asing) + 1
        baris.tolak(
            kolom,
            Kode.VARIABEL_TAK_DIKENAL,
            f"kode dari berkas variabel (karakter ke-{posisi})",
            ditemukan=asing,
        )
    return ekspresi


def _pengali(baris: Baris) -> float:
    pengali = baris.angka("pengali") if baris.isian("pengali") else None
    if pengali == 0:
        baris.tolak("pengali", Kode.PENGALI_NOL, "1 atau 100")
    return pengali or 1.0


def _desimal(baris: Baris) -> int:
    desimal = baris.bulat("desimal", 0, 6)
    return 2 if desimal is None else desimal


def _keputusan(berkas: Berkas) -> tuple[str, int]:
    """The decree's number and first year, which every row repeats."""
    for baris in berkas.baris:
        for kolom in ("sk", "berlaku_sejak"):
            if baris.isian(kolom) != berkas.baris[0][kolom]:
                baris.tolak(
                    kolom, Kode.NILAI_TAK_DIKENAL, f'"{berkas.baris[0][kolom]}" seperti pada baris pertama'
                )
    if not berkas.baris:
        return "", TAHUN_MIN
    tahun = parse_tahun(berkas.baris[0]["berlaku_sejak"])
    if tahun is None:
        berkas.baris[0].tolak("berlaku_sejak", Kode.TAHUN_SALAH, f"tahun {TAHUN_MIN} sampai {TAHUN_MAX}")
    return berkas.baris[0]["sk"], tahun or TAHUN_MIN


def _periksa_bagian(berkas: Berkas, variabel: Mapping[str, Variabel]) -> None:
    for baris in berkas.baris:
        if (induk := baris["bagian_dari"]) and (induk not in variabel or induk == baris["kode"]):
            baris.tolak("bagian_dari", Kode.VARIABEL_TAK_DIKENAL, "kode variabel lain dari berkas ini")


def _periksa_bidang(berkas: Berkas, bidang: set[str]) -> None:
    for baris in berkas.baris:
        if baris["bidang"] and baris["bidang"] not in bidang:
            baris.tolak("bidang", Kode.BIDANG_TANPA_INDIKATOR, f"salah satu dari {', '.join(sorted(bidang))}")


def _nama_sah(kode: str) -> bool:
    try:
        ekspresi = parse_formula(kode)
    except RumusSalah:
        return False
    return [r.variabel for r in rujukan(ekspresi)] == [kode]


class _YaTidak(StrEnum):
    YA = "ya"
    TIDAK = "tidak"
