"""LKjIP bab III: a section an indikator, to be merged into the office's own report."""

from collections.abc import Iterator

from docx.shared import Cm, Pt

from iku.core import words
from iku.core.baris import Baris, baris_pada
from iku.core.catalogue import Level
from iku.core.catatan import JenisCatatan, Keadaan
from iku.core.outlook import Proyeksi
from iku.core.period import Triwulan
from iku.reports.angka_kata import DESIMAL_CAPAIAN, KOSONG, kata_hari
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.grafik import deret, masa
from iku.reports.dokumen.grafik_word import PenggambarWord
from iku.reports.dokumen.isi_kamus import SUMBER_DATA, definisi
from iku.reports.dokumen.isi_target import PENANGGUNG_JAWAB, induk
from iku.reports.dokumen.tabel import Lajur, Sel, Tabel, angka
from iku.reports.dokumen.word import GAMBAR, TABEL, DokumenWord
from iku.reports.dokumen.word_gaya import SUMBER
from iku.reports.dokumen.word_tabel import tabel
from iku.reports.dokumen.word_ttd import tanda_tangan
from iku.reports.notulen_isi import Putusan

_TINGGI = Cm(7.2)
_CATATAN = {JenisCatatan.PENDORONG: "Faktor pendorong", JenisCatatan.PENGHAMBAT: "Faktor penghambat"}


def lkjip_docx(bahan: Bahan) -> bytes:
    """The chapter: where we stand, each indikator, what was decided."""
    dok = DokumenWord(bahan, bahan.tulis("lkjip_judul"))
    dok.judul(bahan.tulis("lkjip_judul"))
    dok.alinea(bahan.tulis("lkjip_pengantar"))
    dok.daftar_isi()
    dok.kepala("Ringkasan capaian", 1)
    _ringkasan(dok, bahan)
    pelukis = PenggambarWord(dok.docx)
    dok.kepala("Capaian tiap indikator", 1)
    for level in Level:
        milik = [b for b in bahan.butir if b.indikator.level is level]
        if milik:
            dok.kepala(f"Indikator {words.LEVEL[level].lower()}", 2)
        for satu in milik:
            _indikator(dok, satu, bahan, pelukis)
    dok.kepala("Tindak lanjut", 1)
    _tindak_lanjut(dok, (*bahan.putusan, *bahan.terbuka))
    tanda_tangan(dok)
    return dok.selesai()


def _ringkasan(dok: DokumenWord, bahan: Bahan) -> None:
    alinea = dok.alinea(f"{bahan.pembuka} Rinciannya ada pada ")
    dok.rujuk(alinea, TABEL)
    alinea.add_run(".")
    dok.keterangan(TABEL, f"Capaian Indikator Kinerja Utama {bahan.periode.panjang()}")
    lajur = (
        Lajur("Kode", 0.075),
        Lajur("Indikator", 0.3),
        Lajur("Satuan", 0.095),
        Lajur("Target", 0.11),
        Lajur("Realisasi", 0.115),
        Lajur("Capaian (%)", 0.115),
        Lajur("Predikat", 0.19),
    )
    tabel(dok, Tabel(lajur, tuple(_baris_ringkas(b) for b in bahan.butir)))
    if any(b.usulan for b in bahan.butir):
        dok.alinea(f"* Rumus usulan: SK {bahan.katalog.sk} tidak memberinya.", SUMBER)
    kurang = [f"{bidang}: {'; '.join(isi)}." for bidang, isi in bahan.kurang.items() if isi]
    if kurang:
        dok.alinea("Angka yang belum diisi:")
        dok.butir(kurang)


def _baris_ringkas(b: ButirDokumen) -> tuple[Sel, ...]:
    i, x = b.indikator, b.baris
    nama = f"{i.nama}*" if b.usulan else i.nama
    sel = (angka(x.target, i.desimal), angka(x.realisasi, i.desimal), angka(x.capaian, DESIMAL_CAPAIAN))
    return i.kode, nama, i.satuan, *sel, x.predikat or _sebab(x)


def _sebab(b: Baris) -> str:
    """Why there is no predikat."""
    if b.realisasi is None:
        return words.ALASAN[b.alasan or "data_kosong"]
    return words.ALASAN_CAPAIAN.get(b.alasan_capaian or "", KOSONG)


