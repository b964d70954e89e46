"""The case, the wordings of its key question, and the notes that were shared."""

from typing import NotRequired

from typing_extensions import TypedDict

from protocol.ids import Milliseconds


class WordingView(TypedDict):
    """One wording of the key question, and when it was given."""

    id: str
    text: str
    at: Milliseconds
    phase: int


class OfferView(TypedDict):
    """A wording that somebody offers to the case-bringer."""

    by: str
    text: str


class CaseView(TypedDict):
    """The case: its story and how it ended, once told; every wording of its key question (the last holds); offers."""

    story: NotRequired[str]
    outcome: NotRequired[str]
    wordings: list[WordingView]
    order: list[str]
    offers: dict[str, OfferView]


class NoteView(TypedDict):
    """What the case-bringer noted with their back to the circle, and shared afterwards."""

    by: str
    text: str


class NotesView(TypedDict):
    """The notes that were shared."""

    order: list[str]
    items: dict[str, NoteView]
