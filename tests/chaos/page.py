"""One tab of a person, or a screen: comes in by any node, sends again what is unanswered, merges what it is told."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException

from protocol.ids import PROTOCOL
from tests.chaos.person import Person
from tests.chaos.trace import Asked, Trace
from tests.circle import Message, merge, some_id
from tests.store.waiting import until

# Shorter than a browser's, so that much happens in little time.
OPENING, BEAT, DEAD = 3.0, 0.5, 2.0
PAUSE = (0.05, 0.4)
FRAME = 16
# What sends a page away for good; after all else it comes back.
FINAL = frozenset({"removed", "unknown_session", "not_admitted", "wrong_link", "wrong_code", "old_protocol"})
REMEMBERED = 30


@dataclass(frozen=True, slots=True)
class Doors:
    """Where a session is to be found: by any of these ports. `screen`: with what its screen comes in."""

    session: str
    screen: Message
    ports: Sequence[int]


class Page:
    """`person` None: a screen."""

    def __init__(self, name: str, person: Person | None, doors: Doors, trace: Trace, dice: Random) -> None:
        self.name, self.person, self.dice = name, person, dice
        self._doors, self._trace = doors, trace
        self.tab, self._n = some_id(), 0
        self.view: Message = {}
        self.own: Message = {}
        self.here: list[str] = []
        self.seq = 0
        # From the welcome until the line is lost.
        self.up = False
        # Why it does not come back; None while it does.
        self.over: str | None = None
        # In the order of asking.
        self.unanswered: dict[str, Asked] = {}
        # Some that were answered "done", for being sent again late.
        self.done: deque[Asked] = deque(maxlen=REMEMBERED)
        # Answered, and nothing seen since.
        self._awaiting: list[Asked] = []
        # Every message heard but pongs and presence.
        self.heard: list[Message] = []
        self._pings, self._ponged = 0, 0
        self._socket: ClientConnection | None = None
        # Of the line there is now.
        self._outgoing: asyncio.Queue[list[Message]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    # -- coming and going

    def start(self) -> None:
        self._task = asyncio.create_task(self._live())

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _live(self) -> None:
        while self.over is None:
            with contextlib.suppress(OSError, WebSocketException, InvalidHandshake, TimeoutError, EOFError):
                async with asyncio.timeout(OPENING):
                    uri = f"ws://127.0.0.1:{self.dice.choice(self._doors.ports)}/ws"
                    self._socket = await connect(uri, compression=None, ping_interval=None, max_size=None)
                await self._hold(self._socket)
            self._lose()
            await asyncio.sleep(self.dice.uniform(*PAUSE))

    async def _hold(self, socket: ClientConnection) -> None:
        self._outgoing = asyncio.Queue()
        self._outgoing.put_nowait([self._hello()])
        sides = [asyncio.create_task(self._speak(socket)), asyncio.create_task(self._beat())]
        try:
            while True:
                async with asyncio.timeout(DEAD):
                    text = await socket.recv()
                self._take(str(text))
        finally:
            for side in sides:
                side.cancel()
            await asyncio.gather(*sides, return_exceptions=True)
            self._trace.note(self.name, f"lost its line {socket.close_code}")

    async def _speak(self, socket: ClientConnection) -> None:
        with contextlib.suppress(WebSocketException):
            while True:
                await socket.send(json.dumps(await self._outgoing.get()))

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT)
            self._outgoing.put_nowait([{"t": "ping", "n": self._pings}])

    def _lose(self) -> None:
        self.up = False
        if self._socket:
            self._socket.transport.abort()
            self._socket = None

    def _hello(self) -> Message:
        who = self.person.credential() if self.person else self._doors.screen
        return {"t": "hello", "v": PROTOCOL, "session": self._doors.session, "who": who}

    # -- asking

    def ask(self, do: Message, anonymous: bool = False, twice: bool = False) -> Asked:
        """It is in the outbox until it is answered."""
        self._n += 0 if anonymous else 1
        ref = f"~{some_id()}" if anonymous else f"{self.tab}:{self._n}"
        asked = Asked(self.name, self.own.get("id"), {"t": "command", "ref": ref, "do": do})
        self.unanswered[ref] = self._trace.asked[ref] = asked
        if self.person:
            self.person.writings.asked(ref, do)
        self.send([asked, asked] if twice else [asked])
        return asked

    def send(self, several: list[Asked]) -> None:
        """If the line is up; else the outbox has it."""
        if not self.up:
            return
        for asked in several:
            asked.sent.append(self.seq)
            self._trace.note(self.name, f"asks {asked.ref} {brief(asked.message['do'])} at {self.seq}")
        for at in range(0, len(several), FRAME):
            self._outgoing.put_nowait([asked.message for asked in several[at : at + FRAME]])

    def join(self) -> Asked:
        """A guest takes a seat."""
        assert self.person
        name = self.person.links.sealed(self.person.name, "person", "", "name")
        return self.ask({"t": "join", "name": name, "agreed": True})

    async def drain(self) -> None:
        """Hears all that was said to it so far."""
        self._pings += 1
        self._outgoing.put_nowait([{"t": "ping", "n": self._pings}])
        await until(lambda: self._ponged == self._pings, within=30)

    # -- hearing

    def _take(self, text: str) -> None:
        messages: list[Message] = json.loads(text)
        for message in messages:
            self._learn(message)
        seqs = [message["seq"] for message in messages if "seq" in message]
        if seqs:
            self._saw(seqs[-1])
        # After what they show: an answer comes with what it brought about.
        for message in messages:
            self._hear(message)
        if any(message["t"] == "welcome" for message in messages) and not self.up:
            self.up = True
            self.send(list(self.unanswered.values()))

    def _learn(self, message: Message) -> None:
        match message:
            case {"t": "welcome"}:
                self.view, self.own, self.here = message["view"], message.get("own", {}), message["here"]
                self._trace.counted["welcomes"] += 1
                self._trace.note(self.name, f"is welcome at {message['seq']}")
            case {"t": "patch"}:
                self.view = merge(self.view, message.get("view", {}))
                self.own = merge(self.own, message.get("own", {}))
            case {"t": "presence"}:
                self.here = message["here"]
            case {"t": "pong", "n": n}:
                self._ponged = n
        if message["t"] not in {"presence", "pong"}:
            self.heard.append(message)

    def _saw(self, seq: int) -> None:
        self.seq = seq
        self._trace.show(self.name, self.view["audience"], seq, self.view)
        if self.own:
            self._trace.show(self.name, self.own["id"], seq, self.own)
        for asked in [asked for asked in self._awaiting if asked.answers[0][1] < seq]:
            asked.seen_next = seq
            self._awaiting.remove(asked)

    def _hear(self, message: Message) -> None:
        match message:
            case {"t": "refused", "ref": "hello", "code": code}:
                self._trace.note(self.name, f"is refused at the door: {code}")
                self._trace.counted[f"door {code}"] += 1
                if code in FINAL:
                    self.over = code
            case {"t": "done" | "lying", "ref": ref}:
                self._answered(ref, "done", message)
            case {"t": "refused", "ref": ref, "code": code}:
                self._answered(ref, code, message)

    def _answered(self, ref: str, outcome: str, message: Any) -> None:
        asked = self._trace.asked[ref]
        asked.answers.append((outcome, self.seq))
        self._trace.note(self.name, f"hears {ref} {outcome} at {self.seq}")
        if self.unanswered.pop(ref, None) is None:
            return
        self._trace.counted[outcome] += 1
        self._awaiting.append(asked)
        if outcome == "done":
            self.done.append(asked)
        if self.person:
            self.person.writings.answered(asked.ref, outcome, message)


def brief(do: Message) -> str:
    """For a line of the trace: sealed texts are cut short."""
    return " ".join(str(value)[:24] for value in do.values())


def people_of(pages: list[Page]) -> list[Person]:
    """Each once, in the order of their pages, however many tabs they have."""
    return list({id(page.person): page.person for page in pages if page.person}.values())
