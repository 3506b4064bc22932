"""One table: the lines of some variabel across columns of periods, with heads of one to four rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from iku.core.catalogue import Catalogue, Sifat, Variabel
from iku.core.reading import Jenis, Kunci
from tests.generator import angka, nama
from tests.generator.bahan import Bahan, Kolom, Peran
from tests.generator.model import Kertas, Pernyataan, Tempat, entri


@dataclass(slots=True)
class Rupa:
    """How a table looks: which columns stand left of its figures, and how its heads span them."""

    nomor: bool
    kode: bool
    satuan: bool
    rentang: str
    """``gabung``: merged; ``ulang``: repeated; ``pertama``: only over the first, the others left blank."""
    nomor_kolom: str
    keterangan: bool
    kepala_nama: str
    penomor: bool = True

    @classmethod
    def acak(cls, bahan: Bahan) -> "Rupa":
        """Any look."""
        a = bahan.acak
        kata = ("Uraian", "Variabel", "Nama Variabel", "Uraian Data", "Jenis Data", "Data", "URAIAN")
        return cls(
            nomor=bahan.ya(0.6),
            kode=bahan.gaya_nama != "kode" and bahan.ya(0.15),
            satuan=bahan.ya(0.6),
            rentang=a.choices(("gabung", "ulang", "pertama"), (6, 2, 2))[0],
            nomor_kolom=a.choices(("", "{n}", "({n})", "angka"), (7, 1, 1, 1))[0],
            keterangan=bahan.ya(0.25),
            kepala_nama=a.choice(kata),
        )


def susun(bahan: Bahan, variabel: Sequence[Variabel], kolom: Sequence[Kolom], rupa: Rupa) -> Kertas:
    """The table from row 1, column 1 of an otherwise blank sheet."""
    kertas = Kertas()
    kiri = _kiri(rupa)
    tinggi = max(len(k.kepala) for k in kolom)
    for nomor, judul in enumerate(kiri, 1):
        _tegak(kertas, nomor, judul, tinggi, rupa)
    letak = _kepala(kertas, kolom, len(kiri) + 1, tinggi, rupa)
    if rupa.keterangan:
        _tegak(kertas, len(kiri) + len(kolom) + 1, "Keterangan", tinggi, rupa)
    awal = tinggi + 1
    if rupa.nomor_kolom:
        _nomor_kolom(kertas, tinggi + 1, rupa.nomor_kolom)
        awal += 1
    penomor = nama.penomor(bahan.acak, "kode" if rupa.nomor or not rupa.penomor else bahan.gaya_nama)
    for urut, v in enumerate(variabel, 1):
        baris = awal + urut - 1
        tempat = _sebutan(bahan, kertas, baris, v, rupa, penomor(urut, nama.GAYA[bahan.gaya_nama](v)), urut)
        _isi(bahan, kertas, v, kolom, letak, tempat)
        if rupa.keterangan and bahan.ya(0.3):
            catatan = bahan.acak.choice(("data sementara", "lihat lampiran 3", "sesuai laporan bidang"))
            kertas.tulis((baris, len(kiri) + len(kolom) + 1), catatan)
    return kertas


def _kiri(rupa: Rupa) -> list[str]:
    ada = (("No", rupa.nomor), ("Kode", rupa.kode), (rupa.kepala_nama, True), ("Satuan", rupa.satuan))
    return [judul for judul, pakai in ada if pakai]


def _tegak(kertas: Kertas, kolom: int, judul: str, tinggi: int, rupa: Rupa) -> None:
    kertas.tulis((1, kolom), judul)
    if rupa.rentang == "gabung":
        kertas.gabung((1, kolom), (tinggi, kolom))


def _kepala(
    kertas: Kertas, kolom: Sequence[Kolom], mulai: int, tinggi: int, rupa: Rupa
) -> list[tuple[int, Tempat]]:
    """Write the heads; the column of each and the cell that gives its triwulan."""
    letak: list[tuple[int, Tempat]] = []
    awal = [mulai] * tinggi
    for nomor, k in enumerate(kolom):
        x = mulai + nomor
        for tingkat, teks in enumerate(k.kepala):
            bawah = tingkat == len(k.kepala) - 1
            lalu = kolom[nomor - 1].kepala[: tingkat + 1] if nomor else ()
            if bawah or lalu != k.kepala[: tingkat + 1] or rupa.rentang == "ulang":
                kertas.tulis((tingkat + 1, x), teks)
                awal[tingkat] = x
        if rupa.rentang == "gabung":
            kertas.gabung((len(k.kepala), x), (tinggi, x))
        letak.append((x, (k.kurun + 1, awal[k.kurun])))
    if rupa.rentang == "gabung":
        _gabung(kertas, kolom, mulai)
    return letak


def _gabung(kertas: Kertas, kolom: Sequence[Kolom], mulai: int) -> None:
    for tingkat in range(max(len(k.kepala) for k in kolom) - 1):
        awal = 0
        for akhir in range(1, len(kolom) + 1):
            sama = (
                akhir < len(kolom) and kolom[akhir].kepala[: tingkat + 1] == kolom[awal].kepala[: tingkat + 1]
            )
            if not sama:
                if len(kolom[awal].kepala) > tingkat + 1:
                    kertas.gabung((tingkat + 1, mulai + awal), (tingkat + 1, mulai + akhir - 1))
                awal = akhir


def _nomor_kolom(kertas: Kertas, baris: int, pola: str) -> None:
    for x in range(1, kertas.kanan + 1):
        kertas.tulis((baris, x), float(x) if pola == "angka" else pola.format(n=x))


def _sebutan(
    bahan: Bahan, kertas: Kertas, baris: int, v: Variabel, rupa: Rupa, tertulis: str, urut: int
) -> Tempat:
    x = 1
    if rupa.nomor:
        kertas.tulis((baris, x), float(urut))
        x += 1
    if rupa.kode:
        kertas.tulis((baris, x), v.kode)
        x += 1
    kertas.tulis((baris, x), tertulis)
    if rupa.satuan:
        kertas.tulis((baris, x + 1), v.satuan)
        kertas.satuan[baris] = (baris, x + 1)
    return baris, x


def _isi(
    bahan: Bahan,
    kertas: Kertas,
    v: Variabel,
    kolom: Sequence[Kolom],
    letak: Sequence[tuple[int, Tempat]],
    sebutan: Tempat,
) -> None:
    jumlah: float | None = 0.0
    for k, (x, kepala) in zip(kolom, letak, strict=True):
        sel = (sebutan[0], x)
        if k.peran is Peran.ENTRI:
            nilai = figur(bahan, kertas, v, k, sel, kepala, sebutan)
            jumlah = None if jumlah is None or nilai is None else jumlah + nilai
        elif k.peran is Peran.JUMLAH:
            if v.sifat is Sifat.AKUMULASI and jumlah is not None and v.bulat:
                kertas.tulis(sel, angka.tulis(bahan.acak, bahan.gaya_angka, jumlah, v))
                kertas.bukan[sel] = k.peran
                kertas.jumlah.append(sel)
            jumlah = 0.0
        else:
            _samping(bahan, kertas, v, k, sel, kepala, sebutan)


def figur(
    bahan: Bahan, kertas: Kertas, v: Variabel, k: Kolom, sel: Tempat, kepala: Tempat | None, sebutan: Tempat
) -> float | None:
    """One figure of a variabel and what it states; at times there is none, or a word in its place."""
    if bahan.ya(bahan.kosong):
        kertas.tulis(sel, bahan.acak.choice(angka.KOSONG))
        return None
    nilai = bahan.dunia.nilai(v.kode, k.tahun, k.awal, k.akhir)
    kertas.tulis(sel, angka.tulis(bahan.acak, bahan.gaya_angka, nilai, v))
    kunci = entri(v.kode, k.tahun, (k.akhir + 2) // 3)
    kertas.pernyataan.append(
        Pernyataan(sel, kepala, sebutan, kunci, k.awal, k.akhir, k.kumulatif, nilai, k.jelas)
    )
    return nilai


def _samping(
    bahan: Bahan, kertas: Kertas, v: Variabel, k: Kolom, sel: Tempat, kepala: Tempat, sebutan: Tempat
) -> None:
    if k.peran is Peran.RUPIAH:
        kertas.tulis(sel, angka.rupiah(bahan.acak, bahan.acak.choice(angka.RUPIAH)))
    elif k.peran is Peran.PERSEN:
        kertas.tulis(sel, angka.persen(bahan.acak))
    else:
        nilai = bahan.dunia.nilai(v.kode, k.tahun, k.awal, k.akhir)
        lain = round(nilai * bahan.acak.uniform(0.9, 1.1), 0 if v.bulat else 1)
        lain = min(lain, v.maksimum) if v.maksimum is not None else lain
        kertas.tulis(sel, angka.tulis(bahan.acak, bahan.gaya_angka, float(lain), v))
        if k.peran is Peran.TARGET and (kode := _sama_nama(bahan.katalog, v)):
            triwulan = k.akhir // 3 if k.akhir - k.awal == 2 else None
            kunci = Kunci(Jenis.TARGET, kode, k.tahun, triwulan)
            kertas.pernyataan.append(
                Pernyataan(sel, kepala, sebutan, kunci, k.awal, k.akhir, False, float(lain), False)
            )
            return
    kertas.bukan[sel] = k.peran


def _sama_nama(katalog: Catalogue, v: Variabel) -> str | None:
    """The indikator that is read off a variabel of the same name."""
    for i in katalog.indikator.values():
        if i.penyebut is None and v.nama.casefold() in (i.nama.casefold(), i.nama_pendek.casefold()):
            return i.kode
    return None
