"""Commits for the tests: each names its predecessor, as the room makes them."""

import secrets
from collections.abc import Sequence

from server.store.port import Commit, Ref, Store

HOUR = 3_600_000


def commit_after(before: str = "", body: bytes = b"events") -> Commit:
    return Commit(secrets.token_hex(16), before, body)


def some_ref() -> Ref:
    return Ref("session", secrets.token_hex(8))


async def begin(store: Store, ref: Ref, bodies: Sequence[bytes] = (b"events",)) -> list[Commit]:
    """A log of a commit per body that ends in an hour."""
    end = await store.now() + HOUR
    commits = [commit_after(body=bodies[0])]
    await store.create(ref, commits[0], end)
    for body in bodies[1:]:
        commits.append(commit_after(commits[-1].id, body))
        await store.append(ref, [commits[-1]], end)
    return commits
