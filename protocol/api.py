"""The small HTTP API: creating a session, the methods, taking a pairing box."""

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from protocol import ids
from protocol.activities import Key
from protocol.flaws import Flaw
from protocol.method import Leading, Method, Phase
from protocol.own import OwnMethod
from protocol.refusals import Code
from protocol.texts import Level, MethodTexts, Need, PhaseTexts, Want


class Asked(BaseModel):
    """A request's body; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class CreateSession(Asked):
    """``POST /api/sessions``. ``proof``, ``join``, ``screen`` and ``recovery``: of these the server keeps hashes only.

    ``id`` is made by the browser, so that the texts can be sealed for it. ``method``: the id of one of the library, or
    the structure of the group's own, with its ``texts`` by language, sealed. ``before``, ``after``: the bookends around
    it, by their keys. ``seconds``: per phase of all that. ``recovery``: the code's proof; ``wrap``: the session's keys
    sealed under the code.
    """

    id: ids.SessionName
    method: str | OwnMethod
    texts: ids.SealedMethod | None = None
    before: tuple[Key, ...] = Field(default=(), max_length=10)
    after: tuple[Key, ...] = Field(default=(), max_length=10)
    language: ids.Language
    seconds: Annotated[list[Annotated[int, Field(ge=1, le=86_400)]], Field(min_length=1, max_length=40)]
    title: ids.SealedLine
    name: ids.SealedName
    proof: ids.Secret
    join: ids.Secret
    screen: ids.Secret
    recovery: ids.Secret
    wrap: ids.SealedText
    leading: Leading = "guided"
    code: str | None = None  # where the administrator asks for a creation code

    @model_validator(mode="after")
    def _own_methods_have_texts(self) -> "CreateSession":
        if isinstance(self.method, str) != (self.texts is None):
            raise ValueError("the structure of an own method and its texts belong together")
        return self


class CheckMethod(Asked):
    """``POST /api/methods/check``. ``script``: a method's file, in which an x stands for each run of words."""

    script: dict[str, Any]


class CheckedMethod(BaseModel):
    """Everything that is wrong with it; nothing, where it can be played."""

    flaws: list[Flaw]


class CreatedSession(BaseModel):
    """The answer: the session stands."""

    id: str
    end: ids.Milliseconds


class TakeBox(Asked):
    """``POST /api/pairings``: takes a pairing box, once."""

    session: ids.SessionName
    box: ids.Secret


class Box(BaseModel):
    """The sealed content of a pairing box."""

    content: str


class Problem(BaseModel):
    """Any refusal over HTTP, with a status of 4xx or 503."""

    code: Code


class ToldMethod(BaseModel):
    """A method of the library, told in one language."""

    method: Method
    level: Level
    smallest: int
    largest: int
    wants: tuple[Want, ...]
    needs: tuple[Need, ...]
    texts: MethodTexts


BookendPlace = Literal["before", "after"]


class ToldBookend(BaseModel):
    """A phase that can stand before or after any method, told in one language."""

    place: BookendPlace
    phase: Phase
    texts: PhaseTexts


class Alive(BaseModel):
    """The process answers."""

    alive: Literal[True]


class Readiness(BaseModel):
    """A command would be kept now; the rest says how far that goes."""

    ready: Literal[True]
    store: str
    appendfsync: str
    replicas: int | Literal["unknown"]
    replicas_to_write: int | Literal["unknown"]
    replicas_awaited: int


@dataclass(frozen=True, slots=True)
class Address:
    """One thing that can be asked. `asks`, `answers`: names of shapes, "Name[]" a list of them, "" anything."""

    method: str
    path: str
    about: str
    answers: str
    status: int = 200
    asks: str = ""
    refused: tuple[int, ...] = ()
    parameters: tuple[dict[str, Any], ...] = ()
    media: str = "application/json"


def _parameter(name: str, place: str, values: tuple[str, ...] = ()) -> dict[str, Any]:
    schema = {"type": "string", "enum": list(values)} if values else {"type": "string", "minLength": 1}
    return {"name": name, "in": place, "required": place == "path", "schema": schema}


SCHEMAS: Final = ("openapi", "asyncapi", "schema", "method")
_LANGUAGES = get_args(ids.Language)
_TEXT = "text/plain"
ADDRESSES: Final = (
    Address(
        "POST", "/api/sessions", "Starts a session.", "CreatedSession", 201, "CreateSession",
        refused=(400, 403, 404, 410, 413, 429, 503),
    ),
    Address(
        "GET", "/api/methods", "The library, in one language.", "ToldMethod[]", refused=(404,),
        parameters=(_parameter("language", "query", _LANGUAGES),),
    ),
    Address(
        "GET", "/api/methods/{id}/{language}", "The texts of one method, today's or of a version.",
        "MethodTexts", refused=(404,),
        parameters=(
            _parameter("id", "path"), _parameter("language", "path", _LANGUAGES), _parameter("version", "query"),
        ),
    ),
    Address(
        "GET", "/api/bookends", "What can stand before and after any method, in one language.", "ToldBookend[]",
        refused=(404,), parameters=(_parameter("language", "query", _LANGUAGES),),
    ),
    Address(
        "POST", "/api/methods/check", "Says what is wrong with a method.", "CheckedMethod", 200, "CheckMethod",
        refused=(400, 413, 429, 503),
    ),
    Address(
        "POST", "/api/pairings", "Takes a pairing box, once.", "Box", 200, "TakeBox",
        refused=(400, 410, 413, 429, 503),
    ),
    Address(
        "GET", "/api/schema/{name}", "This document, those of messages and of methods.", "", refused=(404,),
        parameters=(_parameter("name", "path", SCHEMAS),),
    ),
    Address("GET", "/healthz", "Whether the process lives.", "Alive"),
    Address("GET", "/readyz", "Whether a command would be kept now.", "Readiness", refused=(503,)),
    Address("GET", "/metrics", "Numbers, in the text format of Prometheus.", "", media=_TEXT),
)  # fmt: skip
