"""The arrow `bytes ─▶ message`: a frame is read whole, and what is wrong with it is told apart."""

import json
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from protocol import ids
from protocol.commands import ANONYMOUS
from protocol.refusals import Code
from protocol.wire import INBOUND, AnyInbound, Do, Hello, Ping
from server.wire.limits import FRAME_SIGNS, MESSAGES_IN_A_FRAME

_FRAME: TypeAdapter[list[Any]] = TypeAdapter(
    Annotated[list[AnyInbound], Field(min_length=1, max_length=MESSAGES_IN_A_FRAME)]
)
_REFERENCE: TypeAdapter[str] = TypeAdapter(ids.Reference)


class Malformed(Exception):
    """Not this protocol: the peer broke the contract."""


class TooLarge(Exception):
    """More signs than a frame may have."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A command with a readable reference and something wrong inside: refused, and the socket stays."""

    ref: str
    code: Code


Message = Hello | Do | Ping | Unfit


def read(frame: str) -> list[Message]:
    """The messages of a frame, in their order. Raises TooLarge or Malformed."""
    if len(frame) > FRAME_SIGNS:
        raise TooLarge
    try:
        return [_fitting(message) for message in _FRAME.validate_json(frame)]
    except ValidationError:
        return [_one(part) for part in _parts(frame)]


def _fitting(message: Message) -> Message:
    """A reference that tells who asked has no place beside an anonymous command, nor the other way round."""
    if isinstance(message, Do) and message.ref.startswith("~") != (message.do.t in ANONYMOUS):
        return Unfit(message.ref, "malformed")
    return message


def _parts(frame: str) -> list[Any]:
    try:
        parts = json.loads(frame)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(parts, list) or not 1 <= len(parts) <= MESSAGES_IN_A_FRAME:
        raise Malformed
    return parts


def _one(part: Any) -> Message:
    try:
        return _fitting(INBOUND.validate_json(json.dumps(part)))
    except RecursionError:
        raise Malformed from None
    except ValidationError as error:
        unfit = _hello(part, error) if isinstance(part, dict) and part.get("t") == "hello" else _command(part, error)
        if unfit is None:
            raise Malformed from None
        return unfit


def _hello(part: dict[str, Any], error: ValidationError) -> Unfit | None:
    """A page of another version, or a link that was cut off in the mail, is told so."""
    if isinstance(part.get("v"), int) and part["v"] != ids.PROTOCOL:
        return Unfit("hello", "old_protocol")
    # Of what is no JSON at all, such as half a surrogate, no field is told.
    fields = {detail["loc"][-1:] for detail in _details(error)}
    if fields == {("token",)}:
        return Unfit("hello", "wrong_link")
    return Unfit("hello", "wrong_code") if fields == {("code",)} else None


def _command(part: Any, error: ValidationError) -> Unfit | None:
    ref = _reference(part)
    if ref is None:
        return None
    kinds = {detail["type"] for detail in _details(error)}
    return Unfit(ref, "text_too_long" if "string_too_long" in kinds else "malformed")


def _reference(part: Any) -> str | None:
    """The reference of a command whose envelope can be read; None when there is nobody to answer."""
    if not isinstance(part, dict) or part.keys() != {"t", "ref", "do"} or part["t"] != "command":
        return None
    try:
        return _REFERENCE.validate_python(part["ref"], strict=True)
    except ValidationError:
        return None


def _details(error: ValidationError) -> list[Any]:
    return list(error.errors(include_input=False, include_url=False))
