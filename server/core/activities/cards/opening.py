"""The arrow `command ─▶ decide` for a pile: opened for writing, closed, its writers asked, its cards opened."""

from protocol.commands import CloseDeck, Consent, OpenDeck, Reveal
from protocol.method import CardsSettings, Phase
from server.core.activities import slips
from server.core.activities.cards.card import Cards
from server.core.activities.slips import Deck, Decks
from server.core.decision import DONE, AgreeWork, CloseWork, Decision, Refusal, RevealWork, UrnItem
from server.core.events import DeckAsked, DeckShown, Event, PhaseEntered
from server.core.hashing import hash_of
from server.core.scene import Scene, settings_of


def entering(phase: Phase, event: PhaseEntered, decks: Decks, since: int) -> tuple[Event, ...]:
    """On entering a phase with cards for the first time its pile is opened; later ones are opened by hand.

    `since`: from which visit on the phase is played as it is now; what was opened before is no pile of this time.
    """
    settings, newest = settings_of(phase, CardsSettings), decks.newest("cards", event.phase)
    if settings is None or (newest and newest.visit >= since):
        return DONE
    return (slips.opening(decks, "cards", event.visit, event.phase, settings.each),)


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
