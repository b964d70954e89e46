"""What can stand before and after any method: read from one file, as strictly as the library."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from protocol.api import BookendPlace, ToldBookend
from protocol.ids import Language
from protocol.method import Method, Phase
from protocol.script import BOOKENDS, Bookends, ScriptPhase
from protocol.texts import PhaseTexts
from server.methods.check import frozen
from server.methods.library import BrokenMethod

FILE = Path(__file__).parent / "bookends.toml"


@cache
def bookends() -> Bookends:
    """Those that Kring ships. Raises ``BrokenMethod``."""
    return read(FILE)


def read(path: Path) -> Bookends:
    """Those of a file. Raises ``BrokenMethod``."""
    try:
        return Bookends.model_validate(frozen(tomllib.loads(path.read_text(encoding="utf-8"))))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise BrokenMethod(f"{path.name}: {error}") from None


def between(method: Method, before: Sequence[str], after: Sequence[str]) -> Method:
    """The method between bookends, by their keys. ``KeyError`` or ``ValueError`` where that makes no method."""
    found = bookends()
    phases = (*_phases(found.before, before), *method.phases, *_phases(found.after, after))
    return Method(**{**dict(method), "phases": phases})


@cache
def said(language: Language) -> Mapping[str, PhaseTexts]:
    """What they say in that language, by the keys that they have in a session."""
    found = bookends()
    texts = {BOOKENDS + phase.key: getattr(phase, language) for phase in (*found.before, *found.after)}
    return MappingProxyType(texts)


def told(language: Language) -> list[ToldBookend]:
    """As the API tells them: in the order in which they usually stand."""
    found = bookends()
    places: tuple[tuple[BookendPlace, Sequence[ScriptPhase]], ...] = (("before", found.before), ("after", found.after))
    return [
        ToldBookend(place=place, phase=phase.structure(), texts=getattr(phase, language))
        for place, phases in places
        for phase in phases
    ]


def _phases(there: Sequence[ScriptPhase], keys: Sequence[str]) -> list[Phase]:
    by_key = {phase.key: phase.structure() for phase in there}
    return [by_key[key].model_copy(update={"key": BOOKENDS + key}) for key in keys]
