"""Sel: what the picked cell was taken for, why, where it goes, and what else it may be."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from iku.core.finding import Masalah
from iku.core.period import ROMAWI, TAHUN_MAX, TAHUN_MIN, nama_periode
from iku.services.jawaban import standing
from iku.services.workspace import Workspace
from iku.sheets import LEWATI, Makna, Pilihan
from iku.sheets.cells import Isi
from iku.sheets.layout.pilihan import KOLOM
from iku.ui import teks
from iku.ui.betulan import Kolom, kolom_milik, kunci_baris, kunci_nama, pilihan_nama
from iku.ui.ingatan import sebut_jawaban
from iku.ui.jawab import jawab
from iku.ui.kisi import Terpilih
from iku.ui.kisi_isi import tulisan_sel
from iku.ui.kisi_rupa import RUPA
from iku.ui.papan import Papan, Terjawab
from iku.ui.pilihan import sebutan

_PERIODE: Final = "periode"
_BERNAMA: Final = (Makna.NAMA, Makna.TANYA, Makna.CATATAN, Makna.DILEWATI, Makna.GALAT)


def tampilkan(ws: Workspace, halaman: str, papan: Papan, satu: Terpilih | None) -> None:
    """Draw the panel of the picked cell; a hint where none is."""
    if satu is None or satu.tempat is None:
        st.caption("Pilih satu sel di lembar untuk melihat dibaca sebagai apa, dan mengapa.")
        return
    with st.container(border=True, gap="xsmall", key="panel_sel"):
        _apa(ws, papan, satu)
        _betulkan(ws, halaman, papan, satu)


def _apa(ws: Workspace, papan: Papan, satu: Terpilih) -> None:
    if satu.cell is None or satu.tafsir is None:
        assert satu.tempat is not None
        st.markdown(f"**{teks.polos(satu.sheet.alamat(*satu.tempat))}** kosong.")
        return
    t = satu.tafsir
    st.markdown(f"**{teks.polos(t.sel)}**: {RUPA[t.makna].kata}")
    st.text(tulisan_sel(satu.cell))
    st.caption(teks.polos(f"{teks.kalimat(t.uraian)}{'' if t.uraian.endswith('.') else '.'}"))
    if t.kunci is not None:
        katalog = ws.catalogues.for_year(t.kunci.tahun)
        masuk = "Masuk ke" if t.makna in (Makna.ENTRI, Makna.TARGET) else "Untuk"
        nama = teks.polos(teks.nama_angka(t.kunci, katalog))
        st.markdown(f"{masuk}: **{nama}**, {nama_periode(t.kunci.tahun, t.kunci.triwulan)}")
    for kata in _diingat(ws, papan, satu):
        st.caption(teks.polos(kata))
    for m in _masalah(papan, satu, t.uraian):
        st.caption(teks.polos(f"{teks.kalimat(m.pesan)}"))


def _diingat(ws: Workspace, papan: Papan, satu: Terpilih) -> list[str]:
    """Which remembered answers had a say in the cell."""
    assert satu.cell is not None
    kolom = kolom_milik(papan, satu)
    kunci = {kunci_nama(ws, satu.cell.teks), *([kolom.kunci] if kolom else [])}
    return [
        f"Menurut jawaban {j.oleh} pada {teks.waktu(j.pada)}: {sebut_jawaban(ws, j.nilai or '')}."
        for j in standing(ws)
        if j.kunci in kunci
    ]


def _masalah(papan: Papan, satu: Terpilih, uraian: str) -> list[Masalah]:
    """The faults of the cell that its own words do not tell."""
    assert satu.tafsir is not None
    nama, sel = papan.pratinjau.bahan.berkas[satu.berkas].nama, satu.tafsir.sel
    return [m for m in papan.pratinjau.masalah if (m.berkas, m.sel) == (nama, sel) and m.pesan != uraian]


def _betulkan(ws: Workspace, halaman: str, papan: Papan, satu: Terpilih) -> None:
    """Offer what the person can say of the cell's column, row or name."""
    baru: dict[str, Terjawab] = {}
    kolom = kolom_milik(papan, satu)
    if kolom is not None:
        baru |= _kolom(papan, kolom)
        if satu.tafsir is not None and satu.tafsir.makna is not Makna.JUDUL:
            baru |= _baris(papan, satu)
    elif _mungkin_nama(papan, satu):
        baru |= _nama(ws, papan, satu)
    if baru:
        jawab(ws, halaman, papan, baru)


