"""What xlsx and xlsb have in common: parts that point to one another, and a list of sheets."""

from __future__ import annotations

from collections import namedtuple

from iku.sheets.formats.arsip import Arsip, sebelah
from iku.sheets.formats.mentah import Hasil, Lembar, Tolak, rusak
from iku.sheets.formats.unsur import unsur

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class PembacaLembar(Protocol):
        """Fills a sheet from the bytes of its part."""

        def isi(self, lembar: Lembar, isi: bytes, nama: str, /) -> None: ...


Hubungan = dict[str, tuple[str, str]]
"""What a part points to, by id: the last word of the kind, and the name of the part."""
Lampir = namedtuple("Lampir", "judul id status")
_BUKAN_TABEL = {
    "chartsheet": "lembar grafik",
    "dialogsheet": "lembar dialog",
    "xlMacrosheet": "lembar makro",
    "xlIntlMacrosheet": "lembar makro",
}


def pokok(arsip: Arsip, biasa: str) -> str:
    """The name of the workbook's part, wherever the file keeps it."""
    tunjuk = (nama for jenis, nama in relasi(arsip, "").values() if jenis == "officeDocument")
    return next(tunjuk, biasa)


def relasi(arsip: Arsip, induk: str) -> Hubungan:
    """What a part points to; nothing where it has no list of that."""
    folder, _, nama = induk.rpartition("/")
    berkas = f"{folder}/_rels/{nama}.rels"
    if berkas not in arsip:
        return {}
    return {
        a.get("Id", ""): (a.get("Type", "").rpartition("/")[2], sebelah(induk, a.get("Target", "")))
        for _, n, a in unsur(arsip.baca(berkas), berkas)
        if n == "Relationship"
    }


def tambah_lembar(
    arsip: Arsip, pembaca: PembacaLembar, hasil: Hasil, hubungan: Hubungan, lampir: Lampir
) -> None:
    """Read the sheet that a workbook lists, or name what else it is.

    Raises: Tolak where it is missing or damaged.
    """
    jenis, nama = hubungan.get(lampir.id, ("", ""))
    if jenis in _BUKAN_TABEL:
        hasil.dilewati.append((lampir.judul, _BUKAN_TABEL[jenis]))
    elif jenis != "worksheet" or nama not in arsip:
        raise rusak(f'lembar "{lampir.judul}" hilang dari berkas')
    else:
        lembar = Lembar(lampir.judul, tersembunyi=lampir.status != "visible")
        pembaca.isi(lembar, arsip.baca(nama), nama)
        hasil.tambah(lembar)


def tanpa_makro_saja(arsip: Arsip, hasil: Hasil) -> None:
    """See that there is a sheet of cells, and not macros alone.

    Raises: Tolak.
    """
    bermakro = any("vbaproject" in nama.lower() for nama in arsip.nama())
    if bermakro and not any(lembar.isi for lembar in hasil.lembar):
        raise Tolak("makro")
    if not hasil.lembar:
        raise Tolak("tanpa_lembar")
