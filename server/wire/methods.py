"""What is told of methods over HTTP: the library and bookends in one language; what is wrong with one of a group's."""

import re
from functools import cache
from typing import Any, Final, get_args

from protocol.api import CheckedMethod
from protocol.ids import Language
from protocol.texts import LibraryMethod
from server.methods import bookends
from server.methods.check import checked
from server.methods.library import library, version_of
from server.methods.masked import masked
from server.wire.problem import Refused

NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")


# The shelf does not change while it runs, and asking for all of it is the first thing that a start page does.
@cache
def told_library(language: str) -> list[dict[str, Any]]:
    spoken = _language(language)
    return [_told(method, spoken) for method in library().values()]


@cache
def told_texts(method: str, language: str, version: str | None) -> dict[str, Any]:
    """Those of all bookends too: a session may play it between some, and its page asks for all texts at once.

    `version`: the one that a session began with; without it, today's.
    """
    found = version_of(method, _number(version))
    if found is None:
        raise Refused("unknown_method")
    spoken = _language(language)
    texts = found.texts[spoken]
    whole = texts.model_copy(update={"phases": {**texts.phases, **bookends.said(spoken)}})
    return whole.model_dump(mode="json", exclude_none=True)


def told_bookends(language: str) -> list[dict[str, Any]]:
    return [each.model_dump(mode="json", exclude_none=True) for each in bookends.told(_language(language))]


def told_flaws(script: dict[str, Any]) -> dict[str, Any]:
    """Everything that is wrong with a method that comes without its words."""
    if not masked(script):
        raise Refused("malformed")
    return CheckedMethod(flaws=checked(script)[1]).model_dump()


def _told(found: LibraryMethod, language: Language) -> dict[str, Any]:
    told = found.model_dump(mode="json", exclude={"texts"}, exclude_none=True)
    return told | {"texts": found.texts[language].model_dump(mode="json", exclude_none=True)}


def _number(version: str | None) -> int | None:
    """As it is written in the file, and not otherwise: what was told is remembered by how it was asked for."""
    if version is None:
        return None
    if not NUMBER.fullmatch(version):
        raise Refused("unknown_method")
    return int(version)


def _language(text: str) -> Language:
    for language in get_args(Language):
        if text == language:
            return language  # type: ignore[no-any-return]  # get_args tells no types
    raise Refused("unknown_method")
