"""Tersimpan: what was kept, and where to look next; it stays until something new is handed in."""

from typing import Any, Final

import streamlit as st

from iku.core.catalogue import Catalogues
from iku.core.reading import Jenis, Kunci
from iku.services.impor import Tersimpan
from iku.services.preview import Pratinjau
from iku.services.workspace import Workspace
from iku.ui import batal
from iku.ui.halaman import HALAMAN, batas
from iku.ui.pratinjau import ditolak, tampilkan_masalah
from iku.ui.tautan import tautan_halaman

_KUNCI: Final = "tersimpan"
_BANYAK: Final = "tersimpan_nomor"


def catat(ws: Workspace, halaman: str, pratinjau: Pratinjau, hasil: Tersimpan) -> None:
    """Note an outcome for the next run of the page."""
    ditulis = [s.bacaan.kunci for s in pratinjau.ditulis]
    st.session_state[_BANYAK] = banyak_simpanan() + 1
    st.session_state[_KUNCI] = {
        "halaman": halaman,
        "kalimat": f"{hasil.banyak} angka tersimpan sebagai unggahan nomor {hasil.unggahan_id}.",
        "ditolak": tuple(ditolak(pratinjau)),
        "bidang": sorted({_bidang(k, ws.catalogues) for k in ditulis}),
        "saat": _saat(ditulis),
        "unggahan": hasil.unggahan_id,
    }


def banyak_simpanan() -> int:
    """How often this session has kept something."""
    return int(st.session_state.get(_BANYAK, 0))


def tampilkan(halaman: str, ws: Workspace) -> None:
    """Say what this page kept last, with links to what it moved."""
    kini = st.session_state.get(_KUNCI)
    if not kini or kini["halaman"] != halaman:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="tersimpan"):
        st.success(kini["kalimat"], width="stretch")
        for judul, berkas in _tujuan(ws, kini["bidang"], int(kini["saat"]["tahun"])):
            tautan_halaman(berkas, judul, kini["saat"])
        tautan_halaman("riwayat", "Riwayat")
    _batalkan(ws, kini)
    tampilkan_masalah(
        "tertinggal", "Belum tersimpan: perbaiki yang ditolak ini, lalu coba lagi", kini["ditolak"]
    )


def _batalkan(ws: Workspace, kini: dict[str, Any]) -> None:
    """Offer to undo what was kept, once."""
    nomor = kini["unggahan"]
    if nomor is not None and (hasil := batal.tombol(ws, nomor)):
        kini |= {"kalimat": batal.kalimat(nomor, hasil), "unggahan": None, "ditolak": ()}
        st.rerun()


def lupakan() -> None:
    """Something new was handed in; the last outcome has been read."""
    st.session_state.pop(_KUNCI, None)


def _bidang(kunci: Kunci, catalogues: Catalogues) -> str:
    katalog = catalogues.for_year(kunci.tahun)
    butir = katalog.variabel if kunci.jenis is Jenis.ENTRI else katalog.indikator
    return butir[kunci.kode].bidang


def _saat(ditulis: list[Kunci]) -> dict[str, str]:
    """The latest period that was written, as a link's query."""
    tahun, triwulan = max((k.tahun, k.triwulan or 0) for k in ditulis)
    return {"tahun": str(tahun), **({"triwulan": str(triwulan)} if triwulan else {})}


def _tujuan(ws: Workspace, bidang: list[str], tahun: int) -> list[tuple[str, str]]:
    katalog = ws.catalogues.for_year(tahun)
    return [(f"Lihat {h.judul}", h.berkas) for h in HALAMAN if batas(h, katalog).bidang in bidang]
