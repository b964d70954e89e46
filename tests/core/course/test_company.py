"""Rules of who sits with whom: in new company each time, with hosts who stay, or as sub-groups that come together."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from random import Random
from typing import Literal

import pytest
from pydantic import ValidationError

from protocol import commands as c
from protocol.activities import AgendaSettings, ModulesSettings, SubgroupsSettings
from protocol.method import Method, Module, Phase, Repeat
from server.core.activities.course import company
from tests.core.course.test_subgroups import comes, moves, together
from tests.core.given import ANNA, BRAM, BRINGER, CHRIS, DEWI, LEADER, Scenario, advance, at, back, phase

TABLES = 1


def apart(key: str, size: int, how: Literal["same", "new", "hosts", "joined"]) -> Phase:
    return phase(key, SubgroupsSettings(t="subgroups", size=size, bringer=True, company=how))


def mixing(size: int, how: Literal["same", "new", "hosts"], more: int = 0) -> Scenario:
    """A block in which the circle parts and is whole again, at its first lap; of five, of more or of one less."""
    again = phase("whole").model_copy(update={"repeat": Repeat(first="tables")})
    phases = (phase("agenda", AgendaSettings(t="agenda")), apart("tables", size, how), again)
    scenario = at(0, Method(id="mixing", version=1, phases=phases))
    for n in range(more):
        comes(scenario, f"more {n}")
    if more < 0:
        scenario.does(LEADER, c.Remove(t="remove", participant=DEWI))
    advance(scenario)
    return scenario


def lap(scenario: Scenario) -> list[list[str]]:
    """Who sits together in the next lap."""
    advance(scenario)
    scenario.does(LEADER, c.PlayAgain(t="play_again", visit=scenario.visit))
    return together(scenario)


def pairs(groups: Sequence[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


@pytest.mark.parametrize("people", [6, 8, 10])
def test_everyone_meets_everyone(people: int) -> None:
    """[SUB14] In pairs all meet all, each other just once, before anybody meets somebody again."""
    scenario = mixing(2, "new", more=people - 5)
    met: set[frozenset[str]] = pairs(together(scenario))
    for _ in range(people - 2):
        now = pairs(lap(scenario))
        assert not met & now
        met |= now
    assert len(met) == people * (people - 1) // 2
    assert pairs(lap(scenario)) <= met


def seatings(sizes: Sequence[int], people: tuple[str, ...]) -> Iterator[list[tuple[str, ...]]]:
    """All that there are: of tables as large as each other also the same in another order."""
    if not sizes:
        yield []
        return
    for table in combinations(people, sizes[0]):
        rest = tuple(one for one in people if one not in table)
        yield from ([table, *others] for others in seatings(sizes[1:], rest))


@pytest.mark.parametrize(("size", "people"), [(2, 5), (2, 7), (2, 8), (3, 7), (3, 8), (4, 8)])
def test_no_other_seating_has_fewer(size: int, people: int) -> None:
    """[SUB14] With up to eight people none has fewer pairs that sat together before, whoever did so by chance."""
    everyone, chance = tuple(f"p{n}" for n in range(1, people + 1)), Random(people * size)
    partings: list[list[list[str]]] = []
    for _ in range(4):
        partings.append(company.by_seats(size, chance.sample(everyone, people)))
        met = set[frozenset[str]]().union(*(pairs(parting) for parting in partings))
        found = company.anew(size, everyone, partings, hosts=False)
        sizes = [len(table) for table in company.by_seats(size, everyone)]
        assert sorted(one for table in found for one in table) == sorted(everyone)
        assert [len(table) for table in found] == sizes
        assert len(pairs(found) & met) == min(len(pairs(one) & met) for one in seatings(sizes, everyone))


def test_forty_are_seated() -> None:
    """[SUB14] A large circle is parted as well, in no time that anybody waits for, the same way each time."""
    everyone = [f"p{n}" for n in range(40)]
    partings = [company.by_seats(5, everyone)]
    for _ in range(4):
        found = company.anew(5, everyone, partings, hosts=True)
        assert found == company.anew(5, everyone, partings, hosts=True)
        assert len(pairs(found) & set().union(*(pairs(parting) for parting in partings))) < 20
        partings.append(found)


def test_a_step_back_mixes_nothing() -> None:
    """[SUB14] Coming back in the same lap the same sit together."""
    scenario = mixing(2, "new")
    before = lap(scenario)
    advance(scenario)
    back(scenario)
    assert together(scenario) == before
    advance(scenario)
    assert lap(scenario) != before


def test_by_hand_counts() -> None:
    """[SUB14] It is reckoned with where people sat in the end, moved by hand or not."""
    scenario = mixing(2, "new")
    scenario.does(LEADER, c.Remove(t="remove", participant=BRAM))
    assert together(scenario) == [[BRINGER, ANNA], [CHRIS, DEWI]]
    first, second = scenario.view["subgroups"]["order"]
    scenario.does(LEADER, moves(scenario, ANNA, second))
    scenario.does(LEADER, moves(scenario, DEWI, first))
    assert together(scenario) == [[BRINGER, DEWI], [CHRIS, ANNA]]
    assert lap(scenario) == [[BRINGER, ANNA], [CHRIS, DEWI]]


def test_another_phase_mixes_too() -> None:
    """[SUB14] What counts is with whom one sat, in whichever phase; the first time it is by the seats."""
    phases = (phase("agenda", AgendaSettings(t="agenda")), apart("one", 2, "new"), apart("two", 2, "new"))
    scenario = at(1, Method(id="two", version=1, phases=phases))
    first = together(scenario)
    assert first == [[BRINGER, ANNA, BRAM], [CHRIS, DEWI]]
    advance(scenario)
    assert len(pairs(together(scenario)) & pairs(first)) == 1


def test_hosts_stay() -> None:
    """[SUB15] The first of each stays at the table; the others move on, and sit with whom they did not sit with yet."""
    scenario = mixing(3, "hosts", more=4)
    tables = [together(scenario), lap(scenario), lap(scenario)]
    hosts = [table[0] for table in tables[0]]
    assert len(hosts) == 3
    for before, now in pairwise(tables):
        assert [table[0] for table in now] == hosts
        assert not any(set(was[1:]) & set(table) for was, table in zip(before, now, strict=True))
    assert not pairs(tables[0]) & pairs(tables[1])
    assert not pairs([table[1:] for table in tables[1]]) & pairs([table[1:] for table in tables[2]])


def test_the_others_move_on() -> None:
    """[SUB15] Also where everybody has sat with everybody, nobody but the host stays at a table."""
    scenario = mixing(2, "hosts", more=-1)
    advance(scenario)
    back(scenario)
    for guests in ([CHRIS, ANNA], [ANNA, CHRIS], [CHRIS, ANNA], [ANNA, CHRIS]):
        assert lap(scenario) == [[BRINGER, guests[0]], [BRAM, guests[1]]]


def test_who_follows_a_host() -> None:
    """[SUB15] Where the host was removed, or moved by hand, the next one at the table is."""
    scenario = mixing(3, "hosts", more=1)
    assert together(scenario) == [[BRINGER, ANNA, BRAM], [CHRIS, DEWI, "p7"]]
    scenario.does(LEADER, moves(scenario, BRINGER, scenario.view["subgroups"]["order"][1]))
    scenario.does(LEADER, c.Remove(t="remove", participant=CHRIS))
    comes(scenario, "Farid")
    assert [table[0] for table in lap(scenario)] == [ANNA, DEWI]


def test_fewer_tables_have_fewer_hosts() -> None:
    """[SUB15] Where people are too few for a table, its host moves on with the others."""
    scenario = mixing(2, "hosts", more=1)
    assert [table[0] for table in together(scenario)] == [BRINGER, BRAM, DEWI]
    for who in (ANNA, "p7"):
        scenario.does(LEADER, c.Remove(t="remove", participant=who))
    assert [table[0] for table in lap(scenario)] == [BRINGER, BRAM]


def joining(more: int, sizes: tuple[int, ...] = (2, 4)) -> Scenario:
    phases = [phase("agenda", AgendaSettings(t="agenda"))]
    phases += [apart(f"of-{size}", size, "joined" if n else "new") for n, size in enumerate(sizes)]
    whole = phase("whole").model_copy(update={"repeat": Repeat(first="of-2")})
    scenario = at(0, Method(id="joining", version=1, phases=(*phases, whole)))
    for n in range(more):
        comes(scenario, f"more {n}")
    advance(scenario)
    return scenario


def test_pairs_become_fours() -> None:
    """[SUB16] Neighbouring sub-groups come together as they are, in new ones as near to the planned size as can be."""
    scenario = joining(3)
    first, second, third, fourth = together(scenario)
    advance(scenario)
    assert together(scenario) == [first + second, third + fourth]
    back(scenario)
    advance(scenario)
    assert together(scenario) == [first + second, third + fourth]
    other = lap(scenario)
    assert not pairs(other) & pairs([first, second, third, fourth])
    advance(scenario)
    assert together(scenario) == [other[0] + other[1], other[2] + other[3]]


def test_nobody_is_left_over_when_they_join() -> None:
    """[SUB16] Who came meanwhile, or was left alone, sits with the smallest; without sub-groups it is by the seats."""
    scenario = joining(2)
    one, two, three = together(scenario)
    assert [len(group) for group in (one, two, three)] == [3, 2, 2]
    scenario.does(LEADER, c.Remove(t="remove", participant=three[1]))
    advance(scenario)
    assert together(scenario) == [[*one, *two, three[0]]]
    five = [("p1", "p2", "p3"), ("p4", "p5"), ("p6", "p7"), ("p8", "p9"), ("p10", "p11")]
    assert [len(group) for group in company.joined(4, [one for group in five for one in group], five)] == [5, 6]
    assert company.joined(4, ["p1", "p2", "p3", "p4"], [("p1",), ("p8", "p9")]) == [["p1", "p2", "p3", "p4"]]
    assert company.joined(2, ["p1", "p2", "p3", "p4"], [("p1",), ("p2", "p3", "p4")]) == [["p2", "p3", "p4", "p1"]]


@pytest.mark.parametrize("people", range(2, 41))
def test_the_sizes_of_what_comes_together(people: int) -> None:
    """[SUB16] Pairs come together whole in fours or a little more, everybody in one of them."""
    everyone = [f"p{n}" for n in range(people)]
    before = company.by_seats(2, everyone)
    found = company.joined(4, everyone, before)
    assert [one for group in found for one in group] == everyone
    assert all(any(set(pair) <= set(group) for group in found) for pair in before)
    assert all(min(people, 4) <= len(group) <= 7 for group in found)


def test_a_method_that_has_nothing_to_join() -> None:
    """[SUB17] A phase in which sub-groups come together, and none before it parts the circle: such a method is none."""
    pairs_of_two, fours = apart("two", 2, "same"), apart("four", 4, "joined")
    Method(id="right", version=1, phases=(pairs_of_two, fours))
    for phases in ((fours,), (fours, pairs_of_two)):
        with pytest.raises(ValidationError, match="nothing_to_join"):
            Method(id="wrong", version=1, phases=phases)


def test_a_module_that_has_nothing_to_join() -> None:
    """[SUB17] A module may part the circle for a phase after it, and joins only what a phase has parted."""
    parting, joins = (
        (Module(key="m", activities=apart("m", 2, how).activities), Module(key="plain")) for how in ("same", "joined")
    )
    offer = phase("offer", ModulesSettings(t="modules", of=("m", "plain")))
    play = phase("play").model_copy(update={"module": True})
    Method(id="right", version=1, phases=(offer, play, apart("fours", 4, "joined")), modules=parting)
    Method(id="right", version=1, phases=(apart("pairs", 2, "same"), offer, play), modules=joins)
    with pytest.raises(ValidationError, match="nothing_to_join"):
        Method(id="wrong", version=1, phases=(offer, play), modules=joins)
