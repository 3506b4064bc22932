"""Kemas: an Office file packed anew so that the same content is the same file, byte for byte."""

import io
import zipfile
from collections.abc import Iterable
from typing import Final

_SAAT: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip can say: these files tell no time of their own."""


def tetap(isi: bytes) -> bytes:
    """The same members in the same order, without the moment at which each was written."""
    with zipfile.ZipFile(io.BytesIO(isi)) as lama:
        return kemas((nama, lama.read(nama)) for nama in lama.namelist())


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
