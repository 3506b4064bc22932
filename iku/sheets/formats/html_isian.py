"""Fields of a form inside a cell: what a person sees written in them."""

from iku.sheets.formats.html_sifat import Sifat

_BERTULISAN = frozenset(
    {"", "text", "number", "tel", "search", "date", "month", "week", "time", "datetime-local", "email", "url"}
)


def field_text(sifat: Sifat) -> str:
    """The text in an ``input``; none of what is hidden, secret or only pressed or ticked."""
    return sifat.get("value", "") if sifat.get("type", "").strip().lower() in _BERTULISAN else ""


class PilihanIsian:
    """A ``select``: of its options the one that is chosen, or the first."""

    def __init__(self, sifat: Sifat, *, tampak: bool) -> None:
        self.tampak = tampak
        self._banyak = "multiple" in sifat
        self._opsi: list[list[str]] = []
        self._dipilih: list[int] = []

    def opsi(self, sifat: Sifat) -> None:
        """An ``option`` begins."""
        if "selected" in sifat:
            self._dipilih.append(len(self._opsi))
        self._opsi.append([])

    def tambah(self, teks: str) -> None:
        """Take in text of the option."""
        if self._opsi:
            self._opsi[-1].append(teks)

    @property
    def teks(self) -> str:
        """What shows in the field."""
        bawaan = [] if self._banyak else [0]
        # Of several that say they are chosen, a field for one shows the last.
        dipilih = self._dipilih if self._banyak else self._dipilih[-1:]
        return ", ".join("".join(self._opsi[n]).strip() for n in dipilih or bawaan if n < len(self._opsi))
