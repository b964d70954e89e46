"""Rules of the script: phases, visits, time, readiness, the spotlight, closing."""

from protocol import commands as c
from server.core.decision import Refusal
from tests.core.given import (
    ACTIONS,
    AGENDA,
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    CASE,
    LEADER,
    QUESTIONS,
    START,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    sealed,
    waiting,
)


def allot(visit: int, seconds: int) -> c.Allot:
    return c.Allot(t="allot", visit=visit, seconds=seconds)


def ready(visit: int, is_ready: bool = True) -> c.Ready:
    return c.Ready(t="ready", visit=visit, ready=is_ready)


def passes(scenario: Scenario, seconds: int) -> None:
    scenario.now += seconds * 1000


def test_begin() -> None:
    """[SCRIPT1] The facilitator begins: the first visit, to the first phase, with the phase's seconds to go."""
    scenario = waiting()
    assert names(scenario.does(LEADER, c.Begin(t="begin"))) == ["PhaseEntered"]
    visit = scenario.view["visit"]
    assert (visit["n"], visit["phase"], visit["began"], visit["deadline"]) == (1, 0, START, START + 600_000)
    assert scenario.view["session"]["stage"] == "running"
    assert scenario.does(LEADER, c.Begin(t="begin")) == ()


def test_only_the_facilitator_leads() -> None:
    """[SCRIPT2] Where it is guided, only the facilitator begins, moves, keeps time, shows, closes: `not_your_role`."""
    scenario = at(CASE)
    led: list[c.Command] = [
        c.Begin(t="begin"),
        c.Advance(t="advance", visit=2),
        c.Back(t="back", visit=2),
        allot(2, 60),
        c.Pause(t="pause", visit=2),
        c.Resume(t="resume", visit=2),
        c.Spotlight(t="spotlight", item=None),
        c.Close(t="close"),
    ]
    assert [scenario.does(BRINGER, command) for command in led] == [Refusal("not_your_role")] * len(led)


def test_waiting() -> None:
    """[SCRIPT3] In the waiting room only seats, names, proposals and the beginning are possible: `not_now`."""
    scenario = waiting()
    assert scenario.does(LEADER, c.Advance(t="advance", visit=0)) == Refusal("not_now")
    assert scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?"))) == Refusal("not_now")


def test_advance() -> None:
    """[SCRIPT4] Advancing and stepping back each begin a new visit."""
    scenario = at(AGENDA)
    advance(scenario)
    assert (scenario.view["visit"]["n"], scenario.view["visit"]["phase"]) == (2, CASE)
    back(scenario)
    assert (scenario.view["visit"]["n"], scenario.view["visit"]["phase"]) == (3, AGENDA)


def test_two_presses() -> None:
    """[SCRIPT5] A move that names a visit which was left that way is done; left another way it is `other_visit`."""
    scenario = at(CASE)
    advance(scenario)
    assert scenario.does(LEADER, c.Advance(t="advance", visit=2)) == ()
    assert scenario.does(LEADER, c.Back(t="back", visit=2)) == Refusal("other_visit")
    assert scenario.does(LEADER, c.Advance(t="advance", visit=9)) == Refusal("other_visit")
    assert scenario.view["visit"]["phase"] == QUESTIONS


def test_ends_of_the_script() -> None:
    """[SCRIPT6] Nothing lies before the first phase and after the last: `not_now`."""
    assert at(AGENDA).does(LEADER, c.Back(t="back", visit=1)) == Refusal("not_now")
    assert at(ACTIONS).does(LEADER, c.Advance(t="advance", visit=5)) == Refusal("not_now")


def test_allot() -> None:
    """[SCRIPT7] The time of a visit is set as a total: running it moves the deadline, paused what is left."""
    scenario = at(AGENDA)
    assert names(scenario.does(LEADER, allot(1, 660))) == ["TimeAllotted"]
    assert scenario.view["visit"]["deadline"] == START + 660_000
    assert scenario.does(LEADER, allot(1, 660)) == ()
    scenario.does(LEADER, c.Pause(t="pause", visit=1))
    scenario.does(LEADER, allot(1, 600))
    assert scenario.view["visit"]["left"] == 600


def test_pause() -> None:
    """[SCRIPT8] A pause keeps what is left; resuming sets a deadline so far ahead."""
    scenario = at(AGENDA)
    passes(scenario, 100)
    scenario.does(LEADER, c.Pause(t="pause", visit=1))
    assert scenario.view["visit"]["left"] == 500
    assert "deadline" not in scenario.view["visit"]
    assert scenario.does(LEADER, c.Pause(t="pause", visit=1)) == ()
    passes(scenario, 1000)
    scenario.does(LEADER, c.Resume(t="resume", visit=1))
    assert scenario.view["visit"]["deadline"] == scenario.now + 500_000
    assert "left" not in scenario.view["visit"]
    assert scenario.does(LEADER, c.Resume(t="resume", visit=1)) == ()


