"""From bytes of a known format to cells as JSON: the work of the child process."""

import json

from iku.sheets.formats.arsip import Anggota, Arsip
from iku.sheets.formats.mentah import Hasil, Tolak


def answer(kepala: bytes, isi: bytes) -> bytes:
    """The cells of a file as JSON, or why it is refused; nothing is raised over a bad file."""
    try:
        format, direktori = json.loads(kepala)
        hasil = Hasil()
        urai(format, isi, direktori, hasil)
        return hasil.json()
    except Tolak as salah:
        return _tolak(salah.kode, salah.rincian)
    except MemoryError:
        return _tolak("memori")
    # Whatever else a reader raises over a damaged file, the person gets a sentence.
    except Exception as salah:
        return _tolak("cacat", f"{type(salah).__name__}: {salah}"[:200])


def _tolak(kode: str, rincian: str = "") -> bytes:
    return json.dumps(["tolak", [kode, rincian]]).encode()


def urai(format: str, isi: bytes, direktori: list[Anggota], hasil: Hasil) -> None:
    """Read a file with the reader of its format, which is imported only now.

    Raises: Tolak, and whatever a reader raises over a damaged file.
    """
    arsip = Arsip(isi, direktori)
    match format:
        case "xlsx":
            from iku.sheets.formats.xlsx import read_xlsx

            read_xlsx(arsip, hasil)
        case "xlsb":
            from iku.sheets.formats.xlsb import read_xlsb

            read_xlsb(arsip, hasil)
        case "ods":
            from iku.sheets.formats.ods import read_ods

            read_ods(arsip, hasil)
        case "fods":
            from iku.sheets.formats.ods import read_fods

            read_fods(isi, hasil)
        case "xls":
            from iku.sheets.formats.xls import read_xls

            read_xls(isi, hasil)
        case "html" | "mhtml":
            from iku.sheets.formats.html import read_html

            read_html(isi, hasil, mhtml=format == "mhtml")
        case "xml":
            from iku.sheets.formats.xml2003 import read_xml

            read_xml(isi, hasil)
        case _:
            from iku.sheets.formats.text import read_text

            read_text(isi, hasil)
