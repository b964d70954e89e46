"""What the log holds is what happened, also when an older Kring wrote it."""

import json
from dataclasses import fields
from typing import Any, ClassVar

import pytest

from server.core import events
from server.core.evolve import Entry
from server.store import codec
from tests.core.given import ACTIONS, at

SHUFFLED = events.DeckShown("d4.1", (("B", "two"), ("A", "one")), 0)


def test_there_and_back() -> None:
    """[SES12] An entry that is written and read again is the same, tuples and order included."""
    for entry in (Entry((SHUFFLED,), "p1", "a" * 12 + ":4", 1_700_000_000_000), Entry((SHUFFLED,)), Entry(())):
        assert codec.decode(codec.encode(entry)) == entry


def test_a_whole_session() -> None:
    """[SES13] The log of a session read again gives the same entries."""
    scenario = at(ACTIONS)
    assert [codec.decode(codec.encode(entry)) for entry in scenario.log] == scenario.log


def test_anonymous() -> None:
    """[SES14] An anonymous entry says neither who nor when."""
    assert json.loads(codec.encode(Entry((SHUFFLED,)))).keys() == {"v", "events"}


@pytest.mark.parametrize("name", sorted(events.EVENTS))
def test_every_event_is_plain(name: str) -> None:
    """[SES15] Every event has a version and only fields that JSON can say."""
    kind = events.EVENTS[name]
    assert kind.version >= 1
    assert not [field.name for field in fields(kind) if "frozenset" in str(field.type) or "set[" in str(field.type)]


@pytest.mark.parametrize(
    "body",
    [
        {"v": 99, "events": []},
        {"v": 1, "events": [{"t": "NeverHeardOf", "v": 1}]},
        {"v": 1, "events": [{"t": "ReadySet", "v": 99, "participant": "p1", "ready": True}]},
    ],
)
def test_newer(body: dict[str, Any]) -> None:
    """[SES16] What a newer Kring wrote is not guessed at: the entry is refused as newer."""
    with pytest.raises(codec.Newer):
        codec.decode(json.dumps(body).encode())


def test_older(monkeypatch: pytest.MonkeyPatch) -> None:
    """[SES17] What an older Kring wrote is brought up version by version."""

    class Greeted(events.ReadySet):
        version: ClassVar[int] = 3

    monkeypatch.setitem(events.EVENTS, "Greeted", Greeted)
    monkeypatch.setitem(codec.UPCASTERS, ("Greeted", 1), lambda said: {"who": said.pop("name"), **said})
    monkeypatch.setitem(codec.UPCASTERS, ("Greeted", 2), lambda said: {"participant": said.pop("who"), **said})
    old = {"v": 1, "events": [{"t": "Greeted", "v": 1, "name": "p3", "ready": True}]}
    assert codec.decode(json.dumps(old).encode()).events == (Greeted("p3", True),)
