"""Named cards: written with one's name, hidden from everyone else until they are opened, together or one by one.

They lie in the log and not in an urn: whose they are is no secret, only what they say, and only until then.
"""

from collections.abc import Collection, Mapping
from dataclasses import field

from protocol.activities import CardsSettings
from protocol.commands import OpenCard, WithdrawCard, WriteCard
from protocol.views.decks import OwnCardView
from server.core.activities import slips
from server.core.activities.own import take_back
from server.core.activities.slips import Deck, Decks
from server.core.decision import DONE, Decision, Refusal
from server.core.events import CardsOpened, CardWithdrawn, CardWritten, Event, ParticipantRemoved, WritingEnded
from server.core.scene import Scene
from server.core.value import replace, value

# Forty people with nine cards each in two decks; withdrawn ones count, for their ids stay known.
MOST_CARDS = 720


@value
class Hidden:
    """A named card that is not opened yet; its text sealed."""

    deck: str
    by: str
    text: str


@value
class Written:
    """`by_id`: hidden cards in the order of writing. `gone`: ids of those withdrawn. `shown`: of those opened."""

    by_id: dict[str, Hidden] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    @property
    def used(self) -> int:
        """How many ids were ever used."""
        return len(self.by_id) + len(self.gone) + len(self.shown)

    def of_deck(self, deck: str) -> dict[str, Hidden]:
        """The hidden cards of a pile, by the order of seats."""
        mine = ((key, card) for key, card in self.by_id.items() if card.deck == deck)
        return dict(sorted(mine, key=lambda pair: int(pair[1].by[1:])))


# -- decide: the writer


def write_card(scene: Scene, do: WriteCard, decks: Decks, written: Written) -> Decision:
    """A new card, or the own hidden one with other words, while its pile is open."""
    known = written.by_id.get(do.id)
    if do.id in written.gone or do.id in written.shown or known == Hidden(do.deck, scene.who, do.text):
        return DONE
    if known and known.by != scene.who:
        return Refusal("not_yours")
    deck = decks.by_id.get(do.deck)
    if no := slips.may_not_write(scene, deck):
        return no
    if deck is None or deck.kind != "named" or (known and known.deck != deck.id):
        return Refusal("unknown_item")
    if not known and _has_all(scene.who, deck, written):
        return Refusal("too_many_items")
    return (CardWritten(deck.id, do.id, scene.who, do.text),)


def _has_all(who: str, deck: Deck, written: Written) -> bool:
    mine = sum(card.by == who for card in written.of_deck(deck.id).values())
    return mine >= deck.each or written.used >= MOST_CARDS


def withdraw_card(scene: Scene, do: WithdrawCard, written: Written) -> Decision:
    """The own card goes, as long as it is hidden."""
    if do.id in written.shown:
        return Refusal("not_now")
    return take_back(scene, do.id, written.gone, written.by_id, (CardWithdrawn(do.id),))


# -- decide: opening


def ended(deck: Deck, written: Written, settings: CardsSettings | None) -> tuple[Event, ...]:
    """No more is written; what is opened together is opened now, in the order of seats."""
    end = WritingEnded(deck.id)
    hidden = written.of_deck(deck.id)
    together = settings is None or settings.opening == "together"
    return (end, _opened(deck.id, hidden)) if together and hidden else (end,)


def brought(deck: Deck, written: Written, gone: Collection[str]) -> tuple[Event, ...]:
    """All of a sub-group's pile, once the circle is whole again."""
    hidden = {key: card for key, card in written.of_deck(deck.id).items() if card.by not in gone}
    end = (WritingEnded(deck.id),) if deck.status == "open" else ()
    return (*end, _opened(deck.id, hidden)) if hidden else end


def open_card(
    scene: Scene, do: OpenCard, decks: Decks, written: Written, piles: Mapping[str, CardsSettings]
) -> Decision:
    """In turn the writer opens the own one, one by one the facilitator the next."""
    if do.card in written.shown:
        return DONE
    card = written.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    if decks.by_id[card.deck].status == "open":
        return Refusal("not_now")
    said = piles.get(card.deck)
    if said and said.opening == "in-turn":
        if card.by != scene.who:
            return Refusal("not_yours")
    elif not scene.leads_in(decks.by_id[card.deck].subgroup):
        return Refusal("not_your_role")
    return (_opened(card.deck, {do.card: card}),)


def _opened(deck: str, cards: Mapping[str, Hidden]) -> Event:
    return CardsOpened(deck, tuple((key, card.by, card.text) for key, card in cards.items()))


# -- evolve


def was_written(written: Written, event: CardWritten) -> Written:
    return replace(written, by_id={**written.by_id, event.id: Hidden(event.deck, event.by, event.text)})


def withdrawn(written: Written, event: CardWithdrawn) -> Written:
    return _without(written, gone=frozenset({event.id}))


def opened(written: Written, event: CardsOpened) -> Written:
    return _without(written, shown=frozenset(key for key, _, _ in event.cards))


def removed(written: Written, event: ParticipantRemoved) -> Written:
    """With who is removed their hidden cards go."""
    return _without(written, gone=frozenset(key for key, it in written.by_id.items() if it.by == event.participant))


def _without(written: Written, gone: frozenset[str] = frozenset(), shown: frozenset[str] = frozenset()) -> Written:
    left = {key: card for key, card in written.by_id.items() if key not in gone | shown}
    return Written(left, written.gone | gone, written.shown | shown)


# -- project: hidden cards, to their writer alone


def project_own(written: Written, participant: str) -> dict[str, OwnCardView]:
    """The participant's hidden cards by id."""
    mine = {key: card for key, card in written.by_id.items() if card.by == participant}
    return {key: {"deck": card.deck, "text": card.text} for key, card in mine.items()}
