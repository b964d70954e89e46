"""Rules of the fishbowl: who sits inside and outside, from phase to phase, and who changes that."""

from typing import Any

import pytest

from protocol import commands as c
from server.core.audience import project_guest, project_screen
from server.core.decision import Refusal
from tests.core.course.bowl import AROUND, INSIDE, SWAPPED, WHOLE, circles, method, seated, take
from tests.core.given import (
    AGENDA,
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    START,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    sealed,
)


@pytest.mark.parametrize(
    ("seats", "inner"),
    [
        ({}, [LEADER, BRINGER, ANNA]),
        ({"inner": 4}, [LEADER, BRINGER, ANNA, BRAM]),
        ({"outer": 1}, [LEADER, BRINGER, ANNA, BRAM, CHRIS]),
        ({"inner": 1}, [LEADER, BRINGER]),
        ({"inner": 20}, [LEADER, BRINGER, ANNA, BRAM, CHRIS]),
        ({"outer": 20}, [LEADER, BRINGER]),
    ],
)
def test_as_many_as_it_says(seats: dict[str, Any], inner: list[str]) -> None:
    """[FISH1] So many sit inside, or outside, or half; first who leads and the case-bringer; one at least looks on."""
    assert circles(seated(**seats)) == (inner, [who for who in seated().view["order"] if who not in inner])


def test_beside_the_case_bringer() -> None:
    """[FISH1] Those next to the case-bringer come first, and where nobody leads nobody has a place for it."""
    scenario = at(AGENDA, method(), "all")
    scenario.does(CHRIS, c.Propose(t="propose", id=item("his"), title=sealed("Case"), line=sealed("Line")))
    scenario.does(LEADER, c.Choose(t="choose", id=item("his")))
    scenario.does(LEADER, c.Advance(t="advance", visit=1))
    assert circles(scenario) == ([LEADER, CHRIS, DEWI], [BRINGER, ANNA, BRAM])


def test_who_has_the_chair_sits_inside() -> None:
    """[FISH1] Where the chair rotates, whoever has it in the first of these phases sits inside."""
    scenario = seated(leading="rotating", inner=2)
    assert circles(scenario)[0] == [BRINGER, scenario.session.leader]


def test_who_sees_it() -> None:
    """[FISH2] Circle and screen see who sits where and who looks on, in such a phase only; a guest never."""
    scenario = seated()
    assert scenario.view["fishbowl"]["silent"] == [BRAM, CHRIS, DEWI]
    assert project_screen(scenario.session, START)["fishbowl"] == scenario.view["fishbowl"]
    assert "fishbowl" not in project_guest(scenario.session, START)
    advance(scenario)
    assert scenario.view["fishbowl"]["silent"] == [LEADER, ANNA]
    scenario.does(LEADER, c.Close(t="close"))
    assert "fishbowl" not in scenario.view
    for index in (AGENDA, WHOLE):
        assert "fishbowl" not in seated(index).view


def test_places_are_kept_and_exchanged() -> None:
    """[FISH5] The next such phase keeps the places, or all but the case-bringer and who leads exchange them."""
    scenario = seated()
    scenario.does(LEADER, take(scenario, inner=(DEWI,)))
    advance(scenario)
    assert circles(scenario) == ([LEADER, BRINGER, ANNA, DEWI], [BRAM, CHRIS])
    advance(scenario)
    advance(scenario)
    assert circles(scenario) == ([LEADER, BRINGER, BRAM, CHRIS], [ANNA, DEWI])


def test_back_to_the_places_of_before() -> None:
    """[FISH6] Coming back to a phase everyone sits as they sat there last, by hand or by the exchange."""
    scenario = seated(WHOLE)
    back(scenario)
    scenario.does(LEADER, take(scenario, inner=(DEWI,), outer=(ANNA,)))
    advance(scenario)
    advance(scenario)
    assert circles(scenario) == ([LEADER, BRINGER, ANNA, BRAM, CHRIS], [DEWI])
    for _ in range(2):
        back(scenario)
    assert circles(scenario) == ([LEADER, BRINGER, DEWI], [ANNA, BRAM, CHRIS])


@pytest.mark.parametrize(
    ("places", "inner"), [("kept", [LEADER, BRINGER, BRAM, CHRIS, DEWI]), ("anew", [LEADER, BRINGER, ANNA])]
)
def test_a_new_lap(places: str, inner: list[str]) -> None:
    """[FISH6] A new lap goes on from the places of now, unless the phase has them taken anew."""
    scenario = seated(SWAPPED, again=places)
    scenario.does(LEADER, c.PlayAgain(t="play_again", visit=scenario.visit))
    assert circles(scenario)[0] == inner