def test_other_visit() -> None:
    """[SCRIPT9] Time and readiness of a visit that is over can't be changed: `other_visit`."""
    scenario = at(CASE)
    for command in (allot(1, 60), c.Pause(t="pause", visit=1), c.Resume(t="resume", visit=1)):
        assert scenario.does(LEADER, command) == Refusal("other_visit")
    assert scenario.does(ANNA, ready(1)) == Refusal("other_visit")


def test_never_cut() -> None:
    """[SCRIPT10] Time that runs out changes nothing by itself: the group moves when the facilitator moves it."""
    scenario = at(AGENDA)
    passes(scenario, 10_000)
    assert names(scenario.does(ANNA, ready(1))) == ["ReadySet"]
    assert scenario.view["visit"]["phase"] == AGENDA


def test_spent() -> None:
    """[SCRIPT11] A phase that was left shows the seconds spent in all its visits, without the pauses."""
    scenario = at(AGENDA)
    passes(scenario, 100)
    scenario.does(LEADER, c.Pause(t="pause", visit=1))
    passes(scenario, 1000)
    assert "spent" not in scenario.view["phases"][AGENDA]
    advance(scenario)
    assert scenario.view["phases"][AGENDA]["spent"] == 100
    back(scenario)
    passes(scenario, 20)
    scenario.does(LEADER, c.Close(t="close"))
    assert scenario.view["phases"][AGENDA]["spent"] == 120


def test_ready() -> None:
    """[SCRIPT12] Who is ready is counted among all but who has the chair, and can be taken back."""
    scenario = at(CASE)
    assert names(scenario.does(ANNA, ready(2))) == ["ReadySet"]
    assert scenario.does(ANNA, ready(2)) == ()
    assert scenario.view["visit"]["ready"] == {"count": 1, "of": 5, "who": [ANNA]}
    scenario.does(ANNA, ready(2, is_ready=False))
    assert scenario.view["visit"]["ready"]["count"] == 0
    assert scenario.does(LEADER, ready(2)) == Refusal("not_your_role")


def test_ready_anew() -> None:
    """[SCRIPT13] Nobody is ready at the beginning of a visit; who is removed is not waited for."""
    scenario = at(AGENDA)
    scenario.does(ANNA, ready(1))
    scenario.does(BRAM, ready(1))
    scenario.does(LEADER, c.Remove(t="remove", participant=BRAM))
    assert scenario.view["visit"]["ready"] == {"count": 1, "of": 4, "who": [ANNA]}
    advance(scenario)
    assert scenario.view["visit"]["ready"] == {"count": 0, "of": 4, "who": []}


def test_ready_in_numbers() -> None:
    """[SCRIPT14] In a phase with cards, and while a ballot box is open, it is not shown who is ready."""
    scenario = at(CARDS)
    scenario.does(ANNA, ready(scenario.visit))
    assert scenario.view["visit"]["ready"] == {"count": 1, "of": 5}
    voting = at(AGENDA)
    voting.does(LEADER, c.OpenVote(t="open_vote", visit=1))
    voting.does(ANNA, ready(1))
    assert voting.view["visit"]["ready"] == {"count": 1, "of": 5}


def test_spotlight() -> None:
    """[SCRIPT15] The facilitator shows one question or opened card, or nothing; others are `unknown_item`."""
    scenario = at(QUESTIONS)
    scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?")))
    show = c.Spotlight(t="spotlight", item=item("q"))
    assert names(scenario.does(LEADER, show)) == ["SpotlightSet"]
    assert scenario.does(LEADER, show) == ()
    assert scenario.view["spotlight"] == item("q")
    assert scenario.does(LEADER, c.Spotlight(t="spotlight", item=item("other"))) == Refusal("unknown_item")
    scenario.does(LEADER, c.Spotlight(t="spotlight", item=None))
    assert "spotlight" not in scenario.view


def test_spotlight_goes_out() -> None:
    """[SCRIPT16] On entering a phase nothing is in the spotlight."""
    scenario = at(QUESTIONS)
    scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?")))
    scenario.does(LEADER, c.Spotlight(t="spotlight", item=item("q")))
    advance(scenario)
    assert "spotlight" not in scenario.view


def test_close() -> None:
    """[SCRIPT17] The facilitator closes at any time; a closed session stays closed."""
    for scenario in (waiting(), at(CASE)):
        assert names(scenario.does(LEADER, c.Close(t="close"))) == ["SessionClosed"]
        assert scenario.does(LEADER, c.Close(t="close")) == ()
        assert scenario.view["session"]["stage"] == "closed"


def test_after_closing() -> None:
    """[SCRIPT18] After closing only the report, pairing and deleting are left: `session_closed`."""
    scenario = at(QUESTIONS)
    scenario.does(LEADER, c.Close(t="close"))
    late: list[tuple[str, c.Command]] = [
        (LEADER, c.Begin(t="begin")),
        (LEADER, c.Advance(t="advance", visit=3)),
        (ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?"))),
        (ANNA, c.Rename(t="rename", name=sealed("Annie"))),
    ]
    assert [scenario.does(who, command) for who, command in late] == [Refusal("session_closed")] * len(late)
