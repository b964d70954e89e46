"""Named cards, and what was done with opened ones."""

from typing import Literal

from server.core.events.event import Event
from server.core.value import value


@value
class CardWritten(Event):
    """A named card was written, or changed by its writer; nobody else sees it before it is opened."""

    deck: str
    id: str
    by: str
    text: str


@value
class CardWithdrawn(Event):
    """A named card was taken back unopened."""

    id: str


@value
class WritingEnded(Event):
    """A named pile was closed: from now on its cards are opened."""

    deck: str


@value
class CardsOpened(Event):
    """Named cards were opened. `cards`: (id, by, text)."""

    deck: str
    cards: tuple[tuple[str, str, str], ...]


@value
class CardStruck(Event):
    card: str
    strikes: bool


@value
class CardRated(Event):
    card: str
    rating: Literal["cold", "lukewarm", "warm"]


@value
class CardPicked(Event):
    card: str
    picked: bool


@value
class GroupNamed(Event):
    """A group of cards was made, or got another name."""

    deck: str
    id: str
    name: str


@value
class CardGrouped(Event):
    """A card was laid in a group, or in none."""

    card: str
    group: str | None


@value
class CardSetAside(Event):
    card: str
    aside: bool


@value
class RephraseAsked(Event):
    card: str
    asked: bool


@value
class CardRephrased(Event):
    """The unknown writer gave other words."""

    card: str
    text: str
