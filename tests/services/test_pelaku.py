"""Who acts: no use case that writes into the history can be called without saying who does it."""

import ast
from pathlib import Path

import pytest

SERVICES = Path(__file__).resolve().parents[2] / "iku" / "services"


@pytest.mark.parametrize("berkas", sorted(SERVICES.glob("*.py")), ids=lambda p: p.stem)
def test_whoever_writes_is_named(berkas: Path) -> None:
    menulis = [
        fungsi
        for fungsi in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
        if isinstance(fungsi, ast.FunctionDef)
        and any(isinstance(s, ast.Attribute) and s.attr == "writing" for s in ast.walk(fungsi))
    ]
    assert [f.name for f in menulis if not _bernama(f)] == []


def _bernama(fungsi: ast.FunctionDef) -> bool:
    """The sample alone names itself, once for all."""
    diminta = [a.arg for a in (*fungsi.args.args, *fungsi.args.kwonlyargs)]
    return "oleh" in diminta or any(isinstance(s, ast.Name) and s.id == "OLEH" for s in ast.walk(fungsi))
