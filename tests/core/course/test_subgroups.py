"""Rules of sub-groups: who sits with whom in a phase that has them."""

from itertools import chain

import pytest

from protocol.method import AgendaSettings, Method, SubgroupsSettings
from server.core.activities.course.subgroups import parted
from server.core.audience import project_screen
from tests.core.given import LEADER, advance, at, phase

PEOPLE = tuple(f"p{n}" for n in range(1, 8))


def method(bringer: bool) -> Method:
    apart = phase("apart", SubgroupsSettings(t="subgroups", size=2, bringer=bringer))
    return Method(id="parting", version=1, phases=(phase("agenda", AgendaSettings(t="agenda")), apart, phase("after")))


@pytest.mark.parametrize(
    ("size", "people", "sizes"),
    [(2, 7, [3, 2, 2]), (3, 7, [4, 3]), (3, 6, [3, 3]), (2, 3, [3]), (5, 2, [2]), (2, 0, [0]), (4, 7, [7])],
)
def test_sizes_are_alike(size: int, people: int, sizes: list[int]) -> None:
    """[SUB2] Sub-groups are as like in size as can be, and none is smaller than planned if there are enough people."""
    groups = parted(SubgroupsSettings(t="subgroups", size=size), PEOPLE[:people], frozenset())
    assert [len(group) for group in groups] == sizes
    assert tuple(chain(*groups)) == PEOPLE[:people]


@pytest.mark.parametrize("bringer", [True, False])
def test_who_is_in_one(bringer: bool) -> None:
    """[SUB1] All but the facilitator of a guided session; the case-bringer only where the method says so."""
    view = at(1, method(bringer)).view
    outside = {LEADER} if bringer else {LEADER, view["bringer"]}
    assert list(chain(*view["subgroups"])) == [one for one in view["order"] if one not in outside]


def test_the_circle_is_whole_again() -> None:
    """[SUB3] Before and after there are none; while there are some, the screen shows them too."""
    scenario = at(0, method(bringer=True))
    assert "subgroups" not in scenario.view
    advance(scenario)
    assert project_screen(scenario.session, 0)["subgroups"] == scenario.view["subgroups"] != []
    advance(scenario)
    assert "subgroups" not in scenario.view
