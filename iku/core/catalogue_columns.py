"""The columns of the two files that hold a decree's catalogue."""

from typing import Final

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
