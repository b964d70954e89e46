"""Rules of the duties: observer, scribe and timekeeper."""

from protocol import commands as c
from protocol.method import Duty, Leading
from server.core.audience import project_screen
from server.core.decision import Refusal
from tests.core.given import (
    ACTIONS,
    AGENDA,
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    CASE,
    CHRIS,
    DEWI,
    LEADER,
    METHOD,
    PAD,
    QUESTIONS,
    START,
    Scenario,
    at,
    item,
    names,
    of_deck,
    put,
    sealed,
    waiting,
)


def assign(duty: Duty, to: str | None) -> c.AssignDuty:
    return c.AssignDuty(t="assign_duty", duty=duty, participant=to)


def draw(duty: Duty) -> c.DrawDuty:
    return c.DrawDuty(t="draw_duty", duty=duty)


def held(scenario: Scenario) -> dict[str, str]:
    view: dict[str, str] = scenario.view["duties"]["held"]
    return view


def test_given() -> None:
    """[DUTY1] Who leads gives a duty to somebody, takes it away, or gives it on, in the waiting room already."""
    scenario = waiting()
    assert scenario.view["duties"] == {"order": ["observer", "scribe", "timekeeper"], "held": {}}
    scenario.does(LEADER, assign("scribe", ANNA))
    scenario.does(LEADER, assign("observer", BRAM))
    assert held(scenario) == {"scribe": ANNA, "observer": BRAM}
    assert scenario.does(LEADER, assign("scribe", ANNA)) == ()
    scenario.does(LEADER, assign("scribe", CHRIS))
    scenario.does(LEADER, assign("observer", None))
    assert held(scenario) == {"scribe": CHRIS}
    assert project_screen(scenario.session, START)["duties"] == scenario.view["duties"]


def test_given_by_the_chair() -> None:
    """[DUTY1] Who leads is who has the chair, or anyone where nobody leads."""
    leadings: tuple[Leading, ...] = ("rotating", "all")
    for leading in leadings:
        scenario = at(CASE, leading=leading)  # the chair is Anna's, where there is one
        assert names(scenario.does(ANNA, assign("scribe", DEWI))) == ["DutyAssigned"]
    rotating = at(CASE, leading="rotating")
    assert rotating.does(LEADER, assign("scribe", DEWI)) == Refusal("not_your_role")


def test_taken() -> None:
    """[DUTY2] Anyone takes a duty that nobody has, and puts down an own one; another's is `not_your_role`."""
    scenario = at(CASE)
    assert names(scenario.does(ANNA, assign("timekeeper", ANNA))) == ["DutyAssigned"]
    for wanted in (assign("timekeeper", BRAM), assign("timekeeper", None), assign("scribe", ANNA)):
        assert scenario.does(BRAM, wanted) == Refusal("not_your_role")
    assert names(scenario.does(ANNA, assign("timekeeper", None))) == ["DutyAssigned"]
    assert scenario.does(ANNA, assign("timekeeper", None)) == ()


def test_unknown() -> None:
    """[DUTY3] A duty that the method does not know is `not_now`, a participant who is not there `unknown_item`."""
    few = waiting(METHOD.model_copy(update={"duties": ("scribe",)}))
    assert few.does(LEADER, assign("observer", ANNA)) == Refusal("not_now")
    assert few.does(LEADER, draw("observer")) == Refusal("not_now")
    assert few.does(LEADER, assign("scribe", "p9")) == Refusal("unknown_item")
    none = waiting(METHOD.model_copy(update={"duties": ()}))
    assert "duties" not in none.view


def test_drawn() -> None:
    """[DUTY4] Chance says, among those who neither lead, bring the case nor have a duty, if there are any."""
    got = set()
    for number in range(8):
        scenario = at(CASE)
        scenario.does(LEADER, assign("scribe", CHRIS))
        scenario.draw = number
        assert names(scenario.does(LEADER, draw("observer"))) == ["DutyAssigned"]
        got.add(held(scenario)["observer"])
        assert scenario.does(LEADER, draw("observer")) == ()
    assert got == {ANNA, BRAM, DEWI}
    assert at(CASE).does(ANNA, draw("observer")) == Refusal("not_your_role")
    for who in (ANNA, BRAM, CHRIS, DEWI):
        scenario.does(LEADER, c.Remove(t="remove", participant=who))
    scenario.does(LEADER, draw("observer"))
    assert held(scenario) == {"observer": LEADER}


def test_observer() -> None:
    """[DUTY5] The observer asks and offers nothing and writes no cards: `not_your_role`; notes actions as everyone."""
    refused = Refusal("not_your_role")
    for index, command in (
        (CASE, c.OfferWording(t="offer_wording", id=item("o"), text=sealed("How?"))),
        (QUESTIONS, c.Ask(t="ask", id=item("q"), text=sealed("Why?"))),
        (CARDS, c.Deal(t="deal", deck="d4.1", pad=PAD)),
        (CARDS, put("d4.1", of_deck("d4.1", ANNA, 0), "A card")),
    ):
        scenario = at(index)
        scenario.does(LEADER, assign("observer", ANNA))
        assert scenario.does(ANNA, command) == refused
        assert scenario.does(BRAM, command) != refused
    scenario = at(ACTIONS)
    scenario.does(LEADER, assign("observer", ANNA))
    note = c.NoteAction(t="note_action", id=item("a"), text=sealed("I call"))
    assert names(scenario.does(ANNA, note)) == ["ActionNoted"]


def test_the_case_bringer_does_not_observe() -> None:
    """[DUTY6] The case-bringer does not observe (`not_your_role`), and whose case is chosen does so no longer."""
    scenario = at(AGENDA)
    scenario.does(LEADER, assign("observer", BRINGER))
    chosen = scenario.does(LEADER, c.Choose(t="choose", id=item("case")))
    assert (names(chosen), held(scenario)) == (["CaseChosen", "DutyAssigned"], {})
    assert scenario.does(LEADER, assign("observer", BRINGER)) == Refusal("not_your_role")
    assert scenario.does(BRINGER, assign("observer", BRINGER)) == Refusal("not_your_role")


def test_timekeeper() -> None:
    """[DUTY7] The timekeeper sets, pauses and resumes the time, as who leads does; nobody else."""
    scenario = at(CASE)
    scenario.does(LEADER, assign("timekeeper", ANNA))
    for who, happened in ((ANNA, ["TimeAllotted", "TimePaused", "TimeResumed"]), (BRAM, ["not_your_role"] * 3)):
        seconds = scenario.view["visit"]["seconds"] + 60
        allot = c.Allot(t="allot", visit=scenario.visit, seconds=seconds)
        clock = (allot, c.Pause(t="pause", visit=scenario.visit), c.Resume(t="resume", visit=scenario.visit))
        assert [name for command in clock for name in names(scenario.does(who, command))] == happened
    pause = c.Pause(t="pause", visit=scenario.visit)
    assert names(scenario.does(LEADER, pause)) == ["TimePaused"]
    assert scenario.does(ANNA, c.Back(t="back", visit=scenario.visit)) == Refusal("not_your_role")


def test_removed() -> None:
    """[DUTY8] With who is removed their duties are free."""
    scenario = at(CASE)
    scenario.does(LEADER, assign("scribe", ANNA))
    scenario.does(LEADER, assign("observer", BRAM))
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert held(scenario) == {"observer": BRAM}
