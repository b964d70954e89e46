"""A session that was begun with bookends, and how they are told."""

import httpx
import pytest

from protocol.texts import MethodTexts
from tests.circle import Links, Message, facilitator
from tests.serving import Serving
from tests.wire.test_own_method import own


def with_bookends(body: Message, before: list[str], after: list[str]) -> Message:
    seconds = [60] * len(before) + body["seconds"] + [90] * len(after)
    return {**body, "before": before, "after": after, "seconds": seconds}


@pytest.mark.parametrize("of", ["library", "own"])
async def test_a_session_between_bookends(kring: Serving, of: str) -> None:
    """[BOOK1] The session has them around its method, each with the time that was asked for it."""
    links = Links()
    body = own(links) if of == "own" else links.request()
    async with httpx.AsyncClient(base_url=kring.http) as web:
        answer = await web.post("/api/sessions", json=with_bookends(body, ["arrive", "look-back"], ["evaluation"]))
    assert answer.status_code == 201, answer.text
    anna = await facilitator(kring, links)
    shown = [(phase["key"], phase["seconds"]) for phase in anna.view["phases"]]
    assert shown[:2] == [("bookend-arrive", 60), ("bookend-look-back", 60)]
    assert shown[-1] == ("bookend-evaluation", 90)
    assert [seconds for _, seconds in shown[2:-1]] == body["seconds"]
    await anna.close()


@pytest.mark.parametrize("change", [{"before": ["tea"]}, {"after": ["arrive"]}, {"before": ["arrive"] * 2}])
async def test_what_can_not_stand_there(kring: Serving, change: Message) -> None:
    """[BOOK2] What is no bookend of that place is refused, and so is one that stands twice."""
    body = {**Links().request(), **change}
    body["seconds"] = body["seconds"] + [60] * len(body.get("before", []) + body.get("after", []))
    async with httpx.AsyncClient(base_url=kring.http) as web:
        answer = await web.post("/api/sessions", json=body)
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


async def test_how_they_are_told(kring: Serving) -> None:
    """[BOOK3] They are told in one language, and their texts come with those of any method of the library."""
    async with httpx.AsyncClient(base_url=kring.http) as web:
        told = (await web.get("/api/bookends", params={"language": "nl"})).json()
        texts = MethodTexts.model_validate_json((await web.get("/api/methods/general-four-step/nl")).content)
        nowhere = await web.get("/api/bookends", params={"language": "fr"})
    assert [(each["place"], each["phase"]["key"]) for each in told][:2] == [
        ("before", "arrive"),
        ("before", "look-back"),
    ]
    for each in told:
        assert texts.phases[f"bookend-{each['phase']['key']}"].name == each["texts"]["name"]
    assert (nowhere.status_code, nowhere.json()) == (404, {"code": "unknown_method"})
