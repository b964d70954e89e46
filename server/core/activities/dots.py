"""Dots: everyone gives some of the cards of an opened pile a secret dot; counted after closing."""

from dataclasses import field

from protocol.commands import OpenDots
from protocol.views.agenda import VoteStatus
from protocol.views.decks import DotsView
from server.core.activities import slips
from server.core.activities.cards.card import Cards
from server.core.activities.slips import Deck, Decks
from server.core.decision import DONE, Decision, Refusal
from server.core.events import DotsCounted, DotsOpened, DotsTooFew, Event
from server.core.scene import Scene, deck_settings
from server.core.value import replace, value


@value
class Giving:
    """The dots on one `pile`: which `cards` can get one, how many of them from `each`; `counts` once counted."""

    pile: str
    cards: tuple[str, ...]
    each: int
    status: VoteStatus = "open"
    counts: dict[str, int] = field(default_factory=dict)


@value
class Dots:
    """By the deck of the ballots, in the order of their opening."""

    by_deck: dict[str, Giving] = field(default_factory=dict)

    def on(self, pile: str) -> Giving | None:
        """The newest on a pile."""
        return next((it for it in reversed(self.by_deck.values()) if it.pile == pile), None)


# -- decide


def open_dots(scene: Scene, do: OpenDots, decks: Decks, dots: Dots, cards: Cards) -> Decision:
    """A ballot for each, on the cards of an opened pile that are not set aside."""
    pile = decks.by_id.get(do.deck)
    if pile is None or not pile.is_pile:
        return Refusal("unknown_item")
    each, ids = _each(scene, pile), _cards(pile, cards)
    if not each or not ids:
        return Refusal("not_now")
    newest = dots.on(pile.id)
    if newest and newest.status == "open":
        return DONE
    if slips.full(decks):
        return Refusal("too_many_items")
    return (DotsOpened(slips.next_id(decks, scene.visit), pile.id, scene.visit, scene.index, ids, each),)


def _each(scene: Scene, pile: Deck) -> int:
    """How many dots everyone has, 0 where the phase of the pile, or another than this one, has none.

    None on a sub-group's pile, which not everyone sees.
    """
    settings = deck_settings(scene.phase, pile.key)
    here = pile.phase == scene.index and pile.visit >= scene.since and pile.subgroup not in scene.parted
    return settings.dots if settings and here else 0


def _cards(pile: Deck, cards: Cards) -> tuple[str, ...]:
    return tuple(key for key, card in cards.by_id.items() if card.deck == pile.id and not card.aside)


def said(giving: Giving, picked: list[str]) -> str | Refusal:
    """What a ballot says that gives these cards a dot each; nothing, where it gives none any more."""
    chosen = frozenset(picked)
    if not chosen <= frozenset(giving.cards):
        return Refusal("unknown_item")
    return Refusal("too_many_items") if len(chosen) > giving.each else " ".join(sorted(chosen))


def counted(deck: str, ballots: list[str], dots: Dots) -> Event:
    """What the closed box says: the dots of each card, from three ballots."""
    if len(ballots) < slips.ENOUGH:
        return DotsTooFew(deck)
    given = [card for ballot in ballots for card in ballot.split()]
    return DotsCounted(deck, {card: given.count(card) for card in dots.by_deck[deck].cards})


# -- evolve


def opened(dots: Dots, event: DotsOpened) -> Dots:
    return Dots({**dots.by_deck, event.deck: Giving(event.pile, event.cards, event.each)})


def was_counted(dots: Dots, event: DotsCounted) -> Dots:
    giving = replace(dots.by_deck[event.deck], status="counted", counts=event.counts)
    return Dots({**dots.by_deck, event.deck: giving})


def too_few(dots: Dots, event: DotsTooFew) -> Dots:
    return Dots({**dots.by_deck, event.deck: replace(dots.by_deck[event.deck], status="too_few")})


# -- project: by pile the newest dots; while they are given only that they are, then how many each card got


def project(dots: Dots) -> dict[str, DotsView]:
    """The dots for everyone in the circle."""
    return {giving.pile: _giving(deck, giving) for deck, giving in dots.by_deck.items()}


def _giving(deck: str, giving: Giving) -> DotsView:
    view: DotsView = {"deck": deck, "status": giving.status, "each": giving.each, "order": [*giving.cards]}
    if giving.status == "counted":
        view["counts"] = dict(giving.counts)
    return view
