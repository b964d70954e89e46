"""Forms in which some look on, said by data alone and played from their first phase to their last."""

from typing import Any

import pytest

from protocol import commands as c
from protocol.method import Method
from tests.core.given import LEADER, item, sealed
from tests.methods.table import BRINGER, GROUP, Table


def phase(key: str, bringer: str, group: str, *activities: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"key": key, "seconds": 600, "bringer": bringer, "group": group, "activities": list(activities), **more}


AGENDA = phase("agenda", "takes-part", "talks", {"t": "agenda"})
REFLECTING = (
    AGENDA,
    phase("interview", "answers", "talks", {"t": "fishbowl", "inner": 2}, {"t": "case", "story": True}),
    phase("reflecting", "listens", "talks", {"t": "fishbowl", "word": "outer"}, {"t": "round", "bringer": False}),
    phase("answering", "speaks", "listens", {"t": "fishbowl"}),
    phase("actions", "takes-part", "talks", {"t": "actions"}),
)
SWAPPING = (
    AGENDA,
    phase("first", "takes-part", "asks-by-queue", {"t": "fishbowl"}, {"t": "questions"}),
    phase("echo", "listens", "writes-in-silence", {"t": "fishbowl", "word": "outer"}, {"t": "cards", "named": True}),
    phase(
        *("second", "takes-part", "asks-by-queue", {"t": "fishbowl", "places": "exchange"}, {"t": "questions"}),
        repeat={"first": "first"},
    ),
)


def table(phases: tuple[dict[str, Any], ...]) -> Table:
    return Table(Method.model_validate({"id": "tried", "version": 1, "phases": phases}, strict=False))


@pytest.mark.parametrize("phases", [REFLECTING, SWAPPING])
def test_it_is_played(phases: tuple[dict[str, Any], ...]) -> None:
    """[FISH5] A reflecting team, and circles that change places, are said by data and played to their end."""
    assert table(phases).whole().phase.key == phases[-1]["key"]


def test_a_reflecting_team() -> None:
    """[FISH3] The team looks on while who leads interviews; then it has the word, and these two listen."""
    team = table(REFLECTING).until("interview")
    assert team.view["fishbowl"] == {"inner": [LEADER, BRINGER], "outer": list(GROUP), "silent": list(GROUP)}
    team.until("reflecting")
    assert (team.group, team.view["fishbowl"]["silent"]) == (GROUP, [LEADER])
    team.plays()
    assert team.view["round"]["order"] == list(GROUP)


def test_each_circle_asks_once() -> None:
    """[FISH5] After the exchange those ask who looked on before, and nobody else."""
    asked = c.Ask(t="ask", id=item("q"), text=sealed("Who"))
    swapping = table(SWAPPING).until("first")
    first = swapping.group
    swapping.until("second")
    assert set(swapping.group) == set(GROUP).difference(first)
    assert {swapping.refuses(who, asked) for who in first} == {"not_your_role"}
