"""The course of a phase: the case-bringer apart, calling the facilitator, choosing a module, sub-groups, a fishbowl."""

from typing import Annotated, Literal

from pydantic import Field

from protocol import ids
from protocol.activities import Key
from protocol.commands.command import Command


class Turn(Command):
    """The case-bringer turns back to the circle, or away again."""

    t: Literal["turn"]
    visit: int
    away: bool


class Call(Command):
    """A participant calls the facilitator, or no longer."""

    t: Literal["call"]
    calls: bool


class AnswerCall(Command):
    """The facilitator has answered a call."""

    t: Literal["answer_call"]
    participant: ids.Participant


class ShareNote(Command):
    """The case-bringer shows a note to all that was private so far, or shows it with other words."""

    t: Literal["share_note"]
    id: ids.Item
    text: ids.SealedText


class UnshareNote(Command):
    """Takes an own shared note back."""

    t: Literal["unshare_note"]
    id: ids.Item


class ChooseModule(Command):
    """The facilitator confirms which module is played."""

    t: Literal["choose_module"]
    visit: int
    key: Key


class FavourModule(Command):
    """A participant says which module they would choose, for all to see, or none any more."""

    t: Literal["favour_module"]
    key: Key | None


class MoveToSubgroup(Command):
    """The facilitator lets somebody sit with another sub-group, until the circle is whole again."""

    t: Literal["move_to_subgroup"]
    visit: int
    participant: ids.Participant
    subgroup: ids.Subgroup


class TakePlaces(Command):
    """In a fishbowl: who is to sit inside and who outside; whoever is not named stays where they are."""

    t: Literal["take_places"]
    visit: int
    inner: Annotated[list[ids.Participant], Field(max_length=40)]
    outer: Annotated[list[ids.Participant], Field(max_length=40)]
