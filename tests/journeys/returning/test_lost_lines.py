"""Reload, sleep, a dead line, a killed server: everyone comes back where they were, with what they typed."""

import asyncio
from collections.abc import Awaitable, Callable

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.line import Line
from tests.journeys.seating import begin, close, seated, to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import CODE, come_back, go_on, join, start_session

NOTICED = 9_000  # ms: six seconds without a word, two beats of doubt, and a busy machine


async def reloaded(person: Person) -> None:
    await person.page.reload()
    await come_back(person)


async def test_reloads_before_the_table(serving: Serving, browser: Browser) -> None:
    """[JRN40] A reload while starting or joining keeps the place and what was typed, the recovery code included."""
    anna = await arrive(browser, "Anna", LAPTOP)
    await anna.page.goto(f"{serving.origin}/")
    await anna.write("Title", "Thursday")
    await anna.write("Your first name", "Anna")
    await anna.page.reload()
    await expect(anna.page.get_by_label("Title")).to_have_value("Thursday")
    await expect(anna.page.get_by_label("Your first name")).to_have_value("Anna")
    await anna.press("Start the session")
    code = anna.page.get_by_label("Recovery code").get_by_text(CODE).first
    shown = await code.inner_text()
    await anna.page.reload()
    await expect(code).to_have_text(shown)
    await anna.page.get_by_label("I have kept the code").check()
    await anna.press("To the links")
    link = await anna.page.get_by_label("Link", exact=True).first.input_value()
    await anna.page.reload()
    await expect(anna.page.get_by_label("Link", exact=True).first).to_have_value(link)
    bram = await arrive(browser, "Bram", LAPTOP)
    await bram.page.goto(link)
    await bram.write("Your first name", "Bram")
    await bram.page.reload()
    await expect(bram.page.get_by_label("Your first name")).to_have_value("Bram")
    untroubled(anna, bram)


async def test_reloads_at_the_table(serving: Serving, browser: Browser) -> None:
    """[JRN41] A reload in the waiting room, in every phase and in the report keeps the place and the drafts."""
    _, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    await bram.press("I have a case")
    await drafted(bram, "Title", "A client who phones")
    await to_exploration(anna, chris)
    await drafted(bram, "Your question", "Since when")
    await drafted(chris, "Your key question", "How do I stop")
    await go_on(anna, "Advice")
    await drafted(bram, "What the card says", "Give one back")
    await reloaded(anna)
    await expect(anna.page.get_by_role("heading", name="Advice").first).to_be_visible()
    await go_on(anna, "Evaluation")
    await drafted(chris, "I will", "talk to him")
    await close(anna)
    await chris.press("Make the report")
    await chris.sees("Report of")
    await chris.page.reload()
    await chris.sees("Report of")
    await chris.page.go_back()
    await chris.sees("The session is closed")
    untroubled(anna, bram, chris)


async def drafted(person: Person, label: str, text: str) -> None:
    """Half typed, and there again after a reload, without a wait in between."""
    await person.write(label, text)
    await person.page.reload()
    await expect(person.page.get_by_label(label)).to_have_value(text)


async def test_a_dead_line(serving: Serving, browser: Browser) -> None:
    """[JRN42] A line gone dead without a farewell is noticed and said; what was asked meanwhile arrives once."""
    line = Line(serving.port)
    await line.mend()
    links, anna, (chris,) = await seated(browser, serving.origin, ["Chris"])
    bram = await arrive(browser, "Bram", LAPTOP)
    await join(bram, links.people.replace(serving.origin, line.origin))
    await to_exploration(anna, chris)
    line.hold()
    await bram.write("Your question", "Since when?")
    await bram.press("Into the queue")
    await expect(bram.see("1 waiting").first).to_be_visible(timeout=NOTICED)
    await go_on(anna, "Advice")
    await go_back(anna)
    line.release()
    await come_back(bram)
    await expect(anna.page.get_by_role("listitem").filter(has_text="Since when?")).to_have_count(1)
    await bram.sees("you are first")
    await line.cut()
    untroubled(anna, bram, chris)


async def go_back(facilitator: Person) -> None:
    await facilitator.press("Back to Exploration")
    await expect(facilitator.page.get_by_role("heading", name="Exploration").first).to_be_visible()


async def test_a_sleeping_page(serving: Serving, browser: Browser) -> None:
    """[JRN43] A page that slept while the server was killed and the group went on wakes up where the group is."""
    _, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    await to_exploration(anna, chris)
    await bram.write("Your question", "Half a question")
    await bram.sees("Saved")
    wake = await put_to_sleep(bram)
    await serving.kill()
    await serving.start()
    await come_back(anna)
    await go_on(anna, "Advice")
    await wake()
    await expect(bram.page.get_by_label("What the card says")).to_be_visible(timeout=NOTICED)
    await go_back(anna)
    await expect(bram.page.get_by_label("Your question")).to_have_value("Half a question")
    untroubled(anna, bram, chris)


async def put_to_sleep(person: Person) -> Callable[[], Awaitable[object]]:
    """No line of the page's script runs until it is woken: a visible page can't be frozen, but halted by a debugger."""
    debugger = await person.context.new_cdp_session(person.page)
    asleep = asyncio.Event()
    debugger.on("Debugger.paused", lambda _: asleep.set())
    await debugger.send("Debugger.enable")
    await debugger.send("Debugger.pause")
    await asyncio.wait_for(asleep.wait(), 5)
    return lambda: debugger.send("Debugger.resume")


async def test_a_command_under_way(serving: Serving, browser: Browser) -> None:
    """[JRN44] The server is killed before the facilitator hears that the phase moved: it has moved, and once."""
    line = Line(serving.port)
    await line.mend()
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, line.origin, method="The four steps")
    bram = await arrive(browser, "Bram", LAPTOP)
    await join(bram, links.people.replace(line.origin, serving.origin))
    await begin(anna)
    line.hold_answers()
    await anna.button("On to Exploration").click()
    await anna.press("Go on now")
    await bram.sees("Phase 2 of 4")
    await serving.kill()
    line.release()
    await serving.start()
    await come_back(anna)
    await expect(anna.button("On to Advice")).to_be_visible()
    await come_back(bram)
    await bram.sees("Phase 2 of 4")
    await line.cut()
    untroubled(anna, bram)
