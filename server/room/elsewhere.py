"""Who is here on other nodes: what each told last, good for a few seconds, so that one that vanished is forgotten."""

import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

# Nodes tell every second; one message may be lost, and one be late.
GOOD_FOR = 3.0


class Told(NamedTuple):
    """What one node told last. `until`: how long that holds, on the loop's clock."""

    here: frozenset[str]
    screen: bool
    seats: int
    until: float


@dataclass(slots=True)
class Elsewhere:
    """`node`: our own name among the nodes, by which we leave out what we told ourselves."""

    node: str
    # When, on the loop's clock, our own telling last came back to us, and since when it has done so without a gap.
    _echoed: float = float("-inf")
    _hearing: float = float("inf")
    _told: dict[str, Told] = field(default_factory=dict)

    def telling(self, here: list[str], screen: bool, seats: int) -> bytes:
        """What the other nodes are to know of ours: numbers of participants, who were in the log anyway."""
        return json.dumps({"node": self.node, "here": here, "screen": screen, "seats": seats}).encode()

    def hear(self, told: bytes, now: float) -> bool:
        """Whether there is anything new in it. `now`: seconds on the loop's clock."""
        said: dict[str, Any] = json.loads(told)
        if said["node"] == self.node:
            self._echo(now)
            return False
        before = self._told.get(said["node"])
        # An older node does not say how many seats.
        new = Told(frozenset(said["here"]), said["screen"], said.get("seats", 0), now + GOOD_FOR)
        self._told[said["node"]] = new
        return before is None or before[:3] != new[:3]

    def hears(self, now: float) -> bool:
        """Whether we surely know of all others: our own words come back, and have for as long as theirs may take."""
        return now - self._echoed < GOOD_FOR <= now - self._hearing

    def forget(self, now: float) -> bool:
        """Whoever has not told for a while is not there any more; whether anybody was forgotten."""
        silent = [node for node, told in self._told.items() if told.until <= now]
        for node in silent:
            del self._told[node]
        return bool(silent)

    def here(self) -> frozenset[str]:
        return frozenset().union(*(told.here for told in self._told.values()))

    def screen(self) -> bool:
        return any(told.screen for told in self._told.values())

    def seats(self) -> int:
        """How many there are, of guests and screens too."""
        return sum(told.seats for told in self._told.values())

    def _echo(self, now: float) -> None:
        if now - self._echoed >= GOOD_FOR:
            self._hearing = now
        self._echoed = now
