"""Months: the figures of single months made into those of their quarters."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, galat
from iku.core.period import BULAN
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Makna
from iku.sheets.layout.akun import Klaim
from iku.sheets.layout.setahun import Setahun, Triwulanan, ambil, jumlah, tw
from iku.sheets.layout.totals import tell_mismatch


def add_up_months(tahun: Setahun, bulanan: Sequence[Klaim], biasa: Triwulanan) -> list[Klaim]:
    """The quarters that months make up: a flow is the sum of its three, a stock the last of them."""
    per_triwulan: dict[int, dict[int, list[Klaim]]] = defaultdict(lambda: defaultdict(list))
    for klaim in bulanan:
        if klaim.nilai is not None:
            per_triwulan[(klaim.saat.akhir + 2) // 3][klaim.saat.akhir].append(klaim)
    semua = (_quarter(tahun, t, isi, biasa.get(t)) for t, isi in sorted(per_triwulan.items()))
    return [satu for satu in semua if satu is not None]


def _quarter(
    tahun: Setahun, triwulan: int, isi: Mapping[int, Sequence[Klaim]], biasa: Klaim | None
) -> Klaim | None:
    satu_satu = {b: tahun.satu_nilai(semua) for b, semua in sorted(isi.items())}
    bulan = {b: k for b, k in satu_satu.items() if k is not None}
    if len(bulan) < len(isi):
        tahun.sisihkan(
            list(bulan.values()), "bulan lain dalam triwulannya tertulis dua kali dengan angka berbeda"
        )
        return None
    perlu = [3 * triwulan] if tahun.sifat is Sifat.POSISI else range(3 * triwulan - 2, 3 * triwulan + 1)
    kurang = [b for b in perlu if b not in bulan]
    satu = list(bulan.values())
    if not kurang:
        return _made(tahun, triwulan, satu, biasa)
    if biasa is None:
        _tell_missing(tahun, satu, kurang, triwulan)
    else:
        tahun.sisihkan(satu, f"bulan; {tw(triwulan)} sudah tertulis di {biasa.sel}")
    return None


def _made(tahun: Setahun, triwulan: int, satu: Sequence[Klaim], biasa: Klaim | None) -> Klaim | None:
    """The quarter from its months; None where it is written itself, which is held against them."""
    akhir = satu[-1]._replace(kunci=Kunci(Jenis.ENTRI, tahun.kode, tahun.tahun, triwulan))
    if tahun.sifat is Sifat.POSISI:
        tahun.sisihkan(satu[:-1], f"keadaan {tw(triwulan)} adalah bulan terakhirnya")
        nilai, uraian = akhir.nilai, f"keadaan akhir {BULAN[akhir.saat.akhir - 1]}"
    else:
        nilai, uraian = _sum(tahun, satu), f"jumlah {', '.join(k.sel for k in satu)}"
        _note(tahun, satu[:-1], Makna.ENTRI, f"bagian dari {tw(triwulan)}, {uraian}", akhir.kunci)
    if biasa is None:
        ambil(akhir, tahun.akun, nilai, uraian)
        return akhir._replace(nilai=nilai)
    _note(tahun, satu, Makna.JUMLAH, f"bulan dari {tw(triwulan)}, dicocokkan", akhir.kunci)
    if nilai != biasa.nilai:
        tell_mismatch(tahun.akun, biasa, akhir, nilai, f"bulan-bulan {tw(triwulan)}")
    return None


def _sum(tahun: Setahun, satu: Sequence[Klaim]) -> float | None:
    nilai = jumlah([k.nilai for k in satu])
    return nilai / 3 if tahun.sifat is Sifat.RATA_RATA and nilai is not None else nilai


def _note(tahun: Setahun, semua: Sequence[Klaim], makna: Makna, uraian: str, kunci: Kunci) -> None:
    for k in semua:
        tahun.akun.catat(k.sheet, k.tempat, makna, uraian, kunci, sel=k.sel)


def _tell_missing(tahun: Setahun, satu: Sequence[Klaim], kurang: Sequence[int], triwulan: int) -> None:
    nama = " dan ".join(BULAN[b - 1] for b in kurang)
    posisi = tahun.sifat is Sifat.POSISI
    masalah = galat(
        Kode.BULAN_KURANG,
        satu[-1].sel,
        f"{tw(triwulan)} {tahun.tahun} belum lengkap: {nama} kosong",
        "angka bulan terakhir triwulan itu" if posisi else "angka ketiga bulannya",
        f"Isi {nama}, atau tulis angka triwulannya.",
    )
    tahun.akun.masalah.append(masalah)
    for k in satu:
        tahun.akun.catat(k.sheet, k.tempat, Makna.GALAT, masalah.pesan, k.kunci, sel=k.sel)
