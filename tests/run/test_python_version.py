"""A Python too old is told so, and does not stumble over the file before that."""

import ast
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).resolve().parent.parent.parent / "run.py"
AS_PYTHON_3_9 = """
import runpy, sys
sys.version_info = (3, 9, 18)
runpy.run_path(sys.argv[1], run_name="__main__")
"""


def test_an_old_python_gets_one_message_that_says_what_to_do() -> None:
    done = subprocess.run(
        [sys.executable, "-c", AS_PYTHON_3_9, str(RUN)], capture_output=True, encoding="utf-8"
    )

    assert done.returncode == 1
    assert "perlu Python 3.11 atau lebih baru" in done.stderr
    assert "Traceback" not in done.stderr


def test_old_pythons_can_read_the_file_up_to_the_message() -> None:
    tree = ast.parse(RUN.read_bytes(), feature_version=(3, 4))

    assert not any(isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.NamedExpr) for node in ast.walk(tree))
    assert RUN.read_bytes().isascii()
