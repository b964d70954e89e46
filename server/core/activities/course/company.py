"""Who sits with whom when the circle parts: by the seats, in new company, or as whole sub-groups that come together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

Group = Sequence[str]
# How many partial seatings are tried. Up to nine people that is all that matter; with forty it takes some 30 ms, once
# in a phase, and leaves few pairs that could have been new.
TRIES = 1_000
# So much worse than anything else is it to sit again with somebody one sat with before; and then to stay with them,
# which is worse than having sat with somebody many times.
AGAIN = 1_000_000
STAYS = 1_000


def by_seats(size: int, people: Group) -> list[list[str]]:
    """As like in size as can be, none smaller than planned if there are enough people."""
    ends = [0]
    for places in _places(size, len(people)):
        ends.append(ends[-1] + places)
    return [list(people[begin:end]) for begin, end in pairwise(ends)]


def joined(size: int, people: Group, before: Sequence[Group]) -> list[list[str]]:
    """Neighbouring sub-groups of before, whole, as near to the planned size as they come; who sat with nobody last."""
    present = ([one for one in group if one in people] for group in before)
    whole = [group for group in present if len(group) > 1]
    seated = [one for group in whole for one in group]
    count, done = len(_places(size, len(people))), 0
    tables: list[list[str]] = [[] for _ in range(count)]
    for group in whole:
        # Its middle says at which table it sits, so that no table has much more than its share.
        tables[(2 * done + len(group)) * count // (2 * len(seated))] += group
        done += len(group)
    peopled = [table for table in tables if table]
    for one in people if peopled else ():
        if one not in seated:
            min(peopled, key=len).append(one)
    return peopled or by_seats(size, people)


def anew(size: int, people: Group, partings: Sequence[Sequence[Group]], hosts: bool) -> list[list[str]]:
    """With as few pairs as can be found that sat together in an earlier parting, the last one being the worst.

    `hosts`: the first of each sub-group of the last parting stays at its table, as its first again.
    """
    places = _places(size, len(people))
    stay = [present[0] for group in partings[-1] if (present := [one for one in group if one in people])]
    tables = [[host] for host in stay[: len(places)]] if hosts else []
    tables += [[] for _ in places[len(tables) :]]
    seated = {one for table in tables for one in table}
    search = Seating(tables, places, _weights(partings))
    search.seat([one for one in people if one not in seated], 0)
    return search.best


def _places(size: int, people: int) -> list[int]:
    """How many sit in each sub-group."""
    count = max(1, people // size)
    least, more = divmod(people, count)
    return [least + (n < more) for n in range(count)]


def _weights(partings: Sequence[Sequence[Group]]) -> Mapping[frozenset[str], int]:
    """What it costs to have two people sit together again; nothing if they never did."""
    times = Counter(pair for parting in partings for pair in _pairs(parting))
    last = _pairs(partings[-1])
    return {pair: AGAIN + count + (STAYS if pair in last else 0) for pair, count in times.items()}


def _pairs(parting: Sequence[Group]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in parting for pair in combinations(group, 2)}


class Seating:
    """The search for the cheapest seating: one person after the other at each table, the cheapest for them first."""

    def __init__(self, tables: list[list[str]], places: list[int], weights: Mapping[frozenset[str], int]) -> None:
        self.tables = tables  # as far as people are seated in the attempt of now
        self.places, self.weights = places, weights
        self.best: list[list[str]] = []  # empty until a first attempt has seated everybody
        self.cost: int | None = None  # of the best; None until there is one
        self.tries = TRIES

    def seat(self, rest: list[str], cost: int) -> None:
        """Goes on with the next one of `rest`, unless it cannot be better than the best any more."""
        if self.cost is not None and (cost >= self.cost or self.tries <= 0):
            return
        if not rest:
            self.best, self.cost = [list(table) for table in self.tables], cost
            return
        self.tries -= 1
        for more, n in sorted(self._ways(rest[0])):
            self.tables[n].append(rest[0])
            self.seat(rest[1:], cost + more)
            self.tables[n].pop()

    def _ways(self, one: str) -> list[tuple[int, int]]:
        """The tables with a free place, with what it costs to sit there; of empty ones like each other the first."""
        empty = {self.places[n]: n for n in reversed(range(len(self.tables))) if not self.tables[n]}
        free = [n for n, table in enumerate(self.tables) if table and len(table) < self.places[n]]
        return [(self._cost(one, n), n) for n in (*free, *empty.values())]

    def _cost(self, one: str, n: int) -> int:
        return sum(self.weights.get(frozenset((one, other)), 0) for other in self.tables[n])
