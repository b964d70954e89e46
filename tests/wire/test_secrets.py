"""Secrets that browsers show: kept as hashes only, whatever they are, and compared in a time that tells nothing."""

import hmac
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from protocol import ids
from protocol.api import CreateSession, TakeBox
from protocol.wire import INBOUND
from server.core.hashing import digest
from tests.circle import Line, Links
from tests.sealing import b64, derive, hashed, unb64
from tests.serving import serving
from tests.wire.script import play, sit_down
from tests.wire.test_nothing_leaks import stored

SECRET = {ids.Secret.__metadata__[0].pattern, ids.Slip.__metadata__[0].pattern}  # type: ignore[attr-defined]
SHAPES = (INBOUND.json_schema(), CreateSession.model_json_schema(), TakeBox.model_json_schema())


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every field of every shape, by name."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for part in schema.values():
            yield from properties(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part)


def patterns(shape: Any) -> set[str]:
    text = json.dumps(shape)
    return {pattern for pattern in SECRET if json.dumps(pattern) in text}


# By the protocol's own models, so that a new one is looked for as well; under the pad slips are handed over.
NAMES = {name for shape in SHAPES for name, field in properties(shape) if patterns(field)} | {"pad"}


def secrets_in(said: Any) -> Iterator[str]:
    match said:
        case dict():
            for name, value in said.items():
                values = value if isinstance(value, list) else [value]
                yield from (one for one in values if name in NAMES and isinstance(one, str))
                yield from secrets_in(value)
        case list() | tuple():
            for part in said:
                yield from secrets_in(part)


async def test_every_secret_that_was_ever_sent(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """[SEAL2] Of a whole session no proof, token, code, slip or pad that a browser sent is in a stored byte or a log
    line, while it goes on and after a restart."""
    caplog.set_level(logging.DEBUG)
    sent: set[str] = set()
    say = Line.say

    async def heard(line: Line, *messages: dict[str, Any]) -> None:
        sent.update(secrets_in(messages))
        await say(line, *messages)

    monkeypatch.setattr(Line, "say", heard)
    data, kept = tmp_path / "data", b""
    async with serving(data) as kring:
        *people, screen = await sit_down(kring)
        links = screen.links
        sent.update(secrets_in(links.request()))
        await people[1].done("pair", box=b64(derive(bytes(32), "box")), content="A" * 109)
        await play(people)
        kept += stored(data)
        for line in (*people, screen):
            await line.close()
    async with serving(data):
        kept += stored(data)
    kept += caplog.text.encode()
    assert len(sent) > 25
    assert hashed(links.join).encode() in kept
    assert [secret for secret in sent if secret.encode() in kept or unb64(secret) in kept] == []


def test_what_counts_as_a_secret() -> None:
    """[SEAL2] Among the fields that are looked for are those of the door, of urns, of pairing and of the lead."""
    assert {"proof", "token", "code", "slip", "slips", "witness", "box", "join", "screen", "recovery", "pad"} <= NAMES


async def test_compared_without_a_hint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[DOOR19] Tokens and codes are compared as hashes, in a time that does not tell where they differ."""
    compared: list[bytes | str] = []
    compare = hmac.compare_digest

    def watched(one: Any, other: Any) -> bool:
        compared.extend((one, other))
        return compare(one, other)

    monkeypatch.setattr(hmac, "compare_digest", watched)
    async with serving(tmp_path / "data", creation_code="meent") as kring:
        links, wrong = Links(), bytes(16)
        async with httpx.AsyncClient(base_url=kring.http) as web:
            assert (await web.post("/api/sessions", json={**links.request(), "code": "meen"})).status_code == 403
            assert {digest(b"meen"), digest(b"meent")} == set(compared)
            assert (await web.post("/api/sessions", json={**links.request(), "code": "meent"})).status_code == 201
        proof = b64(derive(wrong, "seat"))
        for who in (
            {"t": "seat", "proof": proof, "token": b64(wrong)},
            {"t": "screen", "token": b64(wrong)},
            {"t": "recovered", "proof": proof, "code": b64(wrong)},
        ):
            compared.clear()
            line = await Line(kring, links).open(who)
            assert line.heard[-1]["t"] == "refused"
            assert hashed(wrong).encode() in compared
            assert b64(wrong).encode() not in compared
