"""Short ways to write workbooks part by part, and to say what was read from them."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from iku.core.finding import Masalah
from iku.sheets.cells import Cell, huruf_kolom
from iku.sheets.formats import BukuKerja, read_cells

BERKAS = Path(__file__).parent / "berkas"
UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ISI_XLSX = (
    b'<Types><Override ContentType="application/vnd.openxmlformats-spreadsheetml.sheet.main+xml"/></Types>'
)


def arsip(anggota: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as berkas:
        for nama, isi in anggota.items():
            berkas.writestr(nama, isi)
    return keluar.getvalue()


def bagian(*lembar: str, judul: tuple[str, ...] = (), sifat: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook whose sheets are given as XML, or as the rows within ``sheetData``."""
    hubungan = [_relasi(n, "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(lembar) + 1)]
    hubungan += [_relasi(90, "styles", "styles.xml"), _relasi(91, "sharedStrings", "sharedStrings.xml")]
    daftar = "".join(
        f'<sheet name="{judul[n - 1] if judul else f"Lembar{n}"}" sheetId="{n}" r:id="rId{n}"/>'
        for n in range(1, len(lembar) + 1)
    )
    buku = f'<workbook xmlns="{UTAMA}" xmlns:r="{HUBUNGAN}">{sifat}<sheets>{daftar}</sheets></workbook>'
    return {
        "[Content_Types].xml": ISI_XLSX,
        "xl/workbook.xml": buku,
        "xl/_rels/workbook.xml.rels": f"<Relationships>{''.join(hubungan)}</Relationships>",
        **{f"xl/worksheets/sheet{n}.xml": utuh(isi) for n, isi in enumerate(lembar, 1)},
    }


def _relasi(nomor: int, jenis: str, sasaran: str) -> str:
    return f'<Relationship Id="rId{nomor}" Type="{HUBUNGAN}/{jenis}" Target="{sasaran}"/>'


def utuh(isi: str) -> str:
    """A whole sheet around rows."""
    if "<worksheet" in isi or ":worksheet" in isi:
        return isi
    return f'<worksheet xmlns="{UTAMA}"><sheetData>{isi}</sheetData></worksheet>'


def xlsx(*lembar: str, **lain: str) -> bytes:
    """A workbook of sheets given as XML; ``lain`` are parts below ``xl/``, without their ``.xml``."""
    return arsip(bagian(*lembar) | {f"xl/{nama}.xml": isi for nama, isi in lain.items()})


def gaya(*kode: str) -> str:
    """Styles whose index is the place of their number format; the first is General."""
    format = "".join(f'<numFmt numFmtId="{n}" formatCode="{k}"/>' for n, k in enumerate(kode, 170))
    xf = "".join(f'<xf numFmtId="{n}"/>' for n in range(170, 170 + len(kode)))
    return f'<styleSheet><numFmts>{format}</numFmts><cellXfs><xf numFmtId="0"/>{xf}</cellXfs></styleSheet>'


def buku(isi: bytes) -> BukuKerja:
    """What a file holds that can be read."""
    hasil = read_cells(isi)
    assert isinstance(hasil, BukuKerja), str(hasil)
    return hasil


def sel(isi: bytes, lembar: int = 0) -> dict[str, Cell]:
    """The cells of one sheet by their address."""
    return {f"{huruf_kolom(k)}{b}": cell for (b, k), cell in buku(isi).lembar[lembar].sel.items()}


def teks(isi: bytes, lembar: int = 0) -> dict[str, str]:
    """Kind and text of each cell, as ``angka 12``."""
    return {tempat: f"{cell.jenis} {cell.teks}" for tempat, cell in sel(isi, lembar).items()}


def tolak(isi: bytes) -> tuple[str, str]:
    """Code and cause of a file that is refused."""
    hasil = read_cells(isi)
    assert isinstance(hasil, Masalah), f"{len(hasil.lembar)} sheets were read"
    return hasil.kode, hasil.sebab
