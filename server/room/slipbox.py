"""The slips that were made and not yet dealt: they exist only here, in memory, and then only in somebody's browser."""

from dataclasses import dataclass
from random import Random

SLIP_BYTES = 16


@dataclass(frozen=True, slots=True)
class Group:
    """What one writer gets: the slips of cards, and the witness where there is one."""

    cards: tuple[bytes, ...]
    witness: bytes

    def under(self, pad: bytes, witness: bool) -> bytes:
        """The envelope: the slips of the cards, then the witness if there is to be one, under the receiver's pad."""
        slips = b"".join(self.cards) + (self.witness if witness else b"")
        return bytes(slip ^ cover for slip, cover in zip(slips, pad, strict=False))


class SlipBox:
    """By deck, groups of slips that nobody has; `dice` is a source of chance that nobody can foresee."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        # Filled after its batch stands in the log; lost with the process, and then a new batch is made.
        self._groups: dict[str, list[Group]] = {}

    def make(self, each: int, writers: int) -> list[Group]:
        """A new batch, not yet in the box: a group for each of as many writers as there may ever be."""
        return [self._group(each) for _ in range(writers)]

    def keep(self, deck: str, groups: list[Group]) -> None:
        """Into the box with a batch whose hashes stand in the log."""
        self._groups.setdefault(deck, []).extend(groups)

    def draw(self, deck: str) -> Group:
        """One group, chosen by chance and gone from the box, which must not be empty."""
        groups = self._groups[deck]
        return groups.pop(self._dice.randrange(len(groups)))

    def empty(self, deck: str) -> bool:
        return not self._groups.get(deck)

    def forget(self, deck: str) -> None:
        """No more slips of a deck that was closed."""
        self._groups.pop(deck, None)

    def _group(self, each: int) -> Group:
        slips = tuple(self._dice.randbytes(SLIP_BYTES) for _ in range(each + 1))
        return Group(slips[:-1], slips[-1])
