"""The words of a choice, as a function that can be pickled along with its widget."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

T = TypeVar("T")


def sebutan(nama: Mapping[T, str]) -> Callable[[T], str]:
    """What ``format_func`` of a widget takes: each option by its name."""
    return partial(_sebut, dict(nama))


def _sebut(nama: Mapping[T, str], pilihan: T) -> str:
    return nama.get(pilihan, str(pilihan))
