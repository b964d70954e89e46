"""One session, three languages: each person reads Kring's words and the method's in the own one."""

from dataclasses import dataclass

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.seating import untroubled
from tests.journeys.serving import Serving
from tests.journeys.speaking.wording import speaks
from tests.journeys.speaking.words import LOCALES, method, say

STEPS = "general-four-step"
OTHERS = (("Bram", "en"), ("Chris", "de"))


@dataclass(frozen=True)
class Speaker:
    """A person and the language of their browser."""

    person: Person
    language: str

    async def press(self, key: str, **places: object) -> None:
        await self.person.press(say(self.language, key, **places))

    async def write(self, key: str, text: str) -> None:
        await self.person.page.get_by_label(say(self.language, key), exact=True).fill(text)

    async def sees(self, key: str, **places: object) -> None:
        await self.person.sees(say(self.language, key, **places))

    async def reads_phase(self, number: int, whose: str) -> None:
        """The name of the phase and what it asks, in the own language."""
        texts = method(STEPS)["phase"][number][self.language]
        await expect(self.person.page.get_by_role("heading", name=texts["name"]).first).to_be_visible()
        await self.person.sees(texts[whose])


async def at_the_table(browser: Browser, serving: Serving) -> tuple[Speaker, Speaker, Speaker]:
    """Anna leads in Dutch, Bram takes part in English, Chris in German."""
    anna = Speaker(await arrive(browser, "Anna", LAPTOP, locale=LOCALES["nl"]), "nl")
    await anna.person.page.goto(f"{serving.origin}/")
    await anna.person.page.get_by_role("radio", name=method(STEPS)["nl"]["name"]).check()
    await anna.write("start.name", "Anna")
    await speaks(anna.person.page, "nl")
    await anna.press("start.go")
    await anna.person.page.get_by_label(say("nl", "recovery.tick")).check()
    await speaks(anna.person.page, "nl")
    await anna.press("recovery.on")
    link = await anna.person.page.get_by_label(say("nl", "links.link"), exact=True).first.input_value()
    await speaks(anna.person.page, "nl")
    await anna.press("links.desk")
    bram, chris = [Speaker(await arrive(browser, name, PHONE, locale=LOCALES[to]), to) for name, to in OTHERS]
    for speaker in (bram, chris):
        await take_seat(speaker, link)
    return anna, bram, chris


async def take_seat(speaker: Speaker, link: str) -> None:
    page = speaker.person.page
    await page.goto(link)
    await speaker.sees("join.invites", name="Anna")
    await speaks(page, speaker.language)
    await speaker.write("join.name", speaker.person.name)
    await speaker.press("join.next")
    await speaks(page, speaker.language)
    await speaker.press("join.take")
    await speaker.sees("waiting.head", name="Anna")


async def advance(anna: Speaker, number: int) -> None:
    """On to that phase (from 0), looking before leaping where that is asked."""
    name = method(STEPS)["phase"][number]["nl"]["name"]
    await anna.press("onward.on", phase=name)
    now = anna.person.button(say("nl", "onward.now"))
    arrived = anna.person.page.get_by_role("heading", name=name).first
    await expect(now.or_(arrived).first).to_be_visible()
    if await now.is_visible():
        await now.click()
    await expect(arrived).to_be_visible()


async def all_speak(*speakers: Speaker) -> None:
    for speaker in speakers:
        await speaks(speaker.person.page, speaker.language)


async def test_three_languages(serving: Serving, browser: Browser) -> None:
    """[JRN60] Through four steps each reads phases, buttons and report in the own language; no word is missing."""
    anna, bram, chris = await at_the_table(browser, serving)
    await chris.press("propose.open")
    await chris.write("propose.title", "Die Akten")
    await chris.write("propose.line", "Ich mache alles fertig.")
    await chris.press("propose.send")
    await anna.person.sees("Die Akten")
    await all_speak(anna, bram, chris)
    await anna.press("onward.begin")
    await anna.press("onward.beginNow")
    await bram.reads_phase(0, "group")
    await all_speak(anna, bram, chris)
    await anna.person.press_of(say("nl", "desk.agenda.choose"), "Die Akten")
    await chris.sees("cases.isYours")
    for number in (1, 2, 3):
        await advance(anna, number)
        await anna.reads_phase(number, "facilitator")
        await bram.reads_phase(number, "group")
        await chris.reads_phase(number, "bringer")
        await all_speak(anna, bram, chris)
    await bram.write("will.what", "Ask my team the same.")
    await bram.press("will.note")
    await anna.person.sees("Ask my team the same.")
    await closing(anna, bram, chris)
    untroubled(anna.person, bram.person, chris.person)


async def closing(anna: Speaker, bram: Speaker, chris: Speaker) -> None:
    """The report has its date as that language writes it; the receipt is read by each in the own one."""
    await anna.person.button(say("nl", "desk.end")).first.click()
    await anna.person.page.get_by_role("dialog").get_by_role("button", name=say("nl", "desk.close.yes")).click()
    await bram.press("closed.report")
    await chris.press("closed.choose")
    for speaker in (anna, bram, chris):
        await speaker.sees("report.markdown")
        today = "(locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'long'}).format(new Date())"
        await speaker.person.sees(await speaker.person.page.evaluate(today, LOCALES[speaker.language]))
    await all_speak(anna, bram, chris)
    await chris.press("report.delete")
    await chris.press("report.deleteYes")
    for speaker in (anna, bram, chris):
        await speaker.sees("receipt.head")
    await all_speak(anna, bram, chris)


async def test_another_language(serving: Serving, browser: Browser) -> None:
    """[JRN61] The menu changes the language at once and for good, and what is half typed stays."""
    anna, bram, _ = await at_the_table(browser, serving)
    await bram.press("propose.open")
    await bram.write("propose.title", "Half a tit")
    for old, new in (("en", "de"), ("de", "nl")):
        await bram.person.press(say(old, "menu.open"))
        await bram.person.press(say(old, f"language.{new}"))
        await bram.person.page.get_by_role("dialog").get_by_role("button", name=say(new, "menu.close")).click()
        await expect(bram.person.page.get_by_label(say(new, "propose.title"), exact=True)).to_have_value("Half a tit")
        await speaks(bram.person.page, new)
    await bram.person.page.reload()
    await expect(bram.person.page.get_by_label(say("nl", "propose.title"), exact=True)).to_have_value("Half a tit")
    await speaks(bram.person.page, "nl")
    await speaks(anna.person.page, "nl")
    untroubled(anna.person, bram.person)
