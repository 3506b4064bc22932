"""Against a dictionary: whatever is appended in whatever order, the store says the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from iku.core.reading import Jenis, Kunci
from iku.store import Perubahan, open_store
from tests.store.bahan import unggahan, values

KEYS = st.one_of(
    st.builds(Kunci, st.just(Jenis.ENTRI), st.sampled_from("ab"), st.integers(2023, 2024), st.integers(1, 4)),
    st.builds(
        Kunci, st.just(Jenis.TARGET), st.sampled_from("ab"), st.just(2024), st.none() | st.integers(1, 4)
    ),
)
FIGURES = st.none() | st.floats(allow_nan=False, allow_infinity=False)
UPLOADS = st.lists(
    st.tuples(st.dictionaries(KEYS, FIGURES, min_size=1, max_size=6), st.booleans()), max_size=8
)


class Batal(Exception):
    """Somebody thought better of it."""


@settings(max_examples=60, deadline=None)
@given(UPLOADS)
def test_the_store_says_what_a_dictionary_says(uploads: list[tuple[dict[Kunci, float | None], bool]]) -> None:
    current: dict[Kunci, float | None] = {}
    history: list[tuple[Kunci, float | None, float | None]] = []
    with open_store("sqlite://") as store:
        for figures, kept in uploads:
            try:
                with store.writing() as writer:
                    writer.append(unggahan(), [Perubahan(*figure) for figure in figures.items()])
                    if not kept:
                        raise Batal
            except Batal:
                continue
            history += [(kunci, current.get(kunci), nilai) for kunci, nilai in figures.items()]
            current |= figures
        assert values(store) == current
        assert [(row.kunci, row.lama, row.baru) for row in reversed(store.history())] == history
        assert store.version() >= len(history)
        for kunci in current:
            assert [row.baru for row in reversed(store.history(kunci))] == [
                new for key, _, new in history if key == kunci
            ]
