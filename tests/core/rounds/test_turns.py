"""Rules of rounds: whose turn it is, who comes next, and the time of a turn."""

from protocol import commands as c
from server.core.decision import Refusal
from tests.core.given import AGENDA, ANNA, BRAM, BRINGER, CHRIS, DEWI, LEADER, advance, at, names, sealed
from tests.core.rounds.going import EVERYONE, OTHERS, ROUND, ROUNDS, goes_on, hand, shown, start, started, word


def test_start() -> None:
    """[ROUND1] The chair starts a round, in the middle of another too: the first of the order has the turn."""
    scenario = at(ROUND, ROUNDS)
    assert shown(scenario) == {"turn": 0, "order": [], "hands": []}
    order = (ANNA, BRINGER, LEADER, DEWI, CHRIS, BRAM)
    assert names(start(scenario, *order)) == ["RoundStarted"]
    assert shown(scenario) == {
        "turn": 1,
        "order": list(order),
        "now": ANNA,
        "hands": [],
        "deadline": scenario.now + 60_000,
    }
    start(scenario, *reversed(order))
    assert (shown(scenario)["now"], shown(scenario)["order"]) == (BRAM, list(reversed(order)))


def test_order() -> None:
    """[ROUND2] Who is not named comes at the end; who starts it can stay out, the bringer has to or not."""
    assert shown(started(CHRIS, LEADER, CHRIS))["order"] == [CHRIS, LEADER, BRINGER, ANNA, BRAM, DEWI]
    assert shown(started(DEWI))["order"] == [DEWI, BRINGER, ANNA, BRAM, CHRIS]
    assert shown(started(BRINGER, DEWI, index=OTHERS))["order"] == [DEWI, ANNA, BRAM, CHRIS]
    assert start(at(ROUND, ROUNDS), ANNA, "p9") == Refusal("unknown_item")


def test_order_without_who_left() -> None:
    """[ROUND2] Whoever was removed meanwhile is left out; of nobody there is no round."""
    scenario = at(ROUND, ROUNDS)
    for who in EVERYONE[1:]:
        scenario.does(LEADER, c.Remove(t="remove", participant=who))
    assert start(scenario, ANNA) == Refusal("not_now")
    assert names(start(scenario, ANNA, LEADER)) == ["RoundStarted"]
    assert shown(scenario)["order"] == [LEADER]


def test_who_starts() -> None:
    """[ROUND3] Nobody but the chair starts a round, and only in a phase that has one."""
    assert start(at(ROUND, ROUNDS), ANNA, who=ANNA) == Refusal("not_your_role")
    assert start(at(AGENDA, ROUNDS), ANNA) == Refusal("not_now")


def test_another_chair() -> None:
    """[ROUND3] Where the chair rotates, who has it starts, lets go on and can stay out, the facilitator not."""
    scenario = at(ROUND, ROUNDS, "rotating")
    chair = scenario.session.leader
    assert chair == ANNA
    assert start(scenario, ANNA) == Refusal("not_your_role")
    assert names(start(scenario, BRAM, LEADER, who=chair)) == ["RoundStarted"]
    assert shown(scenario)["order"] == [BRAM, LEADER, BRINGER, CHRIS, DEWI]
    assert goes_on(scenario, LEADER) == Refusal("not_your_turn")
    assert names(goes_on(scenario, chair)) == ["TurnMoved"]


def test_next() -> None:
    """[ROUND4] The turn is the next one's when the chair, or who has it, lets it go on; others not."""
    scenario = started(*EVERYONE)
    assert goes_on(scenario, ANNA) == Refusal("not_your_turn")
    assert names(goes_on(scenario)) == ["TurnMoved"]
    assert names(goes_on(scenario, BRINGER)) == ["TurnMoved"]
    assert (shown(scenario)["now"], shown(scenario)["turn"]) == (ANNA, 3)


