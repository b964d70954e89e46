"""The arrow `POST /api/sessions ─▶ SessionCreated`: what a browser asks for, its secrets hashed and then forgotten."""

from protocol.api import CreateSession
from protocol.method import Method
from server.core.decision import Refusal
from server.core.events import SessionCreated
from server.core.hashing import hash_of
from server.methods.bookends import between
from server.methods.library import as_played, library

SECRETS = ("proof", "join", "screen", "recovery")


def created(asked: CreateSession, now: int) -> SessionCreated | Refusal:
    """The beginning of a session's log, at `now` in epoch ms."""
    found = _method(asked)
    if found is None:
        return Refusal("unknown_method")
    try:
        method = as_played(between(found, asked.before, asked.after), asked.seconds)
    except (KeyError, ValueError):
        return Refusal("malformed")
    said = asked.model_dump(exclude={"method", "before", "after", "seconds", "code"})
    said |= {name: hash_of(said[name]) for name in SECRETS}
    return SessionCreated(**said, method=method.model_dump(mode="json"), at=now)


def _method(asked: CreateSession) -> Method | None:
    """The group's own, or the one of the library that speaks the session's language."""
    if not isinstance(asked.method, str):
        return asked.method
    found = library().get(asked.method)
    return found.method if found and asked.language in found.texts else None
