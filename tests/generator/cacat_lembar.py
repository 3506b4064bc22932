"""Defects of whole sheets: their year, their scale, what is hidden; and the list of all defects."""

from dataclasses import replace

from tests.generator import cacat_baris
from tests.generator.bahan import Bahan
from tests.generator.cacat import SEL, Cacat, pilih
from tests.generator.cacat_baris import hapus_arti
from tests.generator.hiasan import adalah_tajuk
from tests.generator.model import Buku, Tulis, bilangan


def dalam_ribuan(bahan: Bahan, buku: Buku) -> bool:
    """A title that says the figures are thousands."""
    kertas = bahan.acak.choice(buku.kertas)
    atas = min(kertas.sel)
    if not adalah_tajuk(kertas.sel[atas].isi):
        return False
    kertas.tulis(atas, f"{kertas.sel[atas].isi} (dalam ribuan)")
    hapus_arti(kertas, list(kertas.pernyataan))
    kertas.lapor.append(("dalam ribuan", ()))
    return True


def _tersembunyi(bahan: Bahan, buku: Buku, arah: int) -> bool:
    if not (ambil := pilih(bahan, buku, lambda v, p: True)):
        return False
    kertas, p = ambil
    garis = p.sel[arah]
    (kertas.kolom_tersembunyi if arah else kertas.baris_tersembunyi).add(garis)
    for q in kertas.pernyataan:
        if q.sel[arah] == garis:
            kertas.bukan[q.sel] = "tersembunyi"
    # A head that was written over the first of its columns alone may be hidden with it.
    hilang = "kepala pertama" in buku.ciri
    kertas.pernyataan = [
        replace(q, jelas=False) if garis in {t[arah] for t in (q.kepala, q.nama) if t} or hilang else q
        for q in kertas.pernyataan
    ]
    kertas.lapor.append(("tersembunyi", ()))
    buku.hanya_buku = True
    return True


def baris_tersembunyi(bahan: Bahan, buku: Buku) -> bool:
    """A hidden row with figures."""
    return _tersembunyi(bahan, buku, 0)


def kolom_tersembunyi(bahan: Bahan, buku: Buku) -> bool:
    """A hidden column with figures."""
    return _tersembunyi(bahan, buku, 1)


def lembar_tersembunyi(bahan: Bahan, buku: Buku) -> bool:
    """A hidden, stale copy of a sheet."""
    salinan = buku.salin().kertas[0]
    salinan.judul = f"{salinan.judul[:24]} (2)"
    salinan.tersembunyi, salinan.lapor = True, [("tersembunyi", ())]
    for p in list(salinan.pernyataan):
        salinan.bukan[p.sel] = "tersembunyi"
        if p.nilai is not None and bahan.ya(0.5):
            basi = round(p.nilai + 1, 2)
            salinan.ubah(p, bilangan(basi), nilai=basi)
    buku.kertas.append(salinan)
    buku.hanya_buku = True
    return True


def _satu_tahun(buku: Buku) -> int | None:
    tahun = {p.kunci.tahun for k in buku.kertas for p in k.pernyataan}
    return tahun.pop() if len(tahun) == 1 else None


def tahun_bertentangan(bahan: Bahan, buku: Buku) -> bool:
    """The file's or the sheet's name says another year than what stands in the sheet."""
    tahun = _satu_tahun(buku)
    if tahun is None or str(tahun) in buku.berkas + buku.kertas[0].judul:
        return False
    lain = tahun + bahan.acak.choice((-1, 1))
    if bahan.ya(0.5) or len(buku.kertas) > 1:
        buku.berkas = f"laporan_{lain}.xlsx"
    else:
        buku.kertas[0].judul, buku.hanya_buku = f"Data {lain}", True
    _tanpa_kepastian(buku, "tahun bertentangan")
    return True


def tahun_hilang(bahan: Bahan, buku: Buku) -> bool:
    """The year stands nowhere but under the signature and in a regulation's name."""
    tahun = str(_satu_tahun(buku) or "")
    bukan_teks = any(
        not isinstance(t.isi, str) and _bertahun(t, tahun) for k in buku.kertas for t in k.sel.values()
    )
    if not tahun or bukan_teks or "tahun bertentangan" in buku.cacat:
        return False
    for kertas in buku.kertas:
        kertas.judul = kertas.judul.replace(tahun, "").strip() or "Data"
        angka_sel = {p.sel for p in kertas.pernyataan} | set(kertas.bukan)
        for tempat in [t for t in kertas.sel if t not in angka_sel]:
            isi = kertas.sel[tempat].isi
            if isinstance(isi, str) and tahun in isi:
                del kertas.sel[tempat]
                kertas.tulis(tempat, isi.replace(tahun, "").strip(" /"))
    buku.berkas = "data.xlsx"
    _tanpa_kepastian(buku, "tahun hilang")
    return True


def _bertahun(isi: Tulis, tahun: str) -> bool:
    return str(isi.isi).startswith(tahun)


def _tanpa_kepastian(buku: Buku, sebab: str) -> None:
    for kertas in buku.kertas:
        hapus_arti(kertas, list(kertas.pernyataan))
    buku.kertas[0].lapor.append((sebab, ()))


# In this order: what moves rows comes first, what hides them last.
CACAT: dict[str, tuple[int, Cacat]] = {
    "duplikat": (7, cacat_baris.duplikat),
    **SEL,
    "nama asing": (14, cacat_baris.nama_asing),
    "kepala asing": (6, cacat_baris.kepala_asing),
    "kepala ganda": (6, cacat_baris.kepala_ganda),
    "satuan kolom": (6, cacat_baris.satuan_kolom),
    "dalam ribuan": (3, dalam_ribuan),
    "tahun bertentangan": (5, tahun_bertentangan),
    "tahun hilang": (5, tahun_hilang),
    "baris tersembunyi": (5, baris_tersembunyi),
    "kolom tersembunyi": (4, kolom_tersembunyi),
    "lembar tersembunyi": (3, lembar_tersembunyi),
}
