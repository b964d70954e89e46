"""The small HTTP API: creating a session, the methods, taking a pairing box."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from protocol import ids
from protocol.refusals import Code


class Asked(BaseModel):
    """A request's body; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class CreateSession(Asked):
    """``POST /api/sessions``. ``proof``, ``join``, ``screen`` and ``recovery``: of these the server keeps hashes only.

    ``id`` is made by the browser, so that the texts can be sealed for it. ``seconds``: per phase of the method.
    ``recovery``: the code's proof; ``wrap``: the session's keys sealed under the code.
    """

    id: ids.SessionName
    method: str
    language: ids.Language
    seconds: Annotated[list[Annotated[int, Field(ge=1, le=86_400)]], Field(min_length=1, max_length=40)]
    title: ids.SealedLine
    name: ids.SealedName
    proof: ids.Secret
    join: ids.Secret
    screen: ids.Secret
    recovery: ids.Secret
    wrap: ids.SealedText
    code: str | None = None  # where the administrator asks for a creation code


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
