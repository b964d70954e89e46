"""What it means when a server of the store answers with an error, or not at all: what is known to have happened."""

from redis.exceptions import ResponseError

from server.store.port import Unwritable


class Lost(Exception):
    """The line broke before the answer came: what was asked may have happened or not."""


class Elsewhere(Unwritable):
    """The server has done nothing, and another may by now be the one to ask. `answer`: what it said, if it did."""

    def __init__(self, text: str, answer: ResponseError | None = None) -> None:
        super().__init__(text)
        self.answer = answer


# What a server begins its error with when it is full or busy; it has done nothing then.
_NOT_NOW = ("OOM", "MISCONF", "BUSY")
# The same when it is no master, or a lonely one: another may have become the master.
UNFIT = ("READONLY", "MASTERDOWN", "NOREPLICAS")
# The same when a cluster is not agreed that it keeps the key.
_NOT_HERE = ("MOVED", "ASK", "CLUSTERDOWN", "TRYAGAIN")


def code(error: ResponseError) -> str:
    """The word that an error begins with."""
    return getattr(error, "status_code", None) or str(error).split(" ", 1)[0]


def meaning(error: ResponseError) -> Exception:
    """What whoever asked is told: the error itself where it is our own mistake."""
    if code(error) in UNFIT + _NOT_HERE:
        return Elsewhere(str(error), error)
    return Unwritable(str(error)) if code(error) in _NOT_NOW else error
