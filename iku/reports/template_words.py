"""What the template says to the person who fills it in."""


def petunjuk(tahun: int) -> tuple[str, ...]:
    """How to fill the form, line by line."""
    return (
        '1. Buka lembar "Data". Isi angka setiap variabel pada kolom triwulannya, '
        f"TW I {tahun} sampai TW IV {tahun}.",
        '2. Perhatikan kolom "Sifat". Keadaan akhir triwulan: tulis jumlah yang ada pada hari terakhir '
        "triwulan. Jumlah selama triwulan itu saja: tulis yang terjadi dalam triwulan itu, jangan "
        "dijumlahkan dengan triwulan sebelumnya.",
        '3. Target setiap indikator diisi pada lembar "Target": per triwulan, setahun, atau keduanya.',
        "4. Tulis angkanya saja, tanpa satuan, tanpa persen, tanpa tanda petik. "
        "Pecahan memakai koma desimal.",
        "5. Angka yang belum ada: kosongkan selnya. Angka yang memang nol: tulis 0. "
        "Sel kosong tidak mengubah angka yang sudah tersimpan.",
        "6. Jangan mengubah kolom Kode dan baris judul kolom. "
        "Baris boleh diurutkan, dihapus, atau dikosongkan.",
        '7. Catatan Anda sendiri boleh ditulis pada kolom tambahan berjudul "Keterangan".',
        "8. Simpan sebagai .xlsx, lalu unggah pada halaman Unggah. "
        "Sebelum disimpan, Anda akan melihat apa saja yang berubah.",
    )
