"""What lay in the urns: everything acknowledged came out under its slip as it was last, and nothing else did."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from server.core.events import (
    CardRephrased,
    DeckAsked,
    DeckShown,
    DotsCounted,
    DotsTooFew,
    PulseCounted,
    PulseTooFew,
    VoteCounted,
    VoteTooFew,
)
from tests.chaos.page import Page, people_of
from tests.chaos.person import Person
from tests.chaos.trace import Trace
from tests.chaos.verdict.judge import History
from tests.chaos.writings import Looked
from tests.circle import card_id

# How many ballots are counted, by what says that there were fewer.
ENOUGH: Final = {VoteTooFew: 3, DotsTooFew: 3, PulseTooFew: 5}
COUNTED: Final = (VoteCounted, DotsCounted, PulseCounted)
ENDS: Final = (DeckShown, *COUNTED, *ENOUGH)


@dataclass(frozen=True, slots=True)
class Slip:
    """Whose slip it is: only this test knows."""

    person: Person
    slip: str

    @property
    def possible(self) -> set[str | None]:
        return self.person.writings.possible(self.slip)

    @property
    def surely(self) -> bool:
        """Whether something lies under it for sure."""
        return None not in self.possible

    @property
    def may_open(self) -> set[bool]:
        return self.person.writings.may_open(self.slip)


def judge(history: History, pages: list[Page], trace: Trace) -> None:
    people = people_of(pages)
    slips = Slips(
        {
            deck: [
                Slip(person, slip)
                for person in people
                for slip, written in person.writings.by_slip.items()
                if written[0].deck == deck
            ]
            for deck in history.states[-1].decks.by_id
        }
    )
    asked = {event.deck: event for event in history.events(DeckAsked)}
    for shown in history.events(DeckShown):
        _pile(shown, asked.get(shown.deck), slips.by_deck[shown.deck], trace)
        trace.counted["cards shown"] += len(shown.cards)
    for kind in (*ENDS, DeckAsked):
        counts = Counter(event.deck for event in history.events(kind))
        for deck in [deck for deck, count in counts.items() if count > 1]:
            trace.fail(f"{kind.__name__} twice: {deck}")
    _votes(history, slips, trace)
    for person in people:
        _rephrased(history, person, trace)
        for looked in person.writings.looked:
            _looked(history, person, looked, trace)


@dataclass(frozen=True, slots=True)
class Slips:
    """All that somebody wrote under, by deck."""

    by_deck: dict[str, list[Slip]]


def _pile(shown: DeckShown, asked: DeckAsked | None, slips: list[Slip], trace: Trace) -> None:
    cards = dict(shown.cards)
    strange = cards.keys() - {card_id(one.slip) for one in slips}
    if strange or len(cards) != len(shown.cards):
        trace.fail(f"{shown.deck}: cards that nobody wrote, or twice: {strange}")
    for one in slips:
        text = cards.get(card_id(one.slip))
        possible = one.possible
        if asked and text is None and False in one.may_open:
            continue  # it was not to be opened, or nobody knows which answer of its writer was heard last
        if text not in possible:
            trace.fail(f"{shown.deck}: {one.person.name} {one.slip}: {text} is not what was put last: {possible}")
        if asked and text is not None and True not in one.may_open:
            trace.fail(f"{shown.deck}: opened against its writer's will: {one.slip}")
    if shown.dropped != (asked.cards - len(cards) if asked else 0):
        trace.fail(f"{shown.deck}: {shown.dropped} dropped of {asked}")


def _votes(history: History, slips: Slips, trace: Trace) -> None:
    for event in [event for kind in COUNTED for event in history.events(kind)]:
        ballots = [[(content or "").split() for content in one.possible] for one in slips.by_deck[event.deck]]
        for choice, count in event.counts.items():
            surely = sum(all(choice in content for content in one) for one in ballots)
            perhaps = sum(any(choice in content for content in one) for one in ballots)
            if not surely <= count <= perhaps:
                trace.fail(f"{event.deck}: {count} ballots for {choice}, not {surely} to {perhaps}")
            trace.counted["ballots counted"] += count
    for kind, enough in ENOUGH.items():
        for event in history.events(kind):
            if sum(one.surely for one in slips.by_deck[event.deck]) >= enough:
                trace.fail(f"{event.deck}: enough voted, and nothing was counted")


def _rephrased(history: History, person: Person, trace: Trace) -> None:
    happened = Counter((event.card, event.text) for event in history.events(CardRephrased))
    for (_, slip, text), done in person.writings.rephrased.items():
        count = happened[card_id(slip), text]
        if count > 1 or (done and not count):
            trace.fail(f"other words happened {count} times, acknowledged {done}: {slip}")


def _looked(history: History, person: Person, looked: Looked, trace: Trace) -> None:
    """What was told to lie there did, and was not older than what had been acknowledged before."""
    contents = {written.rev: written.content for written in person.writings.by_slip.get(looked.slip, [])}
    if looked.rev and contents.get(looked.rev, "") != looked.text:
        trace.fail(f"{person.name} is told of what was never put: {looked}")
    said = [{"rev": one.rev, "open": one.open} for one in person.writings.consents.get(looked.slip, [])]
    if looked.consent and looked.consent not in said:
        trace.fail(f"{person.name} is told of an answer never given: {looked}")
    ends = [history.events(kind) for kind in ENDS]
    gone = any(event.deck == looked.deck for events in ends for event in events)
    if looked.rev < looked.least and not (looked.rev == 0 and gone):
        trace.fail(f"{person.name} is not told of what was acknowledged: {looked}")
