"""The office's logo and template: whether the libraries that will use them can."""

import io


def terbaca(nama: str, isi: bytes) -> bool:
    """Whether it is a presentation, where its name says so, or else a PNG or JPEG picture."""
    try:
        return _presentasi(isi) if nama.lower().endswith(".pptx") else _gambar(isi)
    except Exception:  # whatever the two libraries say of a file that is not theirs
        return False


def _presentasi(isi: bytes) -> bool:
    from pptx import Presentation

    return len(Presentation(io.BytesIO(isi)).slide_layouts) > 0


def _gambar(isi: bytes) -> bool:
    from docx.image.image import Image

    return Image.from_blob(isi).content_type in ("image/png", "image/jpeg")
