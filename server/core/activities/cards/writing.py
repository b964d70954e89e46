"""The arrow `command ─▶ decide` for cards written under a slip; ballots go the same way."""

from protocol.commands import Put, TakeBack
from server.core.activities import slips
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
