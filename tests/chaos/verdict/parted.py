"""While the circle is parted: a sub-group's people see the same of what is theirs, and nobody else sees any of it."""

import json
from typing import Any

from server.core.events import CardsOpened, CircleParted, QuestionParked
from server.core.events.script import LapBegun
from server.core.session import Session
from tests.chaos.page import Page
from tests.chaos.trace import Trace
from tests.chaos.verdict.judge import History


def judge(history: History, pages: list[Page], trace: Trace) -> None:
    """By what each was shown at each seq, and by every message that came."""
    seen: dict[tuple[str, int], Any] = {}
    for (who, seq), own in trace.shown.items():
        apart = own.get("apart", {})
        if seq < len(history.states) and apart.keys() != _theirs(history.states[seq], who):
            trace.fail(f"{who} sees at {seq} what {list(apart)} have of their own")
        for subgroup, part in apart.items():
            if seen.setdefault((subgroup, seq), part) != part:
                trace.fail(f"{who} sees at {seq} of {subgroup} what others there do not")
    for page in pages:
        _heard(history, page, trace)
    trace.counted["sub-groups seen"] += len({subgroup for subgroup, _ in seen})
    for kind, what in ((CircleParted, "circle parted"), (LapBegun, "laps begun"), (CardsOpened, "named cards opened")):
        trace.counted[what] += len(history.events(kind))
    trace.counted["questions put by"] += len(history.events(QuestionParked))


def _theirs(state: Session, who: str) -> set[str]:
    """The sub-groups whose own things somebody may see: the one they sit in, and all who leads the circle."""
    leads = who == state.leader
    return {key for key in state.parted.now if leads or who in state.parted.together[key]}


def _heard(history: History, page: Page, trace: Trace) -> None:
    """No message holds an id of what is another sub-group's alone: not in the view, nor beside it."""
    who = page.own.get("id", "")
    for message in page.heard:
        seq = message.get("seq", 0)
        if not 0 < seq < len(history.states) or not (state := history.states[seq]).parted.now:
            continue
        theirs, told = _theirs(state, who), json.dumps(message)
        whose = {**state.questions.apart, **state.cards_apart}
        for key in [key for key, subgroup in whose.items() if subgroup not in theirs and key in told]:
            if not _wrote(state, key, who):
                trace.fail(f"{page.name} hears at {seq} of {key}, which is {whose[key]}'s alone")


def _wrote(state: Session, key: str, who: str) -> bool:
    """What somebody wrote themselves stays on their page, wherever they sit by now."""
    return key in state.written.by_id and state.written.by_id[key].by == who
