"""Meaning: what the figures of a column are: entri, target, total, or nothing that is kept."""

from dataclasses import replace

from iku.core.reading import Jenis
from iku.sheets.cells import huruf_kolom
from iku.sheets.layout import pilihan
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.judul import Judul
from iku.sheets.layout.meja import Arti, Meja
from iku.sheets.layout.roles import TERLEWAT, Peran
from iku.sheets.layout.rows import Baris
from iku.sheets.tanya import LEWATI


def meaning_of(meja: Meja, kolom: Kolom, var: bool, ind: bool, seksi: Judul, satu: Baris) -> Arti:
    kunci = (kolom.nomor, var, ind, satu.peran)
    if satu.peran is not None:
        kolom = replace(kolom, peran=_gabung_peran(kolom.peran, satu.peran))
    if seksi.target or kunci not in meja.arti_kolom:
        arti = _decide(meja, kolom, var, ind, seksi)
        if seksi.target:
            return arti
        meja.arti_kolom[kunci] = arti
    return meja.arti_kolom[kunci]


def _decide(meja: Meja, kolom: Kolom, var: bool, ind: bool, seksi: Judul) -> Arti:
    jawab = meja.jawab(kolom)
    if jawab == LEWATI:
        return Arti(lewat="kolom ini diminta tidak dibaca")
    peran = kolom.peran
    kumulatif = kolom.kumulatif or meja.judul.kumulatif or seksi.kumulatif
    if jawab == pilihan.TARGET:
        peran = Peran.TARGET
    elif jawab in (pilihan.ENTRI, pilihan.KUMULATIF) or jawab.startswith("kurun:"):
        peran, kumulatif = Peran.ENTRI, kumulatif or jawab == pilihan.KUMULATIF
    elif (soal := _doubt_of(meja, kolom, var, ind, seksi)) is not None:
        return Arti(tanya=soal)
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
        return Arti(lewat="target hanya disimpan untuk indikator, bukan untuk variabel")
    if var:
        return Arti(Jenis.ENTRI, kumulatif=kumulatif)
    return Arti(lewat="realisasi indikator tidak dibaca; dihitung dari variabelnya")


def _is_target_form(meja: Meja) -> bool:
    """Our own form of targets: only there stands the arah beside an indikator."""
    return meja.blok.label(Peran.ARAH) is not None


def _doubt_of(meja: Meja, kolom: Kolom, var: bool, ind: bool, seksi: Judul) -> str | None:
    """What must be asked of a column before its figures can be taken."""
    huruf = huruf_kolom(kolom.nomor)
    sebut = f'kolom {huruf} "{kolom.teks}"' if kolom.teks else f"kolom {huruf} tanpa judul"
    asing = any(c.isalpha() for c in kolom.asing)
    if kolom.peran is not None and kolom.peran in TERLEWAT:
        return None
    if asing and not kolom.kode:
        return f"{sebut}: apa angka di kolom ini"
    if kolom.peran is Peran.JUMLAH:
        return (
            f"{sebut}: angka pada periode ini, atau jumlah dari yang lain"
            if _is_lone_total(meja, kolom)
            else None
        )
    if kolom.peran is Peran.CAPAIAN:
        beda = any(meja.blok.kolom[k].peran in (Peran.ENTRI, Peran.NETRAL) for k in meja.blok.angka)
        return None if beda else f"{sebut}: realisasi, atau persen capaian"
    if kolom.peran is None and not kolom.kurun and not kolom.kode:
        return f"{sebut}: apa angka di kolom ini"
    if kolom.peran in (None, Peran.NETRAL) and ind and not var:
        target = meja.judul.target or seksi.target or _is_target_form(meja)
        return None if target else f"{sebut}: target, atau realisasi"
    return None


def _is_lone_total(meja: Meja, kolom: Kolom) -> bool:
    """Whether a column "Jumlah" adds up nothing that stands beside it."""
    return not kolom.kode and meja.dijumlah <= {kolom.nomor}


def _gabung_peran(kolom: Peran | None, baris: Peran) -> Peran:
    """What a figure is by its column and its row; what is never taken stays so, whichever says it."""
    if kolom in (None, Peran.NETRAL) or baris in TERLEWAT:
        return baris
    return kolom if baris in (Peran.NETRAL, kolom) or kolom in TERLEWAT else Peran.LAIN
