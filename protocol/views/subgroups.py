"""Sub-groups: who sits together, and what is theirs alone until the circle is whole again."""

from typing_extensions import TypedDict

from protocol.views.decks import DeckView
from protocol.views.questions import QuestionsView


class SubgroupsView(TypedDict):
    """Who sits together. ``order``: the sub-groups of this phase, none in most; ``together``: all so far."""

    order: list[str]
    together: dict[str, list[str]]


class SubgroupView(TypedDict):
    """What a sub-group has of its own while it sits apart: a queue, and piles in the order of their opening."""

    questions: QuestionsView
    piles: list[str]
    decks: dict[str, DeckView]
