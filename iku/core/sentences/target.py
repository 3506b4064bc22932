"""Where a realisasi stands against its target, and what that still asks for."""

from iku.core.baris import Baris
from iku.core.catalogue import Arah
from iku.core.numbers import format_satuan
from iku.core.outlook import Keadaan, SebabSisa
from iku.core.period import ROMAWI
from iku.core.sentences.facts import Fakta
from iku.core.sentences.say import Gaya


def acuan(baris: Baris) -> tuple[float, str] | None:
    """The target that the row is held against, and what to call it; None where there is none."""
    if baris.target is None:
        return None if baris.target_tahunan is None else (baris.target_tahunan, "target tahunan")
    if baris.target == baris.target_tahunan:
        return baris.target, "target"
    return baris.target, f"target TW {ROMAWI[baris.periode.triwulan - 1]}"


def kedudukan(f: Fakta, gaya: Gaya) -> str:
    """``masih 6,3 poin di bawah target``, in the indikator's own direction."""
    dipakai = acuan(f.baris)
    if dipakai is None:
        return "target belum ada"
    target, nama = dipakai
    nyata = f.baris.realisasi or 0.0
    if f.indikator.arah is Arah.TURUN:
        return _turun(nyata, target, nama, gaya)
    if target == 0:
        return f"{nama} 0 sehingga capaiannya tidak dihitung"
    if nyata == target:
        return f"tepat di {nama}"
    if nyata > target:
        return f"sudah {gaya.jarak(nyata, target)} di atas {nama}"
    masih = "" if f.baris.periode.triwulan == 4 else "masih "
    return f"{masih}{gaya.jarak(nyata, target)} di bawah {nama}"


def _turun(nyata: float, target: float, nama: str, gaya: Gaya) -> str:
    if nyata == target:
        return f"memenuhi {nama}, tepat di batasnya"
    if nyata < target:
        return f"memenuhi {nama}, {gaya.jarak(nyata, target)} di bawah batasnya"
    return f"{gaya.jarak(nyata, target)} di atas batas {nama}"


def kebutuhan(f: Fakta, gaya: Gaya) -> str:
    """``perlu 11 koperasi lagi``: what the year's target still asks for; nothing where it asks nothing."""
    if f.sisa.bulat is None:
        return _tanpa_sisa(f)
    if f.indikator.penyebut is None and not _lain(f.baris):
        return ""
    banyak = format_satuan(f.sisa.bulat, f.sisa.satuan, f.sisa.desimal, tetap=False)
    tahunan = f"target tahunan {gaya.nilai(f.baris.target_tahunan or 0.0)}" if _lain(f.baris) else ""
    tetap = " dengan penyebut tetap" if f.sisa.bergerak else ""
    terakhir = f.baris.periode.triwulan == 4
    match f.sisa.keadaan:
        case Keadaan.KURANG:
            untuk = f" untuk {tahunan}" if tahunan else ""
            return f"kurang {banyak}{untuk}{tetap}" if terakhir else f"perlu {banyak} lagi{untuk}{tetap}"
        case Keadaan.LEWAT:
            return f"lewat {banyak} dari {tahunan or 'batas itu'}{tetap}"
        case Keadaan.BOLEH if not terakhir:
            return _ruang(f, banyak, f" sampai {tahunan}" if tahunan else "") + tetap
        case _:
            return f"{tahunan} sudah tercapai" if tahunan else ""


def _ruang(f: Fakta, banyak: str, sampai: str) -> str:
    if f.sisa.bulat:
        return f"masih boleh bertambah {banyak}{sampai}"
    satu = f"satu {f.sisa.satuan} pun" if f.sisa.satuan and not f.sisa.desimal else "lagi"
    return f"tidak boleh bertambah {satu}{sampai}"


def _tanpa_sisa(f: Fakta) -> str:
    match f.sisa.sebab:
        case SebabSisa.TARGET_KOSONG if f.baris.target is not None:
            return "target tahunan belum ada"
        case SebabSisa.TARGET_NOL if _lain(f.baris):
            return "target tahunan 0"
        case SebabSisa.PENYEBUT_NEGATIF:
            return "sisanya tidak dapat dihitung karena penyebutnya negatif"
        case _:
            return ""


def _lain(baris: Baris) -> bool:
    """Whether the year's target has to be told apart from the one already spoken of."""
    return None not in (baris.target, baris.target_tahunan) and baris.target != baris.target_tahunan
