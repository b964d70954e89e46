"""Rules of the pulse: everyone answers in secret, and a spread is shown from five answers."""

import pytest

from protocol import commands as c
from protocol.activities import CardsSettings, PulseSettings
from protocol.method import Method, Repeat
from server.core.activities.slips import MOST_DECKS
from server.core.audience import project_screen
from server.core.decision import Refusal
from server.core.events import PulseCounted, PulseTooFew
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    LEADER,
    PAD,
    START,
    Scenario,
    advance,
    at,
    back,
    names,
    phase,
    slip,
    waiting,
)
from tests.core.secret.counting import ARRIVING, EVERYONE, LEAVING, METHOD, PULSE, answer, asked, close

OPEN = {"phase": ARRIVING, "about": "arrival", "status": "open"}
AGAIN = c.OpenPulse(t="open_pulse", visit=1)


def answered(*answers: str) -> Scenario:
    scenario = asked()
    for who, choice in zip(EVERYONE, answers, strict=False):
        scenario.does(who, answer(who, choice))
    return scenario


def pulse(scenario: Scenario, deck: str = PULSE) -> object:
    return scenario.view["pulses"]["items"][deck]


def test_open() -> None:
    """[PULSE1] Entering a phase with a pulse for the first time opens it; all see what is asked and that it is open."""
    scenario = asked()
    assert scenario.view["pulses"] == {"order": [PULSE], "items": {PULSE: OPEN}}
    assert project_screen(scenario.session, START)["pulse"] == OPEN
    assert scenario.view["piles"] == []
    assert "pulses" not in waiting(METHOD).view


def test_beside_a_pile() -> None:
    """[PULSE1] A pile that opens at the same time is another deck."""
    both = (CardsSettings(t="cards"), PulseSettings(t="pulse", about="safety"))
    scenario = at(0, Method(id="both", version=1, phases=(phase("both", *both),)))
    assert scenario.view["piles"] == ["d1.1"]
    assert scenario.view["pulses"]["order"] == ["d1.2"]


def test_one_slip() -> None:
    """[PULSE2] Everyone is dealt one slip a pulse, facilitator and case-bringer included."""
    scenario = at(LEAVING, METHOD)
    for who in (LEADER, BRINGER, ANNA):
        assert names(scenario.does(who, c.Deal(t="deal", deck="d4.1", pad=PAD))) == ["SlipsDealt"]
    assert scenario.does(BRINGER, answer(BRINGER, deck="d4.1")) == ()
    assert len(scenario.urns["d4.1"]) == 1


def test_answer() -> None:
    """[PULSE3] An answer from 1 to 5 is cast by slip; nothing comes into log or view until the close."""
    scenario = asked()
    log, view = list(scenario.log), scenario.view
    assert scenario.does(ANNA, answer(ANNA, "5")) == ()
    assert (scenario.log, scenario.view) == (log, view)
    assert scenario.does(ANNA, answer(ANNA, "case00000000")) == Refusal("unknown_item")
    listed = c.Cast(t="cast", deck=PULSE, slip=slip("a"), rev=1, choice=[])
    assert scenario.does(ANNA, listed) == Refusal("unknown_item")
    foreign = c.Cast(t="cast", deck=PULSE, slip=slip("foreign"), rev=1, choice="1")
    assert scenario.does(ANNA, foreign) == Refusal("wrong_slip")


@pytest.mark.parametrize("choice", ["0", "6", "3.5", ""])
def test_no_answer(choice: str) -> None:
    """[PULSE3] What is not between is no answer."""
    with pytest.raises(ValueError, match="choice"):
        answer(ANNA, choice)


def test_change() -> None:
    """[PULSE4] An answer is changed by casting it again with a higher revision; a late one changes nothing."""
    scenario = answered("1", "1", "1", "1", "1")
    scenario.does(ANNA, answer(ANNA, "5", rev=2))
    scenario.does(ANNA, answer(ANNA, "2", rev=1))
    spread = {"1": 4, "2": 0, "3": 0, "4": 0, "5": 1}
    assert scenario.does(LEADER, close(PULSE)) == (PulseCounted(PULSE, spread),)


def test_close() -> None:
    """[PULSE5] Only the facilitator closes a pulse, once; no answer is taken afterwards: `deck_closed`."""
    scenario = answered("1", "2", "3", "4", "5")
    assert scenario.does(ANNA, close(PULSE)) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, close(PULSE))) == ["PulseCounted"]
    assert scenario.does(LEADER, close(PULSE)) == ()
    assert scenario.does(ANNA, answer(ANNA, rev=2)) == Refusal("deck_closed")


