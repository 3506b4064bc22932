"""One small change to a good book: a digit, a head, a name, a period, a line. The truth changes along."""

import random
from collections.abc import Callable
from dataclasses import replace

from iku.core.reading import Jenis
from iku.sheets.cells import Isi
from tests.generator import cacat, cacat_lembar, mutasi_letak
from tests.generator.acak import katalog_uji
from tests.generator.bahan import Bahan
from tests.generator.dunia import Dunia
from tests.generator.model import Buku, Kertas, Pernyataan, Tempat, bilangan

Mutasi = Callable[[Bahan, Buku], bool]
"""Change a book; False where there is nothing in it to change in this way, and the book is then spent."""


def bahan_mutasi(buku: Buku, benih: int) -> Bahan:
    """What changes of a book are drawn from."""
    tahun = next(p.kunci.tahun for k in buku.kertas for p in k.pernyataan)
    katalog = katalog_uji()
    gaya_angka, gaya_nama = buku.ciri[1:3]
    return Bahan(random.Random(benih), katalog, Dunia(benih, katalog), gaya_angka, gaya_nama, tahun)


def satu_angka(bahan: Bahan, buku: Buku) -> bool:
    """One digit of a figure is another."""
    if not (ambil := cacat.pilih(bahan, buku, lambda v, p: v.bulat and (p.nilai or 0) >= 1)):
        return False
    kertas, p = ambil
    lama = f"{p.nilai:.0f}"
    tempat = bahan.acak.randrange(len(lama))
    pengganti = bahan.acak.choice([d for d in "123456789" if d != lama[tempat]])
    baru = lama[:tempat] + pengganti + lama[tempat + 1 :]
    _ganti_angka(kertas, p, lama, baru)
    return True


def _ganti_angka(kertas: Kertas, p: Pernyataan, lama: str, baru: str) -> None:
    tulis = kertas.sel[p.sel]
    if tulis.jenis is Isi.ANGKA:
        kertas.ubah(p, replace(tulis, isi=float(baru)), nilai=float(baru))
        return
    sisa = list(baru)
    isi = "".join(sisa.pop(0) if c.isdigit() and sisa else c for c in str(tulis.isi))
    kertas.ubah(p, replace(tulis, isi=isi), nilai=float(baru))


def sepuluh_kali(bahan: Bahan, buku: Buku) -> bool:
    """A figure has a nought more."""
    ambil = cacat.pilih(bahan, buku, lambda v, p: v.bulat and (p.nilai or 0) >= 1)
    if not ambil:
        return False
    kertas, p = ambil
    kertas.ubah(p, bilangan((p.nilai or 0) * 10), nilai=(p.nilai or 0) * 10)
    return True


def angka_hilang(bahan: Bahan, buku: Buku) -> bool:
    """A figure is gone."""
    if not (ambil := cacat.pilih(bahan, buku, lambda v, p: True)):
        return False
    kertas, p = ambil
    del kertas.sel[p.sel]
    kertas.pernyataan.remove(p)
    return True


def tukar_angka(bahan: Bahan, buku: Buku) -> bool:
    """Two figures of one line have changed places."""
    if not (ambil := cacat.pilih(bahan, buku, lambda v, p: True)):
        return False
    kertas, p = ambil
    lain = [q for q in kertas.pernyataan if _sekaum(p, q) and q.nilai not in (None, p.nilai)]
    if not lain:
        return False
    q = bahan.acak.choice(lain)
    isi_p, isi_q = kertas.sel[p.sel], kertas.sel[q.sel]
    kertas.ubah(p, isi_q, nilai=q.nilai)
    kertas.ubah(q, isi_p, nilai=p.nilai)
    return True


def _sekaum(p: Pernyataan, q: Pernyataan) -> bool:
    return (p.kunci.jenis, p.kunci.kode, p.nama) == (q.kunci.jenis, q.kunci.kode, q.nama) and p.sel != q.sel


def nama_lain(bahan: Bahan, buku: Buku) -> bool:
    """A line bears the name of another variabel, counted in the same unit."""
    if not (ambil := cacat.pilih(bahan, buku, lambda v, p: v.bulat and p.nama is not None)):
        return False
    kertas, p = ambil
    semua = bahan.katalog.variabel
    v = semua[p.kunci.kode]
    ada = {q.kunci.kode for k in buku.kertas for q in k.pernyataan}
    calon = [w for w in semua.values() if (w.satuan, w.sifat) == (v.satuan, v.sifat) and w.kode not in ada]
    if not calon or p.nama is None or _berkode(kertas, v.kode, p.nama):
        return False
    w = bahan.acak.choice(calon)
    kertas.tulis(p.nama, w.nama)
    _ganti_kode(kertas, {p.nama: w.kode})
    return True


