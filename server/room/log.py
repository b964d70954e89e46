"""The arrow `events ─▶ log ─▶ evolve`: a session's commits in the store, and the state they add up to."""

import logging
import secrets
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from time import monotonic

from server.core.ends import Keep, end_of
from server.core.events import SessionCreated
from server.core.evolve import Entry, apply, fold
from server.core.session import Session, beginning
from server.store.codec import Newer, decode, encode
from server.store.port import Commit, Deletion, Missing, Ref, Store

log = logging.getLogger("kring")

KIND = "session"
# Of so many of the latest commits the ids are remembered: what is heard of them is no news.
REMEMBERED = 128


class ComeBack(Exception):
    """This node can't go on with the log: everyone comes back, to another node or to what is true now."""


class WentBack(ComeBack):
    """The log does not go on from what was known: what was shown of it is true no more."""

    def __init__(self) -> None:
        super().__init__("lost its latest commits")


class Ahead(ComeBack):
    """A newer Kring has written to the log."""

    def __init__(self) -> None:
        super().__init__("goes on in a newer Kring")


async def begin(store: Store, created: SessionCreated, keep: Keep) -> int:
    """Begin a session's log; returns its end (epoch ms). Raises Taken."""
    end = end_of(beginning(created), keep)
    await store.create(Ref(KIND, created.id), Commit(_new_id(), "", encode(Entry((created,)))), end)
    log.info("session %s was created", brief(created.id))
    return end


def brief(name: str) -> str:
    """What an operator reads of a session's id: enough to tell two apart, too little to ask for one."""
    return name[:6] + "…"


def given_up(name: str, why: ComeBack) -> None:
    """Tell the operator that people have to come back, here or elsewhere."""
    log.warning("session %s %s: everyone comes back", brief(name), why)


class Log:
    """What one session has been through. `read` comes first; one call at a time, the room sees to that."""

    def __init__(self, store: Store, name: str, keep: Keep, timed: Callable[[float], None]) -> None:
        self.ref = Ref(KIND, name)
        self._store = store
        self._keep = keep
        # Told the seconds that each append took.
        self._timed = timed
        # Set by `read`, then by each commit: the state, and how many commits made it.
        self.state: Session
        self.seq = 0
        # The ids of the latest commits in `state`, in order.
        self._ids: deque[str] = deque(maxlen=REMEMBERED)
        # The ids of the commits that are being appended; what becomes of them is answered.
        self._under_way: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Epoch milliseconds at which everything of this session goes away."""
        return end_of(self.state, self._keep)

    @property
    def last(self) -> str:
        """The id of the last commit in `state`."""
        return self._ids[-1]

    def knows(self, commit: str) -> bool:
        """Whether that commit, if it is a late one, is in `state`, or is one of ours that is not answered yet."""
        return commit == self.last or commit in self._under_way or commit in self._ids

    async def read(self) -> None:
        """From the first commit on. Raises Missing, and Ahead."""
        commits = await self._store.read(self.ref)
        self.state = fold(_said(commit) for commit in commits)
        self.seq = len(commits)
        self._ids.extend(commit.id for commit in commits)

    async def is_behind(self) -> bool:
        """Whether another node has appended meanwhile. Raises Missing."""
        (head,) = await self._store.heads([self.ref])
        if head is None:
            raise Missing
        return head != self.last

    async def catch_up(self) -> bool:
        """Go on to where the log is; whether there was anything new. Raises Missing, and ComeBack."""
        news = await self._store.tail(self.ref, self.last)
        if news is None:
            news = await self._since_last()
        self._go_on(news, reduce(apply, (_said(commit) for commit in news), self.state))
        return bool(news)

    async def append(self, entries: Sequence[Entry], after: Session) -> None:
        """Keep all or none, then believe. `after`: the state they come to.

        Raises Conflict when another node was first: catch up, and decide again.
        """
        commits = list(self._chained(entries))
        self._under_way = tuple(commit.id for commit in commits)
        began = monotonic()
        try:
            await self._store.append(self.ref, commits, end_of(after, self._keep))
        finally:
            # Should the answer stay away, the comparing of heads tells whether it happened.
            self._under_way = ()
        self._timed(monotonic() - began)
        self._go_on(commits, after)

    def _chained(self, entries: Sequence[Entry]) -> Iterator[Commit]:
        before = self.last
        for entry in entries:
            commit = Commit(_new_id(), before, encode(entry))
            yield commit
            before = commit.id

    async def delete(self) -> Deletion:
        """Everything of this session, now."""
        deletion = await self._store.delete(self.ref)
        log.info("session %s was deleted", brief(self.ref.id))
        return deletion

    async def _since_last(self) -> list[Commit]:
        commits = await self._store.read(self.ref)
        ids = [commit.id for commit in commits]
        if self.last not in ids:
            raise WentBack
        return commits[ids.index(self.last) + 1 :]

    def _go_on(self, commits: Sequence[Commit], after: Session) -> None:
        self.state = after
        self.seq += len(commits)
        self._ids.extend(commit.id for commit in commits)


def _said(commit: Commit) -> Entry:
    try:
        return decode(commit.body)
    except Newer as newer:
        raise Ahead from newer


def _new_id() -> str:
    return secrets.token_hex(16)
