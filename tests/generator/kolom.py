"""Plans of columns: which periods stand across a table and how their heads are built."""

from collections.abc import Callable

from tests.generator import kurun
from tests.generator.bahan import Bahan, Kepala, Kolom, Peran
from tests.generator.model import Sumber

Rencana = tuple[list[Kolom], bool]
"""The columns, and whether their heads name the year."""

_BAGIAN: tuple[tuple[tuple[str, Peran], ...], ...] = (
    (("Target", Peran.TARGET), ("Realisasi", Peran.ENTRI)),
    (("Target", Peran.TARGET), ("Realisasi", Peran.ENTRI), ("Capaian (%)", Peran.PERSEN)),
    (("K", Peran.ENTRI), ("Rp", Peran.RUPIAH)),
    (("Kinerja", Peran.ENTRI), ("Anggaran (Rp)", Peran.RUPIAH)),
    (("Realisasi", Peran.ENTRI), ("%", Peran.PERSEN)),
    (("Rencana", Peran.TARGET), ("Realisasi", Peran.ENTRI)),
)


def _triwulan(bahan: Bahan) -> range:
    """The triwulan of a report: up to one of them, mostly all four."""
    return range(1, bahan.acak.choices((1, 2, 3, 4), (1, 2, 3, 6))[0] + 1)


def _kolom(kepala: tuple[Kepala, ...], tahun: int, t: int, peran: Peran = Peran.ENTRI, di: int = 0) -> Kolom:
    return Kolom(kepala, tahun, 3 * t - 2, 3 * t, peran, kurun=di)


def lebar(bahan: Bahan, tahun: int | None = None) -> Rencana:
    """One row of heads, with or without the year; at times a year before, a total or a plan beside it."""
    tahun = tahun or bahan.tahun
    berkata = kurun.triwulan(bahan.acak)
    tulis = kurun.bertahun(bahan.acak, berkata)
    dengan = bahan.ya(0.5)
    isi = [_kolom((tulis(t, tahun) if dengan else berkata(t),), tahun, t) for t in _triwulan(bahan)]
    return _samping(bahan, isi, tahun), dengan


def _samping(bahan: Bahan, kolom: list[Kolom], tahun: int) -> list[Kolom]:
    """Columns that stand beside the triwulan and are none."""
    if len(kolom) == 4 and bahan.ya(0.5):
        judul = bahan.acak.choice(("Jumlah", "Total", "JUMLAH", "Jumlah Setahun"))
        kolom = [*kolom, Kolom((judul,), tahun, 1, 12, Peran.JUMLAH)]
    if bahan.ya(0.12):
        judul = bahan.acak.choice(("Anggaran (Rp)", "Pagu", "Pagu Anggaran (Rp)", "Realisasi Anggaran"))
        kolom = [*kolom, Kolom((judul,), tahun, 1, 12, Peran.RUPIAH)]
    if bahan.ya(0.1):
        judul = bahan.acak.choice(("Capaian (%)", "Persentase", "%"))
        kolom = [*kolom, Kolom((judul,), tahun, 1, 12, Peran.PERSEN)]
    if bahan.ya(0.1):
        judul = bahan.acak.choice((f"Target {tahun}", "Target", f"Target Tahun {tahun}"))
        kolom = [Kolom((judul,), tahun, 1, 12, Peran.TARGET), *kolom]
    if bahan.ya(0.05):
        judul = bahan.acak.choice(("Selisih TW I", "Kenaikan TW II", "Rata-rata"))
        kolom = [*kolom, Kolom((judul,), tahun, 1, 3, Peran.SELISIH)]
    return kolom


def romawi(bahan: Bahan) -> Rencana:
    """``Triwulan`` over I, II, III, IV."""
    atas = bahan.acak.choice(("Triwulan", "TRIWULAN", f"Triwulan Tahun {bahan.tahun}"))
    isi = [_kolom((atas, kurun.ROMAWI[t - 1]), bahan.tahun, t, di=1) for t in _triwulan(bahan)]
    return isi, str(bahan.tahun) in atas


def dua_tahun(bahan: Bahan) -> Rencana:
    """Two years side by side, each over its triwulan."""
    tulis, tahun = kurun.triwulan(bahan.acak), kurun.tahun(bahan.acak)
    tahun_tahun = (bahan.tahun - 1, bahan.tahun)
    return [_kolom((tahun(y), tulis(t)), y, t, di=1) for y in tahun_tahun for t in range(1, 5)], True


def satu_tahun_di_atas(bahan: Bahan) -> Rencana:
    """A year over its triwulan."""
    tulis, tahun = kurun.triwulan(bahan.acak), kurun.tahun(bahan.acak)
    return [_kolom((tahun(bahan.tahun), tulis(t)), bahan.tahun, t, di=1) for t in _triwulan(bahan)], True


def berbagian(bahan: Bahan) -> Rencana:
    """Each triwulan over target and realisasi, or over kinerja and money."""
    tulis = kurun.triwulan(bahan.acak)
    bagian = bahan.acak.choice(_BAGIAN)
    isi = [_kolom((tulis(t), s), bahan.tahun, t, p) for t in _triwulan(bahan) for s, p in bagian]
    return isi, False


def berbagian_bertahun(bahan: Bahan) -> Rencana:
    """Three rows: the year, the triwulan, its parts."""
    isi, _ = berbagian(bahan)
    tahun = kurun.tahun(bahan.acak)(bahan.tahun)
    return [Kolom((tahun, *k.kepala), k.tahun, k.awal, k.akhir, k.peran, kurun=1) for k in isi], True


