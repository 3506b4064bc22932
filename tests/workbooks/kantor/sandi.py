"""Passwords: workbooks locked by the programs that offices lock them with."""

import subprocess
import tempfile
from pathlib import Path
from typing import Final

SANDI: Final = "rahasia"
_MODUL: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Kunci" script:language="StarBasic">
Sub Simpan(asal, tujuan, saring)
  Dim buka(0) As New com.sun.star.beans.PropertyValue
  Dim tulis(1) As New com.sun.star.beans.PropertyValue
  buka(0).Name = "Hidden"
  buka(0).Value = True
  dok = StarDesktop.loadComponentFromURL(asal, "_blank", 0, buka())
  tulis(0).Name = "FilterName"
  tulis(0).Value = saring
  tulis(1).Name = "Password"
  tulis(1).Value = "{SANDI}"
  dok.storeToURL(tujuan, tulis())
  dok.close(True)
End Sub
</script:module>
"""
_UNSUR: Final = '<library:element library:name="Module1"/>'


def kunci_libre(isi: bytes, akhiran: str, saring: str) -> bytes:
    """An xlsx saved with a password by a macro of LibreOffice: xls (BIFF 8) or ods."""
    with tempfile.TemporaryDirectory() as folder:
        asal, tujuan, profil = (
            Path(folder) / "asal.xlsx",
            Path(folder) / f"kunci.{akhiran}",
            Path(folder) / "p",
        )
        asal.write_bytes(isi)
        # The first start writes the profile; only then is there a library to add a macro to.
        _soffice(profil, "--convert-to", "csv", "--outdir", folder, str(asal))
        pustaka = profil / "user" / "basic" / "Standard"
        daftar = pustaka / "script.xlb"
        ganti = _UNSUR + _UNSUR.replace("Module1", "Kunci")
        daftar.write_text(daftar.read_text(encoding="utf-8").replace(_UNSUR, ganti), encoding="utf-8")
        (pustaka / "Kunci.xba").write_text(_MODUL, encoding="utf-8")
        _soffice(profil, f'macro:///Standard.Kunci.Simpan("{asal.as_uri()}","{tujuan.as_uri()}","{saring}")')
        return tujuan.read_bytes()


def kunci_ooxml(isi: bytes) -> bytes:
    """An xlsx encrypted as Excel does it; needs the program msoffcrypto-tool on the PATH."""
    with tempfile.TemporaryDirectory() as folder:
        asal, tujuan = Path(folder) / "asal.xlsx", Path(folder) / "kunci.xlsx"
        asal.write_bytes(isi)
        subprocess.run(["msoffcrypto-tool", "-e", "-p", SANDI, str(asal), str(tujuan)], check=True)
        return tujuan.read_bytes()


def _soffice(profil: Path, *argumen: str) -> None:
    perintah = ["soffice", f"-env:UserInstallation={profil.as_uri()}", "--headless", "--norestore", *argumen]
    subprocess.run(perintah, check=True, capture_output=True, timeout=120)
