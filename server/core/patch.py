"""The arrow `project ─▶ patch`: the RFC 7396 merge patch from one view to the next."""

from collections.abc import Mapping
from typing import Any


def diff(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any] | None:
    """What turns `old` into `new`, None if nothing does. Views hold no null, so null always means: gone."""
    if old is new:
        return None
    patch: dict[str, Any] = {key: None for key in old if key not in new}
    for key, value in new.items():
        before = old.get(key)
        if before is value or before == value:
            continue
        if isinstance(before, dict) and isinstance(value, dict):
            patch[key] = diff(before, value)  # they differ, so this is never None
        else:
            patch[key] = value
    return patch or None
