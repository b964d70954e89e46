"""The server cannot read: no text that anybody typed is in any frame, stored byte, log line or metric."""

import logging
from base64 import b64encode, urlsafe_b64encode
from pathlib import Path

import httpx
import pytest

from tests.circle import Line, Links, create, facilitator
from tests.sealing import b64, derive, hashed, unb64, unseal
from tests.serving import serving
from tests.wire.script import NAMES, play, sit_down


def disguises(text: str) -> list[bytes]:
    """The text as it is, and as somebody might have encoded it."""
    plain = text.encode()
    return [plain, text.encode("utf-16-le"), plain.hex().encode(), b64encode(plain)[:-4], urlsafe_b64encode(plain)[:-4]]


def typed_in(content: bytes, links: Links) -> list[str]:
    """Those of the typed texts that can be found in there."""
    # A few letters are found in every heap of base64.
    texts = {text for text in links.said.values() if len(text) > 6}
    assert len(texts) > 12
    return sorted(text for text in texts if any(form in content for form in disguises(text)))


def stored(data: Path) -> bytes:
    """Every byte of the data directory, log files included."""
    files = [path for path in sorted(data.rglob("*")) if path.is_file()]
    assert any(path.suffix == ".aof" for path in files)
    return b"".join(content for path in files if (content := _read(path)) is not None)


def _read(path: Path) -> bytes | None:
    """None of a file that the store has put in place of another since."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def frames(people: list[Line]) -> bytes:
    return "\n".join(frame for line in people for frame in line.frames).encode()


async def test_a_whole_session_is_sealed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """[SEAL1] No typed text is in any frame, stored byte (also after a restart), log line or metric of a session."""
    caplog.set_level(logging.DEBUG)
    async with serving(tmp_path / "data") as kring, httpx.AsyncClient() as web:
        *people, screen = await sit_down(kring)
        links = screen.links
        await play(people)
        for line in (*people, screen):
            await line.drain()
            await line.close()
        metrics = (await web.get(f"{kring.http}/metrics")).content
        assert typed_in(stored(tmp_path / "data"), links) == []
    async with serving(tmp_path / "data"):
        assert typed_in(stored(tmp_path / "data"), links) == []
    assert typed_in(frames([*people, screen]), links) == []
    assert typed_in(metrics + caplog.text.encode(), links) == []
    assert people[0].view["session"]["stage"] == "closed"
    named = {unseal(links.content, (links.id, "person", "", "name", "0"), one["name"]) for one in names(people[0])}
    assert named == {"Anna uit Assen", *NAMES}


async def test_shown_secrets_are_not_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """[SEAL2] Proofs, tokens and the ids of pairing boxes that browsers show are in no stored byte and no log line."""
    caplog.set_level(logging.DEBUG)
    async with serving(tmp_path / "data") as kring:
        links = await create(kring)
        anna, bram = await facilitator(kring, links), await Line(kring, links).join()
        shown = [b64(derive(bytes(32), "box")), b64(links.join), b64(links.screen), b64(derive(links.code, "recovery"))]
        shown += [b64(derive(line.root, "seat")) for line in (anna, bram)]
        await bram.done("pair", box=shown[0], content="A" * 109)
        passing = links.passing(bytes(range(16)))
        shown += [passing["code"], passing["screen"]]
        await anna.done("offer_lead", to="p2")
        await bram.done("accept_lead", of="p1", **passing)
        await anna.close()
        await bram.close()
    kept = stored(tmp_path / "data") + caplog.text.encode()
    assert hashed(links.join).encode() in kept
    assert [secret for secret in shown if secret.encode() in kept or unb64(secret) in kept] == []


def names(line: Line) -> list[dict[str, str]]:
    return list(line.view["people"].values())


def test_the_search_finds() -> None:
    """[SEAL1] What was typed is found where it stands plainly, and where it was merely encoded."""
    links = Links(said={f"sealed{n}": f"{n} maal zei hij niets" for n in range(20)})
    for n, form in enumerate(disguises("7 maal zei hij niets")):
        assert typed_in(b"..." + form + b"...", links) == ["7 maal zei hij niets"], n
