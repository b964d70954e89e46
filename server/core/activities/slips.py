"""Slips: decks (piles of cards, ballot boxes, pulses), who was dealt slips, and the work for the urn.

Nothing here knows which slip a participant has; what lies in an open urn is not in the state at all.
"""

from dataclasses import field
from typing import Final, Literal

from protocol.commands import Deal, LookUp
from server.core.decision import DONE, DealWork, Decision, LookWork, Refusal
from server.core.events import (
    DeckAsked,
    DeckOpened,
    DotsOpened,
    Ended,
    Event,
    LeadPassed,
    PulseOpened,
    SlipsDealt,
    Stocked,
)
from server.core.hashing import hash_of
from server.core.scene import Scene, deck_settings
from server.core.value import replace, value

Kind = Literal["cards", "named", "vote", "dots", "pulse"]
Status = Literal["open", "asking", "opened"]
STATUSES: Final[tuple[Status, ...]] = ("open", "asking", "opened")  # one way

ENOUGH = 3  # so many besides the facilitator must have written, else one could be guessed from the others
SLIP_BYTES = 16
# Whoever writes and votes anew all evening comes nowhere near; each deck stays in every view and in memory.
MOST_DECKS = 100


@value
class Deck:
    """One pile, ballot box or pulse. `key`: of a pile, which deck of its phase it is.

    `cards`, `witnesses`: hashes of all slips made; `dealt`: envelopes by participant; nothing of it in a named pile.
    `batches`: the hashes that were stocked together, more than one where a node that had slips left went away.
    `lying`: how many cards a pile holds while its writers are asked. `enough`: how many must have written.
    `subgroup`: whose the pile is; None if the circle's.
    """

    id: str
    kind: Kind
    visit: int
    phase: int
    each: int
    key: str = ""
    status: Status = "open"
    cards: frozenset[str] = frozenset()
    witnesses: frozenset[str] = frozenset()
    batches: tuple[frozenset[str], ...] = ()
    dealt: dict[str, str] = field(default_factory=dict)
    lying: int = 0
    enough: int = ENOUGH
    subgroup: str | None = None

    @property
    def is_pile(self) -> bool:
        """Whether cards lie in it, named or not."""
        return self.kind in ("cards", "named")


@value
class Decks:
    """All decks in the order of their opening."""

    by_id: dict[str, Deck] = field(default_factory=dict)

    def newest(self, kind: Kind, phase: int | None = None) -> Deck | None:
        """The newest deck of a kind, in `phase` if given."""
        for deck in reversed(self.by_id.values()):
            if deck.kind == kind and phase in (None, deck.phase):
                return deck
        return None

    def piles(self, phase: int, since: int, subgroup: str | None = None) -> dict[str, Deck]:
        """The newest pile of each deck of a phase by its key, in the visits `since` it is played as it is now.

        Those of the circle, or of one sub-group.
        """
        here = (deck for deck in self.by_id.values() if deck.phase == phase and deck.visit >= since)
        return {deck.key: deck for deck in here if deck.is_pile and deck.subgroup == subgroup}

    def open_in(self, phase: int) -> bool:
        """Whether something anonymous can be written in this phase now."""
        return any(deck.phase == phase and deck.status == "open" for deck in self.by_id.values())


# -- decide


def next_id(decks: Decks, visit: int, beside: int = 0) -> str:
    """Of a new deck, numbered within its visit; `beside`: how many the same commit opens before it."""
    n = 1 + beside + sum(deck.visit == visit for deck in decks.by_id.values())
    return f"d{visit}.{n}"


def another(decks: Decks, opened: DeckOpened) -> Decision:
    """A new deck, asked for by hand."""
    return Refusal("too_many_items") if full(decks) else (opened,)


def full(decks: Decks) -> bool:
    """Whether there are as many decks as there may be."""
    return len(decks.by_id) >= MOST_DECKS


def may_not_write(scene: Scene, deck: Deck | None) -> Refusal | None:
    """Why the asker can't write in a deck: unknown, closed, of another phase, or not theirs to write in."""
    if deck is None:
        return Refusal("unknown_item")
    if deck.status != "open":
        return Refusal("deck_closed")
    if deck.phase != scene.index or deck.visit < scene.since:
        return Refusal("not_now")
    if deck.subgroup is not None and deck.subgroup != scene.subgroup:
        return Refusal("not_your_role")
    settings = deck_settings(scene.phase, deck.key)
    looks_on = scene.looks_on or (scene.brings and not (settings and settings.bringer))
    silent = deck.is_pile and looks_on
    return Refusal("not_your_role") if silent else None


