"""The arrow `command ─▶ decide` for a pile: opened for writing, closed, its writers asked, its cards opened."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from protocol.activities import CardsSettings
from protocol.commands import CloseDeck, Consent, OpenDeck, Reveal
from protocol.method import Phase
from server.core.activities import slips
from server.core.activities.cards import named
from server.core.activities.cards.card import Cards
from server.core.activities.cards.named import Written
from server.core.activities.slips import Deck, Decks
from server.core.decision import DONE, AgreeWork, CloseWork, Decision, Refusal, RevealWork, UrnItem
from server.core.events import DeckAsked, DeckOpened, DeckShown, Event, PhaseEntered
from server.core.hashing import hash_of
from server.core.scene import Scene, deck_settings, decks_of


def entering(
    phase: Phase, event: PhaseEntered, decks: Decks, since: int, groups: Sequence[str] = ()
) -> tuple[Event, ...]:
    """On entering a phase with cards for the first time its piles are opened; later ones are opened by hand.

    `since`: from which visit on the phase is played as it is now; what was opened before is no pile of this time.
    `groups`: the sub-groups of this visit, of which each gets named piles of its own.
    """
    known, visit = decks.piles(event.phase, since), event.visit
    whole = [(it, None) for it in decks_of(phase) if it.deck not in known and not (groups and it.named)]
    apart = [(it, group) for group in groups for it in decks_of(phase) if it.named]
    # Coming back again and again makes no more of them than there may be.
    new = [*whole, *(apart if len(decks.by_id) + len(apart) <= slips.MOST_DECKS else ())]
    return tuple(
        DeckOpened(slips.next_id(decks, visit, n), _kind(it), visit, event.phase, it.each, it.deck, group)
        for n, (it, group) in enumerate(new)
    )


def returning(decks: Decks, written: Written, groups: Collection[str], gone: Collection[str]) -> tuple[Event, ...]:
    """What sub-groups wrote is opened for all, when the circle is whole again; not of who is `gone` with it."""
    theirs = [deck for deck in decks.by_id.values() if deck.subgroup in groups]
    return tuple(event for deck in theirs for event in named.brought(deck, written, gone))


def _kind(settings: CardsSettings) -> Literal["cards", "named"]:
    return "named" if settings.named else "cards"


def open_deck(scene: Scene, do: OpenDeck, decks: Decks) -> Decision:
    """A new pile after an opened one; where it is a sub-group's, of one that there is, by who leads there."""
    settings = deck_settings(scene.phase, do.key)
    if settings is None:
        return Refusal("not_now")
    theirs = settings.named and scene.parted
    whose = do.subgroup or (scene.subgroup if theirs else None)
    if whose not in (theirs or (None,)):
        return Refusal("unknown_item")
    return _another(scene, settings, decks, whose) if scene.leads_in(whose) else Refusal("not_your_role")


def _another(scene: Scene, settings: CardsSettings, decks: Decks, whose: str | None) -> Decision:
    newest = decks.piles(scene.index, scene.since, whose).get(settings.deck)
    if newest and newest.status == "asking":
        return Refusal("not_now")
    if newest and newest.status == "open":
        return DONE
    deck, kind, index = slips.next_id(decks, scene.visit), _kind(settings), scene.index
    return slips.another(decks, DeckOpened(deck, kind, scene.visit, index, settings.each, settings.deck, whose))


def close_deck(
    scene: Scene, do: CloseDeck, decks: Decks, written: Written, piles: Mapping[str, CardsSettings]
) -> Decision:
    """One way: what lies in the urn is frozen, then counted or opened; named cards lie in none."""
    deck = decks.by_id.get(do.deck)
    if deck is None:
        return Refusal("unknown_item")
    if not scene.leads_in(deck.subgroup):
        return Refusal("not_your_role")
    if deck.status != "open":
        return DONE
    return named.ended(deck, written, piles.get(deck.id)) if deck.kind == "named" else CloseWork(deck.id)


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