def test_turns_are_named() -> None:
    """[ROUND5] Starting and going on name the turn: one that was is done, one to come `not_now`."""
    scenario = started(*EVERYONE)
    assert start(scenario, turn=1) == ()
    assert start(scenario, turn=3) == Refusal("not_now")
    goes_on(scenario)
    assert goes_on(scenario, turn=1) == ()
    assert goes_on(scenario, LEADER, turn=3) == Refusal("not_now")
    visit = scenario.visit
    advance(scenario)
    assert scenario.does(LEADER, c.NextTurn(t="next_turn", visit=visit, turn=2)) == Refusal("other_visit")


def test_over() -> None:
    """[ROUND6] After the last turn the round is over; another is started, and its turns count on."""
    scenario = started(*EVERYONE)
    for _ in EVERYONE:
        assert names(goes_on(scenario)) == ["TurnMoved"]
    assert shown(scenario) == {"turn": 6, "order": list(EVERYONE), "hands": []}
    assert goes_on(scenario) == ()
    assert names(start(scenario, BRAM)) == ["RoundStarted"]
    assert (shown(scenario)["now"], shown(scenario)["turn"]) == (BRAM, 7)


def test_passing() -> None:
    """[ROUND7] Passing is letting the turn go on: whoever passes does what the chair does, and no more shows."""
    passed, spoke = started(*EVERYONE), started(*EVERYONE)
    assert goes_on(passed, LEADER) == goes_on(spoke, LEADER)
    spoke.now += 5_000
    assert names(goes_on(passed, BRINGER)) == names(goes_on(spoke)) == ["TurnMoved"]
    assert {**shown(passed), "deadline": 0} == {**shown(spoke), "deadline": 0}


def test_who_joins() -> None:
    """[ROUND8] Who joins during a round has a turn at its end, after a round none."""
    scenario = started(*EVERYONE)
    scenario.does("late", c.Join(t="join", name=sealed("late"), agreed=True))
    assert shown(scenario)["order"] == [*EVERYONE, "p7"]
    for _ in EVERYONE:
        goes_on(scenario)
    assert shown(scenario)["now"] == "p7"
    goes_on(scenario)
    scenario.does("later", c.Join(t="join", name=sealed("later"), agreed=True))
    assert "now" not in shown(scenario)
    assert "p8" not in shown(scenario)["order"]


def test_who_is_removed() -> None:
    """[ROUND8] Who is removed has no turn, and the turn they had is the next one's, for as long as it takes."""
    scenario = started(ANNA, BRAM, CHRIS)
    hand(scenario, BRAM)
    scenario.does(LEADER, c.Remove(t="remove", participant=BRAM))
    assert shown(scenario)["order"] == [ANNA, CHRIS, BRINGER, DEWI]
    assert shown(scenario)["hands"] == []
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert (shown(scenario)["now"], shown(scenario)["turn"]) == (CHRIS, 2)
    assert "deadline" not in shown(scenario)
    word(scenario, DEWI)
    scenario.does(LEADER, c.Remove(t="remove", participant=DEWI))
    assert "word" not in shown(scenario)


def test_time() -> None:
    """[ROUND9] Where the phase gives seconds a turn has a deadline; a pause keeps what is left; its end moves none."""
    scenario = started(*EVERYONE)
    scenario.now += 20_000
    scenario.does(LEADER, c.Pause(t="pause", visit=scenario.visit))
    assert (shown(scenario)["left"], shown(scenario).get("deadline")) == (40, None)
    goes_on(scenario)
    assert (shown(scenario)["left"], shown(scenario).get("deadline")) == (60, None)
    scenario.does(LEADER, c.Resume(t="resume", visit=scenario.visit))
    assert (shown(scenario)["deadline"], shown(scenario).get("left")) == (scenario.now + 60_000, None)
    scenario.now += 100_000
    assert (shown(scenario)["now"], shown(scenario)["turn"]) == (BRINGER, 2)


def test_no_time() -> None:
    """[ROUND9] Where the phase gives none a turn takes as long as it takes, paused too."""
    scenario = started(index=OTHERS)
    scenario.does(LEADER, c.Pause(t="pause", visit=scenario.visit))
    scenario.does(LEADER, c.Resume(t="resume", visit=scenario.visit))
    assert not {"deadline", "left"} & shown(scenario).keys()
