"""Each method of the library, played from its first phase to its last by a whole circle, rules and all."""

import pytest

from protocol import commands as c
from server.core.evolve import fold
from server.methods.library import library
from tests.core.given import LEADER, item, sealed
from tests.methods.table import BRINGER, CIRCLE, GROUP, Table

WITH_MODULES = [(name, n) for name, found in library().items() for n in range(len(found.method.modules) or 1)]


def table(name: str) -> Table:
    return Table(library()[name].method)


@pytest.mark.parametrize(("name", "module"), WITH_MODULES)
def test_a_whole_session(name: str, module: int) -> None:
    """[METH16] A circle that does in each phase what the method asks, with any of its modules, is refused nothing."""
    played = Table(library()[name].method, module).whole()
    assert played.chosen[0] == item(f"case{BRINGER}")
    assert {it.by for it in played.session.actions.items.values()} == set(CIRCLE) - {GROUP[-1]}
    assert fold(played.log) == played.session
    played.do(LEADER, c.Close(t="close"))


def contents(at: Table) -> list[c.Command]:
    """What a case-bringer could want to say while the others talk."""
    return [
        c.Ask(t="ask", id=item("own"), text=sealed("What")),
        c.WriteLine(t="write_line", id=item("own"), text=sealed("No")),
        c.TellCase(t="tell_case", story=sealed("But")),
        c.WordQuestion(t="word_question", id=item("own"), text=sealed("But")),
        c.NoteAction(t="note_action", id=item("own"), text=sealed("I will")),
        c.ShareNote(t="share_note", id=item("own"), text=sealed("A note")),
        c.Propose(t="propose", id=item("own"), title=sealed("Other"), line=sealed("case")),
    ]


APART = [
    (name, phase.key)
    for name, found in library().items()
    for phase in found.method.phases
    if phase.bringer in ("turned-away", "away")
]


@pytest.mark.parametrize(("name", "key"), APART)
def test_who_sits_apart_says_nothing(name: str, key: str) -> None:
    """[METH16] Where the method has the case-bringer sit apart, nothing they would say is taken, and calling is."""
    at = table(name).until(key)
    assert {at.refuses(BRINGER, command) for command in contents(at)} == {"turned_away"}
    at.do(BRINGER, c.Call(t="call", calls=True))
    at.do(BRINGER, c.Ready(t="ready", visit=at.visit, ready=True))


def test_no_answer_is_owed() -> None:
    """[METH16] Clearness: in silence nobody says anything, and the case-bringer, nobody else, lets a question rest."""
    at = table("clearness").until("settling")
    assert {at.refuses(who, contents(at)[0]) for who in (BRINGER, *GROUP)} == {"not_now"}
    at.until("questions")
    for n, who in enumerate(GROUP[:2]):
        at.do(who, c.Ask(t="ask", id=item(f"q{n}"), text=sealed("What")))
    assert at.refuses(GROUP[0], c.ParkQuestion(t="park_question", id=item("q1"))) == "not_your_role"
    at.do(LEADER, c.GiveFloor(t="give_floor", id=item("q0")))
    for n in range(2):
        at.do(BRINGER, c.ParkQuestion(t="park_question", id=item(f"q{n}")))
    assert at.view["questions"]["queue"] == []
    assert "floor" not in at.view["questions"]


def test_anyone_asks_anyone() -> None:
    """[METH16] Action learning: the case-bringer asks as all do, and writes what the problem is like the others."""
    at = table("action-learning").until("questions")
    for who in CIRCLE:
        at.do(who, c.Ask(t="ask", id=item(f"of{who}"), text=sealed("What")))
    at.until("agreement")
    at.do(BRINGER, c.WriteCard(t="write_card", deck=at.pile("cards"), id=item("own"), text=sealed("This")))


