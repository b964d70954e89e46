"""What tests of rounds begin with: a method with rounds, one that is going on, and who does what in it."""

from typing import Any

from protocol import commands as c
from protocol.activities import AgendaSettings, QuestionsSettings, RoundSettings
from protocol.method import Method, Phase
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    Scenario,
    at,
    phase,
)

ROUND, OTHERS, ASKING = 1, 2, 3
ASKS = (QuestionsSettings(t="questions"), RoundSettings(t="round"))
ROUNDS = Method(
    id="rounds",
    version=1,
    phases=(
        phase("agenda", AgendaSettings(t="agenda")),
        phase("round", RoundSettings(t="round", seconds=60)),
        phase("others", RoundSettings(t="round", bringer=False, hands=False)),
        Phase(key="asking", seconds=600, bringer="answers", group="asks-in-rounds", activities=ASKS),
    ),
)
EVERYONE = (LEADER, BRINGER, ANNA, BRAM, CHRIS, DEWI)


def started(*order: str, index: int = ROUND) -> Scenario:
    """A round is going on in that order."""
    scenario = at(index, ROUNDS)
    start(scenario, *(order or EVERYONE))
    return scenario


def start(scenario: Scenario, *order: str, turn: int | None = None, who: str = LEADER) -> Any:
    turn = turn if turn is not None else scenario.session.rounds.turn + 1
    do = c.StartRound(t="start_round", visit=scenario.visit, turn=turn, order=list(order))
    return scenario.does(who, do)


def goes_on(scenario: Scenario, who: str = LEADER, turn: int | None = None) -> Any:
    turn = turn if turn is not None else scenario.session.rounds.turn
    return scenario.does(who, c.NextTurn(t="next_turn", visit=scenario.visit, turn=turn))


def hand(scenario: Scenario, who: str, up: bool = True) -> Any:
    return scenario.does(who, c.RaiseHand(t="raise_hand", visit=scenario.visit, up=up))


def word(scenario: Scenario, participant: str | None, who: str = LEADER) -> Any:
    return scenario.does(who, c.GiveWord(t="give_word", visit=scenario.visit, participant=participant))


def shown(scenario: Scenario) -> dict[str, Any]:
    return dict(scenario.view["round"])
