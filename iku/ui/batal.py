"""Batal: an upload undone on somebody's word, asked once; what stands in the way is told."""

import pandas as pd
import streamlit as st

from iku.core.sebutan import sebut
from iku.services.batal import Dibatalkan, Penghalang, TakDapat, undo
from iku.services.workspace import Workspace
from iku.ui import teks
from iku.ui.nama import nama_anda
from iku.ui.tombol import kata_utama


def tombol(ws: Workspace, unggahan_id: int, kata: str = "Batalkan unggahan ini") -> Dibatalkan | None:
    """Offer to undo an upload; gives what came of it once it is done, and tells why where it cannot be."""
    with st.popover(kata, key=f"batal_unggahan_{unggahan_id}"):
        st.markdown(
            f"Angka kembali seperti sebelum unggahan nomor {unggahan_id}. Pembatalan ini dicatat di Riwayat."
        )
        oleh = nama_anda()
        alasan = st.text_input("Alasan (boleh dikosongkan)", key=f"batal_alasan_{unggahan_id}", max_chars=300)
        if not st.button(kata_utama("Ya, batalkan"), type="primary", key=f"batal_ya_{unggahan_id}"):
            return None
        if not oleh:
            st.error("Belum dibatalkan: isi Nama Anda, lalu tekan lagi.")
            return None
        hasil = undo(ws, unggahan_id, oleh, " ".join((alasan or "").split()))
        if isinstance(hasil, TakDapat):
            _tak_dapat(ws, hasil)
            return None
        return hasil


def kalimat(unggahan_id: int, hasil: Dibatalkan) -> str:
    """What an undoing did."""
    return (
        f"Unggahan nomor {unggahan_id} dibatalkan: {hasil.banyak} angka kembali seperti semula "
        f"(dicatat sebagai unggahan nomor {hasil.unggahan_id})."
    )


def _tak_dapat(ws: Workspace, hasil: TakDapat) -> None:
    st.error(teks.polos(hasil.sebab))
    if len(hasil.penghalang) > 1:
        baris = [_penghalang(ws, p) for p in hasil.penghalang]
        st.dataframe(pd.DataFrame(baris), hide_index=True, key="penghalang", alt="Angka yang sudah berubah")


def _penghalang(ws: Workspace, p: Penghalang) -> dict[str, str]:
    return {
        "Angka": sebut(p.kunci, ws.catalogues.for_year(p.kunci.tahun)),
        "Diubah oleh": p.oleh,
        "Waktu": teks.waktu(p.waktu),
        "Unggahan": str(p.unggahan_id),
    }
