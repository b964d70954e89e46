"""What SPEC.md says that a socket answers: worked out from what was said and where the conversation stands."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from protocol.closing import Closing
from protocol.refusals import CODES
from protocol.wire import Do, Hello, Ping
from server.wire.frames import Malformed, Message, TooLarge, Unfit, read
from tests.fuzz.raw import TEXT, Raw, frame
from tests.serving import Serving, serving

Who = Literal["nobody", "participant", "screen"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A Kring that goes on from one example to the next, and the loop it runs in."""

    runner: asyncio.Runner
    kring: Serving
    # What was logged and is worth a look: nothing.
    log: list[str]


# What one address may do is tested elsewhere, and less than is done here.
UNBOUNDED = {"creations_per_hour": 1_000_000, "knocks_per_minute": 1_000_000}


@contextmanager
def kept(data: Path) -> Iterator[Kept]:
    log: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: log.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        try:
            yield Kept(runner, runner.run(stack.enter_async_context(serving(data, **UNBOUNDED))), log)
        finally:
            runner.run(stack.aclose())
            logging.getLogger().removeHandler(handler)


@dataclass
class Expected:
    """`answers`: by reference, the codes (or "done") that may come; `pongs` in order; `closes`: why, None if not."""

    answers: dict[str, frozenset[str]] = field(default_factory=dict)
    pongs: list[int] = field(default_factory=list)
    welcome: bool = False
    closes: int | None = None


ANY = CODES | {"done", "lying"}
UNKNOWN_SESSION = frozenset({"unknown_session"})


def expected(who: Who, text: str) -> Expected:
    """What has to come of a text."""
    try:
        messages = read(text)
    except TooLarge:
        return Expected(closes=Closing.TOO_LARGE)
    except Malformed:
        return Expected(closes=Closing.MALFORMED)
    return _at_the_door(messages) if who == "nobody" else _in_talk(who, messages)


def _at_the_door(messages: list[Message]) -> Expected:
    first, *more = messages
    if isinstance(first, Unfit) and first.ref == "hello":
        return Expected({"hello": frozenset({first.code})}, closes=Closing.REFUSED)
    if not isinstance(first, Hello) or more:
        return Expected(closes=Closing.MALFORMED)
    # Whoever is made by chance knows of no session.
    code = UNKNOWN_SESSION if first.v == 1 else frozenset({"old_protocol"})
    return Expected({"hello": code}, closes=Closing.REFUSED)


def _in_talk(who: Who, messages: list[Message]) -> Expected:
    due = Expected()
    for message in messages:
        match message:
            case Hello():
                due.closes = Closing.MALFORMED
                return due
            case Ping(n=n):
                due.pongs.append(n)
            case Unfit(ref, code):
                due.answers[ref] = due.answers.get(ref, frozenset()) | {code}
            case Do(ref=ref):
                may = frozenset({"not_your_role"}) if who == "screen" else ANY
                due.answers[ref] = due.answers.get(ref, frozenset()) | may
    return due


async def answered(raw: Raw, text: str, due: Expected) -> None:
    """It is said, and what is due comes, and nothing else that is addressed to who said it."""
    before = len(raw.heard)
    await raw.say(frame(TEXT, text.encode()))
    if due.closes is not None:
        assert await raw.code() == due.closes
    else:
        while not _complete(raw.heard[before:], due):
            assert await raw.next() is not None, "hung up on who did nothing wrong"
    heard = raw.heard[before:]
    for message in heard:
        if message["t"] in {"done", "refused", "lying"}:
            assert message.get("code", message["t"]) in due.answers[message["ref"]]
    assert due.closes or [message["n"] for message in heard if message["t"] == "pong"] == due.pongs


def _complete(heard: list[dict[str, object]], due: Expected) -> bool:
    refs = {message["ref"] for message in heard if "ref" in message}
    return due.answers.keys() <= refs and sum(message["t"] == "pong" for message in heard) >= len(due.pongs)
