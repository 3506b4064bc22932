"""The libraries of documents are imported when one is made, and not before: a page need not wait for them."""

import subprocess
import sys

BERAT = {"docx", "pptx", "xlsxwriter", "matplotlib"}
PERIKSA = f"""
import sys
import iku.services.dokumen, iku.services.paket, iku.services.bahan_dokumen, iku.reports.dokumen.intip
import iku.cli.main, iku.ui.dokumen
print(sorted({BERAT!r} & set(sys.modules)))
"""


def test_nothing_heavy_is_loaded_before_a_document_is_made() -> None:
    hasil = subprocess.run([sys.executable, "-c", PERIKSA], capture_output=True, text=True, check=True)

    assert hasil.stdout.strip() == "[]"
