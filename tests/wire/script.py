"""A whole session by the seven phases, played over real sockets with sealed texts, every activity in it."""

from protocol.method import Leading, Method
from tests.circle import Line, create, facilitator, some_id
from tests.serving import Serving

NAMES = ("Bram uit Breda", "Chris uit Cuijk", "Dewi uit Delft", "Eva uit Ede")


async def sit_down(
    kring: Serving, others: int = len(NAMES), method: Method | None = None, leading: Leading = "guided"
) -> list[Line]:
    """The facilitator, the others, and a screen last."""
    links = await create(kring, method=method, leading=leading)
    people = [await facilitator(kring, links)]
    people += [await Line(kring, links).join(name) for name in NAMES[:others]]
    return [*people, await Line(kring, links).as_screen()]


async def propose(line: Line, title: str, text: str) -> str:
    item = some_id()
    sealed = line.links.sealed
    await line.done(
        "propose", id=item, title=sealed(title, "proposal", item, "title"), line=sealed(text, "proposal", item, "line")
    )
    return item


async def vote(people: list[Line], choices: list[str]) -> None:
    """The facilitator opens the ballot box, each of the others casts, the facilitator counts."""
    anna, *others = people
    await anna.done("open_vote", visit=anna.view["visit"]["n"])
    deck = anna.view["agenda"]["vote"]["deck"]
    for line, choice in zip(others, choices, strict=True):
        (slip,) = await line.deal(deck, 1)
        assert (await line.quietly("cast", deck=deck, slip=slip, rev=1, choice=choice))["t"] == "done"
    await anna.done("close_deck", deck=deck)


async def write(line: Line, deck: str, each: int, text: str) -> None:
    slips = await line.deal(deck, each)
    assert await line.put(deck, slips[0], text, witness=slips[each] if len(slips) > each else None) == "done"


async def onwards(anna: Line) -> None:
    await anna.done("advance", visit=anna.view["visit"]["n"])


async def play(people: list[Line]) -> None:
    """From the waiting room to the close; who sits first leads, who sits second brings the case."""
    anna, bram, chris, dewi, eva = people
    await anna.done("invite", link=anna.links.sealed("http://kring.example/s/x#y", "invitation", "", "link"))
    mine = await propose(bram, "Mijn overleg loopt vast", "Ik kom er niet doorheen")
    other = await propose(chris, "Een collega die zwijgt", "Ik weet niet hoe ik begin")
    await anna.done("begin")
    await vote(people, [mine, mine, other, mine])
    await anna.done("choose", id=mine)
    await onwards(anna)
    await explore(people)
    await onwards(anna)
    await onwards(anna)
    offer = some_id()
    await eva.done("offer_wording", id=offer, text=eva.links.sealed("Wat wil ik zeggen?", "offer", offer))
    await onwards(anna)
    await pile(people)
    await onwards(anna)
    await onwards(anna)
    await round_off(anna, bram, dewi)


async def explore(people: list[Line]) -> None:
    anna, bram, chris, *_ = people
    wording, question = some_id(), some_id()
    sealed = bram.links.sealed
    await bram.done("tell_case", story=sealed("Op maandag bleef iedereen stil", "case", "", "story"))
    await bram.done("word_question", id=wording, text=sealed("Hoe krijg ik ze aan het praten?", "wording", wording))
    await chris.done("ask", id=question, text=sealed("Wat gebeurde er daarvoor?", "question", question))
    await anna.done("give_floor", id=question)
    await anna.done("mark_answered", id=question)


async def pile(people: list[Line]) -> None:
    anna, bram, chris, dewi, eva = people
    deck = anna.view["piles"][-1]
    for line, text in ((chris, "Vraag het gewoon"), (dewi, "Begin met stilte"), (eva, "Bel hem eerst op")):
        await write(line, deck, 3, text)
    await anna.done("close_deck", deck=deck)
    card = anna.view["decks"][deck]["order"][0]
    await anna.done("spotlight", item=card)
    await bram.done("strike", card=card, strikes=True)
    await anna.done("ask_rephrase", card=card, asked=True)


async def round_off(anna: Line, bram: Line, dewi: Line) -> None:
    item = some_id()
    sealed = dewi.links.sealed
    await dewi.done(
        "note_action", id=item, text=sealed("Ik bel donderdag", "action", item), when=sealed("do", "action")
    )
    await bram.done("include", item=item, included=True)
    await anna.done("close")
