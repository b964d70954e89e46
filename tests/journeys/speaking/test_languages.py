"""One session, three languages: each person reads Kring's words and the method's in the own one."""

from playwright.async_api import Browser, Locator, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.seating import begin, close, untroubled
from tests.journeys.serving import Serving
from tests.journeys.speaking.wording import speaks
from tests.journeys.speaking.words import LOCALES, method
from tests.journeys.steps import go_on, propose, show_methods

STEPS = "general-four-step"
OTHERS = (("Bram", "en"), ("Chris", "de"))


async def reads_phase(person: Person, number: int, whose: str) -> None:
    """The name of the phase and what it asks, in the own language."""
    texts = method(STEPS)["phase"][number][person.language]
    await expect(person.page.get_by_role("heading", name=texts["name"]).first).to_be_visible()
    await person.sees(texts[whose])


async def at_the_table(browser: Browser, serving: Serving) -> tuple[Person, Person, Person]:
    """Anna leads in Dutch, Bram takes part in English, Chris in German."""
    anna = await arrive(browser, "Anna", LAPTOP, "nl")
    await anna.page.goto(f"{serving.origin}/")
    await show_methods(anna)
    await anna.page.get_by_role("radio", name=method(STEPS)["nl"]["name"]).check()
    await anna.write(anna.word("start.name"), "Anna")
    await speaks(anna.page, "nl")
    await anna.does("start.go")
    await anna.page.get_by_label(anna.word("recovery.tick")).check()
    await speaks(anna.page, "nl")
    await anna.does("recovery.on")
    link = await anna.page.get_by_label(anna.word("links.link"), exact=True).first.input_value()
    await speaks(anna.page, "nl")
    await anna.does("links.desk")
    bram, chris = [await arrive(browser, name, PHONE, to) for name, to in OTHERS]
    for person in (bram, chris):
        await take_seat(person, link)
    return anna, bram, chris


async def take_seat(person: Person, link: str) -> None:
    await person.page.goto(link)
    await person.reads("join.invites", name="Anna")
    await all_speak(person)
    await person.write(person.word("join.name"), person.name)
    await person.does("join.next")
    await all_speak(person)
    await person.does("join.take")
    await person.reads("waiting.head", name="Anna")


async def all_speak(*people: Person) -> None:
    for person in people:
        await speaks(person.page, person.language)


async def test_three_languages(serving: Serving, browser: Browser) -> None:
    """[JRN60] Through four steps each reads phases, buttons and report in the own language; no word is missing."""
    anna, bram, chris = await at_the_table(browser, serving)
    await propose(chris, "Die Akten", "Ich mache alles fertig.")
    await anna.sees("Die Akten")
    await all_speak(anna, bram, chris)
    await begin(anna)
    await reads_phase(bram, 0, "group")
    await all_speak(anna, bram, chris)
    await anna.press_of(anna.word("desk.agenda.choose"), "Die Akten")
    await chris.reads("cases.isYours")
    for number, phase in enumerate(method(STEPS)["phase"][1:], 1):
        await go_on(anna, phase["nl"]["name"])
        await reads_phase(anna, number, "facilitator")
        await reads_phase(bram, number, "group")
        await reads_phase(chris, number, "bringer")
        await all_speak(anna, bram, chris)
    await bram.write(bram.word("will.what"), "Ask my team the same.")
    await bram.does("will.note")
    await anna.sees("Ask my team the same.")
    await closing(anna, bram, chris)
    untroubled(anna, bram, chris)


async def closing(anna: Person, bram: Person, chris: Person) -> None:
    """The report has its date as that language writes it; the receipt is read by each in the own one."""
    await close(anna)
    await bram.does("closed.report")
    await chris.does("closed.choose")
    for person in (anna, bram, chris):
        await person.reads("report.markdown")
        today = "(locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'long'}).format(new Date())"
        await person.sees(await person.page.evaluate(today, LOCALES[person.language]))
    await all_speak(anna, bram, chris)
    await chris.does("report.delete")
    await chris.does("report.deleteYes")
    for person in (anna, bram, chris):
        await person.reads("receipt.head")
    await all_speak(anna, bram, chris)


async def test_another_language(serving: Serving, browser: Browser) -> None:
    """[JRN61] The menu changes the language at once and for good, and what is half typed stays."""
    anna, bram, _ = await at_the_table(browser, serving)
    await bram.does("propose.open")
    await bram.write(bram.word("propose.title"), "Half a tit")
    for new in ("de", "nl"):
        await bram.does("menu.open")
        await bram.does(f"language.{new}")
        bram.language = new
        await bram.page.get_by_role("dialog").get_by_role("button", name=bram.word("menu.close")).click()
        await expect(half_typed(bram)).to_have_value("Half a tit")
        await all_speak(bram)
    await bram.page.reload()
    await expect(half_typed(bram)).to_have_value("Half a tit")
    await all_speak(bram, anna)
    untroubled(anna, bram)


def half_typed(person: Person) -> Locator:
    return person.page.get_by_label(person.word("propose.title"), exact=True)
