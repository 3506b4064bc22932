"""Layouts of targets: indikator down, their targets across, realisasi of a ratio beside them."""

from collections.abc import Callable

from iku.core.catalogue import Indikator
from iku.core.reading import Jenis, Kunci
from iku.sheets.cells import Isi
from tests.generator import angka, hiasan, kurun
from tests.generator.bahan import Bahan
from tests.generator.model import Buku, Kertas, Pernyataan, Tulis, bilangan

Kolom = tuple[tuple[str, ...], int | None, bool]
"""Its head, its triwulan (None: the year), and whether it is a target."""


def target(bahan: Bahan, buku: Buku) -> None:
    """A sheet of targets in percent."""
    kolom = bahan.acak.choice((_setahun, _triwulan, _sebaris, _berbagian))(bahan)
    bertahun = any(str(bahan.tahun) in k[0][0] for k in kolom)
    bentuk = bahan.acak.choice((_sel, _sel_persen, _teks, _teks_persen))
    tabel = _susun(bahan, kolom, bentuk)
    judul = hiasan.tajuk(bahan, "", "" if bertahun and bahan.ya(0.4) else str(bahan.tahun))
    buku.kertas.append(hiasan.bungkus(bahan, tabel, judul, "Target"))
    bahan.ciri.append(bentuk.__name__.strip("_"))


def _setahun(bahan: Bahan) -> list[Kolom]:
    pola = bahan.acak.choice(("Target {y}", "Target Tahun {y}", "Target TA {y}"))
    return [((pola.format(y=bahan.tahun),), None, True)]


def _triwulan(bahan: Bahan) -> list[Kolom]:
    tulis = kurun.triwulan(bahan.acak)
    return [(("Target", tulis(t)), t, True) for t in range(1, 5)]


def _sebaris(bahan: Bahan) -> list[Kolom]:
    tulis = kurun.triwulan(bahan.acak, berkata=True)
    return [((f"Target {tulis(t)}",), t, True) for t in range(1, 5)]


def _berbagian(bahan: Bahan) -> list[Kolom]:
    tulis = kurun.triwulan(bahan.acak)
    return [((tulis(t), s), t, s == "Target") for t in range(1, 5) for s in ("Target", "Realisasi")]


def _susun(bahan: Bahan, kolom: list[Kolom], bentuk: Callable[[float], Tulis]) -> Kertas:
    kertas = Kertas()
    tinggi = len(kolom[0][0])
    dengan_kode = bahan.ya(0.4)
    kiri = [*(["Kode"] * dengan_kode), "Indikator", "Satuan"]
    for x, judul in enumerate(kiri, 1):
        kertas.tulis((1, x), judul)
        kertas.gabung((1, x), (tinggi, x))
    for x, (kepala, _, _) in enumerate(kolom, len(kiri) + 1):
        for baris, teks in enumerate(kepala, 1):
            kertas.tulis((baris, x), teks)
    for baris, i in enumerate(_indikator(bahan), tinggi + 1):
        if dengan_kode:
            kertas.tulis((baris, 1), i.kode)
        kertas.tulis((baris, len(kiri) - 1), bahan.acak.choice((i.nama, i.nama.upper(), i.nama_pendek)))
        kertas.tulis((baris, len(kiri)), i.satuan)
        for x, (_, t, sasaran) in enumerate(kolom, len(kiri) + 1):
            nilai = bahan.acak.randrange(1000, 9500) / 100
            kertas.tulis((baris, x), bentuk(nilai))
            if not sasaran:
                kertas.bukan[baris, x] = "realisasi indikator"
                continue
            kunci = Kunci(Jenis.TARGET, i.kode, bahan.tahun, t)
            bulan = (3 * t - 2, 3 * t) if t else (1, 12)
            nama = (baris, len(kiri) - 1)
            kertas.pernyataan.append(Pernyataan((baris, x), (tinggi, x), nama, kunci, *bulan, False, nilai))
    return kertas


def _indikator(bahan: Bahan) -> list[Indikator]:
    """Some indikator in percent that no other shares its name with."""
    semua = bahan.katalog.indikator.values()
    nama = [n.casefold() for i in semua for n in {i.nama, i.nama_pendek}]
    sendiri = [i for i in semua if i.penyebut and i.satuan == "%" and nama.count(i.nama.casefold()) == 1]
    return bahan.acak.sample(sendiri, bahan.acak.randint(3, 8))


def _sel(nilai: float) -> Tulis:
    return bilangan(nilai)


def _sel_persen(nilai: float) -> Tulis:
    return Tulis(round(nilai / 100, 4), Isi.PERSEN, "0.00%")


def _teks(nilai: float) -> Tulis:
    return Tulis(angka.ribuan(nilai, 2))


def _teks_persen(nilai: float) -> Tulis:
    return Tulis(f"{angka.ribuan(nilai, 2)}%")
