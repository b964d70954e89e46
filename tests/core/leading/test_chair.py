"""Rules of the chair: who leads a phase, how it passes on, and how all go on together where nobody leads."""

import json
from typing import Any

from protocol import commands as c
from protocol.method import Leading
from server.core.audience import project_guest, project_screen
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
    QUESTIONS,
    START,
    Scenario,
    advance,
    at,
    back,
    item,
    led_by,
    names,
    sealed,
    waiting,
)

EVERYONE = (LEADER, BRINGER, ANNA, BRAM, CHRIS, DEWI)


def chair(scenario: Scenario) -> Any:
    return scenario.view["visit"].get("chair")


def give(scenario: Scenario, to: str) -> c.GiveChair:
    return c.GiveChair(t="give_chair", visit=scenario.visit, participant=to)


def ready(scenario: Scenario, *people: str) -> list[list[str]]:
    """What came of each pressing ready in this visit."""
    visit = scenario.visit
    return [names(scenario.does(who, c.Ready(t="ready", visit=visit, ready=True))) for who in people]


def leading(scenario: Scenario) -> list[c.Command]:
    """What nobody does but who leads, in a phase with questions."""
    visit = scenario.visit
    return [
        c.Back(t="back", visit=visit),
        c.Allot(t="allot", visit=visit, seconds=60),
        c.Pause(t="pause", visit=visit),
        c.Resume(t="resume", visit=visit),
        c.Spotlight(t="spotlight", item=item("q")),
        c.OrderQuestions(t="order_questions", ids=[]),
        c.GiveFloor(t="give_floor", id=item("q")),
        c.MarkAnswered(t="mark_answered", id=item("q")),
        c.ParkQuestion(t="park_question", id=item("q")),
        c.QueueAgain(t="queue_again", id=item("q")),
        c.CloseDeck(t="close_deck", deck="d9.9"),
        c.Reveal(t="reveal", deck="d9.9"),
    ]


def refused(scenario: Scenario, who: str, commands: list[c.Command]) -> bool:
    return all(scenario.does(who, command) == Refusal("not_your_role") for command in commands)


def test_guided_by_itself() -> None:
    """[CHAIR1] A session is guided unless its creation says otherwise; all see how, and who has the chair."""
    guided, rotating, together = at(CASE), at(CASE, leading="rotating"), at(CASE, leading="all")
    for scenario, how in ((guided, "guided"), (rotating, "rotating"), (together, "all")):
        screen, guest = project_screen(scenario.session, START), project_guest(scenario.session, START)
        assert [view["session"]["leading"] for view in (scenario.view, screen, guest)] == [how] * 3
        assert screen["visit"].get("chair") == chair(scenario)
    assert (chair(guided), chair(rotating), chair(together)) == (LEADER, ANNA, None)
    led_by(BRAM, guided)
    assert chair(guided) == BRAM


def test_passes_on() -> None:
    """[CHAIR2] The chair goes round by the seats, a phase each, past the case-bringer; going back does not move it."""
    scenario = at(AGENDA, leading="rotating")
    assert chair(scenario) == LEADER
    scenario.does(LEADER, c.Choose(t="choose", id=item("case")))
    had = []
    for _ in range(CARDS):
        advance(scenario)
        had.append(chair(scenario))
    assert had == [ANNA, BRAM, CHRIS]
    back(scenario)
    assert chair(scenario) == CHRIS
    advance(scenario)
    advance(scenario)
    assert chair(scenario) == LEADER


def test_the_chair_leads() -> None:
    """[CHAIR3] Who has the chair leads; others, the facilitator too, are refused `not_your_role`."""
    scenario = at(QUESTIONS, leading="rotating")
    onwards = c.Advance(t="advance", visit=scenario.visit)
    assert chair(scenario) == BRAM
    for who in (LEADER, ANNA, BRINGER):
        assert refused(scenario, who, [*leading(scenario), onwards])
    scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?")))
    assert names(scenario.does(BRAM, c.GiveFloor(t="give_floor", id=item("q")))) == ["FloorGiven", "SpotlightSet"]
    assert ready(scenario, BRAM, LEADER) == [["not_your_role"], ["ReadySet"]]
    assert scenario.view["visit"]["ready"] == {"count": 1, "of": 5, "who": [LEADER]}
    assert names(scenario.does(BRAM, onwards)) == ["PhaseEntered", "ChairGiven", "DeckOpened"]


def test_given() -> None:
    """[CHAIR4] Who has the chair, or the facilitator, gives it to somebody for this visit; nobody else does."""
    scenario = at(QUESTIONS, leading="rotating")
    assert scenario.does(ANNA, give(scenario, ANNA)) == Refusal("not_your_role")
    assert scenario.does(BRAM, give(scenario, BRINGER)) == Refusal("not_your_role")
    assert scenario.does(BRAM, give(scenario, "p9")) == Refusal("unknown_item")
    assert names(scenario.does(BRAM, give(scenario, DEWI))) == ["ChairGiven"]
    assert names(scenario.does(LEADER, give(scenario, LEADER))) == ["ChairGiven"]
    assert (chair(scenario), scenario.does(LEADER, give(scenario, LEADER))) == (LEADER, ())
    late = give(scenario, BRAM)
    advance(scenario)
    assert scenario.does(LEADER, late) == Refusal("other_visit")
    others: tuple[Leading, ...] = ("guided", "all")
    for how in others:
        led = at(CASE, leading=how)
        assert led.does(LEADER, give(led, ANNA)) == Refusal("not_now")


