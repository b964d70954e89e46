"""What a method's particular rule comes to on the page of each seat, one sentence each."""

from typing import Final

from playwright.async_api import expect

from tests.journeys.library.asking import ENDED
from tests.journeys.library.table import Table, together
from tests.journeys.library.writing import IDEAS

STUNG, KEPT = "That stung.", "Am I afraid of silence?"
SENT: Final = '"command"'


async def listens_apart(table: Table) -> None:
    """The case-bringer has nothing but notes of their own, and sends nothing; all others see who it is."""
    bringer = table.bringer
    out = table.phase.bringer == "away"
    await bringer.reads("bringer.away" if out else "apart.head")
    sent = [frame for frame in bringer.frames if SENT in frame]
    await expect(bringer.page.get_by_role("textbox")).to_have_count(1)
    await bringer.page.get_by_role("textbox").fill(f"{STUNG}\n{KEPT}")
    await bringer.reads("kept.short")
    assert [frame for frame in bringer.frames if SENT in frame] == sent
    said = bringer.word("seat.outside" if out else "seat.turned", names=bringer.name)
    await together(table.group, lambda person: person.sees(said))
    for person in (table.leader, table.screen):
        await expect(person.page.get_by_role("img", name=said)).to_be_visible()
    for person in (table.leader, *table.group, table.screen):
        await expect(person.page.locator(".seat.turned.bringer")).not_to_have_count(0)


async def heard_nothing(table: Table) -> None:
    """What the circle wrote is on every page but that of who sits apart."""
    for text in (f"({table.said.name})", *IDEAS):
        await table.bringer.sees_not(text)


async def shares_a_note(table: Table) -> None:
    """Back in the circle: what was noted can be shared line by line; the rest stays on the device."""
    line = table.bringer.page.get_by_role("listitem").filter(has_text=STUNG)
    await line.get_by_role("button", name=table.bringer.word("notes.share")).click()
    await together([table.leader, *table.group], lambda person: person.sees(STUNG))
    for person in (table.leader, *table.group, table.screen):
        await person.sees_not(KEPT)


async def prepares_the_outcome(table: Table) -> None:
    """The case-bringer can write down how it ended long before, on their own device."""
    await table.bringer.see(table.bringer.word("outcome.prepare")).click()
    await table.bringer.write(table.bringer.word("outcome.tell"), ENDED)
    await table.bringer.reads("kept.short")
    await outcome_waits(table)


async def outcome_waits(table: Table) -> None:
    """Nobody else reads how it ended, and no command has gone out that would tell it."""
    for person in (table.leader, *table.group, table.screen):
        await person.sees_not(ENDED)
    assert not any("tell_outcome" in frame for person in table.everyone for frame in person.frames)


async def outcome_is_here(table: Table) -> None:
    """What was prepared stands in the field, still unsent; the others wait for it."""
    await expect(table.bringer.page.get_by_label(table.bringer.word("outcome.tell"))).to_have_value(ENDED)
    await together(table.group, lambda person: person.reads("outcome.listen", name=table.bringer.name))
    await outcome_waits(table)


async def nobody_asks(table: Table) -> None:
    """Nobody has a field for a question, and no question can have the floor before it is called warm."""
    await together(table.phones, lambda person: person.reads("asked.warm", name=table.bringer.name))
    for person in (table.leader, *table.phones):
        await expect(person.page.get_by_label(person.word("ask.label"))).to_have_count(0)
    await expect(table.leader.page.locator(".desk-queue > li")).to_have_count(len(table.group))
    await can_get_the_floor(table, 0)
    await expect(table.leader.page.get_by_text(table.leader.word("desk.queue.unrated"))).to_have_count(3)


async def only_warm_can_be_answered(table: Table) -> None:
    """One of the three is warm: the desk gives the floor to no other, and says why."""
    await can_get_the_floor(table, 1)
    await expect(table.leader.page.get_by_text(table.leader.word("desk.queue.cool"), exact=True)).to_have_count(2)
    for person in table.group:
        await expect(person.page.locator(".rows .rated.cold, .rows .rated.lukewarm")).to_have_count(2)


async def cold_was_not_answered(table: Table) -> None:
    """What was not warm still waits in the queue, without a way to the floor."""
    await can_get_the_floor(table, 0)
    await expect(table.leader.page.locator(".desk-queue .rated.cold")).not_to_have_count(0)


async def can_get_the_floor(table: Table, of: int) -> None:
    desk = table.leader
    give = desk.page.locator(".desk-queue").get_by_role("button", name=desk.word("desk.queue.give"))
    await expect(give).to_have_count(of)


