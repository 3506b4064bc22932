"""What stands around and within a table without being a figure of a variabel."""

from collections.abc import Sequence

from tests.generator import kurun
from tests.generator.bahan import Bahan
from tests.generator.model import Kertas, Tempat, bilangan

_KOP = ("PEMERINTAH KABUPATEN SUKAMAJU", "DINAS URUSAN BERSAMA", "Jl. Merdeka No. 45 Telp. (0719) 123456")
_DASAR = (
    "Berdasarkan Peraturan Bupati Nomor 12 Tahun 2019 tentang Indikator Kinerja Utama",
    "Keputusan Kepala Dinas Nomor 188.4/17/2022",
)
_TAJUK = (
    *("Laporan Data Kinerja", "Rekapitulasi Data Bidang", "Laporan Capaian Kinerja", "Data Dukung IKU"),
    *("Laporan Hasil Pelaksanaan Kegiatan", "Formulir Isian Data"),
)
_TAHUN = ("Tahun {y}", "Tahun {y}", "Tahun Anggaran {y}", "TA {y}", "{y}")
_CATATAN = (
    *("Catatan: angka sementara, belum diperiksa", "*) angka sementara", "Sumber: laporan bidang"),
    *("Keterangan: data kosong berarti belum dilaporkan", "Ket: 1) termasuk cabang 2) hanya induk"),
)
_RINCIAN = (
    ("a. Laki-laki", "b. Perempuan"),
    ("- Laki-laki", "- Perempuan"),
    ("Kecamatan Sukamaju", "Kecamatan Sukasari"),
)
_BAGIAN = ("A. Bidang Umum", "BIDANG PELAYANAN", "I. Data Pokok", "Data Bidang Pembinaan")


def adalah_tajuk(isi: object) -> bool:
    """Whether a cell's text begins a title or a letterhead of ours."""
    awal = tuple(t.casefold() for t in (*_TAJUK, *_KOP))
    return isinstance(isi, str) and isi.casefold().startswith(awal)


def tajuk(bahan: Bahan, periode: str = "", tahun: str = "") -> list[str]:
    """A title of one to three lines that names what it is given."""
    awal = bahan.acak.choice(_TAJUK)
    bertahun = bahan.acak.choice(_TAHUN).format(y=tahun) if tahun else ""
    baris = [[awal, periode, bertahun], [awal], [periode, bertahun]]
    if bahan.ya(0.5):
        return [kurun.berjudul(bahan.acak, baris[0])]
    return [kurun.berjudul(bahan.acak, b) for b in baris[1:] if any(b)]


def bungkus(bahan: Bahan, tabel: Kertas, judul: Sequence[str], nama: str) -> Kertas:
    """A table as a sheet: letterhead and title above, notes and signature below."""
    kertas = Kertas(nama)
    kolom = bahan.acak.choice((1, 1, 1, 2, 3))
    kanan = kolom + tabel.kanan - 1
    baris = 1 + bahan.acak.choice((0, 0, 1))
    if bahan.ya(0.35):
        baris = _baris_baris(bahan, kertas, _KOP, baris, kolom, kanan) + 1
    if judul:
        baris = _baris_baris(bahan, kertas, judul, baris, kolom, kanan)
        if bahan.ya(0.12):
            baris = _baris_baris(bahan, kertas, [bahan.acak.choice(_DASAR)], baris, kolom, kanan)
        baris += bahan.acak.choice((0, 1, 1, 2))
    kertas.tempel(tabel.geser(baris - 1, kolom - 1))
    _kaki(bahan, kertas, kolom, kanan)
    return kertas


def _baris_baris(
    bahan: Bahan, kertas: Kertas, teks: Sequence[str], baris: int, kolom: int, kanan: int
) -> int:
    gabung = bahan.ya(0.5)
    for isi in teks:
        kertas.tulis((baris, kolom), isi)
        if gabung:
            kertas.gabung((baris, kolom), (baris, max(kanan, kolom)))
        baris += 1
    return baris