def empat_tingkat(bahan: Bahan) -> Rencana:
    """Four rows: the year, the triwulan, target and realisasi, each over kinerja and money."""
    tulis, tahun = kurun.triwulan(bahan.acak), kurun.tahun(bahan.acak)(bahan.tahun)
    dalam = (
        *(("Target", "K", Peran.TARGET), ("Target", "Rp", Peran.RUPIAH)),
        *(("Realisasi", "K", Peran.ENTRI), ("Realisasi", "Rp", Peran.RUPIAH)),
    )
    isi = [
        _kolom((tahun, tulis(t), a, b), bahan.tahun, t, p, di=1)
        for t in range(1, bahan.acak.randint(1, 4) + 1)
        for a, b, p in dalam
    ]
    return isi, True


def terbalik_tingkat(bahan: Bahan) -> Rencana:
    """Target over all triwulan, then realisasi over all of them."""
    tulis, banyak = kurun.triwulan(bahan.acak), _triwulan(bahan)
    dua = (("Target", Peran.TARGET), ("Realisasi", Peran.ENTRI))
    return [_kolom((s, tulis(t)), bahan.tahun, t, p, di=1) for s, p in dua for t in banyak], False


def sebaris(bahan: Bahan) -> Rencana:
    """``Target TW I``, ``Realisasi TW I`` in one row."""
    tulis, banyak = kurun.triwulan(bahan.acak, berkata=True), _triwulan(bahan)
    dua = (("Target", Peran.TARGET), ("Realisasi", Peran.ENTRI))
    return [_kolom((f"{s} {tulis(t)}",), bahan.tahun, t, p) for t in banyak for s, p in dua], False


def tanggal(bahan: Bahan) -> Rencana:
    """The last days of the triwulan; good for stocks alone."""
    tulis = kurun.tanggal(bahan.acak)
    return [_kolom((tulis(t, bahan.tahun),), bahan.tahun, t) for t in _triwulan(bahan)], True


def bulanan(bahan: Bahan) -> Rencana:
    """Months, of the year or of some triwulan; at times each third is followed by its triwulan."""
    bahan.kosong = 0
    tulis, banyak = kurun.bulan(bahan.acak), _triwulan(bahan)
    kepala: Callable[[int], tuple[Kepala, ...]] = lambda b: (tulis(b),)  # noqa: E731
    di, dengan = 0, bahan.ya(0.4)
    if dengan:
        tahun = kurun.tahun(bahan.acak)(bahan.tahun)
        kepala, di = (lambda b: (tahun, tulis(b))), 1
    isi = []
    total = bahan.ya(0.2)
    for t in banyak:
        isi += [Kolom(kepala(b), bahan.tahun, b, b, kurun=di) for b in range(3 * t - 2, 3 * t + 1)]
        if total:
            isi.append(_kolom((*kepala(1)[:-1], f"Triwulan {kurun.ROMAWI[t - 1]}"), bahan.tahun, t, di=di))
    return isi, dengan


def kumulatif(bahan: Bahan) -> Rencana:
    """Each column counts from January."""
    tulis = kurun.sampai(bahan.acak)
    return [_sampai((tulis(t),), bahan.tahun, t) for t in range(1, bahan.acak.randint(2, 4) + 1)], False


def rentang(bahan: Bahan) -> Rencana:
    """``Januari – Juni`` beside ``Januari – Maret``: from January without the word for it."""
    sela = bahan.acak.choice((" s.d. ", " - ", " s/d "))
    isi = [
        _sampai((f"Januari{sela}{kurun.BULAN[3 * t - 1]}",), bahan.tahun, t, jelas=False) for t in range(1, 5)
    ]
    return isi, False


def berjudul_kumulatif(bahan: Bahan) -> Rencana:
    """Plain triwulan that the title calls cumulative."""
    tulis = kurun.triwulan(bahan.acak, berkata=True)
    return [_sampai((tulis(t),), bahan.tahun, t) for t in range(1, bahan.acak.randint(2, 4) + 1)], False


def _sampai(kepala: tuple[Kepala, ...], tahun: int, t: int, jelas: bool = True) -> Kolom:
    return Kolom(kepala, tahun, 1, 3 * t, kumulatif=True, jelas=jelas)


def semester(bahan: Bahan) -> Rencana:
    """Half years: a flow over one is no triwulan's, a stock at its end may be."""
    pola = bahan.acak.choice(("Semester {r}", "Semester {a}", "Smt {r}", "Sem. {r}"))
    isi = [
        Kolom((pola.format(r=kurun.ROMAWI[s - 1], a=s),), bahan.tahun, 6 * s - 5, 6 * s, jelas=False)
        for s in (1, 2)
    ]
    return isi, False


SUMBER_TAHUN = (Sumber.JUDUL, Sumber.JUDUL, Sumber.JUDUL, Sumber.LEMBAR, Sumber.BERKAS)
LEBAR: dict[str, tuple[int, Callable[[Bahan], Rencana]]] = {
    "lebar": (12, lebar),
    "romawi": (4, romawi),
    "dua tahun": (5, dua_tahun),
    "tahun di atas": (5, satu_tahun_di_atas),
    "berbagian": (8, berbagian),
    "berbagian bertahun": (5, berbagian_bertahun),
    "empat tingkat": (3, empat_tingkat),
    "target lalu realisasi": (3, terbalik_tingkat),
    "target realisasi sebaris": (4, sebaris),
    "tanggal": (4, tanggal),
    "bulanan": (7, bulanan),
    "kumulatif": (8, kumulatif),
    "dari januari": (2, rentang),
    "judul kumulatif": (4, berjudul_kumulatif),
    "semester": (2, semester),
}
