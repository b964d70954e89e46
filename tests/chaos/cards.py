"""The commands about named cards and opened ones, made up by somebody on a page."""

from collections.abc import Callable
from random import Random
from typing import Any, Final

from tests.chaos.page import Page
from tests.chaos.parts import hidden, opened, piles, sealed, visit
from tests.circle import Message, some_id

Make = Callable[[Page, Random], Message | None]
RATINGS: Final = ("cold", "lukewarm", "warm")


def write(page: Page, dice: Random) -> Message | None:
    """A new card with one's name on the newest open pile, or an own one in other words."""
    found = [key for key, pile in piles(page).items() if pile.get("named") and pile["status"] == "open"]
    if not found:
        return None
    mine = [key for key, card in page.own["cards"].items() if card["deck"] == found[-1]]
    key = dice.choice(mine) if mine and dice.random() < 0.4 else some_id()
    return {"deck": found[-1], "id": key, "text": sealed(page, "card", key)}


def withdraw(page: Page, dice: Random) -> Message | None:
    mine = list(page.own["cards"])
    return {"id": dice.choice(mine)} if mine else None


def open_card(page: Page, dice: Random) -> Message | None:
    cards = list(hidden(page))
    return {"card": dice.choice(cards)} if cards else None


def opened_card(name: str, choose: Callable[[Random], Any]) -> Make:
    """A card that can be read, and what is to become of it."""

    def make(page: Page, dice: Random) -> Message | None:
        cards = opened(page)
        return {"card": dice.choice(cards), name: choose(dice)} if cards else None

    return make


def ask_rephrase(page: Page, dice: Random) -> Message | None:
    """Only of a card without a name somebody unknown is asked for other words."""
    cards = [card for pile in piles(page).values() if "named" not in pile for card in pile["order"]]
    return {"card": dice.choice(cards), "asked": mostly(dice)} if cards else None


def mostly(dice: Random) -> bool:
    return dice.random() < 0.7


def name_group(page: Page, dice: Random) -> Message | None:
    found = list(piles(page))
    if not found:
        return None
    known = list(piles(page)[found[-1]].get("groups", ()))
    key = dice.choice(known) if known and dice.random() < 0.5 else some_id()
    return {"deck": found[-1], "id": key, "name": sealed(page, "group", key, "name")}


def group_card(page: Page, dice: Random) -> Message | None:
    groups = [group for pile in piles(page).values() for group in pile.get("groups", ())]
    cards = opened(page)
    return {"card": dice.choice(cards), "group": dice.choice([*groups, None])} if cards else None


def open_deck(page: Page, dice: Random) -> Message | None:
    """Another pile of one of the decks of this phase; now and then of any."""
    if "visit" not in page.view:
        return None
    here = page.view["phases"][page.view["visit"]["phase"]]["activities"]
    keys = [activity["deck"] for activity in here if activity["t"] == "cards"]
    return {"visit": visit(page, dice), "key": dice.choice(keys or ["cards"])}


MAKE_CARDS: Final[dict[str, Make]] = {
    "open_deck": open_deck,
    "write_card": write,
    "withdraw_card": withdraw,
    "open_card": open_card,
    "strike": opened_card("strikes", mostly),
    "rate_card": opened_card("rating", lambda dice: dice.choice(RATINGS)),
    "pick_card": opened_card("picked", mostly),
    "name_group": name_group,
    "group_card": group_card,
    "set_aside": opened_card("aside", mostly),
    "ask_rephrase": ask_rephrase,
}
