"""Whether anybody but this machine reaches the dashboard."""

import ipaddress

import streamlit as st

from iku.ui.jaga.asal import SENDIRI


def terbuka() -> bool:
    """Whether the server listens to others, or answers to a name that others know, as behind a proxy."""
    nama = [st.get_option("server.address") or "0.0.0.0", *st.get_option("server.allowedHosts")]
    return not all(map(_sendiri, nama))


def _sendiri(nama: str) -> bool:
    try:
        return nama in SENDIRI or ipaddress.ip_address(nama).is_loopback
    except ValueError:
        return False
