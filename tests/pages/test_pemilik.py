"""Who owns a session: the first browser, until it is forgotten."""

from iku.ui.jaga.sesi import Pemilik

SATU, DUA = "a" * 43, "b" * 43


def test_the_first_browser_owns_a_session_and_no_other() -> None:
    pemilik = Pemilik()

    assert pemilik.catat("sesi", SATU)
    assert pemilik.catat("sesi", SATU)
    assert not pemilik.catat("sesi", DUA)
    assert not pemilik.catat("sesi", "")
    assert (pemilik.milik("sesi", SATU), pemilik.milik("sesi", DUA)) == (True, False)


def test_a_browser_without_a_cookie_owns_nothing() -> None:
    pemilik = Pemilik()

    assert pemilik.catat("sesi", "")
    assert not pemilik.milik("sesi", "")


def test_what_was_not_used_longest_is_forgotten_and_then_nobodys() -> None:
    pemilik = Pemilik(paling_banyak=2)
    for sesi in ("satu", "dua", "satu", "tiga"):
        pemilik.catat(sesi, SATU)

    assert [s for s in ("satu", "dua", "tiga") if pemilik.milik(s, SATU)] == ["satu", "tiga"]
