"""Reads the methods from their files, strictly, before any session is played by them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from protocol.method import Method, Phase
from protocol.texts import LibraryMethod
from server.methods.script import Script

FOLDER = Path(__file__).parent / "shelf"
WHAT_IS_WRONG = {
    "missing": "is missing",
    "extra_forbidden": "is not known",
    "string_pattern_mismatch": "is empty or has signs that it may not have",
}


class BrokenMethod(Exception):
    """A method's file is not right; the message is one sentence that names the file, the phase and the field."""


@cache
def library() -> Mapping[str, LibraryMethod]:
    """Every method that Kring ships, by id. Raises ``BrokenMethod`` at the first that is not right."""
    methods = [read(path) for path in sorted(FOLDER.glob("*.toml"))]
    return MappingProxyType({found.method.id: found for found in methods})


def as_played(method: Method, seconds: Sequence[int]) -> Method:
    """The method with a session's own seconds per phase. ``ValueError`` where their number or a value does not fit."""
    pairs = zip(method.phases, seconds, strict=True)
    phases = tuple(Phase.model_validate({**dict(phase), "seconds": planned}) for phase, planned in pairs)
    return method.model_copy(update={"phases": phases})


def read(path: Path) -> LibraryMethod:
    """One method from its file. Raises ``BrokenMethod``."""
    content = _parsed(path)
    try:
        found = Script.model_validate(content).as_library()
    except ValidationError as error:
        raise BrokenMethod(_sentence(path.name, content, error.errors()[0])) from None
    if found.method.id != path.stem:
        raise BrokenMethod(f"{path.name}: the field id says {found.method.id}, which is not the name of the file.")
    return found


def _parsed(path: Path) -> dict[str, Any]:
    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BrokenMethod(f"{path.name} cannot be read as TOML: {error}.") from None
    return {name: _frozen(value) for name, value in parsed.items()}


def _frozen(value: Any) -> Any:
    # The shapes are strict: they take tuples, and TOML gives lists.
    if isinstance(value, list):
        return tuple(_frozen(part) for part in value)
    if isinstance(value, dict):
        return {name: _frozen(part) for name, part in value.items()}
    return value


def _sentence(file: str, content: dict[str, Any], error: ErrorDetails) -> str:
    phase, field = _place(content, error["loc"])
    told = error["msg"].removeprefix("Value error, ")
    if not field:
        return f"{file}{phase}: {told}."
    wrong = WHAT_IS_WRONG.get(error["type"], f"is not right: {told}")
    return f"{file}{phase}: the field {field} {wrong}."


def _place(content: dict[str, Any], where: tuple[int | str, ...]) -> tuple[str, str]:
    if where[:1] != ("phase",) or len(where) == 1:
        return "", ".".join(map(str, where))
    position = int(where[1])
    phase = content["phase"][position]
    named = phase.get("key", position + 1) if isinstance(phase, dict) else position + 1
    return f", phase {named}", ".".join(map(str, where[2:]))
