"""Rules of who else asks, and of what nobody has to answer."""

from protocol import commands as c
from protocol.activities import AgendaSettings, QuestionsSettings, SubgroupsSettings
from protocol.method import Method, Phase
from server.core.decision import Refusal
from tests.core.given import ANNA, BRINGER, LEADER, METHOD, QUESTIONS, Scenario, advance, at, item, names, phase, sealed

FREE = 1


def free() -> Method:
    """Questions that the case-bringer asks too and can let rest; the same with the back to the circle; then others."""
    asking = QuestionsSettings(t="questions", declines=True, bringer=True)
    away = Phase.model_validate({**dict(phase("away", asking)), "bringer": "turned-away"})
    others = phase("others", QuestionsSettings(t="questions"))
    return Method(
        id="free",
        version=1,
        duties=("observer",),
        phases=(phase("agenda", AgendaSettings(t="agenda")), phase("free", asking), away, others),
    )


def asked(scenario: Scenario, who: str, name: str) -> object:
    return scenario.does(who, c.Ask(t="ask", id=item(name), text=sealed("Why?")))


def park(name: str) -> c.ParkQuestion:
    return c.ParkQuestion(t="park_question", id=item(name))


def withdraw(name: str) -> c.WithdrawQuestion:
    return c.WithdrawQuestion(t="withdraw_question", id=item(name))


def test_rather_not() -> None:
    """[QUE21] Where the phase lets them decline, the case-bringer parks a question; elsewhere `not_your_role`."""
    scenario = at(FREE, free())
    for name in ("a", "b", "c"):
        asked(scenario, ANNA, name)
    scenario.does(LEADER, c.GiveFloor(t="give_floor", id=item("a")))
    assert scenario.does(ANNA, park("a")) == Refusal("not_your_role")
    assert names(scenario.does(BRINGER, park("a"))) == ["QuestionParked", "SpotlightSet"]
    assert names(scenario.does(BRINGER, park("b"))) == ["QuestionParked"]
    advance(scenario)
    assert scenario.does(BRINGER, park("c")) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, park("c"))) == ["QuestionParked"]
    plain = at(QUESTIONS, METHOD)
    asked(plain, ANNA, "a")
    assert plain.does(BRINGER, park("a")) == Refusal("not_your_role")


def test_rather_not_while_parted() -> None:
    """[QUE21] A question of the circle is parked while it is parted, too; one of a sub-group is not theirs."""
    asking = QuestionsSettings(t="questions", declines=True)
    phases = (phase("free", asking), phase("pairs", asking, SubgroupsSettings(t="subgroups")))
    scenario = at(FREE, Method(id="pairs", version=1, phases=(phase("agenda", AgendaSettings(t="agenda")), *phases)))
    asked(scenario, ANNA, "theirs")
    advance(scenario)
    asked(scenario, ANNA, "apart")
    assert scenario.does(BRINGER, park("apart")) == Refusal("unknown_item")
    assert scenario.does(ANNA, park("theirs")) == Refusal("not_your_role")
    assert names(scenario.does(BRINGER, park("theirs"))) == ["QuestionParked"]


def test_the_case_bringer_asks() -> None:
    """[QUE22] Where the phase says so the case-bringer asks as the others do, and withdraws what they asked."""
    scenario = at(FREE, free())
    assert names(asked(scenario, BRINGER, "a")) == ["QuestionAsked"]  # type: ignore[arg-type]
    assert names(scenario.does(BRINGER, withdraw("a"))) == ["QuestionWithdrawn"]
    advance(scenario)
    assert asked(scenario, BRINGER, "b") == Refusal("turned_away")
    advance(scenario)
    assert asked(scenario, BRINGER, "c") == Refusal("not_your_role")


def test_taken_back_later() -> None:
    """[QUE6] What the case-bringer asked, and who observes by now, is theirs to withdraw where they ask nothing."""
    scenario = at(FREE, free())
    asked(scenario, BRINGER, "a")
    asked(scenario, ANNA, "b")
    scenario.does(LEADER, c.AssignDuty(t="assign_duty", duty="observer", participant=ANNA))
    advance(scenario)
    assert scenario.does(BRINGER, withdraw("a")) == Refusal("turned_away")
    advance(scenario)
    assert names(scenario.does(BRINGER, withdraw("a"))) == ["QuestionWithdrawn"]
    assert names(scenario.does(ANNA, withdraw("b"))) == ["QuestionWithdrawn"]
