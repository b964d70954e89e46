"""Rules of the question queue."""

from protocol import commands as c
from protocol.activities import QuestionsSettings
from protocol.method import Method
from server.core.decision import Refusal
from tests.core.given import (
    AGENDA,
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    LEADER,
    QUESTIONS,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    phase,
    sealed,
)
from tests.core.secret.counting import ASKING
from tests.core.secret.counting import METHOD as WARM


def ask(name: str, text: str = "Why?") -> c.Ask:
    return c.Ask(t="ask", id=item(name), text=sealed(text))


def withdraw(name: str) -> c.WithdrawQuestion:
    return c.WithdrawQuestion(t="withdraw_question", id=item(name))


def floor(name: str) -> c.GiveFloor:
    return c.GiveFloor(t="give_floor", id=item(name))


def answered(name: str) -> c.MarkAnswered:
    return c.MarkAnswered(t="mark_answered", id=item(name))


def park(name: str) -> c.ParkQuestion:
    return c.ParkQuestion(t="park_question", id=item(name))


def again(name: str) -> c.QueueAgain:
    return c.QueueAgain(t="queue_again", id=item(name))


def order(*ids: str) -> c.OrderQuestions:
    return c.OrderQuestions(t="order_questions", ids=[item(name) for name in ids])


def rate(name: str) -> c.Rate:
    return c.Rate(t="rate", id=item(name), rating="warm")


def queued(*ids: str) -> Scenario:
    """These questions wait, asked by Anna and Bram in turn."""
    scenario = at(QUESTIONS)
    for n, name in enumerate(ids):
        scenario.does((ANNA, BRAM)[n % 2], ask(name))
    return scenario


def queue(scenario: Scenario) -> list[str]:
    return [key.rstrip("0") for key in scenario.view["questions"]["queue"]]


def status(scenario: Scenario, name: str) -> str:
    return str(scenario.view["questions"]["items"][item(name)]["status"])


def test_ask() -> None:
    """[QUE1] A question goes to the end of the queue, with who asks it and the phase it was asked in."""
    scenario = queued("a", "b")
    question = {"by": BRAM, "text": sealed("Why?"), "phase": QUESTIONS, "status": "queued"}
    assert scenario.view["questions"]["items"][item("b")] == question
    assert queue(scenario) == ["a", "b"]


def test_change() -> None:
    """[QUE2] Askers change their own question while it waits; afterwards it is `not_now`, another's `not_yours`."""
    scenario = queued("a")
    assert names(scenario.does(ANNA, ask("a", "How?"))) == ["QuestionReworded"]
    assert scenario.does(ANNA, ask("a", "How?")) == ()
    assert scenario.does(BRAM, ask("a", "Mine")) == Refusal("not_yours")
    scenario.does(LEADER, floor("a"))
    assert scenario.does(ANNA, ask("a", "Late")) == Refusal("not_now")
    assert scenario.does(ANNA, ask("a", "How?")) == ()


def test_bringer_asks_nothing() -> None:
    """[QUE3] The case-bringer asks no questions: `not_your_role`; the facilitator may."""
    scenario = at(QUESTIONS)
    assert scenario.does(BRINGER, ask("a")) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, ask("a"))) == ["QuestionAsked"]


def test_where() -> None:
    """[QUE4] Questions are asked only in a phase with questions whose policy allows any: `not_now`."""
    assert at(CARDS).does(ANNA, ask("a")) == Refusal("not_now")
    closed = phase("silence", QuestionsSettings(t="questions", policy="none"))
    assert at(AGENDA, Method(id="test", version=1, phases=(closed,))).does(ANNA, ask("a")) == Refusal("not_now")


def test_each() -> None:
    """[QUE5] A person has as many questions waiting as the phase allows each: `too_many_items`."""
    scenario = at(QUESTIONS)
    scenario.does(ANNA, ask("a"))
    scenario.does(ANNA, ask("b"))
    assert scenario.does(ANNA, ask("c")) == Refusal("too_many_items")
    scenario.does(LEADER, floor("a"))
    assert names(scenario.does(ANNA, ask("c"))) == ["QuestionAsked"]