def test_by_hand() -> None:
    """[FISH7] Who leads seats anybody inside or outside, several at once; the same again is done."""
    scenario = seated()
    change = take(scenario, inner=(BRAM, CHRIS), outer=(ANNA, LEADER))
    assert names(scenario.does(LEADER, change)) == ["PlacesTaken"]
    assert circles(scenario) == ([BRINGER, BRAM, CHRIS], [LEADER, ANNA, DEWI])
    assert scenario.does(LEADER, change) == ()


def test_what_is_refused() -> None:
    """[FISH7] Not by others, nor the case-bringer out, nor who is not there, nor so that nobody is left in a circle."""
    scenario = seated()
    for who in (ANNA, BRAM, BRINGER):
        assert scenario.does(who, take(scenario, inner=(BRAM,))) == Refusal("not_your_role")
    assert scenario.does(LEADER, take(scenario, outer=(BRINGER,))) == Refusal("not_your_role")
    assert scenario.does(LEADER, take(scenario, inner=("p9",))) == Refusal("unknown_item")
    assert scenario.does(LEADER, take(scenario, inner=(BRAM, CHRIS, DEWI))) == Refusal("not_now")
    earlier = take(scenario, inner=(BRAM,))
    advance(scenario)
    assert scenario.does(LEADER, earlier) == Refusal("other_visit")
    assert seated(WHOLE).does(LEADER, take(seated(WHOLE), inner=(BRAM,))) == Refusal("not_now")


def test_a_free_chair() -> None:
    """[FISH8] Where places are free everyone takes their own, and nobody another's; the case-bringer stays inside."""
    scenario = seated(free=True)
    assert names(scenario.does(BRAM, take(scenario, inner=(BRAM,)))) == ["PlacesTaken"]
    assert names(scenario.does(ANNA, take(scenario, outer=(ANNA,)))) == ["PlacesTaken"]
    assert circles(scenario) == ([LEADER, BRINGER, BRAM], [ANNA, CHRIS, DEWI])
    for refused in (take(scenario, inner=(DEWI,)), take(scenario, inner=(BRAM, DEWI)), take(scenario)):
        assert scenario.does(BRAM, refused) == Refusal("not_your_role")
    assert scenario.does(BRINGER, take(scenario, outer=(BRINGER,))) == Refusal("not_your_role")


@pytest.mark.parametrize("index", [INSIDE, AROUND])
def test_who_comes_late(index: int) -> None:
    """[FISH9] Who comes in such a phase, or between two of them, sits outside."""
    scenario = seated(index)
    comes(scenario, "Late")
    assert circles(scenario)[1] == [BRAM, CHRIS, DEWI, "p7"]
    assert ("p7" in scenario.view["fishbowl"]["silent"]) == (index == INSIDE)
    between = seated(WHOLE)
    comes(between, "Late")
    advance(between)
    assert circles(between)[1] == [ANNA, "p7"]


def test_who_leaves() -> None:
    """[FISH9] A circle that is left with nobody gets somebody of the other, but not the case-bringer or who leads."""
    scenario = seated(outer=1)
    assert circles(scenario)[1] == [DEWI]
    removes(scenario, DEWI)
    assert circles(scenario) == ([LEADER, BRINGER, ANNA, BRAM], [CHRIS])
    for who in (CHRIS, BRAM, ANNA):
        removes(scenario, who)
    assert circles(scenario) == ([LEADER, BRINGER], [])
    emptied = seated(leading="all")
    emptied.does(LEADER, take(emptied, outer=(ANNA, BRAM)))
    removes(emptied, BRINGER)
    assert circles(emptied) == ([LEADER], [ANNA, BRAM, CHRIS, DEWI])
    between = seated(WHOLE)
    removes(between, BRAM)
    advance(between)
    assert circles(between) == ([LEADER, BRINGER, CHRIS, DEWI], [ANNA])


def comes(scenario: Scenario, name: str) -> Any:
    return scenario.does(f"proof of {name}", c.Join(t="join", name=sealed(name), agreed=True))


def removes(scenario: Scenario, who: str) -> None:
    scenario.does(LEADER, c.Remove(t="remove", participant=who))
