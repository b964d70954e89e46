"""When all is whole again: every pile and ballot box is closed and opened, so that what lay in them can be judged."""

from collections.abc import Callable
from functools import partial

from tests.chaos.page import Page
from tests.chaos.parts import piles
from tests.chaos.slips import dealt, decks, other_words
from tests.chaos.trace import Asked, Trace
from tests.circle import Message, card_id
from tests.store.waiting import until


async def play(pages: list[Page], trace: Trace) -> None:
    trace.note("", "endgame")
    people = [page for page in pages if page.person and page.over is None]
    await alike(pages)
    anna = next(page for page in people if "facilitator" in page.own["roles"])
    for deck in [deck for deck, (status, _) in decks(anna).items() if status == "open"]:
        await answered(anna, {"t": "close_deck", "deck": deck})
    for deck in [deck for deck, pile in piles(anna).items() if pile["status"] == "open"]:
        await answered(anna, {"t": "close_deck", "deck": deck})
    for deck in [deck for deck, (status, _) in decks(anna).items() if status == "asking"]:
        await until(partial(_asked, people, deck), within=30)
        for page in people:
            await _let_open(page, deck)
        await answered(anna, {"t": "reveal", "deck": deck})
    await _rephrase(anna, people)
    await at_rest(pages)


async def _rephrase(anna: Page, people: list[Page]) -> None:
    """The facilitator asks for other words for the first card there is, and its unknown writer gives them."""
    for deck, view in anna.view["decks"].items():
        for page in people:
            for slip in [slip for slip in dealt(page, deck) if card_id(slip) in view["order"]]:
                await answered(anna, {"t": "ask_rephrase", "card": card_id(slip), "asked": True})
                await answered(
                    page, {"t": "rephrase", "deck": deck, "slip": slip, "text": other_words(page, slip)}, True
                )
                return


def _asked(people: list[Page], deck: str) -> bool:
    return all(decks(page)[deck][0] == "asking" for page in people)


async def _let_open(page: Page, deck: str) -> None:
    assert page.person
    for slip in dealt(page, deck)[: decks(page)[deck][1]]:
        written = page.person.writings
        if slip in written.by_slip:
            await answered(page, {"t": "consent", **written.consent(deck, slip, page.dice.random() < 0.5)}, True)


async def answered(page: Page, do: Message, anonymous: bool = False) -> Asked:
    asked = page.ask(do, anonymous)
    await until(lambda: bool(asked.answers), within=30)
    return asked


async def alike(pages: list[Page]) -> None:
    """Until the last news has come to everyone."""
    present = [page for page in pages if page.over is None]
    await until(_of_one_mind(present), within=30)


async def at_rest(pages: list[Page]) -> None:
    """Until everyone sees the same, and who is here."""
    await alike(pages)
    here = {page.own["id"] for page in pages if page.person and page.over is None}
    await until(lambda: all(set(page.here) == here for page in pages if page.over is None), within=30)


def _of_one_mind(present: list[Page]) -> Callable[[], bool]:
    def holds() -> bool:
        first = {page.view["audience"]: page.view for page in present}
        return all(page.view == first[page.view["audience"]] for page in present)

    return holds
