"""Tulis: pendorong, penghambat and tindak lanjut of the indikator on the screen; kept as they are typed."""

from datetime import date
from typing import Final

import streamlit as st

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.services.catatan import Bentrok, Tertolak, notes, save_note
from iku.services.rapat import Layar
from iku.services.tindak_lanjut import add_action, open_actions
from iku.store import Catatan
from iku.ui import teks
from iku.ui.galat import terjaga
from iku.ui.nama import nama_anda, nama_kini
from iku.ui.rapat.tindak import PANJANG_APA, PANJANG_SIAPA, baris_tindak
from iku.ui.workspace import workspace

_JUDUL: Final = {
    JenisCatatan.PENDORONG: "Pendorong",
    JenisCatatan.PENGHAMBAT: "Penghambat",
}
_TUNDA: Final = "rapat_tunda"
"""Notes that were typed and are not kept yet: widget key → what stands in the way."""
_BARU: Final = ("apa", "siapa", "sampai")


def tampilkan(isi: Layar) -> None:
    """The two notes, what is to be done, and what an earlier meeting left open."""
    tw = isi.baris.periode
    kunci = KunciCatatan(isi.indikator.kode, tw.tahun, tw.triwulan)
    simpan_tertunda()
    with st.container(key="rapat_catatan", gap="small"):
        nama_anda(berlabel=False)
        berdiri = notes(workspace(), kunci.indikator, tw)
        for jenis in JenisCatatan:
            _catatan(kunci, jenis, berdiri.get(jenis))
        _tindak(kunci)


def simpan_tertunda() -> None:
    """Try again to keep what was typed before there was a name; called wherever the meeting stands."""
    for widget in list(st.session_state.get(_TUNDA, {})):
        _simpan(widget)


def _catatan(kunci: KunciCatatan, jenis: JenisCatatan, berdiri: Catatan | None) -> None:
    widget = _widget(kunci, jenis)
    if widget not in st.session_state:
        st.session_state[widget] = berdiri.teks if berdiri else ""
    if widget not in st.session_state.get(_TUNDA, {}):
        st.session_state[_dasar(widget)] = berdiri.id if berdiri else None
        if berdiri is not None and st.session_state[widget] != berdiri.teks:
            # Somebody else wrote meanwhile, and nothing here waits to be kept.
            st.session_state[widget] = berdiri.teks
    st.text_area(
        _JUDUL[jenis],
        key=widget,
        height=94,
        max_chars=10_000,
        persist_state="session",
        on_change=_ditulis,
        args=(widget,),
    )
    _keadaan(widget, berdiri)


def _keadaan(widget: str, berdiri: Catatan | None) -> None:
    halangan = st.session_state.get(_TUNDA, {}).get(widget)
    if halangan is not None:
        st.warning(teks.polos(halangan["pesan"]))
        if halangan["bentrok"]:
            with st.container(horizontal=True):
                st.button("Pakai tulisan saya", key=f"{widget}_saya", on_click=_pakai_saya, args=(widget,))
                st.button("Pakai yang tersimpan", key=f"{widget}_mereka", on_click=_lepas, args=(widget,))
    elif berdiri is not None and berdiri.teks:
        st.caption(f"Tersimpan {teks.waktu(berdiri.waktu)} oleh {teks.polos(berdiri.oleh)}")


def _widget(kunci: KunciCatatan, jenis: JenisCatatan) -> str:
    return f"rapat_catatan|{kunci.indikator}|{kunci.tahun}|{kunci.triwulan}|{jenis}"


def _dasar(widget: str) -> str:
    return f"{widget}|dasar"


@terjaga()
def _ditulis(widget: str) -> None:
    _simpan(widget)


def _simpan(widget: str) -> None:
    """Keep one note; what stands in the way is remembered beside it, and so are the words."""
    _, indikator, tahun, triwulan, jenis = widget.split("|")
    kunci = KunciCatatan(indikator, int(tahun), int(triwulan))
    tunda = dict(st.session_state.get(_TUNDA, {}))
    hasil = save_note(
        workspace(),
        kunci,
        JenisCatatan(jenis),
        st.session_state.get(widget, ""),
        nama_kini(),
        st.session_state.get(_dasar(widget)),
    )
    if isinstance(hasil, Catatan):
        tunda.pop(widget, None)
        st.session_state[_dasar(widget)] = hasil.id
    else:
        bentrok = hasil.kini.id if isinstance(hasil, Bentrok) else 0
        tunda[widget] = {"pesan": hasil.pesan, "bentrok": bentrok}
    st.session_state[_TUNDA] = tunda


@terjaga()
def _pakai_saya(widget: str) -> None:
    """Write over what stands, having seen it."""
    st.session_state[_dasar(widget)] = st.session_state[_TUNDA][widget]["bentrok"]
    _simpan(widget)


@terjaga()
def _lepas(widget: str) -> None:
    """Let go of one's own words for what stands."""
    st.session_state[_TUNDA] = {k: v for k, v in st.session_state[_TUNDA].items() if k != widget}


def _tindak(kunci: KunciCatatan) -> None:
    terbuka = open_actions(workspace(), kunci.periode, date.today(), [kunci.indikator])
    st.markdown("**Tindak lanjut**")
    for satu in terbuka:
        baris_tindak(satu)
    st.text_input(
        "Apa yang dikerjakan", key=_isian(kunci, "apa"), max_chars=PANJANG_APA, persist_state="session"
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Siapa",
            key=_isian(kunci, "siapa"),
            max_chars=PANJANG_SIAPA,
            persist_state="session",
            width="stretch",
        )
        st.date_input(
            "Sampai",
            value=None,
            key=_isian(kunci, "sampai"),
            format="DD/MM/YYYY",
            persist_state="session",
            width=150,
        )
        st.button("Tambah", key="rapat_tambah", on_click=_tambah, args=(kunci,))
    if pesan := st.session_state.pop(_pesan(kunci), ""):
        st.warning(teks.polos(pesan))


def _isian(kunci: KunciCatatan, ruas: str) -> str:
    return f"rapat_{ruas}|{kunci.indikator}|{kunci.tahun}|{kunci.triwulan}"


def _pesan(kunci: KunciCatatan) -> str:
    return _isian(kunci, "pesan")


@terjaga()
def _tambah(kunci: KunciCatatan) -> None:
    """Keep a new tindak lanjut; what is refused stays as it was typed."""
    apa, siapa, sampai = (st.session_state.get(_isian(kunci, ruas)) for ruas in _BARU)
    hasil = add_action(workspace(), kunci, apa or "", siapa or "", sampai, nama_kini())
    if isinstance(hasil, Tertolak):
        st.session_state[_pesan(kunci)] = hasil.pesan
        return
    for ruas, kosong in zip(_BARU, ("", "", None), strict=True):
        st.session_state[_isian(kunci, ruas)] = kosong
