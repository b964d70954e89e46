"""The golden logs: what sessions of every version have written, kept as it was, and the view that each led to."""

import inspect
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from server.core.audience import project, project_own
from server.core.events import Event
from server.core.evolve import fold
from server.store.codec import decode

FOLDER = Path(__file__).parent
SHAPES = FOLDER / "shapes.json"
# When they all go away, for what is shown of it.
END = 2_000_000_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """One golden log. Its commits are never written again; its view is, when views themselves have changed."""

    path: Path

    @property
    def bodies(self) -> list[bytes]:
        return self.path.read_bytes().splitlines()

    @property
    def view_path(self) -> Path:
        return FOLDER / "views" / f"{self.path.stem}.json"

    def view(self) -> Any:
        """What the circle and each participant are shown after all of it, by today's code."""
        session = fold(decode(body) for body in self.bodies)
        own = {who: project_own(session, who) for who in session.people.names}
        return json.loads(json.dumps({"circle": project(session, END), "own": own}))

    def said(self) -> set[tuple[str, int]]:
        return said(self.bodies)


def logs() -> list[Kept]:
    return [Kept(path) for path in sorted((FOLDER / "logs").glob("*.jsonl"))]


def said(bodies: Iterable[bytes]) -> set[tuple[str, int]]:
    """The names and versions of the events in them."""
    return {(event["t"], event["v"]) for body in bodies for event in json.loads(body)["events"]}


def shape(kind: type[Event]) -> dict[str, str]:
    """The fields of an event and what may stand in them."""
    return {field.name: inspect.formatannotation(field.type) for field in fields(kind)}


def shapes() -> dict[str, dict[str, str]]:
    """By name and version, as they were when they first came into a log."""
    found: dict[str, dict[str, str]] = json.loads(SHAPES.read_text(encoding="utf-8"))
    return found
