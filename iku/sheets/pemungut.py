"""Pemungut: the garbage collector, kept out of the way while a file is built up."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tanpa_pemungut() -> Iterator[None]:
    """Keep the collector from going through a hundred thousand new tuples time and again.

    They are no garbage, and looking takes a third of the time. Other threads only wait with their own.
    What was built counts as old afterwards: only a full collection, which comes seldom, goes through it.
    """
    aktif = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aktif:
            # Both together move the young to the oldest generation, and look at none of them.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
