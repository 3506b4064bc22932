"""The open elements of a page that hide what stands in them, or change how its writing looks."""

from iku.sheets.formats.rupa import CORET


class _Lapis:
    def __init__(self, unsur: str, tersembunyi: bool, rupa: str) -> None:
        self.unsur = unsur
        self.tersembunyi = tersembunyi
        self.rupa = rupa
        self.di_dalam = 0
        """Elements of the same name that are open within it."""


class Selubung:
    """A stack of such elements; all others pass by unseen."""

    def __init__(self) -> None:
        self._lapis: list[_Lapis] = []

    def menutup(self, sejak: int = 0) -> bool:
        """Whether what comes now is hidden, by any of them but the first ``sejak``."""
        return bool(self._lapis) and any(satu.tersembunyi for satu in self._lapis[sejak:])

    @property
    def rupa(self) -> str:
        """How what comes now looks: struck out by any of them, else as the innermost says."""
        if not self._lapis:
            return ""
        semua = [satu.rupa for satu in self._lapis if satu.rupa]
        return CORET if CORET in semua else semua[-1] if semua else ""

    def __len__(self) -> int:
        return len(self._lapis)

    def __contains__(self, unsur: object) -> bool:
        return bool(self._lapis) and any(satu.unsur == unsur for satu in self._lapis)

    def buka(self, unsur: str, tersembunyi: bool, rupa: str) -> None:
        """An element begins."""
        if tersembunyi or rupa:
            self._lapis.append(_Lapis(unsur, tersembunyi, rupa))
        elif self._lapis and self._lapis[-1].unsur == unsur:
            self._lapis[-1].di_dalam += 1

    def tutup(self, unsur: str) -> None:
        """An element ends, and with it those that nobody closed within."""
        for nomor in range(len(self._lapis) - 1, -1, -1):
            satu = self._lapis[nomor]
            if satu.unsur == unsur:
                del self._lapis[nomor + 1 :]
                if satu.di_dalam:
                    satu.di_dalam -= 1
                else:
                    self._lapis.pop()
                return

    def potong(self, banyak: int) -> None:
        """A cell ends, and with it whatever began after the first ``banyak``."""
        del self._lapis[banyak:]
