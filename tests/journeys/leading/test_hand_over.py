"""The lead is handed over with acceptance: nothing typed is lost, and the new desk has all that the old one had."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.leading.passing import (
    dialog,
    has_read,
    keep_and_lead,
    leads,
    offer,
    reads,
    reads_nothing,
    takes_part,
)
from tests.journeys.seating import screened, seated, to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import Links, ask, go_on, shown_code

HALF = "Half a question that is still growing"
OWN = "What would I ask myself"
HERS = "How do I stop"


async def test_handing_over(serving: Serving, browser: Browser) -> None:
    """[JRN80] Accepted through reload and crash, desk and circle change places, with links and what was typed."""
    links, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    screen = await screened(browser, links)
    await to_exploration(anna, chris)
    await everyone_types(anna, bram, chris)
    await offer(anna, "Bram")
    code = await accepted_through_a_reload(bram)
    await serving.kill()
    await keep_and_lead(bram)
    await bram.sees("This waits on your device")
    await serving.start()
    await leads(bram, "Advice")
    for person in (anna, chris):
        await reads(person, "Bram leads now")
    await screen.sees("Bram leads now")
    await they_changed_places(anna, bram, chris, links)
    for person in (anna, bram, chris, screen):
        assert await person.axe() == []
    await has_read(anna, "You take part like everyone else")
    await has_read(chris, "Anna handed over")
    await the_new_code_leads(browser, links, code)
    await handed_back(anna, bram, links)
    untroubled(anna, bram, chris, screen)


async def everyone_types(anna: Person, bram: Person, chris: Person) -> None:
    """Half a sentence each, the facilitator too."""
    await anna.see("Take part yourself").click()
    for person, label, text in ((anna, "Your question", OWN), (chris, "Your key question", HERS)):
        await person.write(label, text)
        await person.sees("Saved")
    await bram.write("Your question", HALF)
    await bram.sees("Saved")


async def accepted_through_a_reload(bram: Person) -> str:
    """Who types is not interrupted; dialog and code are there again after a reload, the code the same."""
    await reads(bram, "Anna asks you to lead")
    await expect(dialog(bram)).to_have_count(0)
    await expect(bram.page.get_by_label("Your question")).to_be_focused()
    await bram.press("Answer")
    assert await bram.axe() == []
    await bram.page.reload()
    await dialog(bram).get_by_role("button", name="Yes, I will lead").click()
    code = await shown_code(bram)
    assert await bram.axe() == []
    await bram.page.reload()
    assert await shown_code(bram) == code
    return code


async def they_changed_places(anna: Person, bram: Person, chris: Person, links: Links) -> None:
    """Each has what was typed; the new desk leads on and has the invitation and a screen link that opens."""
    await takes_part(anna)
    await expect(anna.page.get_by_label("Your question")).to_have_value(OWN)
    await expect(chris.page.get_by_label("Your key question")).to_have_value(HERS)
    await bram.see("Take part yourself").click()
    await expect(bram.page.get_by_label("Your question")).to_have_value(HALF)
    await bram.press("Link and QR")
    await expect(dialog(bram).get_by_label("Link", exact=True)).to_have_value(links.people)
    await dialog(bram).get_by_role("button", name="Close", exact=True).click()
    await bram.press("Screen: on")
    link = await dialog(bram).get_by_label("Link", exact=True).input_value()
    assert link != links.screen
    await opens(bram, link)
    await dialog(bram).get_by_role("button", name="Close", exact=True).click()
    await ask(anna, "Since when?")
    await bram.press_of("Give the floor", "Anna")
    await anna.sees("You have the floor")


async def opens(person: Person, link: str) -> None:
    """A screen link of the new facilitator's own."""
    beside = await person.context.new_page()
    await beside.goto(link)
    await expect(beside.get_by_role("heading", name="Exploration")).to_be_visible()
    await beside.close()


async def the_new_code_leads(browser: Browser, links: Links, code: str) -> None:
    """On another device, as the one from the start did."""
    other = await arrive(browser, "Bram's laptop", LAPTOP)
    await other.page.goto(links.people.partition("#")[0])
    await other.press("I lead this session and have its recovery code")
    await other.write("Recovery code", code)
    await other.press("Come back as facilitator")
    await leads(other, "Advice")
    untroubled(other)
    await other.context.close()


async def handed_back(anna: Person, bram: Person, links: Links) -> None:
    """Who has led before leads again, with the screen link of before."""
    await offer(bram, "Anna")
    await dialog(anna).get_by_role("button", name="Yes, I will lead").click()
    await keep_and_lead(anna)
    await leads(anna, "Advice")
    await takes_part(bram)
    await reads(bram, "Anna leads now. You take part like everyone else.")
    await anna.press("Screen: on")
    await expect(dialog(anna).get_by_label("Link", exact=True)).to_have_value(links.screen)
    await dialog(anna).get_by_role("button", name="Close", exact=True).click()
    await go_on(anna, "Advice")
    await bram.sees("Phase 3 of 4")


async def test_no_thanks(serving: Serving, browser: Browser) -> None:
    """[JRN81] Declined or taken back, the facilitator leads on and each page says so; a code in hand is void."""
    _, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    await offer(anna, "Bram")
    await dialog(bram).get_by_role("button", name="I would rather not").click()
    await reads(anna, "Bram would rather not lead")
    await reads_nothing(bram)
    await anna.press("All right")
    await reads_nothing(anna)
    await offer(anna, "Chris")
    await dialog(chris).get_by_role("button", name="Yes, I will lead").click()
    await shown_code(chris)
    await anna.press("Take the offer back")
    await chris.sees("Anna took the offer back")
    assert await chris.axe() == []
    await chris.press("Back to the circle")
    await chris.sees("Take a seat")
    await anna.sees("The table is ready")
    for person in (anna, bram, chris):
        await reads_nothing(person)
    untroubled(anna, bram, chris)