def tukar_nama(bahan: Bahan, buku: Buku) -> bool:
    """Two lines, counted in the same unit, have changed names."""
    if not (ambil := cacat.pilih(bahan, buku, lambda v, p: v.bulat and p.nama is not None)):
        return False
    kertas, p = ambil
    semua = bahan.katalog.variabel
    v = semua[p.kunci.kode]
    lain = [
        q for q in kertas.pernyataan if q.kunci.jenis is Jenis.ENTRI and q.kunci.kode != v.kode and q.nama
    ]
    lain = [q for q in lain if (semua[q.kunci.kode].satuan, semua[q.kunci.kode].sifat) == (v.satuan, v.sifat)]
    if not lain or not p.nama:
        return False
    q = bahan.acak.choice(lain)
    if not q.nama or _berkode(kertas, v.kode, p.nama):
        return False
    kertas.sel[p.nama], kertas.sel[q.nama] = kertas.sel[q.nama], kertas.sel[p.nama]
    _ganti_kode(kertas, {p.nama: q.kunci.kode, q.nama: v.kode})
    return True


def _berkode(kertas: Kertas, kode: str, kecuali: Tempat) -> bool:
    return any(isi.isi == kode for t, isi in kertas.sel.items() if t != kecuali)


def _ganti_kode(kertas: Kertas, kode: dict[Tempat, str]) -> None:
    kertas.pernyataan = [
        replace(p, kunci=p.kunci._replace(kode=kode[p.nama]))
        if p.nama in kode and p.kunci.jenis is Jenis.ENTRI
        else p
        for p in kertas.pernyataan
    ]


def tukar_kepala(bahan: Bahan, buku: Buku) -> bool:
    """The heads of two columns have changed places."""
    calon = [(k, p) for k in buku.kertas for p in k.pernyataan if p.kepala]
    if not calon:
        return False
    kertas, p = bahan.acak.choice(calon)
    lain = [q for q in kertas.pernyataan if _kepala_lain(kertas, p, q)]
    if not lain or p.kepala is None:
        return False
    q = bahan.acak.choice(lain)
    if q.kepala is None:
        return False
    kertas.sel[p.kepala], kertas.sel[q.kepala] = kertas.sel[q.kepala], kertas.sel[p.kepala]
    kertas.pernyataan = [
        _berkurun(r, q) if r.kepala == p.kepala else _berkurun(r, p) if r.kepala == q.kepala else r
        for r in kertas.pernyataan
    ]
    return True


def _kepala_lain(kertas: Kertas, p: Pernyataan, q: Pernyataan) -> bool:
    if p.kepala is None or q.kepala is None or p.kunci.tahun != q.kunci.tahun:
        return False
    sejajar = p.kepala[0] == q.kepala[0] or p.kepala[1] == q.kepala[1]
    return sejajar and (p.awal, p.akhir) != (q.awal, q.akhir) and p.kunci.jenis == q.kunci.jenis


def _berkurun(p: Pernyataan, seperti: Pernyataan) -> Pernyataan:
    kunci = p.kunci._replace(triwulan=seperti.kunci.triwulan)
    return replace(p, kunci=kunci, awal=seperti.awal, akhir=seperti.akhir, kumulatif=seperti.kumulatif)


BERARTI: dict[str, Mutasi] = {
    "satu angka": satu_angka,
    "sepuluh kali": sepuluh_kali,
    "angka hilang": angka_hilang,
    "dua angka bertukar": tukar_angka,
    "nama lain": nama_lain,
    "dua nama bertukar": tukar_nama,
    "dua kepala bertukar": tukar_kepala,
    "tahun lain": mutasi_letak.tahun_lain,
    "periode lain": mutasi_letak.periode_lain,
    "judul kumulatif": mutasi_letak.judul_kumulatif,
    "baris dihapus": mutasi_letak.hapus_baris,
    "kolom dihapus": mutasi_letak.hapus_kolom,
    **{nama: ubah for nama, (_, ubah) in cacat_lembar.CACAT.items() if nama != "kumulatif turun"},
}
TANPA_ARTI: dict[str, Mutasi] = {
    "baris kosong di atas": mutasi_letak.baris_kosong,
    "catatan di bawah": mutasi_letak.catatan_baru,
    "pengesah lain": mutasi_letak.pengesah_lain,
    "judul dilebarkan": mutasi_letak.dilebarkan,
}
"""Changes that provably say nothing: no figure, name or period is touched."""
