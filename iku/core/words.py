"""The Indonesian words for the codes that results carry."""

from typing import Final

ALASAN: Final = {
    "data_kosong": "data kosong",
    "triwulan_bolong": "triwulan sebelumnya belum diisi",
    "penyebut_nol": "penyebut 0",
}
ALASAN_SINGKAT: Final = {"data_kosong": "kosong", "triwulan_bolong": "bolong", "penyebut_nol": "penyebut 0"}
ALASAN_CAPAIAN: Final = {
    "realisasi_kosong": "belum ada realisasi",
    "target_kosong": "belum ada target",
    "target_nol": "target 0",
}
STATUS: Final = {"tercapai": "tercapai", "belum": "belum tercapai"}
LEVEL: Final = {"tujuan": "Tujuan", "sasaran": "Sasaran", "program": "Program"}
ARAH: Final = {"naik": "makin tinggi makin baik", "turun": "makin rendah makin baik"}
SIFAT: Final = {
    "posisi": "keadaan akhir triwulan",
    "akumulasi": "jumlah selama triwulan itu saja, bukan kumulatif",
    "rata_rata": "rata-rata triwulan",
}
CARA: Final = {
    "unggah": "unggah berkas",
    "isi_data": "diketik di Isi Data",
    "target": "diketik di Target",
    "perintah": "baris perintah",
    "contoh": "data contoh",
    "batal": "pembatalan",
}
TINGKAT: Final = {"galat": "ditolak", "tanya": "perlu jawaban", "peringatan": "peringatan"}
KEADAAN: Final = {"terbuka": "terbuka", "selesai": "selesai", "batal": "dibatalkan"}

LEMBAR_CATATAN: Final = "Catatan IKU"
"""The sheet in which a file given back lists what was found in it; never read as data."""
ASAL_ANGKA: Final = "asal angka"
"""How a comment at the cell that a figure came from calls itself, as others do by their TINGKAT."""
