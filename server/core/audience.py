"""The arrow `evolve ─▶ project`: what each audience sees, listed piece by piece; what is not listed is not shown."""

# house: imports every activity, because what an audience sees stands in one place.

from typing import cast

from protocol.activities import AgendaSettings, CardsSettings, PulseSettings, RecordSettings, RoundSettings
from protocol.method import Phase
from protocol.views import GroupView, GuestView, OwnView, ScreenView, Shown, ShownCard
from protocol.views.people import Role
from protocol.views.script import PhaseView, SessionView, Stage
from protocol.views.subgroups import SubgroupView
from server.core.activities import (
    actions,
    agenda,
    case,
    dots,
    duties,
    lead,
    people,
    pulse,
    record,
    report,
    rounds,
    script,
    slips,
)
from server.core.activities.cards import card, named
from server.core.activities.cards.card import Cards
from server.core.activities.course import fishbowl, laps, subgroups, turned
from server.core.activities.questions import queue
from server.core.activities.questions.queue import Questions
from server.core.activities.script import Visit
from server.core.activities.slips import Decks
from server.core.again import Again
from server.core.events import SessionCreated
from server.core.scene import settings_of
from server.core.session import Session

# Everyone: the session's outside, with the sealed texts of a group's own method, and who is in it.
# The circle (facilitator and case-bringer included): everything that was said by name, always, case text and key
# question in every phase; of an open pile, vote or pulse that it is open, of an opened one its cards or counts without
# author or time. Who is ready: in numbers; who, only in a phase where nothing is written anonymously.
# The screen: script, time, numbers of ready, duties, key question, the one thing in the spotlight; agenda, pulse and
# record in their phases, the join link while it is shown. Circle and screen: the round with its hands in its phase, who
# is not in the room. A guest: the outside only.
# One participant alone: their roles, their own slips under their own pad, their own cards that are hidden; while the
# circle is parted the queue and the piles of their sub-group, and who leads those of all.
# `end`: when everything goes away, epoch ms, from `ends.end_of`. `again`: what was made before, for as long as somebody
# looks; without one, all is made anew.


def project(session: Session, end: int, again: Again | None = None) -> GroupView:
    """What everyone in the circle sees."""
    again = again or Again()
    whole = again.once(slips.of_circle, session.decks, session.parted.now)
    view: GroupView = {
        "audience": "group",
        "session": again.once(_outside, session.created, session.stage, end),
        "order": list(session.people.order),
        "people": people.project(session.people, again),
        "facilitator": session.lead.facilitator,
        "phases": again.once(_phases, session.script.phases, session.script.spent),
        "agenda": again.once(agenda.project, session.agenda, session.decks, again),
        "case": again.once(case.project, session.case, again),
        "questions": again.once(queue.project, session.questions, again),
        "piles": again.once(_piles, whole),
        "decks": again.once(card.project, session.cards, whole, session.written, again),
        "record": again.once(record.project, session.record, again),
        "notes": again.once(turned.project, session.turned, again),
        "actions": again.once(actions.project, session.actions, again),
        "report": again.once(report.project, session.report),
    }
    _add_roles(session, view, again)
    _add_counts(session, view, again)
    if session.visit:
        openly = again.once(_may_name, session.visit, session.script.phase, session.decks)
        view["visit"] = again.once(script.project, session.visit, session.people.order, session.leader, openly)
    if settings_of(session.script.phase, RoundSettings):
        view["round"] = again.once(rounds.project, session.rounds)
    if session.spotlight:
        view["spotlight"] = session.spotlight
    if session.people.invitation:
        view["invitation"] = session.people.invitation
    if session.parted.together:
        view["subgroups"] = again.once(subgroups.project, session.parted)
    _add_course(session, view)
    return view


def _add_roles(session: Session, view: GroupView, again: Again) -> None:
    """In the circle: who leads since when, whose case it is, who has which duty, and who calls."""
    if session.lead.change:
        view["lead"] = lead.project(session.lead.change)
    if session.lead.offered:
        view["offered"] = session.lead.offered
    if bringer := session.bringer:
        view["bringer"] = bringer
    if session.duties.known:
        view["duties"] = again.once(duties.project, session.duties)
    if session.turned.calls:
        view["calls"] = list(session.turned.calls)


def _add_course(session: Session, view: GroupView | ScreenView) -> None:
    """In the circle and on the screen: who sits where and looks on, which lap and module this is."""
    if session.stage != "running" or session.visit is None:
        return
    if session.bringer_turned:
        view["turned"] = True
    if session.fishbowl.visit:
        view["fishbowl"] = fishbowl.project(session.fishbowl)
    if block := session.laps.around(session.visit.phase):
        view["lap"] = laps.project(block, session.script.phases, session.more_laps)
    if session.modules.chosen:
        view["module"] = session.modules.chosen
    if favours := session.modules.favoured(session.visit.n):
        view["favours"] = favours


def _add_counts(session: Session, view: GroupView, again: Again) -> None:
    """Where the method has any."""
    if session.dots.by_deck:
        view["dots"] = again.once(dots.project, session.dots)
    if session.pulses.by_deck:
        view["pulses"] = again.once(pulse.project, session.pulses)


def project_guest(session: Session, end: int, again: Again | None = None) -> GuestView:
    """What a holder of the join link sees before taking a seat."""
    return {
        "audience": "guest",
        "session": _outside(session.created, session.stage, end),
        "order": list(session.people.order),
        "people": people.project_guest(session.people, again or Again()),
        "facilitator": session.lead.facilitator,
    }


