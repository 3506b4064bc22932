"""Defects of names, heads and lines."""

from dataclasses import replace

from iku.core.reading import Jenis
from tests.generator import nama
from tests.generator.bahan import Bahan
from tests.generator.cacat import pilih
from tests.generator.hiasan import sisip
from tests.generator.model import Buku, Kertas, Pernyataan, Tempat, bilangan

_ASING = ("Data lain-lain", "Pengunjung pameran", "Rencana aksi bidang", "Barang milik daerah")
_KEPALA_ASING = ("TW V", "Triwulan 5", "Periode lalu", "Q7", "Target akhir Renstra")


def hapus_arti(kertas: Kertas, deret: list[Pernyataan]) -> tuple[Tempat, ...]:
    """Nobody can say any more what these figures are; their cells."""
    for p in deret:
        kertas.pernyataan[kertas.pernyataan.index(p)] = replace(p, nilai=None)
    return tuple(p.sel for p in deret)


def nama_asing(bahan: Bahan, buku: Buku) -> bool:
    """A name that is misspelt, means something else, or is none of the catalogue's."""
    if not (ambil := pilih(bahan, buku, lambda v, p: p.nama is not None)):
        return False
    kertas, p = ambil
    v = bahan.katalog.variabel[p.kunci.kode]
    if p.nama is None or any(t.isi == v.kode for s, t in kertas.sel.items() if s != p.nama):
        return False
    asli = v.kode if bahan.gaya_nama == "kode" else v.nama
    ketik = nama.salah_ketik(bahan.acak, asli, bahan.katalog)
    pilihan = [ketik or _ASING[0], nama.lain_arti(bahan.acak, v), bahan.acak.choice(_ASING)]
    teks = bahan.acak.choice(pilihan)
    if teks.startswith("Persen") and "target" in kertas.bukan.values():
        teks = _ASING[1]
    kertas.tulis(p.nama, teks)
    sel = hapus_arti(kertas, [q for q in kertas.pernyataan if q.nama == p.nama])
    kertas.lapor.append(("nama asing", (p.nama, *sel)))
    return True


def _kepala(bahan: Bahan, buku: Buku) -> tuple[Kertas, Tempat] | None:
    ambil = pilih(bahan, buku, lambda v, p: p.kepala is not None)
    return (ambil[0], ambil[1].kepala) if ambil and ambil[1].kepala else None


def kepala_asing(bahan: Bahan, buku: Buku) -> bool:
    """A head that names no period, or nothing at all."""
    if not (ambil := _kepala(bahan, buku)):
        return False
    kertas, kepala = ambil
    sel = hapus_arti(kertas, [p for p in kertas.pernyataan if p.kepala == kepala])
    # A blank head may be taken for more of its neighbour, so nothing beside it is clear either.
    kertas.pernyataan = [replace(p, jelas=False) for p in kertas.pernyataan]
    # Blank between two of the same text it is certainly that text again.
    if bahan.ya(0.5) or _sama_dengan_sebelah(kertas, kepala):
        kertas.tulis(kepala, bahan.acak.choice(_KEPALA_ASING))
    else:
        del kertas.sel[kepala]
    kertas.lapor.append(("kepala asing", (*sel, kepala)))
    return True


def _sama_dengan_sebelah(kertas: Kertas, tempat: Tempat) -> bool:
    b, k = tempat
    sebelah = (kertas.sel.get(t) for t in ((b, k - 1), (b, k + 1), (b - 1, k), (b + 1, k)))
    return kertas.sel[tempat] in sebelah


