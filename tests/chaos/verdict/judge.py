"""Holds what people were told and shown against the log, folded anew: nothing is missing, twice, or was never kept."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from protocol.wire import INBOUND
from server.core.audience import project, project_guest, project_own, project_screen
from server.core.decide import decide
from server.core.decision import Decision, Refusal
from server.core.ends import Keep, end_of
from server.core.evolve import apply, fold
from server.core.scene import Member, Moment
from server.room.log import KIND
from server.settings import Settings
from server.store.codec import decode
from server.store.port import Commit, Ref
from server.store.streams import Streams
from tests.chaos.page import Page
from tests.chaos.trace import Asked, Trace

# What may be refused by others than the rules alone: by what was done since, or for its number.
NOT_BY_THE_RULES = {"overtaken", "too_many_items"}
PROJECT = {"group": project, "guest": project_guest, "screen": project_screen}


class History:
    """The log, and the state after each of its commits; `states[n]` is that after n, so that of 0 is nobody's."""

    def __init__(self, commits: Sequence[Commit]) -> None:
        self.commits = commits
        self.bodies: list[dict[str, Any]] = [json.loads(commit.body) for commit in commits]
        self.entries = [decode(commit.body) for commit in commits]
        first = fold(self.entries[:1])
        self.states = [first, *accumulate(self.entries[1:], apply, initial=first)]
        settings = Settings()
        self._keep = Keep(settings.keep_closed * 1000, settings.keep_idle * 1000, settings.keep_waiting * 1000)

    @cached_property
    def refs(self) -> Counter[tuple[str | None, str]]:
        """How often each named command was done, by who did it."""
        return Counter((entry.by, entry.ref) for entry in self.entries if entry.ref)

    @cached_property
    def done(self) -> frozenset[str]:
        return frozenset(ref for _, ref in self.refs)

    def events(self, kind: type) -> list[Any]:
        return [event for entry in self.entries for event in entry.events if isinstance(event, kind)]

    def seen(self, audience: str, seq: int) -> Any:
        """What an audience, or a participant alone, is to be shown after so many commits."""
        state = self.states[seq]
        if audience in PROJECT:
            return plain(PROJECT[audience](state, end_of(state, self._keep)))
        return plain(project_own(state, audience))


async def history(url: str, session: str) -> History:
    """As the store has it now."""
    store = Streams(url)
    try:
        return History(await store.read(Ref(KIND, session)))
    finally:
        await store.stop()


def plain(view: Any) -> Any:
    return json.loads(json.dumps(view))


def judge(history: History, pages: list[Page], trace: Trace) -> None:
    _chain(history, trace)
    for ref in [ref for ref, count in history.refs.items() if count > 1]:
        trace.fail(f"happened twice: {ref}")
    for asked in trace.asked.values():
        if not asked.ref.startswith("~"):
            _kept(asked, history, trace)
    for (audience, seq), view in trace.shown.items():
        if seq >= len(history.states):
            trace.fail(f"{audience} was shown {seq}, and the log has {len(history.commits)} commits")
        elif view != history.seen(audience, seq):
            trace.fail(f"{audience} was shown at {seq} what the log does not add up to")
    _alike(history, pages, trace)


def _chain(history: History, trace: Trace) -> None:
    befores = [commit.before for commit in history.commits]
    if befores != ["", *(commit.id for commit in history.commits[:-1])]:
        trace.fail("the log is no chain")


def _kept(asked: Asked, history: History, trace: Trace) -> None:
    """What was acknowledged is in the log, or there was nothing to do; what was refused is not in it."""
    kept = asked.ref in history.done
    if asked.done and not kept and not _was_nothing_to_do(asked, history):
        trace.fail(f"acknowledged and missing: {asked}")
    if asked.surely_refused and kept:
        trace.fail(f"refused and done: {asked}")
    if asked.surely_refused and not _was_to_be_refused(asked, history):
        trace.fail(f"refused without a reason: {asked}")


def _was_nothing_to_do(asked: Asked, history: History) -> bool:
    """Whether between asking and answer there was a state in which it had happened already."""
    return asked.message["do"]["t"] in {"pair", "join"} or () in _decided(asked, history)


def _was_to_be_refused(asked: Asked, history: History) -> bool:
    """Whether between asking and answer there was a state in which it is refused like that."""
    code = asked.answers[0][0]
    refusals = (decision for decision in _decided(asked, history) if isinstance(decision, Refusal))
    return code in NOT_BY_THE_RULES or any(refusal.code == code for refusal in refusals)


def _decided(asked: Asked, history: History) -> Iterator[Decision]:
    """What the rules say to it, in each state that there was between asking and answer."""
    do, actor = INBOUND.validate_python(asked.message).do, Member(asked.who or "")
    for state in history.states[asked.sent[0] : asked.seen_next or len(history.states)]:
        yield decide(state, actor, do, Moment(0))


def _alike(history: History, pages: list[Page], trace: Trace) -> None:
    """At the end everyone of an audience sees the same, and it is what the log adds up to."""
    last = len(history.commits)
    for page in pages:
        if page.over is None:
            if page.view != history.seen(page.view["audience"], last):
                trace.fail(f"{page.name} does not see in the end what the log adds up to")
            if page.own and page.own != history.seen(page.own["id"], last):
                trace.fail(f"{page.name} does not see in the end what is their own")
