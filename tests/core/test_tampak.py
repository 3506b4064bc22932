"""What nobody sees, or what turns words round, is shown as a mark."""

from iku.core.tampak import terlihat


def test_what_disguises_words_becomes_a_mark_and_all_else_stays() -> None:
    assert terlihat("gaji\u202efdp.exe\x00 \x1b[31m") == "gaji\ufffdfdp.exe\ufffd \ufffd[31m"
    assert terlihat("baris\nkedua\tkolom, é 中 😀") == "baris\nkedua\tkolom, é 中 😀"
