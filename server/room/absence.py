"""The facilitator's absence: since when who leads is on no node, as far as this one surely knows."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from protocol.wire import Away

# A page that is loaded again, or moves to another node, is back by then, and nobody was told.
SAID_AFTER = 3.0


@dataclass(slots=True)
class Absence:
    """Counts on the loop's clock, and says it on the store's.

    `leads`: who does now; `now`: epoch ms; `patience`: ms after which another may take the lead.
    """

    leads: Callable[[], str]
    now: Callable[[], int]
    patience: int
    # Who is watched; anew whenever the lead has passed.
    _who: str = ""
    # Since when they are surely away, on the loop's clock and in epoch ms; None while that is not so.
    _since: tuple[float, int] | None = None

    def watch(self, here: Collection[str], sure: bool, now: float) -> None:
        """Take in who is here. `sure`: nobody can be elsewhere unheard; as soon as it is not, the count begins anew."""
        who = self.leads()
        if who in here or not sure:
            self._since = None
        elif who != self._who or self._since is None:
            self._since = (now, self.now())
        self._who = who

    def lasts(self, now: float) -> int:
        """For how many ms it has been there to be seen; 0 before that."""
        lasted = now - self._since[0] if self._since else 0.0
        return int(lasted * 1000) if lasted >= SAID_AFTER else 0

    def told(self, now: float) -> Away | None:
        """What everyone is told of it."""
        if self._since is None or not self.lasts(now):
            return None
        since = self._since[1]
        return {"who": self._who, "since": since, "free": since + self.patience}
