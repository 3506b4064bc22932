"""Words that people read for the codes that programs keep."""

from collections.abc import Mapping
from typing import Final

from iku.core.catalogue import Arah, Sifat

ALASAN: Final[Mapping[str, str]] = {
    "data_kosong": "data kosong",
    "triwulan_bolong": "triwulan sebelumnya belum diisi",
    "penyebut_nol": "penyebut 0",
}
ALASAN_CAPAIAN: Final[Mapping[str, str]] = {
    "realisasi_kosong": "belum ada realisasi",
    "target_kosong": "belum ada target",
    "target_nol": "target 0",
}
STATUS: Final[Mapping[str, str]] = {"tercapai": "tercapai", "belum": "belum tercapai"}
SIFAT: Final[Mapping[Sifat, str]] = {
    Sifat.POSISI: "keadaan akhir triwulan",
    Sifat.AKUMULASI: "jumlah selama triwulan saja, bukan kumulatif",
    Sifat.RATA_RATA: "rata-rata triwulan",
}
ARAH: Final[Mapping[Arah, str]] = {
    Arah.NAIK: "makin tinggi makin baik",
    Arah.TURUN: "makin rendah makin baik",
}
