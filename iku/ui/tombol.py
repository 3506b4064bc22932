"""The words of a primary button, as dark as the dark theme's bright accent needs them."""

from iku.tokens import GELAP
from iku.ui.gambar import warna


def kata_utama(kata: str, *, aktif: bool = True) -> str:
    """The label of a primary button; ``kata`` are our own words.

    Streamlit prints it white on the accent, which in the dark is too bright for that.
    """
    # A button that cannot be pressed has no accent behind its words.
    if not aktif or warna() is not GELAP:
        return kata
    return f':color[{kata}]{{foreground="{GELAP.halaman}"}}'
