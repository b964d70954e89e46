"""Doors that stay shut: each says why and what to do, in the language of whoever stands before it."""

import json

import pytest
from playwright.async_api import Browser, WebSocketRoute, expect

from tests.journeys.browsing import LAPTOP, PHONE, arrive
from tests.journeys.serving import Serving
from tests.journeys.speaking.visitors import visitors
from tests.journeys.speaking.words import LANGUAGES, say
from tests.journeys.steps import join, start_session

NOWHERE = "a2b3c4d5e6f7a2b3c4d5"
TITLE = "Thursday"


def parts(link: str) -> tuple[str, str, str]:
    """The address, the key and the token of a link."""
    address, _, secrets = link.partition("#")
    key, _, token = secrets.partition(".")
    return address, key, token


def damaged(secret: str) -> str:
    """Of the right length, and another."""
    return ("B" if secret[0] == "A" else "A") + secret[1:]


async def test_an_unknown_session(serving: Serving, browser: Browser) -> None:
    """[JRN20] Where there is no session, the page says so and leads to the start."""
    async for visitor in visitors(browser):
        await visitor.person.page.goto(f"{serving.origin}/s/{NOWHERE}#{'A' * 43}.{'A' * 22}")
        await visitor.finds_shut("unknown_session", "door.start")
        await visitor.person.page.get_by_role("link", name=visitor.says("door.start")).click()
        await expect(visitor.person.page.get_by_role("heading", level=1)).to_have_text(visitor.says("start.head"))


@pytest.mark.parametrize("fault", ["key", "half a key", "token", "no key"])
async def test_a_damaged_link(serving: Serving, browser: Browser, fault: str) -> None:
    """[JRN21] Where key or token is damaged or missing, the page asks for the link, and keeps what is pasted wrong."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    address, key, token = parts(links.people)
    link, why = {
        "key": (f"{address}#{damaged(key)}.{token}", "wrong_key"),
        "half a key": (f"{address}#{key[:20]}", "no_key"),
        "token": (f"{address}#{key}.{damaged(token)}", "wrong_link"),
        "no key": (address, "no_key"),
    }[fault]
    async for visitor in visitors(browser):
        await visitor.person.page.goto(link)
        await visitor.finds_shut(why, "door.open")
        await visitor.pastes(address)
        await visitor.person.sees(visitor.says("door.linkWrong"))
        await expect(visitor.person.page.get_by_label(visitor.says("door.link"))).to_have_value(address)
        await visitor.pastes(f"Come and join us: {links.people}")
        await visitor.is_invited(TITLE)
        assert "#" not in visitor.person.page.url
    assert anna.troubles == []


async def test_a_link_in_the_address_bar(serving: Serving, browser: Browser) -> None:
    """[JRN28] The link pasted over the address of a page without a key opens the door, and does not stay in sight."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    async for visitor in visitors(browser):
        await visitor.person.page.goto(parts(links.people)[0])
        await visitor.finds_shut("no_key", "door.open")
        await visitor.person.page.evaluate("link => location.assign(link)", links.people)
        await visitor.is_invited(TITLE)
        assert "#" not in visitor.person.page.url


async def test_a_closed_session(serving: Serving, browser: Browser) -> None:
    """[JRN22] A newcomer to a closed session is told so."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    await anna.press("Begin")
    await anna.press("Begin now")
    await anna.press("Close…")
    await anna.page.get_by_role("dialog").get_by_role("button", name="Close the session").click()
    await anna.sees("Report of")
    async for visitor in visitors(browser):
        await visitor.person.page.goto(links.people)
        await visitor.finds_shut("session_closed", "door.start")
    assert anna.troubles == []


@pytest.mark.parametrize("serving", [{"KRING_SEATS": "2"}], indirect=True)
async def test_a_full_session(serving: Serving, browser: Browser) -> None:
    """[JRN23] Before a full session one waits with one's name typed, and comes in when a seat is free."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    async for visitor in visitors(browser):
        page = visitor.person.page
        await page.goto(links.people)
        await page.get_by_label(visitor.says("join.name")).fill("Bram")
        await page.goto("about:blank")
        screen = await arrive(browser, "the screen", PHONE)
        await screen.page.goto(links.screen)
        await screen.sees("Take a seat")
        await page.goto(parts(links.people)[0])
        await visitor.finds_shut("session_full", "door.again")
        await screen.context.close()
        await anna.sees("Screen: off")
        await visitor.person.press(visitor.says("door.again"))
        await visitor.is_invited(TITLE)
        await expect(page.get_by_label(visitor.says("join.name"))).to_have_value("Bram")
    assert anna.troubles == []


