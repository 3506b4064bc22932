"""One tindak lanjut on a screen: what, who, until when, how old; and the sentence that closes it."""

from typing import Final

import streamlit as st

from iku.core.catatan import Keadaan
from iku.services.catatan import Bentrok, Tertolak
from iku.services.tindak_lanjut import Terbuka, close_action
from iku.ui import teks
from iku.ui.galat import terjaga
from iku.ui.nama import nama_kini
from iku.ui.workspace import workspace

PANJANG_APA: Final = 300
PANJANG_SIAPA: Final = 120
"""Letters that the screen has room for; what is longer stands whole where it is closed."""


def baris_tindak(satu: Terbuka) -> None:
    """An open tindak lanjut with its age; late ones are marked; closing asks for a sentence."""
    tindak = satu.tindak
    st.markdown(kalimat(satu))
    with st.popover("Tutup tindak lanjut", key=f"rapat_tutup_{tindak.nomor}"):
        if len(tindak.apa) > PANJANG_APA:
            st.markdown(teks.polos(tindak.apa))
        st.text_area("Bagaimana hasilnya?", key=_penutup(tindak.nomor), persist_state="session", height=94)
        with st.container(horizontal=True):
            for keadaan, kata in ((Keadaan.SELESAI, "Selesai"), (Keadaan.BATAL, "Dibatalkan")):
                st.button(
                    kata,
                    key=f"rapat_{keadaan}_{tindak.nomor}",
                    on_click=_tutup,
                    args=(tindak.nomor, tindak.id, keadaan.value),
                )
        if pesan := st.session_state.pop(f"{_penutup(tindak.nomor)}_pesan", ""):
            st.warning(teks.polos(pesan))


def kalimat(satu: Terbuka) -> str:
    """``Mendata ulang koperasi · Bu Rina · sampai 30 September 2024 · terlambat 12 hari``, as Markdown."""
    tindak = satu.tindak
    bagian = [teks.polos(teks.ringkas(tindak.siapa, PANJANG_SIAPA))]
    if tindak.sampai is not None:
        bagian.append(f"sampai {teks.tanggal(tindak.sampai)}")
    bagian.append(f"umur {satu.umur} hari" if satu.umur else "baru hari ini")
    if satu.dari_lalu:
        bagian.append(f"dari {tindak.kunci.periode}")
    terlambat = f" :red-badge[▼ terlambat {satu.terlambat} hari]" if satu.terlambat else ""
    return (
        f"**{teks.polos(teks.ringkas(tindak.apa, PANJANG_APA))}**{terlambat}  \n:small[{' · '.join(bagian)}]"
    )


def _penutup(nomor: int) -> str:
    return f"rapat_penutup|{nomor}"


@terjaga()
def _tutup(nomor: int, dasar: int, keadaan: str) -> None:
    penutup = st.session_state.get(_penutup(nomor)) or ""
    hasil = close_action(workspace(), nomor, penutup, nama_kini(), dasar, Keadaan(keadaan))
    if isinstance(hasil, Tertolak | Bentrok):
        st.session_state[f"{_penutup(nomor)}_pesan"] = hasil.pesan
