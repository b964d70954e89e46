"""Reads the methods from their files, strictly, before any session is played by them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from protocol.method import Method, Phase
from protocol.script import LANGUAGES
from protocol.texts import LibraryMethod
from server.methods.check import checked
from server.methods.sentences import sentence

FOLDER = Path(__file__).parent / "shelf"
# What stood on the shelf before, `<id>/<version>.toml`: nobody can choose it, and sessions that began with it go on.
EARLIER = Path(__file__).parent / "earlier"


class BrokenMethod(Exception):
    """A method's file is not right; the message is one sentence that names the file, the phase and the field."""


@cache
def library() -> Mapping[str, LibraryMethod]:
    """Every method that Kring ships, by id. Raises ``BrokenMethod`` at the first that is not right."""
    methods = [read(path) for path in sorted(FOLDER.glob("*.toml"))]
    return MappingProxyType({found.method.id: found for found in methods})


@cache
def earlier() -> Mapping[tuple[str, int], LibraryMethod]:
    """Versions that were on the shelf before, by id and number. Raises ``BrokenMethod``."""
    methods = {path: read(path, path.parent.name) for path in sorted(EARLIER.glob("*/*.toml"))}
    for path, found in methods.items():
        if str(found.method.version) != path.stem:
            raise BrokenMethod(f"{path.name}: the field version is not the name of the file.")
        if (shelved := library().get(found.method.id)) and shelved.method.version <= found.method.version:
            raise BrokenMethod(f"{path.name}: {found.method.id} on the shelf has no later version.")
    return MappingProxyType({(found.method.id, found.method.version): found for found in methods.values()})


def version_of(method: str, number: int | None) -> LibraryMethod | None:
    """That version of a method, or without a number the one on the shelf."""
    shelved = library().get(method)
    if number is None or (shelved and shelved.method.version == number):
        return shelved
    return earlier().get((method, number))


def as_played(method: Method, seconds: Sequence[int]) -> Method:
    """The method with a session's own seconds per phase. ``ValueError`` where their number or a value does not fit."""
    pairs = zip(method.phases, seconds, strict=True)
    phases = tuple(Phase.model_validate({**dict(phase), "seconds": planned}) for phase, planned in pairs)
    return method.model_copy(update={"phases": phases})


def read(path: Path, named: str | None = None) -> LibraryMethod:
    """One method from its file, whose name is its id unless it is named otherwise. Raises ``BrokenMethod``."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BrokenMethod(f"{path.name} cannot be read as TOML: {error}.") from None
    script, flaws = checked(content)
    if script is None:
        raise BrokenMethod(f"{path.name}: {sentence(flaws[0], content)}.")
    if script.id != (named or path.stem):
        raise BrokenMethod(f"{path.name}: the field id says {script.id}, which is not the name of the file.")
    if silent := [language for language in LANGUAGES if language not in script.languages]:
        raise BrokenMethod(f"{path.name}: the field {silent[0]} is missing.")
    return script.as_library()
