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
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BrokenMethod(f"{path.name} cannot be read as TOML: {error}.") from None
    script, flaws = checked(content)
    if script is None:
        raise BrokenMethod(f"{path.name}: {sentence(flaws[0], content)}.")
    if script.id != path.stem:
        raise BrokenMethod(f"{path.name}: the field id says {script.id}, which is not the name of the file.")
    if silent := [language for language in LANGUAGES if language not in script.languages]:
        raise BrokenMethod(f"{path.name}: the field {silent[0]} is missing.")
    return script.as_library()
