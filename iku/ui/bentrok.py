"""Bentrok: somebody else changed a figure meanwhile; the person is told who and what, and chooses."""

from typing import Final

import streamlit as st

from iku.core.sebutan import satuan, sebut
from iku.services.impor import choose, preview
from iku.services.preview import Bentrok
from iku.services.workspace import Workspace
from iku.ui import teks
from iku.ui.papan import Papan, ganti
from iku.ui.tombol import kata_utama

PUNYA_SAYA: Final = "Pakai angka saya"
PERTAHANKAN: Final = "Pertahankan"


def selesaikan(ws: Workspace, halaman: str, papan: Papan) -> bool:
    """Ask for every Bentrok which figure stands; True where none is left."""
    bentrok = papan.pratinjau.bentrok
    if not bentrok:
        return True
    st.markdown(f"**{len(bentrok)} angka sudah diubah orang lain: pilih yang dipakai**")
    pilihan = {b: _pilih(ws, halaman, papan.nomor, b) for b in bentrok}
    lengkap = all(pilihan.values())
    kata = kata_utama("Terapkan pilihan", aktif=lengkap)
    if st.button(kata, type="primary", disabled=not lengkap, key=f"terapkan_{halaman}"):
        punya_saya = frozenset(b.kunci for b, pilih in pilihan.items() if pilih == PUNYA_SAYA)
        ganti(halaman, papan, preview(ws, choose(papan.pratinjau, punya_saya)))
        st.rerun()
    if not lengkap:
        st.caption("Simpan terbuka setelah setiap angka dipilih.")
    return False


def _pilih(ws: Workspace, halaman: str, nomor: int, b: Bentrok) -> str | None:
    # A name is what somebody typed: not even an address in it may become a link.
    st.text(kalimat(ws, b))
    return st.segmented_control(
        teks.polos(f"Pilihan untuk {sebut(b.kunci, ws.catalogues.for_year(b.kunci.tahun))}"),
        [PUNYA_SAYA, PERTAHANKAN],
        label_visibility="collapsed",
        key=f"bentrok_{halaman}_{nomor}_{b.kunci.kode}_{b.kunci.tahun}_{b.kunci.triwulan}",
    )


def kalimat(ws: Workspace, b: Bentrok) -> str:
    """Who changed the figure, to what and when, and what this person brings."""
    katalog = ws.catalogues.for_year(b.kunci.tahun)
    unit = satuan(b.kunci, katalog)
    kini = (
        "ditarik (dikosongkan)"
        if b.kini.nilai is None
        else f"diubah menjadi {teks.hitungan(b.kini.nilai, unit)}"
    )
    baru = "mengosongkannya" if b.baru is None else f"mengisi {teks.hitungan(b.baru, unit)}"
    siapa = f"oleh {b.kini.oleh} pada {teks.waktu(b.kini.waktu)}"
    return f"{sebut(b.kunci, katalog)} sudah {kini} {siapa}; Anda {baru}."