def test_left_behind() -> None:
    """[CHAIR5] Whose case is chosen while having the chair, and who is removed, has it no longer."""
    scenario = at(AGENDA, leading="rotating")
    scenario.does(LEADER, give(scenario, BRINGER))
    assert names(scenario.does(BRINGER, c.Choose(t="choose", id=item("case")))) == ["CaseChosen", "ChairGiven"]
    assert chair(scenario) == ANNA
    gone = scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert (names(gone), chair(scenario)) == (["ParticipantRemoved", "ChairGiven"], BRAM)
    assert names(scenario.does(LEADER, c.Remove(t="remove", participant=CHRIS))) == ["ParticipantRemoved"]


def test_the_facilitator_keeps_the_session() -> None:
    """[CHAIR6] Where the chair rotates, the facilitator begins, removes, hands over and closes, and nobody else."""
    scenario = waiting(leading="rotating")
    assert scenario.does(ANNA, c.Begin(t="begin")) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, c.Begin(t="begin"))) == ["PhaseEntered", "ChairGiven"]
    advance(scenario)
    assert chair(scenario) == BRINGER  # who brings no case yet
    kept = [
        c.Remove(t="remove", participant=DEWI),
        c.Invite(t="invite", link=None),
        c.OfferLead(t="offer_lead", to=ANNA),
        c.Close(t="close"),
    ]
    assert refused(scenario, BRINGER, kept)
    assert names(led_by(CHRIS, scenario).does(CHRIS, c.Close(t="close"))) == ["SessionClosed"]


def test_all_ready() -> None:
    """[CHAIR7] The last who is ready, the facilitator counted, enters the next phase in the same commit."""
    scenario = at(CASE, leading="all")
    assert ready(scenario, *EVERYONE[1:]) == [["ReadySet"]] * 5
    assert scenario.view["visit"]["ready"] == {"count": 5, "of": 6, "who": list(EVERYONE[1:])}
    assert ready(scenario, LEADER) == [["ReadySet", "PhaseEntered"]]
    assert (scenario.visit, scenario.view["visit"]["phase"]) == (3, QUESTIONS)
    assert scenario.view["visit"]["ready"]["count"] == 0


def test_most_ready() -> None:
    """[CHAIR8] Where a majority goes on, that is who makes more than half of all ready; half is not enough."""
    scenario = at(QUESTIONS, leading="majority")
    assert ready(scenario, ANNA, BRAM, CHRIS, CHRIS) == [["ReadySet"]] * 3 + [[]]
    scenario.does(CHRIS, c.Ready(t="ready", visit=scenario.visit, ready=False))
    assert ready(scenario, CHRIS, DEWI) == [["ReadySet"], ["ReadySet", "PhaseEntered", "DeckOpened"]]


def test_after_the_last() -> None:
    """[CHAIR9] After the last phase nothing follows by itself; the facilitator closes."""
    scenario = at(ACTIONS, leading="all")
    assert ready(scenario, *EVERYONE) == [["ReadySet"]] * 6
    assert scenario.does(ANNA, c.Close(t="close")) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, c.Close(t="close"))) == ["SessionClosed"]


def test_nobody_waits_for_who_is_gone() -> None:
    """[CHAIR10] With who is removed nobody waits for them: if all others are ready, the group goes on."""
    scenario = at(CASE, leading="all")
    ready(scenario, *EVERYONE[:4])
    assert names(scenario.does(LEADER, c.Remove(t="remove", participant=DEWI))) == ["ParticipantRemoved"]
    gone = scenario.does(LEADER, c.Remove(t="remove", participant=CHRIS))
    assert names(gone) == ["ParticipantRemoved", "PhaseEntered"]


def test_nobody_leads() -> None:
    """[CHAIR11] Where nobody leads anyone does what a chair may, but going on: that only the facilitator does."""
    scenario = at(QUESTIONS, leading="majority")
    scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?")))
    for command in leading(scenario)[1:]:
        assert scenario.does(DEWI, command) != Refusal("not_your_role")
    onwards = c.Advance(t="advance", visit=scenario.visit)
    assert refused(scenario, DEWI, [onwards])
    assert names(scenario.does(LEADER, onwards)) == ["PhaseEntered", "DeckOpened"]
    assert names(scenario.does(DEWI, c.Back(t="back", visit=scenario.visit))) == ["PhaseEntered"]


def test_the_last_is_not_told() -> None:
    """[CHAIR12] That the group goes on by being ready tells nobody, where that is anonymous, who was the last."""
    seen = []
    for last in (ANNA, BRAM):
        scenario = at(CARDS, leading="all")
        others = [who for who in EVERYONE if who != last]
        ready(scenario, *others)
        before = scenario.view
        ready(scenario, last)
        seen.append(json.dumps([before, scenario.view]))
    assert seen[0] == seen[1]
