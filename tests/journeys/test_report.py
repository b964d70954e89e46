"""After closing: a report made in the browser, and then an end that leaves nothing behind."""

import re

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import close, seated, to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import Links, close_pile, go_on, put_card

QUESTION = "How do I stop?"
CARD = "Give one file back."
ACTION = "Talk to him on *Monday*"
LEFT_OUT = "Ask my team the same"
# What was sealed: long runs of base64url; ids are shorter ones.
SEALED = re.compile(r"[\w-]{120,}")


async def closed(browser: Browser, serving: Serving) -> tuple[Links, Person, list[Person]]:
    """A session with a question, three cards and two actions, just closed; Chris chose what goes into the report."""
    links, anna, (bram, chris, dewi, eva) = await seated(browser, serving.origin, ["Bram", "Chris", "Dewi", "Eva"])
    await to_exploration(anna, chris)
    await chris.write("Your key question", QUESTION)
    await chris.press("This is my question")
    await bram.sees(QUESTION)
    await go_on(anna, "Advice")
    for writer, text in ((bram, CARD), (dewi, "Wait a week."), (eva, "Say it.")):
        await put_card(writer, text)
    await close_pile(anna)
    await chris.sees(CARD)
    await go_on(anna, "Evaluation")
    for person, text in ((bram, ACTION), (dewi, LEFT_OUT)):
        await person.write("I will", text)
        await person.press("Note it")
        await anna.sees(text)
    await close(anna)
    await chris.press("Make the report")
    for text in (QUESTION, CARD, ACTION):
        await tick(chris, text)
    return links, anna, [bram, chris, dewi, eva]


async def tick(bringer: Person, name: str) -> None:
    box = bringer.page.get_by_role("checkbox", name=name)
    await box.click()
    await expect(box).to_be_checked()
    # Shown at once; in the report once the server answered.
    await expect(bringer.page.locator("[aria-busy=true]")).to_have_count(0)


async def downloaded(person: Person) -> str:
    """The Markdown file as it lies on the disk."""
    async with person.page.expect_download() as download:
        await person.press("Markdown")
    file = await download.value
    assert file.suggested_filename.endswith(".md")
    return (await file.path()).read_text(encoding="utf-8")


async def test_what_is_in_the_report(serving: Serving, browser: Browser) -> None:
    """[JRN70] The report holds what the case-bringer ticked, names only by choice, on paper and as Markdown."""
    _, anna, (bram, chris, dewi, eva) = await closed(browser, serving)
    text = await downloaded(chris)
    assert text.startswith("# Report of Thursday\n")
    assert f"- {QUESTION}\n" in text
    assert f"- {CARD}\n" in text
    assert r"- Talk to him on \*Monday\*" in text
    assert [left for left in (LEFT_OUT, "Bram", "Chris", "Dewi") if left in text] == []
    await bram.press("To the report")
    for words in (QUESTION, CARD, ACTION):
        await bram.sees(words)
    await bram.sees_not(LEFT_OUT)
    await tick(chris, "With names")
    named = await downloaded(chris)
    assert r"- Talk to him on \*Monday\* (Bram)" in named
    assert f"- {CARD}\n" in named
    await on_paper(chris)
    await on_paper(bram)
    untroubled(anna, bram, chris, dewi, eva)


async def on_paper(person: Person) -> None:
    """Printed: what was said, nothing to press, nothing that was left out."""
    await person.page.emulate_media(media="print")
    for text in (QUESTION, CARD, ACTION):
        await person.sees(text)
    for pressed in await person.page.locator("button, input, dialog, nav").all():
        await expect(pressed).to_be_hidden()
    for left in await person.page.get_by_text(LEFT_OUT).all():
        await expect(left).to_be_hidden()
    assert (await person.page.pdf(format="A4")).startswith(b"%PDF")
    await person.page.emulate_media(media="screen")


async def test_nothing_is_left(serving: Serving, browser: Browser) -> None:
    """[JRN71] Deleted by the case-bringer: all get the receipt; store, log and devices hold nothing of the session."""
    links, anna, others = await closed(browser, serving)
    bram, chris, *_ = others
    session = links.people.partition("#")[0].rpartition("/")[2]
    texts = {text for frame in chris.frames for text in SEALED.findall(frame)}
    assert len(texts) > 8
    before = stored(serving)
    assert session in before
    assert any(text in before for text in texts)
    await chris.press("Delete the session now…")
    await chris.press("Delete now, for everyone")
    for person in (anna, *others):
        await person.sees("Receipt of deletion")
        assert await person.axe() == []
        assert await kept_of(person, session) == []
    await bram.page.goto(links.people)
    await bram.sees("No session here")
    # The store forgets by writing its file anew: within a minute, or at once when it is told to stop.
    await serving.stop()
    after = stored(serving)
    assert [text for text in (session, *texts) if text in after] == []
    untroubled(anna, *others)


def stored(serving: Serving) -> str:
    """Every byte under the server's home: store and log."""
    files = [file for file in serving.home.rglob("*") if file.is_file()]
    return "\n".join(file.read_bytes().decode("latin-1") for file in files)


async def kept_of(person: Person, session: str) -> list[str]:
    """What the person's browser still keeps by that session's name."""
    found: list[str] = await person.page.evaluate(
        "id => [localStorage, sessionStorage].flatMap(each => Object.keys(each)).filter(key => key.includes(id))",
        session,
    )
    return found
