"""Record: what is said is written down line by line, by the scribe, or by who leads where there is none."""

from dataclasses import field

from protocol.commands import DropLine, WriteLine
from protocol.views.ending import LineView, RecordView
from server.core.again import Again
from server.core.decision import DONE, Decision, Refusal
from server.core.events import LineDropped, LineWritten
from server.core.scene import Scene
from server.core.value import replace, value

MOST_LINES = 250  # three hours of writing down a sentence every minute come nowhere near


@value
class Line:
    """What somebody wrote down."""

    by: str
    text: str
    phase: int


@value
class Record:
    """`lines` in the order of writing; `gone`: ids once used."""

    lines: dict[str, Line] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()


# -- decide: it is the circle's, so whoever writes it now may mend what another wrote


def write_line(scene: Scene, do: WriteLine, record: Record) -> Decision:
    """A new line, or one with other words, which keeps its place and its phase."""
    known = record.lines.get(do.id)
    if do.id in record.gone or (known and known.text == do.text):
        return DONE
    if not known and len(record.lines) + len(record.gone) >= MOST_LINES:
        return Refusal("too_many_items")
    return (LineWritten(do.id, scene.who, do.text, known.phase if known else scene.index),)


def drop_line(scene: Scene, do: DropLine, record: Record) -> Decision:
    """A line goes."""
    if do.id in record.gone:
        return DONE
    return (LineDropped(do.id),) if do.id in record.lines else Refusal("unknown_item")


# -- evolve


def written(record: Record, event: LineWritten) -> Record:
    return replace(record, lines={**record.lines, event.id: Line(event.by, event.text, event.phase)})


def dropped(record: Record, event: LineDropped) -> Record:
    lines = {key: line for key, line in record.lines.items() if key != event.id}
    return replace(record, lines=lines, gone=record.gone | {event.id})


# -- project: everyone, at any time; the screen in the phases that have it


def project(record: Record, again: Again) -> RecordView:
    """The lines."""
    return {"order": list(record.lines), "lines": again.each(_line, record.lines)}


def _line(line: Line) -> LineView:
    return {"by": line.by, "text": line.text, "phase": line.phase}
