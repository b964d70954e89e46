"""The rule that makes a method what it is, in its structure; what comes of it in a session is played in `test_runs`."""

from typing import TypeVar

import pytest

from protocol.activities import (
    Activity,
    CardsSettings,
    CaseSettings,
    QuestionsSettings,
    RecordSettings,
    SubgroupsSettings,
)
from protocol.method import Phase
from server.methods.library import library

SettingsT = TypeVar("SettingsT")

TEN = {"agenda": 10, "situation": 5, "questions": 10, "rating": 5, "answers": 20, "second-round": 10}

# The steps of each method in their order, and the minutes that are planned for them.
PLANNED = {
    "nic-seven-phase": {
        "preparation": 10,
        "clarification": 20,
        "background": 15,
        "reappraisal": 10,
        "new-approach": 15,
        "reflection": 10,
        "record": 10,
    },
    "general-four-step": {"agenda": 10, "exploration": 20, "advice": 20, "evaluation": 10},
    "gossip": {
        "agenda": 10,
        "introduction": 5,
        "exploration": 10,
        "gossip": 10,
        "reaction": 10,
        "evaluation": 5,
        "learning": 5,
    },
    "five-step": {"agenda": 5, "introduction": 5, "exploration": 15, "definition": 5, "advice": 20, "evaluation": 10},
    "incident": {
        "choice": 5,
        "sketch": 5,
        "questions": 5,
        "information": 10,
        "analysis": 10,
        "position": 5,
        "exchange": 10,
        "outcome": 5,
        "discussion": 5,
        "evaluation": 5,
    },
    "incident-timed": {
        "look-back": 5,
        "cases": 10,
        "choice": 5,
        "questions": 15,
        "analysis": 10,
        "advice": 10,
        "evaluation": 10,
    },
    "clearness": {
        "agenda": 5,
        "settling": 5,
        "telling": 15,
        "questions": 60,
        "silence": 5,
        "mirroring": 15,
        "affirming": 10,
        "close": 5,
    },
    "action-learning": {"agenda": 5, "problem": 5, "questions": 25, "agreement": 10, "ahead": 20, "learning": 15},
    "troika": {"agenda": 5, "telling": 2, "clarifying": 2, "consulting": 5, "feedback": 2, "actions": 5},
    "ten-step": {**TEN, "core": 15, "redefinition": 10, "approach": 15, "advice": 15, "insights": 15},
    "ten-step-b": {**TEN, "formulations": 15, "choice": 10, "account": 15, "forces": 15, "plans": 15},
}


def phase(method: str, key: str) -> Phase:
    return next(phase for phase in library()[method].method.phases if phase.key == key)


def having(method: str, kind: type[SettingsT]) -> dict[str, SettingsT]:
    """An activity's settings by the phase that has it, in the order of the script."""
    found: list[tuple[str, Activity]] = [
        (phase.key, activity) for phase in library()[method].method.phases for activity in phase.activities
    ]
    return {key: activity for key, activity in found if isinstance(activity, kind)}


@pytest.mark.parametrize("name", PLANNED)
def test_minutes_become_seconds(name: str) -> None:
    """[METH1] A method has its phases in order, each planned in the minutes of its file."""
    planned = [(phase.key, phase.seconds) for phase in library()[name].method.phases]
    assert planned == [(key, 60 * minutes) for key, minutes in PLANNED[name].items()]


def test_only_the_background_questions_are_rated() -> None:
    """[METH6] In the seven-phase form questions to understand are not rated, open ones are."""
    asked = having("nic-seven-phase", QuestionsSettings)
    assert [(activity.policy, activity.rated) for activity in asked.values()] == [("clarifying", False), ("open", True)]


def test_everyone_writes_one_insight() -> None:
    """[METH6] In the seven-phase form the case-bringer writes no idea for the own case, but does write an insight."""
    piles = having("nic-seven-phase", CardsSettings)
    assert [(it.each, it.strikes, it.bringer) for it in piles.values()] == [(3, True, False), (1, False, True)]


def test_clearness_comes_from_questions_alone() -> None:
    """[METH6] In the clearness committee nothing but open questions is asked, and any of them can be left to rest."""
    asked = having("clearness", QuestionsSettings)
    assert {key: (it.policy, it.declines) for key, it in asked.items()} == {"questions": ("open", True)}
    assert [phase("clearness", key).group for key in ("settling", "silence")] == ["silence"] * 2


def test_action_learning_asks_everyone() -> None:
    """[METH6] In action learning the case-bringer asks too, and everyone writes down what the problem is."""
    asked = having("action-learning", QuestionsSettings)
    assert {key: (it.policy, it.bringer) for key, it in asked.items()} == {
        "questions": ("open", True),
        "ahead": ("open", True),
    }
    (written,) = having("action-learning", CardsSettings).values()
    assert (written.bringer, written.named, written.opening, written.pick) == (True, True, "in-turn", 1)


