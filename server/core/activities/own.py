"""Own things: what stands in the way of taking back what one wrote, asked in the same order everywhere."""

from collections.abc import Container, Mapping
from typing import Protocol

from server.core.decision import DONE, Decision, Refusal
from server.core.scene import Scene


class Own(Protocol):
    """Something that somebody wrote, by name."""

    @property
    def by(self) -> str: ...


def take_back(scene: Scene, key: str, gone: Container[str], held: Mapping[str, Own], then: Decision) -> Decision:
    """`then`, if the thing is there and is the asker's own; what is gone already can be taken back again."""
    if key in gone:
        return DONE
    known = held.get(key)
    if known is None:
        return Refusal("unknown_item")
    return then if known.by == scene.who else Refusal("not_yours")
