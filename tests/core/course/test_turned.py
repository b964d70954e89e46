"""Rules of where the case-bringer is: turned away, turning back, calling, shared notes; and of silence."""

from typing import Any, Literal

import pytest

from protocol import commands as c
from protocol.activities import ActionsSettings, AgendaSettings, CaseSettings
from protocol.method import Method, Phase
from server.core.audience import project_screen
from server.core.decide import LEADING, RULES
from server.core.decision import Refusal
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    LEADER,
    METHOD,
    START,
    Scenario,
    advance,
    at,
    item,
    led_by,
    names,
    sealed,
)

TURNED, TALK, SILENCE, AWAY = 1, 2, 3, 4


def apart() -> Method:
    """The usual activities, with the case-bringer turned away from one phase, silence in another, out in a third."""
    case, actions = CaseSettings(t="case", story=True, outcome=True), ActionsSettings(t="actions")
    agenda = Phase(
        key="agenda", seconds=600, bringer="takes-part", group="talks", activities=(AgendaSettings(t="agenda"),)
    )
    turned = Phase(key="turned", seconds=600, bringer="turned-away", group="talks", activities=(case, actions))
    talk = turned.model_copy(update={"key": "talk", "bringer": "speaks"})
    silence = turned.model_copy(update={"key": "silence", "bringer": "takes-part", "group": "silence"})
    away = turned.model_copy(update={"key": "away", "bringer": "away"})
    return Method(id="apart", version=1, phases=(agenda, turned, talk, silence, away))


def there(index: int) -> Scenario:
    return at(index, apart())


def turn(scenario: Scenario, away: bool = False) -> c.Turn:
    return c.Turn(t="turn", visit=scenario.visit, away=away)


def call(calls: bool = True) -> c.Call:
    return c.Call(t="call", calls=calls)


def note(name: str, text: str = "I heard") -> c.ShareNote:
    return c.ShareNote(t="share_note", id=item(name), text=sealed(text))


def tell() -> c.TellCase:
    return c.TellCase(t="tell_case", story=sealed("Once"))


def act(name: str = "act") -> c.NoteAction:
    return c.NoteAction(t="note_action", id=item(name), text=sealed("I will"))


def content(kind: type[c.Command]) -> bool:
    """Whether a command says something of the case, so that sitting apart and silence refuse it."""
    return not RULES[kind].still and RULES[kind].by not in LEADING


@pytest.mark.parametrize("index", [TURNED, AWAY])
def test_turned_away(index: int) -> None:
    """[TURN1] Turned away or out of the room, the case-bringer can say nothing: `turned_away`; the others can."""
    scenario = there(index)
    for kind in (kind for kind in RULES if content(kind)):
        if "running" in RULES[kind].stages:
            assert scenario.does(BRINGER, kind.model_construct()) == Refusal("turned_away"), kind
    assert names(scenario.does(ANNA, act())) == ["ActionNoted"]
    assert scenario.view["turned"] is True
    assert project_screen(scenario.session, START).get("turned") is True


def test_what_is_left() -> None:
    """[TURN2] Who is turned away can be ready, call, turn back, correct the own name, pair a device, take the lead."""
    left = {kind.__name__ for kind, rule in RULES.items() if rule.still}
    assert {"Ready", "Call", "Turn", "Rename", "Pair", "AcceptLead", "DeclineLead", "TakeLead"} <= left
    scenario = there(TURNED)
    assert names(scenario.does(BRINGER, c.Ready(t="ready", visit=scenario.visit, ready=True))) == ["ReadySet"]
    assert names(scenario.does(BRINGER, c.Rename(t="rename", name=sealed("Bea")))) == ["PersonRenamed"]


def test_still_leading() -> None:
    """[TURN3] A case-bringer who leads goes on leading with their back to the circle, and says nothing of the case."""
    scenario = led_by(BRINGER, there(TURNED))
    assert scenario.does(BRINGER, tell()) == Refusal("turned_away")
    assert names(scenario.does(BRINGER, c.Pause(t="pause", visit=scenario.visit))) == ["TimePaused"]


