"""The fishbowl: who sits in which circle, and who looks on."""

from typing_extensions import TypedDict


class FishbowlView(TypedDict):
    """By the seats. ``silent``: who adds nothing in this phase, because the other circle has the word."""

    inner: list[str]
    outer: list[str]
    silent: list[str]
