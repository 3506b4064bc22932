"""The two pages that are no part of Streamlit: they run no script and load nothing."""

from html import escape
from typing import Final

_GAYA: Final = (
    ":root{color-scheme:light dark}body{font:15px/1.5 'Source Sans',system-ui,sans-serif;margin:15vh auto;"
    "max-width:22rem;padding:0 1rem}input,button{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;"
    "border-radius:6px;border:1px solid #7a8794}button{margin-top:1rem;background:#0B5CAD;color:#fff;"
    "border-color:#0B5CAD;cursor:pointer}[role=alert]{font-weight:600}"
)


def masuk(keluhan: str) -> str:
    """Asks for the office's password; ``keluhan`` says why the last one did not do."""
    salah = f'<p role="alert">{escape(keluhan)}</p>' if keluhan else ""
    return _lembar(
        "Masuk",
        f'{salah}<form method="post" action="masuk"><p><label for="sandi">Sandi kantor</label></p>'
        '<input id="sandi" name="sandi" type="password" autocomplete="current-password" required autofocus>'
        '<button type="submit">Masuk</button></form>',
    )


def keluar() -> str:
    """Asks whether to end the session."""
    return _lembar(
        "Keluar",
        "<p>Setelah keluar, sandi ditanyakan lagi.</p>"
        '<form method="post" action="keluar"><button type="submit">Keluar</button></form>',
    )


def _lembar(judul: str, isi: str) -> str:
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{judul} · Dashboard IKU</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        # Else a browser asks for a picture that nobody gets before the password.
        '<link rel="icon" href="data:,">'
        f"<style>{_GAYA}</style></head><body><main><h1>Dashboard IKU</h1>{isi}</main></body></html>"
    )
