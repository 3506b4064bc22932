"""The year and bidang that a person works on: any year may be filled, not only those with figures."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from iku.core.catalogue import Catalogue
from iku.core.period import TAHUN_MAX, TAHUN_MIN, parse_tahun
from iku.services.workspace import Workspace
from iku.ui import alamat, teks
from iku.ui.galat import terjaga
from iku.ui.halaman import nama_bidang
from iku.ui.pilihan import sebutan
from iku.ui.workspace import lembar

_LAIN: Final = "tahun_kerja"
_SEMUA: Final = ""


def pilih_tahun(label: str = "Tahun") -> int:
    """Ask for a year; begins with the filter's, else the latest with figures, else this one."""
    pilihan, kini = _pilihan(), _tahun()
    st.session_state["kerja_tahun"] = kini
    st.selectbox(label, pilihan, key="kerja_tahun", width=140, on_change=_ganti_tahun)
    return kini


def pilih_tahun_bidang(ws: Workspace) -> tuple[int, str]:
    """Ask for a year and one of the bidang of its catalogue; both stand in the URL."""
    with st.container(horizontal=True, vertical_alignment="top", key="saringan_kerja"):
        tahun = pilih_tahun()
        bidang = _pilih_bidang(ws.catalogues.for_year(tahun))
    alamat.tampilkan_pesan()
    alamat.tulis({"tahun": str(tahun), "bidang": bidang})
    return tahun, bidang


def saring_tahun_bidang(ws: Workspace) -> tuple[int, str | None]:
    """The same, with None for every bidang."""
    with st.container(horizontal=True, vertical_alignment="top", key="saringan_kerja"):
        tahun = pilih_tahun()
        bidang = _pilih_bidang(ws.catalogues.for_year(tahun), [_SEMUA]) or None
    alamat.tampilkan_pesan()
    alamat.tulis({"tahun": str(tahun), "bidang": bidang})
    return tahun, bidang


def _pilih_bidang(katalog: Catalogue, lain: Sequence[str] = ()) -> str:
    """One of the bidang, or of what else is offered before them."""
    pilihan = [*lain, *katalog.bidang]
    diminta = alamat.baca().get("bidang")
    kini = diminta if diminta in katalog.bidang else pilihan[0]
    if diminta not in (None, kini):
        alamat.tolak(f'Bidang "{diminta}" pada alamat tidak dikenal, jadi tidak dipakai.')
    st.session_state["kerja_bidang"] = kini
    st.segmented_control(
        "Bidang",
        pilihan,
        format_func=sebutan(
            {_SEMUA: "Semua", **{b: teks.polos(nama_bidang(b, katalog)) for b in katalog.bidang}}
        ),
        key="kerja_bidang",
        required=True,
        on_change=_ganti_bidang,
    )
    return kini


def _tahun() -> int:
    saringan = alamat.baca().get("tahun")
    lain = st.session_state.get(_LAIN)
    # A year without figures cannot stand in the filter of other pages; it waits beside it.
    if lain is not None and lain[0] == saringan:
        return int(lain[1])
    tahun = parse_tahun(saringan) if saringan else None
    if tahun is not None:
        return tahun
    terakhir = lembar().terakhir
    ganti = terakhir.tahun if terakhir else date.today().year
    if saringan:
        batas = f"{TAHUN_MIN} sampai {TAHUN_MAX}"
        alamat.tolak(f'Tahun "{saringan}" pada alamat bukan tahun {batas}. Yang ditampilkan: {ganti}.')
    return ganti


def _pilihan() -> list[int]:
    """Every year that may be filled, the near ones first."""
    depan = min(TAHUN_MAX, max(date.today().year + 1, _tahun(), *lembar().tahun, TAHUN_MIN))
    return list(range(depan, TAHUN_MIN - 1, -1))


@terjaga()
def _ganti_tahun() -> None:
    tahun = st.session_state["kerja_tahun"]
    if tahun in lembar().tahun:
        alamat.ubah(tahun=str(tahun))
        st.session_state.pop(_LAIN, None)
    else:
        alamat.ubah()
        st.session_state[_LAIN] = [alamat.baca().get("tahun"), tahun]


@terjaga()
def _ganti_bidang() -> None:
    alamat.ubah(bidang=st.session_state["kerja_bidang"] or None)
