"""The arrow `file ─▶ method`: what stands in a file becomes a script, or a list of all that is wrong with it."""

from typing import Any, Final, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from protocol.activities import KEY, Activity
from protocol.flaws import CODES, Flaw, FlawCode
from protocol.script import Script
from protocol.texts import STARTER

PLAIN: Final[dict[str, FlawCode]] = {
    "missing": "missing",
    "extra_forbidden": "unknown_field",
    "greater_than_equal": "too_small",
    "less_than_equal": "too_large",
    "too_short": "too_few",
    "too_long": "too_many",
}
# What a number, a list or a choice may be, as pydantic tells it.
LIMITS: Final = {"ge": "least", "le": "most", "min_length": "least", "max_length": "most"}
TAGS: Final = frozenset(get_args(one.model_fields["t"].annotation)[0] for one in get_args(get_args(Activity)[0]))
WANTED: Final = {"int": "number", "bool": "truth", "string": "text", "tuple": "list", "dict": "table", "model": "table"}


def checked(content: Any) -> tuple[Script | None, list[Flaw]]:
    """The script, or everything that is wrong: first each field by itself, then what does not go together."""
    try:
        return Script.model_validate(frozen(content)), []
    except ValidationError as error:
        flaws = [_flaw(detail) for detail in error.errors(include_url=False)]
        return None, [flaw for flaw in flaws if not _follows(flaw, flaws)]


def frozen(value: Any) -> Any:
    """The content of a file for shapes that are strict: these take tuples, and files give lists."""
    if isinstance(value, list):
        return tuple(frozen(part) for part in value)
    if isinstance(value, dict):
        return {name: frozen(part) for name, part in value.items()}
    return value


def _follows(flaw: Flaw, flaws: list[Flaw]) -> bool:
    """Whether a list is too short only because what stands in it is wrong."""
    length = len(flaw["at"])
    return flaw["code"] == "too_few" and any(
        len(one["at"]) > length and one["at"][:length] == flaw["at"] for one in flaws
    )


def _flaw(error: ErrorDetails) -> Flaw:
    code = _code(error)
    tag = ("t",) if error["type"].startswith("union_tag") else ()
    return {"at": [*_at(error["loc"]), *tag], "code": code, "told": _told(code, error)}


def _code(error: ErrorDetails) -> FlawCode:
    kind = error["type"]
    if kind in CODES:
        return kind  # type: ignore[return-value]  # just looked up
    if kind == "string_pattern_mismatch":
        return _of_text(str(error["input"]), error["ctx"]["pattern"])
    if kind.startswith(("literal_error", "union_tag_invalid")):
        return "not_one_of"
    return PLAIN.get(kind, "missing" if kind == "union_tag_not_found" else "wrong_type")


def _of_text(text: str, pattern: str) -> FlawCode:
    if pattern == KEY:
        return "bad_key"
    if not text.strip():
        return "empty"
    return "no_ellipsis" if pattern == STARTER and not text.endswith("…") else "bad_signs"


def _at(where: tuple[str | int, ...]) -> list[str | int]:
    """The place as it stands in the file: without the marks by which pydantic tells kinds of activities and keys."""
    kept = [part for part in where if part != "[key]"]
    tag = kept.index("activities") + 2 if "activities" in kept else len(kept)
    return kept[:tag] + [part for part in kept[tag : tag + 1] if part not in TAGS] + kept[tag + 1 :]


def _told(code: FlawCode, error: ErrorDetails) -> dict[str, Any]:
    context = error.get("ctx", {})
    if code == "not_one_of":
        return {"choices": _choices(context.get("expected") or context["expected_tags"])}
    if code == "wrong_type":
        return {"wanted": _wanted(error["type"])}
    if code in PLAIN.values():
        return {LIMITS[name]: limit for name, limit in context.items() if name in LIMITS}
    return context if error["type"] in CODES else {}


def _choices(told: str) -> list[str]:
    """Of "'speaks', 'answers' or 'listens'" the words."""
    return told.split("'")[1::2]


def _wanted(kind: str) -> str:
    return next((name for begins, name in WANTED.items() if kind.startswith(begins)), "table")