def test_turn_back() -> None:
    """[TURN4] The case-bringer turns back at any moment and can speak again; and away again."""
    scenario = there(TURNED)
    assert names(scenario.does(BRINGER, turn(scenario))) == ["BringerTurned"]
    assert scenario.does(BRINGER, turn(scenario)) == ()
    assert "turned" not in scenario.view
    assert names(scenario.does(BRINGER, tell())) == ["CaseTold"]
    assert names(scenario.does(BRINGER, turn(scenario, away=True))) == ["BringerTurned"]
    assert scenario.does(BRINGER, tell()) == Refusal("turned_away")


def test_only_the_bringer_turns() -> None:
    """[TURN5] Only the case-bringer turns, in a phase that has it (`not_now`), and in this visit."""
    scenario = there(TURNED)
    for other in (LEADER, ANNA):
        assert scenario.does(other, turn(scenario)) == Refusal("not_your_role")
    assert scenario.does(BRINGER, c.Turn(t="turn", visit=1, away=False)) == Refusal("other_visit")
    advance(scenario)
    assert scenario.does(BRINGER, turn(scenario)) == Refusal("not_now")


def test_every_visit_begins_turned_away() -> None:
    """[TURN6] Each visit to such a phase begins turned away; in other phases nobody is."""
    scenario = there(TURNED)
    scenario.does(BRINGER, turn(scenario))
    advance(scenario)
    assert "turned" not in scenario.view
    scenario.does(LEADER, c.Back(t="back", visit=scenario.visit))
    assert scenario.view["turned"] is True


def test_another_bringer() -> None:
    """[TURN7] That one case-bringer turned back is nothing that another one did."""
    method = apart()
    turned = method.phases[0].model_copy(update={"bringer": "turned-away"})
    scenario = at(0, method.model_copy(update={"phases": (turned, *method.phases[1:])}))
    propose = c.Propose(t="propose", id=item("other"), title=sealed("Other"), line=sealed("Line"))
    scenario.does(ANNA, propose)
    scenario.does(LEADER, c.Choose(t="choose", id=item("case")))
    scenario.does(BRINGER, turn(scenario))
    scenario.does(LEADER, c.Choose(t="choose", id=item("other")))
    assert scenario.view["turned"] is True
    assert scenario.does(ANNA, turn(scenario, away=True)) == ()


def test_call() -> None:
    """[TURN8] Anyone calls the facilitator in any phase, or no longer; the circle is told, the screen is not."""
    for index in (TURNED, TALK, SILENCE):
        scenario = there(index)
        assert names(scenario.does(BRINGER, call())) == ["CallSet"]
        assert scenario.does(BRINGER, call()) == ()
        scenario.does(ANNA, call())
        assert scenario.view["calls"] == [BRINGER, ANNA]
        assert "calls" not in project_screen(scenario.session, START)
        scenario.does(BRINGER, call(calls=False))
        assert scenario.view["calls"] == [ANNA]
        assert scenario.does(LEADER, call()) == Refusal("not_your_role")


def test_answer() -> None:
    """[TURN9] The facilitator answers a call, and nobody else; a call stays until then, in the next phase too."""
    scenario = there(TURNED)
    answer = c.AnswerCall(t="answer_call", participant=ANNA)
    scenario.does(ANNA, call())
    advance(scenario)
    assert scenario.view["calls"] == [ANNA]
    assert scenario.does(ANNA, answer) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, answer)) == ["CallSet"]
    assert "calls" not in scenario.view
    assert scenario.does(LEADER, answer) == ()


def test_call_ends() -> None:
    """[TURN10] Who is removed calls no more, nor does who comes to lead."""
    scenario = there(TURNED)
    for who in (ANNA, BRAM, BRINGER):
        scenario.does(who, call())
    scenario.does(LEADER, c.Remove(t="remove", participant=BRAM))
    led_by(ANNA, scenario)
    assert scenario.view["calls"] == [BRINGER]


