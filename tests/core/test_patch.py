"""Rules of the merge patch between two views."""

from typing import Any

import pytest

from server.core.patch import diff


def merged(target: Any, patch: Any) -> Any:
    """RFC 7396, as a client does it."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def test_nothing() -> None:
    """[PATCH1] Between equal views there is no patch."""
    view = {"a": {"b": [1]}}
    assert diff(view, view) is None
    assert diff(view, {"a": {"b": [1]}}) is None


def test_only_what_changed() -> None:
    """[PATCH2] A patch names what changed and nothing else."""
    assert diff({"a": {"b": 1, "c": 2}, "d": 3}, {"a": {"b": 1, "c": 4}, "d": 3}) == {"a": {"c": 4}}


def test_gone() -> None:
    """[PATCH3] What is gone is null in the patch; a view itself holds no null."""
    assert diff({"a": {"b": 1, "c": 2}}, {"a": {"c": 2}}) == {"a": {"b": None}}


def test_lists() -> None:
    """[PATCH4] A list is replaced as a whole."""
    assert diff({"order": ["a", "b"]}, {"order": ["b"]}) == {"order": ["b"]}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"shown": {"t": "question", "by": "p1"}}, {"shown": {"t": "card", "n": 1}}),
        ({"shown": {"t": "card"}}, {}),
        ({}, {"shown": {"t": "card"}}),
        ({"left": 4}, {"left": {"a": 1}}),
        ({"left": {"a": 1}}, {"left": 4}),
        ({"cards": {"a": {"aside": True}}}, {"cards": {"b": {"aside": True}}}),
        ({"items": {"a": {"b": {}}}}, {"items": {"a": {}}}),
    ],
)
def test_merging_gives_the_new_view(old: dict[str, Any], new: dict[str, Any]) -> None:
    """[PATCH5] Merging the patch into the old view gives the new one, also where a thing changes its kind."""
    assert merged(old, diff(old, new)) == new
