"""The facilitator's absence: since when who leads is on no node, as far as this one surely knows."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NamedTuple

from protocol.wire import Away

# A page that is loaded again, or moves to another node, is back by then, and nobody was told.
SAID_AFTER = 3.0


class Sign(NamedTuple):
    """A sign of life in the log, the `n`-th, of `who` leads: whoever just gave one is not away."""

    who: str
    n: int


@dataclass(slots=True)
class Absence:
    """Counts on the loop's clock, and says it on the store's.

    `sign`: the latest in the log; `now`: epoch ms; `patience`: ms after which another may take the lead.
    """

    sign: Callable[[], Sign]
    now: Callable[[], int]
    patience: int
    # The sign since which the facilitator is watched; a new one begins the count anew.
    _latest: Sign | None = None
    # Since when they are surely away, on the loop's clock and in epoch ms; None while that is not so.
    _since: tuple[float, int] | None = None

    def watch(self, here: Collection[str], sure: bool, now: float) -> None:
        """Take in who is here. `sure`: nobody can be elsewhere unheard; as soon as it is not, the count begins anew."""
        sign = self.sign()
        if sign.who in here or not sure:
            self._since = None
        elif sign != self._latest or self._since is None:
            self._since = (now, self.now())
        self._latest = sign

    def lasts(self, now: float) -> int:
        """For how many ms it has been there to be seen; 0 before that."""
        if self._since is None or self._latest != self.sign():
            return 0
        lasted = now - self._since[0]
        return int(lasted * 1000) if lasted >= SAID_AFTER else 0

    def told(self, now: float) -> Away | None:
        """What everyone is told of it."""
        if self._since is None or self._latest is None or not self.lasts(now):
            return None
        since = self._since[1]
        return {"who": self._latest.who, "since": since, "free": since + self.patience}
