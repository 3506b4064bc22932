"""The frame of the dashboard: page config, navigation, the filter bar. Nothing else."""

import streamlit as st

from iku.ui import bingkai, peramban, telusur
from iku.ui.filters import filter_bar
from iku.ui.galat import siapkan_log, terjaga
from iku.ui.halaman import Halaman, batas, buka_halaman
from iku.ui.jaga.giliran import pastikan_pemilik
from iku.ui.mode import sinkron_contoh
from iku.ui.rapat.letak import di_pembuka
from iku.ui.workspace import workspace


def main() -> None:
    siapkan_log()
    st.set_page_config(page_title="Dashboard IKU", layout="wide")
    try:
        with terjaga():
            pastikan_pemilik()
            page, halaman = buka_halaman()
            sinkron_contoh()
            bingkai.bingkai(halaman.berkas)
            isi(page, halaman)
            bingkai.kaki()
    finally:
        peramban.pasang()


def isi(page: st.Page, halaman: Halaman) -> None:
    """The page itself, under its bar; a page that looks has nothing to show before there are figures."""
    if halaman.saringan and bingkai.kosong():
        bingkai.sambutan()
        return
    if halaman.saringan:
        terbaru = workspace().catalogues.terbaru
        filter_bar(batas(halaman, terbaru), tampak=not halaman.rapat or di_pembuka(terbaru))
        bingkai.catatan_tahun()
    page.run()
    telusur.buka_bila_diminta()


main()
