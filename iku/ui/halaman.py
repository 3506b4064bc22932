"""The pages of the dashboard: their place in the menu, their address and what their bar offers."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from iku.core.catalogue import Catalogue
from iku.ui.alamat import RAPAT


@dataclass(frozen=True, slots=True)
class Batas:
    """What a page's bar offers. ``bidang`` set is the page's own and cannot be chosen."""

    bidang: str | None = None
    indikator: bool = False
    ikut: tuple[str, ...] = ()
    """Further parts of the address, which the page reads for itself; it then says what is unknown in it."""


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
    rapat: bool = False
    """The meeting, which takes the whole screen."""

    def page(self) -> st.Page:
        """The page as Streamlit's navigation wants it."""
        jalur, awal = f"pages/{self.berkas}.py", self is HALAMAN[0]
        # The first page stands at the bare address, and would keep its own name from answering.
        alamat = _BERANDA if awal else self.berkas
        return st.Page(jalur, title=self.judul, url_path=alamat, default=awal)


_BERANDA: Final = "beranda"
HALAMAN: Final = (
    Halaman("ringkasan", "Ringkasan"),
    Halaman("tenaga_kerja", "Tenaga Kerja", milik=True),
    Halaman("kukm", "KUKM", milik=True),
    Halaman("penunjang", "Penunjang", sisa=True),
    Halaman("indikator", "Indikator", indikator=True),
    Halaman("pohon", "Pohon Kinerja"),
    Halaman("rapat", "Rapat", rapat=True),
    Halaman("unggah", "Unggah", "Data", saringan=False),
    Halaman("isi_data", "Isi Data", "Data", saringan=False),
    Halaman("target", "Target", "Data", saringan=False),
    Halaman("kelengkapan", "Kelengkapan", "Data", saringan=False),
    Halaman("riwayat", "Riwayat", "Data", saringan=False),
    Halaman("cadangan", "Cadangan", "Data", saringan=False),
    Halaman("rekap", "Rekap", "Keluaran"),
    Halaman("dokumen", "Dokumen", "Keluaran"),
    Halaman("notulen", "Notulen", "Keluaran"),
)


def buka_halaman() -> tuple[st.Page, Halaman]:
    """Draw the menu with the open page marked in it; gives that page, as Streamlit's and as ours."""
    page = st.navigation(navigasi(), position="top")
    halaman = halaman_dari(page)
    if page.url_path == HALAMAN[0].berkas:
        ke_depan()
    if halaman.rapat:
        page = st.navigation(navigasi(), position="hidden")
    if halaman.bagian:
        # Streamlit marks a page of the bar, but not the heading that an open page stands under.
        page = st.navigation(navigasi(halaman.bagian), position="top")
    return page, halaman


def ke_depan() -> None:
    """Open the first page with the query as it stands."""
    st.switch_page(HALAMAN[0].page(), query_params=st.query_params.to_dict())


def navigasi(terbuka: str = "") -> dict[str, list[st.Page]]:
    """The menu: what people look at stands in the bar, work under a heading. ``terbuka`` is marked."""
    menu: dict[str, list[st.Page]] = {}
    for halaman in HALAMAN:
        bagian = halaman.bagian
        kepala = f":gray-background[**{bagian}**]" if bagian and bagian == terbuka else bagian
        menu.setdefault(kepala, []).append(halaman.page())
    menu[""].append(_nama_depan())
    return menu


def _nama_depan() -> st.Page:
    """The first page by its name: its address is bare, but people type what they read."""
    depan = HALAMAN[0]
    jalur = f"pages/{depan.berkas}.py"
    return st.Page(jalur, title=depan.judul, url_path=depan.berkas, visibility="hidden")


def halaman_dari(page: st.Page) -> Halaman:
    """Which of our pages Streamlit is about to run."""
    return next(h for h in HALAMAN if h.judul == page.title)


def nama_bidang(bidang: str, katalog: Catalogue) -> str:
    """A bidang as people find it: with its page where that bears another name."""
    halaman = next((h for h in HALAMAN if _bidang(h, katalog) == bidang), None)
    if halaman is None or _alamat(bidang) == halaman.berkas:
        return bidang
    return f"{bidang} ({halaman.judul})"


def batas(halaman: Halaman, katalog: Catalogue) -> Batas:
    """What the bar of a page offers under a catalogue."""
    return Batas(_bidang(halaman, katalog), halaman.indikator, RAPAT if halaman.rapat else ())


def _bidang(halaman: Halaman, katalog: Catalogue) -> str | None:
    if halaman.milik:
        return next((b for b in katalog.bidang if _alamat(b) == halaman.berkas), "")
    if halaman.sisa:
        berhalaman = {h.berkas for h in HALAMAN if h.milik}
        return next((b for b in katalog.bidang if _alamat(b) not in berhalaman), "")
    return None


def _alamat(bidang: str) -> str:
    return bidang.lower().replace(" ", "_")
