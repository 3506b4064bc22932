"""Pratinjau: everything that saving would do, before a person says so."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, cast

import pandas as pd
import streamlit as st

from iku.core.changes import Selisih, Ubah
from iku.core.finding import Masalah, Tingkat
from iku.core.reading import Kunci
from iku.core.sebutan import sebut
from iku.services.impor import preview
from iku.services.preview import Pratinjau
from iku.services.workspace import Workspace
from iku.ui import periksa, teks
from iku.ui.papan import Papan, ganti
from iku.ui.pilihan import sebutan
from iku.ui.pratinjau_tabel import tabel_dampak, tabel_dilewati, tabel_masalah, tabel_selisih
from iku.ui.soal import soal
from iku.ui.tabel import muat, tinggi_baris

_LEBAR: Final = {
    "Angka": 226,
    "Periode": 90,
    "Sekarang": 75,
    "Menjadi": 95,
    "Indikator": 220,
    "Realisasi": 125,
    "Target": 105,
    "Capaian": 125,
    "Berkas": 150,
    "Sel": 85,
    "Ditemukan": 330,
    "Seharusnya": 230,
    "Yang perlu dilakukan": 410,
    "Alasan": 600,
}
"""Units: pixels. A sentence that needs more is wrapped."""
_SEL: Final = 20
"""Units: letters. What a grid calls a place is longer than any cell of a workbook."""
_LUWES: Final = ("Angka", "Indikator", "Ditemukan", "Seharusnya", "Yang perlu dilakukan", "Alasan")
"""What is wrapped rather than pushed off the screen."""
_RUANG: Final = 1201
_BERDAMPINGAN: Final = (571, 628)
"""Units: pixels; a table's room on a page in a window of 1366, and of two side by side."""


def tampilkan(ws: Workspace, halaman: str, papan: Papan) -> None:
    """Draw the preview: the files, counts, faults, changes, what they move, what was left alone."""
    pratinjau = papan.pratinjau
    if papan.pesan:
        st.warning(teks.polos(papan.pesan))
    berkas = bool(pratinjau.bahan.berkas)
    if berkas:
        periksa.berkas(ws, halaman, papan)
    _hitungan(pratinjau)
    tampilkan_masalah("ditolak", "Ditolak: tidak ikut tersimpan", ditolak(pratinjau))
    tampilkan_masalah("peringatan", "Peringatan: periksa dulu", pratinjau.peringatan)
    if berkas:
        periksa.lembar(ws, halaman, papan)
    _perubahan(ws, papan)
    if berkas:
        _kosong(ws, halaman, papan)
    _dilewati(pratinjau)


def ditolak(pratinjau: Pratinjau) -> list[Masalah]:
    """The faults that no answer mends; questions stand beside the sheet."""
    bertanya = {b.berkas for b in pratinjau.bahan.bacaan if b.tanya}
    return [m for m in pratinjau.ditolak if m.tingkat is Tingkat.GALAT or m.berkas not in bertanya]


def _hitungan(pratinjau: Pratinjau) -> None:
    hitungan = [(str(u), pratinjau.banyak(u)) for u in (Ubah.BARU, Ubah.BERUBAH, Ubah.SAMA)]
    if ditarik := pratinjau.banyak(Ubah.DITARIK):
        hitungan.append(("ditarik", ditarik))
    hitungan.append(("ditolak", len(ditolak(pratinjau))))
    if bertanya := len(soal(pratinjau.bahan.bacaan)):
        hitungan.append(("pertanyaan", bertanya))
    if pratinjau.peringatan:
        hitungan.append(("peringatan", len(pratinjau.peringatan)))
    with st.container(horizontal=True, gap="large", key="hitungan"):
        for kata, banyak in hitungan:
            st.metric(kata.capitalize(), teks.hitungan(banyak), width="content")


def tampilkan_masalah(kunci: str, judul: str, masalah: Sequence[Masalah]) -> None:
    """Faults as a table under a title; nothing where there is none."""
    if not masalah:
        return
    st.markdown(f"**{judul}**")
    _tabel(tabel_masalah(masalah), f"masalah_{kunci}", 10)


