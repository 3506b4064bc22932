"""The filter bar: tahun, triwulan, bidang, program; the same on every page that looks."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final, Literal

import streamlit as st

from iku.core.catalogue import Catalogue
from iku.core.period import ROMAWI, Triwulan, parse_tahun, parse_triwulan
from iku.services.recap import Saringan
from iku.ui import alamat, teks
from iku.ui.galat import terjaga
from iku.ui.halaman import Batas, nama_bidang
from iku.ui.pintu import lewat_bingkai
from iku.ui.workspace import lembar, workspace

SEMUA: Final = ""
Lebar = int | Literal["stretch"]
_SARINGAN: Final = "saringan_halaman"
_TAMPAK: Final = "saringan_tampak"


def filter_bar(batas: Batas, *, tampak: bool = True) -> None:
    """Draw the bar and settle the filter; pages read it with ``saringan`` and ``indikator``.

    Not ``tampak``, it is settled all the same: a screen of the meeting has no room for it.
    """
    st.session_state[_TAMPAK] = tampak
    isi = alamat.baca()
    tahun, triwulan = _tahun(isi.get("tahun")), _triwulan(isi.get("triwulan"))
    katalog = workspace().catalogues.for_year(tahun)
    berlaku: dict[str, str | None] = {"tahun": str(tahun), "triwulan": str(triwulan)}
    berlaku |= {kunci: isi.get(kunci) for kunci in batas.ikut}
    with st.container(horizontal=True, vertical_alignment="top", key="saringan"):
        _ruas("Tahun", "tahun", {str(t): str(t) for t in lembar().tahun}, str(tahun))
        _ruas("Triwulan", "triwulan", {str(t): ROMAWI[t - 1] for t in (1, 2, 3, 4)}, str(triwulan))
        bidang = batas.bidang
        if bidang is None:
            berlaku["bidang"] = bidang = _pilihan_bidang(katalog, isi.get("bidang"))
        berlaku |= _pilihan_program(katalog, bidang, isi.get("program"), milik_sendiri=batas.bidang is None)
    s = Saringan(tahun, triwulan, bidang, berlaku.get("program"))
    if batas.indikator:
        berlaku["indikator"] = _pilihan_indikator(katalog, s, isi.get("indikator"))
    if not batas.ikut:
        alamat.tampilkan_pesan()
    st.session_state[_SARINGAN] = [tahun, triwulan, bidang, s.program, berlaku.get("indikator")]
    alamat.tulis(berlaku)


def saringan() -> Saringan:
    """What the bar of this page says."""
    lewat_bingkai()
    return Saringan(*st.session_state[_SARINGAN][:4])


def indikator() -> str | None:
    """The indikator that the bar of *Indikator* says."""
    lewat_bingkai()
    kode: str | None = st.session_state[_SARINGAN][4]
    return kode


def tautan(**tambahan: str) -> dict[str, str]:
    """The query of a link that keeps the filter."""
    s = saringan()
    isi = {"tahun": str(s.tahun), "triwulan": str(s.triwulan), "bidang": s.bidang, "program": s.program}
    return {k: v for k, v in isi.items() if v is not None} | tambahan


def bawaan() -> Triwulan:
    """The triwulan shown without any wish: the latest that anybody has reported."""
    return lembar().terakhir or Triwulan(lembar().tahun[-1], 1)


def _tahun(diminta: str | None) -> int:
    tahun = parse_tahun(diminta) if diminta else None
    if tahun is not None and tahun in lembar().tahun:
        return tahun
    ganti = bawaan().tahun
    if diminta is not None:
        alamat.tolak(f'Tahun "{diminta}" pada alamat tidak ada datanya. Yang ditampilkan: {ganti}.')
    return ganti


def _triwulan(diminta: str | None) -> int:
    triwulan = parse_triwulan(diminta) if diminta else None
    if triwulan is not None:
        return triwulan
    ganti = bawaan().triwulan
    if diminta is not None:
        tampil = f"TW {ROMAWI[ganti - 1]}"
        alamat.tolak(f'Triwulan "{diminta}" pada alamat tidak dikenal. Yang ditampilkan: {tampil}.')
    return ganti


def _pilihan_bidang(katalog: Catalogue, diminta: str | None) -> str | None:
    bidang = _dikenal("Bidang", diminta, katalog.bidang)
    nama = {b: nama_bidang(b, katalog) for b in katalog.bidang}
    _kotak("Bidang", "bidang", {SEMUA: "Semua bidang", **nama}, bidang, 190)
    return bidang


def _pilihan_program(
    katalog: Catalogue, bidang: str | None, diminta: str | None, *, milik_sendiri: bool
) -> dict[str, str | None]:
    """The program of a bidang. On a bidang's own page another bidang's program waits, unmentioned."""
    milik = {
        i.kode_program: i.program
        for i in katalog.indikator.values()
        if i.kode_program and bidang in (None, i.bidang)
    }
    lain = diminta in katalog.program and diminta not in milik
    program = None if lain else _dikenal("Program", diminta, list(milik))
    _kotak("Program", "program", {SEMUA: "Semua program", **milik}, program, 420)
    return {} if lain and not milik_sendiri else {"program": program}


def _pilihan_indikator(katalog: Catalogue, s: Saringan, diminta: str | None) -> str | None:
    """One indikator of those that pass; a link to one that the filter hides shows it all the same."""
    lolos = s.lolos(katalog)
    kode = _dikenal("Indikator", diminta, list(katalog.indikator)) or next(iter(lolos), None)
    if kode is not None and kode not in lolos:
        lolos = [kode, *lolos]
    _kotak("Indikator", "indikator", {k: katalog.indikator[k].nama for k in lolos}, kode, "stretch")
    return kode


def _dikenal(label: str, diminta: str | None, pilihan: Sequence[str]) -> str | None:
    if diminta is None or diminta in pilihan:
        return diminta
    alamat.tolak(f'{label} "{diminta}" pada alamat tidak dikenal, jadi tidak dipakai.')
    return None


def _ruas(label: str, kunci: str, pilihan: Mapping[str, str], kini: str) -> None:
    if not st.session_state[_TAMPAK]:
        return
    st.session_state[f"saring_{kunci}"] = kini
    st.segmented_control(
        label,
        list(pilihan),
        required=True,
        format_func=partial(_nama, {k: teks.polos(v) for k, v in pilihan.items()}),
        key=f"saring_{kunci}",
        on_change=_dipilih,
        args=(kunci,),
    )


def _kotak(label: str, kunci: str, pilihan: Mapping[str, str], kini: str | None, lebar: Lebar) -> None:
    if not st.session_state[_TAMPAK]:
        return
    st.session_state[f"saring_{kunci}"] = kini or SEMUA
    st.selectbox(
        label,
        list(pilihan),
        format_func=partial(_nama, dict(pilihan)),
        key=f"saring_{kunci}",
        on_change=_dipilih,
        args=(kunci,),
        width=lebar,
    )


def _nama(pilihan: Mapping[str, str], nilai: str) -> str:
    return pilihan.get(nilai, nilai)


@terjaga()
def _dipilih(kunci: str) -> None:
    alamat.ubah(**{kunci: st.session_state[f"saring_{kunci}"] or None})
