"""The arrow `events ─▶ log/urn` on Valkey or Redis: a stream a log, a sorted set an urn, and few scripts."""

import asyncio
from collections.abc import Callable, Sequence

from server.store.calls import ALONE, ANSWER_WITHIN, PATIENCE, Calls
from server.store.ear import Ear
from server.store.news import head, news_of, told
from server.store.port import (
    MOST_BOXES,
    Commit,
    Conflict,
    Consent,
    Crowded,
    Deletion,
    Item,
    Missing,
    News,
    Ref,
    Standing,
    Taken,
)
from server.store.servers.reach import Reach
from server.store.standing import standing

# Where the time is asked for, so that all nodes ask the same server of a cluster.
_CLOCK = "kring:clock"
# Who is further behind than this reads the whole log.
TAIL = 32


class Streams:
    """`url`: as docs/settings.md says; `replicas`: how many must have what is told. Raises ValueError."""

    # Whether nothing but this one server can hold what was stored.
    embedded = False

    def __init__(
        self, url: str, patience: float = PATIENCE, answer_within: float = ANSWER_WITHIN, replicas: int = 0
    ) -> None:
        reach = Reach(url, answer_within, replicas)
        self._calls = Calls(reach, patience)
        self._ear = Ear(reach.place, patience, answer_within)

    async def start(self) -> None:
        await self.now()

    async def stop(self) -> None:
        await self._ear.close()
        await self._calls.close()

    async def now(self) -> int:
        seconds, micros = await self._calls.read(_CLOCK, "TIME")
        return int(seconds) * 1000 + int(micros) // 1000

    async def check(self) -> None:
        spots = (await self._calls.spots()).values()
        await asyncio.gather(*(self._calls.write(spot, "SET", spot, "", "PX", 1) for spot in spots))

    async def standing(self) -> Standing:
        return await standing(self._calls)

    async def create(self, ref: Ref, first: Commit, end: int) -> None:
        _judge(await self._once(ref, "create", first, (first.id, first.body, end)))

    async def append(self, ref: Ref, commits: Sequence[Commit], end: int) -> None:
        words = [word for commit in commits for word in (commit.id, commit.before, commit.body)]
        news, last = _news(ref), commits[-1]
        hearers = -1 if self._calls.reach.kind == "cluster" else int(self._ear.hears(news))
        answer = await self._once(ref, "append", last, (end, news, hearers, *words))
        if answer == ALONE:
            self._ear.tell(news, head(last.id))
        else:
            _judge(answer)

    async def read(self, ref: Ref) -> list[Commit]:
        commits = await self._log(ref)
        if not commits:
            raise Missing
        return commits

    async def tail(self, ref: Ref, after: str) -> list[Commit] | None:
        key = _key(ref, "log")
        latest = _commits(await self._calls.read(key, "XREVRANGE", key, "+", "-", "COUNT", TAIL))
        if not latest:
            raise Missing
        ids = [commit.id for commit in latest]
        return latest[: ids.index(after)][::-1] if after in ids else None

    async def heads(self, refs: Sequence[Ref]) -> list[str | None]:
        return list(await asyncio.gather(*(self._head(ref) for ref in refs)))

    async def open_urn(self, ref: Ref, urn: str, last: str | None = None) -> None:
        keys = (_key(ref, "log"), _key(ref, "keys"), _key(ref, "urn", urn), _key(ref, "consents", urn))
        _judge(await self._calls.run("open_urn", keys, *([] if last is None else [last])))

    async def put(self, ref: Ref, urn: str, items: Sequence[Item]) -> bool:
        words = [word for item in items for word in (item.id, item.rev, item.content)]
        return bool(await self._calls.run("put", (_key(ref, "urn", urn),), *words))

    async def look(self, ref: Ref, urn: str, ids: Sequence[str]) -> list[Item]:
        return _items(await self._calls.run("look", (_key(ref, "urn", urn),), *sorted(set(ids))))

    async def close_urn(self, ref: Ref, urn: str) -> list[Item]:
        members = await self._calls.run("close_urn", (_key(ref, "urn", urn),))
        if isinstance(members, bytes):
            raise Missing
        return [item for item in _items(members) if item.content]

    async def agree(self, ref: Ref, urn: str, consent: Consent) -> bool:
        keys = (_key(ref, "log"), _key(ref, "urn", urn), _key(ref, "consents", urn))
        return bool(await self._calls.run("agree", keys, consent.id, consent.rev, int(consent.open)))

    async def consents(self, ref: Ref, urn: str, ids: Sequence[str]) -> list[Consent]:
        # They are kept as items are: a word of one sign is the content.
        members = await self._calls.run("look", (_key(ref, "consents", urn),), *sorted(set(ids)))
        return [Consent(item.id, item.rev, item.content == b"1") for item in _items(members)]

    async def agreed(self, ref: Ref, urn: str) -> list[Item]:
        return _items(await self._calls.run("agreed", (_key(ref, "urn", urn), _key(ref, "consents", urn))))

    async def drop_urn(self, ref: Ref, urn: str) -> None:
        await self._calls.run("drop_urn", (_key(ref, "keys"), _key(ref, "urn", urn), _key(ref, "consents", urn)))

    async def leave(self, ref: Ref, box: str, content: bytes, seconds: int) -> None:
        keys = (_key(ref, "log"), _key(ref, "keys"), _key(ref, "box", box))
        _judge(await self._calls.run("leave", keys, content, seconds * 1000, MOST_BOXES))

    async def take(self, ref: Ref, box: str) -> bytes | None:
        key = _key(ref, "box", box)
        content: bytes | None = await self._calls.attempt(key, "GETDEL", key)
        return content

    async def delete(self, ref: Ref) -> Deletion:
        # Should the answer be lost, the repetition finds nothing: then what was there before is what was deleted.
        before = await self._calls.run("count", (_key(ref, "keys"),))
        records, at = await self._calls.run("delete", (_key(ref, "keys"),), _news(ref), int(self.embedded))
        return Deletion(records or before, at, self.embedded)

    async def hear(self, ref: Ref, heard: Callable[[News], None]) -> Callable[[], None]:
        return await self._ear.hear(_news(ref), lambda published: heard(news_of(published)))

    async def tell(self, ref: Ref, what: bytes) -> None:
        began = asyncio.get_running_loop().time()
        await self._calls.write(_news(ref), "PUBLISH", _news(ref), told(what))
        self._ear.published(_news(ref), began)

    async def _once(self, ref: Ref, script: str, commit: Commit, words: tuple[str | bytes | int, ...]) -> bytes:
        async def stands() -> bool:
            return commit.id in {one.id for one in await self._log(ref)}

        return await self._calls.run_once(stands, script, (_key(ref, "log"), _key(ref, "keys")), *words)

    async def _log(self, ref: Ref) -> list[Commit]:
        key = _key(ref, "log")
        return _commits(await self._calls.read(key, "XRANGE", key, "-", "+"))

    async def _head(self, ref: Ref) -> str | None:
        key = _key(ref, "log")
        last = _commits(await self._calls.read(key, "XREVRANGE", key, "+", "-", "COUNT", 1))
        return last[0].id if last else None


def _key(ref: Ref, *parts: str) -> str:
    # The braces keep all keys of an aggregate on one node of a cluster, so that a script can see them together.
    return f"kring:{{{ref.kind}:{ref.id}}}:{':'.join(parts)}"


def _news(ref: Ref) -> str:
    """The channel on which a log's news is published; no key, so it is nowhere kept."""
    return _key(ref, "news")


def _commits(entries: Sequence[tuple[bytes, list[bytes]]]) -> list[Commit]:
    return [Commit(fields[1].decode(), fields[3].decode(), fields[5]) for _, fields in entries]


def _judge(answer: bytes) -> None:
    if answer != b"done":
        raise {b"taken": Taken, b"missing": Missing, b"conflict": Conflict, b"crowded": Crowded}[answer]


def _items(members: Sequence[bytes]) -> list[Item]:
    parts = [member.split(b":", 2) for member in members]
    return [Item(id.decode(), int(rev), content) for id, rev, content in parts]  # noqa: A001