def _perubahan(ws: Workspace, papan: Papan) -> None:
    pratinjau = papan.pratinjau
    if not pratinjau.ditulis:
        return
    selisih = _sekali(papan, "selisih", partial(tabel_selisih, pratinjau.ditulis, ws.catalogues))
    # Figures of several files name theirs too, and want the whole width.
    bersusun = "Berkas" in selisih
    ruang = (_RUANG, _RUANG) if bersusun else _BERDAMPINGAN
    kiri, kanan = (st.container(), st.container()) if bersusun else st.columns(_BERDAMPINGAN)
    with kiri:
        st.markdown("**Angka yang akan disimpan**")
        _tabel(selisih, "selisih", 6, ruang[0])
    with kanan:
        st.markdown("**Indikator yang ikut berubah**")
        if pratinjau.dampak:
            dampak = partial(tabel_dampak, pratinjau.dampak, ws.catalogues)
            _tabel(_sekali(papan, "dampak", dampak), "dampak", 6, ruang[1])
        else:
            st.caption("Tidak ada: angka lain yang dibutuhkan rumusnya belum lengkap.")


def _sekali(papan: Papan, nama: str, buat: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """A table of a preview, made once: a long one would slow every click."""
    if nama not in papan.simpanan:
        papan.simpanan[nama] = buat()
    return cast(pd.DataFrame, papan.simpanan[nama])


def _kosong(ws: Workspace, halaman: str, papan: Papan) -> None:
    """Empty cells over filled figures: no change, unless the person says that they withdraw."""
    pratinjau = papan.pratinjau
    milik = {s.bacaan.kunci: s for s in pratinjau.selisih if s.ubah in (Ubah.TETAP, Ubah.DITARIK)}
    if not milik:
        return
    nama = {k: _sebut_lama(ws, s) for k, s in milik.items()}
    with st.expander(f"{len(milik)} sel kosong: tidak mengubah angka yang sudah tersimpan", key="kosong"):
        ditarik = st.multiselect(
            "Angka yang memang ditarik (dikosongkan)",
            list(milik),
            default=[k for k in milik if k in pratinjau.bahan.tarik],
            format_func=sebutan(nama),
            placeholder="Pilih angka yang ditarik",
            key=f"tarik_{halaman}_{papan.tanda}",
        )
    _tarik(ws, halaman, papan, frozenset(ditarik))


def _sebut_lama(ws: Workspace, s: Selisih) -> str:
    kunci = s.bacaan.kunci
    tempat = ", ".join(bagian for bagian in (s.bacaan.berkas, s.bacaan.sel) if bagian)
    return f"{sebut(kunci, ws.catalogues.for_year(kunci.tahun))}: {teks.hitungan(s.lama)} ({tempat})"


def _tarik(ws: Workspace, halaman: str, papan: Papan, tarik: frozenset[Kunci]) -> None:
    bahan = papan.pratinjau.bahan
    if tarik != bahan.tarik:
        ganti(halaman, papan, preview(ws, replace(bahan, tarik=tarik)))
        st.rerun()


def _dilewati(pratinjau: Pratinjau) -> None:
    if not pratinjau.dilewati:
        return
    judul = f"{len(pratinjau.dilewati)} bagian berkas dilewati"
    with st.expander(judul, key="dilewati", on_change="rerun") as buka:
        if buka.open:
            _tabel(tabel_dilewati(pratinjau.dilewati), "tabel_dilewati", 8)


def _tabel(frame: pd.DataFrame, kunci: str, paling_banyak: int, ruang: int = _RUANG) -> None:
    """A table ``paling_banyak`` rows high, its rows as high as the longest sentence needs.

    Units: ``ruang``, the pixels that it has.
    """
    lebar = {k: _LEBAR[k] for k in frame.columns}
    if "Sel" in frame and frame["Sel"].str.len().max() > _SEL:
        lebar["Sel"] = 300
    lebar = muat(lebar, ruang, _LUWES)
    baris = tinggi_baris(frame, lebar)
    st.dataframe(
        frame,
        hide_index=True,
        row_height=baris,
        height=36 + baris * min(len(frame), paling_banyak),
        column_config={k: st.column_config.TextColumn(width=n) for k, n in lebar.items()},
        key=kunci,
    )
