"""Whose slips are whose: as the run dealt them, and which two could have been dealt each other's."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.core.events import SlipsDealt, Stocked
from server.core.hashing import hash_of
from tests.chaos.verdict.judge import History
from tests.sealing import slips_in

# A deck and a participant.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dealt:
    """`roots`: by participant; `slips`: as they were dealt; `batch`: from which of the deck's batches."""

    roots: Mapping[str, bytes]
    slips: Mapping[Place, list[str]]
    batch: Mapping[Place, int]

    def alike(self, deck: str, one: str, other: str) -> bool:
        """Whether both were dealt as many slips of one batch: from others the log itself tells the two apart."""
        places = [(deck, one), (deck, other)]
        if not all(place in self.slips for place in places):
            return False
        return len({(len(self.slips[place]), self.batch[place]) for place in places}) == 1


def dealt(history: History, roots: Mapping[str, bytes]) -> Dealt:
    """All that were dealt to people whose secrets are known here."""
    slips = {
        (event.deck, event.participant): slips_in(roots[event.participant], event.deck, event.envelope)
        for event in history.events(SlipsDealt)
        if event.participant in roots
    }
    batches = [(event.deck, {*event.cards, *event.witnesses}) for event in history.events(Stocked)]
    # Of a deck's batches those count from which somebody was dealt: a node may have died over one that it made.
    batch = {}
    for (deck, who), own in slips.items():
        used = [hashes for of, hashes in batches if of == deck and _used(hashes, deck, slips)]
        batch[deck, who] = next(n for n, hashes in enumerate(used) if hash_of(own[0]) in hashes)
    return Dealt(roots, slips, batch)


def _used(hashes: set[str], deck: str, slips: Mapping[Place, list[str]]) -> bool:
    return any(hash_of(own[0]) in hashes for (of, _), own in slips.items() if of == deck)