async def wears_a_hat(table: Table) -> None:
    """One deck, in the colour of the hat, on each page; who brings the case writes facts only."""
    deck = f".deck.hue-{table.phase.key}"
    for person in (table.leader, *table.phones):
        await expect(person.page.locator(deck)).to_be_visible()
        await expect(person.page.locator(".deck")).to_have_count(1)
        for idea in IDEAS:
            await person.sees_not(idea)
    await expect(table.bringer.page.locator(deck).get_by_role("textbox")).to_have_count(int(table.phase.key == "white"))


async def module_is_chosen(table: Table) -> None:
    assert table.chosen
    await together(table.phones, lambda person: person.reads("modules.by"))


async def module_is_played(table: Table) -> None:
    """Every page says what the module asks; the circle has its deck, the case-bringer only notes."""
    assert table.chosen
    texts = table.texts.modules[table.chosen.key]
    for person in (table.leader, *table.phones):
        await person.sees(texts.name)
        await person.sees(texts.group)
    await table.screen.sees(texts.aim)
    await together(table.group, lambda person: person.reads("write.noName"))
    await only_notes(table)


async def only_notes(table: Table) -> None:
    """The case-bringer listens: a private note is all that can be written."""
    await table.bringer.reads("note.label")
    await expect(table.bringer.page.get_by_role("textbox")).to_have_count(1)


async def out_of_turn(table: Table) -> None:
    """Asked without the turn, a question stays in its field, and its writer is told why; the case-bringer has none."""
    early, *_ = table.group
    await early.write(early.word("ask.label"), "And then?")
    await early.does("ask.send")
    await early.reads("refusal.not_your_turn")
    await expect(early.page.get_by_label(early.word("ask.label"))).to_have_value("And then?")
    await table.leader.sees_not("And then?")
    await expect(table.bringer.page.get_by_label(table.bringer.word("ask.label"))).to_have_count(0)


async def everyone_states(table: Table) -> None:
    """Whose example it is writes a statement like all others, under the own name."""
    for person in table.phones:
        await person.reads("decks.withName")


async def names_stand_on_cards(table: Table) -> None:
    """Each page within the circle says who wrote which card."""
    for person in table.within:
        for name in [writer.name for writer in table.group]:
            own = person.page.get_by_role("listitem").filter(has_text=f"({table.said.name}").filter(has_text=name)
            await expect(own.first).to_be_visible()


async def names_stand_on_no_card(table: Table) -> None:
    """No opened card says on any page whose it is, but to its writer."""
    for person in table.within:
        cards = person.page.get_by_role("listitem").filter(has_text=f"({table.said.name}")
        for name in [writer.name for writer in table.group]:
            await expect(cards.filter(has_text=name)).to_have_count(0)


async def two_columns(table: Table) -> None:
    """What somebody did and what helped from outside are two decks with names of their own, on each page."""
    for person in (table.leader, *table.phones):
        for deck in table.said.decks.values():
            await expect(person.page.get_by_role("heading", name=deck.name, exact=True)).to_be_visible()
    await expect(table.bringer.page.locator(".deck").get_by_role("textbox")).to_have_count(0)


async def learns_with_the_others(table: Table) -> None:
    """Who brings the case has a card to write, like everyone."""
    for person in table.phones:
        await expect(person.page.locator(".promise")).to_be_visible()


async def nothing_is_rated(table: Table) -> None:
    """Questions to understand are not rated, on no page."""
    for person in (table.leader, *table.phones):
        await expect(person.page.locator(".rated, .rating")).to_have_count(0)


async def each_answer_is_rated(table: Table) -> None:
    """How each question landed is read by everyone."""
    for person in (table.leader, *table.phones):
        await expect(person.page.locator(".rated")).to_have_count(len(table.group))


async def everyone_asks(table: Table) -> None:
    """Who brings the case has a field for a question as well."""
    for person in table.phones:
        await expect(person.page.get_by_label(person.word("ask.label"))).to_be_visible()


async def is_silent(table: Table) -> None:
    """Plan and time, and nothing to write in; no page, that of who leads neither, says that one talks."""
    await table.leader.sees_not(table.leader.word("desk.talk"))
    for person in table.phones:
        await expect(person.page.get_by_role("heading", name=person.word("group.silence"), level=2)).to_be_visible()
        await expect(person.page.get_by_role("textbox")).to_have_count(0)
        await expect(person.page.locator("main .plan")).to_be_visible()
    await expect(table.screen.page.locator(".silence")).to_be_visible()


async def one_was_declined(table: Table) -> None:
    """What the case-bringer would rather not answer lies aside, on every page, and nothing says why."""
    await together(table.phones, lambda person: person.reads("settled.parked"))
    await table.leader.reads("desk.queue.parked", n=1)