async def test_a_removed_person(serving: Serving, browser: Browser) -> None:
    """[JRN24] Who is removed is told at once, and after a reload again."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    for language in LANGUAGES:
        guest = await arrive(browser, "Bram", PHONE)
        await join(guest, links.people)
        await anna.press_of("Remove", "Bram")
        await anna.press("Remove Bram")
        await guest.sees(say("en", "door.title.removed"))
        await guest.page.evaluate("language => localStorage.setItem('kring:language', language)", language)
        await guest.page.reload()
        await guest.sees(say(language, "door.title.removed"))
        await guest.sees(say(language, "refusal.removed"))
        await expect(guest.page.get_by_role("link", name=say(language, "door.start"))).to_be_visible()
        assert await guest.axe() == []
        assert guest.troubles == []
        await guest.context.close()
    assert anna.troubles == []


async def test_an_old_page(serving: Serving, browser: Browser) -> None:
    """[JRN25] A page of an older protocol says so, and one press loads it anew with what was typed."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    async for visitor in visitors(browser):
        page = visitor.person.page
        await page.goto(links.people)
        await page.get_by_label(visitor.says("join.name")).fill("Bram")
        await page.route_web_socket("**/ws", speak_an_old_protocol)
        await page.reload()
        await visitor.finds_shut("old_protocol", "door.reload")
        await page.route_web_socket("**/ws", speak_as_now)
        await visitor.person.press(visitor.says("door.reload"))
        await visitor.is_invited(TITLE)
        await expect(page.get_by_label(visitor.says("join.name"))).to_have_value("Bram")


def speak_an_old_protocol(line: WebSocketRoute) -> None:
    """Between page and server: the page's hello says another version than the server's."""
    server = line.connect_to_server()

    def older(frame: str | bytes) -> None:
        messages = json.loads(frame)
        server.send(json.dumps([{**each, "v": 0} if each["t"] == "hello" else each for each in messages]))

    line.on_message(older)


def speak_as_now(line: WebSocketRoute) -> None:
    """Between page and server: nothing is changed."""
    line.connect_to_server()


async def test_a_code_that_does_not_fit(serving: Serving, browser: Browser) -> None:
    """[JRN26] A recovery code with a slip, or of another session, is told apart; what was typed stays."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, TITLE)
    other = await start_session(await arrive(browser, "Bram", LAPTOP), serving.origin, "Friday")
    async for visitor in visitors(browser):
        page = visitor.person.page
        await page.goto(parts(links.people)[0])
        await visitor.finds_shut("no_key", "door.open")
        await visitor.person.press(visitor.says("door.codeAsk"))
        field = page.get_by_label(visitor.says("door.code"))
        await field.fill(links.code[:-1])
        await visitor.person.press(visitor.says("door.codeOpen"))
        await visitor.person.sees(visitor.says("door.codeWrong"))
        await expect(field).to_have_value(links.code[:-1])
        await field.fill(other.code)
        await visitor.person.press(visitor.says("door.codeOpen"))
        await visitor.finds_shut("wrong_code", "door.codeOpen")
        await field.fill(links.code)
        await visitor.person.press(visitor.says("door.codeOpen"))
        await expect(page.get_by_role("heading", name=visitor.says("desk.wait.head"))).to_be_visible()
    assert anna.troubles == []


@pytest.mark.parametrize("serving", [{"KRING_CREATION_CODE": "oak and ash"}], indirect=True)
async def test_a_server_with_a_code(serving: Serving, browser: Browser) -> None:
    """[JRN27] A server that asks for a code says so when starting; the letter stays as it was filled in."""
    async for visitor in visitors(browser):
        page = visitor.person.page
        await page.goto(f"{serving.origin}/")
        await page.get_by_label(visitor.says("start.title")).fill(TITLE)
        await page.get_by_label(visitor.says("start.name")).fill("Anna")
        await visitor.person.press(visitor.says("start.go"))
        await visitor.person.sees(visitor.says("start.needCode"))
        code = page.get_by_label(visitor.says("start.code"))
        await code.fill("beech")
        await visitor.person.press(visitor.says("start.go"))
        await visitor.person.sees(visitor.says("start.wrongCode"))
        assert await visitor.person.axe() == []
        await expect(page.get_by_label(visitor.says("start.title"))).to_have_value(TITLE)
        await expect(page.get_by_label(visitor.says("start.name"))).to_have_value("Anna")
        await code.fill("oak and ash")
        await visitor.person.press(visitor.says("start.go"))
        await expect(page.get_by_role("heading", name=visitor.says("recovery.head"))).to_be_visible()
        # A refused creation is logged by the browser itself.
        visitor.person.troubles[:] = [each for each in visitor.person.troubles if "403" not in each]
