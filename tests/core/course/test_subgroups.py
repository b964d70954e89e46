"""Rules of sub-groups: who sits with whom in a phase that has them, who comes to them, who moves."""

from itertools import chain

import pytest

from protocol import commands as c
from protocol.activities import AgendaSettings, SubgroupsSettings
from protocol.method import Method, Repeat
from server.core.audience import project_screen
from tests.core.course.parting import APART, LEFT, RIGHT, method, parted
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    passing,
    phase,
    sealed,
)


def together(scenario: Scenario) -> list[list[str]]:
    """Who sits in each sub-group now."""
    view = scenario.view["subgroups"]
    return [view["together"][key] for key in view["order"]]


def comes(scenario: Scenario, name: str) -> None:
    scenario.does(f"proof of {name}", c.Join(t="join", name=sealed(name), agreed=True))


def moves(scenario: Scenario, who: str, to: str) -> c.MoveToSubgroup:
    return c.MoveToSubgroup(t="move_to_subgroup", visit=scenario.visit, participant=who, subgroup=to)


@pytest.mark.parametrize(
    ("size", "gone", "sizes"), [(2, 0, [3, 2]), (2, 1, [2, 2]), (3, 0, [5]), (2, 2, [3]), (5, 3, [2]), (2, 4, [1])]
)
def test_sizes_are_alike(size: int, gone: int, sizes: list[int]) -> None:
    """[SUB2] Sub-groups are as like in size as can be, and none is smaller than planned if there are enough people."""
    scenario = at(0, method(bringer=True, size=size))
    for who in (DEWI, CHRIS, BRAM, ANNA)[:gone]:
        scenario.does(LEADER, c.Remove(t="remove", participant=who))
    advance(scenario)
    assert [len(group) for group in together(scenario)] == sizes


@pytest.mark.parametrize("bringer", [True, False])
def test_who_is_in_one(bringer: bool) -> None:
    """[SUB1] All but the facilitator of a guided session; the case-bringer only where the method says so."""
    scenario = at(APART, method(bringer))
    outside = {LEADER} if bringer else {LEADER, BRINGER}
    assert list(chain(*together(scenario))) == [one for one in scenario.view["order"] if one not in outside]


def test_the_circle_is_whole_again() -> None:
    """[SUB3] Before and after there are none; while there are some, the screen shows them too."""
    scenario = at(0, method())
    assert "subgroups" not in scenario.view
    advance(scenario)
    assert scenario.view["subgroups"]["order"] == [LEFT, RIGHT]
    assert project_screen(scenario.session, 0)["subgroups"] == scenario.view["subgroups"]
    advance(scenario)
    assert together(scenario) == []
    assert "subgroups" not in project_screen(scenario.session, 0)


def test_who_comes_disturbs_nobody() -> None:
    """[SUB4] Who joins sits with the smallest sub-group; who is removed leaves the others together."""
    scenario = parted()
    scenario.does(LEADER, c.Remove(t="remove", participant=CHRIS))
    assert together(scenario) == [[ANNA, BRAM], [DEWI]]
    comes(scenario, "Eva")
    comes(scenario, "Farid")
    assert together(scenario) == [[ANNA, BRAM, "p8"], [DEWI, "p7"]]


def test_nobody_is_left_over() -> None:
    """[SUB4] Who leads no longer sits with the smallest; who leads instead stays where they sit."""
    scenario = parted()
    scenario.does(LEADER, c.OfferLead(t="offer_lead", to=ANNA))
    passed = scenario.does(ANNA, c.AcceptLead(t="accept_lead", of=LEADER, **passing("new")))
    assert names(passed) == ["LeadPassed", "SubgroupJoined"]
    assert together(scenario) == [[ANNA, BRAM, LEADER], [CHRIS, DEWI]]


def test_whose_case_it_is_stays_in_none() -> None:
    """[SUB1] Who hands over the lead, and brings the case, sits in none as any case-bringer."""
    scenario = at(0, method())
    scenario.does(LEADER, c.OfferLead(t="offer_lead", to=BRINGER))
    scenario.does(BRINGER, c.AcceptLead(t="accept_lead", of=LEADER, **passing("new")))
    scenario.does(BRINGER, c.Choose(t="choose", id=item("case")))
    advance(scenario)
    scenario.does(BRINGER, c.OfferLead(t="offer_lead", to=ANNA))
    passed = scenario.does(ANNA, c.AcceptLead(t="accept_lead", of=BRINGER, **passing("newer")))
    assert names(passed) == ["LeadPassed"]
    assert BRINGER not in chain(*together(scenario))


def test_the_same_sit_together_again() -> None:
    """[SUB4] Coming back to the phase, in another lap too, the same sit together, with who came meanwhile."""
    scenario = parted()
    scenario.does(LEADER, moves(scenario, ANNA, RIGHT))
    scenario.does(LEADER, moves(scenario, DEWI, LEFT))
    advance(scenario)
    comes(scenario, "Eva")
    back(scenario)
    assert together(scenario) == [[BRAM, DEWI, "p7"], [CHRIS, ANNA]]
    advance(scenario)
    scenario.does(LEADER, c.PlayAgain(t="play_again", visit=scenario.visit))
    assert together(scenario) == [[BRAM, DEWI, "p7"], [CHRIS, ANNA]]


