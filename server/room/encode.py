"""The arrow `patch ─▶ message ─▶ bytes`: a message becomes text once, and every seat that gets it shares that text."""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def message(content: Mapping[str, Any]) -> str:
    """One message as compact JSON."""
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False)


def frame(messages: Iterable[str]) -> str:
    """A frame is the array of its messages; each is encoded already."""
    return "[" + ",".join(messages) + "]"