def test_troika_is_about_everyone() -> None:
    """[METH6] In the Troika everyone tells, hears the others with the back to them and answers, one after the other."""
    last = phase("troika", "feedback")
    assert last.repeat is not None
    assert (last.repeat.first, last.repeat.per, last.repeat.brings) == ("telling", "person", True)
    consulting = phase("troika", "consulting")
    assert (consulting.bringer, consulting.group) == ("turned-away", "talks-in-third-person")


def test_gossip_is_behind_the_back() -> None:
    """[METH6] In the gossip method the case-bringer is turned away from a group that speaks in the third person."""
    gossip = phase("gossip", "gossip")
    assert (gossip.bringer, gossip.group) == ("turned-away", "talks-in-third-person")
    assert list(having("gossip", RecordSettings)) == ["gossip"]


def test_gossip_comes_back_into_the_circle() -> None:
    """[METH6] After the gossip the case-bringer speaks and the group listens; before it everyone asks three at most."""
    reaction = phase("gossip", "reaction")
    assert (reaction.bringer, reaction.group, reaction.activities) == ("speaks", "listens", ())
    assert {key: (it.each, it.policy) for key, it in having("gossip", QuestionsSettings).items()} == {
        "exploration": (3, "open")
    }


def test_five_steps_ask_in_turn_and_advise_in_writing() -> None:
    """[METH6] In the five steps two open questions each are asked in rounds, and advice is written, wild and not."""
    exploration, advice = phase("five-step", "exploration"), phase("five-step", "advice")
    assert (exploration.group, advice.group) == ("asks-in-rounds", "writes-in-silence")
    asked = having("five-step", QuestionsSettings)["exploration"]
    assert (asked.each, asked.rated, asked.policy) == (2, True, "open")
    piles = [it for it in advice.activities if isinstance(it, CardsSettings)]
    assert [(it.deck, it.each, it.rated, it.opening) for it in piles] == [
        ("advice", 2, True, "in-turn"),
        ("wild", 1, True, "in-turn"),
    ]


def test_the_incident_ends_before_its_outcome() -> None:
    """[METH6] In the incident method the outcome is told in one round only, after everyone's written position."""
    keys = list(PLANNED["incident"])
    told = having("incident", CaseSettings)
    assert {key: (it.story, it.outcome) for key, it in told.items()} == {
        "sketch": (True, False),
        "outcome": (False, True),
    }
    assert list(having("incident", CardsSettings)) == ["position"]
    assert keys.index("position") < keys.index("exchange") < keys.index("outcome")


def test_the_incident_questions_are_written_first() -> None:
    """[METH6] In the incident method questions to understand are written in silence before any is answered."""
    asked = having("incident", QuestionsSettings)
    assert {key: it.policy for key, it in asked.items()} == dict.fromkeys(("questions", "information"), "clarifying")
    assert phase("incident", "questions").group == "writes-in-silence"


def test_the_timed_incident_is_analysed_in_small_groups() -> None:
    """[METH6] In the timed incident method the case-bringer is away while sub-groups analyse, and then only listens."""
    analysis, advice = phase("incident-timed", "analysis"), phase("incident-timed", "advice")
    assert (analysis.bringer, advice.bringer) == ("away", "listens")
    assert [(it.size, it.bringer) for it in having("incident-timed", SubgroupsSettings).values()] == [(2, False)]
    assert {it.deck for it in analysis.activities if isinstance(it, CardsSettings)} == {"causes", "part", "advice"}


@pytest.mark.parametrize("name", ["ten-step", "ten-step-b"])
def test_ten_steps_answer_what_is_warm(name: str) -> None:
    """[METH6] In the ten steps questions are written first, then rated, and only warm ones are answered."""
    asked = having(name, QuestionsSettings)
    assert {key: (it.rated, it.answered, it.policy) for key, it in asked.items()} == {
        "questions": (False, "any", "clarifying"),
        "rating": (True, "warm", "none"),
        "answers": (True, "warm", "none"),
        "second-round": (True, "warm", "open"),
    }
    assert [phase(name, key).group for key in ("questions", "rating")] == ["writes-in-silence", "listens"]


def test_ten_steps_end_in_advice_or_without() -> None:
    """[METH6] One form of the ten steps ends with advice and insights; in the other formulations are rated instead."""
    piles = {name: having(name, CardsSettings) for name in ("ten-step", "ten-step-b")}
    assert {key: (it.each, it.strikes) for key, it in piles["ten-step"].items()} == {
        "core": (1, True),
        "advice": (3, True),
    }
    assert piles["ten-step-b"]["formulations"].rated
    assert list(piles["ten-step-b"]) == ["formulations", "forces"]
