"""Who is here on other nodes: what each told last, good for a few seconds, so that one that vanished is forgotten."""

import json
from dataclasses import dataclass, field
from typing import Any

# Nodes tell every second; one message may be lost, and one be late.
GOOD_FOR = 3.0


@dataclass(slots=True)
class Elsewhere:
    """`node`: our own name among the nodes, by which we leave out what we told ourselves."""

    node: str
    # By node: (participants, whether a screen is on, until when that holds on the loop's clock)
    _told: dict[str, tuple[frozenset[str], bool, float]] = field(default_factory=dict)

    def telling(self, here: list[str], screen: bool) -> bytes:
        """What the other nodes are to know of ours: numbers of participants, who were in the log anyway."""
        return json.dumps({"node": self.node, "here": here, "screen": screen}).encode()

    def hear(self, told: bytes, now: float) -> None:
        """`now`: seconds on the loop's clock."""
        said: dict[str, Any] = json.loads(told)
        if said["node"] != self.node:
            self._told[said["node"]] = (frozenset(said["here"]), said["screen"], now + GOOD_FOR)

    def forget(self, now: float) -> None:
        """Whoever has not told for a while is not there any more."""
        self._told = {node: told for node, told in self._told.items() if told[2] > now}

    def here(self) -> frozenset[str]:
        return frozenset().union(*(here for here, _, _ in self._told.values()))

    def screen(self) -> bool:
        return any(screen for _, screen, _ in self._told.values())
