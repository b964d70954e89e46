"""Rules of what sub-groups bring back to the circle, and of what stays the circle's all the time."""

import json

import pytest
from pydantic import ValidationError

from protocol import commands as c
from protocol.activities import AgendaSettings, CardsSettings, ModulesSettings, QuestionsSettings, SubgroupsSettings
from protocol.method import Method, Module
from tests.core.course import parting
from tests.core.course.parting import LEFT, MINE, POOLED, RIGHT, YOURS, apart, ask, close, give, parted, write
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    phase,
    sealed,
)
from tests.core.test_anonymity import Even, without_ids


def test_all_is_brought_back() -> None:
    """[SUB10] In the next phase all see what each sub-group asked and wrote, and which it was; hidden cards open."""
    scenario = parted()
    scenario.does(ANNA, ask("one"))
    scenario.does(BRAM, give("one"))
    scenario.does(CHRIS, ask("two"))
    scenario.does(CHRIS, write("card", YOURS))
    moved = scenario.does(LEADER, c.Advance(t="advance", visit=scenario.visit))
    assert names(moved) == ["PhaseEntered", "WritingEnded", "WritingEnded", "CardsOpened", *names(moved)[4:]]
    view = scenario.view
    assert view["questions"]["queue"] == [item("one"), item("two")]
    assert view["questions"]["items"][item("one")]["subgroup"] == LEFT
    assert (view["decks"][YOURS]["subgroup"], list(view["decks"][YOURS]["cards"])) == (RIGHT, [item("card")])
    assert view["subgroups"]["together"][RIGHT] == [CHRIS, DEWI]
    assert apart(scenario, ANNA) == apart(scenario, LEADER) == {}
    assert names(scenario.does(ANNA, give("one"))) == ["not_your_role"]
    assert names(scenario.does(LEADER, give("one"))) == ["FloorGiven", "SpotlightSet"]


def test_closing_brings_it_back_too() -> None:
    """[SUB10] A session that is closed while the circle is parted keeps nothing from anybody."""
    scenario = parted()
    scenario.does(ANNA, ask("one"))
    scenario.does(ANNA, give("one"))
    scenario.does(CHRIS, write("card", YOURS))
    scenario.does(LEADER, c.Close(t="close"))
    assert scenario.view["questions"]["queue"] == [item("one")]
    assert list(scenario.view["decks"][YOURS]["cards"]) == [item("card")]
    assert apart(scenario, ANNA) == {}


def test_what_came_back_stays_back() -> None:
    """[SUB10] Stepping back hides nothing again: queue and piles of the sub-groups begin anew."""
    scenario = parted()
    scenario.does(ANNA, ask("one"))
    scenario.does(ANNA, write("card"))
    advance(scenario)
    back(scenario)
    assert item("card") in scenario.view["decks"][MINE]["cards"]
    assert scenario.view["questions"]["queue"] == [item("one")]
    (own,) = apart(scenario, ANNA).values()
    assert own["questions"]["queue"] == []
    assert [own["decks"][key]["status"] for key in own["piles"]] == ["open"]


def test_who_was_removed_brings_nothing_back() -> None:
    """[SUB10] Hidden cards of somebody whose removal sends the group on are opened to nobody."""
    scenario = parted("all")
    scenario.does(ANNA, write("card", next(iter(apart(scenario, ANNA).values()))["piles"][0]))
    for who in (LEADER, BRINGER, BRAM, CHRIS, DEWI):
        scenario.does(who, c.Ready(t="ready", visit=scenario.visit, ready=True))
    gone = scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert "PhaseEntered" in names(gone)
    assert "CardsOpened" not in names(gone)
    assert sealed("WriteCard.text card") not in json.dumps(scenario.view)


def test_anonymous_cards_stay_the_circles() -> None:
    """[SUB11] They lie on one pile; writers of two sub-groups are company for each other."""
    scenario = parted()
    for who in (ANNA, BRAM, CHRIS):
        scenario.puts(who, POOLED, f"of {who}")
    assert names(scenario.does(LEADER, close(POOLED))) == ["DeckShown"]
    assert len(scenario.view["decks"][POOLED]["cards"]) == 3


def test_a_pair_alone_is_asked() -> None:
    """[SUB11] Two writers are too few, though they may be all of a sub-group."""
    scenario = parted()
    for who in (ANNA, BRAM):
        scenario.puts(who, POOLED, f"of {who}")
    assert names(scenario.does(LEADER, close(POOLED))) == ["DeckAsked"]


def test_nobody_can_tell_the_sub_group() -> None:
    """[SUB11] Exchanging the authors of two cards, from one sub-group to the other, changes nothing."""

    def play(first: str, second: str) -> Scenario:
        scenario = Even(parting.PARTED)
        for name in (BRINGER, ANNA, BRAM, CHRIS, DEWI):
            scenario.does(f"proof of {name}", c.Join(t="join", name=sealed(name), agreed=True))
        scenario.does(LEADER, c.Begin(t="begin"))
        advance(scenario)
        pile = scenario.view["piles"][0]
        for who, text in ((first, "first"), (second, "second"), (CHRIS, "third")):
            scenario.puts(who, pile, text)
        scenario.does(LEADER, close(pile))
        advance(scenario)
        return scenario

    assert without_ids(play(ANNA, DEWI)) == without_ids(play(DEWI, ANNA))


@pytest.mark.parametrize(
    "activity",
    [
        CardsSettings(t="cards", named=True, dots=3),
        QuestionsSettings(t="questions", rated=True, answered="warm"),
    ],
)
def test_what_needs_the_circle(activity: CardsSettings | QuestionsSettings) -> None:
    """[SUB12] Dots on named cards, and questions that only the case-bringer lets through, are none where it parts."""
    phase("apart", activity)
    with pytest.raises(ValidationError, match="needs_the_circle"):
        phase("apart", SubgroupsSettings(t="subgroups"), activity)


def test_no_dots_on_a_sub_groups_pile() -> None:
    """[SUB12] Nor are there any where a module brings the two together."""
    module = Module(key="pairs", activities=(SubgroupsSettings(t="subgroups"),))
    other = Module(key="whole", activities=())
    choice = phase("choice", AgendaSettings(t="agenda"), ModulesSettings(t="modules", of=("pairs", "whole")))
    play = phase("play", CardsSettings(t="cards", named=True, dots=3)).model_copy(update={"module": True})
    scenario = at(0, Method(id="mixed", version=1, phases=(choice, play), modules=(module, other)))
    scenario.does(LEADER, c.ChooseModule(t="choose_module", visit=1, key="pairs"))
    advance(scenario)
    pile = scenario.deck("named")
    scenario.does(DEWI, write("one", pile))
    scenario.does(DEWI, close(pile))
    assert names(scenario.does(LEADER, c.OpenDots(t="open_dots", deck=pile))) == ["not_now"]
