"""Record, actions and report."""

from typing import NotRequired

from typing_extensions import TypedDict


class LineView(TypedDict):
    """A line of the record, and the phase in which it was written."""

    by: str
    text: str
    phase: int


class RecordView(TypedDict):
    """What was written down of what is said, in the order of writing."""

    order: list[str]
    lines: dict[str, LineView]


class ActionView(TypedDict):
    """What somebody agreed to do."""

    by: str
    text: str
    when: NotRequired[str]


class ActionsView(TypedDict):
    """The agreed actions; who passed; who would bring a case ``next`` time."""

    order: list[str]
    items: dict[str, ActionView]
    passed: list[str]
    next: NotRequired[list[str]]


class ReportView(TypedDict):
    """What the case-bringer lets into the report."""

    items: list[str]
    names: bool
