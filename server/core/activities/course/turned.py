"""Turned: the case-bringer's back to the circle, who calls the facilitator, and notes that are shared afterwards."""

from dataclasses import field

from protocol.commands import AnswerCall, Call, ShareNote, Turn, UnshareNote
from protocol.views.case import NotesView, NoteView
from server.core.activities.own import take_back
from server.core.again import Again
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    BringerTurned,
    CallSet,
    CaseChosen,
    ChairGiven,
    LeadPassed,
    NoteShared,
    NoteUnshared,
    ParticipantRemoved,
)
from server.core.scene import Scene
from server.core.value import replace, value

MOST_NOTES = 60  # more than anyone shares of what they wrote with their back to the others


@value
class Note:
    """What somebody wrote for themselves and then shared."""

    by: str
    text: str


@value
class Turned:
    """`calls`: who calls the facilitator, first first. `notes` as they were shared; `gone`: ids once used."""

    # The visit in which the case-bringer turned back to the circle; 0 for none. Another visit begins anew.
    back: int = 0
    calls: tuple[str, ...] = ()
    notes: dict[str, Note] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()


# -- decide: who has turned away, and who calls


def turn(scene: Scene, do: Turn, turned: Turned) -> Decision:
    """Back to the circle, or away again, where the phase has the case-bringer sit apart."""
    if not scene.apart:
        return Refusal("not_now")
    return DONE if scene.turned == do.away else (BringerTurned(scene.visit, do.away),)


def call(scene: Scene, do: Call, turned: Turned) -> Decision:
    """Whoever leads is asked to come, or no longer."""
    if scene.who == (scene.chair or scene.facilitator):
        return Refusal("not_your_role")
    return DONE if (scene.who in turned.calls) == do.calls else (CallSet(scene.who, do.calls),)


def answer_call(scene: Scene, do: AnswerCall, turned: Turned) -> Decision:
    """Whoever leads has come; nobody calling any more is fine."""
    return (CallSet(do.participant, False),) if do.participant in turned.calls else DONE


# -- decide: notes


def share_note(scene: Scene, do: ShareNote, turned: Turned) -> Decision:
    """One private note is shown to all, or shown with other words."""
    known, mine = turned.notes.get(do.id), Note(scene.who, do.text)
    if do.id in turned.gone or known == mine:
        return DONE
    if known and known.by != scene.who:
        return Refusal("not_yours")
    if not known and len(turned.notes) + len(turned.gone) >= MOST_NOTES:
        return Refusal("too_many_items")
    return (NoteShared(do.id, scene.who, do.text),)


def unshare_note(scene: Scene, do: UnshareNote, turned: Turned) -> Decision:
    """The own note is shown to nobody any more."""
    return take_back(scene, do.id, turned.gone, turned.notes, (NoteUnshared(do.id),))


# -- evolve


def bringer_turned(turned: Turned, event: BringerTurned) -> Turned:
    return replace(turned, back=0 if event.away else event.visit)


def chosen(turned: Turned, event: CaseChosen) -> Turned:
    """Another case-bringer has not turned back yet."""
    return replace(turned, back=0)


def call_set(turned: Turned, event: CallSet) -> Turned:
    others = _others(turned, event.participant)
    return replace(turned, calls=(*others, event.participant) if event.calls else others)


def no_longer(turned: Turned, event: ParticipantRemoved | LeadPassed | ChairGiven) -> Turned:
    """Who is gone, or leads now, calls nobody."""
    return replace(turned, calls=_others(turned, event.participant))


def shared(turned: Turned, event: NoteShared) -> Turned:
    return replace(turned, notes={**turned.notes, event.id: Note(event.by, event.text)})


def unshared(turned: Turned, event: NoteUnshared) -> Turned:
    notes = {key: note for key, note in turned.notes.items() if key != event.id}
    return replace(turned, notes=notes, gone=turned.gone | {event.id})


def _others(turned: Turned, participant: str) -> tuple[str, ...]:
    return tuple(other for other in turned.calls if other != participant)


# -- project: the notes that were shared, with whose they are


def project(turned: Turned, again: Again) -> NotesView:
    """Shared notes for everyone in the circle."""
    return {"order": list(turned.notes), "items": again.each(_note, turned.notes)}


def _note(note: Note) -> NoteView:
    return {"by": note.by, "text": note.text}
