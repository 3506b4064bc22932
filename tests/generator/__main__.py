"""Shows the book of a seed, its truth, and how many there are of each kind.

python -m tests.generator 4711
"""

import sys

from iku.sheets.cells import huruf_kolom
from tests.generator.acak import buku_acak, katalog_uji
from tests.generator.kebenaran import benar
from tests.generator.keluar import lembar


def tampil(benih: int) -> str:
    """A book as text: its grid, what is true of it, and what must be spoken of."""
    buku = buku_acak(benih)
    keluar = [str(buku)]
    for kertas in buku.kertas:
        sheet = lembar(kertas)
        sembunyi = (*sheet.baris_tersembunyi, *map(huruf_kolom, sheet.kolom_tersembunyi))
        keluar.append(f"\n== {kertas.judul}{' (tersembunyi)' * kertas.tersembunyi} {sembunyi or ''}")
        for baris, isi in sheet.rows().items():
            keluar.append(f"{baris:>3} " + " | ".join(f"{huruf_kolom(k)}:{c.teks!r}" for k, c in isi.items()))
        keluar.append(f"gabungan {[tuple(g) for g in kertas.gabungan]}\nlapor {kertas.lapor}")
    yang_benar = benar(buku, katalog_uji())
    for kunci, nilai in sorted(yang_benar.nilai.items(), key=str):
        jelas = "jelas" if kunci in yang_benar.jelas else "boleh ditanya"
        keluar.append(f"{' '.join(map(str, kunci))} = {nilai} ({jelas}) {yang_benar.sel[kunci]}")
    return "\n".join([*keluar, f"bukan {sorted(yang_benar.bukan)}"])


if __name__ == "__main__":
    print(*(tampil(int(benih)) for benih in sys.argv[1:]), sep="\n\n")
