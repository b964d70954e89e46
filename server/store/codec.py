"""The arrow `events ─▶ log` and back: one entry as the bytes of a commit, also those that an older version wrote."""

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final

from pydantic_core import to_json

from server.core.events import EVENTS, Event
from server.core.evolve import Entry

VERSION: Final = 1

Fields = dict[str, Any]

# (name, version) ─▶ how the fields of that version become those of the next one. Grows, never shrinks.
UPCASTERS: Final[dict[tuple[str, int], Callable[[Fields], Fields]]] = {
    ("SessionCreated", 1): lambda fields: {**fields, "leading": "guided"},
    ("SessionCreated", 2): lambda fields: {**fields, "texts": None},
    # A phase had one deck of cards, whose key nobody had to say.
    ("DeckOpened", 1): lambda deck: {**deck, "key": "cards" if deck["kind"] == "cards" else ""},
    # The whole circle had one queue and one pile of each deck.
    ("DeckOpened", 2): lambda deck: {**deck, "subgroup": None},
    ("QuestionAsked", 1): lambda question: {**question, "subgroup": None},
}

_NAMES: Final = {kind: tuple(field.name for field in fields(kind)) for kind in EVENTS.values()}


class Newer(Exception):
    """A newer Kring wrote this: give the room up and let people come back elsewhere."""


def encode(entry: Entry) -> bytes:
    """The body of a commit; what is None is left out."""
    body = {"v": VERSION, "by": entry.by, "ref": entry.ref, "at": entry.at}
    named = {key: value for key, value in body.items() if value is not None}
    return to_json({**named, "events": [_plain(event) for event in entry.events]})


def decode(body: bytes) -> Entry:
    """What a commit says. Raises Newer if it, or one of its events, is of a version not known here."""
    entry = json.loads(body)
    if entry["v"] > VERSION:
        raise Newer
    events = tuple(_event(event) for event in entry["events"])
    return Entry(events, entry.get("by"), entry.get("ref"), entry.get("at"))


def _plain(event: Event) -> Fields:
    # Not asdict: it copies deeply, and there is nothing deep to copy.
    said = {name: getattr(event, name) for name in _NAMES[type(event)]}
    return {"t": type(event).__name__, "v": event.version, **said}


def _event(written: Fields) -> Event:
    name, version = written.pop("t"), written.pop("v")
    kind = EVENTS.get(name)
    if kind is None or version > kind.version:
        raise Newer
    for older in range(version, kind.version):
        written = UPCASTERS[name, older](written)
    return kind(**{field: _tuples(value) for field, value in written.items()})


def _tuples(value: Any) -> Any:
    """JSON knows lists only; events hold tuples, and dicts as they were written."""
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
