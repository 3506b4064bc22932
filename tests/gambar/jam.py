"""Streamlit at the hour of the reference pictures: `python -m tests.gambar.jam run serve.py …`."""

from datetime import UTC, datetime
from typing import Final

import time_machine
from streamlit.web.cli import main

WAKTU: Final = datetime(2025, 1, 15, 2, 0, tzinfo=UTC)
"""The morning, in western Indonesia, on which the last triwulan of the sample is reported."""

if __name__ == "__main__":
    time_machine.travel(WAKTU).start()
    main()