def project_screen(session: Session, end: int, again: Again | None = None) -> ScreenView:
    """What the shared screen shows."""
    again = again or Again()
    view: ScreenView = {
        "audience": "screen",
        "session": again.once(_outside, session.created, session.stage, end),
        "order": list(session.people.order),
        "people": people.project(session.people, again),
        "facilitator": session.lead.facilitator,
        "phases": again.once(_phases, session.script.phases, session.script.spent),
    }
    if session.lead.change:
        view["lead"] = lead.project(session.lead.change)
    if bringer := session.bringer:
        view["bringer"] = bringer
    if session.duties.known:
        view["duties"] = again.once(duties.project, session.duties)
    if session.visit:
        view["visit"] = again.once(script.project, session.visit, session.people.order, session.leader, False)
    if session.people.invitation:
        view["invitation"] = session.people.invitation
    if session.script.phase is None or session.script.phase.group != "silence" or session.stage == "closed":
        _add_talk(session, view, again)
    if session.parted.now:
        view["subgroups"] = again.once(subgroups.project_now, session.parted)
    _add_course(session, view)
    return view


def _add_talk(session: Session, view: ScreenView, again: Again) -> None:
    """On the screen, but not in silence: key question, spotlight, and what belongs to the phase now."""
    if session.case.question:
        view["question"] = case.project_wording(session.case.question)
    if shown := again.once(_shown, session.spotlight, session.questions, session.cards, session.decks):
        view["shown"] = shown
    if settings_of(session.script.phase, AgendaSettings):
        view["agenda"] = again.once(agenda.project, session.agenda, session.decks, again)
    if settings_of(session.script.phase, RoundSettings):
        view["round"] = again.once(rounds.project, session.rounds)
    if settings_of(session.script.phase, RecordSettings):
        view["record"] = again.once(record.project, session.record, again)
    if session.visit:
        _add_decks(session, session.visit.phase, view, again)
    if session.questions.floor:
        view["floor"] = session.questions.items[session.questions.floor].by


def _add_decks(session: Session, phase: int, view: ScreenView, again: Again) -> None:
    """On the screen: how far the piles and the pulse of a phase are, played as it is now."""
    since = session.since(phase)
    if piles := session.decks.piles(phase, since):
        view["pile"] = min((pile.status for pile in piles.values()), key=slips.STATUSES.index)
    if asked := session.pulses.newest(phase, since):
        view["pulse"] = again.once(pulse.project_one, asked)


def project_own(session: Session, participant: str) -> OwnView:
    """What only one participant sees."""
    roles: list[Role] = ["participant"]
    if participant == session.lead.facilitator:
        roles.append("facilitator")
    if participant == session.bringer:
        roles.append("case-bringer")
    view: OwnView = {
        "id": participant,
        "roles": roles,
        "slips": slips.project_own(session.decks, participant),
        "cards": named.project_own(session.written, participant),
    }
    if theirs := session.parted.seen_by(participant, session.leader):
        view["apart"] = {key: _apart(session, key) for key in theirs}
    return view


def _apart(session: Session, subgroup: str) -> SubgroupView:
    """What is one sub-group's alone."""
    decks = slips.of_subgroup(session.decks, subgroup)
    return {
        "questions": queue.project_apart(session.questions, subgroup),
        "piles": _piles(decks),
        "decks": card.project(session.cards, decks, session.written, Again()),
    }


def owned(session: Session) -> tuple[object, ...]:
    """All that own slices are made of: while these are the same objects, so is every slice."""
    apart: tuple[object, ...] = (session.parted, session.leader, session.questions, session.cards)
    mine = (session.lead.facilitator, session.bringer, session.decks, session.written)
    return (*mine, *(part if session.parted.now else None for part in apart))


def _outside(created: SessionCreated, stage: Stage, end: int) -> SessionView:
    view: SessionView = {
        "title": created.title,
        "method": created.method["id"],
        "version": created.method["version"],
        "language": created.language,
        "leading": created.leading,
        "stage": stage,
        "end": end,
    }
    if created.texts is not None:
        view["texts"] = created.texts
    return view


def _phases(phases: tuple[Phase, ...], spent: dict[int, int]) -> list[PhaseView]:
    views = [_phase(phase) for phase in phases]
    return [view | {"spent": spent[n] // 1000} if n in spent else view for n, view in enumerate(views)]


def _phase(phase: Phase) -> PhaseView:
    # What a method does not say is absent here, as everywhere in a view.
    dumped = phase.model_dump(mode="json", exclude_none=True)
    if not phase.module:
        del dumped["module"]
    return cast("PhaseView", dumped)


def _piles(decks: Decks) -> list[str]:
    return [deck.id for deck in decks.by_id.values() if deck.is_pile]


def _may_name(visit: Visit, here: Phase | None, decks: Decks) -> bool:
    """Where something anonymous is written, being ready or not would tell who wrote."""
    secret = settings_of(here, CardsSettings) or settings_of(here, PulseSettings)
    return not secret and not decks.open_in(visit.phase)


def _shown(item: str | None, asked: Questions, opened: Cards, decks: Decks) -> Shown | None:
    if item is None:
        return None
    if question := asked.items.get(item):
        return {"t": "question", "id": item, "by": question.by, "text": question.text}
    lit = opened.by_id[item]
    deck, pile = decks.by_id[lit.deck], [key for key, other in opened.by_id.items() if other.deck == lit.deck]
    shown: ShownCard = {
        "t": "card",
        "id": item,
        "phase": deck.phase,
        "key": deck.key,
        "text": lit.text,
        "n": pile.index(item) + 1,
        "of": len(pile),
    }
    if lit.by:
        shown["by"] = lit.by
    if lit.reworded:
        shown["reworded"] = True
    return shown
