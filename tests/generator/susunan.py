"""Layouts: one random book from columns, tables and what stands around them."""

from collections.abc import Callable
from dataclasses import replace

from iku.core.catalogue import Sifat, Variabel
from tests.generator import hiasan, kolom, kurun, nama
from tests.generator.bahan import Bahan, Kolom
from tests.generator.model import Buku, Kertas, Sumber, Tempat
from tests.generator.tabel import Rupa, figur, susun

_NETRAL = ("Sheet1", "Data", "Rekap", "Lembar1", "Isian")
_BERKAS = ("data", "rekap_final(2)", "Laporan", "kiriman bidang", "isian data kinerja")
_ANGKA = ("Realisasi", "Nilai", "Angka", "Realisasi Kinerja")


def lebar(bahan: Bahan, buku: Buku) -> None:
    """Variabel down and periods across, or the reverse."""
    rencana = kolom.LEBAR
    pilihan = bahan.acak.choices(list(rencana), [berat for berat, _ in rencana.values()])[0]
    bahan.ciri.append(pilihan)
    isi, bertahun = rencana[pilihan][1](bahan)
    sifat = Sifat.POSISI if pilihan == "tanggal" else None
    tabel = _tabel(bahan, bahan.variabel(sifat=sifat), isi)
    periode = "kumulatif" if pilihan == "judul kumulatif" else ""
    periode = bahan.acak.choice(("(Kumulatif)", "Kumulatif", "(angka kumulatif)")) if periode else ""
    _lembar(bahan, buku, tabel, periode, bertahun, dua=pilihan == "dua tahun")


def _tabel(bahan: Bahan, variabel: list[Variabel], isi: list[Kolom], boleh_balik: bool = True) -> Kertas:
    rupa = Rupa.acak(bahan)
    if boleh_balik and bahan.ya(0.22):
        bahan.ciri.append("terbalik")
        rupa = replace(rupa, nomor=False, nomor_kolom="", keterangan=False, penomor=False)
        rupa.kepala_nama = bahan.acak.choice(("Periode", "Uraian", "Bulan/Triwulan"))
        return susun(bahan, variabel, isi, rupa).balik()
    bahan.ciri.append(f"kepala {rupa.rentang}")
    return hiasan.di_dalam(bahan, susun(bahan, variabel, isi, rupa))


def _lembar(bahan: Bahan, buku: Buku, tabel: Kertas, periode: str, bertahun: bool, dua: bool = False) -> None:
    sumber = Sumber.KEPALA if bertahun else bahan.acak.choice(kolom.SUMBER_TAHUN)
    tahun = str(bahan.tahun) if sumber is Sumber.JUDUL or (bertahun and bahan.ya(0.4)) else ""
    if dua and tahun:
        tahun = f"{bahan.tahun - 1}{bahan.acak.choice((' dan ', '-', ' - '))}{bahan.tahun}"
    judul = hiasan.tajuk(bahan, periode, tahun) if periode or tahun or bahan.ya(0.6) else []
    buku.kertas.append(hiasan.bungkus(bahan, tabel, judul, _nama_lembar(bahan, buku, sumber)))
    _nama_berkas(bahan, buku, sumber)
    bahan.ciri.append(f"tahun di {sumber}")


def _nama_lembar(bahan: Bahan, buku: Buku, sumber: Sumber, periode: str = "") -> str:
    if sumber is Sumber.LEMBAR:
        buku.hanya_buku = True
        pola = ("{p} {y}",) if periode else ("{y}", "Data {y}", "Tahun {y}", "TA {y}")
        return bahan.acak.choice(pola).format(p=periode, y=bahan.tahun)
    return periode or bahan.acak.choice(_NETRAL)


