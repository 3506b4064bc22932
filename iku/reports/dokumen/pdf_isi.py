"""The page numbers of a table of contents in a PDF: LibreOffice reckons them only when a macro asks it to.

The macro is put into the profile of one run of LibreOffice, which is thrown away after it; it is ours alone,
and no document that it opens brings macros of its own.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_PUSTAKA: Final = "Standard"
BERNOMOR: Final = "bernomor"
"""The folder in which the macro leaves its PDF."""
_MODUL: Final = "Module1"
"""The module that every new profile knows."""
_MEDAN: Final = b" TOC "
"""How a Word document asks for a table of contents."""
_MACRO: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="{modul}"
 script:language="StarBasic">
Sub Nomori(Folder As String, Semua As String)
  On Error GoTo Selesai
  Dim Tersembunyi(0) As New com.sun.star.beans.PropertyValue
  Dim Bentuk(0) As New com.sun.star.beans.PropertyValue
  Tersembunyi(0).Name = &quot;Hidden&quot;
  Tersembunyi(0).Value = True
  Bentuk(0).Name = &quot;FilterName&quot;
  Bentuk(0).Value = &quot;writer_pdf_Export&quot;
  For Each Satu In Split(Semua, &quot;;&quot;)
    Asal = Folder &amp; Satu &amp; &quot;.docx&quot;
    Dokumen = StarDesktop.loadComponentFromURL(Asal, &quot;_blank&quot;, 0, Tersembunyi())
    Isi = Dokumen.getDocumentIndexes()
    For Nomor = 0 To Isi.getCount() - 1
      Isi.getByIndex(Nomor).update()
    Next
    Dokumen.storeToURL(Folder &amp; &quot;{keluar}/&quot; &amp; Satu &amp; &quot;.pdf&quot;, Bentuk())
    Dokumen.close(True)
  Next
  Selesai:
End Sub
</script:module>
"""


def berdaftar_isi(dokumen: Mapping[str, bytes]) -> list[str]:
    """The names of those that have a table of contents."""
    return [nama for nama, isi in dokumen.items() if nama.endswith(".docx") and _meminta(isi)]


def pasang_macro(profil: Path) -> None:
    """Put the macro into a profile that LibreOffice has used once, since the first start writes its own."""
    folder = profil / "user" / "basic" / _PUSTAKA
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{_MODUL}.xba").write_text(_MACRO.format(modul=_MODUL, keluar=BERNOMOR), encoding="utf-8")


def panggilan(folder: Path, semua: list[str]) -> str:
    """What LibreOffice is called with, for files of ``folder`` named without their ending."""
    return f"macro:///{_PUSTAKA}.{_MODUL}.Nomori({folder.as_uri()}/,{';'.join(semua)})"


def _meminta(isi: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        return _MEDAN in paket.read("word/document.xml")
