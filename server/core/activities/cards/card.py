"""The part of the state that cards are, once they are opened, and what the circle sees of it."""

from dataclasses import field

from protocol.views import CardView, DeckView
from server.core.activities.slips import Deck, Decks
from server.core.again import Again
from server.core.events import DeckShown
from server.core.value import replace, value


@value
class Card:
    """An opened card. `reworded`: its text is sealed as revision 1."""

    deck: str
    text: str
    strikes: bool = False
    aside: bool = False
    rephrase: bool = False
    reworded: bool = False


@value
class Cards:
    """Opened cards by id, in the order of their shuffle. `dropped`: how many stayed unread, by deck."""

    by_id: dict[str, Card] = field(default_factory=dict)
    dropped: dict[str, int] = field(default_factory=dict)


# -- evolve


def shown(cards: Cards, event: DeckShown) -> Cards:
    new = {key: Card(event.deck, text) for key, text in event.cards}
    return Cards({**cards.by_id, **new}, {**cards.dropped, event.deck: event.dropped})


def changed(cards: Cards, key: str, card: Card) -> Cards:
    """With one card as it is now."""
    return replace(cards, by_id={**cards.by_id, key: card})


# -- project: of an open pile only that it is open; of an opened one its cards, without author, time or number


def project(cards: Cards, decks: Decks, again: Again) -> dict[str, DeckView]:
    """Piles by id."""
    shown = again.each(project_card, cards.by_id)
    return {deck.id: _deck(cards, deck, shown) for deck in decks.by_id.values() if deck.kind == "cards"}


def _deck(cards: Cards, deck: Deck, shown: dict[str, CardView]) -> DeckView:
    inside = {key: shown[key] for key, card in cards.by_id.items() if card.deck == deck.id}
    view: DeckView = {
        "phase": deck.phase,
        "status": deck.status,
        "each": deck.each,
        "order": [*inside],
        "cards": inside,
    }
    if dropped := cards.dropped.get(deck.id):
        view["dropped"] = dropped
    return view


def project_card(card: Card) -> CardView:
    """An opened card."""
    view: CardView = {"text": card.text}
    if card.strikes:
        view["strikes"] = True
    if card.aside:
        view["aside"] = True
    if card.rephrase:
        view["rephrase"] = True
    if card.reworded:
        view["reworded"] = True
    return view
