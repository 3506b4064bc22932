"""Riwayat: every upload and every change, newest first, filtered by the store and shown by the page."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

import streamlit as st

from iku.core.catalogue import Catalogues
from iku.core.reading import Jenis
from iku.services.workspace import Workspace
from iku.store import Filter, UnggahanTersimpan
from iku.ui import batal, berubah, teks
from iku.ui.halaman import nama_bidang
from iku.ui.lembaran import SATU_HALAMAN, halaman_baris
from iku.ui.pilihan import sebutan
from iku.ui.riwayat_tabel import LEBAR, dibatalkan, tabel_perubahan, tabel_unggahan
from iku.ui.tabel import tinggi_baris
from iku.ui.workspace import lembar

T = TypeVar("T")
_TINGGI: Final = 470
_DIBATALKAN: Final = "riwayat_dibatalkan"
PERUBAHAN: Final = "Perubahan angka"
UNGGAHAN: Final = "Unggahan"
BERUBAH: Final = "Apa yang berubah"


def pilih_tampilan() -> str:
    """Ask what to list."""
    pilihan = (PERUBAHAN, UNGGAHAN, BERUBAH)
    return str(
        st.segmented_control("Tampilkan", pilihan, default=PERUBAHAN, required=True, key="riwayat_apa")
    )


def perubahan(ws: Workspace) -> None:
    """Changes that pass the filter, a page at a time."""
    _daftar_perubahan(ws, _saring(ws), "riwayat")


def _saring(ws: Workspace) -> Filter:
    semua = ws.store.uploads()
    with st.container(horizontal=True, vertical_alignment="bottom", key="saringan_riwayat"):
        jenis = _pilih("Jenis", {j: j.capitalize() for j in Jenis}, 120)
        terbaru = ws.catalogues.terbaru
        bidang = _pilih("Bidang", {b: nama_bidang(b, terbaru) for b in terbaru.bidang}, 170)
        kode = _pilih("Variabel atau indikator", _nama_kode(ws.catalogues, jenis, bidang), 300)
        tahun = _pilih("Tahun", {t: str(t) for t in sorted(lembar().tahun, reverse=True)}, 110)
        oleh = _pilih("Oleh", {o: o for o in sorted({u.oleh for u in semua})}, 170)
        kata = st.text_input(
            "Cari kata", key="riwayat_teks", placeholder="alasan, berkas, sel, nama", width=210
        )
    pilihan = (kode,) if kode else tuple(_nama_kode(ws.catalogues, jenis, bidang)) if bidang else ()
    return Filter(jenis, pilihan, tahun, oleh=oleh or "", teks=(kata or "").strip())


def _pilih(label: str, pilihan: Mapping[T, str], lebar: int) -> T | None:
    return st.selectbox(
        label,
        list(pilihan),
        index=None,
        format_func=sebutan(pilihan),
        placeholder="Semua",
        key=f"riwayat_{label}",
        width=lebar,
    )


def _nama_kode(catalogues: Catalogues, jenis: Jenis | None, bidang: str | None) -> dict[str, str]:
    """Variabel and indikator of every decree by kode, the latest name winning."""
    nama: dict[str, str] = {}
    for katalog in catalogues.semua:
        if jenis is not Jenis.TARGET:
            nama |= {v.kode: v.nama for v in katalog.variabel.values() if bidang in (None, v.bidang)}
        if jenis is not Jenis.ENTRI:
            nama |= {
                i.kode: f"Target {i.nama}" for i in katalog.indikator.values() if bidang in (None, i.bidang)
            }
    return nama


def _daftar_perubahan(ws: Workspace, saring: Filter, kunci: str) -> None:
    banyak = ws.store.history_count(saring)
    if not banyak:
        st.info("Belum ada perubahan." if saring == Filter() else "Belum ada perubahan yang cocok.")
        return
    mulai = halaman_baris(banyak, f"{kunci}_{saring}")
    isi = ws.store.history(where=saring, limit=SATU_HALAMAN, offset=mulai)
    tabel = tabel_perubahan(isi, ws.catalogues)
    tinggi = tinggi_baris(tabel, LEBAR)
    st.dataframe(
        tabel,
        hide_index=True,
        height=min(_TINGGI, tinggi * len(isi) + 36),
        row_height=tinggi,
        column_config={k: st.column_config.TextColumn(width=n) for k, n in LEBAR.items()},
        key=f"{kunci}_tabel",
    )


def unggahan(ws: Workspace) -> None:
    """Uploads a page at a time; one that is picked shows its changes and gives its files back."""
    semua = ws.store.uploads()
    if not semua:
        st.info("Belum ada unggahan.")
        return
    mulai = halaman_baris(len(semua), "unggahan")
    isi = semua[mulai : mulai + SATU_HALAMAN]
    batal_oleh = dibatalkan(semua)
    st.caption("Pilih satu baris untuk melihat isinya dan mengunduh berkasnya.")
    dipilih = st.dataframe(
        tabel_unggahan(isi, batal_oleh),
        hide_index=True,
        height=min(_tinggi(len(isi)), 280),
        on_select="rerun",
        selection_mode="single-row",
        key="riwayat_unggahan",
    )
    for baris in dipilih.selection.rows:
        _satu_unggahan(ws, isi[baris], batal_oleh.get(isi[baris].id))


def _satu_unggahan(ws: Workspace, u: UnggahanTersimpan, batal_oleh: int | None) -> None:
    st.subheader(f"Unggahan nomor {u.id}", anchor=False)
    _pembatalan(ws, u, batal_oleh)
    with st.container(horizontal=True):
        for nomor, berkas in enumerate(u.berkas):
            isi = ws.store.berkas_isi(berkas.sha256) or b""
            label = f"Unduh {teks.polos(berkas.nama)}"
            st.download_button(label, isi, berkas.nama, on_click="ignore", key=f"berkas_{u.id}_{nomor}")
    _daftar_perubahan(ws, Filter(unggahan_id=u.id), f"unggahan_{u.id}")


def _pembatalan(ws: Workspace, u: UnggahanTersimpan, batal_oleh: int | None) -> None:
    """What became of an upload, and the way to undo it."""
    if kalimat := st.session_state.pop(_DIBATALKAN, None):
        st.success(kalimat)
    if u.membatalkan is not None:
        st.markdown(f"Mengembalikan angka seperti sebelum unggahan nomor {u.membatalkan}.")
    if batal_oleh is not None:
        st.markdown(f"Sudah dibatalkan oleh unggahan nomor {batal_oleh}.")
    elif hasil := batal.tombol(ws, u.id):
        st.session_state[_DIBATALKAN] = batal.kalimat(u.id, hasil)
        st.rerun()


def _tinggi(baris: int) -> int:
    return min(_TINGGI, 33 * (baris + 1) + 3)


DAFTAR: Final[Mapping[str, Callable[[Workspace], None]]] = {
    PERUBAHAN: perubahan,
    UNGGAHAN: unggahan,
    BERUBAH: berubah.tampilkan,
}
