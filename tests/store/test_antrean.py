"""Writers of one process take turns in the order in which they came."""

import threading

from iku.store.antrean import Antrean


def test_who_waited_longest_comes_next_and_who_gave_up_is_passed_over() -> None:
    antrean, urutan = Antrean(), []
    assert antrean.masuk(1)
    assert not antrean.masuk(0.01)

    def ikut(nomor: int) -> None:
        assert antrean.masuk(10)
        urutan.append(nomor)
        antrean.keluar()

    utas = [threading.Thread(target=ikut, args=(nomor,)) for nomor in range(5)]
    for nomor, satu in enumerate(utas, start=1):
        satu.start()
        while len(antrean._menunggu) < nomor:
            threading.Event().wait(0.001)
    antrean.keluar()
    for satu in utas:
        satu.join()

    assert urutan == [0, 1, 2, 3, 4]
    assert antrean.masuk(0)