def _nama_berkas(bahan: Bahan, buku: Buku, sumber: Sumber, periode: str = "") -> None:
    pola = ["{n}"]
    if sumber is Sumber.BERKAS:
        pola = ["{n}_{y}", "{n} {y}", "{y}_{n}", "{n} tahun {y}", "{n}-{y}-final"]
    if periode:
        pola = [p.replace("{n}", f"{{n}}_{periode}") for p in pola]
    stem = bahan.acak.choice(pola).format(n=bahan.acak.choice(_BERKAS), y=bahan.tahun)
    buku.berkas = f"{stem}.xlsx"


def berdampingan(bahan: Bahan, buku: Buku) -> None:
    """Two tables side by side, of other variabel or of another year."""
    variabel = bahan.variabel(4, 10)
    rupa = Rupa.acak(bahan)
    if bahan.ya(0.5):
        kiri, kanan = variabel[::2], variabel[1::2]
        isi, bertahun = kolom.lebar(bahan)
        tabel = [susun(bahan, v, isi, rupa) for v in (kiri, kanan)]
    else:
        tulis = kurun.bertahun(bahan.acak, kurun.triwulan(bahan.acak))
        bertahun = True
        tabel = [
            susun(bahan, variabel, [Kolom((tulis(t, y),), y, 3 * t - 2, 3 * t) for t in range(1, 5)], rupa)
            for y in (bahan.tahun - 1, bahan.tahun)
        ]
    jadi, lain = tabel
    jadi.tempel(lain.geser(0, jadi.kanan + bahan.acak.choice((1, 1, 2))))
    _lembar(bahan, buku, jadi, "", bertahun, dua=len({p.kunci.tahun for p in jadi.pernyataan}) > 1)


def bertumpuk(bahan: Bahan, buku: Buku) -> None:
    """Two tables one below another, each with its own head."""
    variabel = bahan.variabel(5, 12)
    isi, bertahun = kolom.lebar(bahan)
    lain, lain_bertahun = bahan.acak.choice((kolom.lebar, kolom.berbagian, kolom.kumulatif))(bahan)
    batas = len(variabel) // 2
    jadi = _tabel(bahan, variabel[:batas], isi, boleh_balik=False)
    bawah = _tabel(bahan, variabel[batas:], lain, boleh_balik=False)
    mulai = jadi.bawah + 1
    if bahan.ya(0.5):
        jadi.tulis((mulai + 1, 1), bahan.acak.choice(("Tabel 2", "B. Data Lainnya", "Data Pendukung")))
        mulai += 1
    jadi.tempel(bawah.geser(mulai, 0))
    _lembar(bahan, buku, jadi, "", bertahun and lain_bertahun)


def _satu_kurun(bahan: Bahan, t: int, variabel: list[Variabel], kepala: str, jelas: bool = True) -> Kertas:
    isi = [Kolom((kepala,), bahan.tahun, 3 * t - 2, 3 * t, jelas=jelas)]
    return susun(bahan, variabel, isi, Rupa.acak(bahan))


def _tanpa_kepala(kertas: Kertas) -> Kertas:
    """The figures of a sheet take their period from elsewhere than a head of their own."""
    kertas.pernyataan = [replace(p, kepala=None) for p in kertas.pernyataan]
    return kertas


def per_lembar(bahan: Bahan, buku: Buku) -> None:
    """One period a sheet."""
    variabel, tulis = bahan.variabel(), kurun.triwulan(bahan.acak, berkata=True)
    sumber = bahan.acak.choice(kolom.SUMBER_TAHUN)
    kepala = bahan.acak.choice(_ANGKA)
    di_lembar, di_judul = bahan.acak.choice(((True, True), (True, False), (False, True)))
    for t in range(1, bahan.acak.randint(2, 4) + 1):
        tabel = _tanpa_kepala(_satu_kurun(bahan, t, variabel, kepala))
        tahun = str(bahan.tahun) if sumber is Sumber.JUDUL else ""
        judul = hiasan.tajuk(bahan, tulis(t) if di_judul else "", tahun) if di_judul or tahun else []
        sebutan = tulis(t).replace("/", "-").replace("\n", " ") if di_lembar else f"Lembar {chr(64 + t)}"
        buku.hanya_buku = True
        buku.kertas.append(hiasan.bungkus(bahan, tabel, judul, _nama_lembar(bahan, buku, sumber, sebutan)))
    _nama_berkas(bahan, buku, sumber)
    bahan.ciri.append(f"triwulan di {'lembar' * di_lembar} {'judul' * di_judul}, tahun di {sumber}")


