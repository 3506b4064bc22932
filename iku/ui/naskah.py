"""The office's own words on its documents: changed in a dialog that shows at once what would be printed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import streamlit as st

from iku.core.finding import Ditolak
from iku.core.naskah import SEMUA_ISIAN, Naskah, Susunan
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.tanda_tangan import baris_tanda_tangan
from iku.services.naskah import Isian, coba, isian_kini, load_naskah, naskah_folder, simpan
from iku.ui import teks
from iku.ui.tombol import kata_utama
from iku.ui.workspace import workspace

_LEMBAGA: Final = {"pemerintah": "Pemerintah daerah", "dinas": "Perangkat daerah", "alamat": "Alamat"}
_TTD: Final = {
    "tempat": "Tempat",
    "jabatan": "Jabatan",
    "nama": "Nama",
    "pangkat": "Pangkat, golongan",
    "nip": "NIP",
}
_KATA: Final = {
    "rekap_judul": "Judul rekap",
    "paparan_judul": "Judul paparan",
    "lkjip_judul": "Judul LKjIP",
    "lkjip_pengantar": "Pengantar LKjIP",
    "e81_judul": "Judul Formulir E.81",
    "kamus_judul": "Judul kamus",
    "perjanjian_judul": "Judul lampiran perjanjian",
    "rencana_aksi_judul": "Judul rencana aksi",
    "formulir_judul": "Judul formulir",
}
_SUSUNAN: Final = {Susunan.SK: "seperti lampiran SK", Susunan.BIDANG: "per bidang urusan"}
_PANJANG: Final = ("lkjip_pengantar",)
_KUNCI: Final = "naskah_"


@st.dialog("Kop, tanda tangan, dan kalimat", width="large")
def ubah(bahan: Bahan) -> None:
    """The form at the left, what it makes at the right; nothing is kept before Simpan."""
    ws = workspace()
    folder = naskah_folder(ws.store)
    kiri, kanan = st.columns((6, 5), gap="large")
    with kiri:
        isian, berkas = _isian(isian_kini(folder), load_naskah(folder))
    with kanan:
        baik = _pratinjau(bahan, isian, berkas)
        if ws.contoh:
            st.caption("Data contoh memakai kalimat kantor ini, dan tidak dapat mengubahnya.")
        elif st.button(
            kata_utama("Simpan", aktif=baik), type="primary", disabled=not baik, key=f"{_KUNCI}simpan"
        ):
            _simpan(isian, berkas)


def _isian(kini: Isian, lama: Naskah) -> tuple[Isian, dict[str, bytes]]:
    """What is typed, and the pictures and templates that go with it."""
    susunan = list(Susunan)
    lembaga = _sekelompok("lembaga", kini, _LEMBAGA)
    berkas = {
        **_berkas("logo", "Logo (PNG atau JPEG)", ["png", "jpg", "jpeg"], kini, lama.lembaga.logo),
        **_berkas("paparan", "Templat paparan (.pptx)", ["pptx"], kini, lama.lembaga.paparan),
    }
    punya = {"logo": _bernama(berkas, "logo"), "paparan": _bernama(berkas, "paparan")}
    ttd = _sekelompok("tanda_tangan", kini, _TTD)
    urutan = st.radio(
        "Urutan indikator",
        susunan,
        susunan.index(Susunan(kini["susunan"]["urutan"])),
        format_func=_SUSUNAN.__getitem__,
        horizontal=True,
        key=f"{_KUNCI}urutan",
    )
    st.caption("Yang diganti saat dokumen dibuat: " + " ".join(f"`{{{n}}}`" for n in SEMUA_ISIAN))
    kata = _sekelompok("kata", kini, _KATA)
    isian = {
        "lembaga": {**lembaga, **punya},
        "tanda_tangan": ttd,
        "susunan": {"urutan": str(urutan)},
        "kata": kata,
    }
    return isian, berkas


def _sekelompok(bagian: str, kini: Isian, label: Mapping[str, str]) -> dict[str, str]:
    return {nama: _satu(bagian, nama, kata, kini[bagian][nama]) for nama, kata in label.items()}


def _satu(bagian: str, nama: str, label: str, isi: str) -> str:
    bentuk: Any = st.text_area if nama in _PANJANG else st.text_input
    return str(bentuk(label, isi, key=f"{_KUNCI}{bagian}_{nama}") or "")


def _berkas(nama: str, label: str, jenis: list[str], kini: Isian, lama: bytes | None) -> dict[str, bytes]:
    """The file that goes with the words: a new one, the one kept, or none."""
    baru = st.file_uploader(label, jenis, key=f"{_KUNCI}{nama}")
    if baru is not None:
        akhiran = baru.name.rpartition(".")[2].lower().replace("jpeg", "jpg")
        return {f"{nama}.{akhiran}": baru.getvalue()}
    if lama is None or not st.checkbox(f"Pakai {nama} yang tersimpan", True, key=f"{_KUNCI}{nama}_pakai"):
        return {}
    return {kini["lembaga"][nama]: lama}


def _bernama(berkas: Mapping[str, bytes], nama: str) -> str:
    return next((n for n in berkas if n.startswith(f"{nama}.")), "")


def _pratinjau(bahan: Bahan, isian: Isian, berkas: Mapping[str, bytes]) -> bool:
    """What the documents of the filter would say; True where it can be kept."""
    try:
        naskah = coba(isian, berkas)
    except Ditolak as salah:
        for masalah in salah.masalah:
            st.error(teks.polos(str(masalah)))
        return False
    contoh = replace(bahan, naskah=naskah)
    st.caption("Beginilah nanti tercetak:")
    with st.container(border=True):
        if naskah.lembaga.logo:
            st.image(naskah.lembaga.logo, width=72)
        for satu in (naskah.lembaga.pemerintah.upper(), naskah.lembaga.dinas.upper()):
            st.markdown(f"**{teks.polos(satu)}**")
        st.caption(teks.polos(naskah.lembaga.alamat) or "tanpa alamat")
        for nama, label in _KATA.items():
            st.markdown(f":gray[{label}]  \n{teks.polos(contoh.tulis(nama))}")
        st.text("\n".join(baris_tanda_tangan(contoh)))
    return True


def _simpan(isian: Isian, berkas: Mapping[str, bytes]) -> None:
    try:
        simpan(naskah_folder(workspace().store), isian, berkas, datetime.now().astimezone())
    except OSError:
        st.error("Tidak dapat ditulis ke folder naskah di samping basis data. Yang lama tetap dipakai.")
        return
    st.rerun()
