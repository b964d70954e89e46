"""On a local network without https nothing is missing, nothing is readable, and the browser's guards stand."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.returning.scanning import scan
from tests.journeys.seating import to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, join, start_session

CASE = "The files of my colleague"
QUESTION = "Since when has this been going on?"


def local(serving: Serving) -> str:
    """An address that is no secure context: only localhost is one without https."""
    return f"http://session.lan:{serving.port}"


async def test_a_session_on_plain_http(serving: Serving, browser: Browser) -> None:
    """[JRN50] Over plain http a session is started, joined by the scanned code and written in; every text is sealed."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, local(serving), method="The four steps")
    assert await anna.page.evaluate("[isSecureContext, typeof crypto.subtle]") == [False, "undefined"]
    link = await scan(anna.page, "QR code of this link")
    assert link == links.people
    bram, chris = await arrive(browser, "Bram", PHONE), await arrive(browser, "Chris", PHONE)
    for person in (bram, chris):
        await join(person, link)
    await to_exploration(anna, chris)
    await ask(bram, QUESTION)
    await anna.sees(QUESTION)
    frames = "\n".join(frame for person in (anna, bram, chris) for frame in person.frames)
    assert "welcome" in frames
    assert [text for text in (CASE, QUESTION, "Bram", "Thursday") if text in frames] == []
    untroubled(anna, bram, chris)


async def test_copying_a_link(serving: Serving, browser: Browser) -> None:
    """[JRN51] Where the browser has no clipboard to offer, copying the link works all the same."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, local(serving))
    assert await anna.page.evaluate("typeof navigator.clipboard") == "undefined"
    await anna.press("Copy the link")
    await anna.sees("Copied")
    other = Person("Anna's other page", anna.context, await anna.context.new_page())
    await other.page.goto(f"{local(serving)}/")
    await other.page.get_by_label("Title").focus()
    await other.page.keyboard.press("Control+V")
    await expect(other.page.get_by_label("Title")).to_have_value(links.people)
    untroubled(anna)


async def test_the_guards(serving: Serving, browser: Browser) -> None:
    """[JRN52] The page comes with all headers that plain http knows; text is never taken for markup or style."""
    anna = await arrive(browser, "Anna", LAPTOP)
    answer = await anna.page.goto(f"{local(serving)}/")
    assert answer
    headers = await answer.all_headers()
    policy = headers["content-security-policy"]
    for rule in ("default-src 'none'", "script-src 'self'", "base-uri 'none'", "require-trusted-types-for 'script'"):
        assert rule in policy
    assert "unsafe" not in policy
    assert headers["referrer-policy"] == "no-referrer"
    assert not {"strict-transport-security", "cross-origin-opener-policy"} & headers.keys()
    untroubled(anna)
    thrown = "text => { try { document.body.innerHTML = text; return '' } catch (fault) { return fault.name } }"
    assert await anna.page.evaluate(thrown, "<b>bold</b>") == "TypeError"
    added = (
        "() => document.body.append(Object.assign(document.createElement('style'), {textContent: 'body {top: 1px}'}))"
    )
    await anna.page.evaluate(added)
    assert await anna.page.evaluate("getComputedStyle(document.body).top") == "auto"
