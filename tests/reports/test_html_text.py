"""Words never become HTML; only what is built here is."""

import pytest

from iku.reports.html_text import berbaris, gabung, tunggal, unsur

JAHAT = "<script>alert(1)</script> & \"kutip\" 'satu'"


def test_words_are_escaped_and_elements_are_not() -> None:
    assert (
        unsur("p", unsur("b", "Pendorong: "), JAHAT)
        == "<p><b>Pendorong: </b>&lt;script&gt;alert(1)&lt;/script&gt; "
        "&amp; &quot;kutip&quot; &#x27;satu&#x27;</p>"
    )


def test_an_attribute_cannot_be_broken_out_of() -> None:
    assert tunggal("img", alt='" onerror="alert(1)') == '<img alt="&quot; onerror=&quot;alert(1)">'
    assert unsur("p", "a", kelas='x" onclick="b') == '<p class="x&quot; onclick=&quot;b">a</p>'


def test_lines_stay_lines_and_nothing_else() -> None:
    assert berbaris("satu\n<br>dua") == "satu<br>&lt;br&gt;dua"


@pytest.mark.parametrize("ganti", [str.upper, lambda a: a + JAHAT, lambda a: a.replace("<p>", "<i>")])
def test_what_is_made_of_an_element_by_hand_is_words_again(ganti) -> None:  # type: ignore[no-untyped-def]
    assert gabung(ganti(unsur("p", "a"))).startswith("&lt;")


def test_an_empty_attribute_is_left_out() -> None:
    assert unsur("p", "a", kelas="") == "<p>a</p>"