def test_withdraw() -> None:
    """[QUE6] Askers withdraw their own question while it waits or is parked; asked or answered it stays."""
    scenario = queued("a", "b", "c")
    assert scenario.does(BRAM, withdraw("a")) == Refusal("not_yours")
    assert scenario.does(BRAM, withdraw("none")) == Refusal("unknown_item")
    assert names(scenario.does(ANNA, withdraw("a"))) == ["QuestionWithdrawn"]
    scenario.does(LEADER, park("b"))
    assert names(scenario.does(BRAM, withdraw("b"))) == ["QuestionWithdrawn"]
    scenario.does(LEADER, floor("c"))
    assert scenario.does(ANNA, withdraw("c")) == Refusal("not_now")
    assert list(scenario.view["questions"]["items"]) == [item("c")]


def test_gone() -> None:
    """[QUE7] A withdrawn question stays gone: its id asked or withdrawn again is done."""
    scenario = queued("a")
    scenario.does(ANNA, withdraw("a"))
    assert scenario.does(ANNA, ask("a")) == ()
    assert scenario.does(ANNA, withdraw("a")) == ()
    assert queue(scenario) == []


def test_order() -> None:
    """[QUE8] The facilitator orders the queue; whoever is not named keeps a place at the end."""
    scenario = queued("a", "b", "c")
    assert names(scenario.does(LEADER, order("b", "a"))) == ["QueueOrdered"]
    assert queue(scenario) == ["b", "a", "c"]
    assert scenario.does(LEADER, order("b", "a")) == ()
    assert scenario.does(ANNA, order("a")) == Refusal("not_your_role")


def test_order_of_others() -> None:
    """[QUE9] Ordering leaves out what waits no longer; an id that never was is `unknown_item`."""
    scenario = queued("a", "b", "c")
    scenario.does(LEADER, floor("a"))
    scenario.does(BRAM, withdraw("b"))
    assert scenario.does(LEADER, order("c", "b", "a")) == ()
    assert queue(scenario) == ["c"]
    assert scenario.does(LEADER, order("none")) == Refusal("unknown_item")


def test_floor() -> None:
    """[QUE10] The facilitator gives a question the floor: it leaves the queue and is in the spotlight."""
    scenario = queued("a", "b")
    assert names(scenario.does(LEADER, floor("b"))) == ["FloorGiven", "SpotlightSet"]
    assert scenario.does(LEADER, floor("b")) == ()
    assert (queue(scenario), status(scenario, "b")) == (["a"], "floor")
    assert scenario.view["questions"]["floor"] == scenario.view["spotlight"] == item("b")
    assert scenario.does(ANNA, floor("a")) == Refusal("not_your_role")
    assert scenario.does(LEADER, floor("none")) == Refusal("unknown_item")


def test_floor_passes() -> None:
    """[QUE11] Whichever question had the floor goes back to the front of the queue."""
    scenario = queued("a", "b", "c")
    scenario.does(LEADER, floor("b"))
    scenario.does(LEADER, floor("c"))
    assert queue(scenario) == ["b", "a"]


def test_floor_back_on_leaving() -> None:
    """[QUE12] On entering a phase the question with the floor waits again, first; the queue stays."""
    scenario = queued("a", "b")
    scenario.does(LEADER, floor("b"))
    advance(scenario)
    assert "floor" not in scenario.view["questions"]
    back(scenario)
    assert queue(scenario) == ["b", "a"]


def test_answered() -> None:
    """[QUE13] The facilitator marks the question with the floor as answered: it is settled and off the screen."""
    scenario = queued("a", "b")
    assert scenario.does(LEADER, answered("a")) == Refusal("not_now")
    scenario.does(LEADER, floor("a"))
    assert names(scenario.does(LEADER, answered("a"))) == ["QuestionAnswered", "SpotlightSet"]
    assert scenario.does(LEADER, answered("a")) == ()
    assert status(scenario, "a") == "answered"
    assert scenario.view["questions"]["settled"] == [item("a")]
    assert "spotlight" not in scenario.view
    assert scenario.does(LEADER, floor("a")) == Refusal("not_now")
    assert scenario.does(LEADER, answered("none")) == Refusal("unknown_item")


