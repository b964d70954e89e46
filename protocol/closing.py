"""Why a socket is closed: the code tells the client whether to come back."""

from enum import IntEnum
from typing import Final


class Closing(IntEnum):
    """WebSocket close codes of this protocol."""

    COME_BACK = 4000  # this node leaves, or met what it can't read: come back at once, any node serves you
    TOO_SLOW = 4001  # your outbox was full: come back for a whole view
    MALFORMED = 4400  # that was not this protocol
    REFUSED = 4403  # the refusal sent before says why
    GONE = 4410  # the session is deleted
    TOO_LARGE = 4413
    TOO_FAST = 4429
    STORE_AWAY = 4503  # the store can't be reached: come back in a while


RETURN: Final = frozenset({Closing.COME_BACK, Closing.TOO_SLOW, Closing.TOO_FAST, Closing.STORE_AWAY})
