"""The arrow `evolve ─▶ project`: of the same things comes the very same object again; only news costs."""

from collections.abc import Callable, Iterable, Mapping
from operator import is_
from typing import Any, ParamSpec, TypeVar

from server.core.patch import touched

Of = ParamSpec("Of")
Made = TypeVar("Made")
# Maps with the same keys, of which each key is made one thing.
Sources = tuple[Mapping[str, Any], ...]


class Again:
    """Remembers by function what it made last, and of what. States are frozen: the same object holds the same."""

    def __init__(self) -> None:
        # function ─▶ (what it was given last, what it made of it)
        self._latest: dict[Callable[..., Any], tuple[tuple[Any, ...], Any]] = {}

    def once(self, make: Callable[Of, Made], *of: Of.args, **named: Of.kwargs) -> Made:
        """`make(*of)`, made anew only if one of these is another object than last time."""
        before = self._latest.get(make)
        if before and all(map(is_, before[0], of)):
            made: Made = before[1]
            return made
        made = make(*of, **named)
        self._latest[make] = (of, made)
        return made

    def each(self, make: Callable[..., Made], *of: Mapping[str, Any]) -> dict[str, Made]:
        """`make` of what stands under each key in all of `of`, made anew only where one of these is another object."""
        before = self._latest.get(make)
        made: dict[str, Made]
        if before and all(map(is_, before[0], of)):
            made = before[1]
            return made
        made = _renewed(make, of, *before) if before else _made(make, of, of[0])
        self._latest[make] = (of, made)
        return made


def _made(make: Callable[..., Made], of: Sources, keys: Iterable[str]) -> dict[str, Made]:
    return {key: make(*(one[key] for one in of)) for key in keys}


def _renewed(make: Callable[..., Made], of: Sources, before: Sources, made: dict[str, Made]) -> dict[str, Made]:
    news: dict[str, None] = {}
    for old, new in zip(before, of, strict=True):
        keys = touched(old, new)
        if keys is None:
            return _in_new_order(make, of, before, made)
        news.update(dict.fromkeys(keys))
    return made | _made(make, of, news)


def _in_new_order(make: Callable[..., Made], of: Sources, before: Sources, made: dict[str, Made]) -> dict[str, Made]:
    """Something is gone or moved; what has not changed is found by its key."""
    both = list(zip(before, of, strict=True))
    kept = {key for key in of[0] if key in made and all(old[key] is new[key] for old, new in both)}
    return {key: made[key] if key in kept else make(*(one[key] for one in of)) for key in of[0]}
