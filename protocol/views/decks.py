"""Piles of cards, dots on them, and pulses."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from protocol.views.agenda import VoteStatus
from protocol.views.questions import Rating

DeckStatus = Literal["open", "asking", "opened"]
About = Literal["arrival", "energy", "safety", "worth"]


class CardView(TypedDict):
    """An opened card: no time, no number, and an author only where the pile is named."""

    text: str
    by: NotRequired[str]
    strikes: NotRequired[Literal[True]]
    rating: NotRequired[Rating]
    picked: NotRequired[Literal[True]]
    group: NotRequired[str]  # in which group of its pile it lies
    aside: NotRequired[Literal[True]]
    rephrase: NotRequired[Literal[True]]  # its writer is asked for other words
    reworded: NotRequired[Literal[True]]  # the text is sealed as revision 1


class DeckView(TypedDict):
    """A pile. While it is open nothing about its content exists here. ``key``: which deck of its phase it is."""

    phase: int
    key: str
    named: NotRequired[Literal[True]]
    subgroup: NotRequired[str]  # the one that wrote in it
    status: DeckStatus
    each: int
    order: list[str]
    cards: dict[str, CardView]
    dropped: NotRequired[int]  # how many were not opened, because too few wrote and the writer did not agree
    hidden: NotRequired[dict[str, str]]  # named cards that are still to be opened, and whose they are
    groups: NotRequired[dict[str, str]]  # names of the groups in which cards are laid
    group_order: NotRequired[list[str]]


class OwnCardView(TypedDict):
    """A named card of one's own that is not opened yet."""

    deck: str
    text: str


class DotsView(TypedDict):
    """Secret dots, ``each`` at most, on cards of a pile; counts by card, only after closing, from three ballots."""

    deck: str
    status: VoteStatus
    each: int
    order: list[str]
    counts: NotRequired[dict[str, int]]


class PulseView(TypedDict):
    """What is asked of everyone in secret; how often each answer was given, only after closing, from five answers."""

    phase: int
    about: About
    status: VoteStatus
    counts: NotRequired[dict[str, int]]


class PulsesView(TypedDict):
    """The pulses in the order of their opening, by their decks."""

    order: list[str]
    items: dict[str, PulseView]
