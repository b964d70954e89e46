"""The arrow `project ─▶ patch`: the RFC 7396 merge patch from one view to the next."""

from collections.abc import Mapping
from itertools import compress
from operator import is_not
from typing import Any


def diff(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any] | None:
    """What turns `old` into `new`, None if nothing does. Views hold no null, so null always means: gone."""
    if old is new:
        return None
    patch: dict[str, Any] = {}
    keys = touched(old, new)
    if keys is None:
        patch = {key: None for key in old if key not in new}
        keys = list(new)
    for key in keys:
        before, value = old.get(key), new[key]
        if isinstance(before, dict) and isinstance(value, dict):
            if change := diff(before, value):
                patch[key] = change
        elif before != value:
            patch[key] = value
    return patch or None


def touched(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str] | None:
    """The keys under which `new` holds another object than `old`, or more than it.

    None where a key is gone or has moved. No step of it is Python's, so it takes a microsecond for forty keys.
    """
    keys, before = [*new], len(old)
    if [*old] != (keys if len(keys) == before else keys[:before]):
        return None
    return [*compress(keys, map(is_not, new.values(), old.values())), *keys[before:]]
