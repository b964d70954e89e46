"""The part of the state that cards are, once they are opened, and what the circle sees of it."""

from dataclasses import field

from protocol.views.decks import CardView, DeckView
from protocol.views.questions import Rating
from server.core.activities.cards.named import Written
from server.core.activities.slips import Deck, Decks
from server.core.again import Again
from server.core.events import CardsOpened, DeckShown
from server.core.value import replace, value


@value
class Card:
    """An opened card. `by`: None if it is anonymous. `reworded`: its text is sealed as revision 1."""

    deck: str
    text: str
    by: str | None = None
    strikes: bool = False
    # None until the case-bringer calls it cold, lukewarm or warm.
    rating: Rating | None = None
    picked: bool = False
    # In which group it lies; None in none.
    group: str | None = None
    aside: bool = False
    rephrase: bool = False
    reworded: bool = False


@value
class Group:
    """Cards of one pile that belong together; `name` sealed."""

    deck: str
    name: str


@value
class Cards:
    """Opened cards by id, anonymous ones in the order of their shuffle, and groups in that of their making.

    `dropped`: how many stayed unread, by deck.
    """

    by_id: dict[str, Card] = field(default_factory=dict)
    dropped: dict[str, int] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)


# -- evolve


def shown(cards: Cards, event: DeckShown) -> Cards:
    new = {key: Card(event.deck, text) for key, text in event.cards}
    return replace(cards, by_id={**cards.by_id, **new}, dropped={**cards.dropped, event.deck: event.dropped})


def opened(cards: Cards, event: CardsOpened) -> Cards:
    new = {key: Card(event.deck, text, by) for key, by, text in event.cards}
    return replace(cards, by_id={**cards.by_id, **new})


def changed(cards: Cards, key: str, card: Card) -> Cards:
    """With one card as it is now."""
    return replace(cards, by_id={**cards.by_id, key: card})


# -- project: of an open pile only that it is open; of an opened one its cards, without time or number, and without
# author unless it is a named one; of named cards that are still hidden, after the close, only whose they are


def project(cards: Cards, decks: Decks, written: Written, again: Again) -> dict[str, DeckView]:
    """Piles by id."""
    shown = again.each(project_card, cards.by_id)
    return {deck.id: _deck(cards, deck, written, shown) for deck in decks.by_id.values() if deck.is_pile}


def _deck(cards: Cards, deck: Deck, written: Written, shown: dict[str, CardView]) -> DeckView:
    inside = {key: shown[key] for key, card in cards.by_id.items() if card.deck == deck.id}
    view: DeckView = {
        "phase": deck.phase,
        "key": deck.key,
        "status": deck.status,
        "each": deck.each,
        "order": [*inside],
        "cards": inside,
    }
    if deck.kind == "named":
        view["named"] = True
    if deck.subgroup:
        view["subgroup"] = deck.subgroup
    if dropped := cards.dropped.get(deck.id):
        view["dropped"] = dropped
    if deck.status == "opened" and (hidden := written.of_deck(deck.id)):
        view["hidden"] = {key: card.by for key, card in hidden.items()}
    if groups := {key: group.name for key, group in cards.groups.items() if group.deck == deck.id}:
        view |= {"groups": groups, "group_order": [*groups]}
    return view


def project_card(card: Card) -> CardView:
    """An opened card."""
    view: CardView = {"text": card.text}
    if card.by:
        view["by"] = card.by
    if card.rating:
        view["rating"] = card.rating
    if card.group:
        view["group"] = card.group
    _add_marks(card, view)
    return view


def _add_marks(card: Card, view: CardView) -> None:
    if card.strikes:
        view["strikes"] = True
    if card.picked:
        view["picked"] = True
    if card.aside:
        view["aside"] = True
    if card.rephrase:
        view["rephrase"] = True
    if card.reworded:
        view["reworded"] = True
