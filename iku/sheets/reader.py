"""From the bytes of one file to everything that it says: the way in for every upload."""

from collections.abc import Mapping
from typing import Final

from iku.core.catalogue import Catalogues
from iku.core.finding import Kode, Masalah, galat
from iku.core.singkatan import TANPA_SINGKATAN, Singkatan
from iku.sheets.bacaan import Bacaan, Dilewati, Makna, Tafsiran
from iku.sheets.duplicates import once
from iku.sheets.formats import BukuKerja, read_cells
from iku.sheets.konteks import Konteks
from iku.sheets.layout.akun import Akun
from iku.sheets.layout.settle import settle
from iku.sheets.layout.sheet import account_for_rest, is_sample, read_sheet
from iku.sheets.pemungut import tanpa_pemungut

TANDA_CONTOH: Final = "data contoh"
_BUKAN_DATA: Final = frozenset(
    (Makna.KOSONG, Makna.JUMLAH, Makna.CATATAN, Makna.DILEWATI, Makna.GALAT, Makna.TANYA)
)
"""What is told as passed over; heads, names and labels did their work."""
_HARAP: Final = (
    "tabel dengan nama variabel atau indikator dari katalog, dan triwulan pada kepala kolom, baris, judul, "
    "nama lembar, atau nama berkas"
)


def read(
    nama: str,
    isi: bytes,
    catalogues: Catalogues,
    tahun: int | None = None,
    *,
    singkatan: Singkatan = TANPA_SINGKATAN,
    jawaban: Mapping[str, str] | None = None,
) -> Bacaan:
    """Read a spreadsheet or text file of any layout.

    What the file is, its bytes say; ``nama`` may tell its period, as a title does. ``tahun`` serves where
    the file names no year; ``jawaban`` answers its questions. Bad input never raises: every fault is in
    ``masalah``.
    """
    return read_sheets(nama, read_cells(isi), Konteks(catalogues, tahun, singkatan, jawaban or {}))


@tanpa_pemungut()
def read_sheets(nama: str, buku: BukuKerja | Masalah, konteks: Konteks) -> Bacaan:
    """The second step: addressed cells to readings, of every sheet; again and again, as answers come in."""
    if isinstance(buku, Masalah):
        return Bacaan(nama, masalah=(buku.di(nama),), terbaca=False)
    urutan = {id(sheet): n for n, sheet in enumerate(buku.lembar)}
    akun = Akun(nama, konteks.nama, urutan, masalah=list(buku.masalah))
    # Every sheet is read, so that all faults of the file are told at once.
    terbaca = [read_sheet(sheet, konteks, akun) for sheet in buku.lembar]
    settle(akun, konteks)
    if len(akun.catatan) < sum(len(sheet.sel) for sheet in buku.lembar):
        for sheet in buku.lembar:
            account_for_rest(sheet, akun)
    sekali = once(akun.berurut())
    if not any(terbaca) and not akun.masalah:
        akun.masalah.append(_tak_dikenal(buku))
    masalah = (*(m.di(nama) for m in akun.masalah), *sekali.masalah)
    bermasalah = {m.sel for m in masalah}
    dilewati = (
        *(Dilewati(d.sel, d.alasan, nama) for d in buku.dilewati),
        *(Dilewati(t.sel, t.uraian, nama) for t in akun.tafsir(_BUKAN_DATA) if t.sel not in bermasalah),
        *sekali.dilewati,
    )
    return Bacaan(
        nama,
        sekali.readings,
        masalah,
        dilewati,
        any(terbaca),
        any(is_sample(sheet, TANDA_CONTOH) for sheet in buku.lembar),
        akun.tanya(),
        Tafsiran(akun.tafsir),
        tuple(akun.tabel),
    )


def _tak_dikenal(buku: BukuKerja) -> Masalah:
    if not any(sheet.sel for sheet in buku.lembar):
        return galat(Kode.BERKAS_KOSONG, "", "", "lembar yang berisi data", "Pilih berkas lain.")
    lembar = next(sheet for sheet in buku.lembar if sheet.sel)
    pertama = next(iter(lembar.sel.values())).teks
    sebut = "tidak ada nama variabel atau indikator dari katalog"
    saran = "Unduh templat, salin angkanya ke sana, lalu unggah templat itu."
    ditemukan = f'{sebut} (lembar diawali "{pertama[:40]}")'
    return galat(Kode.BENTUK_TAK_DIKENAL, lembar.judul or "", ditemukan, _HARAP, saran)
