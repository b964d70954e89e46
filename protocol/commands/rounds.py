"""Rounds: turns, hands, and the word beside them."""

from typing import Annotated, Literal

from pydantic import Field

from protocol import ids
from protocol.commands.command import Command


class StartRound(Command):
    """The chair starts a round in that order. ``turn``: the number of its first turn, counted through the visit.

    Whoever is not named comes at the end; only who starts it can stay out of it.
    """

    t: Literal["start_round"]
    visit: int
    turn: Annotated[int, Field(ge=1, le=100_000)]
    order: Annotated[list[ids.Participant], Field(max_length=40)]


class NextTurn(Command):
    """The one whose turn it is is done, or passes, which is the same; or the chair goes on. Names the turn."""

    t: Literal["next_turn"]
    visit: int
    turn: int


class RaiseHand(Command):
    """Somebody wants to say something beside the round, or not any more."""

    t: Literal["raise_hand"]
    visit: int
    up: bool


class GiveWord(Command):
    """The chair lets somebody speak beside the turn, or nobody; who has the word gives it back."""

    t: Literal["give_word"]
    visit: int
    participant: ids.Participant | None
