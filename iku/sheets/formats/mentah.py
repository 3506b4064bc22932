"""What the child process hands back: the cells of a file as flat lists that JSON carries fast.

Modules that the child imports keep to a few of the standard library, for their imports are waited for
at every upload; that is why they name no type of ``typing`` and have no dataclass.
"""

import json

from iku.sheets.formats.palet import Palet, padat

SEL_MAKS = 500_000
"""Cells that hold something, in the whole file; a hundred times what an office fills."""
GABUNGAN_MAKS = 200_000
KELUARAN_MAKS = 64 * 1024 * 1024
LEBAR_LEMBAR = 16_384


class Tolak(Exception):
    """The file cannot be read; ``kode`` and ``rincian`` are put into words by the parent."""

    def __init__(self, kode: str, rincian: str = "") -> None:
        super().__init__(kode, rincian)
        self.kode = kode
        self.rincian = rincian


def rusak(sebab: str) -> Tolak:
    """The file is cut off or is not what it claims to be."""
    return Tolak("rusak", sebab)


def terlalu_banyak(banyak: int) -> Tolak:
    """More cells than anyone can look through."""
    return Tolak("sel", str(banyak))


class Lembar:
    """One sheet: rows, columns and palette numbers of its cells, three lists of one length."""

    def __init__(self, judul: str | None, *, tersembunyi: bool = False) -> None:
        self.judul = judul
        self.tersembunyi = tersembunyi
        self.baris: list[int] = []
        self.kolom: list[int] = []
        self.isi: list[int] = []
        self.gabungan: list[tuple[int, int, int, int]] = []
        self.baris_tersembunyi: set[int] = set()
        self.kolom_tersembunyi: set[int] = set()
        self.lebar: dict[int, int] | None = None
        self.pemisah = ""

    def tambah(self, baris: int, kolom: int, nomor: int) -> None:
        """Put a cell down; the empty cell is left out."""
        if nomor:
            self.baris.append(baris)
            self.kolom.append(kolom)
            self.isi.append(nomor)

    def saring(self) -> None:
        """Take out the empty cells."""
        sisa = [i for i, nomor in enumerate(self.isi) if nomor]
        self.baris = [self.baris[i] for i in sisa]
        self.kolom = [self.kolom[i] for i in sisa]
        self.isi = [self.isi[i] for i in sisa]


class Hasil:
    """The whole file, sheet by sheet, with what was left unread."""

    def __init__(self) -> None:
        self.palet = Palet()
        self.lembar: list[Lembar] = []
        self.dilewati: list[tuple[str, str]] = []
        self._banyak = 0

    def tambah(self, lembar: Lembar) -> None:
        """Take a sheet that is complete.

        Raises: Tolak where the file holds too much.
        """
        self._banyak += len(lembar.isi)
        if self._banyak > SEL_MAKS:
            raise terlalu_banyak(self._banyak)
        if len(lembar.gabungan) > GABUNGAN_MAKS:
            raise terlalu_banyak(len(lembar.gabungan))
        if lembar.gabungan:
            self._buka_tertutup(lembar)
        lembar.baris_tersembunyi &= set(lembar.baris)
        lembar.kolom_tersembunyi &= set(lembar.kolom)
        self.lembar.append(lembar)

    def _buka_tertutup(self, lembar: Lembar) -> None:
        """Leave out, and name, what a program wrote into cells that a merge covers: nobody sees it."""
        tertutup = _tertutup(lembar)
        if not tertutup:
            return
        for nomor, rentang in tertutup.items():
            sel = f"{huruf(lembar.kolom[nomor])}{lembar.baris[nomor]}"
            induk = f"{huruf(rentang[1])}{rentang[0]}"
            alasan = f"isinya tertutup sel gabungan yang bermula di {induk}, jadi tidak terlihat"
            self.dilewati.append((f"{lembar.judul}!{sel}", alasan))
            lembar.isi[nomor] = 0
        lembar.saring()

    def json(self) -> bytes:
        """The file as one line of JSON.

        Raises: Tolak where its texts are too long to hand on.
        """
        isi = [self.palet.daftar(), len(self.palet), [_lembar(x) for x in self.lembar], self.dilewati]
        keluar = json.dumps(["buku", isi], ensure_ascii=False, check_circular=False, separators=(",", ":"))
        # A lone surrogate, which JSON escapes in XML-born formats can hide, cannot leave as UTF-8.
        bita = keluar.encode("utf-8", "replace")
        if len(bita) > KELUARAN_MAKS:
            raise Tolak("teks", str(len(bita)))
        return bita


def _tertutup(lembar: Lembar) -> dict[int, tuple[int, int, int, int]]:
    tempat = {
        b * LEBAR_LEMBAR + k: i for i, (b, k) in enumerate(zip(lembar.baris, lembar.kolom, strict=True))
    }
    hasil = {}
    for rentang in lembar.gabungan:
        atas, kiri, bawah, kanan = rentang
        # A merge may cover a whole sheet: look through whichever is fewer, its cells or the sheet's.
        if (bawah - atas + 1) * (kanan - kiri + 1) <= len(tempat):
            dalam = (b * LEBAR_LEMBAR + k for b in range(atas, bawah + 1) for k in range(kiri, kanan + 1))
            kena = [tempat[p] for p in dalam if p in tempat]
        else:
            kena = [
                i
                for i, b in enumerate(lembar.baris)
                if atas <= b <= bawah and kiri <= lembar.kolom[i] <= kanan
            ]
        for i in kena:
            if (lembar.baris[i], lembar.kolom[i]) != (atas, kiri):
                hasil[i] = rentang
    return hasil


def _lembar(lembar: Lembar) -> list[object]:
    return [
        lembar.judul,
        lembar.tersembunyi,
        padat(lembar.baris),
        padat(lembar.kolom),
        padat(lembar.isi),
        padat([n for rentang in lembar.gabungan for n in rentang]),
        padat(sorted(lembar.baris_tersembunyi)),
        padat(sorted(lembar.kolom_tersembunyi)),
        None if lembar.lebar is None else [padat(lembar.lebar), padat(lembar.lebar.values())],
        lembar.pemisah,
    ]


def huruf(nomor: int) -> str:
    """The letters of a column, counted from 1."""
    hasil = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


def nomor_kolom(teks: str) -> int:
    """The number of a column's letters: ``AA`` is 27."""
    nomor = 0
    for satu in teks.upper():
        nomor = nomor * 26 + ord(satu) - 64
    return nomor
