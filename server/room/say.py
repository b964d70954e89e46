"""The arrow `patch ─▶ message ─▶ bytes`: a message becomes text once, and every seat that gets it shares that text."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import to_json

from protocol.refusals import Code
from server.core.decision import Refusal
from server.room.draft import Found
from server.store.port import Deletion


def message(content: Mapping[str, Any]) -> str:
    """One message as compact JSON."""
    return to_json(content).decode()


def frame(messages: Iterable[str]) -> bytes:
    """The array of its messages, each encoded already, as it goes over any line: a WebSocket frame, header and all."""
    text = f"[{','.join(messages)}]".encode()
    size = len(text)
    if size < 126:
        return b"\x81%c%b" % (size, text)
    long, rest = (126, 2) if size < 65_536 else (127, 8)
    return b"\x81%c%b%b" % (long, size.to_bytes(rest), text)


def refused(ref: str, code: Code) -> str:
    """Nothing happened, and why; `ref` is "hello" at the door."""
    return message({"t": "refused", "ref": ref, "code": code})


def answered_as(ref: str, answer: Refusal | Found | None) -> str:
    """What became of a command."""
    if isinstance(answer, Refusal):
        return refused(ref, answer.code)
    if answer is None:
        # The commonest answer; a reference is letters, digits and a colon or a wave.
        return f'{{"t":"done","ref":"{ref}"}}'
    return message({"t": "lying", "ref": ref, "deck": answer.deck, "items": answer.items})


def presence(weather: Mapping[str, Any], screen: bool) -> str:
    """Who is here now, since when the facilitator is not, and whether a screen is on."""
    return message({"t": "presence", "screen": screen, **weather})


def gone(deletion: Deletion) -> str:
    """The receipt."""
    return message({"t": "gone", "at": deletion.at, "records": deletion.records, "embedded": deletion.embedded})