def test_park() -> None:
    """[QUE14] The facilitator parks a question that waits or has the floor; an answered one is `not_now`."""
    scenario = queued("a", "b")
    assert names(scenario.does(LEADER, park("a"))) == ["QuestionParked"]
    assert scenario.does(LEADER, park("a")) == ()
    scenario.does(LEADER, floor("b"))
    assert names(scenario.does(LEADER, park("b"))) == ["QuestionParked", "SpotlightSet"]
    assert (status(scenario, "a"), status(scenario, "b")) == ("parked", "parked")
    scenario.does(LEADER, floor("a"))
    scenario.does(LEADER, answered("a"))
    assert scenario.does(LEADER, park("a")) == Refusal("not_now")
    assert scenario.does(LEADER, park("none")) == Refusal("unknown_item")


def test_queue_again() -> None:
    """[QUE15] A parked question goes back to the end of the queue; one with the floor is `not_now`."""
    scenario = queued("a", "b")
    scenario.does(LEADER, park("a"))
    assert names(scenario.does(LEADER, again("a"))) == ["QuestionQueued"]
    assert scenario.does(LEADER, again("a")) == ()
    assert queue(scenario) == ["b", "a"]
    scenario.does(LEADER, floor("a"))
    assert scenario.does(LEADER, again("a")) == Refusal("not_now")
    assert scenario.does(LEADER, again("none")) == Refusal("unknown_item")


def test_rate() -> None:
    """[QUE16] The case-bringer rates a question where the phase asks for it; nobody else does."""
    scenario = queued("a")
    assert names(scenario.does(BRINGER, rate("a"))) == ["QuestionRated"]
    assert scenario.does(BRINGER, rate("a")) == ()
    assert scenario.view["questions"]["items"][item("a")]["rating"] == "warm"
    assert scenario.does(LEADER, rate("a")) == Refusal("not_your_role")
    assert scenario.does(BRINGER, rate("none")) == Refusal("unknown_item")
    assert at(CARDS).does(BRINGER, rate("a")) == Refusal("not_now")


def test_floor_where() -> None:
    """[QUE17] The queue is led only in a phase with questions: `not_now`."""
    scenario = queued("a")
    advance(scenario)
    for command in (order("a"), floor("a"), answered("a"), park("a"), again("a")):
        assert scenario.does(LEADER, command) == Refusal("not_now")


def test_withdrawn_leaves_the_screen() -> None:
    """[QUE18] A withdrawn question leaves the spotlight."""
    scenario = queued("a")
    scenario.does(LEADER, c.Spotlight(t="spotlight", item=item("a")))
    scenario.does(ANNA, withdraw("a"))
    assert "spotlight" not in scenario.view


def test_most() -> None:
    """[QUE19] A session has 250 questions at most, withdrawn ones counted: `too_many_items`."""
    scenario = at(QUESTIONS)
    for n in range(250):
        scenario.does(ANNA, ask(f"q{n}x"))
        scenario.does(ANNA, withdraw(f"q{n}x"))
    assert scenario.does(ANNA, ask("more")) == Refusal("too_many_items")


def test_warm() -> None:
    """[QUE20] Where only warm questions are answered, one that was not called warm gets no floor: `not_warm`."""
    scenario = at(ASKING, WARM)
    for name in ("a", "b", "c"):
        scenario.does(ANNA, ask(name))
    scenario.does(BRINGER, c.Rate(t="rate", id=item("b"), rating="lukewarm"))
    scenario.does(BRINGER, rate("c"))
    assert scenario.does(LEADER, floor("a")) == Refusal("not_warm")
    assert scenario.does(LEADER, floor("b")) == Refusal("not_warm")
    assert names(scenario.does(LEADER, floor("c"))) == ["FloorGiven", "SpotlightSet"]
    scenario.does(BRINGER, rate("a"))
    assert names(scenario.does(LEADER, floor("a"))) == ["FloorGiven", "SpotlightSet"]