def _indikator(dok: DokumenWord, satu: ButirDokumen, bahan: Bahan, pelukis: PenggambarWord) -> None:
    i = satu.indikator
    dok.kepala(f"{i.kode} {i.nama}", 3)
    dok.alinea(f"{words.LEVEL[i.level]}: {induk(i)}")
    dok.alinea(f"Definisi: {definisi(i, bahan.katalog)}")
    usulan = " Rumus ini usulan: SK tidak memberinya." if satu.usulan else ""
    dok.alinea(f"Rumus: {satu.rumus_kata}.{usulan}")
    dok.alinea(satu.kalimat)
    if isinstance(satu.proyeksi, Proyeksi):
        dok.alinea(f"{satu.kalimat_proyeksi} Ini proyeksi, bukan realisasi.")
    digambar = bool(deret(satu, bahan))
    alinea = dok.alinea("Perkembangannya ada pada ")
    dok.rujuk(alinea, TABEL)
    if digambar:
        alinea.add_run(" dan ")
        dok.rujuk(alinea, GAMBAR)
    alinea.add_run(".")
    dok.keterangan(TABEL, f"Target, realisasi, dan capaian {i.nama} ({i.satuan})")
    tabel(dok, Tabel(_LAJUR, tuple(_perkembangan(satu, bahan))))
    if digambar:
        pelukis.pasang(satu, bahan, dok.lebar, _TINGGI)
        dok.keterangan(GAMBAR, f"{i.nama}, {masa(satu, bahan)}")
    _analisis(dok, satu)
    _sumber(dok, satu)


_LAJUR = (
    Lajur("Periode", 0.15),
    Lajur("Target", 0.14),
    Lajur("Realisasi", 0.14),
    Lajur("Capaian (%)", 0.16),
    Lajur("Predikat", 0.2),
    Lajur("Keterangan", 0.21),
)


def _perkembangan(satu: ButirDokumen, bahan: Bahan) -> Iterator[tuple[Sel, ...]]:
    """The same triwulan of earlier years, then this year's triwulan up to the one that is told."""
    tw = bahan.periode
    ini = [baris_pada(bahan.hasil, satu.indikator.kode, Triwulan(tw.tahun, t)) for t in range(1, tw.triwulan)]
    for b in (*satu.tahun_lalu, *ini, satu.baris):
        desimal = satu.indikator.desimal
        sel = (angka(b.target, desimal), angka(b.realisasi, desimal), angka(b.capaian, DESIMAL_CAPAIAN))
        yield str(b.periode), *sel, b.predikat or "", "" if b.predikat else _sebab(b)


def _analisis(dok: DokumenWord, satu: ButirDokumen) -> None:
    for jenis, nama in _CATATAN.items():
        if satu.catatan.get(jenis):
            _bernama(dok, nama, satu.catatan[jenis])
        else:
            _bernama(dok, nama, "belum ditulis.")
    if satu.putusan:
        dok.alinea("").add_run("Tindak lanjut:").bold = True
        dok.butir(_putusan(p) for p in satu.putusan)


def _bernama(dok: DokumenWord, nama: str, teks: str) -> None:
    alinea = dok.alinea("")
    alinea.paragraph_format.space_before = Pt(6)
    alinea.add_run(f"{nama}: ").bold = True
    dok.tambah(alinea, teks)


def _putusan(p: Putusan) -> str:
    tutup = f": {p.penutup}" if p.keadaan is not Keadaan.TERBUKA and p.penutup else ""
    siapa = p.siapa or "belum ditentukan"
    return f"{p.apa} ({siapa}, sampai {kata_hari(p.sampai)}; {words.KEADAAN[p.keadaan]}{tutup})"


def _sumber(dok: DokumenWord, satu: ButirDokumen) -> None:
    i = satu.indikator
    asal = f"Sumber: {i.annex[SUMBER_DATA]}, {i.annex[PENANGGUNG_JAWAB]}."
    dok.alinea(f"{asal} Hitungan: {satu.rumus_angka}.", SUMBER)
    for teks in satu.jejak:
        dok.alinea(teks, SUMBER)


def _tindak_lanjut(dok: DokumenWord, semua: tuple[Putusan, ...]) -> None:
    if not semua:
        dok.alinea("Belum ada tindak lanjut yang diputuskan atau masih terbuka.")
        return
    dok.keterangan(TABEL, "Tindak lanjut triwulan ini, dan yang masih terbuka dari triwulan sebelumnya")
    lajur = (
        Lajur("Indikator", 0.22),
        Lajur("Dari", 0.11),
        Lajur("Tindak lanjut", 0.3),
        Lajur("Siapa", 0.13),
        Lajur("Sampai", 0.12),
        Lajur("Keadaan", 0.12),
    )
    baris = tuple(
        (p.indikator, str(p.periode), p.apa, p.siapa or KOSONG, kata_hari(p.sampai), words.KEADAAN[p.keadaan])
        for p in semua
    )
    tabel(dok, Tabel(lajur, baris))