@pytest.mark.parametrize("answers", [(), ("5",), ("1", "1", "5", "5")])
def test_too_few(answers: tuple[str, ...]) -> None:
    """[PULSE6] Of fewer than five answers nobody learns what they said, nor how many they were."""
    scenario = answered(*answers)
    assert scenario.does(LEADER, close(PULSE)) == (PulseTooFew(PULSE),)
    assert pulse(scenario) == {**OPEN, "status": "too_few"}
    assert project_screen(scenario.session, START)["pulse"] == pulse(scenario)


def test_counted() -> None:
    """[PULSE7] From five answers the circle and the screen see how often each was given."""
    scenario = answered("3", "4", "4", "5", "2")
    scenario.does(LEADER, close(PULSE))
    counts = {"1": 0, "2": 1, "3": 1, "4": 2, "5": 1}
    assert pulse(scenario) == {**OPEN, "status": "counted", "counts": counts}
    assert project_screen(scenario.session, START)["pulse"] == pulse(scenario)


def test_again() -> None:
    """[PULSE8] After too few answers the facilitator asks anew; a spread that is shown stays: `not_now`."""
    scenario = asked()
    assert scenario.does(LEADER, AGAIN) == ()
    scenario.does(LEADER, close(PULSE))
    assert scenario.does(ANNA, AGAIN) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, AGAIN)) == ["PulseOpened"]
    assert scenario.view["pulses"]["order"] == [PULSE, "d1.2"]
    for who in EVERYONE:
        scenario.does(who, answer(who, deck="d1.2"))
    scenario.does(LEADER, close("d1.2"))
    assert scenario.does(LEADER, AGAIN) == Refusal("not_now")


def test_left_open() -> None:
    """[PULSE9] A pulse left open takes no answers in another phase (`not_now`) and goes on when the group is back."""
    scenario = asked()
    advance(scenario)
    assert scenario.does(ANNA, answer(ANNA)) == Refusal("not_now")
    assert "pulse" not in project_screen(scenario.session, START)
    back(scenario)
    assert scenario.does(ANNA, answer(ANNA)) == ()
    assert scenario.view["pulses"]["order"] == [PULSE]


def test_shown_again() -> None:
    """[PULSE9] A spread stays to be seen, and going back to it asks nothing anew."""
    scenario = answered("3", "4", "4", "5", "2")
    scenario.does(LEADER, close(PULSE))
    advance(scenario)
    spread = pulse(scenario)
    back(scenario)
    assert scenario.view["pulses"] == {"order": [PULSE], "items": {PULSE: spread}}


def test_where() -> None:
    """[PULSE10] It is asked anew only in its phase and visit, and while there are fewer than a hundred decks."""
    assert at(1, METHOD).does(LEADER, c.OpenPulse(t="open_pulse", visit=2)) == Refusal("not_now")
    assert at(LEAVING, METHOD).does(LEADER, AGAIN) == Refusal("other_visit")
    scenario = asked()
    for n in range(1, MOST_DECKS + 1):
        scenario.does(LEADER, close(f"d1.{n}"))
        scenario.does(LEADER, AGAIN)
    assert scenario.does(LEADER, AGAIN) == Refusal("too_many_items")


def test_lap() -> None:
    """[PULSE13] A block that is played again asks its pulse anew, and its dots go to the cards of this lap only."""
    block = phase("block", CardsSettings(t="cards", dots=1), PulseSettings(t="pulse", about="energy"))
    again = block.model_copy(update={"repeat": Repeat(first="block")})
    scenario = at(0, Method(id="laps", version=1, phases=(again,)))
    scenario.opens("one", "two", "three")
    for who in EVERYONE:
        scenario.does(who, answer(who, deck="d1.2"))
    scenario.does(LEADER, close("d1.2"))
    spread = pulse(scenario, "d1.2")
    scenario.does(LEADER, c.PlayAgain(t="play_again", visit=1))
    assert scenario.view["pulses"]["order"] == ["d1.2", "d2.2"]
    assert pulse(scenario, "d1.2") == spread
    assert project_screen(scenario.session, START)["pulse"]["status"] == "open"
    assert scenario.does(LEADER, c.OpenDots(t="open_dots", deck="d1.1")) == Refusal("not_now")


def test_ready() -> None:
    """[SCRIPT14] In a phase with a pulse it is not shown who is ready, also once it is closed."""
    scenario = answered("3", "4", "4", "5", "2")
    for who in (BRAM, CHRIS):
        scenario.does(who, c.Ready(t="ready", visit=1, ready=True))
    assert scenario.view["visit"]["ready"] == {"count": 2, "of": 5}
    scenario.does(LEADER, close(PULSE))
    assert scenario.view["visit"]["ready"] == {"count": 2, "of": 5}
