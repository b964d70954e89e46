"""The arrow `command ─▶ decide` for what is written under a slip: cards, and ballots, which go the same way."""

from protocol.commands import Cast, Put, TakeBack
from server.core.activities import slips
from server.core.activities.agenda import Agenda
from server.core.activities.slips import Deck, Decks
from server.core.decision import Decision, PutWork, Refusal, UrnItem
from server.core.hashing import hash_of
from server.core.scene import Scene


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
