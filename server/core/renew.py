"""The arrow `evolve ─▶ project`, cut short: after a command that changed little, only what is made of that is made."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Literal

from server.core.activities import actions, case, record, report
from server.core.activities.cards import card
from server.core.activities.questions import queue
from server.core.activities.slips import of_circle
from server.core.again import Again
from server.core.session import Session

Audience = Literal["group", "guest", "screen"]
View = Mapping[str, Any]
Piece = Callable[[Session, Again], View]


def _decks(session: Session, again: Again) -> View:
    whole = again.once(of_circle, session.decks, session.parted.now)
    return {"decks": again.once(card.project, session.cards, whole, session.written, again)}


def _nothing(session: Session, again: Again) -> View:
    return {}


# By part of the session, all that a view has of it. Where a part changed that does not stand here, all is projected.
# That nothing is forgotten here is looked at after each command of the tests of the rules ([SES11], [AGAIN3]).
_UNSEEN: Final[dict[str, Piece]] = dict.fromkeys(("tabs", "touched"), _nothing)
PIECES: Final[dict[Audience, dict[str, Piece]]] = {
    "group": _UNSEEN
    | {
        "questions": lambda session, again: {"questions": again.once(queue.project, session.questions, again)},
        "case": lambda session, again: {"case": again.once(case.project, session.case, again)},
        "cards": _decks,
        "written": _decks,
        "record": lambda session, again: {"record": again.once(record.project, session.record, again)},
        "actions": lambda session, again: {"actions": again.once(actions.project, session.actions, again)},
        "report": lambda session, again: {"report": again.once(report.project, session.report)},
    },
    "screen": _UNSEEN | dict.fromkeys(("written", "actions", "report"), _nothing),
    "guest": _UNSEEN
    | dict.fromkeys(("questions", "case", "cards", "written", "record", "actions", "report"), _nothing)
    | dict.fromkeys(("decks", "dots", "pulses", "rounds", "laps", "turned", "modules", "parted"), _nothing),
}


def renewed(audience: Audience, session: Session, changed: Iterable[str], again: Again) -> View | None:
    """What stands in the view anew after these parts of the session changed; the rest of it is as it was.

    None where more may have changed, and all is to be projected.
    """
    pieces, made = PIECES[audience], dict[str, Any]()
    for part in changed:
        piece = pieces.get(part)
        if piece is None:
            return None
        made |= piece(session, again)
    return made
