"""The arrow `POST /api/sessions ─▶ SessionCreated`: what a browser asks for, its secrets hashed and then forgotten."""

from protocol.api import CreateSession
from server.core.decision import Refusal
from server.core.events import SessionCreated
from server.core.hashing import hash_of
from server.methods.library import as_played, library

SECRETS = ("proof", "join", "screen", "recovery")


def created(asked: CreateSession, now: int) -> SessionCreated | Refusal:
    """The beginning of a session's log, at `now` in epoch ms."""
    found = library().get(asked.method)
    if found is None or asked.language not in found.texts:
        return Refusal("unknown_method")
    try:
        method = as_played(found.method, asked.seconds)
    except ValueError:
        return Refusal("malformed")
    said = asked.model_dump(exclude={"method", "seconds", "code"})
    said |= {name: hash_of(said[name]) for name in SECRETS}
    return SessionCreated(**said, method=method.model_dump(mode="json"), at=now)
