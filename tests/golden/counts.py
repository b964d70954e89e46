"""A session over real sockets in which all is counted in secret, enough and too few, and somebody brings next."""

from typing import Any, Final

from tests.circle import Line
from tests.core.secret.counting import METHOD
from tests.wire.script import onwards, propose, write

COUNTS: Final = METHOD


async def play_counts(people: list[Line]) -> None:
    """From the waiting room to the last phase; who sits first leads, who sits second brings the case."""
    anna, bram, *_ = people
    mine = await propose(bram, "Een nieuwe start", "Ik weet niet of ik blijf")
    await anna.done("begin")
    await ask_twice(people)
    await anna.done("choose", id=mine)
    await onwards(anna)
    await onwards(anna)
    await give_dots(people)
    await onwards(anna)
    await bram.done("offer_next", offers=True)


async def cast(line: Line, deck: str, choice: Any) -> None:
    (slip,) = await line.deal(deck, 1)
    assert (await line.quietly("cast", deck=deck, slip=slip, rev=1, choice=choice))["t"] == "done"


async def ask_twice(people: list[Line]) -> None:
    """Nobody answers at first."""
    anna, *_ = people
    await anna.done("close_deck", deck="d1.1")
    await anna.done("open_pulse", visit=1)
    for line, choice in zip(people, "23345", strict=True):
        await cast(line, "d1.2", choice)
    await anna.done("close_deck", deck="d1.2")


async def give_dots(people: list[Line]) -> None:
    """Nobody gives any at first."""
    anna, _, chris, dewi, eva = people
    (pile,) = anna.view["piles"]
    for line, text in ((chris, "Vraag bedenktijd"), (dewi, "Zeg het hardop"), (eva, "Slaap er een nacht over")):
        await write(line, pile, 2, text)
    await anna.done("close_deck", deck=pile)
    await anna.done("open_dots", deck=pile)
    await anna.done("close_deck", deck="d3.2")
    await anna.done("open_dots", deck=pile)
    one, two, _ = anna.view["decks"][pile]["order"]
    for line, picked in ((anna, [one]), (chris, [one, two]), (dewi, [two])):
        await cast(line, "d3.3", picked)
    await anna.done("close_deck", deck="d3.3")
