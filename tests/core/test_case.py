"""Rules of the case: story, key question, offered wordings."""

from protocol import commands as c
from protocol.activities import CaseSettings
from server.core.audience import project_screen
from server.core.decision import Refusal
from tests.core.given import (
    AGENDA,
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    CASE,
    LEADER,
    METHOD,
    QUESTIONS,
    START,
    Scenario,
    advance,
    at,
    item,
    names,
    phase,
    sealed,
)


def tell(story: str = "Once") -> c.TellCase:
    return c.TellCase(t="tell_case", story=sealed(story))


def word(name: str, text: str = "How?") -> c.WordQuestion:
    return c.WordQuestion(t="word_question", id=item(name), text=sealed(text))


def offer(name: str, text: str = "Whether?") -> c.OfferWording:
    return c.OfferWording(t="offer_wording", id=item(name), text=sealed(text))


def withdraw(name: str) -> c.WithdrawOffer:
    return c.WithdrawOffer(t="withdraw_offer", id=item(name))


def test_tell() -> None:
    """[CASE1] The case-bringer tells the case, and tells it anew, where the phase has the story told."""
    scenario = at(CASE)
    assert names(scenario.does(BRINGER, tell())) == ["CaseTold"]
    assert scenario.does(BRINGER, tell()) == ()
    scenario.does(BRINGER, tell("Twice"))
    assert scenario.view["case"]["story"] == sealed("Twice")
    assert at(CARDS).does(BRINGER, tell()) == Refusal("not_now")


def test_only_the_bringer() -> None:
    """[CASE2] Only the case-bringer tells and words, the facilitator neither; without a case it is `no_case`."""
    for command in (tell(), word("w")):
        assert at(CASE).does(LEADER, command) == Refusal("not_your_role")
        assert Scenario.does(unchosen(), BRINGER, command) == Refusal("no_case")


def unchosen() -> Scenario:
    scenario = at(AGENDA)
    advance(scenario)
    return scenario


def test_word() -> None:
    """[CASE3] Each wording of the key question is added with phase and time; the earlier ones stay."""
    scenario = at(CASE)
    scenario.does(BRINGER, word("w1"))
    advance(scenario)
    advance(scenario)
    assert names(scenario.does(BRINGER, word("w2", "How else?"))) == ["KeyQuestionWorded"]
    assert scenario.view["case"]["wordings"] == [
        {"id": item("w1"), "text": sealed("How?"), "at": START, "phase": CASE},
        {"id": item("w2"), "text": sealed("How else?"), "at": START, "phase": CARDS},
    ]


def test_word_once() -> None:
    """[CASE4] A wording that was given is never changed: its id again is done."""
    scenario = at(CASE)
    scenario.does(BRINGER, word("w1"))
    assert scenario.does(BRINGER, word("w1", "Other")) == ()
    assert scenario.view["case"]["wordings"][0]["text"] == sealed("How?")


def test_word_where() -> None:
    """[CASE5] The key question is worded only in phases with the case: `not_now`."""
    assert at(QUESTIONS).does(BRINGER, word("w")) == Refusal("not_now")


def test_most_wordings() -> None:
    """[CASE6] A case has sixty wordings and sixty offers at most: `too_many_items`."""
    scenario = at(CASE)
    for n in range(60):
        scenario.does(BRINGER, word(f"w{n}x"))
        scenario.does(ANNA, offer(f"o{n}x"))
    assert scenario.does(BRINGER, word("more")) == Refusal("too_many_items")
    assert scenario.does(ANNA, offer("more")) == Refusal("too_many_items")


def test_offer() -> None:
    """[CASE7] The others offer wordings where the phase has it, and change their own; the case-bringer words."""
    scenario = at(CASE)
    assert names(scenario.does(ANNA, offer("o"))) == ["WordingOffered"]
    assert scenario.does(ANNA, offer("o")) == ()
    assert scenario.does(BRAM, offer("o", "Mine")) == Refusal("not_yours")
    scenario.does(ANNA, offer("o", "Why?"))
    assert scenario.view["case"]["offers"] == {item("o"): {"by": ANNA, "text": sealed("Why?")}}
    assert scenario.does(BRINGER, offer("b")) == Refusal("not_your_role")
    assert at(CARDS).does(ANNA, offer("o")) == Refusal("not_now")


def test_withdraw_offer() -> None:
    """[CASE8] Who offered a wording takes it back, and nothing revives it."""
    scenario = at(CASE)
    scenario.does(ANNA, offer("o"))
    assert scenario.does(BRAM, withdraw("o")) == Refusal("not_yours")
    assert scenario.does(BRAM, withdraw("none")) == Refusal("unknown_item")
    assert names(scenario.does(ANNA, withdraw("o"))) == ["OfferWithdrawn"]
    assert scenario.does(ANNA, withdraw("o")) == ()
    assert scenario.does(ANNA, offer("o")) == ()
    assert scenario.view["case"]["order"] == []


def test_always_visible() -> None:
    """[CASE9] Story and key question are shown to the circle in every phase."""
    scenario = at(CASE)
    scenario.does(BRINGER, tell())
    scenario.does(BRINGER, word("w"))
    for _ in range(3):
        advance(scenario)
        assert scenario.view["case"]["story"] == sealed("Once")
        assert scenario.view["case"]["wordings"][-1]["text"] == sealed("How?")


def told(outcome: str = "It ended well") -> c.TellOutcome:
    return c.TellOutcome(t="tell_outcome", outcome=sealed(outcome))


def ending() -> Scenario:
    """The case, and later a phase in which the outcome is told."""
    case, end = (phase(key, CaseSettings(t="case", outcome=key == "end")) for key in ("case", "end"))
    return at(CASE, METHOD.model_copy(update={"phases": (METHOD.phases[AGENDA], case, end)}))


def test_outcome() -> None:
    """[CASE10] The case-bringer tells the outcome, and tells it anew, only in a phase that has it told: `not_now`."""
    scenario = ending()
    assert scenario.does(BRINGER, told()) == Refusal("not_now")
    assert "outcome" not in scenario.view["case"]
    advance(scenario)
    assert scenario.does(ANNA, told()) == Refusal("not_your_role")
    assert names(scenario.does(BRINGER, told())) == ["OutcomeTold"]
    assert scenario.does(BRINGER, told()) == ()
    scenario.does(BRINGER, told("It ended badly"))
    assert scenario.view["case"]["outcome"] == sealed("It ended badly")


def test_outcome_is_seen() -> None:
    """[CASE11] The outcome is shown to the circle from then on, in every phase, and never on the screen."""
    scenario = ending()
    advance(scenario)
    scenario.does(BRINGER, told())
    scenario.does(LEADER, c.Back(t="back", visit=scenario.visit))
    assert scenario.view["case"]["outcome"] == sealed("It ended well")
    assert sealed("It ended well") not in str(project_screen(scenario.session, START))
