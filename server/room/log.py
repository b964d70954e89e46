"""The arrow `events ─▶ log ─▶ evolve`: a session's commits in the store, and the state they add up to."""

import secrets
from collections.abc import Callable
from time import monotonic

from server.core.ends import Keep, end_of
from server.core.events import SessionCreated
from server.core.evolve import Entry, apply, fold
from server.core.session import Session, beginning
from server.store.codec import decode, encode
from server.store.port import Commit, Deletion, Ref, Store

KIND = "session"


async def begin(store: Store, created: SessionCreated, keep: Keep) -> int:
    """Begin a session's log; returns its end (epoch ms). Raises Taken."""
    end = end_of(beginning(created), keep)
    await store.create(Ref(KIND, created.id), Commit(_new_id(), "", encode(Entry((created,)))), end)
    return end


class Log:
    """What one session has been through. `read` comes first; one call at a time, the room sees to that."""

    def __init__(self, store: Store, name: str, keep: Keep, timed: Callable[[float], None]) -> None:
        self.ref = Ref(KIND, name)
        self._store = store
        self._keep = keep
        # Told the seconds that each append took.
        self._timed = timed
        # Set by `read`, then by each append: the state, how many commits made it, and the id of the last of them.
        self.state: Session
        self.seq = 0
        self._last = ""

    @property
    def end(self) -> int:
        """Epoch milliseconds at which everything of this session goes away."""
        return end_of(self.state, self._keep)

    async def read(self) -> None:
        """From the first commit on. Raises Missing."""
        commits = await self._store.read(self.ref)
        self.state = fold(decode(commit.body) for commit in commits)
        self.seq = len(commits)
        self._last = commits[-1].id

    async def append(self, entry: Entry) -> None:
        """Keep, then believe. Raises Conflict when another node was first: read again, and decide again."""
        commit = Commit(_new_id(), self._last, encode(entry))
        after = apply(self.state, entry)
        began = monotonic()
        await self._store.append(self.ref, commit, end_of(after, self._keep))
        self._timed(monotonic() - began)
        self.state, self._last = after, commit.id
        self.seq += 1

    async def delete(self) -> Deletion:
        """Everything of this session, now."""
        return await self._store.delete(self.ref)


def _new_id() -> str:
    return secrets.token_hex(16)
