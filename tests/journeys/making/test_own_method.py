"""A method of the group's own: made from empty, mended at its field, kept as a file, opened and played by its words."""

import asyncio
import re
import tomllib
from pathlib import Path

from playwright.async_api import Browser, Request, Route, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.seating import begin, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import join, send_letter

WORDS = ("Wagenwiel", "Aankomen bij elkaar", "Rond het vuur", "Wie brengt hout?")


def sent_by(person: Person) -> list[str]:
    """The body of every request from now on."""
    bodies: list[str] = []

    def note(request: Request) -> None:
        bodies.append(f"{request.url} {request.post_data or ''}")

    person.page.on("request", note)
    return bodies


async def two_phases(person: Person) -> None:
    """From empty to two phases, the second without a name."""
    page = person.page
    await person.press("Start empty")
    await page.get_by_label("Name of the method").fill(WORDS[0])
    await page.get_by_role("button", name="no name yet").first.click()
    await page.get_by_label("Name of the phase").fill(WORDS[1])
    await person.press("Add a phase")
    second = page.get_by_role("listitem").filter(has_text="no name yet")
    await expect(second.get_by_label("Name of the phase")).to_be_focused()
    await second.get_by_label("Minutes").fill("5")
    await second.get_by_label("What the facilitator can say").fill(WORDS[3])
    await second.get_by_label("Add something to do").select_option("round")


async def saved(person: Person, folder: Path) -> Path:
    """The file that the page hands over."""
    async with person.page.expect_download() as handed:
        await person.press("Save as TOML")
    to = folder / "method.toml"
    await (await handed.value).save_as(to)
    return to


async def held_back(person: Person) -> asyncio.Event:
    """What is said where nothing is written comes to the page only then."""
    then = asyncio.Event()

    async def answer(route: Route) -> None:
        await then.wait()
        await route.continue_()

    await person.page.route("**/sayings*", answer)
    return then


async def test_a_method_of_ones_own(serving: Serving, browser: Browser, tmp_path: Path) -> None:
    """[OWN8] A group makes a method in the browser and plays it; no request and no frame holds a word of it."""
    anna = await arrive(browser, "Anna", LAPTOP)
    bodies = sent_by(anna)
    page = anna.page
    sayings = await held_back(anna)
    await page.goto(f"{serving.origin}/methods/own")
    await two_phases(anna)
    await anna.press("Use for a session")
    sayings.set()
    nameless = page.get_by_label("Name of the phase").nth(1)
    await expect(nameless).to_be_focused()
    await expect(nameless).to_have_accessible_description(re.compile("Nothing is written here yet"))
    assert await anna.axe() == []
    await expect(page.get_by_role("button", name="Phase 2, name: Nothing is written here yet.")).to_be_visible()
    await nameless.fill(WORDS[2])
    await expect(page.get_by_text("Nothing is written here yet.")).to_have_count(0)
    await page.get_by_role("button", name=f"Earlier: {WORDS[2]}").press("Enter")
    await expect(page.get_by_role("button", name=f"Later: {WORDS[2]}")).to_be_focused()
    await taken_and_put_back(anna)
    await pulled(anna)
    file = await saved(anna, tmp_path)
    await other_then_back(anna, file)
    await anna.press("Use for a session")
    await play(serving, browser, anna)
    said = "".join(bodies) + "".join(anna.frames)
    assert not [word for word in WORDS if word in said]
    assert [tomllib.loads(file.read_text())["phase"][n]["en"]["name"] for n in (0, 1)] == [WORDS[2], WORDS[1]]


async def taken_and_put_back(person: Person) -> None:
    """A phase that was removed comes back to its place, by keyboard."""
    heads = person.page.locator(".own-fold b")
    await person.page.get_by_role("button", name=f"Remove: {WORDS[2]}").press("Enter")
    await expect(heads).to_have_text([WORDS[1]])
    back = person.button("Put it back")
    await expect(back).to_be_focused()
    await back.press("Enter")
    await expect(heads).to_have_text([WORDS[2], WORDS[1]])


async def pulled(person: Person) -> None:
    """A phase is pulled by its handle to the other's place and back again."""
    page, heads = person.page, person.page.locator(".own-fold b")
    for order in ([WORDS[1], WORDS[2]], [WORDS[2], WORDS[1]]):
        first, second = page.locator(".handle").nth(0), page.locator(".own-card").nth(1)
        await first.hover()
        await page.mouse.down()
        box = await second.bounding_box()
        assert box
        await page.mouse.move(box["x"] + 8, box["y"] + box["height"] - 2, steps=4)
        await page.mouse.up()
        await expect(heads).to_have_text(order)


async def other_then_back(person: Person, file: Path) -> None:
    """Another method in its place; then the file is opened, and all is as it was, a reload later too."""
    page = person.page
    await page.get_by_text("Begin another one").click()
    await person.press("Start empty")
    await expect(page.get_by_label("Name of the method")).to_have_value("")
    broken = file.with_name("broken.toml")
    broken.write_text('id = "x"\nversion = one\n')
    await page.get_by_label("Or open a file").set_input_files(broken)
    await person.sees("Line 2 of the file can't be read: version = one")
    await page.get_by_label("Or open a file").set_input_files(file)
    await expect(page.get_by_label("Name of the method")).to_have_value(WORDS[0])
    await expect(page.get_by_text("Saved")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("button", name=WORDS[2]).first).to_be_visible()


async def play(serving: Serving, browser: Browser, anna: Person) -> None:
    """A session by the method that is chosen now; a participant reads its words."""
    page = anna.page
    await expect(page.get_by_role("radio", name=WORDS[0])).to_be_checked()
    await page.get_by_label("Title").fill("Thursday")
    await page.get_by_label("Your first name").fill("Anna")
    links = await send_letter(anna)
    bram = await arrive(browser, "Bram", PHONE, has_touch=True)
    await join(bram, links.people)
    await begin(anna)
    await expect(bram.page.get_by_role("heading", name=WORDS[2])).to_be_visible()
    await anna.sees(WORDS[3])
    assert not [word for word in WORDS if word in "".join(bram.frames)]
    untroubled(anna, bram)
