"""Decks: anonymous cards, votes, dots and pulse, by slip."""

from typing import Annotated, Literal

from pydantic import Field

from protocol import ids
from protocol.activities import Key
from protocol.commands.command import Command


class Deal(Command):
    """Asks for the own slips of an open deck. ``pad``: random bytes under which they are handed over."""

    t: Literal["deal"]
    deck: ids.Deck
    pad: Annotated[str, Field(pattern=ids.BASE64URL, min_length=22, max_length=220)]


class Put(Command):
    """Puts a card on the pile, or changes it, by slip. ``witness``: the slip that only says "I wrote"."""

    t: Literal["put"]
    deck: ids.Deck
    slip: ids.Slip
    # Above every earlier one of this writer in this deck: the witness goes along with now this card, now that one.
    rev: Annotated[int, Field(ge=1, le=100_000)]
    text: ids.SealedText
    witness: ids.Slip | None = None


class TakeBack(Command):
    """Takes a card back, by slip. ``witness``: named when it was the writer's last card."""

    t: Literal["take_back"]
    deck: ids.Deck
    slip: ids.Slip
    rev: Annotated[int, Field(ge=1, le=100_000)]
    witness: ids.Slip | None = None


class Cast(Command):
    """Casts a ballot, or changes it, by slip: for a proposal, the cards that get a dot, or the answer to a pulse."""

    t: Literal["cast"]
    deck: ids.Deck
    slip: ids.Slip
    rev: Annotated[int, Field(ge=1, le=100_000)]
    choice: ids.Item | ids.Answer | Annotated[list[ids.AnyCard], Field(max_length=9)]


class LookUp(Command):
    """Asks what lies under the own slips, and for their items' ids; answered with ``lying``."""

    t: Literal["look_up"]
    deck: ids.Deck
    slips: Annotated[list[ids.Slip], Field(min_length=1, max_length=10)]


class OpenDeck(Command):
    """The facilitator opens a new pile after an opened one: writing again is a new deck. ``key``: which, of several.

    ``subgroup``: whose it is where named decks are a sub-group's own; the asker's if not said.
    """

    t: Literal["open_deck"]
    visit: int
    key: Key = "cards"
    subgroup: ids.Subgroup | None = None


class CloseDeck(Command):
    """The facilitator closes a pile or ballot box, one-way. With three writers it is opened at once.

    Named cards need no company: they are opened then, or one after the other with ``open_card``.
    """

    t: Literal["close_deck"]
    deck: ids.Deck


class Consent(Command):
    """A writer of a pile with fewer than three writers lets the own card be opened, or not."""

    t: Literal["consent"]
    deck: ids.Deck
    slip: ids.Slip
    # Above every earlier answer under this slip, and counted for each slip alone, so that cards stay unrelated.
    rev: Annotated[int, Field(ge=1, le=100_000)]
    open: bool


class Reveal(Command):
    """The facilitator ends the asking: what was allowed is opened, the rest is dropped."""

    t: Literal["reveal"]
    deck: ids.Deck


class OpenDots(Command):
    """The facilitator lets everyone give secret dots to the cards of an opened pile."""

    t: Literal["open_dots"]
    deck: ids.Deck


class OpenPulse(Command):
    """The facilitator asks the pulse of this phase anew, after too few had answered."""

    t: Literal["open_pulse"]
    visit: int