def _mungkin_nama(papan: Papan, satu: Terpilih) -> bool:
    """Whether words may name what a row counts: they stand in a table, or no table was known."""
    if satu.cell is None or satu.tafsir is None or satu.cell.jenis is not Isi.TEKS:
        return False
    tabel = [
        t for t in papan.pratinjau.bahan.bacaan[satu.berkas].tabel if t.lembar == (satu.sheet.judul or "")
    ]
    di_tabel = any(t.awal <= satu.tafsir.baris <= t.akhir for t in tabel)
    return satu.tafsir.makna in _BERNAMA and (di_tabel or not tabel)


def _kolom(papan: Papan, kolom: Kolom) -> Mapping[str, Terjawab]:
    nama = {p.nilai: p.label for p in KOLOM} | {_PERIODE: "Angka triwulan lain …"}
    pilih = st.selectbox(
        teks.polos(f"{kolom.sebut} berisi"),
        list(nama),
        index=None,
        format_func=sebutan(nama),
        placeholder="Betulkan bila salah dibaca",
        key=f"kolom_{papan.nomor}_{kolom.kunci}",
    )
    if pilih == _PERIODE:
        return _kurun(papan, kolom)
    if pilih is None:
        return {}
    # What a column of this layout holds is so in the next file too; its period is not.
    return {kolom.kunci: Terjawab(f"{kolom.sebut} berisi apa?", pilih, nama[pilih], ingat=True)}


def _kurun(papan: Papan, kolom: Kolom) -> Mapping[str, Terjawab]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        triwulan = st.segmented_control("Triwulan", ROMAWI, key=f"kurun_tw_{papan.nomor}_{kolom.kunci}")
        tahun = st.number_input(
            "Tahun",
            TAHUN_MIN,
            TAHUN_MAX,
            None,
            1,
            placeholder="seperti tertulis",
            width=180,
            key=f"kurun_{papan.nomor}_{kolom.kunci}",
        )
        tekan = st.button("Pakai", key=f"pakai_kurun_{kolom.kunci}")
    if not tekan:
        return {}
    if triwulan is None:
        st.error("Pilih triwulannya dahulu.")
        return {}
    kurun = f"TW {triwulan} {tahun or ''}".strip()
    return {kolom.kunci: Terjawab(f"{kolom.sebut} untuk kapan?", f"kurun:{kurun}", kurun)}


def _baris(papan: Papan, satu: Terpilih) -> Mapping[str, Terjawab]:
    assert satu.tempat is not None
    kunci, nomor = kunci_baris(papan, satu), satu.tempat[0]
    if kunci in papan.terjawab or not st.button(f"Jangan baca baris {nomor}", key=f"lewati_{kunci}"):
        return {}
    return {kunci: Terjawab(f"Baris {nomor} ikut dibaca?", LEWATI, "Jangan dibaca")}


def _nama(ws: Workspace, papan: Papan, satu: Terpilih) -> Mapping[str, Terjawab]:
    assert satu.cell is not None
    kunci, pilihan = kunci_nama(ws, satu.cell.teks), pilihan_nama(ws)
    sebut = f'"{tulisan_sel(satu.cell)}" berarti'
    nama = {p.nilai: p.label for p in (*pilihan, Pilihan(LEWATI, "Jangan dibaca"))}
    pilih = st.selectbox(
        teks.polos(sebut),
        list(nama),
        index=None,
        format_func=sebutan(nama),
        placeholder="Pilih dari katalog",
        key=f"nama_{papan.nomor}_{kunci}",
    )
    return {} if pilih is None else {kunci: Terjawab(f"{sebut} apa?", pilih, nama[pilih], ingat=True)}
