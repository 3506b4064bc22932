"""Simpan: what a person confirms below a preview, and what became of it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final
from zlib import crc32

import streamlit as st

from iku.core.changes import Ubah
from iku.core.finding import Kode, Masalah
from iku.services.impor import Bergeser, Tersimpan, TidakBerubah, save
from iku.services.preview import Pratinjau
from iku.services.workspace import Workspace
from iku.store import StoreError
from iku.ui import teks
from iku.ui.nama import nama_anda
from iku.ui.papan import Papan, ganti
from iku.ui.pratinjau import ditolak
from iku.ui.soal import soal
from iku.ui.tersimpan import banyak_simpanan
from iku.ui.tombol import kata_utama

SETUJU: Final = {
    Kode.BAGIAN_MELEBIHI_KESELURUHAN: "bagian yang melebihi keseluruhannya",
    Kode.SEPULUH_KALI: "angka yang sepuluh kali lipat atau sepersepuluh triwulan lalu",
    Kode.FORMAT_SKALA: "lembar dengan angka yang tampil lain dari isinya",
    Kode.TARGET_JANGGAL: "target yang tidak biasa",
    Kode.JUMLAH_BEDA: "jumlah yang tidak cocok dengan rinciannya",
    Kode.SALINAN_TRIWULAN: "triwulan yang seluruhnya sama dengan triwulan lain",
    Kode.POSISI_SAMA_JUMLAH: "keadaan akhir triwulan yang sama dengan jumlah triwulan sebelumnya",
    Kode.KOLOM_GANDA: "kolom yang tertulis dua kali",
    Kode.SALAH_BARIS: "angka yang tampak berada di baris yang salah",
}
"""What a person agrees to, by the kind of warning: "Saya sudah memeriksa 3 …; angkanya benar"."""
_LAINNYA: Final = "hal lain yang diragukan"
_BERGESER: Final = (
    "Belum disimpan: data berubah sejak pratinjau ini dibuat. "
    "Pratinjau di bawah sudah memuat perubahan itu; periksa, lalu simpan lagi."
)


def bilah_simpan(ws: Workspace, halaman: str, papan: Papan) -> Tersimpan | TidakBerubah | None:
    """Ask what must be agreed to, then save what is shown. None until something came of it."""
    pratinjau = papan.pratinjau
    if not pratinjau.ditulis:
        st.info(_tanpa_perubahan(pratinjau))
        return None
    setuju = _persetujuan(halaman, pratinjau)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        oleh = nama_anda()
        alasan = _alasan(halaman, pratinjau)
        kata = kata_utama("Simpan", aktif=setuju)
        tekan = st.button(kata, type="primary", disabled=not setuju, key=f"simpan_{halaman}")
    if not setuju:
        st.caption("Simpan terbuka setelah semua kotak di atas dicentang.")
    if not tekan or not _lengkap(oleh, alasan, pratinjau):
        return None
    return _simpan(ws, halaman, papan, oleh, alasan)


def _tanpa_perubahan(pratinjau: Pratinjau) -> str:
    if any(s.menahan for s in soal(pratinjau.bahan.bacaan)):
        return "Belum ada yang dapat disimpan. Jawab pertanyaan di atas dahulu."
    if pratinjau.ditolak:
        return "Tidak ada yang dapat disimpan. Perbaiki yang ditolak, lalu coba lagi."
    return "Tidak ada yang berubah: semua angka sama dengan yang sudah tersimpan."


def _persetujuan(halaman: str, pratinjau: Pratinjau) -> bool:
    """One tick for each kind of warning and one for what is left out; new faults ask anew."""
    # What is hidden stays out and is asked about above; there is nothing more to agree to.
    ragu = [m for m in pratinjau.peringatan if m.kode is not Kode.TERSEMBUNYI]
    jawaban = [_centang(halaman, kode, _janji(kode, len(milik)), milik) for kode, milik in _per_kode(ragu)]
    if pratinjau.ditolak:
        kata = f"Simpan yang lain; {_sebut_ditolak(pratinjau)} tidak ikut"
        jawaban.append(_centang(halaman, "ditolak", kata, pratinjau.ditolak))
    return all(jawaban)


def _janji(kode: Kode, banyak: int) -> str:
    return f"Saya sudah memeriksa {banyak} {SETUJU.get(kode, _LAINNYA)}; angkanya benar"


def _centang(halaman: str, jenis: str, kata: str, masalah: Sequence[Masalah]) -> bool:
    sidik = crc32("\n".join(map(str, masalah)).encode())
    # A tick waits while its page is left; new faults ask anew, and so does the next upload.
    kunci = f"setuju_{halaman}_{jenis}_{sidik}_{banyak_simpanan()}"
    return st.checkbox(kata, key=kunci, persist_state="session")


def _per_kode(masalah: Sequence[Masalah]) -> list[tuple[Kode, list[Masalah]]]:
    urut = sorted(masalah, key=lambda m: m.kode)
    return [(kode, list(milik)) for kode, milik in groupby(urut, key=lambda m: m.kode)]


def _sebut_ditolak(pratinjau: Pratinjau) -> str:
    salah = ditolak(pratinjau)
    sel = sum(bool(m.sel) for m in salah)
    tolak = " dan ".join(f"{n} {kata}" for n, kata in ((sel, "sel"), (len(salah) - sel, "berkas")) if n)
    tanya = sum(s.menahan for s in soal(pratinjau.bahan.bacaan))
    sebut = (
        f"{tolak} yang ditolak" if tolak else "",
        f"{tanya} pertanyaan yang belum dijawab" if tanya else "",
    )
    return " dan ".join(filter(None, sebut))


def _mengubah(pratinjau: Pratinjau) -> bool:
    return any(s.ubah in (Ubah.BERUBAH, Ubah.DITARIK) for s in pratinjau.ditulis)


def _alasan(halaman: str, pratinjau: Pratinjau) -> str:
    label = "Alasan perubahan" if _mengubah(pratinjau) else "Catatan (boleh dikosongkan)"
    # It waits out of sight while a Bentrok is settled; the next upload has a reason of its own.
    kunci = f"alasan_{halaman}_{banyak_simpanan()}"
    isi = st.text_input(label, key=kunci, max_chars=300, persist_state="session")
    return " ".join((isi or "").split())


def _lengkap(oleh: str, alasan: str, pratinjau: Pratinjau) -> bool:
    kurang = []
    if not oleh:
        kurang.append("isi Nama Anda")
    if not alasan and _mengubah(pratinjau):
        kurang.append("isi Alasan perubahan, karena ada angka tersimpan yang berubah")
    if kurang:
        st.error(f"Belum disimpan: {' dan '.join(kurang)}, lalu tekan Simpan lagi.")
    return not kurang


def _simpan(
    ws: Workspace, halaman: str, papan: Papan, oleh: str, alasan: str
) -> Tersimpan | TidakBerubah | None:
    try:
        hasil = save(ws, papan.pratinjau, oleh, alasan, setuju_peringatan=True, abaikan_ditolak=True)
    except StoreError as gagal:
        st.error(teks.polos(f"Belum disimpan. {gagal}"))
        return None
    if isinstance(hasil, Bergeser):
        ganti(halaman, papan, hasil.pratinjau, _BERGESER)
        st.rerun()
    return hasil
