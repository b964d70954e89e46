"""The script: going through the phases of the method, and the time of each."""

from typing import Annotated, Literal

from pydantic import Field

from protocol import ids
from protocol.commands.command import Command


class Begin(Command):
    """The facilitator begins: the first phase is entered."""

    t: Literal["begin"]


class Advance(Command):
    """On to the next phase; names the visit it leaves, so that two presses advance once."""

    t: Literal["advance"]
    visit: int


class Back(Command):
    """Back to the phase before; nothing is deleted."""

    t: Literal["back"]
    visit: int


class Allot(Command):
    """Sets the seconds of this visit, counted from its beginning."""

    t: Literal["allot"]
    visit: int
    seconds: Annotated[int, Field(ge=1, le=86_400)]


class Pause(Command):
    """Stops the clock and keeps what is left."""

    t: Literal["pause"]
    visit: int


class Resume(Command):
    """Lets the clock go on."""

    t: Literal["resume"]
    visit: int


class Ready(Command):
    """A participant is ready with this visit, or is not after all."""

    t: Literal["ready"]
    visit: int
    ready: bool


class PlayAgain(Command):
    """The facilitator plays the block that ends with this phase again; names the visit that it leaves."""

    t: Literal["play_again"]
    visit: int


class LapAbout(Command):
    """The facilitator says that this playing of a block is about another person."""

    t: Literal["lap_about"]
    visit: int
    participant: ids.Participant


class Spotlight(Command):
    """The facilitator shows one opened card or one question on the screen, or nothing."""

    t: Literal["spotlight"]
    item: ids.Item | ids.CardId | None
