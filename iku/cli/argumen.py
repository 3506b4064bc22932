"""Types of arguments: a text on the command line to a value, or why it is none."""

import argparse

from iku.core.period import TAHUN_MAX, TAHUN_MIN, parse_tahun, parse_triwulan


def tahun(teks: str) -> int:
    """A year."""
    nilai = parse_tahun(teks)
    if nilai is None:
        raise argparse.ArgumentTypeError(f"{teks!r} bukan tahun {TAHUN_MIN} sampai {TAHUN_MAX}")
    return nilai


def triwulan(teks: str) -> int:
    """A triwulan."""
    nilai = parse_triwulan(teks)
    if nilai is None:
        raise argparse.ArgumentTypeError(f"{teks!r} bukan triwulan 1 sampai 4")
    return nilai
