"""Tanya: the open questions beside the sheet, and what was answered."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from iku.core.period import TAHUN_MAX, TAHUN_MIN
from iku.services.workspace import Workspace
from iku.sheets import LEWATI, JenisTanya, Pilihan
from iku.ui import teks
from iku.ui.jawab import ingat_yang_menunggu, jawab, tarik
from iku.ui.kisi import tunjukkan
from iku.ui.nama import nama_anda
from iku.ui.papan import Papan, Terjawab
from iku.ui.pilihan import sebutan
from iku.ui.soal import Soal, banyak_sel

_SEKALIGUS: Final = 3
"""So many questions are put at a time; an answer brings the next."""
_TOMBOL: Final = 5
"""So many choices stand as buttons; more of them in a list."""
_SEL: Final = 6
_AJAKAN: Final = {
    JenisTanya.NAMA: "Apa artinya di katalog?",
    JenisTanya.TAHUN: "Tahun berapa?",
    JenisTanya.PERIODE: "Triwulan berapa?",
    JenisTanya.KOLOM: "Apa isinya?",
    JenisTanya.ANGKA: "Bagaimana membacanya?",
    JenisTanya.TERSEMBUNYI: "Ikut dibaca?",
}


def tampilkan(ws: Workspace, halaman: str, papan: Papan, semua: Sequence[Soal]) -> None:
    """Draw what is left to answer, most consequential first, then what was answered."""
    if semua:
        st.markdown(f"**{len(semua)} pertanyaan lagi**, menyangkut {teks.hitungan(banyak_sel(semua))} sel")
    if _perlu_nama(papan, semua):
        nama_anda()
        papan = ingat_yang_menunggu(ws, halaman, papan)
    for nomor, satu in enumerate(semua[:_SEKALIGUS]):
        with st.container(border=True, gap="xsmall", key=f"soal_{nomor}"):
            _satu(ws, halaman, papan, satu)
    if (sisa := len(semua) - _SEKALIGUS) > 0:
        st.caption(f"{sisa} pertanyaan lain tampil setelah yang ini dijawab.")
    _terjawab(ws, halaman, papan)


def _perlu_nama(papan: Papan, semua: Sequence[Soal]) -> bool:
    return any(s.tanya.ingat for s in semua) or any(t.ingat for t in papan.terjawab.values())


def _satu(ws: Workspace, halaman: str, papan: Papan, satu: Soal) -> None:
    st.markdown(f"**{teks.polos(satu.tanya.soal)}** {_AJAKAN[satu.tanya.jenis]}")
    st.caption(teks.polos(_sebut_sel(satu, len(papan.pratinjau.bahan.berkas) > 1)))
    awal = satu.tempat[0]
    st.button(
        ":primary[Tunjukkan di lembar]",
        on_click=tunjukkan,
        args=(halaman, awal.nomor, awal.sel),
        type="tertiary",
        key=f"tunjuk_{satu.tanya.kunci}",
    )
    nilai = _pilih_tahun(papan, satu) if satu.tahun_bebas else _pilih(papan, satu)
    if nilai is not None:
        kunci, pilih = nilai
        t = satu.tanya
        jawab(
            ws,
            halaman,
            papan,
            {k: Terjawab(_soal(satu, k), pilih.nilai, pilih.label, t.ingat) for k in kunci},
        )
    if satu.tanya.ingat:
        st.caption("Jawaban diingat untuk berkas berikutnya.")


def _soal(satu: Soal, kunci: str) -> str:
    """The question as it will be listed; the year of a file names it."""
    if satu.tahun_bebas:
        return f"{satu.tanya.soal.removesuffix('.')} di {dict(satu.kunci)[kunci]}."
    return satu.tanya.soal


def _sebut_sel(satu: Soal, banyak_berkas: bool) -> str:
    berkas = dict.fromkeys(t.berkas for t in satu.tempat)
    lembar, _, _ = satu.tempat[0].sel.rpartition("!")
    sebut = ", ".join([satu.tempat[0].sel, *(t.sel.removeprefix(f"{lembar}!") for t in satu.tempat[1:_SEL])])
    lagi = f" dan {len(satu.tempat) - _SEL} sel lain" if len(satu.tempat) > _SEL else ""
    if not banyak_berkas:
        return f"{sebut}{lagi}"
    if len(berkas) > 1:
        return f"{len(satu.tempat)} sel di {len(berkas)} berkas"
    return f"{next(iter(berkas))}: {sebut}{lagi}"


def _pilih(papan: Papan, satu: Soal) -> tuple[list[str], Pilihan] | None:
    """The choice that was just made; buttons for the few, a list for the many."""
    tanya = satu.tanya
    banyak = len(tanya.pilihan) > _TOMBOL
    depan = [p for p in tanya.pilihan if not banyak or p.nilai in (tanya.saran, LEWATI)]
    kunci = [k for k, _ in satu.kunci]
    lain = [p for p in tanya.pilihan if p not in depan]
    if lain:
        nama = {p.nilai: p.label for p in lain}
        pilih = st.selectbox(
            "Pilih artinya",
            list(nama),
            index=None,
            format_func=sebutan(nama),
            placeholder="Pilih dari katalog",
            label_visibility="collapsed",
            key=f"pilih_{papan.nomor}_{tanya.kunci}",
        )
        if pilih is not None:
            return kunci, Pilihan(pilih, nama[pilih])
    with st.container(horizontal=True, gap="small"):
        for p in depan:
            kata = f"{p.label} (saran)" if p.nilai == tanya.saran else p.label
            if st.button(teks.polos(kata), key=f"jawab_{tanya.kunci}_{p.nilai}"):
                return kunci, p
    return None


def _pilih_tahun(papan: Papan, satu: Soal) -> tuple[list[str], Pilihan] | None:
    milik = dict(satu.kunci)
    untuk = list(milik)
    if len(untuk) > 1:
        untuk = st.multiselect(
            "Untuk berkas",
            untuk,
            default=untuk,
            format_func=sebutan(milik),
            placeholder="Pilih berkas",
            key=f"untuk_{papan.nomor}",
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        tahun = st.number_input(
            "Tahun",
            min_value=TAHUN_MIN,
            max_value=TAHUN_MAX,
            value=None,
            step=1,
            placeholder=f"misalnya {date.today().year}",
            width=170,
            key=f"tahun_{papan.nomor}_{satu.tanya.kunci}",
        )
        tekan = st.button("Pakai tahun ini", key=f"jawab_{satu.tanya.kunci}")
    if not tekan:
        return None
    if tahun is None or not untuk:
        st.error("Isi tahunnya dahulu." if tahun is None else "Pilih berkasnya dahulu.")
        return None
    return untuk, Pilihan(str(tahun), str(tahun))


def _terjawab(ws: Workspace, halaman: str, papan: Papan) -> None:
    if not papan.terjawab:
        return
    judul = f"{len(papan.terjawab)} jawaban Anda"
    with st.expander(judul, key=f"terjawab_{papan.asal}"):
        for kunci, t in papan.terjawab.items():
            with st.container(gap="xxsmall"):
                st.markdown(f"{teks.polos(t.soal)} Jawaban: **{teks.polos(t.label)}**")
                st.caption(_masa(t))
                if st.button(":primary[Tarik kembali]", key=f"tarik_{kunci}", type="tertiary"):
                    tarik(ws, halaman, papan, kunci)


def _masa(t: Terjawab) -> str:
    if t.diingat:
        return "Diingat untuk berkas lain."
    return "Diingat setelah Nama Anda diisi." if t.ingat else "Hanya untuk unggahan ini."
