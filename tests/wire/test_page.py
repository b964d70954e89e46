"""The page: served at each of its addresses, with headers that forbid what it does not need."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.wire import page
from server.wire.headers import Headers
from server.wire.problem import PROBLEMS

WRITTEN = "my manager never listens"


async def broken(request: Request) -> Response:
    raise RuntimeError(WRITTEN)


def web_to(folder: Path, base_url: str) -> httpx.AsyncClient:
    app = Headers(Starlette(routes=[Route("/broken", broken), *page.routes(folder)], exception_handlers=PROBLEMS))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base_url)


@pytest.fixture
async def web(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Kring</title>")
    (tmp_path / "assets" / "main-x1.js").write_text("export {};")
    (tmp_path / "mark.svg").write_text("<svg/>")
    async with web_to(tmp_path, "http://kring.test") as client:
        yield client


@pytest.mark.parametrize("address", ["/", "/s/abc", "/screen/abc", "/pair/abc", "/recovery"])
async def test_one_page_everywhere(web: httpx.AsyncClient, address: str) -> None:
    """[HTTP11] Every address of the page answers with the page, which no browser keeps."""
    answer = await web.get(address)
    assert answer.status_code == 200
    assert "Kring" in answer.text
    assert answer.headers["cache-control"] == "no-store"


async def test_assets_never_change(web: httpx.AsyncClient) -> None:
    """[HTTP12] An asset, whose name holds its hash, is kept for ever; other files for an hour."""
    asset = await web.get("/assets/main-x1.js")
    assert "immutable" in asset.headers["cache-control"]
    assert asset.headers["content-type"].startswith("text/javascript")
    assert (await web.get("/mark.svg")).headers["cache-control"] == "public, max-age=3600"


@pytest.mark.parametrize("address", ["/assets/unheard.js", "/unheard", "/%2e%2e/secret", "/assets/..%2f..%2fsecret"])
async def test_nothing_else(web: httpx.AsyncClient, address: str) -> None:
    """[HTTP13] What was not built is not found, outside of the built folder too."""
    assert (await web.get(address)).status_code == 404


@pytest.mark.parametrize("address", ["/", "/s/abc", "/assets/main-x1.js", "/unheard", "/broken"])
async def test_headers_on_every_answer(web: httpx.AsyncClient, address: str) -> None:
    """[HTTP14] Every answer forbids framing, sniffing, referrers and all that is not our own, inline code included."""
    headers = (await web.get(address)).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["connect-src"] == "'self' ws://kring.test"
    assert policy["require-trusted-types-for"] == "'script'"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert "strict-transport-security" not in headers
    assert "cross-origin-opener-policy" not in headers


async def test_more_on_https(tmp_path: Path) -> None:
    """[HTTP15] On https, and only there, answers ask for https from now on and for a window of their own."""
    async with web_to(tmp_path, "https://kring.test") as web:
        headers = (await web.get("/unheard")).headers
    assert "strict-transport-security" in headers
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "wss://kring.test" in headers["content-security-policy"]


async def test_a_mistake_of_ours(web: httpx.AsyncClient, caplog: pytest.LogCaptureFixture) -> None:
    """[HTTP16] An unexpected exception is answered without details and logged without its text."""
    answer = await web.get("/broken")
    assert (answer.status_code, answer.json()) == (500, {"code": "internal"})
    assert "RuntimeError" in caplog.text
    assert WRITTEN not in caplog.text


async def test_a_page_that_is_not_built(tmp_path: Path) -> None:
    """[HTTP17] Where the page is not built yet, a sentence says so."""
    async with web_to(tmp_path, "http://kring.test") as web:
        answer = await web.get("/")
    assert answer.status_code == 503
    assert "make" in answer.text
