"""The HTTP API is what its document says, whatever is asked of it; and no answer goes out without its headers."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis import checks
from schemathesis.config import SchemathesisConfig

import server.app
from protocol.api import ADDRESSES, SCHEMAS
from server.wire.headers import ALWAYS
from server.wire.http import Api
from tests.fuzz import counting
from tests.fuzz.answering import Kept, kept
from tests.house.sources import ROOT

DOCUMENT: dict[str, Any] = json.loads((ROOT / "protocol/openapi.json").read_text(encoding="utf-8"))
# What is wrong and too long as well may be told by either; 413 is not among those that are expected by default.
NO = {"expected-statuses": ["400", "403", "404", "413", "429"]}
CONFIG = SchemathesisConfig.from_dict({"checks": {"negative_data_rejection": NO}})
ASKED = schemathesis.openapi.from_dict(DOCUMENT, config=CONFIG).get_all_operations()
OPERATIONS: list[Any] = [result.ok() for result in ASKED]  # type: ignore[union-attr]
# What a valid request meets may still be gone or unknown, and what is not offered is as unknown as any address.
LEFT_OUT = {"positive_data_acceptance", "unsupported_method"}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "UNHEARD")
HOSTS = ("k", "[", "k; script-src *", "k:99999")
PATHS = ("/", "/s/x", "/assets/x.js", "/api/x", "/ws", "/%00", "/%ff?%ff", "//x", "/..", *(at.path for at in ADDRESSES))


@pytest.fixture(scope="module")
def going(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(server.app, "GUESSES_PER_HOUR", 1_000_000)
        with kept(tmp_path_factory.mktemp("api") / "data") as running:
            yield running


def is_dressed(answer: httpx.Response) -> None:
    assert all(answer.headers.get(name) == value for name, value in ALWAYS.items())
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_every_address_is_described(going: Kept) -> None:
    """[HTTP18] The document names each address that is routed and no other, and is served with the messages'."""
    nothing: Any = None
    routes: list[Any] = Api(nothing, nothing, nothing, None, nothing).routes()
    routed = {(method, route.path) for route in routes for method in route.methods - {"HEAD"}}
    assert {(told.method.upper(), told.path) for told in OPERATIONS} == routed
    for name in SCHEMAS:
        served = going.runner.run(asyncio.to_thread(httpx.get, f"{going.kring.http}/api/schema/{name}"))
        assert served.content == (ROOT / f"protocol/{name}.json").read_bytes()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda told: f"{told.method} {told.path}")
def test_the_document_is_true(going: Kept, operation: Any) -> None:
    """[HTTP19] Whatever is asked of an address, right or wrong, is answered as the document says."""
    checks.load_all_checks()
    held = [check for check in checks.CHECKS.get_all() if check.__name__ not in LEFT_OUT]

    @settings(max_examples=settings().max_examples // 5)
    @given(case=operation.as_strategy() | operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE))
    def holds(case: Any) -> None:
        counting.one_more("requests by the document")
        answer = going.runner.run(asyncio.to_thread(case.call, base_url=going.kring.http))
        case.validate_response(answer, checks=held)
        assert answer.headers["content-security-policy"]

    holds()
    assert going.log == []


@pytest.mark.parametrize("method", METHODS)
def test_every_answer_is_dressed(going: Kept, method: str) -> None:
    """[HTTP14] Every answer has them, on every path and method."""

    async def ask() -> None:
        async with httpx.AsyncClient(base_url=going.kring.http) as web:
            for n, path in enumerate(PATHS):
                is_dressed(await web.request(method, path, headers={"Host": HOSTS[n % len(HOSTS)]}))

    going.runner.run(ask())
    assert going.log == []


UPGRADE = b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
POST = b"POST /api/sessions HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
SOCKET = b"GET /ws HTTP/1.1\r\nHost: k\r\n" + UPGRADE + b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
NOWHERE, ELSEWHERE = SOCKET.replace(b"/ws", b"/x"), SOCKET.replace(b"Host", b"Origin: http://x\r\nHost")
REQUESTS = st.sampled_from([b"GET / HTTP/1.1\r\nHost: k\r\n\r\n", POST, SOCKET, NOWHERE, ELSEWHERE])
NOISE = st.sampled_from([b"", b"\x00", b"\xff", b"\r\n", b" ", b":", b"%", b"?\xff", b"x" * 9_000, b"h: 1\r\n" * 200])


@st.composite
def spliced(draw: st.DrawFn) -> bytes:
    request = draw(REQUESTS)
    at, upto = draw(st.integers(0, len(request))), draw(st.integers(0, 9))
    return request[:at] + draw(NOISE) + request[at + upto :]


async def sent(going: Kept, request: bytes) -> bytes:
    """What comes back first; nothing, where more is waited for."""
    reader, writer = await asyncio.open_connection("127.0.0.1", going.kring.port)
    try:
        writer.write(request)
        writer.write_eof()
        async with asyncio.timeout(10):
            return await reader.read(65_536)
    except ConnectionError:
        return b""
    finally:
        writer.transport.abort()


@settings(max_examples=settings().max_examples)
@given(spliced() | st.binary(max_size=200))
def test_any_request(going: Kept, request: bytes) -> None:
    """[HTTP20] Whatever comes in the place of a request is answered with the headers of all answers, or hung up on;
    the next request is answered, and nothing internal is logged."""
    counting.one_more("raw requests")
    answer = going.runner.run(sent(going, request))
    assert not answer or answer.startswith((b"HTTP/1.1 ", b"HTTP/1.0 "))
    assert b"HTTP/1.1 5" not in answer
    assert going.runner.run(sent(going, b"GET /healthz HTTP/1.1\r\nHost: k\r\n\r\n")).startswith(b"HTTP/1.1 200 OK")
    assert going.log == []


@pytest.mark.parametrize(("request_", "status"), [(NOWHERE, 404), (ELSEWHERE, 403)])
def test_a_socket_that_is_refused(going: Kept, request_: bytes, status: int) -> None:
    """[HTTP20] A socket that is refused is told so, and nothing of it is logged either."""
    assert going.runner.run(sent(going, request_)).startswith(f"HTTP/1.1 {status} ".encode())
    assert going.log == []
