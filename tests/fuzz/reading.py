"""What holds of every byte and every text that comes in, whatever it is: one function a decoder."""

import json
import re
from typing import Any

from websockets.frames import Frame, Opcode
from websockets.protocol import SERVER, Protocol

from server.wire.frames import Malformed, TooLarge, Unfit, read
from server.wire.limits import FRAME_BYTES, FRAME_SIGNS, MESSAGES_IN_A_FRAME
from server.wire.split import Heard, Odd, Splitter

REFERENCE = re.compile(r"([a-z0-9]{12}:[1-9][0-9]{0,8}|~[a-z0-9]{12})\Z")
# Deeper than this nothing of ours is nested.
DEEP = 100


def reads(text: str) -> str:
    """A text is read, or malformed or too large and nothing else; says which. What names itself is answered by it."""
    try:
        messages = read(text)
    except TooLarge:
        assert len(text) > FRAME_SIGNS
        return "too large"
    except Malformed:
        assert not _could_be_answered(text)
        return "malformed"
    parts = json.loads(text)
    assert 1 <= len(messages) == len(parts) <= MESSAGES_IN_A_FRAME
    for part, message in zip(parts, messages, strict=True):
        if part["t"] == "command":
            assert message.ref == part["ref"]  # type: ignore[union-attr]
    return "unfit" if any(isinstance(message, Unfit) for message in messages) else "read"


def _could_be_answered(text: str) -> bool:
    """Whether every part is a command whose reference can be read, so that its asker could be told."""
    if text.count("[") + text.count("{") > DEEP:
        return False
    try:
        parts = json.loads(text)
    except ValueError:
        return False
    return isinstance(parts, list) and 1 <= len(parts) <= MESSAGES_IN_A_FRAME and all(map(_names_itself, parts))


def _names_itself(part: Any) -> bool:
    if not isinstance(part, dict) or part.keys() != {"t", "ref", "do"} or part["t"] != "command":
        return False
    return isinstance(part["ref"], str) and REFERENCE.match(part["ref"]) is not None


def splits(pieces: list[bytes]) -> list[str]:
    """Bytes are split into the texts that the library finds in them, however they come; gives these texts."""
    splitter = Splitter()
    heard = [one for piece in pieces for one in splitter.feed(piece)]
    found = _until_the_end(heard)
    assert found == _by_the_library(b"".join(pieces))
    return found


def _until_the_end(heard: list[Heard]) -> list[str]:
    texts: list[str] = []
    for one in heard:
        if isinstance(one, str):
            texts.append(one)
        elif not isinstance(one, Odd) or one.last:
            break
    return texts


def _by_the_library(data: bytes) -> list[str]:
    parser = Protocol(SERVER, max_size=FRAME_BYTES)
    parser.receive_data(data)
    texts: list[str] = []
    parts: list[bytes] = []
    for frame in parser.events_received():
        assert isinstance(frame, Frame)
        if frame.opcode in {Opcode.CLOSE, Opcode.BINARY}:
            break
        if frame.opcode in {Opcode.TEXT, Opcode.CONT}:
            parts.append(bytes(frame.data))
            if not frame.fin:
                continue
            try:
                texts.append(b"".join(parts).decode())
            except UnicodeDecodeError:
                break
            parts = []
    return texts
