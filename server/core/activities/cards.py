"""Cards: written in silence under slips, opened together, shuffled; struck, set aside, given other words.

Ballots go the same way as cards until the urn is closed, so `cast` and `close_deck` are here as well.
"""

from dataclasses import field

from protocol.commands import (
    AskRephrase,
    Cast,
    CloseDeck,
    Consent,
    OpenDeck,
    Put,
    Rephrase,
    Reveal,
    SetAside,
    Strike,
    TakeBack,
)
from protocol.method import CardsSettings, Phase
from protocol.views import CardView, DeckView
from server.core.activities import slips
from server.core.activities.agenda import Agenda
from server.core.activities.slips import Deck, Decks
from server.core.again import Again
from server.core.decision import DONE, AgreeWork, CloseWork, Decision, PutWork, Refusal, RevealWork, UrnItem
from server.core.events import (
    CardRephrased,
    CardSetAside,
    CardStruck,
    DeckAsked,
    DeckShown,
    Event,
    RephraseAsked,
    SpotlightSet,
)
from server.core.hashing import hash_of
from server.core.scene import Scene, settings_of
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


# -- decide: writing, by slip


def put(scene: Scene, do: Put, decks: Decks) -> Decision:
    """A card under a slip. Lying there already with this or a higher revision, it stays as it is."""
    return _lay(scene, decks, do, do.text.encode(), b"1")


def take_back(scene: Scene, do: TakeBack, decks: Decks) -> Decision:
    """Nothing under a slip any more, and no "I wrote" if the witness comes along."""
    return _lay(scene, decks, do, b"", b"")


def _lay(scene: Scene, decks: Decks, do: Put | TakeBack, card: bytes, wrote: bytes) -> Decision:
    deck = decks.by_id.get(do.deck)
    if no := slips.may_not_write(scene, deck) or _not_of(deck, do.slip, do.witness):
        return no
    item = UrnItem(f"c{hash_of(do.slip)}", do.rev, card)
    if do.witness is None:
        return PutWork(do.deck, (item,))
    return PutWork(do.deck, (item, UrnItem(f"w{hash_of(do.witness)}", do.rev, wrote)))


def _not_of(deck: Deck | None, slip: str, witness: str | None) -> Refusal | None:
    """A pile takes a card slip of its own, with a witness slip of its own or none."""
    if deck is None or deck.kind != "cards":
        return Refusal("unknown_item")
    fits = hash_of(slip) in deck.cards and (witness is None or hash_of(witness) in deck.witnesses)
    return None if fits else Refusal("wrong_slip")


def cast(scene: Scene, do: Cast, decks: Decks, agenda: Agenda) -> Decision:
    """A ballot under a slip, for a case that is on the agenda."""
    deck = decks.by_id.get(do.deck)
    if no := slips.may_not_write(scene, deck):
        return no
    if deck is None or deck.kind != "vote" or do.choice not in agenda.proposals:
        return Refusal("unknown_item")
    hashed = hash_of(do.slip)
    if hashed not in deck.cards:
        return Refusal("wrong_slip")
    return PutWork(deck.id, (UrnItem(f"c{hashed}", do.rev, do.choice.encode()),))


# -- decide: opening and closing


def entering(phase: Phase, index: int, visit: int, decks: Decks) -> tuple[Event, ...]:
    """On entering a phase with cards for the first time its pile is opened; later ones are opened by hand."""
    settings = settings_of(phase, CardsSettings)
    if settings is None or decks.newest("cards", index):
        return DONE
    return (slips.opening(decks, "cards", visit, index, settings.each),)


def open_deck(scene: Scene, do: OpenDeck, decks: Decks) -> Decision:
    """A new pile after an opened one."""
    settings, newest = scene.settings(CardsSettings), decks.newest("cards", scene.index)
    if settings is None or (newest and newest.status == "asking"):
        return Refusal("not_now")
    if newest and newest.status == "open":
        return DONE
    return slips.another(decks, "cards", scene, settings.each)


