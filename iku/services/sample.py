"""Sample data: three years of entri and targets for a store that holds nothing else."""

from pathlib import Path
from typing import Final

from iku import sheets
from iku.core.catalogue import Catalogues
from iku.core.checks import check_value
from iku.core.finding import Ditolak, Masalah
from iku.core.reading import Reading
from iku.services.workspace import load_catalogues
from iku.sheets import Bacaan
from iku.store import BerkasMasuk, Cara, Perubahan, Store, Unggahan

BERKAS: Final = ("contoh_entri.csv", "contoh_target.csv")
OLEH: Final = "Data contoh"
ALASAN: Final = "Data contoh: hanya angka yang bersumber terbit nyata, selebihnya rekaan"


def fill_sample(store: Store, folder: Path) -> None:
    """Mark an empty store as sample and write the sample of ``folder`` into it, in one upload.

    A sample store that is filled already is left as it is.
    Raises: Ditolak where a file has a fault, before the store is touched; StoreError where the store
    may hold real figures.
    """
    berkas = tuple(BerkasMasuk(nama, (folder / nama).read_bytes()) for nama in BERKAS)
    readings = _baca(berkas, load_catalogues(folder))
    store.mark_contoh()
    with store.writing() as tulis:
        if tulis.version() == 0:
            perubahan = [Perubahan(r.kunci, r.nilai, r.berkas, r.sel) for r in readings]
            tulis.append(Unggahan(OLEH, Cara.CONTOH, ALASAN, berkas), perubahan)


def _baca(berkas: tuple[BerkasMasuk, ...], catalogues: Catalogues) -> list[Reading]:
    bacaan = [sheets.read(satu.nama, satu.isi, catalogues) for satu in berkas]
    # An empty cell is a figure that nobody reported: it stays in the file and never enters the store.
    readings = [r for b in bacaan for r in b.readings if r.nilai is not None]
    if masalah := [*_masalah(bacaan), *_salah_nilai(readings, catalogues)]:
        raise Ditolak(tuple(masalah))
    return readings


def _masalah(bacaan: list[Bacaan]) -> list[Masalah]:
    return [m if m.berkas else m.di(b.berkas) for b in bacaan for m in b.masalah]


def _salah_nilai(readings: list[Reading], catalogues: Catalogues) -> list[Masalah]:
    periksa = [
        (r.berkas, check_value(r.kunci, r.nilai, catalogues.for_year(r.kunci.tahun), r.sel))
        for r in readings
        if r.nilai is not None
    ]
    return [m.di(berkas) for berkas, m in periksa if m is not None]
