"""A group's own method: its structure is played, its texts are sealed, and they come to everyone of the session."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from protocol.ids import METHOD_BUCKET
from server.methods.library import library
from tests.circle import Line, Links, Message, facilitator
from tests.sealing import b64, derive, unseal
from tests.serving import Serving, serving

NAME = "De cirkel van Gijs"


def structure() -> Message:
    """The four-step form, its keys without words."""
    method = library()["general-four-step"].method.model_dump(mode="json")
    phases = [{**phase, "key": f"p{n}"} for n, phase in enumerate(method["phases"], 1)]
    return {**method, "id": "o1", "phases": phases}


def own(links: Links, texts: str = json.dumps({"nl": {"name": NAME}})) -> Message:
    """The body that creates a session with it."""
    method = structure()
    sealed = links.sealed(texts, "method", name="texts")
    seconds = [phase["seconds"] for phase in method["phases"]]
    return {**links.request(), "method": method, "texts": sealed, "seconds": seconds}


async def begun(kring: Serving, texts: str = "{}") -> tuple[Links, Message]:
    links = Links()
    body = own(links, texts)
    async with httpx.AsyncClient(base_url=kring.http) as web:
        answer = await web.post("/api/sessions", json=body)
    assert answer.status_code == 201, answer.text
    return links, body


def read(line: Line) -> str:
    links = line.links
    return unseal(links.content, (links.id, "method", "", "texts", "0"), line.view["session"]["texts"])


async def test_everyone_gets_the_texts(kring: Serving) -> None:
    """[OWN1] Facilitator, guest, participant and screen get the texts when they are welcomed, and only then."""
    links, body = await begun(kring, json.dumps({"nl": {"name": NAME}}))
    anna, guest = await facilitator(kring, links), await Line(kring, links).open()
    bram, screen = await Line(kring, links).join(), await Line(kring, links).as_screen()
    for line in (anna, guest, bram, screen):
        assert json.loads(read(line)) == {"nl": {"name": NAME}}
        assert line.view["session"]["method"] == "o1"
    assert [phase["key"] for phase in anna.view["phases"]] == ["p1", "p2", "p3", "p4"]
    await anna.done("begin")
    for line in (anna, guest, bram, screen):
        await line.drain()
        assert all((body["texts"] in frame) == ('"t":"welcome"' in frame) for frame in line.frames)
        assert not any(NAME in frame for frame in line.frames)
        await line.close()


@pytest.mark.parametrize("key", ["id", "phase", "module", "deck"])
async def test_a_key_that_says_something(kring: Serving, key: str) -> None:
    """[OWN2] A key in words is refused, wherever it stands."""
    body = own(Links())
    method: Any = body["method"]
    if key == "id":
        method["id"] = "about-gijs"
    elif key == "phase":
        method["phases"][0]["key"] = "about-gijs"
    elif key == "module":
        method["modules"] = [{"key": "about-gijs"}]
    else:
        method["phases"][2]["activities"][0]["deck"] = "about-gijs"
    async with httpx.AsyncClient(base_url=kring.http) as web:
        answer = await web.post("/api/sessions", json=body)
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


@pytest.mark.parametrize("change", [{"texts": None}, {"method": "general-four-step"}, {"seconds": [60]}])
async def test_structure_and_texts_belong_together(kring: Serving, change: Message) -> None:
    """[OWN2] An own method without its texts is refused, and texts without an own method."""
    async with httpx.AsyncClient(base_url=kring.http) as web:
        answer = await web.post("/api/sessions", json={**own(Links()), **change})
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


async def test_how_long_the_texts_may_be(kring: Serving) -> None:
    """[OWN3] The longest texts come to everyone; one sign more is refused."""
    longest = "é" * ((METHOD_BUCKET - 2) // 2)
    links, body = await begun(kring, longest)
    anna = await facilitator(kring, links)
    assert read(anna) == longest
    await anna.close()
    async with httpx.AsyncClient(base_url=kring.http) as web:
        for much in (1, 60_000):
            answer = await web.post("/api/sessions", json={**body, "texts": body["texts"] + "A" * much})
            assert (answer.status_code, answer.json()) == (413, {"code": "text_too_long"})


async def test_a_session_keeps_its_method(tmp_path: Path) -> None:
    """[OWN4] After a restart structure and texts are those that the session began with."""
    async with serving(tmp_path / "data") as kring:
        links, body = await begun(kring)
    async with serving(tmp_path / "data") as kring:
        proof = b64(derive(links.root, "seat"))
        anna = await Line(kring, links, links.root).open({"t": "seat", "proof": proof})
        assert anna.view["session"]["texts"] == body["texts"]
        assert [phase["key"] for phase in anna.view["phases"]] == ["p1", "p2", "p3", "p4"]
        await anna.close()
