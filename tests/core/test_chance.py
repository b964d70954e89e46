"""Whatever anyone asks for in whatever order: the rules never fall over, and the log tells the whole state."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from protocol import commands as c
from protocol.commands import AnyCommand
from protocol.views import OwnView, View
from server.core.again import Again
from server.core.audience import project, project_guest, project_own, project_screen
from server.core.decision import Refusal
from server.core.door import recover
from server.core.ends import Keep, end_of
from server.core.events import DeviceAdded
from server.core.evolve import fold
from server.core.hashing import hash_of
from server.core.patch import diff
from server.core.session import Session
from server.store.codec import decode, encode
from tests.core.given import (
    ACTIONS,
    ANNA,
    BRAM,
    BRINGER,
    LEADER,
    PAD,
    Scenario,
    at,
    digest,
    item,
    of_deck,
    passing,
    sealed,
    waiting,
    witness,
)
from tests.core.test_patch import merged

COMMAND: TypeAdapter[Any] = TypeAdapter(AnyCommand)
VIEW: TypeAdapter[Any] = TypeAdapter(View)
OWN: TypeAdapter[Any] = TypeAdapter(OwnView)

DECKS = ("d1.1", "d4.1", "d5.1", "d9.9")
WHO = (LEADER, BRINGER, ANNA, BRAM, "p9", "a guest")
SLIPS = [of_deck(deck, who, 0) for deck in DECKS for who in (LEADER, ANNA, BRAM)]
WITNESSES = [witness(deck, who) for deck in DECKS for who in (ANNA, BRAM)]
IDS = [item(name) for name in ("case", "a", "b")]

# What a field may hold, by its name; few values each, so that commands meet.
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "id": st.sampled_from(IDS),
    "choice": st.sampled_from(IDS),
    "ids": st.lists(st.sampled_from(IDS), max_size=4),
    "item": st.sampled_from([*IDS, *map(hash_of, SLIPS)]),
    "card": st.sampled_from([hash_of(slip) for slip in SLIPS]),
    "deck": st.sampled_from(DECKS),
    "slip": st.sampled_from(SLIPS),
    "slips": st.lists(st.sampled_from(SLIPS), min_size=1, max_size=3),
    "witness": st.none() | st.sampled_from(WITNESSES),
    "visit": st.integers(1, 7),
    "seconds": st.integers(1, 900),
    "rev": st.integers(1, 4),
    "participant": st.sampled_from(["p2", "p3", "p7"]),
    "to": st.sampled_from([None, "p2", "p3", "p7"]),
    "of": st.sampled_from(["p1", "p2", "p3"]),
    "code": st.sampled_from([digest("code"), digest("another code")]),
    "screen": st.just(digest("another screen")),
    "pad": st.just(PAD),
    "box": st.just(digest("box")),
    "content": st.just("abc"),
    "rating": st.sampled_from(["cold", "warm"]),
    "link": st.none() | st.just(sealed("link")),
    "when": st.none() | st.just(sealed("Friday")),
}
WORDS = st.sampled_from([sealed("one"), sealed("two")])
FLAGS = st.booleans()


def _fields(kind: Any) -> st.SearchStrategy[Any]:
    named = {name: field for name, field in kind.model_fields.items() if name != "t"}
    values = {name: VALUES.get(name, FLAGS if field.annotation is bool else WORDS) for name, field in named.items()}
    return st.builds(kind, t=st.just(kind.model_fields["t"].annotation.__args__[0]), **values)


KINDS = AnyCommand.__origin__.__args__  # type: ignore[attr-defined]
STEPS = st.tuples(st.sampled_from(WHO), st.sampled_from(KINDS).flatmap(_fields), st.integers(0, 400))


def views(session: Session, again: Again | None = None) -> dict[str, Any]:
    end = end_of(session, Keep())
    return {
        "group": project(session, end, again),
        "screen": project_screen(session, end, again),
        "guest": project_guest(session, end, again),
        "own": {who: project_own(session, who) for who in (LEADER, BRINGER, ANNA)},
    }


def _play(scenario: Scenario, steps: list[tuple[str, Any, int]]) -> None:
    again = Again()
    before = views(scenario.session, again)
    for n, (who, command, seconds) in enumerate(steps):
        scenario.now += seconds * 1000
        scenario.away = seconds * 1000
        scenario.does(who, command, f"{'t' * 12}:{n + 1}")
        after = views(scenario.session, again)
        assert after == views(scenario.session), "what is made of what was made before is what is made anew"
        patch = diff(before, after)
        assert (merged(before, patch) if patch else before) == after
        before = after


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(index=st.integers(0, ACTIONS), steps=st.lists(STEPS, min_size=10, max_size=30))
def test_any_commands(index: int, steps: list[tuple[str, Any, int]]) -> None:
    """[SES11] Any commands in any order: nothing breaks, the log read again is the state, views keep their shape."""
    scenario = at(index)
    _play(scenario, steps)
    assert fold(decode(encode(entry)) for entry in scenario.log) == scenario.session
    shown = views(scenario.session)
    for name in ("group", "screen", "guest"):
        VIEW.validate_python(shown[name], extra="forbid")
    for own in shown["own"].values():
        OWN.validate_python(own, extra="forbid")


LEADING = (c.OfferLead, c.AcceptLead, c.TakeLead, c.DeclineLead, c.Remove)
MOMENTS = st.tuples(
    st.sampled_from(["p1", "p2", "p3", "p4"]),
    st.sampled_from(LEADING).flatmap(_fields),
    st.sampled_from("abcdef"),
    st.sampled_from([0, 59_999, 60_000]),
)


def _passed_rightly(before: Session, who: str, command: Any, scenario: Scenario) -> None:
    """Either everything about who leads is as it was, or it passed from the one named to the asker, who might."""
    lead, device = scenario.session.lead, digest("device")
    assert lead.facilitator in scenario.session.people.order
    if lead.facilitator == before.lead.facilitator:
        assert lead.recovery == before.lead.recovery
        return
    assert (before.lead.facilitator, lead.facilitator) == (command.of, who)
    assert before.lead.offered == who if isinstance(command, c.AcceptLead) else scenario.away == 60_000
    for void in before.lead.void | {before.lead.recovery}:
        assert recover(scenario.session, void, device) == Refusal("relieved")
    assert recover(scenario.session, hash_of(command.code), device) == (DeviceAdded(who, device),)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(MOMENTS, min_size=20, max_size=50))
def test_any_lead(steps: list[tuple[str, Any, str, int]]) -> None:
    """[LEAD20] Whatever is offered, accepted, declined, taken and removed in whatever order: one leads, who is there;
    each change was allowed; codes of before open nothing."""
    scenario = waiting()
    for who, command, code, scenario.away in steps:
        asked = command.model_copy(update=passing(code)) if isinstance(command, c.AcceptLead | c.TakeLead) else command
        before = scenario.session
        scenario.does(who, asked)
        _passed_rightly(before, who, asked, scenario)
