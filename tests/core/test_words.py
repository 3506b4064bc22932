"""Words: every code that results carry has its Indonesian word."""

from iku.core import capaian, realisasi, words
from iku.core.catalogue import Arah, Level, Sifat
from iku.core.finding import Tingkat
from iku.store import Cara


def test_every_code_of_the_results_has_its_word() -> None:
    assert tuple(words.ALASAN) == tuple(words.ALASAN_SINGKAT) == realisasi.ALASAN
    assert tuple(words.ALASAN_CAPAIAN) == capaian.ALASAN_CAPAIAN
    assert tuple(words.STATUS) == capaian.STATUS


def test_every_code_of_the_catalogue_has_its_word() -> None:
    assert tuple(words.LEVEL) == tuple(Level)
    assert tuple(words.ARAH) == tuple(Arah)
    assert tuple(words.SIFAT) == tuple(Sifat)


def test_every_way_of_an_upload_and_every_level_of_a_fault_has_its_word() -> None:
    assert tuple(words.CARA) == tuple(Cara)
    assert tuple(words.TINGKAT) == tuple(Tingkat)
