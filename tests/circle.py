"""People with browsers, in Python: links and secrets as the client makes them, and lines that keep what they hear."""

import asyncio
import contextlib
import json
import secrets
import time
from dataclasses import dataclass, field
from typing import Any, Self

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from protocol.api import CreateSession
from protocol.ids import PROTOCOL
from protocol.method import Leading, Method
from server.core.ends import Keep
from server.core.events import SessionCreated
from server.core.value import replace
from server.methods.library import library
from server.room.creation import created
from server.room.log import begin
from server.store.port import Store
from tests.sealing import b64, derive, hashed, pad_for, seal, slips_in, unb64
from tests.serving import Serving

METHOD = "nic-seven-phase"
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
Message = dict[str, Any]


def some_id(length: int = 12) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(length))


@dataclass(frozen=True, slots=True)
class Links:
    """What the facilitator's browser made for one session."""

    id: str = field(default_factory=lambda: some_id(20))
    content: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    join: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    screen: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    root: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    code: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    # Every text that was sealed for this session, by its sealed form.
    said: dict[str, str] = field(default_factory=dict)

    def sealed(self, text: str, kind: str, id: str = "", name: str = "text", revision: int = 0) -> str:  # noqa: A002
        sealed = seal(self.content, (self.id, kind, id, name, str(revision)), text)
        self.said[sealed] = text
        return sealed

    def request(self, title: str = "Dinsdag", name: str = "Anna uit Assen", method: str = METHOD) -> Message:
        """The body that creates the session."""
        seconds = [phase.seconds for phase in library()[method].method.phases] if method in library() else [60]
        return {
            "id": self.id,
            "method": method,
            "language": "nl",
            "seconds": seconds,
            "title": self.sealed(title, "session", self.id, "title"),
            "name": self.sealed(name, "person", "", "name"),
            "proof": b64(derive(self.root, "seat")),
            "join": b64(self.join),
            "screen": b64(self.screen),
            "recovery": b64(derive(self.code, "recovery")),
            "wrap": self._wrapped(self.code),
        }

    def passing(self, code: bytes, screen: bytes = b"a screen of mine") -> Message:
        """What the browser of who leads anew makes, but for whom they follow."""
        return {"code": b64(derive(code, "recovery")), "wrap": self._wrapped(code), "screen": b64(screen)}

    def _wrapped(self, code: bytes) -> str:
        wrap = seal(derive(code, "wrap"), (self.id, "wrap", "", "keys", "0"), "{}")
        self.said[wrap] = "{}"
        return wrap


async def create(
    kring: Serving, links: Links | None = None, method: Method | None = None, leading: Leading = "guided"
) -> Links:
    """A session, by a method that is in no library where one is given."""
    links = links or Links()
    if method:
        await begin_by(kring.running.store, links, method, leading)
        return links
    async with httpx.AsyncClient(base_url=kring.http) as client:
        answer = await client.post("/api/sessions", json={**links.request(), "leading": leading})
    assert answer.status_code == 201, answer.text
    return links


async def begin_by(store: Store, links: Links, method: Method, leading: Leading = "guided") -> None:
    """A session by a method that is in no library."""
    beginning = created(CreateSession.model_validate(links.request()), int(time.time() * 1000))
    assert isinstance(beginning, SessionCreated)
    beginning = replace(beginning, method=method.model_dump(mode="json"), leading=leading)
    await begin(store, beginning, Keep())


def merge(target: Any, patch: Any) -> Any:
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    target = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            target.pop(key, None)
        else:
            target[key] = merge(target.get(key), value)
    return target


