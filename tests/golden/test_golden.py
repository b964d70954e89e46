"""Logs that every version has written are read by this one, and none of their events changes unnoticed."""

import json
from typing import Any

import pytest

from server.core.events import EVENTS
from tests.golden.kept import Kept, logs, shape, shapes

MAKE = "run python -m tests.golden.make"


@pytest.mark.parametrize("log", logs(), ids=lambda log: log.path.stem)
def test_every_log_is_read(log: Kept) -> None:
    """[SES18] A log that an earlier version wrote adds up to what it added up to then."""
    assert log.view() == json.loads(log.view_path.read_text(encoding="utf-8")), f"if views have changed, {MAKE} --views"


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_in_a_log(name: str) -> None:
    """[SES18] Every event is, at its present version, in the log of a session that was really played."""
    told = set[Any]().union(*(log.said() for log in logs()))
    assert (name, EVENTS[name].version) in told, MAKE


@pytest.mark.parametrize("name", EVENTS)
def test_no_event_changes_its_shape(name: str) -> None:
    """[SES19] An event whose fields have changed counts its version up, so that its older form is still read."""
    kind = EVENTS[name]
    known = shapes().get(f"{name} {kind.version}")
    assert known is not None, MAKE
    assert shape(kind) == known, f"{name} needs a new version and an upcaster in server/store/codec.py; then {MAKE}"


def test_nothing_is_forgotten() -> None:
    """[SES19] Whatever stands in a log was given a shape, and what once had a shape can still be read."""
    told = set[Any]().union(*(log.said() for log in logs()))
    assert {f"{name} {version}" for name, version in told} <= shapes().keys()
    assert {known.split()[0] for known in shapes()} <= EVENTS.keys()
