"""Figures: every cell of a table that may hold one, with what it claims to be."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, Masalah, Tingkat, galat, tanya
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Makna, Tabel
from iku.sheets.cells import Cell, Isi, huruf_kolom
from iku.sheets.konteks import Konteks
from iku.sheets.layout import pilihan
from iku.sheets.layout.akun import Akun, Klaim
from iku.sheets.layout.blocks import Blok
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.judul import Judul, judul
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.roles import LABEL, TERLEWAT, Peran
from iku.sheets.layout.rows import Baris, baris_blok
from iku.sheets.layout.waktu import SETAHUN, Ragu, Saat, Sekitar, Sumber, nama_kurun, per_triwulan, tentukan
from iku.sheets.periods import Kurun
from iku.sheets.tanya import LEWATI, JenisTanya, Pilihan
from iku.sheets.traits import periksa_ciri
from iku.sheets.values import KosongSel, read_figure
from iku.sheets.writing import Gaya, gaya_kolom

_BERKATALOG: Final = ("variabel", "nama variabel", "kode variabel", "kode indikator")
"""Heads that only a table of the catalogue's own has."""
_MIRIP_KATALOG: Final = 85.0
"""A name this near to the catalogue's makes its table one that is asked about. Units: per cent."""


@dataclass(frozen=True, slots=True)
class _Arti:
    """What the figures of a column are on rows of one kind, or why they are left, or what must be asked."""

    jenis: Jenis | None = None
    jumlah: bool = False
    kumulatif: bool = False
    lewat: str = ""
    tanya: str = ""