def choosing(bringer: bool = False) -> Scenario:
    """The circle is parted while it is still being chosen whose case it is; nobody's yet."""
    both = phase("choice", AgendaSettings(t="agenda", vote=False), SubgroupsSettings(t="subgroups", bringer=bringer))
    scenario = at(0, Method(id="choosing", version=1, phases=(both,)))
    for who in (BRINGER, ANNA, LEADER):
        scenario.does(who, c.Propose(t="propose", id=item(who), title=sealed(who), line=sealed("Line")))
    return scenario


def test_whose_case_it_becomes_leaves() -> None:
    """[SUB13] Whose case it becomes sits in none; whose it was sits with the smallest, from the same moment."""
    scenario = choosing()
    assert together(scenario) == [[BRINGER, ANNA, BRAM], [CHRIS, DEWI]]
    assert names(scenario.does(LEADER, c.Choose(t="choose", id=item(ANNA)))) == ["CaseChosen", "SubgroupLeft"]
    assert together(scenario) == [[BRINGER, BRAM], [CHRIS, DEWI]]
    scenario.does(LEADER, c.Remove(t="remove", participant=DEWI))
    changed = scenario.does(LEADER, c.Choose(t="choose", id=item(BRINGER)))
    assert names(changed) == ["CaseChosen", "SubgroupLeft", "SubgroupJoined"]
    assert together(scenario) == [[BRAM, ANNA], [CHRIS]]


def test_who_leads_or_is_gone_sits_in_none_after_all() -> None:
    """[SUB13] Whoever leads brings a case and then does not, and sits in none all the time; nor who is gone."""
    scenario = choosing()
    assert names(scenario.does(LEADER, c.Choose(t="choose", id=item(LEADER)))) == ["CaseChosen"]
    assert names(scenario.does(LEADER, c.Choose(t="choose", id=item(ANNA)))) == ["CaseChosen", "SubgroupLeft"]
    assert names(scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))) == ["ParticipantRemoved"]
    assert together(scenario) == [[BRINGER, BRAM], [CHRIS, DEWI]]


def test_the_case_moves_nobody_who_sits_in_one_with_it() -> None:
    """[SUB13] Where the case-bringer is in one as well, nobody moves."""
    scenario = choosing(bringer=True)
    for who in (ANNA, BRINGER):
        assert names(scenario.does(LEADER, c.Choose(t="choose", id=item(who)))) == ["CaseChosen"]


def test_a_lap_that_is_anothers() -> None:
    """[SUB13] So it is with whom a lap in sub-groups is given to."""
    agenda = phase("agenda", AgendaSettings(t="agenda"))
    each = Repeat(first="apart", per="person", brings=True)
    apart = phase("apart", SubgroupsSettings(t="subgroups")).model_copy(update={"repeat": each})
    scenario = at(0, Method(id="laps", version=1, phases=(agenda, apart)))
    scenario.does(ANNA, c.Propose(t="propose", id=item("her"), title=sealed("Her"), line=sealed("Line")))
    scenario.does(LEADER, c.Choose(t="choose", id=item("case")))
    advance(scenario)
    assert together(scenario) == [[ANNA, BRAM], [CHRIS, DEWI]]
    scenario.does(LEADER, c.LapAbout(t="lap_about", visit=scenario.visit, participant=ANNA))
    assert together(scenario) == [[BRAM, BRINGER], [CHRIS, DEWI]]


def test_nobody_comes_back_to_nobody() -> None:
    """[SUB4] Where somebody would be left alone, all are parted anew."""
    scenario = parted()
    advance(scenario)
    scenario.does(LEADER, c.Remove(t="remove", participant=CHRIS))
    back(scenario)
    assert together(scenario) == [[ANNA, BRAM, DEWI]]


def test_somebody_is_moved() -> None:
    """[SUB5] The chair moves somebody from one sub-group to another, and nobody else does."""
    scenario = parted()
    assert names(scenario.does(ANNA, moves(scenario, ANNA, RIGHT))) == ["not_your_role"]
    assert names(scenario.does(LEADER, moves(scenario, ANNA, RIGHT))) == ["SubgroupJoined"]
    assert names(scenario.does(LEADER, moves(scenario, ANNA, RIGHT))) == []
    assert together(scenario) == [[BRAM], [CHRIS, DEWI, ANNA]]


def test_nobody_is_moved_to_nowhere() -> None:
    """[SUB5] Only who is there, to a sub-group of this visit, and not who is to sit in none."""
    scenario = parted()
    for who, to in ((ANNA, "s1.1"), ("p9", LEFT)):
        assert names(scenario.does(LEADER, moves(scenario, who, to))) == ["unknown_item"]
    assert names(scenario.does(LEADER, moves(scenario, BRINGER, LEFT))) == ["not_your_role"]
    late = moves(scenario, ANNA, RIGHT)
    advance(scenario)
    assert names(scenario.does(LEADER, late)) == ["other_visit"]
    assert names(scenario.does(LEADER, moves(scenario, ANNA, RIGHT))) == ["not_now"]
