"""Rules of the record: what is said is written down line by line."""

from protocol import commands as c
from server.core.activities.record import MOST_LINES
from server.core.audience import project_screen
from server.core.decision import Refusal
from tests.core.given import (
    ACTIONS,
    ANNA,
    BRAM,
    BRINGER,
    LEADER,
    START,
    Scenario,
    at,
    back,
    item,
    names,
    sealed,
)


def line(name: str, text: str = "") -> c.WriteLine:
    return c.WriteLine(t="write_line", id=item(name), text=sealed(text or name))


def drop(name: str) -> c.DropLine:
    return c.DropLine(t="drop_line", id=item(name))


def scribed() -> Scenario:
    """The last phase, which has the record; Anna is scribe."""
    scenario = at(ACTIONS)
    scenario.does(LEADER, c.AssignDuty(t="assign_duty", duty="scribe", participant=ANNA))
    return scenario


def lines(scenario: Scenario) -> list[str]:
    record = scenario.view["record"]
    return [record["lines"][key]["text"] for key in record["order"]]


def test_written() -> None:
    """[RECORD1] The scribe writes lines, in a phase with a record; the circle sees them always, the screen there."""
    scenario = scribed()
    assert names(scenario.does(ANNA, line("one"))) == ["LineWritten"]
    shown = {"order": [item("one")], "lines": {item("one"): {"by": ANNA, "text": sealed("one"), "phase": ACTIONS}}}
    assert scenario.view["record"] == project_screen(scenario.session, START)["record"] == shown
    back(scenario)
    assert scenario.view["record"] == shown
    assert "record" not in project_screen(scenario.session, START)
    assert scenario.does(ANNA, line("two")) == Refusal("not_now")


def test_without_a_scribe() -> None:
    """[RECORD2] Where nobody is scribe, who leads writes them; anyone else is refused `not_your_role`."""
    scenario = at(ACTIONS)
    assert names(scenario.does(LEADER, line("one"))) == ["LineWritten"]
    assert scenario.does(ANNA, line("two")) == Refusal("not_your_role")
    scenario.does(LEADER, c.AssignDuty(t="assign_duty", duty="scribe", participant=ANNA))
    assert scenario.does(LEADER, line("two")) == Refusal("not_your_role")
    assert names(scenario.does(ANNA, line("two"))) == ["LineWritten"]
    together = at(ACTIONS, leading="all")
    assert names(together.does(BRAM, line("one"))) == ["LineWritten"]


def test_mended() -> None:
    """[RECORD3] Whoever writes the record now changes and strikes out any line; a changed one keeps its place."""
    scenario = scribed()
    for name in ("one", "two"):
        scenario.does(ANNA, line(name))
    scenario.does(LEADER, c.AssignDuty(t="assign_duty", duty="scribe", participant=BRAM))
    assert scenario.does(ANNA, drop("two")) == Refusal("not_your_role")
    scenario.does(BRAM, line("one", "other words"))
    assert lines(scenario) == [sealed("other words"), sealed("two")]
    assert scenario.does(BRAM, line("one", "other words")) == ()
    scenario.does(BRAM, drop("two"))
    assert lines(scenario) == [sealed("other words")]


def test_gone() -> None:
    """[RECORD4] A line that was struck out stays gone; one that never was is `unknown_item`."""
    scenario = scribed()
    scenario.does(ANNA, line("one"))
    assert names(scenario.does(ANNA, drop("one"))) == ["LineDropped"]
    assert (scenario.does(ANNA, drop("one")), scenario.does(ANNA, line("one", "again"))) == ((), ())
    assert lines(scenario) == []
    assert scenario.does(ANNA, drop("never")) == Refusal("unknown_item")


def test_many() -> None:
    """[RECORD5] A record has 250 lines at most, those struck out counted: `too_many_items`."""
    scenario = scribed()
    for n in range(MOST_LINES):
        scenario.does(ANNA, line(f"n{n:04}"))
    scenario.does(ANNA, drop("n0001"))
    assert scenario.does(ANNA, line("more")) == Refusal("too_many_items")
    assert names(scenario.does(ANNA, line("n0002", "other words"))) == ["LineWritten"]


def test_in_the_report() -> None:
    """[RECORD6] The case-bringer puts lines into the report, as all that everyone can read."""
    scenario = scribed()
    scenario.does(ANNA, line("one"))
    assert names(scenario.does(BRINGER, c.Include(t="include", item=item("one"), included=True))) == ["ReportItemSet"]
    assert scenario.view["report"]["items"] == [item("one")]
