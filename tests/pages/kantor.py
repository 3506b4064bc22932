"""Workbooks as offices make them, for the tests of pages: handed in, looked at and answered."""

import io
import re

import openpyxl
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from tests.pages.conftest import AKAR
from tests.pages.kerja import tanpa_galat

KANTOR = AKAR / "tests" / "workbooks" / "kantor"


def kantor(nama: str) -> tuple[str, bytes]:
    """One of the office workbooks, as the uploader takes it."""
    return nama, (KANTOR / nama).read_bytes()


def ubah(nama: str, **sel: object) -> tuple[str, bytes]:
    """One of them with some cells of its first sheet changed."""
    buku = openpyxl.load_workbook(KANTOR / nama)
    for alamat, nilai in sel.items():
        buku.worksheets[0][alamat] = nilai
    keluar = io.BytesIO()
    buku.save(keluar)
    return nama, keluar.getvalue()


def dua_pertanyaan_satu_salah() -> tuple[str, bytes]:
    """Two names with a slip of the pen, and a cell that is a percentage."""
    return ubah("nama_salah_ketik.xlsx", F11="45 persen")


def tekan(at: AppTest, kata: str) -> AppTest:
    """Press the first button of these words."""
    return tanpa_galat(tombol(at, kata)[0].click().run())


def tombol(at: AppTest, kata: str) -> list[Button]:
    """The buttons whose words contain these."""
    return [b for b in at.button if kata in b.label.replace("\\", "")]


def kunci_kisi(at: AppTest) -> str:
    """The key of the grid on screen."""
    return next(str(d.key) for d in at.dataframe if d.key and d.key.startswith("lembar_kisi"))


def pilih_sel(at: AppTest, alamat: str) -> AppTest:
    """Click a cell of the grid."""
    kunci = kunci_kisi(at)
    huruf, baris = re.fullmatch(r"([A-Z]+)(\d+)", alamat).groups()  # type: ignore[union-attr]
    nomor = [str(n).split()[0] for n in at.dataframe(key=kunci).value.index].index(baris)
    pilih = {"rows": [], "columns": [], "cells": [(nomor, huruf)]}
    at.session_state[kunci] = {"selection": pilih}
    return tanpa_galat(at.run())


def isi_kisi(at: AppTest) -> dict[str, str]:
    """What the grid shows, by address; empty cells left out."""
    frame = at.dataframe(key=kunci_kisi(at)).value
    return {
        f"{kolom}{str(nomor).split()[0]}": nilai
        for nomor, baris in frame.iterrows()
        for kolom, nilai in baris.items()
        if nilai
    }
