"""Values: what states, events and scenes are made of. They are made by the dozen a command, and never change."""

from dataclasses import dataclass, field, fields
from itertools import compress
from operator import attrgetter, is_not
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind")

# class ─▶ (the names of its fields, what reads them all from one of its values)
_FIELDS: dict[type, tuple[tuple[str, ...], Any]] = {}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: type[Kind]) -> type[Kind]:
    """A slotted dataclass that the type checker lets nobody change.

    Frozen by the checker alone: one that is frozen at run time takes thirty times as long to make (ADR 18).
    """
    made = dataclass(slots=True, unsafe_hash=True)(kind)
    names = tuple(one.name for one in fields(made))  # type: ignore[arg-type]
    _FIELDS[made] = names, _reader(names)
    return made


def _reader(names: tuple[str, ...]) -> Any:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def changed(before: Kind, after: Kind) -> list[str]:
    """The fields in which `after` holds another object."""
    names, read = _FIELDS[type(before)]
    return [*compress(names, map(is_not, read(before), read(after)))]


if TYPE_CHECKING:
    from dataclasses import replace as replace  # noqa: PLC0414 - of which the checker knows every field
else:

    def replace(one, /, **others):
        """The same value with other fields. A name that it does not have is passed over; the checker sees it."""
        names, read = _FIELDS[type(one)]
        return type(one)(*map(others.get, names, read(one)))
