"""Rules of blocks in which everyone brings a case in turn."""

from protocol import commands as c
from protocol.activities import ActionsSettings, AgendaSettings, CardsSettings, CaseSettings
from protocol.method import Method, Phase, Repeat
from server.core.decision import Refusal
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    LEADER,
    Scenario,
    advance,
    back,
    item,
    names,
    phase,
    sealed,
)

TELL = 1
CARDS = CardsSettings(t="cards", named=True)


def turns() -> Method:
    """An agenda, then a block of telling and thinking that is played for each case on it, then what all will do."""
    think = phase("think", CARDS, CaseSettings(t="case"))
    block = Phase.model_validate(
        {**dict(think), "bringer": "turned-away", "repeat": Repeat(first="tell", per="person", brings=True)}
    )
    return Method(
        id="turns",
        version=1,
        phases=(
            phase("agenda", AgendaSettings(t="agenda", vote=False)),
            phase("tell", CaseSettings(t="case", story=True)),
            block,
            phase("after", ActionsSettings(t="actions")),
        ),
    )


def begun(*bringing: str) -> Scenario:
    """A circle at its agenda, on which some have put a case."""
    scenario = Scenario(turns())
    for who in (BRINGER, ANNA, BRAM, CHRIS):
        scenario.does(f"proof of {who}", c.Join(t="join", name=sealed(who), agreed=True))
    scenario.does(LEADER, c.Begin(t="begin"))
    for who in bringing:
        scenario.does(who, c.Propose(t="propose", id=case(who), title=sealed(who), line=sealed("Line")))
    return scenario


def case(who: str) -> str:
    return item(f"case{who}")


def again(scenario: Scenario) -> object:
    return scenario.does(LEADER, c.PlayAgain(t="play_again", visit=scenario.visit))


def to(scenario: Scenario, participant: str) -> object:
    return scenario.does(LEADER, c.LapAbout(t="lap_about", visit=scenario.visit, participant=participant))


def choose(scenario: Scenario, who: str) -> None:
    scenario.does(LEADER, c.Choose(t="choose", id=case(who)))


def test_whose_lap_it_is_brings() -> None:
    """[LAP12] Whoever such a lap is about is its case-bringer, with a story and a key question of their own."""
    scenario = begun(ANNA, BRAM)
    advance(scenario)
    assert (scenario.view["bringer"], scenario.view["agenda"]["chosen"]) == (ANNA, case(ANNA))
    scenario.does(ANNA, c.TellCase(t="tell_case", story=sealed("Mine")))
    scenario.does(ANNA, c.WordQuestion(t="word_question", id=item("q"), text=sealed("How")))
    advance(scenario)
    assert scenario.does(ANNA, c.WordQuestion(t="word_question", id=item("p"), text=sealed("Or"))) == Refusal(
        "turned_away"
    )
    assert names(again(scenario)) == ["PhaseEntered", "LapBegun", "CaseChosen"]  # type: ignore[arg-type]
    assert (scenario.view["bringer"], scenario.view["case"]["wordings"]) == (BRAM, [])
    assert "story" not in scenario.view["case"]
    assert scenario.does(ANNA, c.TellCase(t="tell_case", story=sealed("Mine"))) == Refusal("not_your_role")
    scenario.does(BRAM, c.TellCase(t="tell_case", story=sealed("And mine")))


def test_by_seats() -> None:
    """[LAP13] Only who has a case on the agenda has such a lap: first whose case was chosen, then by seats."""
    scenario = begun(LEADER, BRAM, ANNA, CHRIS)
    choose(scenario, BRAM)
    advance(scenario)
    seen = [scenario.view["bringer"]]
    advance(scenario)
    while "more" in scenario.view["lap"]:
        again(scenario)
        seen.append(scenario.view["bringer"])
        advance(scenario)
    assert seen == [BRAM, ANNA, CHRIS, LEADER]


def test_nobody_has_a_case() -> None:
    """[LAP13] Without a case on the agenda there is no lap; once there is, coming in anew begins one."""
    scenario = begun()
    advance(scenario)
    assert "lap" not in scenario.view
    assert "bringer" not in scenario.view
    back(scenario)
    scenario.does(ANNA, c.Propose(t="propose", id=case(ANNA), title=sealed("A"), line=sealed("Line")))
    advance(scenario)
    assert (scenario.view["lap"], scenario.view["bringer"]) == (
        {"n": 1, "since": 4, "about": ANNA, "brings": True},
        ANNA,
    )


def test_given_to_another() -> None:
    """[LAP14] Such a lap is given to another in its first phase only (`not_now`), who has a case (`unknown_item`)."""
    scenario = begun(ANNA, BRAM)
    advance(scenario)
    assert to(scenario, CHRIS) == Refusal("unknown_item")
    assert names(to(scenario, BRAM)) == ["LapMoved", "CaseChosen"]  # type: ignore[arg-type]
    assert scenario.view["bringer"] == BRAM
    advance(scenario)
    assert to(scenario, ANNA) == Refusal("not_now")


