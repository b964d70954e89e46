"""A session over real sockets with a named and an anonymous deck, opened, rated, picked and laid in groups."""

from typing import Final

from tests.circle import Line, some_id
from tests.core.cards.decks import ADVICE, NAMED, method
from tests.wire.script import onwards, propose, write

DECKS: Final = method("one-by-one")


async def play_decks(people: list[Line]) -> None:
    """From the waiting room to the marks; who sits first leads, who sits second brings the case."""
    anna, bram, *_ = people
    mine = await propose(bram, "Een nieuwe start", "Ik weet niet of ik blijf")
    await anna.done("begin")
    await anna.done("choose", id=mine)
    await onwards(anna)
    await open_named(people)
    await mark_advice(people)


async def write_card(line: Line, text: str) -> str:
    card = some_id()
    await line.done("write_card", deck=NAMED, id=card, text=line.links.sealed(text, "card", card))
    return card


async def open_named(people: list[Line]) -> None:
    anna, _, chris, dewi, _ = people
    card = await write_card(chris, "Je bleef rustig")
    other = await write_card(dewi, "Laat maar")
    await dewi.done("withdraw_card", id=other)
    await anna.done("close_deck", deck=NAMED)
    await anna.done("open_card", card=card)


async def mark_advice(people: list[Line]) -> None:
    anna, bram, chris, dewi, eva = people
    for line, text in ((chris, "Vraag bedenktijd"), (dewi, "Zeg het hardop"), (eva, "Slaap er een nacht over")):
        await write(line, ADVICE, 2, text)
    await anna.done("close_deck", deck=ADVICE)
    one, two, _ = anna.view["decks"][ADVICE]["order"]
    await bram.done("rate_card", card=one, rating="warm")
    await bram.done("pick_card", card=two, picked=True)
    group = some_id()
    await anna.done("name_group", deck=ADVICE, id=group, name=anna.links.sealed("Rust", "group", group, "name"))
    await anna.done("group_card", card=one, group=group)
