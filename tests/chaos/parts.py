"""What somebody on a page has before them: of the circle, and of their sub-group while it sits apart."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.chaos.page import Page
from tests.circle import Message

# How often somebody names a thing that does not exist.
ODD = 0.03


def apart(page: Page) -> list[Message]:
    """What the sub-groups have of their own that this person sees: of who leads all, of most one or none."""
    return list(page.own.get("apart", {}).values())


def queues(page: Page) -> list[Message]:
    return [page.view["questions"], *(theirs["questions"] for theirs in apart(page))]


def piles(page: Page) -> dict[str, Message]:
    """All piles, by deck."""
    found: dict[str, Message] = dict(page.view["decks"])
    for theirs in apart(page):
        found |= theirs["decks"]
    return found


def opened(page: Page) -> list[str]:
    """The cards that can be read."""
    return [card for pile in piles(page).values() for card in pile["order"]]


def hidden(page: Page) -> Iterator[str]:
    """The named cards that are still to be opened."""
    return (card for pile in piles(page).values() for card in pile.get("hidden", ()))


def own(page: Page, items: dict[str, Any]) -> list[str]:
    return [key for key, item in items.items() if item.get("by") == page.own.get("id")]


def sealed(page: Page, kind: str, item: str, name: str = "text") -> str:
    assert page.person
    return page.person.links.sealed(page.person.sentence(), kind, item, name)


def visit(page: Page, dice: Random) -> int:
    now = int(page.view.get("visit", {"n": 0})["n"])
    return now if dice.random() > ODD else now - 1
