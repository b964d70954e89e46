"""The one end of a session: when everything of it goes away."""

from server.core.session import Session
from server.core.value import value

_HOUR = 3_600_000


@value
class Keep:
    """How long a session is kept, in ms: after closing, after the last named commit, and if it never began."""

    closed: int = 24 * _HOUR
    idle: int = 7 * 24 * _HOUR
    waiting: int = 30 * 24 * _HOUR


def end_of(session: Session, keep: Keep) -> int:
    """The end in epoch ms. While it runs, rounded up to a whole hour: an end that moves with every press tells time."""
    if session.script.closed is not None:
        return session.script.closed + keep.closed
    if session.stage == "waiting":
        return session.created.at + keep.waiting
    return -(-(session.touched + keep.idle) // _HOUR) * _HOUR
