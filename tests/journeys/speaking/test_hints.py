"""A hint about a question: seen by whoever writes it, switched off by a press, and nowhere but on that page."""

import json
from typing import Any

from playwright.async_api import Browser, WebSocket, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, go_on, propose

SEVEN = "Seven phases"
CLOSED = "Were you angry with him?"
OTHER = "Was he angry with you?"  # begins, read as German, with "what"
HINT = "Could this also start with ‘what’ or ‘how’?"
HINT_IN_GERMAN = "Ginge das auch mit „was“ oder „wie“?"
RECOGNISED = "Could somebody be recognised from this?"
PAUSE = 1000  # ms on the page's own clock: more than a hint waits for


def sent(person: Person) -> list[dict[str, Any]]:
    """Keeps what the page sends from now on, pings left out."""
    messages: list[dict[str, Any]] = []

    def keep(frame: str | bytes) -> None:
        messages.extend(message for message in json.loads(frame) if message["t"] != "ping")

    def listen(line: WebSocket) -> None:
        line.on("framesent", keep)

    person.page.on("websocket", listen)
    return messages


async def kept(person: Person) -> dict[str, str]:
    """All that the device remembers."""
    found: dict[str, str] = await person.page.evaluate("({...localStorage, ...sessionStorage})")
    return found


async def in_silence(person: Person) -> None:
    """Long enough without a letter for any hint to come, if one did."""
    await person.page.clock.fast_forward(PAUSE)
    await expect(person.page.get_by_role("main")).to_be_visible()


async def to_open_questions(facilitator: Person, bringer: Person) -> None:
    """A case on the table, and on to the phase that wants open questions."""
    await propose(bringer, "The files of my colleague", "I keep finishing what he leaves.")
    await begin(facilitator)
    await facilitator.press_of("Choose this", "The files of my colleague")
    await bringer.sees("Chosen. You bring it.")
    await go_on(facilitator, "Clarification")
    await go_on(facilitator, "Background")


async def test_a_hint_is_seen_and_switched_off(serving: Serving, browser: Browser) -> None:
    """[HINT1] [HINT5] A closed question where open ones are wanted: hinted at, sent all the same, known to nobody."""
    _, anna, (dewi, eva) = await seated(browser, serving.origin, ["Dewi", "Eva"], SEVEN)
    await to_open_questions(anna, dewi)
    messages = sent(eva)
    await eva.page.clock.install()
    async with eva.page.expect_response(lambda answer: "/texts/hints." in answer.url):
        await eva.page.reload()  # [HINT9] before anything is typed
    await goes_with_the_wording(eva)
    before = await kept(eva)
    await follows_the_page(eva)
    await is_switched_off(eva)
    after = await kept(eva)
    assert {name for name in after if after[name] != before.get(name)} == {"kring:hints", "kring:language"}
    assert [message["t"] for message in messages] == ["hello"]
    await ask(eva, CLOSED)
    await anna.sees(CLOSED)
    (command,) = messages[1:]
    assert set(command) == {"t", "ref", "do"}
    assert set(command["do"]) == {"t", "id", "text"}
    untroubled(anna, dewi, eva)


async def goes_with_the_wording(eva: Person) -> None:
    """[HINT4] The next letters take a hint away; what is fine gets none. [HINT7] Names of the circle are no news."""
    await eva.write("Your question", "What did Farid say to you?")
    await eva.sees(RECOGNISED)
    await eva.write("Your question", "What did Dewi say to you?")
    await in_silence(eva)
    await eva.sees_not(RECOGNISED)
    await eva.write("Your question", CLOSED)
    await eva.sees(HINT)
    assert await eva.axe() == []


async def follows_the_page(eva: Person) -> None:
    """[HINT8] The session is held in English, and so is the question; the hint speaks the language of the page."""
    await speak(eva, "Menu", "Deutsch")
    await eva.sees(HINT_IN_GERMAN)
    await eva.write("Deine Frage", "")
    await eva.sees_not(HINT_IN_GERMAN)
    await eva.write("Deine Frage", OTHER)
    await eva.sees(HINT_IN_GERMAN)
    await speak(eva, "Menü", "English")
    await eva.write("Your question", CLOSED)
    await eva.sees(HINT)


async def is_switched_off(eva: Person) -> None:
    """[HINT6] In this phase, on again by the menu, and for good."""
    await eva.press("Not in this phase")
    await expect(eva.page.get_by_label("Your question")).to_be_focused()
    await in_silence(eva)
    await eva.sees_not(HINT)
    await choose(eva, "on")
    await eva.sees(HINT)
    await eva.press("No more hints")
    await in_silence(eva)
    await eva.sees_not(HINT)


async def speak(person: Person, menu: str, language: str) -> None:
    """Chooses another language for the page."""
    await person.press(menu)
    await person.page.get_by_role("dialog").get_by_role("button", name=language).click()
    await person.page.keyboard.press("Escape")


async def choose(person: Person, wish: str) -> None:
    """Wants hints, or not, by the menu."""
    await person.press("Menu")
    choices = person.page.get_by_role("group", name="Hints while writing")
    await choices.get_by_role("button", name=wish, exact=True).click()
    await person.page.keyboard.press("Escape")
