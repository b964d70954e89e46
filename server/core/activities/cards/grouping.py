"""The arrow `command ─▶ decide` for cards that belong together: the facilitator names groups and lays cards in them."""

from collections.abc import Mapping

from protocol.activities import CardsSettings
from protocol.commands import GroupCard, NameGroup
from server.core.activities.cards.card import Cards, Group, changed
from server.core.activities.slips import Decks
from server.core.decision import DONE, Decision, Refusal
from server.core.events import CardGrouped, GroupNamed
from server.core.scene import Scene
from server.core.value import replace

# More heaps than a screen can show side by side help nobody to see what belongs together.
MOST_GROUPS = 20


def name_group(scene: Scene, do: NameGroup, decks: Decks, cards: Cards, piles: Mapping[str, CardsSettings]) -> Decision:
    """A new group in an opened pile that has groups, or another name for one."""
    deck, known = decks.by_id.get(do.deck), cards.groups.get(do.id)
    if deck is None or (known and known.deck != do.deck):
        return Refusal("unknown_item")
    if deck.status != "opened" or deck.id not in piles or not piles[deck.id].groups:
        return Refusal("not_now")
    if known and known.name == do.name:
        return DONE
    if not known and sum(group.deck == deck.id for group in cards.groups.values()) >= MOST_GROUPS:
        return Refusal("too_many_items")
    return (GroupNamed(do.deck, do.id, do.name),)


def group_card(scene: Scene, do: GroupCard, cards: Cards) -> Decision:
    """An opened card lies in one group of its pile, or in none; a pile without groups has none to lie in."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    if do.group is not None and ((group := cards.groups.get(do.group)) is None or group.deck != card.deck):
        return Refusal("unknown_item")
    return DONE if card.group == do.group else (CardGrouped(do.card, do.group),)


# -- evolve


def named(cards: Cards, event: GroupNamed) -> Cards:
    return replace(cards, groups={**cards.groups, event.id: Group(event.deck, event.name)})


def grouped(cards: Cards, event: CardGrouped) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], group=event.group))
