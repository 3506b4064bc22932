"""What `streamlit run` serves: the dashboard behind its guards."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from streamlit.starlette import App

from iku.services.buku_log import henti_log, mulai_log, tempat_log
from iku.services.jadwal import Penjadwal
from iku.services.kesiapan import siap
from iku.services.workspace import database_url
from iku.ui.jaga.asal import Asal
from iku.ui.jaga.jaringan import terbuka
from iku.ui.jaga.kepala import Kepala
from iku.ui.jaga.kesehatan import Kesehatan
from iku.ui.jaga.masuk import Masuk
from iku.ui.jaga.pemegang import Pemegang
from iku.ui.jaga.sesi import Sesi
from iku.ui.lembar_awal import LembarAwal


@asynccontextmanager
async def _selama_jalan(_app: App) -> AsyncIterator[dict[str, Any] | None]:
    """The log and the day's backup, for as long as the server runs."""
    log = mulai_log(tempat_log(os.environ, st.get_option("server.port")))
    penjadwal = Penjadwal(os.environ)
    penjadwal.mulai()
    try:
        yield None
    finally:
        penjadwal.henti()
        henti_log(log)


app = App(
    "app.py",
    lifespan=_selama_jalan,
    # From the outside in: what is refused bears the headers too.
    middleware=[
        Middleware(Kepala),
        Middleware(Asal),
        Middleware(Kesehatan, siap=lambda: siap(os.environ)),
        Middleware(Masuk, pemegang=Pemegang(lambda: database_url(os.environ)), terbuka=terbuka),
        Middleware(Sesi),
        Middleware(LembarAwal),
    ],
)
