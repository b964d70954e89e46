"""A store in the memory of one process: for tests of what comes after the store, with the same contract."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from server.store.port import (
    MOST_BOXES,
    Commit,
    Conflict,
    Consent,
    Crowded,
    Deletion,
    Head,
    Item,
    Missing,
    News,
    Ref,
    Standing,
    Taken,
)


@dataclass(slots=True)
class _Urn:
    items: dict[str, Item] = field(default_factory=dict)
    # What the writers answered last, by id; empty until closed.
    consents: dict[str, Consent] = field(default_factory=dict)
    # Set once by close_urn, never unset.
    closed: bool = False

    def tipped(self) -> list[Item]:
        return [self.items[key] for key in sorted(self.items) if self.items[key].content]

    def agrees(self, key: str) -> bool:
        return key in self.consents and self.consents[key].open


@dataclass(slots=True)
class _Kept:
    commits: list[Commit]
    end: int
    urns: dict[str, _Urn] = field(default_factory=dict)
    # name ─▶ (content, epoch ms when it goes away)
    boxes: dict[str, tuple[bytes, int]] = field(default_factory=dict)


class Memory:
    """Keeps everything in dictionaries; nothing survives the process."""

    def __init__(self) -> None:
        self._kept: dict[Ref, _Kept] = {}
        self._hearers: dict[Ref, list[Callable[[News], None]]] = {}

    async def start(self) -> None:
        """Nothing to get ready."""

    async def stop(self) -> None:
        """Nothing to let go of."""

    async def now(self) -> int:
        return time.time_ns() // 1_000_000

    async def check(self) -> None:
        """Memory can always be written."""

    async def standing(self) -> Standing:
        return Standing("memory", "off")

    async def create(self, ref: Ref, first: Commit, end: int) -> None:
        if await self._find(ref):
            raise Taken
        self._kept[ref] = _Kept([first], end)

    async def read(self, ref: Ref) -> list[Commit]:
        return list((await self._must(ref)).commits)

    async def append(self, ref: Ref, commits: Sequence[Commit], end: int) -> None:
        kept = await self._must(ref)
        if kept.commits[-1].id != commits[0].before:
            raise Conflict
        kept.commits.extend(commits)
        kept.end = end
        self._publish(ref, Head(commits[-1].id))

    async def tail(self, ref: Ref, after: str) -> list[Commit] | None:
        commits = (await self._must(ref)).commits
        ids = [commit.id for commit in commits]
        return commits[ids.index(after) + 1 :] if after in ids else None

    async def heads(self, refs: Sequence[Ref]) -> list[str | None]:
        found = [await self._find(ref) for ref in refs]
        return [kept.commits[-1].id if kept else None for kept in found]

    async def open_urn(self, ref: Ref, urn: str, last: str | None = None) -> None:
        kept = await self._must(ref)
        if last not in {None, kept.commits[-1].id}:
            raise Conflict
        kept.urns.setdefault(urn, _Urn())

    async def put(self, ref: Ref, urn: str, items: Sequence[Item]) -> bool:
        found = await self._urn(ref, urn)
        if found is None or found.closed:
            return False
        for item in items:
            lying = found.items.get(item.id)
            if lying is None or lying.rev < item.rev:
                found.items[item.id] = item
        return True

    async def look(self, ref: Ref, urn: str, ids: Sequence[str]) -> list[Item]:
        found = await self._urn(ref, urn)
        return [found.items[key] for key in sorted(set(ids)) if key in found.items] if found else []

    async def close_urn(self, ref: Ref, urn: str) -> list[Item]:
        found = await self._urn(ref, urn)
        if found is None:
            raise Missing
        found.closed = True
        return found.tipped()

    async def agree(self, ref: Ref, urn: str, consent: Consent) -> bool:
        found = await self._urn(ref, urn)
        if found is None or not found.closed or consent.id not in {item.id for item in found.tipped()}:
            return False
        said = found.consents.get(consent.id)
        if said is None or said.rev < consent.rev:
            found.consents[consent.id] = consent
        return True

    async def consents(self, ref: Ref, urn: str, ids: Sequence[str]) -> list[Consent]:
        found = await self._urn(ref, urn)
        return [found.consents[key] for key in sorted(set(ids)) if key in found.consents] if found else []

    async def agreed(self, ref: Ref, urn: str) -> list[Item]:
        found = await self._urn(ref, urn)
        return [item for item in found.tipped() if found.agrees(item.id)] if found else []

    async def drop_urn(self, ref: Ref, urn: str) -> None:
        if kept := await self._find(ref):
            kept.urns.pop(urn, None)

    async def leave(self, ref: Ref, box: str, content: bytes, seconds: int) -> None:
        boxes, now = (await self._must(ref)).boxes, await self.now()
        if sum(name != box and until > now for name, (_, until) in boxes.items()) >= MOST_BOXES:
            raise Crowded
        boxes[box] = (content, now + seconds * 1000)

    async def take(self, ref: Ref, box: str) -> bytes | None:
        kept = await self._find(ref)
        content, until = kept.boxes.pop(box, (b"", 0)) if kept else (b"", 0)
        return content if until > await self.now() else None

    async def delete(self, ref: Ref) -> Deletion:
        kept = await self._find(ref)
        self._kept.pop(ref, None)
        deletion = Deletion(_records(kept) if kept else 0, await self.now(), embedded=True)
        if kept:
            self._publish(ref, deletion)
        return deletion

    async def hear(self, ref: Ref, heard: Callable[[News], None]) -> Callable[[], None]:
        hearers = self._hearers.setdefault(ref, [])
        hearers.append(heard)
        return partial(hearers.remove, heard)

    async def tell(self, ref: Ref, what: bytes) -> None:
        self._publish(ref, what)

    def _publish(self, ref: Ref, news: News) -> None:
        for heard in list(self._hearers.get(ref, ())):
            heard(news)

    async def _find(self, ref: Ref) -> _Kept | None:
        kept = self._kept.get(ref)
        if kept and kept.end <= await self.now():
            self._kept.pop(ref, None)
            return None
        return kept

    async def _must(self, ref: Ref) -> _Kept:
        if kept := await self._find(ref):
            return kept
        raise Missing

    async def _urn(self, ref: Ref, urn: str) -> _Urn | None:
        kept = await self._find(ref)
        return kept.urns.get(urn) if kept else None


def _records(kept: _Kept) -> int:
    return len(kept.commits) + len(kept.urns) + len(kept.boxes)
