"""Sentences that a person would say, composed from figures. Pure; none says more than the figures do."""

from iku.core.sentences.ahead import kalimat_proyeksi
from iku.core.sentences.chart import kalimat_grafik
from iku.core.sentences.facts import Fakta, fakta
from iku.core.sentences.indikator import kalimat_indikator
from iku.core.sentences.opening import Gerakan, kalimat_pembuka, posisi
from iku.core.sentences.say import subjek

__all__ = [
    "Fakta",
    "Gerakan",
    "fakta",
    "kalimat_grafik",
    "kalimat_indikator",
    "kalimat_pembuka",
    "kalimat_proyeksi",
    "posisi",
    "subjek",
]
