"""Changes of a whole book: its year, its period, a line of it, and what says nothing at all."""

import re
from dataclasses import replace

from iku.core.reading import Jenis
from iku.sheets.cells import Isi, Rentang
from tests.generator import cacat
from tests.generator.bahan import Bahan
from tests.generator.hiasan import adalah_tajuk, sisip
from tests.generator.model import Buku, Kertas, Tempat, Tulis


def tahun_lain(bahan: Bahan, buku: Buku) -> bool:
    """Every year in the book is three years later."""
    tahun = {p.kunci.tahun for k in buku.kertas for p in k.pernyataan}
    if len(tahun) > 1 or any(t.jenis is Isi.TANGGAL for k in buku.kertas for t in k.sel.values()):
        return False
    lama = tahun.pop()
    baru = lama + 3
    buku.berkas = buku.berkas.replace(str(lama), str(baru))
    for kertas in buku.kertas:
        kertas.judul = kertas.judul.replace(str(lama), str(baru))
        angka = {p.sel for p in kertas.pernyataan} | set(kertas.bukan)
        for tempat in [t for t in kertas.sel if t not in angka]:
            isi = kertas.sel[tempat].isi
            if isinstance(isi, str):
                kertas.tulis(tempat, isi.replace(str(lama), str(baru)))
            elif isi == lama:
                kertas.tulis(tempat, float(baru))
        kertas.pernyataan = [replace(p, kunci=p.kunci._replace(tahun=baru)) for p in kertas.pernyataan]
    return True


def periode_lain(bahan: Bahan, buku: Buku) -> bool:
    """The triwulan that a title, a sheet's name or a file's name gives is another."""
    if not buku.kurun or len(buku.kertas) != 1:
        return False
    kertas, triwulan = buku.kertas[0], buku.kurun[1]
    for lama, baru in buku.kurun[0]:
        buku.berkas = _tukar(buku.berkas, lama, baru)
        kertas.judul = _tukar(kertas.judul, lama, baru)
        angka = {p.sel for p in kertas.pernyataan} | set(kertas.bukan)
        for tempat, tulis in list(kertas.sel.items()):
            if tempat not in angka and isinstance(tulis.isi, str):
                isi = _tukar(tulis.isi, lama, baru)
                kertas.tulis(tempat, replace(tulis, isi=isi))
    kertas.pernyataan = [
        replace(p, kunci=p.kunci._replace(triwulan=triwulan), awal=3 * triwulan - 2, akhir=3 * triwulan)
        for p in kertas.pernyataan
    ]
    return True


def _tukar(teks: str, lama: str, baru: str) -> str:
    def besar(cocok: re.Match[str]) -> str:
        return baru if cocok[0] == lama else baru.upper()

    return re.sub(rf"{re.escape(lama)}(?![A-Za-z0-9])", besar, teks, flags=re.IGNORECASE)


def judul_kumulatif(bahan: Bahan, buku: Buku) -> bool:
    """The title calls cumulative what it did not."""
    kertas = bahan.acak.choice(buku.kertas)
    kepala = [p.kepala[0] for p in kertas.pernyataan if p.kepala]
    tiga = all(p.akhir - p.awal == 2 and p.kepala for p in kertas.pernyataan)
    atas = [t for t, isi in kertas.sel.items() if adalah_tajuk(isi.isi)]
    if not kepala or not tiga or not atas or min(atas)[0] >= min(kepala):
        return False
    tempat = min(atas)
    kertas.tulis(tempat, f"{kertas.sel[tempat].isi} (Kumulatif)")
    kertas.pernyataan = [
        replace(p, awal=1, kumulatif=True, jelas=False) if p.kunci.jenis is Jenis.ENTRI else p
        for p in kertas.pernyataan
    ]
    return True


def _hapus(bahan: Bahan, buku: Buku, arah: int) -> bool:
    if not (ambil := cacat.pilih(bahan, buku, lambda v, p: True)):
        return False
    kertas, garis = ambil[0], ambil[1].sel[arah]
    if any(g[arah] <= garis <= g[arah + 2] and g[arah] in (garis, g[arah + 2]) for g in kertas.gabungan):
        return False

    def ke(t: Tempat) -> Tempat:
        geser = t[arah] > garis
        return (t[0] - geser, t[1]) if arah == 0 else (t[0], t[1] - geser)

    kertas.sel = {t: isi for t, isi in kertas.sel.items() if t[arah] != garis}
    hilang = [p for p in kertas.pernyataan if garis in {t[arah] for t in (p.sel, p.kepala, p.nama) if t}]
    if any(p.sel[arah] != garis for p in hilang):
        return False
    kertas.pernyataan = [p for p in kertas.pernyataan if p not in hilang]
    kertas.bukan = {t: s for t, s in kertas.bukan.items() if t[arah] != garis}
    baru = kertas.pindah(ke)
    baru.judul = kertas.judul
    # What rests on the lost line is less sure: a total, a sub-head that stood over it alone.
    baru.pernyataan = [replace(p, jelas=False) for p in baru.pernyataan]
    buku.kertas[[k is kertas for k in buku.kertas].index(True)] = baru
    return True


def hapus_baris(bahan: Bahan, buku: Buku) -> bool:
    """A line is gone."""
    return _hapus(bahan, buku, 0)


def hapus_kolom(bahan: Bahan, buku: Buku) -> bool:
    """A column is gone."""
    return _hapus(bahan, buku, 1)


def baris_kosong(bahan: Bahan, buku: Buku) -> bool:
    """A blank row stands above everything."""
    buku.kertas = [_bernama(sisip(k, 1), k.judul) for k in buku.kertas]
    return True


def _bernama(kertas: Kertas, judul: str) -> Kertas:
    kertas.judul = judul
    return kertas


def catatan_baru(bahan: Bahan, buku: Buku) -> bool:
    """A note of no consequence stands far below."""
    kertas = bahan.acak.choice(buku.kertas)
    kertas.tulis((kertas.bawah + 4, 1), "Dicetak dari aplikasi")
    return True


def pengesah_lain(bahan: Bahan, buku: Buku) -> bool:
    """Somebody else signed."""
    for kertas in buku.kertas:
        for tempat, tulis in list(kertas.sel.items()):
            if isinstance(tulis.isi, str) and tulis.isi.startswith("Drs. FULAN"):
                kertas.sel[tempat] = Tulis("Dra. FULANAH, M.M.")
                return True
    return False


def dilebarkan(bahan: Bahan, buku: Buku) -> bool:
    """Merged cells above the table reach a column further."""
    for kertas in buku.kertas:
        for i, g in enumerate(kertas.gabungan):
            if (
                g.baris1 == g.baris2 < min(p.sel[0] for p in kertas.pernyataan) - 4
                and g.kolom2 == kertas.kanan
            ):
                kertas.gabungan[i] = Rentang(g.baris1, g.kolom1, g.baris2, g.kolom2 + 1)
                return True
    return False
