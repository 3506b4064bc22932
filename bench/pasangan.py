"""Two contenders in turn, A B A B, so that a busy moment of the machine falls on both."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hasil:
    """Median seconds of both and the median ratio of the pairs."""

    kami: float
    mereka: float
    rasio: float


def bergantian(kami: Callable[[], float], mereka: Callable[[], float], putaran: int) -> Hasil:
    """Ask both for their seconds, pair by pair."""
    pasangan = [(kami(), mereka()) for _ in range(putaran)]
    ours, theirs = (statistics.median(p[i] for p in pasangan) for i in (0, 1))
    return Hasil(ours, theirs, statistics.median(a / b for a, b in pasangan))
