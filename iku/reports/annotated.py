"""A person's own workbook given back with marks: coloured cells, comments and a list of what was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from iku.core.finding import Masalah
from iku.core.words import LEMBAR_CATATAN
from iku.reports import annotated_comments, annotated_styles, annotated_vml
from iku.reports.annotated_comments import Komentar, tulis_komentar
from iku.reports.annotated_list import lembar_catatan
from iku.reports.annotated_notes import Petaan, Tempat, ke_sel_pertama, nomor, petakan, terberat, tulisan
from iku.reports.annotated_package import HUBUNGAN, Paket, id_relasi
from iku.reports.annotated_sheet import Ganti, Penyunting, gabungan
from iku.reports.annotated_styles import Gaya
from iku.reports.annotated_vml import tulis_kotak
from iku.reports.annotated_xml import Sunting, TakTersunting, Unsur, awalan, lepas, parse

__all__ = ["Bertanda", "Buku", "TakTersunting", "Tanda", "annotate"]

_TIPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_TIPE_VML: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_TANDA_TANGAN: Final = "Tanda tangan digital berkas ini tidak berlaku lagi, karena isinya bertambah tanda."
_AKHIRAN: Final = (("macroEnabled", "xlsm"), ("template", "xltx"))


@dataclass(frozen=True, slots=True)
class Bertanda:
    """The marked workbook; ``hilang`` says in sentences what of the file could not come along.

    ``akhiran`` is the ending of name that its content asks for.
    """

    isi: bytes
    hilang: tuple[str, ...] = ()
    akhiran: str = "xlsx"


def annotate(isi: bytes, masalah: Sequence[Masalah], judul: str) -> Bertanda:
    """Mark an xlsx or xlsm; all but the marks stays as it is, byte for byte.

    Marks of an earlier time are replaced. A fault whose ``sel`` names no cell of a sheet stands in the
    list alone.
    Raises: TakTersunting where the bytes are no such workbook, or one that cannot be changed so.
    """
    try:
        return Buku(isi).tandai(masalah, judul)
    except (ValueError, IndexError, UnicodeDecodeError) as salah:
        raise TakTersunting(str(salah)) from salah


@dataclass(frozen=True, slots=True)
class Tanda:
    """What one cell gets: the words of its comment, and its new format."""

    teks: str
    ganti: Ganti


@dataclass(slots=True)
class Buku:
    """A workbook on its way to being marked.

    ``lembar`` gives the part of each sheet by its name; ``hilang`` gathers what cannot come along.
    """

    isi: bytes
    paket: Paket = field(init=False)
    buku: str = field(init=False)
    akar: Unsur = field(init=False)
    pangkal: str = field(init=False)
    ruang_nama: str = field(init=False)
    lembar: dict[str, str] = field(init=False)
    hilang: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.paket = Paket(self.isi)
        self.buku = self.paket.sasaran("", "officeDocument") or "xl/workbook.xml"
        jenis = next((r.jenis for r in self.paket.relasi("") if r.macam == "officeDocument"), HUBUNGAN)
        self.pangkal = jenis.rpartition("/")[0]
        self.akar = parse(self.paket.baca(self.buku))
        awal = awalan(self.akar.nama)
        self.ruang_nama = self.akar.atribut.get(f"xmlns:{awal[:-1]}" if awal else "xmlns", "")
        ke = {r.id: r for r in self.paket.relasi(self.buku)}
        semua = [(u.atribut.get("name", ""), ke.get(id_relasi(u.atribut))) for u in self.daftar().anak]
        self.lembar = {nama: r.sasaran for nama, r in semua if r is not None and r.macam == "worksheet"}

    def daftar(self) -> Unsur:
        """The workbook's list of its sheets."""
        daftar = self.akar.satu("sheets")
        if daftar is None:
            raise TakTersunting("a workbook without sheets")
        return daftar

    def tandai(self, masalah: Sequence[Masalah], judul: str) -> Bertanda:
        """Mark every sheet, write the list, and close the package."""
        lama = next((nama for nama in self.lembar if nama.casefold() == LEMBAR_CATATAN.casefold()), "")
        sumber = {nama: bagian for nama, bagian in self.lembar.items() if nama != lama}
        bagian_gaya, gaya = self.gaya()
        petaan = petakan(masalah, [*sumber])
        for nama, bagian in sumber.items():
            self._tandai_lembar(nama, bagian, petaan, gaya)
        daftar = lembar_catatan(self.ruang_nama, judul, masalah, [*sumber], gaya)
        if lama:
            self.paket.tulis(self.lembar[lama], daftar)
            self.paket.buang(_relasi(self.lembar[lama]))
        else:
            self._lembar_baru(daftar)
        self.paket.tulis(bagian_gaya, gaya.hasil())
        return self.tutup()

    def tutup(self) -> Bertanda:
        """Close the package as it stands."""
        if any(nama.startswith("_xmlsignatures/") for nama in self.paket.nama()):
            self.hilang.append(_TANDA_TANGAN)
        return Bertanda(self.paket.rangkai(), tuple(self.hilang), self._akhiran())

    def gaya(self) -> tuple[str, Gaya]:
        """The part of the styles and what is in it; styles are made where there are none."""
        bagian = self.paket.sasaran(self.buku, "styles")
        if not bagian:
            # openpyxl looks for the styles under this name only.
            bagian = "xl/styles.xml"
            self.paket.tulis(bagian, annotated_styles.kosong(self.ruang_nama))
            self.paket.hubungkan(self.buku, "styles", bagian, self.pangkal)
            self.paket.umumkan(bagian, f"{_TIPE}styles+xml")
        if not parse(self.paket.baca(bagian)).anak:
            self.paket.tulis(bagian, annotated_styles.kosong(self.ruang_nama))
        return bagian, Gaya(self.paket.baca(bagian))

    def _tandai_lembar(self, nama: str, bagian: str, petaan: Petaan, gaya: Gaya) -> None:
        di_sini = {di: isi for di, isi in petaan.items() if di.lembar == nama}
        if di_sini:
            di_sini = ke_sel_pertama(di_sini, gabungan(self.paket.baca(bagian)))
        tanda = {di: Tanda(tulisan(isi), _bertanda(gaya, isi)) for di, isi in di_sini.items()}
        self.pasang(nama, bagian, tanda, gaya)

    def pasang(self, nama: str, bagian: str, tanda: Mapping[Tempat, Tanda], gaya: Gaya) -> None:
        """Put marks on cells of one sheet, and take off those of an earlier time."""
        lama = self.paket.sasaran(bagian, "comments")
        if not tanda and not lama:
            return
        xml = self.paket.baca(lama) if lama else annotated_comments.kosong(self.ruang_nama)
        komentar = tulis_komentar(xml, {di.sel: satu.teks for di, satu in tanda.items()})
        self._percakapan(nama, komentar)
        bekas = komentar.lama - {di.sel for di in tanda}
        if not tanda and not bekas:
            return
        ganti: dict[tuple[int, int], Ganti] = {_tempat(sel): gaya.tanpa_tanda for sel in bekas}
        ganti |= {(di.baris, di.kolom): satu.ganti for di, satu in tanda.items()}
        penyunting = Penyunting(self.paket.baca(bagian), ganti)
        self._simpan_komentar(bagian, lama, komentar, penyunting)
        self.paket.tulis(bagian, penyunting.sunting.hasil())

    def _simpan_komentar(self, bagian: str, lama: str, komentar: Komentar, penyunting: Penyunting) -> None:
        if not lama:
            lama = self.paket.nama_baru("xl/commentsIku{}.xml")
            self.paket.hubungkan(bagian, "comments", lama, self.pangkal)
            self.paket.umumkan(lama, f"{_TIPE}comments+xml")
        self.paket.tulis(lama, komentar.xml)
        ke = {r.id: r.sasaran for r in self.paket.relasi(bagian)}
        gambar = ke.get(penyunting.gambar, "")
        if not gambar:
            gambar = self.paket.nama_baru("xl/drawings/vmlDrawingIku{}.vml")
            self.paket.tulis(gambar, annotated_vml.KOSONG)
            self.paket.umumkan_akhiran("vml", _TIPE_VML)
            penyunting.tunjuk_gambar(
                self.paket.hubungkan(bagian, "vmlDrawing", gambar, self.pangkal), self.pangkal
            )
        self.paket.tulis(gambar, tulis_kotak(self.paket.baca(gambar), komentar.kotak, komentar.hapus))

    def _percakapan(self, nama: str, komentar: Komentar) -> None:
        self.hilang += [
            f"{nama}!{sel} memakai percakapan komentar; catatan kami untuk sel itu hanya ada di lembar "
            f"{LEMBAR_CATATAN}."
            for sel in komentar.percakapan
        ]

    def _lembar_baru(self, daftar: bytes) -> None:
        bagian = self.paket.nama_baru("xl/worksheets/sheetIku{}.xml")
        self.paket.tulis(bagian, daftar)
        self.paket.umumkan(bagian, f"{_TIPE}worksheet+xml")
        id_baru = self.paket.hubungkan(self.buku, "worksheet", bagian, self.pangkal)
        induk = self.daftar()
        nomor_baru = max((int(u.atribut.get("sheetId", 0)) for u in induk.anak), default=0) + 1
        awal = awalan(self.akar.nama)
        unsur = (
            f'<{awal}sheet xmlns:r="{self.pangkal}" name="{lepas(LEMBAR_CATATAN)}" '
            f'sheetId="{nomor_baru}" r:id="{id_baru}"/>'
        )
        sunting = Sunting(self.paket.baca(self.buku))
        sunting.tambah_anak(induk, unsur.encode())
        self.paket.tulis(self.buku, sunting.hasil())

    def _akhiran(self) -> str:
        tipe = self.paket.tipe(self.buku)
        return next((akhiran for kata, akhiran in _AKHIRAN if kata in tipe), "xlsx")


def _bertanda(gaya: Gaya, masalah: Sequence[Masalah]) -> Ganti:
    tingkat = terberat(masalah)
    return lambda asal: gaya.bertanda(asal, tingkat)


def _tempat(sel: str) -> tuple[int, int]:
    kolom = sel.rstrip("0123456789")
    return int(sel[len(kolom) :]), nomor(kolom)


def _relasi(bagian: str) -> str:
    folder, _, akhir = bagian.rpartition("/")
    return f"{folder}/_rels/{akhir}.rels"
