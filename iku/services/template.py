"""Template: the blank form of a year, with what is known filled in."""

from iku.core.reading import Jenis, entri_frame, target_frame
from iku.reports.sample_mark import bertanda
from iku.reports.template import template_csv, template_xlsx
from iku.services.looking import figures
from iku.services.workspace import Workspace


def template_file(ws: Workspace, tahun: int, akhiran: str = ".xlsx") -> tuple[str, bytes]:
    """The form of a year, name and content: ``.xlsx`` with both tables, ``.csv`` with the entri."""
    katalog = ws.catalogues.for_year(tahun)
    isi = {k: v for k, v in figures(ws).items() if k.tahun == tahun}
    entri, target, contoh = entri_frame(isi.items()), target_frame(isi.items()), ws.contoh
    nama = bertanda(f"templat-iku-{tahun}{akhiran}", contoh=contoh)
    if akhiran == ".csv":
        return nama, template_csv(Jenis.ENTRI, tahun, katalog, entri, target, contoh=contoh)
    return nama, template_xlsx(tahun, katalog, entri, target, contoh=contoh)
