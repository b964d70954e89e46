"""What a browser's own trace says: how long a page was busy after each piece of news that came over its socket."""

from dataclasses import dataclass
from typing import Any, Final

CATEGORIES: Final = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
NEWS: Final = "WebSocketReceive"
# A change is painted long before; what comes later belongs to a clock or to the next change.
WINDOW: Final = 400_000  # µs
# The kinds of work, by the names that the browser gives them.
KINDS: Final = {
    "WebSocketReceive": "script",
    "FunctionCall": "script",
    "RunMicrotasks": "script",
    "FireAnimationFrame": "script",
    "UpdateLayoutTree": "style",
    "Layout": "layout",
    "PrePaint": "paint",
    "Paint": "paint",
    "Layerize": "paint",
    "Commit": "paint",
}


@dataclass(frozen=True, slots=True)
class Busy:
    """In ms. `layouts`: how often the page was laid out for one change."""

    script: float
    style: float
    layout: float
    paint: float
    layouts: int

    @property
    def all(self) -> float:
        return self.script + self.style + self.layout + self.paint


def busy(events: list[dict[str, Any]]) -> list[Busy]:
    """One for each frame that came over a socket, in order; `events`: a trace of one page, as the browser tells it."""
    received = [event for event in events if event["name"] == NEWS]
    if not received:
        return []
    thread = (received[0]["pid"], received[0]["tid"])
    work = [event for event in events if event.get("ph") == "X" and (event["pid"], event["tid"]) == thread]
    begun = sorted(event["ts"] for event in received)
    ends = [min(start + WINDOW, following) for start, following in zip(begun, [*begun[1:], float("inf")], strict=True)]
    return [_busy([one for one in work if start <= one["ts"] < end]) for start, end in zip(begun, ends, strict=True)]


def _busy(work: list[dict[str, Any]]) -> Busy:
    spent = dict.fromkeys(("script", "style", "layout", "paint"), 0.0)
    for event in work:
        if kind := KINDS.get(event["name"]):
            inside = sum(one["dur"] for one in _directly_in(event, work))
            spent[kind] += (event["dur"] - inside) / 1000
    return Busy(**spent, layouts=sum(event["name"] == "Layout" for event in work))


def _directly_in(outer: dict[str, Any], work: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The pieces of known work inside this one and not inside another piece of it: so nothing is counted twice."""
    end = outer["ts"] + outer["dur"]
    inside = [e for e in work if e is not outer and e["name"] in KINDS and outer["ts"] <= e["ts"] < end]
    return [e for e in inside if not any(_holds(other, e) for other in inside if other is not e)]


def _holds(outer: dict[str, Any], inner: dict[str, Any]) -> bool:
    return bool(outer["ts"] <= inner["ts"] and inner["ts"] + inner["dur"] <= outer["ts"] + outer["dur"])