def per_bagian(bahan: Bahan, buku: Buku) -> None:
    """One period a section, under one head or each under its own."""
    variabel, tulis = bahan.variabel(2, 6), kurun.triwulan(bahan.acak, berkata=True)
    kepala, berulang = bahan.acak.choice(_ANGKA), bahan.ya(0.4)
    rupa = replace(Rupa.acak(bahan), nomor_kolom="", kode=False)
    bertahun = bahan.ya(0.4)
    jadi = Kertas()
    for t in range(1, bahan.acak.randint(2, 4) + 1):
        isi = [Kolom((kepala,), bahan.tahun, 3 * t - 2, 3 * t)]
        bagian = susun(bahan, variabel, isi, rupa)
        mulai = jadi.bawah + (1 + bahan.acak.choice((0, 0, 1)) if t > 1 else 0)
        sebutan = kurun.bertahun(bahan.acak, tulis)(t, bahan.tahun) if bertahun else tulis(t)
        if berulang:
            tempat, bagian = (mulai + 1, 1), bagian.geser(mulai + 1, 0)
        else:
            tempat, bagian = _di_bawah_satu_kepala(bagian, mulai, pertama=t == 1)
        bagian.tulis(tempat, sebutan)
        bagian.pernyataan = [replace(p, kepala=tempat) for p in bagian.pernyataan]
        jadi.tempel(bagian)
    bahan.ciri.append("kepala berulang" if berulang else "satu kepala")
    _lembar(bahan, buku, jadi, "", bertahun)


def _di_bawah_satu_kepala(bagian: Kertas, mulai: int, pertama: bool) -> tuple[Tempat, Kertas]:
    """A section below the one head: its name takes the row under the head, its lines follow."""
    if pertama:
        return (2, 1), hiasan.sisip(bagian, 2)
    bagian.sel = {t: isi for t, isi in bagian.sel.items() if t[0] > 1}
    bagian.gabungan = [g for g in bagian.gabungan if g.baris1 > 1]
    return (mulai + 1, 1), bagian.geser(mulai, 0)


def satu_periode(bahan: Bahan, buku: Buku) -> None:
    """One period a file, said in the title, the sheet's name, the file's name or the only head."""
    t, variabel = bahan.acak.randint(1, 4), bahan.variabel()
    tulis = kurun.triwulan(bahan.acak, berkata=True)
    di = bahan.acak.choice(tuple(Sumber))
    sumber = bahan.acak.choice(kolom.SUMBER_TAHUN)
    kepala = f"Realisasi {tulis(t)}" if di is Sumber.KEPALA else bahan.acak.choice(_ANGKA)
    tabel = _satu_kurun(bahan, t, variabel, kepala)
    tabel = hiasan.di_dalam(bahan, tabel if di is Sumber.KEPALA else _tanpa_kepala(tabel))
    tahun = str(bahan.tahun) if sumber is Sumber.JUDUL else ""
    judul = hiasan.tajuk(bahan, tulis(t) if di is Sumber.JUDUL else "", tahun)
    sebutan = tulis(t).replace("\n", " ").replace("/", "-") if di is Sumber.LEMBAR else ""
    buku.hanya_buku = di is Sumber.LEMBAR
    lain = bahan.acak.choice([n for n in range(1, 5) if n != t])
    buku.kertas.append(hiasan.bungkus(bahan, tabel, judul, _nama_lembar(bahan, buku, sumber, sebutan)))
    pola = bahan.acak.choice(("tw{a}", "TW {r}", "triwulan_{a}", "TW-{r}"))
    pendek, pendek_lain = (pola.format(a=n, r=kurun.ROMAWI[n - 1]) for n in (t, lain))
    if di is Sumber.BERKAS:
        buku.kurun = [(pendek, pendek_lain)], lain
    elif di is not Sumber.KEPALA:
        buku.kurun = [(tulis(t), tulis(lain))], lain
    _nama_berkas(bahan, buku, sumber, pendek if di is Sumber.BERKAS else "")
    bahan.ciri.append(f"triwulan di {di}, tahun di {sumber}")


