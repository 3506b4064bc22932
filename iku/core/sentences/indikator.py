"""The sentence of one indikator and triwulan."""

from iku.core.catalogue import Dasar
from iku.core.movement import pembanding
from iku.core.numbers import format_satuan
from iku.core.sentences.facts import Fakta
from iku.core.sentences.missing import tanpa_realisasi
from iku.core.sentences.move import gerak
from iku.core.sentences.say import Gaya, gaya, subjek
from iku.core.sentences.target import kebutuhan, kedudukan


def kalimat_indikator(f: Fakta) -> str:
    """Where one indikator stands, what moved, how far its target is and what that still asks for.

    ``Kedai yang buka 58,7 % pada TW III 2024, naik 2,1 poin dari TW II, masih 6,3 poin di bawah target;
    perlu 11 kedai lagi.``
    """
    isi = tanpa_realisasi(f) if f.baris.realisasi is None else _dengan_realisasi(f, f.baris.realisasi)
    catatan = ["rumus usulan"] if f.indikator.dasar is Dasar.USULAN else []
    catatan += ["data contoh"] if f.contoh else []
    return f"{isi} ({', '.join(catatan)})." if catatan else f"{isi}."


def _dengan_realisasi(f: Fakta, nyata: float) -> str:
    tulis = _gaya(f, nyata)
    awal = f"{subjek(f.indikator)} {tulis.nilai(nyata)} pada {f.baris.periode}"
    ruas = [awal, gerak(f, tulis), kedudukan(f, tulis) + _lewat_batas(f)]
    return "; ".join(filter(None, [", ".join(filter(None, ruas)), kebutuhan(f, tulis)]))


def _gaya(f: Fakta, nyata: float) -> Gaya:
    acuan = pembanding(f.katalog, f.baris, f.lalu, f.tahun_lalu)
    semua = [nyata, f.baris.target, f.baris.target_tahunan, acuan.realisasi if acuan else None]
    return gaya(f.indikator, [n for n in semua if n is not None])


def _lewat_batas(f: Fakta) -> str:
    """A capaian over the ceiling counts only up to it where capaian are averaged."""
    if f.batas is None or f.baris.capaian is None:
        return ""
    capaian, batas = (format_satuan(n, "%", 1, tetap=False) for n in (f.baris.capaian, f.batas))
    if f.baris.capaian <= f.batas or capaian == batas:
        return ""
    return f" (capaian {capaian}, dihitung {batas} dalam rata-rata)"