def test_share() -> None:
    """[TURN11] The case-bringer shares a note, changes it and takes it back; the circle sees it, no screen does."""
    scenario = there(TALK)
    assert names(scenario.does(BRINGER, note("n"))) == ["NoteShared"]
    assert scenario.does(BRINGER, note("n")) == ()
    scenario.does(BRINGER, note("n", "I heard more"))
    items = {item("n"): {"by": BRINGER, "text": sealed("I heard more")}}
    assert scenario.view["notes"] == {"order": [item("n")], "items": items}
    assert "notes" not in project_screen(scenario.session, START)
    unshare = c.UnshareNote(t="unshare_note", id=item("n"))
    assert names(scenario.does(BRINGER, unshare)) == ["NoteUnshared"]
    assert scenario.does(BRINGER, unshare) == scenario.does(BRINGER, note("n")) == ()
    assert scenario.view["notes"] == {"order": [], "items": {}}


def test_whose_note() -> None:
    """[TURN12] Only the case-bringer shares notes, own ones, sixty at most; one that never was is `unknown_item`."""
    scenario = there(TALK)
    assert scenario.does(ANNA, note("n")) == Refusal("not_your_role")
    assert scenario.does(BRINGER, c.UnshareNote(t="unshare_note", id=item("n"))) == Refusal("unknown_item")
    for n in range(60):
        scenario.does(BRINGER, note(f"n{n}x"))
    assert scenario.does(BRINGER, note("more")) == Refusal("too_many_items")
    earlier = at(0, apart())
    proposal = c.Propose(t="propose", id=item("other"), title=sealed("Other"), line=sealed("Line"))
    earlier.does(ANNA, proposal)
    earlier.does(LEADER, c.Choose(t="choose", id=item("case")))
    earlier.does(BRINGER, note("n"))
    earlier.does(LEADER, c.Choose(t="choose", id=item("other")))
    unshare = c.UnshareNote(t="unshare_note", id=item("n"))
    assert earlier.does(ANNA, note("n", "Mine")) == earlier.does(ANNA, unshare) == Refusal("not_yours")


def test_note_in_the_report() -> None:
    """[TURN13] A shared note can be put into the report."""
    scenario = there(TALK)
    include = c.Include(t="include", item=item("n"), included=True)
    assert scenario.does(BRINGER, include) == Refusal("unknown_item")
    scenario.does(BRINGER, note("n"))
    assert names(scenario.does(BRINGER, include)) == ["ReportItemSet"]


@pytest.mark.parametrize("who", [LEADER, BRINGER, ANNA])
def test_silence(who: str) -> None:
    """[SIL1] In silence nobody says anything: `not_now`; being ready, calling and leading go on."""
    scenario = there(SILENCE)
    for kind in (kind for kind in RULES if content(kind)):
        if "running" in RULES[kind].stages:
            assert scenario.does(who, kind.model_construct()) == Refusal("not_now"), kind
    assert names(scenario.does(ANNA, call())) == ["CallSet"]
    assert names(scenario.does(LEADER, c.Pause(t="pause", visit=scenario.visit))) == ["TimePaused"]


def test_screen_in_silence() -> None:
    """[SIL2] In silence the screen is shown plan and time, and the join link if asked for: no key question, nothing."""
    scenario = there(TALK)
    scenario.does(BRINGER, c.WordQuestion(t="word_question", id=item("w"), text=sealed("How?")))
    talk: Any = project_screen(scenario.session, START)
    assert "question" in talk
    advance(scenario)
    silence: Any = project_screen(scenario.session, START)
    known = {"audience", "session", "order", "people", "facilitator", "phases", "bringer", "visit"}
    assert silence.keys() == known


def test_closed() -> None:
    """[SIL3] After closing nobody is turned away or kept silent: what the report needs goes on."""
    last: tuple[Literal["turned-away"], Literal["talks"]] | tuple[Literal["takes-part"], Literal["silence"]]
    for last in (("turned-away", "talks"), ("takes-part", "silence")):
        end = METHOD.phases[-1].model_copy(update=dict(zip(("bringer", "group"), last, strict=True)))
        scenario = at(4, METHOD.model_copy(update={"phases": (*METHOD.phases[:-1], end)}))
        scenario.does(LEADER, c.Close(t="close"))
        names_in = c.NameInReport(t="name_in_report", names=True)
        assert names(scenario.does(BRINGER, names_in)) == ["ReportNamesSet"]
        assert "turned" not in scenario.view
