"""Rules of who looks on in a fishbowl: what they can't add, and what is left to everyone."""

import pytest
from pydantic import ValidationError

from protocol import commands as c
from protocol.activities import Activity, AgendaSettings, CardsSettings, QuestionsSettings, SubgroupsSettings
from protocol.method import Method
from server.core.decision import Refusal
from tests.core.course.bowl import AROUND, INSIDE, ask, fishbowl, method, seated, take
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    PAD,
    Scenario,
    at,
    item,
    names,
    of_deck,
    phase,
    put,
    sealed,
)
from tests.core.test_anonymity import Even, seen, without_ids

REFUSED = Refusal("not_your_role")


def contributions(scenario: Scenario, who: str) -> list[c.Command]:
    """All that is added to the talk, by who neither leads nor brings the case."""
    secret, named = (f"d{scenario.visit}.{n}" for n in (1, 2))
    return [
        ask("q"),
        c.OfferWording(t="offer_wording", id=item("o"), text=sealed("How?")),
        c.Deal(t="deal", deck=secret, pad=PAD),
        put(secret, of_deck(secret, who, 0), "A card"),
        c.WriteCard(t="write_card", deck=named, id=item("c"), text=sealed("A card")),
        c.RaiseHand(t="raise_hand", visit=scenario.visit, up=True),
    ]


@pytest.mark.parametrize(("index", "heard", "silent"), [(INSIDE, ANNA, BRAM), (AROUND, BRAM, ANNA)])
def test_one_circle_has_the_word(index: int, heard: str, silent: str) -> None:
    """[FISH3] Who sits in the other circle asks, offers and writes nothing: `not_your_role`."""
    for who, refused in ((heard, False), (silent, True)):
        scenario = seated(index)
        for command in contributions(scenario, who):
            assert (scenario.does(who, command) == REFUSED) == refused, command


def test_who_leads_looks_on_too() -> None:
    """[FISH3] Who leads from a circle that has not the word leads on, and adds nothing."""
    scenario = seated(AROUND)
    assert scenario.does(LEADER, ask("q")) == REFUSED
    scenario.does(BRAM, ask("q"))
    assert names(scenario.does(LEADER, c.GiveFloor(t="give_floor", id=item("q")))) == ["FloorGiven", "SpotlightSet"]


def test_the_case_bringer_does_what_the_phase_says() -> None:
    """[FISH3] Whichever circle has the word, the case-bringer does what the phase says of them, and no more."""
    asking = QuestionsSettings(t="questions", bringer=True)
    for settings, refused in ((asking, False), (QuestionsSettings(t="questions"), True)):
        scenario = _plain(fishbowl(word="outer"), settings)
        assert (scenario.does(BRINGER, ask("q")) == REFUSED) == refused


def _plain(*activities: Activity) -> Scenario:
    phases = (phase("agenda", AgendaSettings(t="agenda")), phase("bowl", *activities))
    return at(INSIDE, Method(id="plain", version=1, phases=phases))


def test_a_round_of_one_circle() -> None:
    """[FISH4] Only those who have the word get a turn, and the case-bringer where the round has one for them."""
    scenario = seated()
    start(scenario)
    assert scenario.view["round"]["order"] == [LEADER, BRINGER, ANNA]
    give = c.GiveWord(t="give_word", visit=scenario.visit, participant=DEWI)
    assert scenario.does(LEADER, give) == REFUSED
    around = seated(AROUND)
    start(around)
    assert around.view["round"]["order"] == [BRINGER, BRAM, CHRIS, DEWI]
    scenario.does("proof of Late", c.Join(t="join", name=sealed("Late"), agreed=True))
    around.does("proof of Late", c.Join(t="join", name=sealed("Late"), agreed=True))
    assert (scenario.view["round"]["order"][-1], around.view["round"]["order"][-1]) == (ANNA, "p7")


def start(scenario: Scenario) -> None:
    order = scenario.view["order"]
    scenario.does(LEADER, c.StartRound(t="start_round", visit=scenario.visit, turn=1, order=order))


def test_who_comes_to_look_on() -> None:
    """[FISH10] Whoever is moved to look on has no turn, hand or word any more; what they wrote stays."""
    scenario = seated()
    scenario.does(ANNA, ask("hers"))
    scenario.does(LEADER, c.StartRound(t="start_round", visit=scenario.visit, turn=1, order=[ANNA, LEADER]))
    scenario.does(LEADER, take(scenario, inner=(DEWI,), outer=(ANNA,)))
    assert (scenario.view["round"]["now"], scenario.view["questions"]["queue"]) == (LEADER, [item("hers")])
    assert scenario.does(ANNA, ask("more")) == REFUSED
    assert names(scenario.does(DEWI, ask("more"))) == ["QuestionAsked"]
    withdraw = c.WithdrawQuestion(t="withdraw_question", id=item("hers"))
    assert names(scenario.does(ANNA, withdraw)) == ["QuestionWithdrawn"]


def test_what_everyone_does() -> None:
    """[FISH3] Being ready, calling, and places that are free are left to who looks on."""
    scenario = seated(free=True)
    ready = c.Ready(t="ready", visit=scenario.visit, ready=True)
    for command in (ready, c.Call(t="call", calls=True), take(scenario, inner=(CHRIS,))):
        assert names(scenario.does(CHRIS, command)) != ["not_your_role"]


def test_what_is_no_fishbowl() -> None:
    """[FISH12] Both circles counted, or the circle parted in the same phase: such a method is none."""
    with pytest.raises(ValidationError, match="only_one_count"):
        fishbowl(inner=3, outer=2)
    with pytest.raises(ValidationError, match="needs_the_circle"):
        phase("both", SubgroupsSettings(t="subgroups"), CardsSettings(t="cards"), fishbowl())


def written(scenario: Scenario, first: str, second: str, third: str | None = CHRIS) -> Scenario:
    """Five sit inside, and of them two or three write without a name; not yet opened."""
    for name in (BRINGER, ANNA, BRAM, CHRIS, DEWI):
        scenario.does(f"proof of {name}", c.Join(t="join", name=sealed(name), agreed=True))
    scenario.does(LEADER, c.Begin(t="begin"))
    scenario.does(LEADER, c.Advance(t="advance", visit=1))
    for who, text in ((first, "first"), (second, "second"), (third, "third")):
        if who:
            assert scenario.puts(who, "d2.1", text) != REFUSED
    return scenario


def test_nobody_can_tell_who_wrote() -> None:
    """[FISH11] Exchanging two who write inside changes nothing, also where one of them then looks on."""

    def play(first: str, second: str) -> Scenario:
        scenario = written(Even(method(outer=1)), first, second)
        scenario.does(LEADER, take(scenario, inner=(DEWI,), outer=(ANNA,)))
        scenario.does(LEADER, c.CloseDeck(t="close_deck", deck="d2.1"))
        return scenario

    assert without_ids(play(ANNA, BRAM)) == without_ids(play(BRAM, ANNA))


def test_a_card_more_or_less() -> None:
    """[FISH11] While such a pile is open, one card more changes nothing."""
    plays = [written(Even(method(outer=1)), ANNA, BRAM, third) for third in (CHRIS, None)]
    assert seen(plays[0]) == seen(plays[1])
