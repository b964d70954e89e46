"""The screen in every phase, with eight people and the longest texts: legible from five metres, and nothing private."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, expect

from tests.circle import Line, Links, facilitator, some_id
from tests.journeys.browsing import PROJECTOR, Person, arrive
from tests.journeys.measuring import contrasts, faults
from tests.sealing import b64
from tests.serving import serving
from tests.wire.script import onwards, propose, write

NAMES = ("Wilhelmina", "Maximiliaan", "Bram", "Christoph-Alexander", "Dewi", "Eva", "Farid")
TITLE = "Peers of the western districts, every second Thursday of the month"
CASES = [f"The {one} files that my colleague leaves behind and I finish every time" for one in ("first", "old", "new")]
WORDING = (
    "How do I tell my colleague that I no longer finish the files that stay behind, without losing the good talks that "
    "we have had at the coffee machine for years, and without our manager hearing of it before he does?"
)
QUESTION = (
    "Since when has this been going on, and what was different in the weeks before you noticed for the first time that "
    "you were the one who stayed until all of it was done?"
)
CARD = " ".join(["Give one file back, with a date, and say so."] * 11)
UNSHOWN = "Nobody reads this from the screen."


@dataclass
class Room:
    """Who leads, who brings the case, the others, and the page on the wall."""

    anna: Line
    bringer: Line
    others: list[Line]
    screen: Person

    async def shows(self, text: str) -> None:
        """It is there, and all that is there can be read."""
        await expect(self.screen.page.get_by_text(text).first).to_be_visible()
        await self.is_legible()

    async def is_legible(self) -> None:
        found = await faults(self.screen)
        assert not found, "\n".join(found)


@pytest.fixture
async def room(tmp_path: Path, browser: Browser) -> AsyncIterator[Room]:
    async with serving(tmp_path / "data") as kring:
        links = Links()
        async with httpx.AsyncClient(base_url=kring.http) as client:
            assert (await client.post("/api/sessions", json=links.request(TITLE, "Anna"))).status_code == 201
        anna = await facilitator(kring, links)
        bringer, *others = [await Line(kring, links).join(name) for name in NAMES]
        screen = await arrive(browser, "the screen", PROJECTOR)
        await screen.page.goto(f"{kring.http}/screen/{links.id}#{b64(links.content)}.{b64(links.screen)}")
        yield Room(anna, bringer, others, screen)
        for line in (anna, bringer, *others):
            await line.drain()  # who leaves has heard what was said
            await line.close()


async def test_from_afar(room: Room) -> None:
    """[JRN5] Every text is 3 % of the height at least, the digits 15 %; nothing is cut; nothing private comes there."""
    await waits(room)
    await chooses(room)
    await asks(room)
    await opens_the_pile(room)
    await runs_out(room)
    nothing_private(room)
    await expect(room.screen.page.get_by_role("button")).to_have_count(1)  # the sound
    await expect(room.screen.page.get_by_role("textbox")).to_have_count(0)
    assert room.screen.troubles == []


async def waits(room: Room) -> None:
    """With the invitation and without."""
    await room.shows(TITLE)
    links = room.anna.links
    address = f"http://kring.example.org/s/{links.id}#{b64(links.content)}.{b64(links.join)}"
    await room.anna.done("invite", link=links.sealed(address, "invitation", "", "link"))
    await expect(room.screen.page.locator(".qr")).to_be_visible()
    await room.shows(TITLE)


async def chooses(room: Room) -> None:
    proposals = [await propose(room.bringer, CASES[0], "I finish them.")]
    proposals += [
        await propose(line, title, "I finish them.") for line, title in zip(room.others, CASES[1:], strict=False)
    ]
    await room.anna.done("begin")
    await room.shows(CASES[2])
    await room.anna.done("choose", id=proposals[0])
    await expect(room.screen.page.get_by_text(CASES[1])).to_have_count(0)
    await room.shows(CASES[0])


async def asks(room: Room) -> None:
    """The key question above, the question with the floor below; the one that waits is not shown."""
    await onwards(room.anna)
    sealed = room.anna.links.sealed
    wording, question, waiting = some_id(), some_id(), some_id()
    await room.bringer.done("tell_case", story=sealed(UNSHOWN, "case", "", "story"))
    await room.bringer.done("word_question", id=wording, text=sealed(WORDING, "wording", wording))
    await room.others[0].done("ask", id=question, text=sealed(QUESTION, "question", question))
    await room.others[1].done("ask", id=waiting, text=sealed(UNSHOWN, "question", waiting))
    item = some_id()
    await room.others[2].done("ask", id=item, text=sealed(UNSHOWN, "question", item))
    await room.shows(WORDING)
    await room.anna.done("give_floor", id=question)
    await room.shows(QUESTION)
    assert await contrasts(room.screen) == []


async def opens_the_pile(room: Room) -> None:
    """Silence, then one of the cards."""
    for _ in range(3):
        await onwards(room.anna)
    await expect(room.screen.page.locator(".silence")).to_be_visible()
    await room.is_legible()
    deck = room.anna.view["piles"][-1]
    for line in room.others[:3]:
        await write(line, deck, 3, CARD)
    await room.anna.done("close_deck", deck=deck)
    await room.anna.done("spotlight", item=room.anna.view["decks"][deck]["order"][0])
    await room.shows(CARD)
    assert await contrasts(room.screen) == []


async def runs_out(room: Room) -> None:
    """The clock in all its forms: minutes, the last two, standing still, over."""
    visit = room.anna.view["visit"]["n"]
    clock = room.screen.page.locator(".clock")
    await room.anna.done("allot", visit=visit, seconds=119)
    await expect(clock).to_contain_text("1:")
    await room.is_legible()
    await room.anna.done("pause", visit=visit)
    await room.is_legible()
    await room.anna.done("resume", visit=visit)
    await room.anna.done("allot", visit=visit, seconds=1)
    await expect(clock).to_have_text("0")
    await room.is_legible()


def nothing_private(room: Room) -> None:
    """No own slice, no text that is not on the screen, and nothing to press but the sound."""
    came = [message for frame in room.screen.frames for message in json.loads(frame) if isinstance(message, dict)]
    assert any(message["t"] == "welcome" for message in came)
    unshown = [sealed for sealed, text in room.anna.links.said.items() if text == UNSHOWN]
    assert len(unshown) == 3
    assert not any(sealed in frame for sealed in unshown for frame in room.screen.frames)
    assert [message for message in came if message.get("own")] == []
    shown = {"audience", "session", "order", "people", "facilitator", "bringer", "phases", "visit", "question"}
    shown |= {"shown", "agenda", "pile", "floor", "invitation"}
    assert {field for message in came for field in message.get("view", {})} <= shown
