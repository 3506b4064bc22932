"""The parts of *Dokumen*: what may be made, what is missing before it leaves, and a look into the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import pandas as pd
import streamlit as st

from iku.core.finding import Ditolak
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.intip import Sepotong, intip
from iku.reports.dokumen.pdf import TanpaLibreOffice
from iku.services.bahan_dokumen import gather
from iku.services.dokumen import DOKUMEN, JenisDokumen, belum_siap, bentuk, nama_dokumen
from iku.services.naskah import load_naskah, naskah_folder
from iku.services.paket import buat_berkas
from iku.ui import teks
from iku.ui.filters import saringan
from iku.ui.naskah import ubah
from iku.ui.tombol import kata_utama
from iku.ui.workspace import lembar, workspace

_MIME: Final = "application/octet-stream"
_RAMBUT: Final = "\u200a"
"""A space too thin to be seen."""
_TINGGI: Final = 430
"""Units: pixels, of the look into a document."""


@dataclass(frozen=True)
class _Jadi:
    """A document that was made, and of what: another choice or another state does not show it."""

    kunci: object
    nama: str
    isi: bytes
    potongan: tuple[Sepotong, ...]


def tampilkan() -> None:
    """The whole page."""
    with _tegur():
        bahan = _bahan()
        st.subheader(f"Dokumen {bahan.periode.panjang()}, {_lingkup(bahan)}", anchor=False)
        pilihan, hasil = st.columns((5, 7), gap="large")
        with pilihan:
            jenis = _jenis()
            if st.button("Ubah kop, tanda tangan, dan kalimat", icon=":material/edit:", key="ubah_naskah"):
                ubah(bahan)
        with hasil:
            _kurang(bahan)
            _buat(bahan, jenis)


@contextmanager
def _tegur() -> Iterator[None]:
    """Tell why a document cannot be made."""
    try:
        yield
    except TanpaLibreOffice as salah:
        st.error(teks.polos(str(salah)))
    except Ditolak as salah:
        for satu in salah.masalah:
            st.error(teks.polos(str(satu)))


def _bahan() -> Bahan:
    ws, isi, s = workspace(), lembar(), saringan()
    naskah = load_naskah(naskah_folder(ws.store))
    # Notes change without a new version of the figures, and stand in most documents.
    kunci = repr(("dokumen", s, ws.store.notes_version(), naskah))
    return isi.sekali(kunci, lambda: gather(ws, isi.angka, isi.hasil, s, naskah))


def _lingkup(bahan: Bahan) -> str:
    return teks.polos(bahan.lingkup[:1].lower() + bahan.lingkup[1:])


def _jenis() -> JenisDokumen:
    semua = list(DOKUMEN)
    dipilih = st.radio(
        "Dokumen",
        semua,
        format_func=_judul,
        captions=[DOKUMEN[j].isi for j in semua],
        key="jenis_dokumen",
    )
    return JenisDokumen(dipilih)


def _judul(jenis: JenisDokumen) -> str:
    return DOKUMEN[jenis].judul


def _kurang(bahan: Bahan) -> None:
    """What should be settled before anything leaves."""
    if not (semua := belum_siap(bahan)):
        st.success("Tidak ada yang kurang: semua angka dan target untuk triwulan ini sudah diisi.")
        return
    with st.expander(f"Periksa dulu sebelum dikirim: {len(semua)} hal", icon=":material/checklist:"):
        st.markdown("\n".join(f"- {teks.polos(satu)}" for satu in semua))


def _buat(bahan: Bahan, jenis: JenisDokumen) -> None:
    pilihan = bentuk(jenis, bahan.bidang)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        akhiran = st.segmented_control(
            "Bentuk berkas", pilihan, default=pilihan[0], required=True, key=f"bentuk_{jenis}_{len(pilihan)}"
        )
        akhiran = akhiran or pilihan[0]
        kunci = (jenis, akhiran, nama_dokumen(bahan, jenis, akhiran), workspace().store.notes_version())
        minta = st.button(kata_utama("Buat"), type="primary", key="buat_dokumen")
    if minta:
        _simpan(bahan, jenis, akhiran, kunci)
    jadi = _laci().get("jadi")
    if jadi is not None and jadi.kunci == kunci:
        _hasil(jadi)


def _simpan(bahan: Bahan, jenis: JenisDokumen, akhiran: str, kunci: object) -> None:
    kemajuan = st.progress(0.0, "Menyiapkan …")
    try:
        isi = buat_berkas(
            workspace(), bahan, jenis, akhiran, lambda apa, bagian: _maju(kemajuan, apa, bagian)
        )
    finally:
        kemajuan.empty()
    nama = nama_dokumen(bahan, jenis, akhiran)
    _laci()["jadi"] = _Jadi(kunci, nama, isi, tuple(intip(isi, akhiran)))


def _maju(kemajuan: "st.delta_generator.DeltaGenerator", apa: str, bagian: float) -> None:
    kemajuan.progress(bagian, f"{apa} …")


def _hasil(jadi: _Jadi) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.download_button(
            "Unduh",
            jadi.isi,
            jadi.nama,
            _MIME,
            key="unduh_dokumen",
            on_click="ignore",
            icon=":material/download:",
        )
        st.caption(teks.polos(f"{jadi.nama}, {teks.hitungan(-(-len(jadi.isi) // 1024))} kB"))
    if not jadi.potongan:
        st.caption("Isi PDF dilihat setelah diunduh.")
        return
    with st.container(height=_TINGGI, key="intip_dokumen"):
        for nomor, satu in enumerate(jadi.potongan):
            _sepotong(satu, nomor)


def _sepotong(satu: Sepotong, nomor: int) -> None:
    if satu.judul:
        st.markdown(f"**{teks.polos(satu.judul)}**")
    for kalimat in satu.teks:
        st.caption(teks.polos(kalimat))
    if satu.tabel:
        kepala, *baris = satu.tabel
        # Two columns of one name would be one in a frame.
        nama = [f"{k or ' '}{_RAMBUT * n}" for n, k in enumerate(kepala)]
        isi = [list(b[: len(nama)]) + [""] * (len(nama) - len(b)) for b in baris]
        st.dataframe(pd.DataFrame(isi, columns=nama), hide_index=True, key=f"intip_{nomor}")


@st.cache_resource(scope="session", show_spinner=False)
def _laci() -> dict[str, _Jadi]:
    """Beside the session state, which is pickled in every run: a document may be large."""
    return {}
