"""Ingatan: what people answered about earlier files, with who and when, to be taken back."""

from collections.abc import Iterable
from typing import Final

import pandas as pd
import streamlit as st

from iku.services.jawaban import standing
from iku.services.workspace import Workspace
from iku.sheets import LEWATI, Bacaan, Makna
from iku.sheets.layout.pilihan import AKHIR_TAHUN, KOLOM, RINCIAN
from iku.sheets.normal import normal
from iku.store import Jawaban
from iku.ui import teks
from iku.ui.jawab import lupakan
from iku.ui.nama import nama_anda
from iku.ui.papan import Papan
from iku.ui.tabel import tinggi_baris

_KATA: Final = {p.nilai: p.label for p in (*AKHIR_TAHUN, *RINCIAN, *KOLOM)} | {LEWATI: "Jangan dibaca"}
_LEBAR: Final = {"Yang ditanyakan": 430, "Jawaban": 270, "Oleh": 130, "Waktu": 200, "Dipakai": 110}
"""Units: pixels."""
_PAKAI: Final = "di berkas ini"


def tampilkan(ws: Workspace, halaman: str, papan: Papan | None) -> None:
    """Draw what is remembered; those that the files at hand were read with are marked."""
    semua = standing(ws)
    if not semua:
        return
    dipakai = _dipakai(ws, papan, semua)
    pakai = f"; {len(dipakai)} dipakai di sini" if dipakai else ""
    with st.expander(f"{len(semua)} jawaban yang diingat{pakai}", key="ingatan"):
        st.caption("Berkas baru dibaca dengan jawaban ini. Pilih yang salah, lalu lupakan.")
        tabel = _tabel(ws, semua, dipakai)
        lebar = {str(k): _LEBAR[str(k)] for k in tabel}
        baris = tinggi_baris(tabel, lebar)
        pilih = st.dataframe(
            tabel,
            hide_index=True,
            row_height=baris,
            height=36 + baris * min(len(tabel), 8),
            column_config={k: st.column_config.TextColumn(width=n) for k, n in lebar.items()},
            on_select="rerun",
            selection_mode="multi-row",
            key=f"tabel_ingatan_{len(semua)}",
        ).selection.rows
        with st.container(horizontal=True, vertical_alignment="bottom"):
            oleh = nama_anda()
            if st.button("Lupakan yang dipilih", disabled=not pilih, key="lupakan_ingatan"):
                if oleh:
                    lupakan(ws, halaman, papan, [semua[n].kunci for n in pilih], oleh)
                st.error("Isi Nama Anda dahulu.")


def _tabel(ws: Workspace, semua: Iterable[Jawaban], dipakai: frozenset[str]) -> pd.DataFrame:
    baris = [
        (
            j.soal,
            sebut_jawaban(ws, j.nilai or ""),
            j.oleh,
            teks.waktu(j.pada),
            _PAKAI if j.kunci in dipakai else "",
        )
        for j in semua
    ]
    tabel = pd.DataFrame(baris, columns=list(_LEBAR))
    return tabel if dipakai else tabel.drop(columns="Dipakai")


def sebut_jawaban(ws: Workspace, nilai: str) -> str:
    """An answer as people read it."""
    katalog = ws.catalogues.terbaru
    if nilai in katalog.variabel:
        return katalog.variabel[nilai].nama
    if nilai in katalog.indikator:
        return f"Target {katalog.indikator[nilai].nama_pendek}"
    return _KATA.get(nilai, nilai.removeprefix("kurun:"))


def _dipakai(ws: Workspace, papan: Papan | None, semua: Iterable[Jawaban]) -> frozenset[str]:
    if papan is None:
        return frozenset()
    if "ingatan" not in papan.simpanan:
        papan.simpanan["ingatan"] = _sebutan(ws, papan)
    sebutan = papan.simpanan["ingatan"]
    assert isinstance(sebutan, frozenset)
    # A name's key ends with the name, a column's with the column of a layout that is named before it.
    return frozenset(
        j.kunci
        for j in semua
        if j.kunci not in papan.terjawab and (j.kunci in sebutan or j.kunci.rpartition(":")[0] in sebutan)
    )


def _sebutan(ws: Workspace, papan: Papan) -> frozenset[str]:
    """The names and layouts in the files, as the keys of answers begin."""
    return frozenset(
        k for nomor, b in enumerate(papan.pratinjau.bahan.bacaan) for k in _milik(ws, papan, nomor, b)
    )


def _milik(ws: Workspace, papan: Papan, nomor: int, bacaan: Bacaan) -> set[str]:
    buku = papan.pratinjau.bahan.buku[nomor]
    sel = {s.judul or "": s.sel for s in getattr(buku, "lembar", ())}
    nama = {
        sel[t.lembar][t.baris, t.kolom].teks
        for t in bacaan.tafsir
        if t.makna is Makna.NAMA and (t.baris, t.kolom) in sel[t.lembar]
    }
    return {f"nama:{normal(n, ws.singkatan)}" for n in nama} | {f"kolom:{t.sidik}" for t in bacaan.tabel}