def close_deck(scene: Scene, do: CloseDeck, decks: Decks) -> Decision:
    """One way: what lies in the urn is frozen, then counted or opened."""
    deck = decks.by_id.get(do.deck)
    if deck is None:
        return Refusal("unknown_item")
    return CloseWork(deck.id) if deck.status == "open" else DONE


def tipped(deck: Deck, items: tuple[UrnItem, ...]) -> Event:
    """What a closed pile says: opened when three wrote or nothing lies there, else its writers are asked."""
    cards = _cards(items)
    if any(_too_few(lot, deck.enough) for lot in _lots(deck, items)):
        return DeckAsked(deck.id, len(cards))
    return _shown(deck, cards, 0)


def _cards(items: tuple[UrnItem, ...]) -> tuple[UrnItem, ...]:
    return tuple(item for item in items if item.id.startswith("c"))


def _too_few(items: tuple[UrnItem, ...], enough: int) -> bool:
    """Whether cards lie there of fewer writers than keep each other company."""
    cards = len(_cards(items))
    return cards > 0 and len(items) - cards < enough


def _lots(deck: Deck, items: tuple[UrnItem, ...]) -> list[tuple[UrnItem, ...]]:
    """What lies there by batch of slips: the log tells which came first, and so among whom the writer of a card is."""
    if len(deck.batches) < 2:
        return [items]
    return [tuple(item for item in items if item.id[1:] in batch) for batch in deck.batches]


def consent(scene: Scene, do: Consent, decks: Decks, cards: Cards) -> Decision:
    """The unknown writer lets the own card be opened, or not; open already, nothing is left to do."""
    deck, hashed = decks.by_id.get(do.deck), hash_of(do.slip)
    if deck is None:
        return Refusal("unknown_item")
    if hashed not in deck.cards:
        return Refusal("wrong_slip")
    if deck.status == "asking":
        return AgreeWork(deck.id, f"c{hashed}", do.rev, do.open)
    if deck.status == "open":
        return Refusal("not_now")
    return DONE if hashed in cards.by_id and do.open else Refusal("deck_closed")


def reveal(scene: Scene, do: Reveal, decks: Decks) -> Decision:
    """The asking ends."""
    deck = decks.by_id.get(do.deck)
    if deck is None:
        return Refusal("unknown_item")
    if deck.status == "open":
        return Refusal("not_now")
    return RevealWork(deck.id) if deck.status == "asking" else DONE


def agreed(deck: Deck, items: tuple[UrnItem, ...]) -> Event:
    """The cards whose writers agreed; the others are dropped and stay unread."""
    return _shown(deck, items, deck.lying - len(items))


def _shown(deck: Deck, items: tuple[UrnItem, ...], dropped: int) -> Event:
    return DeckShown(deck.id, tuple((item.id[1:], item.content.decode()) for item in items), dropped)


# -- decide: opened cards


def strike(scene: Scene, do: Strike, cards: Cards, striking: frozenset[str]) -> Decision:
    """The case-bringer's mark, in piles whose phase has it (`striking`)."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    if card.deck not in striking:
        return Refusal("not_now")
    return DONE if card.strikes == do.strikes else (CardStruck(do.card, do.strikes),)


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


def shown(cards: Cards, event: DeckShown) -> Cards:
    new = {key: Card(event.deck, text) for key, text in event.cards}
    return Cards({**cards.by_id, **new}, {**cards.dropped, event.deck: event.dropped})


def _with(cards: Cards, key: str, card: Card) -> Cards:
    return replace(cards, by_id={**cards.by_id, key: card})


def struck(cards: Cards, event: CardStruck) -> Cards:
    return _with(cards, event.card, replace(cards.by_id[event.card], strikes=event.strikes))


def was_set_aside(cards: Cards, event: CardSetAside) -> Cards:
    return _with(cards, event.card, replace(cards.by_id[event.card], aside=event.aside))


def rephrase_asked(cards: Cards, event: RephraseAsked) -> Cards:
    return _with(cards, event.card, replace(cards.by_id[event.card], rephrase=event.asked))


def rephrased(cards: Cards, event: CardRephrased) -> Cards:
    card = replace(cards.by_id[event.card], text=event.text, rephrase=False, reworded=True)
    return _with(cards, event.card, card)


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
