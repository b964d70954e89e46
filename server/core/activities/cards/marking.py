"""The arrow `command ─▶ decide` for opened cards: how they land, which are picked or set aside, other words."""

from collections.abc import Callable, Mapping

from protocol.activities import CardsSettings
from protocol.commands import AskRephrase, PickCard, RateCard, Rephrase, SetAside, Strike
from server.core.activities.cards.card import Card, Cards, changed
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    CardPicked,
    CardRated,
    CardRephrased,
    CardSetAside,
    CardStruck,
    RephraseAsked,
    SpotlightSet,
)
from server.core.hashing import hash_of
from server.core.scene import Scene
from server.core.value import replace

Piles = Mapping[str, CardsSettings]  # what the method says of each that it still plays


def _to_mark(key: str, cards: Cards, piles: Piles, has: Callable[[CardsSettings], object]) -> Card | Refusal:
    """An opened card of a pile that has the mark, or why it cannot be marked."""
    card = cards.by_id.get(key)
    if card is None:
        return Refusal("unknown_item")
    said = piles.get(card.deck)
    return card if said and has(said) else Refusal("not_now")


def strike(scene: Scene, do: Strike, cards: Cards, piles: Piles) -> Decision:
    """The case-bringer's mark, in piles that have it."""
    card = _to_mark(do.card, cards, piles, lambda said: said.strikes)
    if isinstance(card, Refusal):
        return card
    return DONE if card.strikes == do.strikes else (CardStruck(do.card, do.strikes),)


def rate_card(scene: Scene, do: RateCard, cards: Cards, piles: Piles) -> Decision:
    """Cold, lukewarm or warm, in piles that are rated."""
    card = _to_mark(do.card, cards, piles, lambda said: said.rated)
    if isinstance(card, Refusal):
        return card
    return DONE if card.rating == do.rating else (CardRated(do.card, do.rating),)


def pick_card(scene: Scene, do: PickCard, cards: Cards, piles: Piles) -> Decision:
    """As many as the pile lets pick; where that is one, picking another moves it."""
    card = _to_mark(do.card, cards, piles, lambda said: said.pick)
    if isinstance(card, Refusal):
        return card
    if card.picked == do.picked:
        return DONE
    mark = CardPicked(do.card, do.picked)
    before = [key for key, other in cards.by_id.items() if other.deck == card.deck and other.picked]
    most = piles[card.deck].pick
    if not do.picked or len(before) < most:
        return (mark,)
    return (CardPicked(before[0], False), mark) if most == 1 else Refusal("too_many_items")


def set_aside(scene: Scene, do: SetAside, cards: Cards, spotlight: str | None) -> Decision:
    """Out of the talk, and off the screen."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    if card.aside == do.aside:
        return DONE
    aside = CardSetAside(do.card, do.aside)
    return (aside, SpotlightSet(None)) if do.aside and spotlight == do.card else (aside,)


def ask_rephrase(scene: Scene, do: AskRephrase, cards: Cards) -> Decision:
    """Whoever wrote it is asked for other words."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    return DONE if card.rephrase == do.asked else (RephraseAsked(do.card, do.asked),)


def rephrase(scene: Scene, do: Rephrase, cards: Cards) -> Decision:
    """Other words for an opened card, by its slip."""
    hashed = hash_of(do.slip)
    card = cards.by_id.get(hashed)
    if card is None or card.deck != do.deck:
        return Refusal("wrong_slip")
    if card.reworded and card.text == do.text:
        return DONE
    return (CardRephrased(hashed, do.text),) if card.rephrase else Refusal("not_asked")


# -- evolve


def struck(cards: Cards, event: CardStruck) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], strikes=event.strikes))


def rated(cards: Cards, event: CardRated) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], rating=event.rating))


def picked(cards: Cards, event: CardPicked) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], picked=event.picked))


def was_set_aside(cards: Cards, event: CardSetAside) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], aside=event.aside))


def rephrase_asked(cards: Cards, event: RephraseAsked) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], rephrase=event.asked))


def rephrased(cards: Cards, event: CardRephrased) -> Cards:
    card = replace(cards.by_id[event.card], text=event.text, rephrase=False, reworded=True)
    return changed(cards, event.card, card)
