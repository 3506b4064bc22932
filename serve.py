"""What `streamlit run` serves: the dashboard behind its guards."""

import os

from starlette.middleware import Middleware
from streamlit.starlette import App

from iku.services.kesiapan import siap
from iku.ui.jaga.asal import Asal
from iku.ui.jaga.kepala import Kepala
from iku.ui.jaga.kesehatan import Kesehatan
from iku.ui.jaga.sesi import Sesi
from iku.ui.lembar_awal import LembarAwal

app = App(
    "app.py",
    # From the outside in: what is refused bears the headers too.
    middleware=[
        Middleware(Kepala),
        Middleware(Asal),
        Middleware(Kesehatan, siap=lambda: siap(os.environ)),
        Middleware(Sesi),
        Middleware(LembarAwal),
    ],
)
