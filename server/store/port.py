"""The arrow `events ─▶ log/urn`: what the store promises to everything that comes after it.

Every text is sealed or encoded before it comes here. Nothing here names a person: a log knows its commits, an urn
knows hashes of slips.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

# Everyone of a full circle pairs a device at the same time; more than that is somebody filling the store.
MOST_BOXES = 40


@dataclass(frozen=True, slots=True)
class Ref:
    """What a log belongs to. `kind` is "session" now and "circle" later; `id` is that thing's own id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Commit:
    """The events that one command made together.

    `id`: 32 random hex digits, `before`: the id of its predecessor and "" for the first, `body`: the encoded events.
    """

    id: str
    before: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in an urn.

    `id`: the hash of its slip in base64url, `rev`: counts up with every rewording, `content`: sealed bytes. Empty
    content means taken back: the id and its rev stay, so that a late resend revives nothing.
    """

    id: str
    rev: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Consent:
    """What the unknown writer of one item answered. `id`: the item's, `rev`: counts up with every answer."""

    id: str
    rev: int
    open: bool


@dataclass(frozen=True, slots=True)
class Deletion:
    """What was deleted, for the receipt.

    `records`: how many commits, urns and boxes there were (an urn counts as one: how much lies in an open one is not to
    be known), `at`: epoch milliseconds on the store's clock, `embedded`: True if no replica or backup of the store's
    own can hold them still.
    """

    records: int
    at: int
    embedded: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How far what a store keeps is kept; of several servers the least. None: the store does not tell.

    `kind`: memory, embedded, server, sentinel or cluster; `fsync`: when what is written is put on the disk, in the
    server's own word, or "off" if never; `replicas`: how many follow; `least`: with fewer nothing is written;
    `awaited`: how many have what is acknowledged.
    """

    kind: str
    fsync: str | None
    replicas: int | None = 0
    least: int | None = 0
    awaited: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """A log has a new last commit. `id`: that commit's, or "" where something may have been missed: look yourself."""

    id: str


# What is heard of a log: it went on, it was deleted, or what another process told.
News = Head | Deletion | bytes


class Taken(Exception):
    """Create: a log of that id exists already."""


class Missing(Exception):
    """There is no such log (never was, has ended, was deleted), or no such urn in it."""


class Conflict(Exception):
    """Append: the last commit is another than the expected predecessor. Nothing was written."""


class Crowded(Exception):
    """Leave: as many boxes of this log wait to be taken as may."""


class Unwritable(Exception):
    """The store is away, full or read-only. Nothing is known to have been written."""


class Store(Protocol):
    """Logs, urns and boxes of many aggregates. Every call but `start` and `stop` may raise Unwritable.

    What returned is durable. Calls for different refs may run at the same time; at most one append per ref should be
    in flight in one process.
    """

    async def start(self) -> None:
        """Get ready to be called. Raises Unwritable when the store does not answer in time."""

    async def stop(self) -> None:
        """Let go of everything held. Repeatable; nothing else may be called afterwards."""

    async def now(self) -> int:
        """The store's clock in epoch milliseconds: the only clock that events carry."""

    async def check(self) -> None:
        """Raise Unwritable unless a test write succeeds now."""

    async def standing(self) -> Standing:
        """How far what it keeps is kept, as it is set now."""

    async def create(self, ref: Ref, first: Commit, end: int) -> None:
        """Begin a log with its first commit; every key of `ref` goes away at `end` (epoch ms). Raises Taken."""

    async def read(self, ref: Ref) -> list[Commit]:
        """The whole log, first to last. Raises Missing."""

    async def tail(self, ref: Ref, after: str) -> list[Commit] | None:
        """The commits after the one of that id, first to last; None if it is not among the latest. Raises Missing."""

    async def heads(self, refs: Sequence[Ref]) -> list[str | None]:
        """The id of the last commit of each log; None where there is no such log."""

    async def append(self, ref: Ref, commits: Sequence[Commit], end: int) -> None:
        """Append all, each the next one's predecessor, if the log's last commit is the first one's; else none of them.

        Moves the end of all keys of `ref` to `end` (epoch ms). Never creates. Raises Conflict or Missing. A lost answer
        is looked up in the log before this returns: the commits stand in the log exactly once, or an error says that
        they are not known to.
        """

    async def open_urn(self, ref: Ref, urn: str, last: str | None = None) -> None:
        """Make an urn that can be written to and ends with its log. Repeatable; a closed urn stays closed.

        `last`: the commit that must be the log's last, so that nobody opens again what others have done with. Raises
        Conflict if it is not, and Missing if there is no log.
        """

    async def put(self, ref: Ref, urn: str, items: Sequence[Item]) -> bool:
        """Lay all items in the open urn at once, each replacing what had its id. False: closed or absent, none laid.

        An item whose rev is not higher than the one lying there is passed over, and that is no failure: it was put
        before.
        """

    async def look(self, ref: Ref, urn: str, ids: Sequence[str]) -> list[Item]:
        """Those of `ids` that lie in the urn now, sorted by id, taken-back ones (content b"") among them."""

    async def close_urn(self, ref: Ref, urn: str) -> list[Item]:
        """Freeze the urn for ever and tip it out: sorted by id, never by time, without what was taken back.

        Repeatable with the same answer. Raises Missing if there is no such urn.
        """

    async def agree(self, ref: Ref, urn: str, consent: Consent) -> bool:
        """Set (not toggle) the unknown writer's consent to reveal one item of a frozen urn.

        False if the urn is not frozen or the item does not lie in it. One whose rev is not higher than that of the
        answer there is passed over, and that is no failure: it was given before.
        """

    async def consents(self, ref: Ref, urn: str, ids: Sequence[str]) -> list[Consent]:
        """What the writers of those of `ids` answered last, a no as well, sorted by id."""

    async def agreed(self, ref: Ref, urn: str) -> list[Item]:
        """The items of a frozen urn whose writers consent now, sorted by id; none if there is no such urn."""

    async def drop_urn(self, ref: Ref, urn: str) -> None:
        """Delete an urn, with its consents. Repeatable."""

    async def leave(self, ref: Ref, box: str, content: bytes, seconds: int) -> None:
        """Leave `content` in a box for `seconds` at most, never beyond the end of the log. Raises Missing, Crowded."""

    async def take(self, ref: Ref, box: str) -> bytes | None:
        """Take what lies in the box: once, then None. Not repeated on a lost answer, so it may be lost with it."""

    async def hear(self, ref: Ref, heard: Callable[[News], None]) -> Callable[[], None]:
        """From when this returns, `heard` is told of each append and deletion, by whomever; the answer ends it.

        Any of it may be lost; after a line was broken it is told Head("").
        """

    async def tell(self, ref: Ref, what: bytes) -> None:
        """Tell whoever hears `ref`, ourselves too. It is kept nowhere, so it may be lost, and told twice."""

    async def delete(self, ref: Ref) -> Deletion:
        """Delete everything of `ref` at once. Repeatable: the second time there are no records."""
