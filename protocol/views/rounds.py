"""Rounds: whose turn it is, and who raises a hand."""

from typing import NotRequired

from typing_extensions import TypedDict

from protocol.ids import Milliseconds


class RoundView(TypedDict):
    """The rounds of this visit: ``turn`` counts through all of them, ``order`` is of the latest; who passed is nowhere.

    The next one is who stands behind ``now`` in the order. Of a turn with a time: ``deadline``, or paused ``left``.
    """

    turn: int  # how many turns there were, this one included
    order: list[str]
    hands: list[str]  # in the order of raising
    now: NotRequired[str]  # whose turn it is
    word: NotRequired[str]  # who may speak beside the turn
    deadline: NotRequired[Milliseconds]
    left: NotRequired[int]
