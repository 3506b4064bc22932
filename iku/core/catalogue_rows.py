"""Rows of the catalogue files: one row to one variabel or indikator, every fault of it named."""

import re
from collections.abc import Collection, Mapping
from enum import StrEnum

from iku.core.catalogue import Arah, Banding, Dasar, Indikator, Level, Sifat, Variabel
from iku.core.catalogue_columns import ANNEX_COLUMNS
from iku.core.csv_rows import Baris, Berkas
from iku.core.expression import Angka, Ekspresi, rujukan
from iku.core.finding import Kode
from iku.core.formula import RumusSalah, parse_formula


class _YaTidak(StrEnum):
    YA = "ya"
    TIDAK = "tidak"


def baca_variabel(berkas: Berkas) -> list[Variabel]:
    """Every row as a variabel; what is wrong is named in ``berkas``."""
    return [_satu_variabel(baris) for baris in berkas.baris]


def _satu_variabel(baris: Baris) -> Variabel:
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


def _nama_sah(kode: str) -> bool:
    """Whether a formula can speak of the variabel by this kode."""
    try:
        ekspresi = parse_formula(kode)
    except RumusSalah:
        return False
    return [r.variabel for r in rujukan(ekspresi)] == [kode]


def baca_indikator(berkas: Berkas, variabel: Collection[str] | None) -> list[Indikator]:
    """Every row as an indikator; what is wrong is named in ``berkas``.

    ``variabel`` are the kode that formulas may use; None where their own file could not be read.
    """
    pembaca = _Pembaca(berkas, variabel)
    return [pembaca.baca(baris) for baris in berkas.baris]


class _Pembaca:
    """Reads indikator one by one; knows the lines of the annex that they share."""

    def __init__(self, berkas: Berkas, variabel: Collection[str] | None) -> None:
        self._variabel = variabel
        self._tercetak: dict[str, Baris] = {}
        for baris in berkas.baris:
            self._tercetak.setdefault(baris["baris_lampiran"], baris)
        self._tujuan = self._isi_turun("Tujuan")
        self._sasaran = self._isi_turun("Sasaran Strategis")

    def _isi_turun(self, kolom: str) -> Mapping[str, str]:
        """A merged cell of the annex stands at its first line only; here it reaches down to the next."""
        terakhir, hasil = "", {}
        for nomor in sorted(filter(str.isdecimal, self._tercetak), key=int):
            terakhir = self._tercetak[nomor][kolom] or terakhir
            hasil[nomor] = terakhir
        return hasil

    def baca(self, baris: Baris) -> Indikator:
        if baris.isian("baris_lampiran"):
            baris.bulat("baris_lampiran", 1, 999)
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
            pembilang=self._rumus(baris, "pembilang"),
            penyebut=self._rumus(baris, "penyebut") if baris["penyebut"] else None,
            pengali=_pengali(baris),
            satuan=baris.isian("satuan"),
            desimal=_desimal(baris),
            arah=baris.pilihan("arah", Arah, Arah.NAIK),
            dasar=baris.pilihan("dasar", Dasar, Dasar.SK),
            catatan_sk=baris["catatan_sk"],
            tujuan=self._tujuan.get(baris["baris_lampiran"], ""),
            sasaran=self._sasaran.get(baris["baris_lampiran"], ""),
            rumus_sk=self._rumus_tercetak(baris),
            annex={kolom: baris.isi[kolom] for kolom in ANNEX_COLUMNS},
        )

    def _rumus_tercetak(self, baris: Baris) -> str:
        nomor = baris["baris_rumus"]
        if nomor and nomor not in self._tercetak:
            harap = "nomor baris lampiran yang ada di kolom baris_lampiran"
            baris.tolak("baris_rumus", Kode.NILAI_TAK_DIKENAL, harap)
        return self._tercetak[nomor]["Ket"] if nomor in self._tercetak else ""

    def _rumus(self, baris: Baris, kolom: str) -> Ekspresi:
        teks = baris.isian(kolom)
        try:
            ekspresi = parse_formula(teks or "0")
        except RumusSalah as salah:
            harap, saran = "rumus yang dapat dibaca", f"Rumusnya: {teks}"
            baris.tolak(kolom, Kode.RUMUS_SALAH, harap, saran, str(salah))
            return Angka(0)
        for asing in dict.fromkeys(r.variabel for r in rujukan(ekspresi) if self._asing(r.variabel)):
            letak = re.search(rf"\b{asing}\b", teks)
            karakter = letak.start() + 1 if letak else 1
            harap = f"kode dari berkas variabel (karakter ke-{karakter})"
            baris.tolak(kolom, Kode.VARIABEL_TAK_DIKENAL, harap, ditemukan=asing)
        return ekspresi

    def _asing(self, variabel: str) -> bool:
        return self._variabel is not None and variabel not in self._variabel


def _pengali(baris: Baris) -> float:
    pengali = baris.angka("pengali") if baris.isian("pengali") else None
    if pengali == 0:
        baris.tolak("pengali", Kode.PENGALI_NOL, "1 atau 100")
    elif pengali is not None and pengali < 0:
        baris.tolak("pengali", Kode.NEGATIF, "1 atau 100", "Arah turun ditulis di kolom arah.")
    return pengali or 1.0


def _desimal(baris: Baris) -> int:
    desimal = baris.bulat("desimal", 0, 6)
    return 2 if desimal is None else desimal
