"""The Indonesian for the words of a field of days and its calendar."""

from typing import Final

from iku.core.period import BULAN

_INGGRIS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
KAMUS: Final[dict[str, str]] = {
    "Choose date": "Pilih tanggal",
    "Clear date": "Kosongkan tanggal",
    "Previous month": "Bulan sebelumnya",
    "Next month": "Bulan berikutnya",
    "Next": "Berikutnya",
    "month": "bulan",
    "year": "tahun",
    "Empty": "Kosong",
    "dd": "hh",
    "mm": "bb",
    "yyyy": "tttt",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.": (
        "Tombol panah untuk berpindah tanggal, Enter untuk memilih, Escape untuk menutup."
    ),
}
POLA: Final[tuple[tuple[str, str], ...]] = (
    (r"^Choose date, (.*)$", "Pilih tanggal, $1"),
    (r"^day, (.*)$", "hari, $1"),
    (r"^month, (.*)$", "bulan, $1"),
    (r"^year, (.*)$", "tahun, $1"),
    (r"^Today, (.*)$", "Hari ini, $1"),
    (r"^(.*) selected$", "$1 terpilih"),
    # What a field of days says of itself keeps to English, whatever the calendar speaks.
    *(
        pola
        for inggris, kita in zip(_INGGRIS, BULAN, strict=True)
        for pola in (
            (rf"^Selected Date: {inggris} (\d+), (\d+)$", f"Tanggal terpilih: $1 {kita} $2"),
            (rf"^(\d+) – {inggris}$", f"$1 – {kita}"),
        )
    ),
)
