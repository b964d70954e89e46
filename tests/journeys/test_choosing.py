"""A facilitator who has never led a method finds one, reads how, and starts with it."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, arrive
from tests.journeys.serving import Serving

FEW = 4  # at hand, before the others


async def test_a_method_is_found_and_read(serving: Serving, browser: Browser) -> None:
    """[JRN97] What a group has and wants leaves the methods that fit; the page of one says how to lead it, on paper
    too, and the session starts with it."""
    anna = await arrive(browser, "Anna", LAPTOP)
    page = anna.page
    await page.goto(f"{serving.origin}/")
    methods = page.get_by_role("radio")
    await expect(methods).to_have_count(FEW)
    await page.get_by_text("more methods").press("Enter")
    all_of_them = await methods.count()
    assert all_of_them > FEW
    await page.get_by_text("Help me choose").click()
    await page.get_by_label("Time", exact=True).select_option("Up to 60 minutes")
    await page.get_by_label("What you are after").select_option("a look at yourself")
    await expect(page.get_by_role("radio", name="The gossip method")).to_be_visible()
    await expect(page.get_by_role("radio", name="The seven phases")).to_have_count(0)
    assert 0 < await methods.count() < all_of_them
    await expect(page.get_by_role("status").filter(has_text="methods fit")).to_contain_text(f"of {all_of_them} methods")
    licences = await page.get_by_role("link", name="licences").get_attribute("href")
    assert "preact" in await (await page.request.get(f"{serving.origin}{licences}")).text()
    assert await anna.axe() == []
    await page.get_by_role("radio", name="The gossip method").check()
    await page.get_by_role("link", name="What you need to know to lead this").click()
    await expect(page.get_by_role("heading", name="What you need to know to lead this")).to_be_visible()
    again = page.get_by_role("listitem").filter(has_text="again, another round, at most 3")
    ways = again.filter(has_text="on (to 5 Reaction)").filter(has_text="back (to 3 Exploration)")
    await expect(ways).to_have_count(1)
    assert await anna.axe() == []
    await page.emulate_media(media="print")
    await expect(page.get_by_role("button", name="Print")).to_be_hidden()
    await page.emulate_media(media="screen")
    await page.get_by_role("link", name="Choose this method").click()
    await expect(methods.first).to_be_checked()
    await expect(page.get_by_role("radio", name="The gossip method")).to_be_checked()
    assert anna.troubles == []


async def test_a_method_fits_a_phone(serving: Serving, browser: Browser) -> None:
    """[JRN98] On a phone the page of a method is read without scrolling sideways; an unknown one leads to the start."""
    bram = await arrive(browser, "Bram", PHONE)
    await bram.page.goto(f"{serving.origin}/methods/gossip")
    await expect(bram.page.get_by_role("heading", name="Phase by phase")).to_be_visible()
    assert await bram.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    await bram.page.goto(f"{serving.origin}/methods/unheard-of")
    await bram.page.get_by_role("link", name="To all methods").click()
    await expect(bram.page.get_by_role("heading", name="Start a session")).to_be_visible()
    assert bram.troubles == []
