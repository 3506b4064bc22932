"""What the template says to the person who fills it in."""

from typing import Final

from iku.core.period import Triwulan

_SIFAT: Final = (
    'Perhatikan kolom "Sifat". Keadaan akhir triwulan: tulis jumlah yang ada pada hari terakhir '
    "triwulan. Jumlah selama triwulan itu saja: tulis yang terjadi dalam triwulan itu, jangan "
    "dijumlahkan dengan triwulan sebelumnya."
)
_ANGKA: Final = (
    "Tulis angkanya saja, tanpa satuan, tanpa persen, tanpa tanda petik. Pecahan memakai koma desimal."
)
_KOSONG: Final = (
    "Angka yang belum ada: kosongkan selnya. Angka yang memang nol: tulis 0. "
    "Sel kosong tidak mengubah angka yang sudah tersimpan."
)
_CATATAN: Final = 'Catatan Anda sendiri boleh ditulis pada kolom tambahan berjudul "Keterangan".'


def petunjuk(tahun: int) -> tuple[str, ...]:
    """How to fill the form, line by line."""
    return _bernomor(
        'Buka lembar "Data". Isi angka setiap variabel pada kolom triwulannya, '
        f"TW I {tahun} sampai TW IV {tahun}.",
        _SIFAT,
        'Target setiap indikator diisi pada lembar "Target": per triwulan, setahun, atau keduanya.',
        _ANGKA,
        _KOSONG,
        "Jangan mengubah kolom Kode dan baris judul kolom. Baris boleh diurutkan, dihapus, atau dikosongkan.",
        _CATATAN,
        "Simpan sebagai .xlsx, lalu unggah pada halaman Unggah. "
        "Sebelum disimpan, Anda akan melihat apa saja yang berubah.",
    )


def petunjuk_bidang(periode: Triwulan, bidang: str) -> tuple[str, ...]:
    """How to fill the form of one bidang and one triwulan."""
    return _bernomor(
        f'Buka lembar "Data". Isi angka bidang {bidang} pada kolom {periode}.',
        _SIFAT,
        _ANGKA,
        _KOSONG,
        "Jangan mengubah kolom Kode dan baris judul kolom.",
        _CATATAN,
        "Simpan sebagai .xlsx, lalu kirim kembali kepada perencana, atau unggah pada halaman Unggah.",
    )


def _bernomor(*isi: str) -> tuple[str, ...]:
    return tuple(f"{nomor}. {teks}" for nomor, teks in enumerate(isi, 1))