class Line:
    """One tab of one person (or a screen): says hello, asks, and merges what it is told."""

    def __init__(self, kring: Serving, links: Links, root: bytes | None = None) -> None:
        self.kring, self.links = kring, links
        self.root = root or secrets.token_bytes(32)
        self.tab, self._n = some_id(), 0
        self.view: Message = {}
        self.own: Message = {}
        self.presence: Message = {}
        # Every frame as it came, and every message in it, in order.
        self.frames: list[str] = []
        self.heard: list[Message] = []
        self.socket: ClientConnection

    # -- opening and closing

    async def open(self, who: Message | None = None, **hello: Any) -> Self:
        """Say hello; by default as a person with the join link."""
        self.socket = await connect(self.kring.ws, compression=None)
        proof = b64(derive(self.root, "seat"))
        who = who or {"t": "seat", "proof": proof, "token": b64(self.links.join)}
        await self.say({"t": "hello", "v": PROTOCOL, "session": self.links.id, "who": who, **hello})
        await self.hear()
        return self

    async def as_screen(self) -> Self:
        return await self.open({"t": "screen", "token": b64(self.links.screen)})

    async def join(self, name: str = "Bram") -> Self:
        await self.open()
        await self.done("join", name=self.links.sealed(name, "person", "", "name"), agreed=True)
        return self

    async def close(self) -> None:
        await self.socket.close()

    async def closed(self) -> int | None:
        """Hears everything that still comes, then says why the socket was closed."""
        async with asyncio.timeout(30):
            with contextlib.suppress(ConnectionClosed):
                while True:
                    self._take(str(await self.socket.recv()))
        return self.socket.close_code

    # -- talking

    async def say(self, *messages: Message) -> None:
        await self.socket.send(json.dumps(messages))

    async def hear(self) -> list[Message]:
        """The next frame."""
        async with asyncio.timeout(30):
            return self._take(str(await self.socket.recv()))

    async def drain(self) -> None:
        """Hears all that was said to it so far."""
        await self.say({"t": "ping", "n": (n := secrets.randbelow(1 << 30))})
        await self.until("pong", n=n)

    async def until(self, kind: str, **fields: Any) -> Message:
        """Hears until such a message came; fails when it doesn't come in time."""
        while True:
            for message in await self.hear():
                if message["t"] == kind and fields.items() <= message.items():
                    return message

    def command(self, kind: str, **fields: Any) -> Message:
        """A named command with the next reference of this tab."""
        self._n += 1
        return {"t": "command", "ref": f"{self.tab}:{self._n}", "do": {"t": kind, **fields}}

    async def answer(self, command: Message) -> Message:
        """Send it and hear until it is answered."""
        await self.say(command)
        while True:
            for message in await self.hear():
                if message.get("ref") == command["ref"]:
                    return message

    async def ask(self, kind: str, **fields: Any) -> str:
        """ "done", or the code of the refusal."""
        answer = await self.answer(self.command(kind, **fields))
        return str(answer.get("code", answer["t"]))

    async def done(self, kind: str, **fields: Any) -> None:
        assert (answer := await self.ask(kind, **fields)) == "done", (kind, answer)

    async def quietly(self, kind: str, **fields: Any) -> Message:
        """An anonymous command; its answer."""
        return await self.answer({"t": "command", "ref": f"~{some_id()}", "do": {"t": kind, **fields}})

    # -- slips

    async def deal(self, deck: str, each: int) -> list[str]:
        """The own slips of a deck, dealt if need be."""
        if deck not in self.own["slips"]:
            await self.done("deal", deck=deck, pad=pad_for(self.root, deck, each))
        return slips_in(self.root, deck, self.own["slips"][deck])

    async def put(self, deck: str, slip: str, text: str, rev: int = 1, witness: str | None = None) -> str:
        sealed = self.links.sealed(text, "card", card_id(slip))
        more = {"witness": witness} if witness else {}
        answer = await self.quietly("put", deck=deck, slip=slip, rev=rev, text=sealed, **more)
        return str(answer.get("code", answer["t"]))

    def _take(self, text: str) -> list[Message]:
        self.frames.append(text)
        messages: list[Message] = json.loads(text)
        self.heard += messages
        for message in messages:
            self._learn(message)
        return messages

    def _learn(self, message: Message) -> None:
        match message["t"]:
            case "welcome":
                self.view, self.own = message["view"], message.get("own", {})
                self.presence = {key: message[key] for key in ("here", "away") if key in message}
            case "patch":
                self.view = merge(self.view, message.get("view", {}))
                self.own = merge(self.own, message.get("own", {}))
            case "presence":
                self.presence = message


def card_id(slip: str) -> str:
    return hashed(unb64(slip))


async def facilitator(kring: Serving, links: Links) -> Line:
    return await Line(kring, links, links.root).open()
