"""An editor asks what is wrong with a method, without telling the server a word of it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import httpx
import pytest

from protocol.script import LANGUAGES
from server.methods.library import FOLDER
from tests.serving import Serving, serving

WORDS = re.compile(r"(\{bringer\}|[\s{}…])|[^\s{}…]+")


def masked(said: Any) -> Any:
    """As a browser does it: an x for each run of words."""
    if isinstance(said, dict):
        return {name: masked(value) for name, value in said.items()}
    if isinstance(said, list):
        return [masked(value) for value in said]
    return WORDS.sub(lambda found: found[1] or "x", said)


@pytest.fixture
def script() -> dict[str, Any]:
    content = tomllib.loads((FOLDER / "general-four-step.toml").read_text(encoding="utf-8"))
    for place in (content, *content["phase"]):
        for language in LANGUAGES:
            place[language] = masked(place[language])
    return content


async def checked(kring: Serving, script: Any) -> httpx.Response:
    async with httpx.AsyncClient(base_url=kring.http) as web:
        return await web.post("/api/methods/check", json={"script": script})


async def test_nothing_is_wrong(kring: Serving, script: dict[str, Any]) -> None:
    """[OWN5] A method of the library, its words away, is right."""
    answer = await checked(kring, script)
    assert (answer.status_code, answer.json()) == (200, {"flaws": []})


async def test_all_that_is_wrong_is_told(kring: Serving, script: dict[str, Any]) -> None:
    """[OWN5] Each flaw has its place, its code and what the code names."""
    script["phase"][1]["nl"]["manner"] = ""
    script["phase"][2]["minutes"] = 0
    script["phase"][3]["de"]["say"] = "{x} x"
    answer = await checked(kring, script)
    assert answer.json()["flaws"] == [
        {"at": ["phase", 1, "nl", "manner"], "code": "empty", "told": {}},
        {"at": ["phase", 2, "minutes"], "code": "too_small", "told": {"least": 1}},
        {"at": ["phase", 3, "de", "say"], "code": "bad_signs", "told": {}},
    ]


@pytest.mark.parametrize("word", ["Waar wil je naar kijken?", "x y", "{name}"])
async def test_words_are_refused(kring: Serving, script: dict[str, Any], word: str) -> None:
    """[OWN6] One word in one text, and nothing is answered but that it was no such request."""
    script["phase"][3]["de"]["stalls"][1]["say"] = word
    answer = await checked(kring, script)
    assert (answer.status_code, answer.json()) == (400, {"code": "malformed"})


async def test_checking_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[OWN7] Who has checked as often as an hour allows waits."""
    monkeypatch.setattr("server.app.CHECKS_PER_HOUR", 2)
    async with serving(tmp_path / "data") as kring:
        answers = [await checked(kring, {}) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert answers[-1].json() == {"code": "too_fast"}
