"""The pages of the dashboard: their place in the menu, their address and what their bar offers."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from iku.core.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Batas:
    """What a page's bar offers. ``bidang`` set is the page's own and cannot be chosen."""

    bidang: str | None = None
    indikator: bool = False


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page; ``berkas`` is its file and its address, which must be equal (see ``pintu``).

    ``milik`` says that the page belongs to the bidang of its own name.
    """

    berkas: str
    judul: str
    bagian: str = ""
    saringan: bool = True
    milik: bool = False
    sisa: bool = False
    """The page of every bidang that has none of its own."""
    indikator: bool = False

    def page(self) -> st.Page:
        """The page as Streamlit's navigation wants it."""
        awal = self is HALAMAN[0]
        jalur = f"pages/{self.berkas}.py"
        return st.Page(jalur, title=self.judul, url_path=self.berkas, default=awal)


HALAMAN: Final = (
    Halaman("ringkasan", "Ringkasan"),
    Halaman("tenaga_kerja", "Tenaga Kerja", milik=True),
    Halaman("kukm", "KUKM", milik=True),
    Halaman("penunjang", "Penunjang", sisa=True),
    Halaman("indikator", "Indikator", indikator=True),
    Halaman("unggah", "Unggah", "Data", saringan=False),
    Halaman("isi_data", "Isi Data", "Data", saringan=False),
    Halaman("target", "Target", "Data", saringan=False),
    Halaman("riwayat", "Riwayat", "Data", saringan=False),
    Halaman("rekap", "Rekap", "Keluaran"),
)


def navigasi() -> dict[str, list[st.Page]]:
    """The menu: what people look at stands in the bar, work under a heading."""
    menu: dict[str, list[st.Page]] = {}
    for halaman in HALAMAN:
        menu.setdefault(halaman.bagian, []).append(halaman.page())
    return menu


def halaman_dari(page: st.Page) -> Halaman:
    """Which of our pages Streamlit is about to run."""
    return next(h for h in HALAMAN if h.judul == page.title)


def batas(halaman: Halaman, katalog: Catalogue) -> Batas:
    """What the bar of a page offers under a catalogue."""
    return Batas(_bidang(halaman, katalog), halaman.indikator)


def _bidang(halaman: Halaman, katalog: Catalogue) -> str | None:
    if halaman.milik:
        return next((b for b in katalog.bidang if _alamat(b) == halaman.berkas), "")
    if halaman.sisa:
        berhalaman = {h.berkas for h in HALAMAN if h.milik}
        return next((b for b in katalog.bidang if _alamat(b) not in berhalaman), "")
    return None


def _alamat(bidang: str) -> str:
    return bidang.lower().replace(" ", "_")
