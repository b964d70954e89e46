"""Rules of what is made once: of the same things the same object, of others what would be made anew."""

from hypothesis import given
from hypothesis import strategies as st

from protocol import commands as c
from server.core.again import Again
from server.core.audience import project
from server.core.renew import renewed
from server.core.value import changed
from tests.core.given import ANNA, LEADER, QUESTIONS, at, item, sealed

# Few values, so that maps agree in much; tuples, so that equal ones can be different objects.
MAPS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3).map(str))


def _made(one: str, two: str) -> list[str]:
    return [one, two]


@given(st.lists(st.tuples(MAPS, MAPS), min_size=2, max_size=8))
def test_maps_that_change(steps: list[tuple[dict[str, str], dict[str, str]]]) -> None:
    """[AGAIN1] Whatever comes, goes and moves in a map, what is made of it is what would be made anew, in its order."""
    again = Again()
    for one, other in steps:
        two = {key: other.get(key, "") for key in one}
        assert list(again.each(_made, one, two).items()) == [(key, [one[key], two[key]]) for key in one]


def test_the_same_again() -> None:
    """[AGAIN2] What a command does not touch is in the next view the very same object, each question too."""
    scenario, again = at(QUESTIONS), Again()
    scenario.does(ANNA, c.Ask(t="ask", id=item("a"), text=sealed("one")))
    before = project(scenario.session, 0, again)
    scenario.does(ANNA, c.Ask(t="ask", id=item("b"), text=sealed("two")))
    after = project(scenario.session, 0, again)
    assert after["questions"]["items"][item("a")] is before["questions"]["items"][item("a")]
    for part in ("people", "phases", "agenda", "case", "decks", "actions", "report", "visit"):
        assert after[part] is before[part], part


def test_renewed() -> None:
    """[AGAIN3] A question is all that is new to the circle, a guest keeps the view; with a phase all is projected."""
    scenario, again = at(QUESTIONS), Again()
    before, circle = scenario.session, project(scenario.session, 0)
    scenario.does(ANNA, c.Ask(t="ask", id=item("a"), text=sealed("one")))
    parts = changed(before, after := scenario.session)
    made = renewed("group", after, parts, again)
    assert made is not None
    assert {**circle, **made} == project(after, 0) != circle
    assert made.keys() == {"questions"}
    assert renewed("guest", after, parts, again) == {}
    scenario.does(LEADER, c.Advance(t="advance", visit=scenario.visit))
    assert renewed("group", scenario.session, changed(after, scenario.session), again) is None
