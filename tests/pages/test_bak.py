"""Every place where words reach the screen, listed: what reads Markdown or HTML gets no raw word of data."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.pages.conftest import AKAR

# What reads its words as Markdown, or its label or help.
MARKDOWN: Final = frozenset(
    [
        "badge",
        "button",
        "caption",
        "checkbox",
        "date_input",
        "dialog",
        "download_button",
        "error",
        "expander",
        "file_uploader",
        "info",
        "link_button",
        "markdown",
        "metric",
        "multiselect",
        "number_input",
        "page_link",
        "popover",
        "segmented_control",
        "selectbox",
        "spinner",
        "subheader",
        "success",
        "tabs",
        "text_area",
        "text_input",
        "title",
        "toggle",
        "warning",
        "write",
        "header",
        "toast",
        "status",
        "pills",
        "radio",
        "feedback",
        "slider",
        "select_slider",
        "form_submit_button",
        "progress",
        "menu_button",
        "camera_input",
        "table",
        "exception",
    ]
)
# What shows its words as they are, or a figure whose words tests/charts looks at.
PLAIN: Final = frozenset(["text", "code", "dataframe", "data_editor", "plotly_chart", "json"])
# What builds HTML: each of its callers is named, and builds it with iku.reports.html_text or of constants.
HTML: Final = frozenset({"html", "iframe", "components"})
HTML_CALLERS: Final = {
    "iku/ui/notulen.py": "gabung(gaya(contoh=isi.contoh), notulen_badan(isi))",
    "iku/ui/peramban.py": "naskah()",
    "iku/ui/sempit.py": "f\"<style>{gaya.get(halaman, '')}{gaya[_SEMUA]}</style>\"",
}
# What shows no words of its own.
SILENT: Final = frozenset(
    [
        "App",
        "Page",
        "cache_data",
        "cache_resource",
        "column_config",
        "columns",
        "container",
        "context",
        "empty",
        "form",
        "fragment",
        "get_option",
        "image",
        "navigation",
        "pagination",
        "query_params",
        "rerun",
        "session_state",
        "set_page_config",
        "sidebar",
        "space",
        "stop",
        "switch_page",
        "__file__",
        "divider",
    ]
)
# The fields that hold what somebody typed, or a catalogue, a workbook or a file's name.
TYPED: Final = frozenset(
    [
        "alasan",
        "apa",
        "catatan_sk",
        "nama_pendek",
        "nama_variabel",
        "oleh",
        "penutup",
        "program",
        "rumus_sk",
        "sasaran",
        "satuan",
        "siapa",
        "teks_sel",
        "tujuan",
    ]
)
# What makes words fit to be shown, or gives none.
SAFE: Final = frozenset({"polos", "rumus", "len", "format_angka", "sum", "str", "lencana", "get", "items"})

SOURCES = sorted([*(AKAR / "iku" / "ui").rglob("*.py"), *(AKAR / "pages").glob("*.py"), AKAR / "app.py"])


def panggilan(berkas: Path) -> Iterator[tuple[str, ast.Call]]:
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Attribute):
            yield simpul.func.attr, simpul


@pytest.mark.parametrize("berkas", SOURCES, ids=lambda p: p.stem)
def test_every_part_of_streamlit_that_is_used_has_been_judged(berkas: Path) -> None:
    pohon = ast.parse(berkas.read_text(encoding="utf-8"))
    dipakai = {
        s.attr
        for s in ast.walk(pohon)
        if isinstance(s, ast.Attribute) and isinstance(s.value, ast.Name) and s.value.id == "st"
    }
    assert dipakai - MARKDOWN - PLAIN - HTML - SILENT == set(), "decide here how it shows words"


@pytest.mark.parametrize("berkas", SOURCES, ids=lambda p: p.stem)
def test_what_reads_markdown_gets_no_raw_word_of_the_data(berkas: Path) -> None:
    pohon = ast.parse(berkas.read_text(encoding="utf-8"))
    mentah = [
        f"{berkas.name}:{simpul.lineno}: {ast.unparse(isi)}"
        for fungsi in ast.walk(pohon)
        if isinstance(fungsi, ast.FunctionDef)
        for simpul in ast.walk(fungsi)
        if isinstance(simpul, ast.Call)
        and isinstance(simpul.func, ast.Attribute)
        and simpul.func.attr in MARKDOWN
        for isi in _kata(simpul)
        if _mentah(isi, _diberi(fungsi))
    ]
    assert mentah == [], "pass it through teks.polos, or show it with st.text"


def test_html_is_built_nowhere_else() -> None:
    ada = {
        berkas.relative_to(AKAR).as_posix(): ast.unparse(simpul.args[0])
        for berkas in SOURCES
        for nama, simpul in panggilan(berkas)
        if nama in HTML and simpul.args
    }
    assert ada == HTML_CALLERS
    assert not [b for b in SOURCES if "unsafe_allow_html" in b.read_text(encoding="utf-8")]


def test_the_walk_sees_a_raw_word_in_what_is_said_and_in_what_was_made_ready_before() -> None:
    def lihat(kode: str) -> bool:
        fungsi = ast.parse(kode).body[0]
        assert isinstance(fungsi, ast.FunctionDef)
        akhir = fungsi.body[-1]
        assert isinstance(akhir, ast.Expr)
        assert isinstance(akhir.value, ast.Call)
        return any(_mentah(isi, _diberi(fungsi)) for isi in _kata(akhir.value))

    assert lihat("def f(u):\n st.caption(f'oleh {u.oleh}')")
    assert lihat("def f(u):\n kata = f'oleh {u.oleh}'\n st.caption(kata)")
    assert lihat("def f(i):\n st.button('Ya', help=i.nama_pendek)")
    assert not lihat("def f(u):\n st.caption(f'oleh {teks.polos(u.oleh)}')")
    assert not lihat("def f(u):\n st.caption(f'{len(u.oleh)} orang')")


def _kata(simpul: ast.Call) -> list[ast.expr]:
    lain = ("label", "body", "help", "placeholder", "title", "text")
    return [*simpul.args[:1], *(k.value for k in simpul.keywords if k.arg in lain)]


def _diberi(fungsi: ast.FunctionDef) -> dict[str, ast.expr]:
    """What a function's own names were last given."""
    return {
        s.targets[0].id: s.value
        for s in ast.walk(fungsi)
        if isinstance(s, ast.Assign) and isinstance(s.targets[0], ast.Name)
    }


def _mentah(isi: ast.AST, diberi: dict[str, ast.expr]) -> bool:
    """Whether a word of the data stands in an expression without having been made fit."""
    if isinstance(isi, ast.Call):
        nama = isi.func.attr if isinstance(isi.func, ast.Attribute) else getattr(isi.func, "id", "")
        if nama in SAFE:
            return False
    if isinstance(isi, ast.Attribute) and isi.attr in TYPED:
        return True
    if isinstance(isi, ast.Name) and isi.id in diberi:
        lain = {k: v for k, v in diberi.items() if k != isi.id}
        return _mentah(diberi[isi.id], lain)
    if isinstance(isi, ast.IfExp):
        return _mentah(isi.body, diberi) or _mentah(isi.orelse, diberi)
    return any(_mentah(anak, diberi) for anak in ast.iter_child_nodes(isi))
