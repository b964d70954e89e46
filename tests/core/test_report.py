"""Rules of the report and of deleting."""

from protocol import commands as c
from server.core.decide import decide
from server.core.decision import DeleteWork, Refusal
from server.core.scene import Member, Moment
from tests.core.given import ACTIONS, AGENDA, ANNA, BRINGER, CARDS, LEADER, START, advance, at, item, names, sealed


def include(key: str, included: bool = True) -> c.Include:
    return c.Include(t="include", item=key, included=included)


def test_include() -> None:
    """[REP1] The case-bringer puts into the report what everyone can read, and takes it out again."""
    scenario = at(CARDS)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    advance(scenario)
    assert names(scenario.does(BRINGER, include(card))) == ["ReportItemSet"]
    assert scenario.does(BRINGER, include(card)) == ()
    scenario.does(BRINGER, include(item("case")))
    assert scenario.view["report"] == {"items": [card, item("case")], "names": False}
    scenario.does(BRINGER, include(card, included=False))
    assert scenario.view["report"]["items"] == [item("case")]
    assert scenario.does(BRINGER, include(item("none"))) == Refusal("unknown_item")


def test_only_the_bringer() -> None:
    """[REP2] Only the case-bringer decides about the report, in a phase with actions and after closing."""
    scenario = at(ACTIONS)
    for command in (include(item("case")), c.NameInReport(t="name_in_report", names=True)):
        assert scenario.does(LEADER, command) == Refusal("not_your_role")
        assert at(CARDS).does(BRINGER, command) == Refusal("not_now")
        assert at(AGENDA).does(BRINGER, command) == Refusal("no_case")
    scenario.does(LEADER, c.Close(t="close"))
    assert names(scenario.does(BRINGER, include(item("case")))) == ["ReportItemSet"]


def test_names() -> None:
    """[REP3] Names are left out of the report until the case-bringer lets them in."""
    scenario = at(ACTIONS)
    assert scenario.view["report"]["names"] is False
    named = c.NameInReport(t="name_in_report", names=True)
    assert names(scenario.does(BRINGER, named)) == ["ReportNamesSet"]
    assert scenario.does(BRINGER, named) == ()
    assert scenario.view["report"]["names"] is True


def test_delete() -> None:
    """[REP4] The facilitator and the case-bringer can delete the session at any time, nobody else."""
    scenario = at(ACTIONS)
    delete = c.Delete(t="delete")
    assert scenario.does(ANNA, delete) == Refusal("not_your_role")
    for who in (LEADER, BRINGER):
        assert decide(scenario.session, Member(who), delete, Moment(START)) == DeleteWork()
    scenario.does(LEADER, c.Close(t="close"))
    assert decide(scenario.session, Member(BRINGER), delete, Moment(START)) == DeleteWork()
    assert scenario.does(ANNA, c.NoteAction(t="note_action", id=item("a"), text=sealed("Late"))) == Refusal(
        "session_closed"
    )
