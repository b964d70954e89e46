"""The arrow `log ─▶ room`: what every room of this process is given, and how one is made for a log that was read."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from server.core.ends import Keep
from server.core.scene import Moment
from server.room.absence import Absence, Sign
from server.room.act import Acting
from server.room.log import Log
from server.room.presence import Presence
from server.room.room import Place, Room
from server.room.urn import urns_of
from server.store.port import Store


@dataclass(frozen=True, slots=True)
class Means:
    """Where a room keeps what is said, what it may know of the world, and how much of it there may be.

    `now`: epoch ms on the store's clock; `dice`: chance that nobody can foresee; `timed`: told seconds per append.
    """

    store: Store
    keep: Keep
    now: Callable[[], int]
    dice: Random
    timed: Callable[[float], None]
    rooms: int
    # How many participants one session may have.
    most: int
    # For how many ms the facilitator must be away before somebody else may lead.
    patience: int


def room_of(log: Log, means: Means, node: str, unhear: Callable[[], None]) -> Room:
    """`node`: this process's name among those that share the store; `unhear`: hear no more of this log."""

    def sign() -> Sign:
        return Sign(log.state.lead.facilitator, log.state.lead.signs)

    presence = Presence(node, Absence(sign, means.now, means.patience))

    def moment() -> Moment:
        return Moment(means.now(), means.most, presence.away_for(), means.patience, means.dice.getrandbits(32))

    acting = Acting(log, urns_of(log.ref, means.store, means.dice), moment)
    return Room(log, acting, Place(means.now, presence, unhear))
