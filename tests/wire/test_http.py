"""The small HTTP API: what is answered, and how each refusal is told."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from protocol.texts import MethodTexts
from server.methods.library import library
from tests.circle import Line, Links, create, facilitator
from tests.sealing import b64, derive
from tests.serving import Serving, serving

SEALED = b64(bytes(109))


@pytest.fixture
async def web(kring: Serving) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=kring.http) as client:
        yield client


async def test_creating(web: httpx.AsyncClient) -> None:
    """[HTTP1] A session is created with 201, its id and its end 30 days on; the facilitator can come in."""
    links = Links()
    answer = await web.post("/api/sessions", json=links.request())
    assert answer.status_code == 201
    assert answer.json()["id"] == links.id
    assert answer.json().keys() == {"id", "end"}


async def test_created_once(web: httpx.AsyncClient) -> None:
    """[HTTP2] The same request sent again finds its session; the same id with other secrets is refused."""
    links = Links()
    first, again = [await web.post("/api/sessions", json=links.request()) for _ in range(2)]
    assert first.json() == again.json()
    other = await web.post("/api/sessions", json=Links(id=links.id).request())
    assert (other.status_code, other.json()) == (410, {"code": "taken_already"})


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"method": "unheard-of"}, 404, "unknown_method"),
        ({"seconds": [60]}, 400, "malformed"),
        ({"language": "fr"}, 400, "malformed"),
        ({"more": 1}, 400, "malformed"),
        ({"id": "short"}, 400, "malformed"),
        ({"title": "A" * 9_000}, 413, "text_too_long"),
        ({"title": "A" * 40_000}, 413, "text_too_long"),
    ],
)
async def test_creating_nonsense(web: httpx.AsyncClient, change: dict[str, object], status: int, code: str) -> None:
    """[HTTP3] What can't be created is refused with a status and a code, in JSON."""
    answer = await web.post("/api/sessions", json={**Links().request(), **change})
    assert (answer.status_code, answer.json()) == (status, {"code": code})


async def test_another_page_can_not_post(web: httpx.AsyncClient) -> None:
    """[HTTP4] A body that is not declared as JSON is refused: other pages may send those without asking."""
    answer = await web.post("/api/sessions", content=b"{}", headers={"Content-Type": "text/plain"})
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


async def test_a_creation_code(tmp_path: Path) -> None:
    """[HTTP5] Where the administrator set a creation code, only who knows it creates."""
    async with (
        serving(tmp_path / "data", creation_code="meent") as kring,
        httpx.AsyncClient(base_url=kring.http) as web,
    ):
        for code, status in ((None, 403), ("meen", 403), ("meent", 201)):
            answer = await web.post("/api/sessions", json={**Links().request(), "code": code})
            assert answer.status_code == status
            assert status == 201 or answer.json() == {"code": "wrong_creation_code"}


async def test_guesses_at_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[HTTP5] Who has guessed too often does not learn of the right code either that it is right."""
    monkeypatch.setattr("server.app.GUESSES_PER_HOUR", 2)
    async with (
        serving(tmp_path / "data", creation_code="meent") as kring,
        httpx.AsyncClient(base_url=kring.http) as web,
    ):
        for code, status in (("meen", 403), ("meem", 403), ("meent", 429)):
            answer = await web.post("/api/sessions", json={**Links().request(), "code": code})
            assert answer.status_code == status
        assert answer.json() == {"code": "too_fast"}


async def test_methods(web: httpx.AsyncClient) -> None:
    """[HTTP6] The library is told in one language, and the texts of one method by id and language."""
    told = (await web.get("/api/methods", params={"language": "nl"})).json()
    assert {method["method"]["id"] for method in told} == set(library())
    for method in told:
        texts = await web.get(f"/api/methods/{method['method']['id']}/nl")
        assert MethodTexts.model_validate_json(texts.content).name == method["texts"]["name"]
    for address in ("/api/methods/unheard-of/nl", "/api/methods/nic-seven-phase/fr", "/api/methods?language=fr"):
        answer = await web.get(address)
        assert (answer.status_code, answer.json()) == (404, {"code": "unknown_method"})


async def test_pairing(kring: Serving, web: httpx.AsyncClient) -> None:
    """[HTTP7] What a participant left in a pairing box is taken once, by who knows the box; then `taken_already`."""
    links = await create(kring)
    anna, box = await facilitator(kring, links), derive(bytes(32), "box")
    await anna.done("pair", box=b64(box), content=SEALED)
    body = {"session": links.id, "box": b64(box)}
    wrong = await web.post("/api/pairings", json={**body, "box": b64(bytes(32))})
    assert (wrong.status_code, wrong.json()) == (410, {"code": "taken_already"})
    first, second = [await web.post("/api/pairings", json=body) for _ in range(2)]
    assert (first.status_code, first.json()) == (200, {"content": SEALED})
    assert (second.status_code, second.json()) == (410, {"code": "taken_already"})
    await anna.close()


async def test_health(web: httpx.AsyncClient) -> None:
    """[HTTP8] `/healthz` says that the process lives; `/readyz` that a command would be kept, and how far that goes."""
    assert (await web.get("/healthz")).json() == {"alive": True}
    ready = await web.get("/readyz")
    assert ready.status_code == 200
    assert ready.json() == {
        "ready": True,
        "store": "embedded",
        "appendfsync": "always",
        "replicas": 0,
        "replicas_to_write": 0,
        "replicas_awaited": 0,
    }


async def test_metrics_count_no_one(kring: Serving, web: httpx.AsyncClient) -> None:
    """[HTTP9] `/metrics` counts seats, rooms and named commands; no label carries a session or a person."""
    links = await create(kring)
    anna, bram = await facilitator(kring, links), await Line(kring, links).join()
    assert await bram.ask("begin") == "not_your_role"
    text = (await web.get("/metrics")).text
    assert "kring_seats 2.0" in text
    assert "kring_rooms 1.0" in text
    assert "kring_outbox_frames 0.0" in text
    assert 'kring_commands_total{outcome="done"} 1.0' in text
    assert 'kring_commands_total{outcome="not_your_role"} 1.0' in text
    assert not [word for word in (links.id, "p1", "p2", bram.tab) if word in text]
    await anna.close()
    await bram.close()


@pytest.mark.parametrize(
    ("method", "address", "status"), [("GET", "/api/unheard", 404), ("GET", "/api/sessions", 404), ("POST", "/", 405)]
)
async def test_no_such_address(web: httpx.AsyncClient, method: str, address: str, status: int) -> None:
    """[HTTP10] Every error is JSON with a code and a status that says what it is."""
    answer = await web.request(method, address)
    assert (answer.status_code, answer.json()) == (status, {"code": "malformed"})
