"""The parts of *Kelengkapan*: a matrix a bidang, what it owes since when, the message that asks for it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from iku.core.formula_traits import pembaca
from iku.core.kelengkapan import BarisMatriks, KeadaanSel
from iku.core.period import ROMAWI, Triwulan
from iku.services.kelengkapan import Kelengkapan, Tagihan, Utang, completeness, pesan_tagihan
from iku.services.saat import sebut_tanggal
from iku.services.workspace import Workspace
from iku.ui import teks
from iku.ui.galat import terjaga
from iku.ui.gambar import warna
from iku.ui.halaman import nama_bidang
from iku.ui.kelengkapan_tabel import ANGKA, LEBAR, legenda, rupa, tabel
from iku.ui.sempit import lebar
from iku.ui.tabel import tinggi_baris
from iku.ui.tahun import saring_tahun_bidang
from iku.ui.telusur import minta
from iku.ui.workspace import lembar, workspace

_BARIS: Final = 32
"""Units: pixels."""


def tampilkan(ws: Workspace) -> None:
    """The whole page under its title."""
    tahun, bidang = saring_tahun_bidang(ws)
    isi = _kelengkapan(ws, tahun, date.today())
    bidang_tampil = [b for b in ws.catalogues.for_year(tahun).bidang if bidang in (None, b)]
    baris = [b for b in isi.baris if b.variabel.bidang in bidang_tampil]
    st.subheader(_kalimat(isi, baris), anchor=False)
    st.markdown(f":small[{legenda({s.keadaan for b in baris for s in b.sel}, warna())}]")
    for satu in bidang_tampil:
        _bidang(ws, isi, satu, [b for b in baris if b.variabel.bidang == satu])


def _kelengkapan(ws: Workspace, tahun: int, hari: date) -> Kelengkapan:
    """The matrix of a year, worked out once for a version of the store and a day."""
    simpanan, nama = lembar().simpanan, ("kelengkapan", tahun, hari)
    if nama not in simpanan:
        simpanan[nama] = completeness(ws, tahun, hari)
    isi = simpanan[nama]
    assert isinstance(isi, Kelengkapan)
    return isi


def _kalimat(isi: Kelengkapan, baris: Sequence[BarisMatriks]) -> str:
    """``2024 per 25 November 2026: 3 angka belum diisi, 2 perlu diperiksa, 111 terisi``."""
    keadaan = [s.keadaan for b in baris for s in b.sel]
    kosong, curiga = keadaan.count(KeadaanSel.KOSONG), keadaan.count(KeadaanSel.CURIGA)
    terisi = keadaan.count(KeadaanSel.TERISI) + keadaan.count(KeadaanSel.NOL) + curiga
    if not terisi and not kosong:
        utang = "belum ada triwulan yang berakhir"
    else:
        utang = f"{kosong} angka belum diisi" if kosong else "semua angka yang sudah waktunya terisi"
    periksa = f", {curiga} perlu diperiksa" if curiga else ""
    return f"Tahun {isi.tahun} per {sebut_tanggal(isi.today)}: {utang}{periksa}; {terisi} sudah terisi"


def _bidang(ws: Workspace, isi: Kelengkapan, bidang: str, baris: Sequence[BarisMatriks]) -> None:
    milik = isi.milik(bidang)
    nama = nama_bidang(bidang, ws.catalogues.for_year(isi.tahun))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key=f"kepala_{bidang}"):
        st.markdown(f"**{teks.polos(nama)}** · {_tagihan(milik)}", width="content")
        if milik.utang or milik.curiga:
            with st.popover("Pesan siap salin", key=f"pesan_{bidang}", width="content"):
                st.code(pesan_tagihan(isi, bidang), language=None, wrap_lines=True)
    _matriks(isi.tahun, bidang, baris)
    if kata := [*_sejak(milik.utang), *_ragu(milik.curiga)]:
        st.markdown("  \n".join(f":small[{satu}]" for satu in kata))


def _tagihan(milik: Tagihan) -> str:
    """What a bidang owes since when, in half a line."""
    utang = "tidak ada yang ditagih"
    if milik.utang:
        lama = milik.utang[0]
        sejak = f"{sebut_tanggal(lama.sejak)} ({teks.hitungan(lama.hari)} hari)"
        utang = f"{len(milik.utang)} angka belum diisi, paling lama sejak {sejak}"
    return f"{utang}; {len(milik.curiga)} perlu diperiksa" if milik.curiga else utang


def _matriks(tahun: int, bidang: str, baris: Sequence[BarisMatriks]) -> None:
    isi = tabel(baris)
    kunci = f"kelengkapan_{tahun}_{bidang}"
    tinggi = tinggi_baris(isi, {"Variabel": LEBAR["Variabel"]}, _BARIS)
    with lebar(isi, kunci):
        st.dataframe(
            isi.style.apply(lambda _: rupa(baris, isi, warna()), axis=None),
            hide_index=True,
            height=tinggi * len(isi) + 36,
            row_height=tinggi,
            key=kunci,
            **_pilihan(kunci, tahun, baris),
            column_config={
                k: st.column_config.TextColumn(width=n, alignment="right" if k in ANGKA else "left")
                for k, n in LEBAR.items()
            },
            alt=f"Kelengkapan bidang {bidang} tahun {tahun}, variabel menurut triwulan",
        )


def _pilihan(kunci: str, tahun: int, baris: Sequence[BarisMatriks]) -> dict[str, Any]:
    """What makes a click on a figure open the trail of the first indikator that reads it."""

    @terjaga()
    def buka() -> None:
        katalog = workspace().catalogues.for_year(tahun)
        for nomor, judul in st.session_state[kunci]["selection"]["cells"]:
            if judul not in ANGKA or nomor >= len(baris):
                continue
            sel = baris[nomor].sel[ANGKA.index(judul)]
            penghitung = pembaca(sel.kunci.kode, katalog)
            if penghitung and sel.nilai is not None:
                minta(penghitung[0].kode, sel.periode)

    return {"on_select": buka, "selection_mode": "single-cell"}


def _sejak(utang: Sequence[Utang]) -> list[str]:
    """One line a triwulan: which entri are owed, since when."""
    per_triwulan: dict[Triwulan, list[Utang]] = {}
    for u in utang:
        per_triwulan.setdefault(u.sel.periode, []).append(u)
    return [
        f"○ Belum diisi sejak {sebut_tanggal(isi[0].sejak)} (TW {ROMAWI[tw.triwulan - 1]}, "
        f"{teks.hitungan(isi[0].hari)} hari): {teks.polos('; '.join(u.variabel.nama for u in isi))}"
        for tw, isi in per_triwulan.items()
    ]


def _ragu(curiga: Sequence[Utang]) -> list[str]:
    """One line a figure: what is doubtful about it."""
    return [
        teks.polos(
            f"▲ {u.variabel.nama}, {u.sel.periode}: "
            f"{teks.hitungan(u.sel.nilai, u.variabel.satuan)}. {' '.join(u.sel.sebab)}"
        )
        for u in curiga
    ]
