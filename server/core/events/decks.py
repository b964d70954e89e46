"""Decks: no event of what lies in an open urn exists."""

from typing import ClassVar, Literal

from server.core.events.event import Event
from server.core.value import value


@value
class DeckOpened(Event):
    """`each`: how many cards a writer has. `key`: which deck of its phase it is, "" of a ballot box.

    `subgroup`: whose it is; None if the circle's.
    """

    version: ClassVar[int] = 3

    deck: str
    kind: Literal["cards", "named", "vote"]
    visit: int
    phase: int
    each: int
    key: str
    subgroup: str | None = None


@value
class Stocked(Event):
    """A batch of slips was made; their hashes, sorted, so that nothing tells which belong together."""

    deck: str
    cards: tuple[str, ...]
    witnesses: tuple[str, ...]


@value
class SlipsDealt(Event):
    """`envelope`: the participant's slips under a pad that only their own pages know, base64url."""

    deck: str
    participant: str
    envelope: str


@value
class DeckAsked(Event):
    """A pile was closed with fewer than three writers: each is asked. `cards`: how many lie in it."""

    deck: str
    cards: int


@value
class DeckShown(Event):
    """A pile was opened. `cards`: (id, text) as shuffled; `dropped`: how many stay unread for ever."""

    deck: str
    cards: tuple[tuple[str, str], ...]
    dropped: int


@value
class DotsOpened(Event):
    """Everyone may give a dot to some of these `cards` of a pile, to `each` at most."""

    deck: str
    pile: str
    visit: int
    phase: int
    cards: tuple[str, ...]
    each: int


@value
class DotsCounted(Event):
    """Dots by card, of three ballots or more."""

    deck: str
    counts: dict[str, int]


@value
class DotsTooFew(Event):
    """Fewer than three ballots: nobody learns what they said."""

    deck: str


@value
class PulseOpened(Event):
    """`about`: what everyone is asked."""

    deck: str
    visit: int
    phase: int
    about: Literal["arrival", "energy", "safety", "worth"]


@value
class PulseCounted(Event):
    """How often each answer was given, of five answers or more."""

    deck: str
    counts: dict[str, int]


@value
class PulseTooFew(Event):
    """Fewer than five answers: nobody learns what they said."""

    deck: str
