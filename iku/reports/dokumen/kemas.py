"""Kemas: an Office file packed anew so that the same content is the same file, byte for byte."""

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

_SAAT: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip can say: these files tell no time of their own."""
_INTI: Final = "docProps/core.xml"
_WAKTU: Final = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:)")


def tetap(isi: bytes, waktu: datetime) -> bytes:
    """The same members in the same order, made at ``waktu``; workbooks within it too."""
    with zipfile.ZipFile(io.BytesIO(isi)) as lama:
        return kemas((nama, _tanpa_saat(nama, lama.read(nama), waktu)) for nama in lama.namelist())


def _tanpa_saat(nama: str, isi: bytes, waktu: datetime) -> bytes:
    if nama.endswith(".xlsx"):
        return tetap(isi, waktu)
    if nama != _INTI:
        return isi
    saat = waktu.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return _WAKTU.sub(rb"\g<1>" + saat + rb"\g<3>", isi)


def kemas(anggota: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these members, by name and content, in the order given."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama, isi in anggota:
            satu = zipfile.ZipInfo(nama, _SAAT)
            satu.compress_type = zipfile.ZIP_DEFLATED
            # The same on every system, where Python would say on which one it was packed.
            satu.create_system, satu.external_attr = 3, 0o644 << 16
            baru.writestr(satu, isi)
    return keluar.getvalue()
