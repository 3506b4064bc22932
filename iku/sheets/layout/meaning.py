"""Meaning: what the figures of a column are: entri, target, total, or nothing that is kept."""

from dataclasses import replace
from typing import Final

from iku.core.reading import Jenis
from iku.sheets.cells import huruf_kolom
from iku.sheets.layout import pilihan
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.doubts import foremost
from iku.sheets.layout.judul import Judul
from iku.sheets.layout.meja import Arti, Meja
from iku.sheets.layout.roles import TERLEWAT, Peran
from iku.sheets.layout.rows import Baris
from iku.sheets.tanya import LEWATI

_BAGIAN: Final = frozenset(
    ("l", "p", "lk", "pr", "laki laki", "perempuan", "pria", "wanita", "kota", "desa", "baru", "lama")
)
"""Heads of one part of what is counted."""
_DISEBUT_TARGET: Final = "judul, nama lembar, atau nama berkas menyebut target, sedangkan barisnya variabel"


def meaning_of(meja: Meja, kolom: Kolom, var: bool, ind: bool, seksi: Judul, satu: Baris) -> Arti:
    kunci = (kolom.nomor, var, ind, satu.peran)
    if satu.peran is not None:
        kolom = replace(kolom, peran=_gabung_peran(kolom.peran, satu.peran))
    khusus = seksi.target or bool(seksi.ragu)
    if khusus or kunci not in meja.arti_kolom:
        arti = _decide(meja, kolom, var, ind, seksi)
        if khusus:
            return arti
        meja.arti_kolom[kunci] = arti
    return meja.arti_kolom[kunci]


def _decide(meja: Meja, kolom: Kolom, var: bool, ind: bool, seksi: Judul) -> Arti:
    jawab = meja.jawab(kolom)
    if jawab == LEWATI:
        return Arti(lewat="kolom ini diminta tidak dibaca")
    peran = kolom.peran
    kumulatif = kolom.kumulatif or peran is Peran.KUMULATIF or meja.judul.kumulatif or seksi.kumulatif
    if jawab == pilihan.TARGET:
        peran = Peran.TARGET
    elif jawab in (pilihan.ENTRI, pilihan.KUMULATIF, pilihan.AKHIR) or jawab.startswith("kurun:"):
        peran, kumulatif = Peran.ENTRI, kumulatif or jawab == pilihan.KUMULATIF
    elif (ragu := _doubt_of(meja, kolom, var, ind, seksi)) is not None:
        return ragu
    if peran is not None and peran in TERLEWAT:
        return Arti(lewat=f"kolom {TERLEWAT[peran]}")
    if peran is Peran.CAPAIAN:
        return Arti(lewat="kolom capaian; dihitung dari realisasi dan target")
    if peran is Peran.JUMLAH:
        return (
            Arti(Jenis.ENTRI, jumlah=True) if var else Arti(lewat="kolom jumlah; tidak pernah menjadi entri")
        )
    if peran is Peran.TARGET or (
        peran is None and (meja.judul.target or seksi.target or _is_target_form(meja))
    ):
        if ind:
            return Arti(Jenis.TARGET, kumulatif=kumulatif)
        if peran is None:
            # Only the title says so: it may be named after its other half.
            return _asked_of_title(meja, _DISEBUT_TARGET) or Arti(Jenis.ENTRI, kumulatif=kumulatif)
        return Arti(lewat="target hanya disimpan untuk indikator, bukan untuk variabel")
    if var:
        return _doubt_of_title(meja, kolom, seksi) or Arti(Jenis.ENTRI, kumulatif=kumulatif)
    return Arti(lewat="realisasi indikator tidak dibaca; dihitung dari variabelnya")


def _is_target_form(meja: Meja) -> bool:
    """Our own form of targets: only there stands the arah beside an indikator."""
    return meja.blok.label(Peran.ARAH) is not None


def _doubt_of_title(meja: Meja, kolom: Kolom, seksi: Judul) -> Arti | None:
    """What must be asked before figures below such a title are taken for what the office counted."""
    ragu = foremost(seksi.ragu, meja.judul.ragu)
    if ragu is None or (ragu.rencana and kolom.peran is Peran.ENTRI):
        return None
    return _asked_of_title(meja, f"tertulis {ragu.teks}")


def _asked_of_title(meja: Meja, soal: str) -> Arti | None:
    """The question about a title, or what its answer makes of the table; None where it is as usual."""
    jawab = meja.konteks.jawaban.get(f"judul:{meja.dasar}", "")
    if jawab == pilihan.ENTRI:
        return None
    if jawab == LEWATI:
        return Arti(lewat="tabel ini diminta tidak dibaca")
    return Arti(tanya=soal, pilih=pilihan.RINCIAN, judul=True)


def _doubt_of(meja: Meja, kolom: Kolom, var: bool, ind: bool, seksi: Judul) -> Arti | None:
    """What must be asked of a column before its figures can be taken."""
    huruf = huruf_kolom(kolom.nomor)
    teks = kolom.teks or meja.teks_di_atas(kolom.nomor)
    sebut = f'kolom {huruf} "{teks}"' if teks else f"kolom {huruf} tanpa judul"
    asing = any(c.isalpha() for c in kolom.asing)
    if kolom.peran is not None and kolom.peran in TERLEWAT:
        return None
    if asing and kolom.asing_bawah:
        return Arti(tanya=f"{sebut}: bagian dari yang disebut di atasnya", pilih=pilihan.RINCIAN)
    if asing and not kolom.kode:
        if any(kata in _BAGIAN for kata in kolom.asing.casefold().replace("-", " ").split(" / ")):
            soal = f"{sebut}: rincian, padahal yang disimpan angka seluruhnya"
            return Arti(tanya=soal, pilih=pilihan.RINCIAN)
        return Arti(tanya=f"{sebut}: apa angka di kolom ini")
    if kolom.peran is Peran.JUMLAH:
        soal = f"{sebut}: angka pada periode ini, atau jumlah dari yang lain"
        return Arti(tanya=soal) if _is_lone_total(meja, kolom) else None
    if kolom.peran is Peran.CAPAIAN:
        beda = any(meja.blok.kolom[k].peran in (Peran.ENTRI, Peran.NETRAL) for k in meja.blok.angka)
        return None if beda else Arti(tanya=f"{sebut}: realisasi, atau persen capaian")
    if kolom.peran is None and not kolom.kurun and not kolom.kode:
        return Arti(tanya=f"{sebut}: apa angka di kolom ini")
    if kolom.peran in (None, Peran.NETRAL) and ind and not var:
        target = meja.judul.target or seksi.target or _is_target_form(meja)
        return None if target else Arti(tanya=f"{sebut}: target, atau realisasi")
    return None


def _is_lone_total(meja: Meja, kolom: Kolom) -> bool:
    """Whether a column "Jumlah" adds up nothing that stands beside it and is read."""
    dibaca = {k for k in meja.dijumlah if meja.jawab(meja.blok.kolom[k]) != LEWATI}
    return not kolom.kode and dibaca <= {kolom.nomor}


def _gabung_peran(kolom: Peran | None, baris: Peran) -> Peran:
    """What a figure is by its column and its row; what is never taken stays so, whichever says it."""
    if kolom in (None, Peran.NETRAL) or baris in TERLEWAT:
        return baris
    return kolom if baris in (Peran.NETRAL, kolom) or kolom in TERLEWAT else Peran.LAIN
