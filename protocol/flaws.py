"""What can be wrong with a method: a code with its parameters and the place of it, so that every page can say it."""

from collections.abc import Iterable
from typing import Any, Literal, LiteralString, NamedTuple, get_args

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError
from typing_extensions import TypedDict

FlawCode = Literal[
    # of one field
    "missing",
    "unknown_field",
    "wrong_type",  # `wanted`: text, number, truth, list or table
    "empty",  # a text that says nothing
    "bad_signs",  # a line with a brace, a break or a space at its beginning; a prompt with another brace than {bringer}
    "bad_key",  # small letters, digits and hyphens, beginning with a letter, at most forty
    "no_ellipsis",  # the start of a sentence ends in one
    "not_one_of",  # `choices`
    "too_small",  # `least`
    "too_large",  # `most`
    "too_few",  # `least`
    "too_many",  # `most`
    # of what does not fit together
    "key_twice",  # `key`
    "activity_twice",
    "needs_the_circle",  # dots on named cards, warm questions only, or a fishbowl, where the circle parts
    "only_one_count",  # of the two circles of a fishbowl one is counted, the other has all others
    "module_twice",  # `module`
    "only_together",  # anonymous cards are opened together
    "only_rated_is_warm",
    "only_persons_bring",
    "no_case_to_bring",  # everyone brings a case in turn, and no phase before has an agenda to put it on
    "nothing_to_join",  # sub-groups are to come together, and no phase before parts the circle
    "repeats_from_later",  # `first`: no phase before the one that repeats from it
    "no_such_module",  # `module`
    "no_module_chosen",  # a phase plays a module, and no phase before it has offered one
    "activity_in_module",  # `module`: has what the phase that plays it has
    "no_such_deck",  # `deck`: texts of a deck that the phase does not have
    "nameless_deck",  # `deck`: one of several, and no text says its name
    "smallest_over_largest",
    "no_language",  # no texts at all
    "in_some_languages",  # what one language says another does not
    "differs_in_number",  # as many sentences in each language
    "reserved_key",  # `prefix`: of the phases that stand before and after any method
]
CODES: frozenset[str] = frozenset(get_args(FlawCode))
Place = tuple[str | int, ...]


class Flaw(TypedDict):
    """``at``: from the top of the file to the field, names and positions (from 0). ``told``: what the code names."""

    at: list[str | int]
    code: FlawCode
    told: dict[str, str | int | list[str]]


class Misfit(NamedTuple):
    """Fields that are right by themselves and do not go together."""

    code: FlawCode
    at: Place
    told: dict[str, Any] = {}  # noqa: RUF012 - nobody changes it


def refuse(title: str, misfits: Iterable[Misfit]) -> None:
    """Raises all of them as one ``ValidationError``; does nothing where there are none."""
    if found := [_detail(misfit) for misfit in misfits]:
        raise ValidationError.from_exception_data(title, found)


def _detail(misfit: Misfit) -> InitErrorDetails:
    code: LiteralString = misfit.code
    return {"type": PydanticCustomError(code, code, misfit.told or None), "loc": misfit.at, "input": None}
