"""Sub-groups: the circle parts for a phase, by the seats, and is whole again in the next. Nothing is kept of it."""

from itertools import pairwise

from protocol.method import SubgroupsSettings


def parted(settings: SubgroupsSettings, order: tuple[str, ...], apart: frozenset[str]) -> list[list[str]]:
    """The sub-groups, as like in size as can be, none smaller than planned if there are enough people.

    `order`: participants by their seats; `apart`: who is in none of them.
    """
    people = [participant for participant in order if participant not in apart]
    count = max(1, len(people) // settings.size)
    least, more = divmod(len(people), count)
    ends = [n * least + min(n, more) for n in range(count + 1)]
    return [people[begin:end] for begin, end in pairwise(ends)]
