"""HTML as text that cannot be broken out of: words are escaped unless they were built here."""

from html import escape

from iku.core.tampak import terlihat


class Aman(str):
    """HTML that was built by ``unsur`` or ``gabung``; everything else is words."""

    __slots__ = ()


def unsur(nama: str, *isi: str, **atribut: str) -> Aman:
    """An element; ``kelas`` stands for the attribute *class*."""
    sifat = "".join(f' {"class" if k == "kelas" else k}="{_kata(v)}"' for k, v in atribut.items() if v)
    return Aman(f"<{nama}{sifat}>{gabung(*isi)}</{nama}>")


def tunggal(nama: str, **atribut: str) -> Aman:
    """An element that holds nothing, such as a picture."""
    return Aman(f"<{nama}" + "".join(f' {k}="{_kata(v)}"' for k, v in atribut.items()) + ">")


def gabung(*isi: str) -> Aman:
    """Several pieces one after the other."""
    return Aman("".join(satu if isinstance(satu, Aman) else _kata(satu) for satu in isi))


def berbaris(teks: str) -> Aman:
    """Words whose lines stay lines."""
    return Aman("<br>".join(_kata(baris) for baris in teks.split("\n")))


def _kata(teks: str) -> str:
    return escape(terlihat(teks), quote=True)
