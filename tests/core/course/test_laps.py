"""Rules of blocks that are played again, for each person or round after round."""

from typing import Literal

from protocol import commands as c
from protocol.activities import AgendaSettings, CardsSettings, QuestionsSettings
from protocol.method import Method, Phase, Repeat
from server.core.decision import Refusal
from server.core.events import Event
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    PAD,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    of_deck,
    phase,
    put,
    sealed,
)

ASK, WRITE, AFTER = 1, 2, 3


def looped(per: Literal["person", "round"] = "round", most: int = 3) -> Method:
    """An agenda, then a block of questions and cards that can be played again, then something else."""
    ask, write = phase("ask", QuestionsSettings(t="questions")), phase("write", CardsSettings(t="cards", each=2))
    block = write.model_copy(update={"repeat": Repeat(first="ask", per=per, most=most)})
    return Method(
        id="looped", version=1, phases=(phase("agenda", AgendaSettings(t="agenda")), ask, block, phase("after"))
    )


def again(scenario: Scenario) -> c.PlayAgain:
    return c.PlayAgain(t="play_again", visit=scenario.visit)


def about(scenario: Scenario, participant: str) -> c.LapAbout:
    return c.LapAbout(t="lap_about", visit=scenario.visit, participant=participant)


def test_first_lap() -> None:
    """[LAP1] Coming into a block begins its first lap, which says with which visit; outside of it there is none."""
    scenario = at(0, looped())
    assert "lap" not in scenario.view
    advance(scenario)
    assert scenario.view["lap"] == {"n": 1, "since": 2}
    advance(scenario)
    assert scenario.view["lap"] == {"n": 1, "since": 2, "more": True}
    advance(scenario)
    assert "lap" not in scenario.view


def test_again() -> None:
    """[LAP2] At its end the facilitator plays the block again: a new visit to its first phase, the next lap."""
    scenario = at(WRITE, looped())
    assert scenario.does(ANNA, again(scenario)) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, again(scenario))) == ["PhaseEntered", "LapBegun"]
    assert (scenario.view["visit"]["phase"], scenario.view["lap"]) == (ASK, {"n": 2, "since": 4})


def test_only_at_its_end() -> None:
    """[LAP3] A block is played again from its last phase only, and as often as the method says: `not_now`."""
    for index in (0, ASK, AFTER):
        scenario = at(index, looped())
        assert scenario.does(LEADER, again(scenario)) == Refusal("not_now")
    scenario = at(WRITE, looped(most=2))
    scenario.does(LEADER, again(scenario))
    advance(scenario)
    assert scenario.view["lap"] == {"n": 2, "since": 4}
    assert scenario.does(LEADER, again(scenario)) == Refusal("not_now")


def test_once() -> None:
    """[LAP4] Playing again names the visit it leaves: two presses play it once; left otherwise it is `other_visit`."""
    scenario = at(WRITE, looped())
    press = again(scenario)
    scenario.does(LEADER, press)
    assert scenario.does(LEADER, press) == ()
    advance(scenario)
    press = again(scenario)
    back(scenario)
    assert scenario.does(LEADER, press) == Refusal("other_visit")


def test_steps_inside() -> None:
    """[LAP5] Steps back and on, inside a block or out of it, begin no lap."""
    scenario = at(WRITE, looped())
    scenario.does(LEADER, again(scenario))
    for step in (back, advance, advance, advance, back):
        step(scenario)
    assert scenario.view["lap"] == {"n": 2, "since": 4, "more": True}


def test_about_each() -> None:
    """[LAP6] Per person each lap is about who had none yet, by seats, the facilitator last, until all had."""
    scenario = at(WRITE, looped("person", most=40))
    seen = [scenario.view["lap"]["about"]]
    while "more" in scenario.view["lap"]:
        scenario.does(LEADER, again(scenario))
        seen.append(scenario.view["lap"]["about"])
        advance(scenario)
    assert seen == [BRINGER, ANNA, BRAM, CHRIS, DEWI, LEADER]
    assert scenario.does(LEADER, again(scenario)) == Refusal("not_now")


def test_about_another() -> None:
    """[LAP7] The facilitator lets a lap be about somebody else, who then had theirs."""
    scenario = at(ASK, looped("person"))
    assert scenario.does(ANNA, about(scenario, ANNA)) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, about(scenario, BRAM))) == ["LapMoved"]
    assert scenario.does(LEADER, about(scenario, BRAM)) == ()
    assert scenario.view["lap"] == {"n": 1, "since": 2, "about": BRAM}
    advance(scenario)
    scenario.does(LEADER, again(scenario))
    assert scenario.view["lap"]["about"] == BRINGER


def test_about_whom() -> None:
    """[LAP8] About who is not there no lap is (`unknown_item`), and in rounds, or outside, about nobody: `not_now`."""
    scenario = at(ASK, looped("person"))
    assert scenario.does(LEADER, about(scenario, "p9")) == Refusal("unknown_item")
    for method, index in ((looped(), ASK), (looped("person"), 0)):
        scenario = at(index, method)
        assert scenario.does(LEADER, about(scenario, ANNA)) == Refusal("not_now")


def test_new_piles() -> None:
    """[LAP9] A new lap has new piles; in one of an earlier lap nobody writes any more: `not_now`."""
    scenario = at(WRITE, looped())
    earlier = scenario.deck("cards")
    scenario.does(LEADER, again(scenario))
    assert names(advanced(scenario)) == ["PhaseEntered", "DeckOpened"]
    assert scenario.deck("cards") != earlier
    late = put(earlier, of_deck(earlier, ANNA, 0), "Late")
    assert scenario.does(ANNA, late) == Refusal("not_now")
    assert scenario.does(ANNA, c.Deal(t="deal", deck=earlier, pad=PAD)) == Refusal("not_now")
    back(scenario)
    assert names(advanced(scenario)) == ["PhaseEntered"]


def advanced(scenario: Scenario) -> tuple[Event, ...] | Refusal:
    return scenario.does(LEADER, c.Advance(t="advance", visit=scenario.visit))


def test_new_queue() -> None:
    """[LAP10] A new lap has an empty queue: what still waits of the block is parked, other questions stay."""
    scenario = at(ASK, looped())
    scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?")))
    advance(scenario)
    scenario.does(LEADER, again(scenario))
    assert (scenario.view["questions"]["queue"], scenario.view["questions"]["settled"]) == ([], [item("q")])
    scenario.does(LEADER, c.QueueAgain(t="queue_again", id=item("q")))
    assert scenario.view["questions"]["queue"] == [item("q")]


def test_a_block_inside() -> None:
    """[LAP11] With a lap of a block those of the blocks inside begin anew."""
    inner = Phase.model_validate({**dict(phase("inner")), "repeat": Repeat(first="inner", most=2)})
    outer = Phase.model_validate({**dict(phase("outer")), "repeat": Repeat(first="inner", most=2)})
    scenario = at(0, Method(id="nested", version=1, phases=(phase("begin"), inner, outer)))
    advance(scenario)
    scenario.does(LEADER, again(scenario))
    assert scenario.view["lap"] == {"n": 2, "since": 3}
    advance(scenario)
    assert scenario.view["lap"] == {"n": 1, "since": 2, "more": True}
    scenario.does(LEADER, again(scenario))
    assert scenario.view["lap"] == {"n": 1, "since": 5, "more": True}
    advance(scenario)
    assert scenario.view["lap"] == {"n": 2, "since": 5}
