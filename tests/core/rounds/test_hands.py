"""Rules of rounds: hands, the word beside the turn, asking in rounds, and what is left."""

from typing import Any

import pytest

from protocol import commands as c
from protocol.activities import RoundSettings
from protocol.method import Method
from server.core.audience import project_guest, project_screen
from server.core.decision import Refusal
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    START,
    advance,
    at,
    back,
    item,
    names,
    phase,
    sealed,
)
from tests.core.rounds.going import ASKING, OTHERS, ROUND, ROUNDS, goes_on, hand, shown, start, started, word


def test_hands() -> None:
    """[ROUND10] Anyone raises a hand, shown in the order of raising, and puts it down; the same again is done."""
    scenario = at(ROUND, ROUNDS)
    for who in (CHRIS, LEADER, BRINGER):
        assert names(hand(scenario, who)) == ["HandRaised"]
    assert hand(scenario, CHRIS) == ()
    assert shown(scenario)["hands"] == [CHRIS, LEADER, BRINGER]
    assert names(hand(scenario, LEADER, up=False)) == ["HandRaised"]
    assert hand(scenario, LEADER, up=False) == ()
    assert shown(scenario)["hands"] == [CHRIS, BRINGER]


def test_no_hands() -> None:
    """[ROUND11] A hand is refused where the phase has none, and to who has the turn or the word."""
    assert hand(at(OTHERS, ROUNDS), ANNA) == Refusal("not_now")
    scenario = started(ANNA)
    word(scenario, BRAM)
    assert hand(scenario, ANNA) == hand(scenario, BRAM) == Refusal("not_now")
    assert names(hand(scenario, CHRIS)) == ["HandRaised"]


def test_no_hand_without_a_turn() -> None:
    """[ROUND11] In a round that has no turn for them the case-bringer raises no hand; the others do."""
    phases = (*ROUNDS.phases[:OTHERS], phase("others", RoundSettings(t="round", bringer=False)))
    scenario = at(OTHERS, Method(id="rounds", version=1, phases=phases))
    assert hand(scenario, BRINGER) == Refusal("not_your_role")
    assert names(hand(scenario, ANNA)) == ["HandRaised"]


def test_word() -> None:
    """[ROUND12] The chair gives the word to anyone: their hand goes down, the turn stays whose it is."""
    scenario = started(ANNA, BRAM)
    goes_on(scenario, ANNA)
    hand(scenario, CHRIS)
    hand(scenario, ANNA)
    assert names(word(scenario, ANNA)) == ["WordGiven"]
    assert word(scenario, ANNA) == ()
    round_now = shown(scenario)
    assert (round_now["word"], round_now["now"], round_now["hands"]) == (ANNA, BRAM, [CHRIS])


def test_who_gives_the_word() -> None:
    """[ROUND12] Nobody but the chair gives the word; who never joined is unknown, who has the turn needs none."""
    scenario = started(ANNA)
    assert word(scenario, BRAM, who=BRAM) == Refusal("not_your_role")
    assert word(scenario, BRAM, who=ANNA) == Refusal("not_your_role")
    assert word(scenario, "p9") == Refusal("unknown_item")
    assert word(scenario, ANNA) == Refusal("not_now")


def test_word_ends() -> None:
    """[ROUND13] The chair or who has the word takes it back; it ends when the turn goes on."""
    scenario = started(ANNA, BRAM, CHRIS)
    for who in (LEADER, DEWI):
        word(scenario, DEWI)
        assert word(scenario, None, who=CHRIS) == Refusal("not_your_role")
        assert names(word(scenario, None, who=who)) == ["WordGiven"]
        assert "word" not in shown(scenario)
    word(scenario, DEWI)
    goes_on(scenario)
    assert "word" not in shown(scenario)


def test_word_after_the_last_turn() -> None:
    """[ROUND13] Who has the word after a round has ended gives it back as well."""
    scenario = at(ROUND, ROUNDS)
    word(scenario, DEWI)
    assert names(word(scenario, None, who=DEWI)) == ["WordGiven"]
    assert "word" not in shown(scenario)


def test_hand_of_who_has_the_turn() -> None:
    """[ROUND13] A hand goes down when its turn comes."""
    scenario = started(ANNA, BRAM)
    hand(scenario, BRAM)
    hand(scenario, CHRIS)
    goes_on(scenario)
    assert shown(scenario)["hands"] == [CHRIS]


@pytest.mark.parametrize("leave", [advance, back])
def test_nothing_is_left(leave: Any) -> None:
    """[ROUND14] On entering a phase nothing of a round is left: no turn, no hand, no word."""
    scenario = started(index=OTHERS)
    word(scenario, BRAM)
    leave(scenario)
    assert shown(scenario) == {"turn": 0, "order": [], "hands": []}


def test_nothing_is_left_after_closing() -> None:
    """[ROUND14] On closing nothing of a round is left."""
    scenario = started()
    hand(scenario, BRAM)
    scenario.does(LEADER, c.Close(t="close"))
    assert shown(scenario) == {"turn": 0, "order": [], "hands": []}


def test_asking_in_rounds() -> None:
    """[ROUND15] Where the group asks in rounds only who has the turn or the word asks a new question."""
    scenario = at(ASKING, ROUNDS)
    ask = c.Ask(t="ask", id=item("a"), text=sealed("Why?"))
    assert scenario.does(ANNA, ask) == Refusal("not_your_turn")
    start(scenario, ANNA, BRAM)
    assert names(scenario.does(ANNA, ask)) == ["QuestionAsked"]
    goes_on(scenario)
    assert names(scenario.does(ANNA, ask.model_copy(update={"text": sealed("How?")}))) == ["QuestionReworded"]
    other = ask.model_copy(update={"id": item("b")})
    assert scenario.does(CHRIS, other) == Refusal("not_your_turn")
    word(scenario, CHRIS)
    assert names(scenario.does(CHRIS, other)) == ["QuestionAsked"]


def test_who_sees_it() -> None:
    """[ROUND16] Circle and screen see the round in a phase that has one, and nowhere else; a guest never."""
    scenario = started(ANNA)
    hand(scenario, CHRIS)
    assert project_screen(scenario.session, START)["round"] == scenario.view["round"]
    assert "round" not in project_guest(scenario.session, START)
    back(scenario)
    assert "round" not in scenario.view
    assert "round" not in project_screen(scenario.session, START)
