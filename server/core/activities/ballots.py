"""Ballots: cast by slip for a case, for the cards that get a dot, or with the answer to a pulse."""

from protocol.commands import Cast
from server.core.activities import dots, pulse, slips
from server.core.activities.agenda import Agenda
from server.core.activities.dots import Dots
from server.core.activities.slips import Decks
from server.core.decision import Decision, PutWork, Refusal, UrnItem
from server.core.hashing import hash_of
from server.core.scene import Scene


def cast(scene: Scene, do: Cast, decks: Decks, agenda: Agenda, given: Dots) -> Decision:
    """A ballot under a slip. Lying there already with this or a higher revision, it stays as it is."""
    deck = decks.by_id.get(do.deck)
    if no := slips.may_not_write(scene, deck):
        return no
    assert deck is not None, "an unknown deck was refused"
    hashed, said = hash_of(do.slip), _said(deck.kind, do, agenda, given)
    if isinstance(said, Refusal):
        return said
    if hashed not in deck.cards:
        return Refusal("wrong_slip")
    return PutWork(deck.id, (UrnItem(f"c{hashed}", do.rev, said.encode()),))


def _said(kind: slips.Kind, do: Cast, agenda: Agenda, given: Dots) -> str | Refusal:
    """What the ballot says, if it is one for this box."""
    match kind, do.choice:
        case "vote", str(case) if case in agenda.proposals:
            return case
        case "pulse", str(answer) if answer in pulse.ANSWERS:
            return answer
        case "dots", [*picked]:
            return dots.said(given.by_deck[do.deck], picked)
        case _:
            return Refusal("unknown_item")
