"""What `streamlit run` serves: the dashboard, whose first bytes know what colour the page will have."""

from starlette.middleware import Middleware
from streamlit.starlette import App

from iku.ui.lembar_awal import LembarAwal

app = App("app.py", middleware=[Middleware(LembarAwal)])
