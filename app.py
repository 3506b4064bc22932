"""The frame of the dashboard: page config, navigation, the filter bar. Nothing else."""

import streamlit as st

from iku.ui import bingkai, peramban
from iku.ui.filters import filter_bar
from iku.ui.halaman import batas, halaman_dari, navigasi
from iku.ui.workspace import sinkron_contoh, workspace


def main() -> None:
    st.set_page_config(page_title="Dashboard IKU", layout="wide")
    page = st.navigation(navigasi(), position="top")
    halaman = halaman_dari(page)
    sinkron_contoh()
    peramban.pasang()
    if not bingkai.bingkai():
        return
    if not halaman.saringan:
        page.run()
    elif bingkai.kosong():
        bingkai.sambutan()
    else:
        filter_bar(batas(halaman, workspace().catalogues.terbaru))
        bingkai.catatan_tahun()
        page.run()


main()