def _kaki(bahan: Bahan, kertas: Kertas, kolom: int, kanan: int) -> None:
    baris = kertas.bawah + 2
    if bahan.ya(0.35):
        for isi in bahan.acak.sample(_CATATAN, bahan.acak.randint(1, 2)):
            kertas.tulis((baris, kolom), isi)
            baris += 1
        baris += 1
    if bahan.ya(0.4):
        x = max(kanan - 1, 1)
        hari = f"{bahan.acak.randint(2, 28)} {bahan.acak.choice(kurun.BULAN)} {bahan.tahun + 1}"
        jeda = bahan.acak.choice((1, 3))
        kertas.tulis((baris, x), f"Sukamaju, {hari}")
        kertas.tulis((baris + 1, x), bahan.acak.choice(("Mengetahui,", "Kepala Dinas,", "Kepala Bidang")))
        kertas.tulis((baris + 1 + jeda, x), "Drs. FULAN BIN FULAN, M.Si.")
        kertas.tulis((baris + 2 + jeda, x), "NIP. 19700101 199503 1 001")


def sisip(kertas: Kertas, baris: int) -> Kertas:
    """The same sheet with one blank row before a row."""
    return kertas.pindah(lambda t: (t[0] + (t[0] >= baris), t[1]))


def di_dalam(bahan: Bahan, tabel: Kertas) -> Kertas:
    """Rows among the data that are none: blank ones, sections, parts of a line, totals."""
    if bahan.ya(0.2):
        tabel = _selang(bahan, tabel, None)
        bahan.ciri.append("baris kosong")
    if bahan.ya(0.15):
        tabel = _selang(bahan, tabel, bahan.acak.choice(_BAGIAN))
        bahan.ciri.append("baris bagian")
    if bahan.ya(0.12):
        tabel = _rincian(bahan, tabel)
        bahan.ciri.append("rincian")
    if bahan.ya(0.1):
        tanpa_nama = bahan.ya(0.4)
        _jumlah_bawah(
            bahan, tabel, "" if tanpa_nama else bahan.acak.choice(("Jumlah", "TOTAL", "Jumlah Total"))
        )
        bahan.ciri.append("baris jumlah" + " tanpa nama" * tanpa_nama)
    return tabel


def _nama_nama(tabel: Kertas) -> list[Tempat]:
    return sorted({p.nama for p in tabel.pernyataan if p.nama})


def _selang(bahan: Bahan, tabel: Kertas, teks: str | None) -> Kertas:
    if not (nama := _nama_nama(tabel)):
        return tabel
    baris, kolom = bahan.acak.choice(nama)
    tabel = sisip(tabel, baris)
    tabel.tulis((baris, kolom), teks)
    return tabel


def _rincian(bahan: Bahan, tabel: Kertas) -> Kertas:
    if not (nama := _nama_nama(tabel)):
        return tabel
    induk = bahan.acak.choice(nama)
    for urut, teks in enumerate(bahan.acak.choice(_RINCIAN), 1):
        tabel = sisip(tabel, induk[0] + urut)
        tabel.tulis((induk[0] + urut, induk[1]), teks)
        for p in [p for p in tabel.pernyataan if p.nama == induk and p.nilai is not None]:
            sel = (induk[0] + urut, p.sel[1])
            tabel.tulis(sel, float(int((p.nilai or 0) / (1 + urut))))
            tabel.bukan[sel] = "rincian"
    return tabel


def _jumlah_bawah(bahan: Bahan, tabel: Kertas, sebutan: str) -> None:
    if not (nama := _nama_nama(tabel)):
        return
    bawah = tabel.bawah + 1
    tabel.tulis((bawah, nama[0][1]), sebutan)
    for kolom in sorted({p.sel[1] for p in tabel.pernyataan}):
        jumlah = sum(p.nilai or 0 for p in tabel.pernyataan if p.sel[1] == kolom)
        tabel.tulis((bawah, kolom), bilangan(round(jumlah, 2)))
        tabel.bukan[bawah, kolom] = "baris jumlah"
