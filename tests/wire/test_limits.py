"""Limits: buckets that count with the time given to them, and seats that send too fast."""

from pathlib import Path

import httpx
import pytest

from protocol.closing import Closing
from server.wire import conversation
from server.wire.limits import HOUR, Book, Bucket
from tests.circle import Links, create, facilitator
from tests.serving import Serving, serving


def test_a_bucket_fills_with_time() -> None:
    """[LIM2] A bucket gives its burst at once, then as much as the time since brought, never more than its size."""
    bucket = Bucket(3, 2.0, now=0.0)
    assert [bucket.take(0.0) for _ in range(4)] == [True, True, True, False]
    assert [bucket.take(1.0) for _ in range(3)] == [True, True, False]
    assert [bucket.take(99.0) for _ in range(4)] == [True, True, True, False]


def test_an_address_spends_its_own() -> None:
    """[LIM3] What one address spends is not taken from another."""
    book = Book(1, HOUR)
    assert book.take("one", 0.0)
    assert not book.take("one", 1.0)
    assert book.take("other", 1.0)
    assert book.take("one", 3_601.0)


async def test_a_seat_that_is_too_fast(kring: Serving) -> None:
    """[LIM4] Beyond a burst of 60, commands are refused `too_fast` by their reference until time has passed."""
    anna = await facilitator(kring, await create(kring))
    commands = [anna.command("begin") for _ in range(80)]
    for at in range(0, 80, 16):
        await anna.say(*commands[at : at + 16])
    answers: dict[str, str] = {}
    while len(answers) < 80:
        answers |= {m["ref"]: m.get("code", "done") for m in await anna.hear() if m["t"] in {"done", "refused"}}
    codes = [answers[command["ref"]] for command in commands]
    assert set(codes[:60]) == {"done"}
    assert codes[-1] == "too_fast"
    await anna.close()


async def test_a_flood(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[LIM5] A seat that does not slow down is closed with TOO_FAST."""
    monkeypatch.setattr(conversation, "PATIENCE", 20)
    anna = await facilitator(kring, await create(kring))
    for n in range(8):
        await anna.say(*({"t": "ping", "n": n} for _ in range(16)))
    assert await anna.closed() == Closing.TOO_FAST


async def test_too_many_sessions(tmp_path: Path) -> None:
    """[LIM6] An address that created as many sessions as an hour allows is refused `too_many_sessions` with 429."""
    async with serving(tmp_path / "data", creations_per_hour=2) as kring, httpx.AsyncClient(base_url=kring.http) as web:
        answers = [await web.post("/api/sessions", json=Links().request()) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert answers[-1].json() == {"code": "too_many_sessions"}


async def test_too_many_rooms(tmp_path: Path) -> None:
    """[LIM7] With as many live sessions as the setting allows, a hello to another is refused `too_many_sessions`."""
    async with serving(tmp_path / "data", rooms=1) as kring:
        first = await facilitator(kring, await create(kring))
        second = await facilitator(kring, await create(kring))
        assert second.heard[-1]["code"] == "too_many_sessions"
        assert await second.closed() == Closing.REFUSED
        await first.close()
