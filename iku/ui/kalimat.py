"""The sentence that opens a page: where do we stand?"""

import pandas as pd

from iku.core.period import Triwulan


def posisi(judul: str, tw: Triwulan, baris: pd.DataFrame) -> str:
    """``KUKM, Triwulan III 2024: 2 dari 6 indikator mencapai target, 3 belum, 1 belum bisa dinilai``."""
    awal = f"{judul}, {tw.panjang()}" if judul else tw.panjang()
    if baris.empty:
        return f"{awal}: tidak ada indikator"
    tercapai = int((baris["status"] == "tercapai").sum())
    belum = int((baris["status"] == "belum").sum())
    sisa = len(baris) - tercapai - belum
    if sisa == len(baris):
        return f"{awal}: belum satu pun dari {sisa} indikator bisa dinilai"
    bagian = [f"{tercapai} dari {len(baris)} indikator mencapai target"]
    bagian += [f"{belum} belum"] if belum else []
    bagian += [f"{sisa} belum bisa dinilai"] if sisa else []
    return f"{awal}: {', '.join(bagian)}"