def sampai_kini(bahan: Bahan, buku: Buku) -> None:
    """One column that counts from January, said in the title or its head: a flow in it is no triwulan's."""
    t, di_kepala = bahan.acak.randint(2, 4), bahan.ya(0.5)
    sampai = f"s.d. {bahan.acak.choice(('Triwulan', 'TW'))} {kurun.ROMAWI[t - 1]}"
    kepala = f"Realisasi {sampai}" if di_kepala else bahan.acak.choice(_ANGKA)
    isi = [Kolom((kepala,), bahan.tahun, 1, 3 * t, kumulatif=True)]
    tabel = susun(bahan, bahan.variabel(), isi, Rupa.acak(bahan))
    judul = hiasan.tajuk(bahan, "" if di_kepala else sampai, str(bahan.tahun))
    buku.kertas.append(hiasan.bungkus(bahan, tabel, judul, bahan.acak.choice(_NETRAL)))
    _nama_berkas(bahan, buku, Sumber.JUDUL)


def rapi(bahan: Bahan, buku: Buku) -> None:
    """A tidy list: a line for each figure."""
    a = bahan.acak
    tahun_tahun = (bahan.tahun - 1, bahan.tahun) if bahan.ya(0.3) else (bahan.tahun,)
    bertahun = bahan.ya(0.6)
    tulis: Callable[[int], str | float] = a.choice(
        (float, lambda t: kurun.ROMAWI[t - 1], kurun.triwulan(a, berkata=True), lambda t: str(t))
    )
    gabungan = kurun.bertahun(a, kurun.triwulan(a, berkata=True))
    kepala_nama = a.choice(("variabel", "Variabel", "Uraian", "Nama Variabel"))
    kepala = [a.choice(("tahun", "Tahun"))] * bertahun
    kepala += [a.choice(("triwulan", "Triwulan", "TW")) if bertahun else "Periode"]
    kepala += [kepala_nama, a.choice(("nilai", "Nilai", "Realisasi", "Angka"))]
    kertas = Kertas()
    for x, teks in enumerate(kepala, 1):
        kertas.tulis((1, x), teks)
    for v in bahan.variabel(2, 6):
        for y in tahun_tahun:
            for t in range(1, 5):
                baris, n = kertas.bawah + 1, len(kepala)
                kertas.tulis((baris, 1), float(y) if bertahun else None)
                kertas.tulis((baris, n - 2), tulis(t) if bertahun else gabungan(t, y))
                kertas.tulis((baris, n - 1), nama.GAYA[bahan.gaya_nama](v))
                k = Kolom(("nilai",), y, 3 * t - 2, 3 * t)
                figur(bahan, kertas, v, k, (baris, n), (baris, n - 2), (baris, n - 1))
    judul = hiasan.tajuk(bahan) if bahan.ya(0.3) else []
    buku.kertas.append(hiasan.bungkus(bahan, kertas, judul, a.choice(_NETRAL)))
    _nama_berkas(bahan, buku, Sumber.KEPALA)


SUSUNAN: dict[str, tuple[int, Callable[[Bahan, Buku], None]]] = {
    "lebar": (60, lebar),
    "berdampingan": (6, berdampingan),
    "bertumpuk": (6, bertumpuk),
    "per lembar": (7, per_lembar),
    "per bagian": (6, per_bagian),
    "satu periode": (8, satu_periode),
    "sampai kini": (3, sampai_kini),
    "rapi": (6, rapi),
}
