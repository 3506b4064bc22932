"""Prints each speed as a ratio from this very run, with the command that repeats it."""

import argparse
from collections.abc import Callable, Iterator
from typing import Final


def main() -> None:
    """Run the benches that are named, or all."""
    pilihan = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    pilihan.add_argument("nama", nargs="*", metavar="|".join(BENCH), help="all by default")
    dipilih = pilihan.parse_args().nama or list(BENCH)
    if asing := [nama for nama in dipilih if nama not in BENCH]:
        pilihan.error(f"no bench {', '.join(asing)}; there are {', '.join(BENCH)}")
    for nama in dipilih:
        print(f"python -m bench {nama}", flush=True)
        for baris in BENCH[nama]():
            print(f"  {baris}", flush=True)


def _hitung() -> Iterator[str]:
    from bench import hitung

    kami, mereka, rasio = hitung.ratio()
    puncak = hitung.peak_mib()
    yield (
        f"{hitung.ENTRI:,} entri: {kami:.2f} s, DuckDB {mereka:.2f} s, ratio {rasio:.2f} (goal 0.7); "
        f"peak {puncak:.0f} MiB (goal 1024)"
    )


def _rapat() -> Iterator[str]:
    from bench import terasa

    for t in terasa.ratios():
        yield (
            f"{t.basis}, {t.gerak}: {t.hasil.kami:.2f} s, bare page {t.hasil.mereka:.2f} s, "
            f"ratio {t.hasil.rasio:.2f} (goal {t.goal})"
        )


def _mulai() -> Iterator[str]:
    from bench import mulai

    h = mulai.ratio()
    detik = f"{h.kami:.2f} s, one-line app {h.mereka:.2f} s"
    yield f"start to first answer: {detik}, ratio {h.rasio:.2f} (goal 1.5)"


def _impor() -> Iterator[str]:
    from bench import impor

    h, pratinjau = impor.ratio()
    yield (
        f"{impor.BARIS:,} rows, gate to diff: {h.kami:.2f} s, calamine alone {h.mereka:.2f} s, "
        f"ratio {h.rasio:.1f} (goal 3); with every doubt and effect {pratinjau:.2f} s"
    )
    p = impor.pertama()
    yield (
        f"first preview of an ordinary file: {p.kami:.2f} s (goal 1), "
        f"empty Python {p.mereka:.3f} s, ratio {p.rasio:.0f}"
    )


def _unggah() -> Iterator[str]:
    from bench import unggah

    h, pertama = unggah.ratio()
    yield (
        f"/{unggah.ALAMAT}, file chosen to preview painted: {h.kami:.2f} s, bare page with its name "
        f"{h.mereka:.2f} s, beyond it {h.kami - h.mereka:.2f} s (goal 1), ratio {h.rasio:.2f}; "
        f"the server's first {pertama:.2f} s"
    )


def _paket() -> Iterator[str]:
    from bench import paket

    w = paket.ukur()
    pdf = "with every PDF" if w.office else "without PDF, since there is no LibreOffice here"
    yield (
        f"the zip of a full year, {pdf}: {w.paket:.1f} s (goal 20), its documents alone {w.dokumen:.1f} s, "
        f"ratio {w.paket / w.dokumen:.1f}; another thread waited {w.jeda:.2f} s at most"
    )


BENCH: Final[dict[str, Callable[[], Iterator[str]]]] = {
    "hitung": _hitung,
    "impor": _impor,
    "unggah": _unggah,
    "rapat": _rapat,
    "mulai": _mulai,
    "paket": _paket,
}


if __name__ == "__main__":
    main()
