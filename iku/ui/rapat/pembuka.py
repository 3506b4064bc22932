"""The opening: where we stand, what moved since the last triwulan, what is missing, what was left open."""

from datetime import date
from typing import Final

import streamlit as st

from iku.core.catalogue import Arah
from iku.core.formula_traits import huruf_kecil
from iku.core.movement import Bergerak
from iku.core.numbers import format_angka
from iku.services.rapat import Pembuka, StatusBidang, Urutan, pembuka
from iku.services.tindak_lanjut import open_actions
from iku.ui import teks
from iku.ui.filters import saringan
from iku.ui.halaman import nama_bidang
from iku.ui.rapat.letak import Letak, pergi, urutkan
from iku.ui.rapat.tindak import kalimat
from iku.ui.tombol import kata_utama
from iku.ui.workspace import lembar, workspace

_URUTAN: Final = {Urutan.TERBURUK: "Terburuk lebih dulu", Urutan.SK: "Urutan SK"}
_SEBUT: Final = 4


def tampilkan(letak: Letak) -> None:
    """Draw the opening."""
    s = saringan()
    katalog = workspace().catalogues.for_year(s.tahun)
    judul = katalog.program[s.program] if s.program else nama_bidang(s.bidang, katalog) if s.bidang else ""
    lembaran = lembar()
    isi = lembaran.sekali(
        ("pembuka", s), lambda: pembuka(workspace(), lembaran.angka, lembaran.hasil, s, judul)
    )
    with st.container(key="rapat_kalimat_panjang"):
        st.markdown(teks.polos(isi.kalimat))
    _mulai(letak)
    with st.container(key="rapat_pembuka"):
        kiri, tengah, kanan = st.columns(3, gap="medium")
    with kiri:
        _posisi(isi)
    with tengah:
        _bergerak(isi)
    with kanan:
        _kurang(isi)
        _tertinggal()


def _mulai(letak: Letak) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kunci = "rapat_urutan"
        st.session_state[kunci] = letak.urutan
        st.segmented_control(
            "Urutan rapat",
            list(_URUTAN),
            format_func=_URUTAN.__getitem__,
            required=True,
            key=kunci,
            on_change=_diurutkan,
        )
        pertama = letak.tetangga(1) or letak.kini
        st.button(kata_utama("Mulai rapat"), type="primary", on_click=pergi, args=(pertama,))


def _diurutkan() -> None:
    urutkan(Urutan(st.session_state["rapat_urutan"]))


def _posisi(isi: Pembuka) -> None:
    st.markdown("**Posisi per bidang**")
    katalog = workspace().catalogues.for_year(saringan().tahun)
    for satu in isi.bidang:
        st.markdown(f"**{teks.polos(nama_bidang(satu.bidang, katalog))}**  \n{_hitung(satu)}")


def _hitung(satu: StatusBidang) -> str:
    return f"{satu.tercapai} tercapai · {satu.belum} belum · {satu.tanpa_capaian} belum bisa dinilai"


def _bergerak(isi: Pembuka) -> None:
    st.markdown("**Paling bergerak**")
    if not isi.bergerak:
        st.markdown("Belum ada yang dapat dibandingkan.")
    for satu in isi.bergerak[:_SEBUT]:
        st.markdown(_gerak(satu))


def _gerak(satu: Bergerak) -> str:
    membaik = (satu.beda > 0) == (satu.indikator.arah is Arah.NAIK)
    tanda = ":green[▲ membaik]" if membaik else ":red[▼ memburuk]"
    dari, ke = (teks.nilai(b.realisasi, satu.indikator) for b in (satu.dari, satu.ke))
    return (
        f"{teks.polos(satu.indikator.nama_pendek)}  \n"
        f":small[{tanda}: {teks.polos(dari)} ({satu.dari.periode}) menjadi {teks.polos(ke)}]"
    )


def _kurang(isi: Pembuka) -> None:
    banyak = sum(map(len, isi.kurang.values()))
    st.markdown(f"**Belum diisi: {format_angka(banyak, 0)} angka**")
    for bidang, kurang in isi.kurang.items():
        nama = [k.variabel.nama for k in kurang]
        sebut = ", ".join([nama[0], *(huruf_kecil(n) for n in nama[1:_SEBUT])])
        lain = f", dan {len(nama) - _SEBUT} lainnya" if len(nama) > _SEBUT else ""
        st.markdown(f"**{teks.polos(bidang)}**  \n:small[{teks.polos(sebut)}{lain}]")


def _tertinggal() -> None:
    s = saringan()
    lolos = s.lolos(workspace().catalogues.for_year(s.tahun))
    terbuka = open_actions(workspace(), s.periode, date.today(), lolos)
    st.markdown(f"**Tindak lanjut terbuka: {len(terbuka)}**")
    for satu in terbuka[:_SEBUT]:
        st.markdown(kalimat(satu))