def deal(scene: Scene, do: Deal, decks: Decks) -> Decision:
    """The own slips, once; the facilitator gets no witness slip, for they don't count among the three."""
    deck = decks.by_id.get(do.deck)
    if no := may_not_write(scene, deck):
        return no
    assert deck is not None, "an unknown deck was refused"
    if deck.kind == "named":
        return Refusal("unknown_item")
    if scene.who in deck.dealt:
        return DONE
    witness = deck.kind == "cards" and not scene.leads
    # One sign more than whole bytes is no base64url: it has to be seen before any slips are drawn for it.
    if len(do.pad) % 4 == 1 or len(do.pad) * 3 // 4 < (deck.each + witness) * SLIP_BYTES:
        return Refusal("malformed")
    return DealWork(deck.id, scene.who, deck.each, witness, do.pad)


def look_up(scene: Scene, do: LookUp, decks: Decks) -> Decision:
    """What lies under slips, and the ids of these things; of an opened deck, whose urn is gone, the ids alone."""
    deck = decks.by_id.get(do.deck)
    if deck is None:
        return Refusal("unknown_item")
    ids = tuple((slip, urn_id(deck, hash_of(slip))) for slip in do.slips)
    if not all(key for _, key in ids):
        return Refusal("wrong_slip")
    return LookWork(deck.id, ids, asking=deck.status == "asking")


def urn_id(deck: Deck, hashed: str) -> str:
    """Under which id a slip's thing lies in the urn; "" if the slip is not of this deck."""
    if hashed in deck.cards:
        return f"c{hashed}"
    return f"w{hashed}" if hashed in deck.witnesses else ""


def dealt_now(deck: Deck, participant: str, envelope: str) -> tuple[Event, ...]:
    """The envelope is kept, unless the deck closed or the participant was dealt meanwhile."""
    if deck.status != "open" or participant in deck.dealt:
        return DONE
    return (SlipsDealt(deck.id, participant, envelope),)


# -- evolve


def _with(decks: Decks, deck: Deck) -> Decks:
    return Decks({**decks.by_id, deck.id: deck})


def opened(decks: Decks, event: DeckOpened) -> Decks:
    deck = Deck(event.deck, event.kind, event.visit, event.phase, event.each, event.key, subgroup=event.subgroup)
    return _with(decks, deck)


def dots_opened(decks: Decks, event: DotsOpened) -> Decks:
    """All dots of one person lie on one ballot, so that ballots are people."""
    return _with(decks, Deck(event.deck, "dots", event.visit, event.phase, 1))


def pulse_opened(decks: Decks, event: PulseOpened) -> Decks:
    return _with(decks, Deck(event.deck, "pulse", event.visit, event.phase, 1))


def stocked(decks: Decks, event: Stocked) -> Decks:
    deck = decks.by_id[event.deck]
    cards, witnesses = frozenset(event.cards), frozenset(event.witnesses)
    return _with(
        decks,
        replace(
            deck,
            cards=deck.cards | cards,
            witnesses=deck.witnesses | witnesses,
            batches=(*deck.batches, cards | witnesses),
        ),
    )


def dealt(decks: Decks, event: SlipsDealt) -> Decks:
    deck = decks.by_id[event.deck]
    return _with(decks, replace(deck, dealt={**deck.dealt, event.participant: event.envelope}))


def lead_passed(decks: Decks, event: LeadPassed) -> Decks:
    """Who leads now and has slips of before may be among those who wrote, and does not count: one more is needed."""
    return Decks({key: _led_by(event.participant, deck) for key, deck in decks.by_id.items()})


def _led_by(participant: str, deck: Deck) -> Deck:
    return replace(deck, enough=ENOUGH + (participant in deck.dealt))


def asked(decks: Decks, event: DeckAsked) -> Decks:
    return _with(decks, replace(decks.by_id[event.deck], status="asking", lying=event.cards))


def ended(decks: Decks, event: Ended) -> Decks:
    return _with(decks, replace(decks.by_id[event.deck], status="opened", lying=0))


# -- project: the decks of all, and while the circle is parted those of one sub-group


def of_circle(decks: Decks, apart: tuple[str, ...]) -> Decks:
    """Those that are no sub-group's alone."""
    return Decks({key: deck for key, deck in decks.by_id.items() if deck.subgroup not in apart}) if apart else decks


def of_subgroup(decks: Decks, subgroup: str) -> Decks:
    """Those that are this one's."""
    return Decks({key: deck for key, deck in decks.by_id.items() if deck.subgroup == subgroup})


# -- project: only to the participant who was dealt them


def project_own(decks: Decks, participant: str) -> dict[str, str]:
    """The participant's envelopes by deck."""
    return {deck.id: deck.dealt[participant] for deck in decks.by_id.values() if participant in deck.dealt}
