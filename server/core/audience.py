"""The arrow `evolve ─▶ project`: what each audience sees, listed piece by piece; what is not listed is not shown."""

# house: imports every activity, because what an audience sees stands in one place.

from typing import cast

from protocol.method import AgendaSettings, CardsSettings
from protocol.views import (
    GroupView,
    GuestView,
    OwnView,
    PhaseView,
    Role,
    ScreenView,
    SessionView,
    Shown,
    ShownCard,
    VisitView,
)
from server.core.activities import actions, agenda, cards, case, lead, people, questions, report, script, slips
from server.core.scene import settings_of
from server.core.session import Session

# Everyone: the session's outside and who is in it.
# The circle (facilitator and case-bringer included): everything that was said by name, always, case text and key
# question in every phase; of an open pile or vote that it is open, of an opened one its cards without author or time.
# Who is ready: in numbers; who, only in a phase where nothing is written anonymously.
# The screen: script, time, numbers of ready, key question, the one thing in the spotlight, the agenda in its phase,
# the join link while it is shown. A guest: the outside only.
# One participant alone: their roles, and their own slips under their own pad.
# `end`: when everything goes away, epoch ms, from `ends.end_of`.


def project(session: Session, end: int) -> GroupView:
    """What everyone in the circle sees."""
    view: GroupView = {
        "audience": "group",
        "session": _outside(session, end),
        "order": list(session.people.order),
        "people": people.project(session.people),
        "facilitator": session.lead.facilitator,
        "phases": _phases(session),
        "agenda": agenda.project(session.agenda, session.decks),
        "case": case.project(session.case),
        "questions": questions.project(session.questions),
        "piles": [deck.id for deck in session.decks.by_id.values() if deck.kind == "cards"],
        "decks": cards.project(session.cards, session.decks),
        "actions": actions.project(session.actions),
        "report": report.project(session.report),
    }
    if session.lead.change:
        view["lead"] = lead.project(session.lead.change)
    if session.lead.offered:
        view["offered"] = session.lead.offered
    if session.agenda.bringer:
        view["bringer"] = session.agenda.bringer
    if visit := _visit(session, named=_may_name(session)):
        view["visit"] = visit
    if session.spotlight:
        view["spotlight"] = session.spotlight
    if session.people.invitation:
        view["invitation"] = session.people.invitation
    return view


def project_guest(session: Session, end: int) -> GuestView:
    """What a holder of the join link sees before taking a seat."""
    return {
        "audience": "guest",
        "session": _outside(session, end),
        "order": list(session.people.order),
        "people": people.project(session.people),
        "facilitator": session.lead.facilitator,
    }


def project_screen(session: Session, end: int) -> ScreenView:
    """What the shared screen shows."""
    view: ScreenView = {
        "audience": "screen",
        "session": _outside(session, end),
        "order": list(session.people.order),
        "people": people.project(session.people),
        "facilitator": session.lead.facilitator,
        "phases": _phases(session),
    }
    if session.lead.change:
        view["lead"] = lead.project(session.lead.change)
    if session.agenda.bringer:
        view["bringer"] = session.agenda.bringer
    if visit := _visit(session, named=False):
        view["visit"] = visit
    if session.case.question:
        view["question"] = case.project_wording(session.case.question)
    if shown := _shown(session):
        view["shown"] = shown
    if session.people.invitation:
        view["invitation"] = session.people.invitation
    _add_phase(session, view)
    return view


def _add_phase(session: Session, view: ScreenView) -> None:
    """On the screen only: what belongs to the phase now."""
    if settings_of(session.script.phase, AgendaSettings):
        view["agenda"] = agenda.project(session.agenda, session.decks)
    if session.visit and (pile := session.decks.newest("cards", session.visit.phase)):
        view["pile"] = pile.status
    if session.questions.floor:
        view["floor"] = session.questions.items[session.questions.floor].by


def project_own(session: Session, participant: str) -> OwnView:
    """What only one participant sees."""
    roles: list[Role] = ["participant"]
    if participant == session.lead.facilitator:
        roles.append("facilitator")
    if participant == session.agenda.bringer:
        roles.append("case-bringer")
    return {"id": participant, "roles": roles, "slips": slips.project_own(session.decks, participant)}


def _outside(session: Session, end: int) -> SessionView:
    created = session.created
    return {
        "title": created.title,
        "method": created.method["id"],
        "version": created.method["version"],
        "language": created.language,
        "stage": session.stage,
        "end": end,
    }


def _phases(session: Session) -> list[PhaseView]:
    spent = session.script.spent
    phases = [_phase(phase) for phase in session.created.method["phases"]]
    return [view | {"spent": spent[n] // 1000} if n in spent else view for n, view in enumerate(phases)]


def _phase(phase: dict[str, object]) -> PhaseView:
    keys = ("key", "seconds", "bringer", "group", "activities")
    # The event holds the method as it was dumped, which is just how the view shows it.
    return cast("PhaseView", {key: phase[key] for key in keys})


def _visit(session: Session, named: bool) -> VisitView | None:
    expected = tuple(participant for participant in session.people.order if participant != session.lead.facilitator)
    return script.project(session.visit, expected, named) if session.visit else None


def _may_name(session: Session) -> bool:
    """Where something anonymous is written, being ready or not would tell who wrote."""
    visit, here = session.visit, session.script.phase
    return visit is not None and not settings_of(here, CardsSettings) and not session.decks.open_in(visit.phase)


def _shown(session: Session) -> Shown | None:
    item = session.spotlight
    if item is None:
        return None
    if question := session.questions.items.get(item):
        return {"t": "question", "id": item, "by": question.by, "text": question.text}
    card = session.cards.by_id[item]
    pile = [key for key, other in session.cards.by_id.items() if other.deck == card.deck]
    shown: ShownCard = {"t": "card", "id": item, "text": card.text, "n": pile.index(item) + 1, "of": len(pile)}
    if card.reworded:
        shown["reworded"] = True
    return shown