def kepala_ganda(bahan: Bahan, buku: Buku) -> bool:
    """Two columns with the same head."""
    if not (ambil := _kepala(bahan, buku)):
        return False
    kertas, kepala = ambil
    contoh = next(p for p in kertas.pernyataan if p.kepala == kepala)
    lain = [
        p
        for p in kertas.pernyataan
        if p.kepala and p.kepala != kepala and p.kunci.tahun == contoh.kunci.tahun
        if p.kepala[0] == kepala[0] or p.kepala[1] == kepala[1]
        if p.kunci.jenis is Jenis.ENTRI and p.nilai is not None and p.kepala in kertas.sel
    ]
    if not lain:
        return False
    asal = bahan.acak.choice(lain)
    if asal.kepala is None or (asal.awal, asal.akhir) == (contoh.awal, contoh.akhir):
        return False
    kertas.sel[kepala] = kertas.sel[asal.kepala]
    for p in [p for p in kertas.pernyataan if p.kepala == kepala]:
        kunci = p.kunci._replace(triwulan=asal.kunci.triwulan)
        baru = replace(p, kunci=kunci, awal=asal.awal, akhir=asal.akhir, kumulatif=asal.kumulatif)
        kertas.pernyataan[kertas.pernyataan.index(p)] = baru
    kertas.pernyataan = [replace(p, jelas=False) for p in kertas.pernyataan]
    return True


def duplikat(bahan: Bahan, buku: Buku) -> bool:
    """A line that stands there twice, with the same figures or with another."""
    ambil = pilih(bahan, buku, lambda v, p: p.nama is not None and p.nama[0] == p.sel[0] and v.bulat)
    if not ambil or _tergabung(*ambil):
        return False
    lama, p = ambil
    beda, baris = bahan.ya(0.7), p.sel[0]
    if beda and any(q.sel[0] == baris and q.kumulatif for q in lama.pernyataan):
        return False
    kertas = sisip(lama, baris + 1)
    kertas.judul = lama.judul
    kertas.sel |= {(baris + 1, t[1]): isi for t, isi in kertas.sel.items() if t[0] == baris}
    kertas.bukan |= {(baris + 1, t[1]): s for t, s in kertas.bukan.items() if t[0] == baris}
    kembar = [_turun(q) for q in kertas.pernyataan if q.sel[0] == baris]
    kertas.pernyataan += kembar
    buku.kertas[[k is lama for k in buku.kertas].index(True)] = kertas
    if beda:
        q = next(q for q in kembar if q.sel == (baris + 1, p.sel[1]))
        nilai = (q.nilai or 0) + bahan.acak.randint(1, 9)
        kertas.ubah(q, bilangan(nilai), nilai=nilai)
        serumpun = {p.nama, q.nama}
        kertas.pernyataan = [replace(r, jelas=r.jelas and r.nama not in serumpun) for r in kertas.pernyataan]
        kertas.lapor.append(("duplikat beda", (p.sel, q.sel)))
    return True


def _tergabung(kertas: Kertas, p: Pernyataan) -> bool:
    return any(g.baris1 <= p.sel[0] <= g.baris2 for g in kertas.gabungan)


def _turun(p: Pernyataan) -> Pernyataan:
    def ke(t: Tempat | None) -> Tempat | None:
        return t and (t[0] + 1, t[1]) if t and t[0] == p.sel[0] else t

    return replace(p, sel=(p.sel[0] + 1, p.sel[1]), nama=ke(p.nama), kepala=ke(p.kepala))


def satuan_kolom(bahan: Bahan, buku: Buku) -> bool:
    """A unit beside the name that is not the variabel's: thousands, per cent, money."""
    calon = [
        (kertas, tempat, [p for p in kertas.pernyataan if p.nama == (baris, tempat[1] - 1)])
        for kertas in buku.kertas
        for baris, tempat in kertas.satuan.items()
    ]
    calon = [(k, t, d) for k, t, d in calon if d]
    if not calon:
        return False
    kertas, tempat, deret = bahan.acak.choice(calon)
    satuan = kertas.sel[tempat].isi
    kertas.tulis(tempat, bahan.acak.choice((f"ribu {satuan}", "%", "Rp", "juta rupiah", f"ribuan {satuan}")))
    kertas.lapor.append(("satuan lain di kolomnya", (tempat, *hapus_arti(kertas, deret))))
    return True
