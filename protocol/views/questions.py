"""The question queue, and what became of each question."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

Rating = Literal["cold", "lukewarm", "warm"]
QuestionStatus = Literal["queued", "floor", "answered", "parked"]


class QuestionView(TypedDict):
    """A question and what became of it."""

    by: str
    text: str
    phase: int
    status: QuestionStatus
    subgroup: NotRequired[str]  # the one in which it was asked
    rating: NotRequired[Rating]


class QuestionsView(TypedDict):
    """All questions; ``queue``: those that wait, first first; ``settled``: answered and parked, latest last."""

    items: dict[str, QuestionView]
    queue: list[str]
    settled: list[str]
    floor: NotRequired[str]
