"""The package of a workbook: its parts, what they are and how they point to each other."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from iku.reports.annotated_xml import (
    Sunting,
    TakTersunting,
    Unsur,
    awalan,
    berawalan,
    lepas,
    lokal,
    parse,
    utf8,
)

_TIPE: Final = "[Content_Types].xml"
_RELASI_XML: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_CACAT: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)
HUBUNGAN: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Relasi:
    """One part's pointer to another; ``sasaran`` is a part's name, or an address outside."""

    id: str
    jenis: str
    sasaran: str

    @property
    def macam(self) -> str:
        """The last word of its type: ``worksheet``, ``comments``."""
        return self.jenis.rpartition("/")[2]


class Paket:
    """A workbook's zip, read part by part and written with the changed ones in place.

    Raises: TakTersunting where it is no package or a part is missing.
    """

    def __init__(self, isi: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(isi))
        except _CACAT as salah:
            raise TakTersunting("no zip") from salah
        self._nama = {nama.lstrip("/").casefold(): nama for nama in self._zip.namelist()}
        self._ubah: dict[str, bytes] = {}
        self._buang: set[str] = set()

    def nama(self) -> tuple[str, ...]:
        """The parts that were there at first."""
        return tuple(self._zip.namelist())

    def ada(self, nama: str) -> bool:
        """Whether there is such a part now."""
        asli = self._asli(nama)
        return asli in self._ubah or (nama.casefold() in self._nama and asli not in self._buang)

    def baca(self, nama: str) -> bytes:
        """A part as it is now, its XML in UTF-8."""
        asli = self._asli(nama)
        if asli in self._ubah:
            return self._ubah[asli]
        try:
            return utf8(self._zip.read(asli))
        except (*_CACAT, KeyError) as salah:
            raise TakTersunting(f"part {nama} cannot be read") from salah

    def tulis(self, nama: str, isi: bytes) -> None:
        """Put a part in, or in the place of the one that was there."""
        self._ubah[self._asli(nama)] = isi
        self._buang.discard(self._asli(nama))

    def buang(self, nama: str) -> None:
        """Leave a part out."""
        self._ubah.pop(self._asli(nama), None)
        self._buang.add(self._asli(nama))

    def nama_baru(self, pola: str) -> str:
        """A name that no part has yet; ``{}`` in ``pola`` takes the number."""
        nomor = 1
        while self.ada(pola.format(nomor)):
            nomor += 1
        return pola.format(nomor)

    def relasi(self, nama: str) -> list[Relasi]:
        """Where a part points to; "" asks for the whole package."""
        berkas = _berkas_relasi(nama)
        if not self.ada(berkas):
            return []
        return [_satu(nama, unsur.atribut) for unsur in parse(self.baca(berkas)).semua("Relationship")]

    def sasaran(self, nama: str, macam: str) -> str:
        """The first part of a kind that this part points to; "" where there is none."""
        return next((r.sasaran for r in self.relasi(nama) if r.macam == macam), "")

    def hubungkan(self, nama: str, macam: str, sasaran: str, pangkal: str) -> str:
        """Let a part point to another; returns the new pointer's id."""
        berkas = _berkas_relasi(nama)
        xml = self.baca(berkas) if self.ada(berkas) else _RELASI_XML
        akar = parse(xml)
        dipakai = {unsur.atribut.get("Id") for unsur in akar.anak}
        nomor = next(n for n in range(1, len(dipakai) + 2) if f"rIdIku{n}" not in dipakai)
        baru = f'<Relationship Id="rIdIku{nomor}" Type="{pangkal}/{macam}" Target="/{lepas(sasaran)}"/>'
        self.tulis(berkas, _dengan_anak(xml, akar, baru))
        return f"rIdIku{nomor}"

    def umumkan(self, nama: str, tipe: str) -> None:
        """Say what a new part is."""
        self._tambah_tipe(f'<Override PartName="/{lepas(nama)}" ContentType="{tipe}"/>')

    def umumkan_akhiran(self, akhiran: str, tipe: str) -> None:
        """Say what all parts with an ending are, unless that is said."""
        akar = parse(self.baca(_TIPE))
        if akhiran not in {u.atribut.get("Extension", "").lower() for u in akar.semua("Default")}:
            self._tambah_tipe(f'<Default Extension="{akhiran}" ContentType="{tipe}"/>')

    def tipe(self, nama: str) -> str:
        """What a part is, where that is said of it alone; else ""."""
        semua = parse(self.baca(_TIPE)).semua("Override")
        return next((u.atribut.get("ContentType", "") for u in semua if _sama(u, nama)), "")

    def _tambah_tipe(self, unsur: str) -> None:
        xml = self.baca(_TIPE)
        self.tulis(_TIPE, _dengan_anak(xml, parse(xml), unsur))

    def rangkai(self) -> bytes:
        """The whole package, every part in its place."""
        keluar = io.BytesIO()
        with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
            for info in self._zip.infolist():
                if info.filename not in self._buang and not info.is_dir():
                    baru.writestr(info.filename, self._isi(info))
            lama = set(self._zip.namelist())
            for nama, isi in self._ubah.items():
                if nama not in lama:
                    baru.writestr(nama, isi)
        return keluar.getvalue()

    def _isi(self, info: zipfile.ZipInfo) -> bytes:
        if info.filename in self._ubah:
            return self._ubah[info.filename]
        try:
            return self._zip.read(info)
        except _CACAT as salah:
            raise TakTersunting(f"part {info.filename} cannot be read") from salah

    def _asli(self, nama: str) -> str:
        return self._nama.get(nama.casefold(), nama)


def _sama(unsur: Unsur, nama: str) -> bool:
    return unsur.atribut.get("PartName", "").lstrip("/").casefold() == nama.casefold()


def _dengan_anak(xml: bytes, akar: Unsur, anak: str) -> bytes:
    sunting = Sunting(xml)
    sunting.tambah_anak(akar, berawalan(anak, awalan(akar.nama)))
    return sunting.hasil()


def _berkas_relasi(nama: str) -> str:
    folder, _, akhir = nama.rpartition("/")
    return posixpath.join(folder, "_rels", f"{akhir}.rels")


def _satu(induk: str, atribut: dict[str, str]) -> Relasi:
    sasaran = atribut.get("Target", "")
    if atribut.get("TargetMode") != "External":
        sasaran = posixpath.normpath(posixpath.join("/", posixpath.dirname(induk), sasaran)).lstrip("/")
    return Relasi(atribut.get("Id", ""), atribut.get("Type", ""), sasaran)


def id_relasi(atribut: dict[str, str]) -> str:
    """The pointer's id that an element names, whatever the prefix of its attribute."""
    return next((v for n, v in atribut.items() if lokal(n) == "id" and ":" in n), "")
