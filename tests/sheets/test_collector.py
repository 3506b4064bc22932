"""What a file becomes is no garbage: the collector neither goes through it at once nor forgets it."""

import gc
import weakref

from iku.sheets.pemungut import tanpa_pemungut


class _Lingkar:
    def __init__(self) -> None:
        self.diri = self


def _muda() -> set[int]:
    return {id(o) for generasi in (0, 1) for o in gc.get_objects(generation=generasi)}


def test_what_was_built_is_old_when_the_collector_starts_again() -> None:
    with tanpa_pemungut():
        bangunan = [[n] for n in range(1000)]
    assert gc.isenabled()
    assert _muda().isdisjoint(map(id, bangunan))


def test_what_falls_away_while_a_file_is_read_is_still_collected() -> None:
    with tanpa_pemungut():
        sisa = weakref.ref(_Lingkar())
    assert sisa() is not None
    gc.collect()
    assert sisa() is None


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with tanpa_pemungut():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