@dataclass(slots=True)
class PembacaBlok:
    """Reads one table; what it finds goes to ``akun``."""

    blok: Blok
    lembaran: Lembaran
    konteks: Konteks
    akun: Akun
    judul: Judul
    luar: tuple[Sumber, ...]
    gaya: dict[int, Gaya] = field(default_factory=dict)
    _arti: dict[tuple[int, bool, bool, Peran | None], _Arti] = field(default_factory=dict)
    _saat: dict[tuple[Kurun, ...], Saat | Ragu] = field(default_factory=dict)
    _sekitar: Sekitar | None = None
    _satuan: dict[int, tuple[str, str]] = field(default_factory=dict)
    _kelipatan: str = ""
    _tak_bernama: set[int] = field(default_factory=set)
    _dijawab: dict[tuple[int, Peran | None], str] = field(default_factory=dict)
    _dasar: str = field(init=False)
    """What the names of this table's own questions begin with."""

    def __post_init__(self) -> None:
        pita = self.blok.pita
        awal = min((*pita.kepala, *pita.isi))
        self._dasar = f"{self.akun.berkas}:{self.lembaran.sheet.judul or ''}:{awal}"

    def baca(self) -> bool:
        """Read the table; False where nothing in it is known, so that it is passed over whole."""
        self._kepala()
        baris = list(baris_blok(self.blok, self.lembaran, self.konteks.kamus))
        if not self._dikenal(baris):
            self._lewati_semua()
            return False
        self._daftarkan()
        baris, bagian = self._berperiode(baris), self._bagian(baris)
        semua = [
            *(k for satu in baris for k in satu.kurun),
            *(k for seksi in bagian for k in seksi.sumber.kurun),
            *(k for c in self.blok.angka for k in self.blok.kolom[c].kurun),
        ]
        sendiri = {(k.awal, k.akhir) for k in semua if k.awal is not None and k.akhir is not None}
        jawaban, dasar = self.konteks.jawaban, self._dasar
        self._sekitar = Sekitar(
            self.luar,
            frozenset(sendiri),
            self.konteks.tahun,
            pilihan.jawab_tahun(jawaban, f"tahun:{dasar}", f"tahun:{self.akun.berkas}"),
            pilihan.jawab_kurun(jawaban, f"triwulan:{dasar}"),
        )
        for satu, seksi in zip(baris, bagian, strict=True):
            self._baris(satu, seksi)
        self._rekaman_lain()
        return True

    def _berperiode(self, baris: Sequence[Baris]) -> list[Baris]:
        """The rows, and the columns with them, with dates as the spans they stand for."""
        kolom = self.blok.kolom
        kepala = {k.akhir for c in self.blok.angka for k in kolom[c].kurun if k.per and k.akhir}
        samping = {k.akhir for satu in baris for k in satu.kurun if k.per and k.akhir}
        ujung = {3, 6, 9, 12}
        self.blok = replace(
            self.blok,
            kolom={
                n: replace(c, kurun=per_triwulan(c.kurun, kuartalan=kepala <= ujung))
                for n, c in kolom.items()
            },
        )
        if not samping:
            return list(baris)
        return [replace(satu, kurun=per_triwulan(satu.kurun, kuartalan=samping <= ujung)) for satu in baris]

    # The head, and whether the table is ours at all

    def _kepala(self) -> None:
        sheet, kolom = self.lembaran.sheet, self.blok.kolom
        for b in self.blok.pita.kepala:
            for k in self.lembaran.baris[b]:
                if k in kolom and not self.akun.tercatat(sheet, (b, k)):
                    self.akun.catat(sheet, (b, k), Makna.JUDUL, "judul kolom")
        for b in self.blok.pita.nomor:
            for k in self.lembaran.baris[b]:
                self.akun.catat(sheet, (b, k), Makna.JUDUL, "nomor kolom")

    def _dikenal(self, baris: Iterable[Baris]) -> bool:
        if any(c.teks.casefold() in _BERKATALOG for c in self.blok.kolom.values()):
            return True
        if any(b.sebutan for b in baris) or any(self.blok.kolom[k].kode for k in self.blok.angka):
            return True
        if self.judul.kode and any(b.kurun for b in baris):
            return True
        asing = {b.asing for b in baris if b.asing}
        if any(pilihan.kunci_nama(self.konteks.normal(a)) in self.konteks.jawaban for a in asing):
            return True
        asing = {b.asing for b in baris if b.asing and self._berangka(b.nomor)}
        return any(self.konteks.mirip(a, 1, _MIRIP_KATALOG) for a in sorted(asing)[:200])

    def _berangka(self, baris: int) -> bool:
        isi = self.lembaran.baris[baris]
        return any(
            k in isi and (isi[k].jenis is not Isi.TEKS or self.konteks.kamus.kata(isi[k]).angka)
            for k in self.blok.angka
        )

    def _lewati_semua(self) -> None:
        sheet = self.lembaran.sheet
        for b in self.blok.pita.isi:
            for k in self.lembaran.baris[b]:
                if k in self.blok.kolom:
                    alasan = "tabel tanpa nama variabel atau indikator dari katalog"
                    self.akun.catat(sheet, (b, k), Makna.DILEWATI, alasan)

    def _daftarkan(self) -> None:
        pita = self.blok.pita
        baris = (*pita.kepala, *pita.isi)
        self.akun.tabel.append(
            Tabel(self.lembaran.sheet.judul or "", min(baris), max(baris), self.blok.sidik, self.blok.angka)
        )
        for k in self.blok.angka:
            isi = [
                c.teks
                for b in pita.isi
                if (c := self.lembaran.baris[b].get(k)) is not None and c.jenis is Isi.TEKS
            ]
            self.gaya[k] = self._gaya(k, isi)

    def _gaya(self, kolom: int, isi: Sequence[str]) -> Gaya:
        match self.konteks.jawaban.get(self._kunci_angka(kolom)):
            case pilihan.RIBUAN:
                # Whichever sign the column uses, it groups thousands.
                return Gaya.INGGRIS if any("," in t for t in isi) else Gaya.INDONESIA
            case pilihan.DESIMAL:
                return Gaya.INDONESIA if any("," in t for t in isi) else Gaya.INGGRIS
        gaya = gaya_kolom(isi)
        return self.konteks.gaya(self.lembaran.sheet) if gaya is Gaya.TAK_TENTU else gaya

    def _bagian(self, baris: Sequence[Baris]) -> list[Judul]:
        """For each row what the words of its section say."""
        kolom = (min(self.blok.kolom), max(self.blok.kolom))
        kosong = Judul(Sumber("judul bagian", ()))
        hasil: list[Judul] = []
        kini = kosong
        teks = [n for n in self.blok.pita.teks if self.blok.pita.isi and n < max(self.blok.pita.isi)]
        for satu in baris:
            lewat = [n for n in teks if n < satu.nomor]
            teks = [n for n in teks if n > satu.nomor]
            for n in lewat:
                baru = judul("judul bagian", (n,), self.lembaran, self.konteks.kamus, kolom)
                if baru.sumber.kurun or baru.kode or baru.target:
                    kini = Judul(
                        baru.sumber if baru.sumber.kurun else kini.sumber,
                        baru.kode,
                        baru.target,
                        baru.kumulatif,
                    )
            hasil.append(kini)
        return hasil

    # One row

    def _baris(self, satu: Baris, seksi: Judul) -> None:
        sheet = self.lembaran.sheet
        self._label(satu)
        if self.konteks.jawaban.get(f"baris:{self.akun.berkas}:{sheet.judul or ''}!{satu.nomor}") == LEWATI:
            self._tinggal(satu, Makna.DILEWATI, "baris ini diminta tidak dibaca")
            return
        if satu.jumlah:
            if not (satu.kode or any(self.blok.kolom[k].kode for k in self.blok.angka)):
                self._tinggal(satu, Makna.JUMLAH, "baris jumlah; tidak pernah menjadi entri")
                return
        elif (masalah := self._rekaman(satu.nomor)) is not None:
            self.akun.masalah.append(masalah)
            self._tinggal(satu, Makna.GALAT, "jumlah kolom baris ini berbeda")
            return
        elif satu.masalah:
            self.akun.masalah.extend(satu.masalah)
            if satu.berselisih or (satu.asing and not satu.kode):
                self._asing(satu)
            self._tinggal(satu, Makna.GALAT, "periode baris ini salah")
            return
        elif satu.berselisih or (satu.asing and not satu.kode):
            self._asing(satu)
            return
        if satu.peran is Peran.SATUAN:
            for k in self.blok.angka:
                if (cell := self.lembaran.baris[satu.nomor].get(k)) is not None:
                    self._satuan[k] = (cell.teks, self.lembaran.sheet.alamat(satu.nomor, k))
                    self.akun.catat(self.lembaran.sheet, (satu.nomor, k), Makna.LABEL, "satuan kolom ini")
            return
        if satu.peran in LABEL:
            self._tinggal(satu, Makna.LABEL, f"baris {satu.peran.value}")
            return
        if self._rincian(satu):
            return
        for k in self.blok.angka:
            self._sel(satu, k, seksi)

    def _rekaman(self, baris: int) -> Masalah | None:
        """A record of a text file with more or fewer fields than its head: a comma moved its figures."""
        lebar = self.lembaran.sheet.lebar
        if lebar is None or not self.blok.pita.kepala:
            return None
        perlu = lebar[self.blok.pita.kepala[-1]]
        if lebar[baris] == perlu:
            return None
        harap = f"{perlu} kolom seperti pada judul kolom"
        saran = "Periksa pemisah, tanda kutip, dan koma desimal pada baris ini."
        return galat(Kode.JUMLAH_KOLOM, f"baris {baris}", str(lebar[baris]), harap, saran)

    def _rekaman_lain(self) -> None:
        """Records cut by another separator than the head: one field that holds several."""
        lebar, pita = self.lembaran.sheet.lebar, self.blok.pita
        if lebar is None or not pita.kepala or lebar[pita.kepala[-1]] < 2:
            return
        for baris in (*pita.teks, *pita.isi):
            isi = self.lembaran.baris[baris]
            if lebar[baris] != 1 or not isi:
                continue
            kolom, cell = next(iter(isi.items()))
            bagian = max((cell.teks.split(p) for p in ";,\t|"), key=len)
            if len(bagian) < 3 or not any(self.konteks.kamus.teks(b.strip()).angka for b in bagian):
                continue
            masalah = self._rekaman(baris)
            if masalah is not None and masalah not in self.akun.masalah:
                self.akun.tolak(self.lembaran.sheet, (baris, kolom), masalah)

    def _rincian(self, satu: Baris) -> bool:
        """Ask before a figure of one kecamatan is taken for that of the kabupaten."""
        k = self.blok.label(Peran.RINCIAN)
        ada = None if k is None else self.lembaran.cell(satu.nomor, k)
        if k is None or ada is None or ada[0][0] in self.blok.pita.kepala:
            return False
        kolom = self.blok.kolom[k]
        jawab = self._jawab(kolom)
        if jawab == pilihan.ENTRI:
            return False
        if jawab == LEWATI:
            self._tinggal(satu, Makna.DILEWATI, f"rincian menurut {kolom.teks} diminta tidak dibaca")
            return True
        soal = f'angka dirinci menurut "{kolom.teks}"; yang disimpan hanya angka kabupaten'
        for n in self.blok.angka:
            if n in self.lembaran.baris[satu.nomor]:
                self._tanya_kolom(kolom, (satu.nomor, n), soal, pilihan.RINCIAN)
        return True

    def _label(self, satu: Baris) -> None:
        sheet = self.lembaran.sheet
        for k in self.lembaran.baris[satu.nomor]:
            kolom = self.blok.kolom.get(k)
            if kolom is None or kolom.label is None:
                continue
            if k in self.blok.nama:
                makna, uraian = (Makna.NAMA, "nama baris")
            elif k in self.blok.waktu:
                makna, uraian = (Makna.PERIODE, "periode baris")
            else:
                makna, uraian = (Makna.LABEL, f"kolom {kolom.label.value}")
            self.akun.catat(sheet, (satu.nomor, k), makna, uraian)

    def _tinggal(self, satu: Baris, makna: Makna, uraian: str, kunci: str = "") -> None:
        """Leave all figures of a row, for one reason."""
        for k in self.blok.angka:
            cell = self.lembaran.baris[satu.nomor].get(k)
            if cell is None:
                continue
            if kunci:
                self.akun.tunggu(kunci, self.lembaran.sheet, (satu.nomor, k), uraian)
            else:
                self.akun.catat(self.lembaran.sheet, (satu.nomor, k), makna, uraian)

    def _asing(self, satu: Baris) -> None:
        """Ask what a name means; a name without figures needs no answer."""
        isi = self.lembaran.baris[satu.nomor]
        if not any(k in isi and not self.konteks.kamus.kata(isi[k]).kosong for k in self.blok.angka):
            self._tinggal(satu, Makna.KOSONG, "kosong, dan nama barisnya tidak dikenal")
            return
        self._tanya_nama(satu, satu.asing or " / ".join(satu.sebutan), satu.tempat or (satu.nomor, 1))

    def _tanya_nama(self, satu: Baris, nama: str, tempat: Tempat) -> None:
        normal = self.konteks.normal(nama)
        kunci = pilihan.kunci_nama(normal)
        if self.konteks.jawaban.get(kunci) == LEWATI:
            self._tinggal(satu, Makna.DILEWATI, f'"{nama}" diminta tidak dibaca')
            return
        sel = self.lembaran.sheet.alamat(*tempat)
        masalah = self.konteks.nama_tak_dikenal(sel, satu.sebutan or (nama,), self._jenis_baris())
        if satu.berselisih and not satu.kode and len(satu.sebutan) > 1:
            self.akun.tolak(self.lembaran.sheet, tempat, masalah)
            self._tinggal(satu, Makna.GALAT, "kode dan nama baris ini tidak sepakat")
            return
        pilih, saran = self.konteks.pilihan_nama(nama)
        self.akun.tanyakan(
            kunci, JenisTanya.NAMA, masalah, pilih, self.lembaran.sheet, ingat=True, saran=saran
        )
        self.akun.catat(self.lembaran.sheet, tempat, Makna.TANYA, masalah.pesan, tanya=kunci)
        self._tinggal(satu, Makna.TANYA, f'menunggu jawaban: apa "{nama}"', kunci)

    def _jenis_baris(self) -> Jenis:
        return Jenis.TARGET if self.blok.label(Peran.INDIKATOR) is not None else Jenis.ENTRI

    # One cell

    def _sel(self, satu: Baris, k: int, seksi: Judul) -> None:
        kolom, tempat = self.blok.kolom[k], (satu.nomor, k)
        sheet = self.lembaran.sheet
        cell = self.lembaran.baris[satu.nomor].get(k)
        if cell is None and self.lembaran.jangkar.get(tempat, tempat) != tempat:
            return
        kode = self._kode(satu, kolom, seksi)
        if kode is None:
            if cell is not None:
                self._tanpa_nama(satu, tempat, cell, kolom)
            return
        var, ind = self.konteks.pisah_kode(kode)
        arti = self._arti_kolom(kolom, bool(var), bool(ind), seksi, satu)
        if arti.tanya:
            if cell is not None:
                self._tanya_kolom(kolom, tempat, arti.tanya)
            return
        if arti.jenis is None:
            if cell is not None:
                self.akun.catat(sheet, tempat, Makna.DILEWATI, arti.lewat)
            return
        pilihan_kode = var if arti.jenis is Jenis.ENTRI else ind
        if len(pilihan_kode) > 1:
            if cell is not None:
                self._tanya_taksa(satu, tempat, pilihan_kode)
            return
        (satu_kode,) = pilihan_kode
        self._klaim(satu, kolom, tempat, cell, arti, satu_kode, seksi)

    def _kode(self, satu: Baris, kolom: Kolom, seksi: Judul) -> frozenset[str] | None:
        if satu.kode and kolom.kode:
            sama = satu.kode & kolom.kode
            return sama or None
        return (
            satu.kode
            or kolom.kode
            or ((seksi.kode or self.judul.kode) if satu.kurun and not satu.asing else None)
            or None
        )

    def _tanpa_nama(self, satu: Baris, tempat: Tempat, cell: Cell, kolom: Kolom) -> None:
        sheet = self.lembaran.sheet
        if satu.kode and kolom.kode:
            uraian = "baris dan kolomnya menyebut dua hal yang berbeda"
            self.akun.catat(sheet, tempat, Makna.DILEWATI, uraian)
            return
        if self.konteks.kamus.kata(cell).kosong or kolom.peran in (*TERLEWAT, Peran.JUMLAH):
            self.akun.catat(sheet, tempat, Makna.DILEWATI, "baris tanpa nama")
            return
        if satu.jumlah or (kolom.asing and not kolom.kode and not self.blok.nama):
            self.akun.catat(sheet, tempat, Makna.DILEWATI, "kolom tanpa nama variabel")
            return
        if cell.jenis is Isi.TEKS and not self.konteks.kamus.kata(cell).angka:
            self.akun.catat(sheet, tempat, Makna.CATATAN, "teks pada baris tanpa nama")
            return
        if self._subtotal(tempat, cell):
            self.akun.catat(sheet, tempat, Makna.JUMLAH, "jumlah dari baris-baris di atasnya, tanpa nama")
            return
        nama = self._jenis_baris()
        sel = sheet.alamat(satu.nomor, min(self.blok.kolom))
        harap = f"kode atau nama {'variabel' if nama is Jenis.ENTRI else 'indikator'} dari katalog"
        masalah = galat(Kode.NILAI_KOSONG, sel, "", harap, "Isi namanya, atau hapus angka pada baris ini.")
        # One row, one fault.
        if satu.nomor not in self._tak_bernama:
            self._tak_bernama.add(satu.nomor)
            self.akun.masalah.append(masalah)
        self.akun.catat(sheet, tempat, Makna.GALAT, masalah.pesan, sel=self._alamat(tempat, kolom))

    def _subtotal(self, tempat: Tempat, cell: Cell) -> bool:
        """Whether a figure adds up those right above it."""
        jumlah, banyak = 0.0, 0
        for b in reversed([n for n in self.blok.pita.isi if n < tempat[0]]):
            atas = self.lembaran.baris[b].get(tempat[1])
            if atas is None or atas.angka is None:
                return False
            jumlah, banyak = jumlah + atas.angka, banyak + 1
            if banyak > 1 and cell.angka is not None and math.isclose(jumlah, cell.angka):
                return True
        return False

    def _arti_kolom(self, kolom: Kolom, var: bool, ind: bool, seksi: Judul, satu: Baris) -> _Arti:
        kunci = (kolom.nomor, var, ind, satu.peran)
        if satu.peran is not None:
            kolom = replace(kolom, peran=_gabung_peran(kolom.peran, satu.peran))
        if seksi.target or kunci not in self._arti:
            arti = self._putuskan(kolom, var, ind, seksi)
            if seksi.target:
                return arti
            self._arti[kunci] = arti
        return self._arti[kunci]

    def _putuskan(self, kolom: Kolom, var: bool, ind: bool, seksi: Judul) -> _Arti:
        jawab = self._jawab(kolom)
        if jawab == LEWATI:
            return _Arti(lewat="kolom ini diminta tidak dibaca")
        peran = kolom.peran
        kumulatif = kolom.kumulatif or self.judul.kumulatif or seksi.kumulatif
        if jawab == pilihan.TARGET:
            peran = Peran.TARGET
        elif jawab in (pilihan.ENTRI, pilihan.KUMULATIF) or jawab.startswith("kurun:"):
            peran, kumulatif = Peran.ENTRI, kumulatif or jawab == pilihan.KUMULATIF
        elif (soal := self._ragu_kolom(kolom, var, ind, seksi)) is not None:
            return _Arti(tanya=soal)
        if peran is not None and peran in TERLEWAT:
            return _Arti(lewat=f"kolom {TERLEWAT[peran]}")
        if peran is Peran.CAPAIAN:
            return _Arti(lewat="kolom capaian; dihitung dari realisasi dan target")
        if peran is Peran.JUMLAH:
            return (
                _Arti(Jenis.ENTRI, jumlah=True)
                if var
                else _Arti(lewat="kolom jumlah; tidak pernah menjadi entri")
            )
        if peran is Peran.TARGET or (
            peran is None and (self.judul.target or seksi.target or self._templat_target())
        ):
            if ind:
                return _Arti(Jenis.TARGET, kumulatif=kumulatif)
            return _Arti(lewat="target hanya disimpan untuk indikator, bukan untuk variabel")
        if var:
            return _Arti(Jenis.ENTRI, kumulatif=kumulatif)
        return _Arti(lewat="realisasi indikator tidak dibaca; dihitung dari variabelnya")

    def _templat_target(self) -> bool:
        """Our own form of targets: only there stands the arah beside an indikator."""
        return self.blok.label(Peran.ARAH) is not None

    def _ragu_kolom(self, kolom: Kolom, var: bool, ind: bool, seksi: Judul) -> str | None:
        """What must be asked of a column before its figures can be taken."""
        huruf = huruf_kolom(kolom.nomor)
        sebut = f'kolom {huruf} "{kolom.teks}"' if kolom.teks else f"kolom {huruf} tanpa judul"
        asing = any(c.isalpha() for c in kolom.asing)
        if kolom.peran is not None and kolom.peran in TERLEWAT:
            return None
        if asing and not kolom.kode:
            return f"{sebut}: apa angka di kolom ini"
        if kolom.peran is Peran.JUMLAH:
            return (
                f"{sebut}: angka pada periode ini, atau jumlah dari yang lain"
                if self._jumlah_tunggal(kolom)
                else None
            )
        if kolom.peran is Peran.CAPAIAN:
            beda = any(self.blok.kolom[k].peran in (Peran.ENTRI, Peran.NETRAL) for k in self.blok.angka)
            return None if beda else f"{sebut}: realisasi, atau persen capaian"
        if kolom.peran is None and not kolom.kurun and not kolom.kode:
            return f"{sebut}: apa angka di kolom ini"
        if kolom.peran in (None, Peran.NETRAL) and ind and not var:
            target = self.judul.target or seksi.target or self._templat_target()
            return None if target else f"{sebut}: target, atau realisasi"
        return None

    def _jumlah_tunggal(self, kolom: Kolom) -> bool:
        """Whether a column "Jumlah" adds up nothing that stands beside it."""
        lain = [
            k
            for k in self.blok.angka
            if k != kolom.nomor
            and self.blok.kolom[k].peran in (None, Peran.ENTRI, Peran.NETRAL)
            and (self.blok.kolom[k].kurun or self.blok.kolom[k].asing)
        ]
        return not lain and not kolom.kode

    def _tanya_kolom(
        self, kolom: Kolom, tempat: Tempat, soal: str, pilih: tuple[Pilihan, ...] = pilihan.KOLOM
    ) -> None:
        sheet = self.lembaran.sheet
        kunci = pilihan.kunci_kolom(self.blok.sidik, self._rupa(kolom))
        kepala = kolom.tempat[-1] if kolom.tempat else tempat
        harap = "realisasi, target, jumlah sejak awal tahun, atau kolom yang tidak dibaca"
        masalah = tanya(Kode.KOLOM_TAKSA, sheet.alamat(*kepala), soal, harap, "Pilih artinya.")
        self.akun.tanyakan(kunci, JenisTanya.KOLOM, masalah, pilih, sheet, ingat=True)
        self.akun.tunggu(kunci, sheet, tempat, f"menunggu jawaban: {soal}", self._alamat(tempat, kolom))

    def _rupa(self, kolom: Kolom) -> str:
        """What columns share that differ in nothing but their period; one answer settles them all."""
        sama = [k for k in self.blok.angka if _rupa(self.blok.kolom[k]) == _rupa(kolom)]
        return _rupa(kolom) if kolom.kurun and len(sama) > 1 else huruf_kolom(kolom.nomor)

    def _jawab(self, kolom: Kolom) -> str:
        """What somebody said that a column is; of the column itself before all of its kind."""
        kunci = (kolom.nomor, kolom.peran)
        if kunci not in self._dijawab:
            jawaban, sidik = self.konteks.jawaban, self.blok.sidik
            sendiri = jawaban.get(pilihan.kunci_kolom(sidik, huruf_kolom(kolom.nomor)), "")
            semua = jawaban.get(pilihan.kunci_kolom(sidik, self._rupa(kolom)), "")
            self._dijawab[kunci] = sendiri or semua
        return self._dijawab[kunci]

    def _tanya_taksa(self, satu: Baris, tempat: Tempat, kode: frozenset[str]) -> None:
        nama = satu.sebutan[-1] if satu.sebutan else ""
        kunci = pilihan.kunci_nama(self.konteks.normal(nama))
        asal = satu.tempat or tempat
        sheet = self.lembaran.sheet
        pilih = self.konteks.pilihan_kode(kode)
        harap = "nama yang berarti satu hal saja"
        masalah = tanya(Kode.NAMA_TAKSA, sheet.alamat(*asal), nama, harap, "Pilih yang dimaksud.")
        self.akun.tanyakan(kunci, JenisTanya.NAMA, masalah, pilih, sheet, ingat=True)
        self.akun.catat(sheet, asal, Makna.TANYA, masalah.pesan, tanya=kunci)
        self.akun.tunggu(kunci, sheet, tempat, f'menunggu jawaban: apa "{nama}"')

    def _klaim(
        self,
        satu: Baris,
        kolom: Kolom,
        tempat: Tempat,
        cell: Cell | None,
        arti: _Arti,
        kode: str,
        seksi: Judul,
    ) -> None:
        assert arti.jenis is not None
        sheet, sel = self.lembaran.sheet, self._alamat(tempat, kolom)
        saat = self._kapan(satu, kolom, seksi, arti)
        if isinstance(saat, Ragu):
            if cell is not None:
                self._tanya_waktu(saat, kolom, tempat, sel)
            return
        triwulan = None if saat.setahun and arti.jenis is Jenis.TARGET else min(4, (saat.akhir + 2) // 3)
        kunci = Kunci(arti.jenis, kode, saat.tahun, triwulan)
        katalog = self.konteks.catalogue(saat.tahun)
        dikenal = katalog.variabel if arti.jenis is Jenis.ENTRI else katalog.indikator
        if kode not in dikenal:
            masalah = self.konteks.names(arti.jenis, saat.tahun).unknown(sel, kode)
            self.akun.tolak(sheet, tempat, masalah)
            return
        if cell is not None and self._tanya_saat(kolom, tempat, kunci, saat, arti):
            return
        kumulatif = (saat.kumulatif or arti.kumulatif) and saat.akhir % 3 == 0
        nama = self.konteks.nama(kunci)
        if cell is None:
            self.akun.klaim.append(Klaim(kunci, saat, None, sheet, tempat, sel, nama, kumulatif, arti.jumlah))
            return
        ciri = self._ciri(satu, kolom, kunci) if not arti.jumlah else []
        if ciri:
            self.akun.masalah.extend(m for m in ciri if m not in self.akun.masalah)
            self.akun.catat(sheet, tempat, Makna.GALAT, ciri[0].pesan, kunci, sel=sel)
            return
        if self._gabungan(tempat, kolom):
            harap, saran = "satu angka di setiap sel", "Pisahkan sel gabungan itu, lalu isi setiap selnya."
            r = self.lembaran.rentang[tempat]
            sampai = f"{huruf_kolom(r.kolom2)}{r.baris2}"
            ditemukan = f"{cell.teks} (sel gabungan {huruf_kolom(r.kolom1)}{r.baris1}:{sampai})"
            self.akun.tolak(sheet, tempat, galat(Kode.BUKAN_ANGKA, sel, ditemukan, harap, saran), kunci)
            return
        if self.judul.kelipatan and not arti.jumlah:
            harap, saran = "angka utuh", "Tulis angka lengkapnya, lalu hapus keterangan kelipatan itu."
            masalah = galat(
                Kode.KELIPATAN, self._sel_pertama(sel), self.judul.kelipatan.casefold(), harap, saran
            )
            if masalah not in self.akun.masalah:
                self.akun.masalah.append(masalah)
            self.akun.catat(sheet, tempat, Makna.GALAT, masalah.pesan, kunci, sel=sel)
            return
        self._nilai(cell, kunci, saat, tempat, sel, arti, kumulatif)

    def _tanya_saat(self, kolom: Kolom, tempat: Tempat, kunci: Kunci, saat: Saat, arti: _Arti) -> bool:
        """Ask what a flow under a date counts, and when a stock stood that is given for a year."""
        if kunci.jenis is Jenis.TARGET or arti.jumlah or self._jawab(kolom):
            return False
        posisi = self.konteks.catalogue(kunci.tahun).variabel[kunci.kode].sifat is Sifat.POSISI
        if posisi and saat.setahun and not saat.kumulatif:
            soal = f'keadaan pada "{kolom.teks or nama_kurun(saat)}": akhir tahun (TW IV), atau yang lain'
            self._tanya_kolom(kolom, tempat, soal, pilihan.AKHIR_TAHUN)
            return True
        if posisi or not saat.per:
            return False
        soal = f'angka pada "{kolom.teks or nama_kurun(saat)}": triwulan itu saja, atau sejak awal tahun'
        self._tanya_kolom(kolom, tempat, soal)
        return True

    def _nilai(
        self,
        cell: Cell,
        kunci: Kunci,
        saat: Saat,
        tempat: Tempat,
        sel: str,
        arti: _Arti,
        kumulatif: bool,
    ) -> None:
        sheet, katalog = self.lembaran.sheet, self.konteks.catalogue(kunci.tahun)
        nama = self.konteks.nama(kunci)
        gaya, dijawab = self.gaya.get(tempat[1], Gaya.TAK_TENTU), self._kunci_angka(tempat[1])
        figur = read_figure(
            cell, kunci, katalog, sel, gaya, self.konteks.singkatan, pasti=dijawab in self.konteks.jawaban
        )
        if isinstance(figur, KosongSel):
            self.akun.catat(sheet, tempat, Makna.KOSONG, figur.alasan, kunci, sel=sel)
            self.akun.klaim.append(
                Klaim(kunci, saat, None, sheet, tempat, sel, nama, kumulatif, arti.jumlah, figur.alasan)
            )
        elif isinstance(figur, Masalah):
            self._tak_terbaca(figur, kunci, tempat, sel, arti)
        else:
            self.akun.klaim.append(
                Klaim(
                    kunci, saat, figur.nilai, sheet, tempat, sel, nama, kumulatif, arti.jumlah, figur.catatan
                )
            )

    def _tak_terbaca(self, masalah: Masalah, kunci: Kunci, tempat: Tempat, sel: str, arti: _Arti) -> None:
        sheet = self.lembaran.sheet
        if arti.jumlah:
            self.akun.catat(
                sheet, tempat, Makna.DILEWATI, "kolom jumlah; tidak terbaca sebagai angka", sel=sel
            )
        elif masalah.tingkat is Tingkat.TANYA:
            soal = self._kunci_angka(tempat[1])
            if self.konteks.jawaban.get(soal) == LEWATI:
                self.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", kunci, sel=sel)
                return
            self.akun.tanyakan(soal, JenisTanya.ANGKA, masalah, pilihan.TULISAN, sheet)
            self.akun.tunggu(soal, sheet, tempat, masalah.pesan, sel)
        else:
            self.akun.tolak(sheet, tempat, masalah, kunci)

    def _kapan(self, satu: Baris, kolom: Kolom, seksi: Judul, arti: _Arti) -> Saat | Ragu:
        sendiri = (*kolom.kurun, *satu.kurun, *seksi.sumber.kurun)
        jawab = self._jawab(kolom)
        if jawab.startswith("kurun:") and (kurun := pilihan.jawab_kurun({"": jawab[6:]}, "")) is not None:
            sendiri = (kurun, *(k for k in sendiri if k.awal is None))
        if arti.jumlah and not any(k.awal is not None for k in sendiri):
            # A total adds up what stands beside it.
            sendiri = (*sendiri, self._yang_dijumlah())
        if arti.jumlah and not any(k.tahun is not None for k in sendiri):
            tahun = {k.tahun for n in self.blok.angka for k in self.blok.kolom[n].kurun} - {None}
            if len(tahun) == 1:
                sendiri = (*sendiri, Kurun(tahun.pop(), None, None))
        if arti.jenis is Jenis.TARGET and self._target_setahun(satu, kolom, sendiri):
            sendiri = (*(k for k in sendiri if k.awal is None), SETAHUN)
        if sendiri not in self._saat:
            assert self._sekitar is not None
            self._saat[sendiri] = tentukan(sendiri, self._sekitar)
        saat = self._saat[sendiri]
        if Peran.TRIWULAN in satu.kosong_waktu and arti.jenis is Jenis.ENTRI and isinstance(saat, Saat):
            return Ragu(Kode.PERIODE_TIDAK_ADA, "")
        return saat

    def _yang_dijumlah(self) -> Kurun:
        """The span of all that stands beside a total."""
        assert self._sekitar is not None
        rentang = self._sekitar.sendiri
        if not rentang:
            return SETAHUN
        return Kurun(None, min(awal for awal, _ in rentang), max(akhir for _, akhir in rentang))

    def _target_setahun(self, satu: Baris, kolom: Kolom, sendiri: Sequence[Kurun]) -> bool:
        """Whether a target is the year's: said so by an empty triwulan, or by a year and nothing else."""
        if any(k.awal is not None for k in sendiri):
            return False
        if Peran.TRIWULAN in satu.kosong_waktu:
            return True
        assert self._sekitar is not None
        berbulan = bool(self._sekitar.sendiri) or any(s.berbulan for s in self.luar)
        return kolom.target_tahun or (any(k.tahun is not None for k in sendiri) and not berbulan)

    def _tanya_waktu(self, ragu: Ragu, kolom: Kolom, tempat: Tempat, sel: str) -> None:
        sheet = self.lembaran.sheet
        kepala = sheet.alamat(*kolom.tempat[-1]) if kolom.tempat else sel
        dasar = self._dasar
        if ragu.kode is Kode.TAHUN_SALAH:
            harap = "tahun 2000 sampai 2100"
            self.akun.tolak(sheet, tempat, galat(ragu.kode, sel, ragu.ditemukan, harap, "Perbaiki tahunnya."))
            return
        pilih: tuple[Pilihan, ...] = ()
        if ragu.kode is Kode.TAHUN_TIDAK_ADA:
            kunci, jenis = f"tahun:{self.akun.berkas}", JenisTanya.TAHUN
            harap, saran = (
                "tahun pada judul, kepala kolom, nama lembar, atau nama berkas",
                "Sebutkan tahunnya.",
            )
        elif ragu.tahun:
            kunci, jenis = f"tahun:{dasar}", JenisTanya.TAHUN
            pilih = pilihan.pilihan_tahun(ragu.tahun)
            harap, saran = "satu tahun saja", "Pilih tahun yang benar."
        else:
            kunci, jenis, pilih = f"triwulan:{dasar}", JenisTanya.PERIODE, pilihan.TRIWULAN
            harap, saran = (
                "triwulan pada judul, kepala kolom, nama lembar, atau nama berkas",
                "Pilih triwulannya.",
            )
            if ragu.kode is Kode.PERIODE_BERTENTANGAN:
                harap = "satu periode saja"
        if self.konteks.jawaban.get(kunci) == LEWATI:
            self.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", sel=sel)
            return
        masalah = tanya(ragu.kode, kepala, ragu.ditemukan, harap, saran)
        self.akun.tanyakan(kunci, jenis, masalah, pilih, sheet)
        self.akun.tunggu(kunci, sheet, tempat, f"menunggu jawaban: {masalah.sebab}", sel)

    # Small things

    def _sel_pertama(self, sel: str) -> str:
        """Where a fault of the whole table is told: at its first figure."""
        self._kelipatan = self._kelipatan or sel
        return self._kelipatan

    def _ciri(self, satu: Baris, kolom: Kolom, kunci: Kunci) -> list[Masalah]:
        isi: dict[Peran, tuple[str, str]] = {}
        if kolom.nomor in self._satuan:
            isi[Peran.SATUAN] = self._satuan[kolom.nomor]
        elif self.konteks.singkatan.kenal_satuan(kolom.satuan) and kolom.tempat:
            isi[Peran.SATUAN] = (kolom.satuan, self.lembaran.sheet.alamat(*kolom.tempat[-1]))
        for peran in (Peran.SATUAN, Peran.SIFAT, Peran.ARAH):
            k = self.blok.label(peran)
            ada = None if k is None else self.lembaran.cell(satu.nomor, k)
            if k is not None and ada is not None:
                isi[peran] = (ada[1].teks, self.lembaran.sheet.alamat(satu.nomor, k))
        return periksa_ciri(isi, kunci, self.konteks.catalogue(kunci.tahun), self.konteks.singkatan)

    def _gabungan(self, tempat: Tempat, kolom: Kolom) -> bool:
        """Whether a merged figure speaks for more than one row or column of figures."""
        rentang = self.lembaran.rentang.get(tempat)
        if rentang is None:
            return False
        turun = any(
            tempat[0] < b <= rentang.baris2
            for b in self.blok.pita.isi
            if self.lembaran.baris[b].keys() & set(self.blok.nama)
        )
        samping = any(
            tempat[1] < k <= rentang.kolom2 and self.blok.kolom[k].tempat != kolom.tempat
            for k in self.blok.angka
        )
        return turun or samping

    def _alamat(self, tempat: Tempat, kolom: Kolom) -> str:
        if self.lembaran.sheet.judul is not None:
            return self.lembaran.sheet.alamat(*tempat)
        berjudul = [k for k in self.blok.angka if self.blok.kolom[k].teks]
        judul_kolom = kolom.teks if len(berjudul) > 1 else ""
        return self.lembaran.sheet.alamat(*tempat, judul_kolom)

    def _kunci_angka(self, kolom: int) -> str:
        return f"angka:{self._dasar}:{huruf_kolom(kolom)}"


def _gabung_peran(kolom: Peran | None, baris: Peran) -> Peran:
    """What a figure is by its column and its row; what is never taken stays so, whichever says it."""
    if kolom in (None, Peran.NETRAL) or baris in TERLEWAT:
        return baris
    return kolom if baris in (Peran.NETRAL, kolom) or kolom in TERLEWAT else Peran.LAIN


def _rupa(kolom: Kolom) -> str:
    """A column's head without its period."""
    return f"*{kolom.asing.casefold()}/{kolom.peran.value if kolom.peran else ''}"
