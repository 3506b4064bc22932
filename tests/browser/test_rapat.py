"""The meeting in a real browser: its keys, its address, and words that survive whatever happens."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.regenerate import katalog

pytestmark = pytest.mark.browser

_SARINGAN = "contoh=1&tahun=2024&triwulan=3"
_KODE = list(katalog().indikator)
_PENDORONG = "Pendorong"


def buka(page: Page, server: Dashboard, lain: str = "") -> None:
    page.goto(f"{server.url}/rapat?{_SARINGAN}&urutan=sk{lain}")
    expect(page.get_by_text("layar penuh")).to_be_visible(timeout=30_000)
    wait_idle(page)


def tekan(page: Page, tombol: str) -> None:
    page.keyboard.press(tombol)
    wait_idle(page)


def di(page: Page, layar: str) -> None:
    expect(page).to_have_url(re.compile(rf"layar={layar}(&|$)"))


def test_the_keys_lead_through_the_meeting_and_a_reload_comes_back(server: Dashboard, page: Page) -> None:
    buka(page, server)
    tekan(page, "ArrowRight")
    di(page, _KODE[0])
    tekan(page, "ArrowRight")
    di(page, _KODE[1])
    tekan(page, "ArrowLeft")
    di(page, _KODE[0])

    tekan(page, "s")
    expect(page).to_have_url(re.compile("panel=sumber"))
    expect(page.get_by_text("Hitungan TW III 2024")).to_be_visible()
    page.reload()
    wait_idle(page)
    di(page, _KODE[0])
    expect(page.get_by_text("Hitungan TW III 2024")).to_be_visible()

    tekan(page, "Escape")
    expect(page).not_to_have_url(re.compile("panel="))
    tekan(page, "h")
    expect(page.get_by_text("SIMULASI")).to_be_visible()
    tekan(page, "Escape")
    tekan(page, "Escape")
    expect(page.get_by_role("heading", level=3).first).to_contain_text("Triwulan III 2024")


@pytest.mark.parametrize(
    ("ketik", "tujuan"),
    [("12", _KODE[11]), ("usaha mikro yang naik", "S3C"), ("penutup", "penutup")],
    ids=["a number", "letters of a name", "the closing"],
)
def test_a_number_or_letters_jump_to_a_screen(server: Dashboard, page: Page, ketik: str, tujuan: str) -> None:
    buka(page, server)
    page.keyboard.type(ketik, delay=40)
    page.keyboard.press("Enter")
    wait_idle(page)

    if tujuan in ("penutup", _KODE[11]):
        di(page, tujuan)
    else:
        expect(page.locator(".st-key-rapat_nama")).to_contain_text("usaha mikro yang naik kelas")


def test_every_number_leads_to_its_own_screen_and_gives_the_keys_back(server: Dashboard, page: Page) -> None:
    buka(page, server, "&layar=penutup")
    for nomor, kode in enumerate(_KODE, 1):
        page.keyboard.type(str(nomor), delay=20)
        page.keyboard.press("Enter")
        di(page, kode)
        wait_idle(page)

    tekan(page, "ArrowLeft")
    di(page, _KODE[-2])


def test_escape_leaves_a_field_with_its_words_and_then_the_panel(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[5]}&panel=tulis")
    kotak = page.get_by_label(_PENDORONG)
    kotak.click()
    page.keyboard.type("Tetap di sini")
    tekan(page, "Escape")
    di(page, _KODE[5])
    expect(page).to_have_url(re.compile("panel=tulis"))
    expect(kotak).to_have_value("Tetap di sini")

    tekan(page, "Escape")
    expect(page).not_to_have_url(re.compile("panel="))
    tekan(page, "t")
    expect(kotak).to_have_value("Tetap di sini")


def test_escape_in_the_list_of_screens_does_not_leave_the_meeting(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[5]}")
    page.keyboard.type("2")
    tekan(page, "Escape")

    di(page, _KODE[5])
    tekan(page, "ArrowRight")
    di(page, _KODE[6])


def test_a_trail_over_the_meeting_keeps_the_keys_to_itself(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[7]}")
    # The projection's two marks lie under those of the realisasi.
    titik = page.locator(".js-plotly-plot .scatterlayer .trace .points path").nth(2)
    kotak = titik.bounding_box()
    assert kotak is not None
    titik.hover(force=True)
    page.mouse.click(kotak["x"] + kotak["width"] / 2, kotak["y"] + kotak["height"] / 2)
    expect(page.get_by_role("dialog")).to_contain_text("Dari mana angka ini?")
    tekan(page, "ArrowRight")
    di(page, _KODE[7])
    tekan(page, "Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    di(page, _KODE[7])


@pytest.mark.parametrize("locale", ["en-US"])
def test_a_day_is_asked_for_in_indonesian_whatever_the_browser_speaks(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[5]}&panel=tulis")

    expect(page.get_by_test_id("stDateInputField")).to_contain_text("hh")
    expect(page.get_by_test_id("stDateInputField")).to_contain_text("tttt")
    hari = page.get_by_role("spinbutton").first
    hari.click()
    page.keyboard.type("30092025")
    expect(page.get_by_test_id("stDateInputField")).to_contain_text(re.compile(r"30\W+09\W+2025"))


@pytest.mark.parametrize("color_scheme", ["dark"])
def test_the_key_of_an_open_panel_is_as_dark_as_its_words(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[1]}&panel=tulis")
    tombol = page.locator(".st-key-rapat_tulis button")
    warna, kunci = (
        tombol.locator(bagian).evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).opacity]")
        for bagian in ("p span", "kbd")
    )

    assert kunci == warna


def test_letters_in_a_note_are_letters(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[1]}&panel=tulis")
    kotak = page.get_by_label(_PENDORONG)
    kotak.click()
    page.keyboard.type("shtf 12 \u2190")
    page.keyboard.press("ArrowLeft")

    expect(kotak).to_have_value("shtf 12 \u2190")
    di(page, _KODE[1])


def test_what_is_typed_survives_a_jump_a_reload_and_is_kept(server: Dashboard, page: Page) -> None:
    page.goto(f"{server.url}/rapat?{_SARINGAN}&urutan=sk&layar={_KODE[2]}&panel=tulis")
    wait_idle(page)
    page.get_by_label("Nama Anda").fill("Rina")
    page.get_by_label("Nama Anda").press("Enter")
    wait_idle(page)
    page.get_by_label(_PENDORONG).click()
    page.keyboard.type("Pelatihan penuh")
    page.get_by_role("button", name="Berikutnya").click()
    di(page, _KODE[3])
    wait_idle(page)
    tekan(page, "ArrowLeft")
    tekan(page, "t")
    expect(page.get_by_label(_PENDORONG)).to_have_value("Pelatihan penuh")
    expect(page.get_by_text(re.compile("Tersimpan .* oleh Rina"))).to_be_visible()


def test_a_lost_session_gives_back_what_was_not_sent(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[4]}&panel=tulis")
    page.get_by_label("Penghambat").click()
    page.keyboard.type("Belum sempat terkirim")
    page.reload()
    wait_idle(page)

    expect(page.get_by_label("Penghambat")).to_have_value("Belum sempat terkirim")
    beri_nama(page)
    expect(page.get_by_text(re.compile("Tersimpan .* oleh Rina"))).to_be_visible()


def test_a_tindak_lanjut_half_typed_comes_back_until_it_is_kept(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[5]}&panel=tulis")
    apa, siapa = (page.get_by_label(kata) for kata in ("Apa yang dikerjakan", "Siapa"))
    for ruas, kata in ((apa, "Mendata ulang"), (siapa, "Bu Sari"), (hari(page), "31122026")):
        ruas.click()
        page.keyboard.type(kata)
    page.reload()
    wait_idle(page)

    expect(apa).to_have_value("Mendata ulang")
    expect(siapa).to_have_value("Bu Sari")
    expect(hari(page)).to_have_text("31")
    beri_nama(page)
    wait_idle(page)
    page.get_by_role("button", name="Tambah").click()
    expect(page.get_by_text(re.compile("Bu Sari.*31 Desember 2026"))).to_be_visible()
    wait_idle(page)
    tekan(page, "ArrowRight")
    di(page, _KODE[6])
    tekan(page, "ArrowLeft")
    di(page, _KODE[5])
    tekan(page, "t")
    expect(page).to_have_url(re.compile("panel=tulis"))
    expect(apa).to_have_value("")
    expect(siapa).to_have_value("")


def test_a_closing_sentence_half_typed_comes_back(contoh: Dashboard, page: Page) -> None:
    # In a store that outlives the session: a sample of one window goes with it.
    page.goto(f"{contoh.url}/rapat?tahun=2024&triwulan=3&layar={_KODE[8]}&panel=tulis")
    beri_nama(page)
    wait_idle(page)
    page.get_by_label("Apa yang dikerjakan").fill("Menata arsip")
    page.get_by_label("Siapa").fill("Bu Sari")
    page.get_by_label("Siapa").press("Enter")
    wait_idle(page)
    page.get_by_role("button", name="Tambah").click()
    tutup, hasil = (
        page.get_by_role("button", name="Tutup tindak lanjut"),
        page.get_by_label("Bagaimana hasilnya?"),
    )
    tutup.click()
    hasil.click()
    page.keyboard.type("Arsip rapi")
    page.reload()
    beri_nama(page)
    wait_idle(page)
    tutup.click()

    expect(hasil).to_have_value("Arsip rapi")
    wait_idle(page)
    page.get_by_role("button", name="Selesai").click()
    expect(tutup).to_have_count(0)


def beri_nama(page: Page) -> None:
    page.get_by_label("Nama Anda").fill("Rina")
    page.get_by_label("Nama Anda").press("Enter")


def hari(page: Page) -> Locator:
    return page.get_by_test_id("stDateInput").get_by_role("spinbutton").first


def test_a_simulation_moves_the_figures_and_leaves_no_trace(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[7]}&panel=hitung")
    kisi = page.locator("[class*=st-key-rapat_hitung_] canvas").first
    expect(page.locator("[class*=st-key-rapat_hitung_] [role=gridcell]").first).to_be_attached()
    wait_idle(page, quiet=500)
    kisi.click(position={"x": 240, "y": 53}, force=True)
    page.keyboard.type("140", delay=50)
    page.keyboard.press("Enter")

    expect(page.get_by_text("Akibatnya pada TW III 2024")).to_be_visible()
    grafik = page.locator(".js-plotly-plot").first
    expect(grafik).to_contain_text("simulasi")
    wait_idle(page, quiet=500)
    page.get_by_role("button", name="Tutup").click()
    wait_idle(page)
    expect(page).not_to_have_url(re.compile("panel="))
    tekan(page, "h")
    expect(page.get_by_text("Ubah satu angka")).to_be_visible()
    expect(grafik).not_to_contain_text("simulasi")


def test_no_screen_has_to_be_scrolled(server: Dashboard, page: Page) -> None:
    buka(page, server)
    meluap = {}
    for kode in _KODE:
        page.keyboard.press("ArrowRight")
        di(page, kode)
        wait_idle(page)
        lebih = page.get_by_test_id("stMain").evaluate("e => e.scrollHeight - e.clientHeight")
        if lebih > 1:
            meluap[kode] = lebih

    assert meluap == {}


def test_the_whole_screen_is_the_meetings(server: Dashboard, page: Page) -> None:
    buka(page, server, f"&layar={_KODE[7]}")

    expect(page.get_by_test_id("stTopNavLink").first).not_to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ukuran = page.locator(".st-key-rapat_isi p").first.evaluate(
        "e => parseFloat(getComputedStyle(e).fontSize)"
    )
    assert ukuran >= 22
    tekan(page, "f")
    page.wait_for_function("() => document.fullscreenElement !== null")
