"""Rules of the agenda: proposing, withdrawing, choosing."""

from protocol import commands as c
from protocol.method import Method
from server.core.decision import Refusal
from tests.core.given import AGENDA, ANNA, BRAM, BRINGER, CASE, LEADER, at, back, item, names, phase, sealed, waiting


def propose(name: str, line: str = "Line") -> c.Propose:
    return c.Propose(t="propose", id=item(name), title=sealed("Title"), line=sealed(line))


def withdraw(name: str) -> c.WithdrawProposal:
    return c.WithdrawProposal(t="withdraw_proposal", id=item(name))


def choose(name: str) -> c.Choose:
    return c.Choose(t="choose", id=item(name))


def test_propose() -> None:
    """[AG1] Anyone proposes a case, in the waiting room already; everyone sees it and whose it is."""
    scenario = waiting()
    assert names(scenario.does(ANNA, propose("a"))) == ["CaseProposed"]
    proposal = {"by": ANNA, "title": sealed("Title"), "line": sealed("Line")}
    assert scenario.view["agenda"] == {"order": [item("a")], "proposals": {item("a"): proposal}}


def test_change() -> None:
    """[AG2] Proposers change their own proposal by its id; somebody else's is `not_yours`."""
    scenario = at(AGENDA)
    scenario.does(ANNA, propose("a"))
    assert names(scenario.does(ANNA, propose("a", "Better"))) == ["CaseProposed"]
    assert scenario.view["agenda"]["proposals"][item("a")]["line"] == sealed("Better")
    assert scenario.does(ANNA, propose("a", "Better")) == ()
    assert scenario.does(BRAM, propose("a")) == Refusal("not_yours")


def test_each() -> None:
    """[AG3] A person has as many proposals as the phase allows each: `too_many_items`."""
    scenario = at(AGENDA)
    scenario.does(ANNA, propose("a"))
    scenario.does(ANNA, propose("b"))
    assert scenario.does(ANNA, propose("c")) == Refusal("too_many_items")
    scenario.does(ANNA, withdraw("a"))
    assert names(scenario.does(ANNA, propose("c"))) == ["CaseProposed"]


def test_only_where_there_is_an_agenda() -> None:
    """[AG4] Cases are proposed, withdrawn and chosen only in a phase with an agenda, or before: `not_now`."""
    scenario = at(CASE)
    assert scenario.does(ANNA, propose("a")) == Refusal("not_now")
    assert scenario.does(BRINGER, withdraw("case")) == Refusal("not_now")
    assert scenario.does(LEADER, choose("case")) == Refusal("not_now")
    without = waiting(Method(id="test", version=1, phases=(phase("talk"),)))
    assert without.does(ANNA, propose("a")) == Refusal("not_now")


def test_withdraw() -> None:
    """[AG5] Proposers withdraw their own proposal, and nothing brings it back."""
    scenario = at(AGENDA)
    scenario.does(ANNA, propose("a"))
    assert scenario.does(BRAM, withdraw("a")) == Refusal("not_yours")
    assert scenario.does(ANNA, withdraw("none")) == Refusal("unknown_item")
    assert names(scenario.does(ANNA, withdraw("a"))) == ["ProposalWithdrawn"]
    assert scenario.does(ANNA, withdraw("a")) == ()
    assert scenario.does(ANNA, propose("a")) == ()
    assert item("a") not in scenario.view["agenda"]["order"]


def test_choose() -> None:
    """[AG6] The facilitator chooses a proposal; who proposed it is the case-bringer."""
    scenario = at(AGENDA)
    assert scenario.does(ANNA, choose("case")) == Refusal("not_your_role")
    assert scenario.does(LEADER, choose("none")) == Refusal("unknown_item")
    assert names(scenario.does(LEADER, choose("case"))) == ["CaseChosen"]
    assert scenario.does(LEADER, choose("case")) == ()
    assert scenario.view["bringer"] == BRINGER
    assert scenario.view["agenda"]["chosen"] == item("case")


def test_chosen_stays() -> None:
    """[AG7] The chosen case can't be withdrawn: `not_now`."""
    scenario = at(AGENDA)
    scenario.does(LEADER, choose("case"))
    assert scenario.does(BRINGER, withdraw("case")) == Refusal("not_now")


def test_another_case() -> None:
    """[AG8] Another choice brings another case-bringer, with a story and key question of their own."""
    scenario = at(CASE)
    scenario.does(BRINGER, c.TellCase(t="tell_case", story=sealed("Once")))
    back(scenario)
    scenario.does(ANNA, propose("a"))
    scenario.does(LEADER, choose("a"))
    assert scenario.view["bringer"] == ANNA
    assert "story" not in scenario.view["case"]
