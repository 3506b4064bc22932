"""Excel's binary workbooks. Run from the root: .venv/bin/python -m tests.workbooks.kantor.buat_xlsb"""

from tests.workbooks.kantor.biff12 import Galat, Hasil, Kaya, Lembar12, Persen, xlsb
from tests.workbooks.kantor.kertas import ANGKA, KEPALA, baris, main, mentah

JUDUL = [["DATA KINERJA TAHUN 2024"], []]
GABUNGAN = ((1, 1, 1, 7),)


@mentah("xlsb")
def xlsb_biasa() -> bytes:
    """Title in row 1, head in row 3; the second row of figures was calculated."""
    dihitung = baris("tk_formal", *map(Hasil, ANGKA["tk_formal"]))
    rows = [*JUDUL, KEPALA, baris("koperasi"), dihitung]
    catatan = Lembar12("Catatan", [["Disusun oleh", "Bidang Koperasi"]])
    return xlsb(Lembar12("Data", rows, GABUNGAN), catatan)


@mentah("xlsx")
def xlsb_bernama_xlsx() -> bytes:
    return xlsb(Lembar12("Data", [*JUDUL, KEPALA, baris("koperasi"), baris("sengketa")], GABUNGAN))


@mentah("xlsb")
def xlsb_baris_dan_kolom_tak_tampak() -> bytes:
    """Row 5 is hidden, row 6 has no height, column F is hidden."""
    rows = [*JUDUL, KEPALA, *map(baris, ("koperasi", "koperasi_aktif", "usp", "sengketa"))]
    return xlsb(
        Lembar12("Data", rows, GABUNGAN, baris_tersembunyi=[5], baris_rata=[6], kolom_tersembunyi=[6])
    )


@mentah("xlsb")
def xlsb_galat_persen_dan_teks() -> bytes:
    """An error, a percentage, a number as text, a raised digit and a figure that was struck out."""
    rows = [
        *JUDUL,
        KEPALA,
        baris("koperasi", Galat(7), Persen(0.85), "1.143", 146),
        baris("usp", Kaya("581", 2, 1), Kaya("5958", 2, 2), 59, 60.0),
    ]
    return xlsb(Lembar12("Data", rows, GABUNGAN))


if __name__ == "__main__":
    main()
