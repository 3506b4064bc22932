"""Defects in single figures: what stands in a cell is no longer certain, and the reader has to say so."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from iku.core.catalogue import Sifat, Variabel
from iku.core.reading import Jenis
from iku.sheets.cells import Isi
from tests.generator import angka
from tests.generator.bahan import Bahan
from tests.generator.model import Buku, Kertas, Pernyataan, Tulis, bilangan

_DESIMAL = ("12,5", "12.5")
Cacat = Callable[[Bahan, Buku], bool]
"""Spoil a book; False where there is nothing in it to spoil in this way."""


def pilih(
    bahan: Bahan, buku: Buku, cocok: Callable[[Variabel, Pernyataan], bool]
) -> tuple[Kertas, Pernyataan] | None:
    """One readable entri that fits, with its sheet."""
    calon = [
        (kertas, p)
        for kertas in buku.kertas
        for p in kertas.pernyataan
        if p.kunci.jenis is Jenis.ENTRI and p.nilai is not None and p.sel not in kertas.bukan
        if cocok(bahan.katalog.variabel[p.kunci.kode], p)
    ]
    return bahan.acak.choice(calon) if calon else None


def _satu(bentuk: Callable[[Bahan, float, Variabel], Tulis], bulat: bool = True) -> Cacat:
    """A defect that puts something else into one cell, of a whole count unless said otherwise."""

    def rusak(bahan: Bahan, buku: Buku) -> bool:
        if not (ambil := pilih(bahan, buku, lambda v, p: v.bulat or not bulat)):
            return False
        kertas, p = ambil
        isi = bentuk(bahan, p.nilai or 0, bahan.katalog.variabel[p.kunci.kode])
        kertas.ubah(p, isi, nilai=None)
        kertas.lapor.append(("sel", (p.sel,)))
        if isi.isi in _DESIMAL:
            # It tells how decimals are written, and with that 1.234 in the same column may be one too.
            kertas.pernyataan = [replace(q, jelas=False) for q in kertas.pernyataan]
        return True

    return rusak


def _huruf(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    teks = f"{nilai + 10:.0f}"
    return Tulis(bahan.acak.choice((f"{teks[:-1]}O", f"l{teks[1:]}", f"{teks[0]}o{teks[1:]}", f"{teks}?")))


def _galat(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    return Tulis(bahan.acak.choice(("#REF!", "#DIV/0!", "#N/A", "#VALUE!")), Isi.GALAT)


def _persen(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    bagian = bahan.acak.randrange(1, 100)
    pilihan = (Tulis(bagian / 100, Isi.PERSEN, "0%"), Tulis(f"{bagian}%"), Tulis(f"{bagian} persen"))
    return bahan.acak.choice(pilihan)


def _rupiah(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    bentuk = ("teks", '"Rp"#,##0', '_("Rp"* #,##0_)')
    return angka.rupiah(bahan.acak, bahan.acak.choice(bentuk))


def _negatif(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    n = int(nilai) + 1
    return bahan.acak.choice((Tulis(f"({n})"), Tulis(f"-{n}"), bilangan(float(-n)), Tulis(f"{n}-")))


def _pecahan(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    pilihan = (bilangan(nilai + 0.5), bilangan(nilai + 0.234), *map(Tulis, _DESIMAL))
    return bahan.acak.choice(pilihan)


def _bukan_angka(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    n = int(nilai) + 1
    teks = (f"±{n}", f">{n}", f"{n}-{n + 3}", f"{n}/{n + 9}", f"{n} + 2", "1,2E+06", "ada", "x", "12.34.5")
    return Tulis(bahan.acak.choice(teks))


def _satuan(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    lain = "kali" if bahan.ya(0.5) else "hari"
    return Tulis(
        bahan.acak.choice((f"{nilai:.0f} {lain}", f"{nilai:.0f} ribu", f"{nilai:.0f} juta", "12 kg"))
    )


def _tanggal(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    return Tulis(datetime.date(bahan.tahun, 3, 12), Isi.TANGGAL, "dd/mm/yyyy")


def _logika(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    return Tulis("TRUE", Isi.LOGIKA)


def _rumus(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    return Tulis("=12+30", Isi.RUMUS)


def _tautan(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    return Tulis("='[bidang.xlsx]Rekap'!B4", Isi.TAUTAN)


def _skala(bahan: Bahan, nilai: float, v: Variabel) -> Tulis:
    return bilangan(float(int(nilai) * 1000), '#,##0,"rb"')


def taksa(bahan: Bahan, buku: Buku) -> bool:
    """A point or comma that two people read as two numbers, with nothing in its table to settle it."""
    if "inggris" in bahan.gaya_angka:
        return False
    return _satu(lambda b, n, v: Tulis(f"{b.acak.randrange(10, 99)},{b.acak.randrange(100, 999)}"))(
        bahan, buku
    )


def kumulatif_turun(bahan: Bahan, buku: Buku) -> bool:
    """A cumulative flow below what it was a triwulan before."""

    def cocok(v: Variabel, p: Pernyataan) -> bool:
        return v.sifat is Sifat.AKUMULASI and p.kumulatif and p.akhir > 3 and (p.nilai or 0) > 0

    if not (ambil := pilih(bahan, buku, cocok)):
        return False
    kertas, p = ambil
    sebelum = [
        q.nilai
        for q in kertas.pernyataan
        if q.kumulatif and q.nama == p.nama and q.akhir == p.akhir - 3 and q.kunci.kode == p.kunci.kode
    ]
    if len(sebelum) != 1 or not sebelum[0]:
        return False
    turun = float(bahan.acak.randrange(int(sebelum[0])))
    v = bahan.katalog.variabel[p.kunci.kode]
    kertas.ubah(p, angka.tulis(bahan.acak, bahan.gaya_angka, turun, v), nilai=turun)
    kertas.lapor.append(("kumulatif turun", (p.sel,)))
    return True


def bulan_hilang(bahan: Bahan, buku: Buku) -> bool:
    """A month of a flow that nobody filled in."""
    ambil = pilih(bahan, buku, lambda v, p: v.sifat is Sifat.AKUMULASI and p.awal == p.akhir)
    if not ambil:
        return False
    kertas, p = ambil
    serumpun = [q for q in kertas.pernyataan if q.nama == p.nama and q.akhir > q.awal]
    if any(q.awal <= p.awal <= q.akhir for q in serumpun):
        return False
    del kertas.sel[p.sel]
    kertas.pernyataan.remove(p)
    kertas.lapor.append(("bulan hilang", ()))
    return True


def gabungan(bahan: Bahan, buku: Buku) -> bool:
    """One figure merged over two periods."""
    if not (ambil := pilih(bahan, buku, lambda v, p: True)):
        return False
    kertas, p = ambil
    sebelah = [
        q for q in kertas.pernyataan if q.sel == (p.sel[0], p.sel[1] + 1) and q.kunci.jenis is Jenis.ENTRI
    ]
    if not sebelah or sebelah[0].kepala == p.kepala:
        return False
    kertas.pernyataan.remove(sebelah[0])
    del kertas.sel[sebelah[0].sel]
    kertas.gabung(p.sel, sebelah[0].sel)
    kertas.ubah(p, kertas.sel[p.sel], nilai=None)
    kertas.lapor.append(("angka di sel gabungan", (p.sel,)))
    buku.hanya_buku = True
    return True


def jumlah_salah(bahan: Bahan, buku: Buku) -> bool:
    """A total that is not the sum of its triwulan."""
    calon = [(k, t) for k in buku.kertas for t in k.jumlah if _serumpun(k, t)]
    if not calon:
        return False
    kertas, tempat = bahan.acak.choice(calon)
    deret = _serumpun(kertas, tempat)
    salah = sum(p.nilai or 0 for p in deret) + bahan.acak.randint(1, 40)
    kertas.tulis(tempat, bilangan(salah))
    for p in deret:
        kertas.ubah(p, kertas.sel[p.sel], jelas=False)
    kertas.lapor.append(("jumlah salah", (tempat, *(p.sel for p in deret))))
    return True


def _serumpun(kertas: Kertas, jumlah: tuple[int, int]) -> list[Pernyataan]:
    """The four triwulan that a total adds up: the nearest before it in its row, or in its column."""
    for arah in (0, 1):
        deret = [p for p in kertas.pernyataan if p.sel[arah] == jumlah[arah] and p.sel < jumlah]
        deret = sorted(deret, key=lambda p: p.sel)[-4:]
        if len(deret) == 4 and len({p.nama for p in deret}) == 1 and None not in {p.nilai for p in deret}:
            return deret
    return []


SEL: dict[str, tuple[int, Cacat]] = {
    "huruf di angka": (5, _satu(_huruf)),
    "sel galat": (5, _satu(_galat, bulat=False)),
    "persen": (5, _satu(_persen)),
    "rupiah": (4, _satu(_rupiah, bulat=False)),
    "negatif": (4, _satu(_negatif)),
    "pecahan": (4, _satu(_pecahan)),
    "bukan angka": (5, _satu(_bukan_angka)),
    "satuan lain": (4, _satu(_satuan)),
    "tanggal": (2, _satu(_tanggal, bulat=False)),
    "logika": (1, _satu(_logika, bulat=False)),
    "rumus tak dihitung": (3, _satu(_rumus, bulat=False)),
    "tautan": (2, _satu(_tautan, bulat=False)),
    "format skala": (2, _satu(_skala)),
    "taksa": (5, taksa),
    "kumulatif turun": (40, kumulatif_turun),
    "bulan hilang": (50, bulan_hilang),
    "gabungan": (3, gabungan),
    "jumlah salah": (90, jumlah_salah),
}
