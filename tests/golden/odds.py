"""A session over real sockets in which happens what the usual one leaves out, so that every event is in some log."""

from tests.circle import Line, some_id
from tests.room.leading import FIRST, accept, recovered
from tests.wire.script import onwards, propose, write


async def play_odds(people: list[Line]) -> None:
    """From the waiting room to the close; who sits first leads, who sits second brings the case."""
    anna, bram, *_ = people
    mine = await come_and_go(people)
    await anna.done("begin")
    await count_too_few(people, mine)
    await anna.done("choose", id=mine)
    await turn_the_clock(anna)
    await onwards(anna)
    await queue(people)
    await onwards(anna)
    await rate(people)
    await onwards(anna)
    await take_a_wording_back(people)
    await onwards(anna)
    await ask_the_writers(people)
    await onwards(anna)
    await onwards(anna)
    await act(people)
    await hand_over(people)
    await bram.done("name_in_report", names=True)


async def come_and_go(people: list[Line]) -> str:
    anna, bram, chris, _, eva = people
    await chris.done("rename", name=chris.links.sealed("Chris van Capelle", "person", "", "name"))
    await anna.done("remove", participant="p5")
    await eva.closed()
    mine = await propose(bram, "Te veel tegelijk", "Ik zeg nooit nee")
    other = await propose(chris, "Toch niet", "Laat maar")
    await chris.done("withdraw_proposal", id=other)
    return mine


async def count_too_few(people: list[Line], choice: str) -> None:
    anna, _, chris, dewi, _ = people
    await anna.done("open_vote", visit=1)
    deck = anna.view["agenda"]["vote"]["deck"]
    for line in (chris, dewi):
        (slip,) = await line.deal(deck, 1)
        assert (await line.quietly("cast", deck=deck, slip=slip, rev=1, choice=choice))["t"] == "done"
    await anna.done("close_deck", deck=deck)


async def turn_the_clock(anna: Line) -> None:
    await anna.done("allot", visit=1, seconds=900)
    await anna.done("pause", visit=1)
    await anna.done("resume", visit=1)


async def ask(line: Line, text: str, question: str = "") -> str:
    question = question or some_id()
    await line.done("ask", id=question, text=line.links.sealed(text, "question", question))
    return question


async def queue(people: list[Line]) -> None:
    anna, bram, chris, dewi, _ = people
    await bram.done("tell_case", story=bram.links.sealed("Alles komt bij mij", "case", "", "story"))
    await chris.done("ready", visit=2, ready=True)
    first, second, third = await ask(chris, "Wie vraagt het?"), await ask(dewi, "Sinds wanneer?"), await ask(dewi, "Hm")
    await ask(chris, "Wie vraagt het je?", first)
    await dewi.done("withdraw_question", id=third)
    await anna.done("order_questions", ids=[second, first])
    await anna.done("give_floor", id=second)
    await anna.done("mark_answered", id=second)
    await anna.done("park_question", id=first)
    await anna.done("queue_again", id=first)


async def rate(people: list[Line]) -> None:
    anna, bram, chris, *_ = people
    question = await ask(chris, "Wat zou er gebeuren?")
    await anna.done("give_floor", id=question)
    await bram.done("rate", id=question, rating="warm")


async def take_a_wording_back(people: list[Line]) -> None:
    _, _, _, dewi, _ = people
    offer = some_id()
    await dewi.done("offer_wording", id=offer, text=dewi.links.sealed("Mag ik nee zeggen?", "offer", offer))
    await dewi.done("withdraw_offer", id=offer)


async def ask_the_writers(people: list[Line]) -> None:
    anna, bram, chris, dewi, _ = people
    deck = anna.view["piles"][-1]
    for line, text in ((chris, "Zeg een keer nee"), (dewi, "Vraag bedenktijd")):
        await write(line, deck, 3, text)
    await anna.done("close_deck", deck=deck)
    slip = (await chris.deal(deck, 3))[0]
    assert (await chris.quietly("consent", deck=deck, slip=slip, rev=1, open=True))["t"] == "done"
    await anna.done("reveal", deck=deck)
    (card,) = anna.view["decks"][deck]["order"]
    await bram.done("strike", card=card, strikes=True)
    await anna.done("ask_rephrase", card=card, asked=True)
    text = chris.links.sealed("Zeg deze week een keer nee", "card", card, revision=1)
    assert (await chris.quietly("rephrase", deck=deck, slip=slip, text=text))["t"] == "done"
    await anna.done("set_aside", card=card, aside=True)


async def act(people: list[Line]) -> None:
    _, bram, chris, *_ = people
    action = some_id()
    await chris.done("note_action", id=action, text=chris.links.sealed("Ik bel", "action", action))
    await chris.done("drop_action", id=action)
    await bram.done("pass", passes=True)


async def hand_over(people: list[Line]) -> None:
    """To who sits third, who comes back on a second device by the new recovery code, and closes."""
    anna, _, chris, *_ = people
    await anna.done("offer_lead", to="p3")
    assert await accept(chris) == "done"
    again = await recovered(chris.kring, chris.links, FIRST)
    await again.done("close")
    await again.close()