def test_over() -> None:
    """[LAP15] Once the block is over, or the session closed in it, nobody is the case-bringer."""
    scenario = begun(ANNA, BRAM)
    advance(scenario)
    advance(scenario)
    assert scenario.view["bringer"] == ANNA
    advance(scenario)
    assert "bringer" not in scenario.view
    assert scenario.does(ANNA, c.WordQuestion(t="word_question", id=item("q"), text=sealed("How"))) == Refusal(
        "no_case"
    )
    back(scenario)
    assert scenario.view["bringer"] == ANNA
    scenario.does(LEADER, c.Close(t="close"))
    assert "bringer" not in scenario.view


def test_of_another() -> None:
    """[LAP16] A card about a case that somebody else brought before is marked no more: `not_now`."""
    scenario = begun(ANNA, BRAM)
    advance(scenario)
    advance(scenario)
    deck = scenario.deck("named")
    scenario.does(CHRIS, c.WriteCard(t="write_card", deck=deck, id=item("card"), text=sealed("Well")))
    scenario.does(LEADER, c.CloseDeck(t="close_deck", deck=deck))
    strike = c.Strike(t="strike", card=item("card"), strikes=True)
    scenario.does(ANNA, c.Turn(t="turn", visit=scenario.visit, away=False))
    assert names(scenario.does(ANNA, strike)) == ["CardStruck"]
    again(scenario)
    assert scenario.does(BRAM, c.Strike(t="strike", card=item("card"), strikes=False)) == Refusal("not_now")


def test_stays_whose_it_is() -> None:
    """[LAP17] Steps back and on leave a lap whose it is, also where another case was chosen meanwhile."""
    scenario = begun(ANNA, BRAM)
    advance(scenario)
    advance(scenario)
    back(scenario)
    assert scenario.view["bringer"] == ANNA
    back(scenario)
    choose(scenario, BRAM)
    assert scenario.view["bringer"] == BRAM
    advance(scenario)
    assert (scenario.view["lap"]["about"], scenario.view["bringer"]) == (ANNA, ANNA)


def test_gone() -> None:
    """[LAP18] With who is removed their lap has no case-bringer; the next one has, and it is never theirs."""
    scenario = begun(ANNA, BRAM)
    advance(scenario)
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert "bringer" not in scenario.view
    assert to(scenario, BRAM) != Refusal("unknown_item")
    assert scenario.view["bringer"] == BRAM


def test_gone_as_the_last_to_be_waited_for() -> None:
    """[LAP18] Who is removed, so that all others go on, has no lap in the block that they come into."""
    together = _all_but(ANNA)
    together.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert (together.view["visit"]["phase"], together.view["bringer"]) == (TELL, BRAM)


def _all_but(who: str) -> Scenario:
    """A circle that goes on together, in which only one is not ready."""
    scenario = Scenario(turns(), leading="all")
    for one in (BRINGER, ANNA, BRAM):
        scenario.does(f"proof of {one}", c.Join(t="join", name=sealed(one), agreed=True))
    scenario.does(LEADER, c.Begin(t="begin"))
    for one in (ANNA, BRAM):
        scenario.does(one, c.Propose(t="propose", id=case(one), title=sealed(one), line=sealed("Line")))
    for one in {LEADER, BRINGER, ANNA, BRAM} - {who}:
        scenario.does(one, c.Ready(t="ready", visit=scenario.visit, ready=True))
    return scenario


def test_report() -> None:
    """[LAP20] When it is over, everyone puts own actions and notes into the report, nothing else: `not_yours`."""
    scenario = begun(ANNA, BRAM)
    for _ in range(3):
        advance(scenario)
    for who in (ANNA, BRAM):
        scenario.does(who, c.NoteAction(t="note_action", id=item(f"of{who}"), text=sealed("I will")))
    include = c.Include(t="include", item=item(f"of{ANNA}"), included=True)
    assert scenario.does(BRAM, include) == Refusal("not_yours")
    assert names(scenario.does(ANNA, include)) == ["ReportItemSet"]
    scenario.does(LEADER, c.Close(t="close"))
    assert names(scenario.does(ANNA, include.model_copy(update={"included": False}))) == ["ReportItemSet"]
    assert scenario.does(ANNA, c.NameInReport(t="name_in_report", names=True)) == Refusal("no_case")


def test_chair() -> None:
    """[LAP19] Where the chair rotates it passes over the one whose lap it is, as long as the block lasts."""
    scenario = Scenario(turns(), leading="rotating")
    for who in (BRINGER, ANNA, BRAM):
        scenario.does(f"proof of {who}", c.Join(t="join", name=sealed(who), agreed=True))
    scenario.does(LEADER, c.Begin(t="begin"))
    for who in (BRINGER, ANNA):
        scenario.does(who, c.Propose(t="propose", id=case(who), title=sealed(who), line=sealed("Line")))
    assert scenario.view["visit"]["chair"] == LEADER
    scenario.does(LEADER, c.Advance(t="advance", visit=scenario.visit))
    assert (scenario.view["bringer"], scenario.view["visit"]["chair"]) == (BRINGER, ANNA)
    advance(scenario)
    scenario.does(LEADER, c.GiveChair(t="give_chair", visit=scenario.visit, participant=LEADER))
    advance(scenario)
    assert scenario.view["visit"]["chair"] == BRINGER