def test_each_is_helped_in_turn() -> None:
    """[METH16] Troika: each tells a case, hears the others with the back to them, and then the next one does."""
    at = table("troika").until("consulting")
    assert at.refuses(BRINGER, c.ShareNote(t="share_note", id=item("n"), text=sealed("I"))) == "turned_away"
    at.until("feedback").do(BRINGER, c.ShareNote(t="share_note", id=item("n"), text=sealed("I")))
    at.do(LEADER, c.PlayAgain(t="play_again", visit=at.visit))
    assert (at.phase.key, at.bringer) == ("telling", GROUP[0])
    assert at.refuses(BRINGER, c.TellCase(t="tell_case", story=sealed("And"))) == "not_your_role"
    at.until("consulting")
    assert at.refuses(GROUP[0], c.Ask(t="ask", id=item("q"), text=sealed("What"))) == "turned_away"
    at.until("actions")
    assert "bringer" not in at.view


def test_gossip_is_heard_and_answered_afterwards() -> None:
    """[METH16] Gossip: the group's lines are taken, who turns back may speak, and notes are shared in the reaction."""
    at = table("gossip").until("gossip")
    at.plays()
    assert at.refuses(GROUP[1], c.WriteLine(t="write_line", id=item("x"), text=sealed("I"))) == "not_your_role"
    note = c.ShareNote(t="share_note", id=item("note"), text=sealed("What struck me"))
    assert at.refuses(BRINGER, note) == "turned_away"
    at.do(BRINGER, c.Turn(t="turn", visit=at.visit, away=False))
    at.do(BRINGER, c.Turn(t="turn", visit=at.visit, away=True))
    at.until("reaction").do(BRINGER, note)
    assert list(at.view["notes"]["order"]) == [item("note")]


@pytest.mark.parametrize("name", ["incident", "balint"])
def test_the_outcome_waits(name: str) -> None:
    """[METH16] Incident, Balint: how it ended is refused in every phase but its own, and is in no view before it."""
    phases = library()[name].method.phases
    its_own = next(phase for phase in phases for it in phase.activities if it.t == "case" and it.outcome)
    tell = c.TellOutcome(t="tell_outcome", outcome=sealed("Then"))
    at = table(name)
    while at.phase.key != its_own.key:
        assert at.refuses(BRINGER, tell) in ("no_case", "not_now", "turned_away")
        at.plays()
        assert "outcome" not in at.view.get("case", {})
        at.advances()
    assert {at.refuses(who, tell) for who in (LEADER, *GROUP)} == {"not_your_role"}
    at.do(BRINGER, tell)
    assert at.view["case"]["outcome"] == sealed("Then")


def test_nothing_is_answered_while_questions_are_rated() -> None:
    """[METH16] Ten steps: nobody asks while questions are rated, and neither cold nor lukewarm gets the floor."""
    for name in ("ten-step", "ten-step-b"):
        at = table(name).until("rating")
        assert at.refuses(GROUP[0], c.Ask(t="ask", id=item("late"), text=sealed("And"))) == "not_now"
        first, second, third = at.session.questions.queue[:3]
        at.plays()
        at.advances()
        for key in (second, third):
            assert at.refuses(LEADER, c.GiveFloor(t="give_floor", id=key)) == "not_warm"
        at.do(LEADER, c.GiveFloor(t="give_floor", id=first))
        assert at.refuses(GROUP[0], c.Rate(t="rate", id=second, rating="warm")) == "not_your_role"


def test_five_steps_ask_one_after_the_other() -> None:
    """[METH16] Five steps: a question is taken from whose turn it is and from nobody else, the case-bringer never."""
    at = table("five-step").until("exploration")
    question = c.Ask(t="ask", id=item("mine"), text=sealed("How"))
    at.do(LEADER, c.StartRound(t="start_round", visit=at.visit, turn=1, order=list(GROUP)))
    assert at.session.rounds.now == GROUP[0]
    assert {at.refuses(who, question) for who in (LEADER, *GROUP[1:])} == {"not_your_turn"}
    assert at.refuses(BRINGER, question) == "not_your_role"
    at.do(GROUP[0], question)
