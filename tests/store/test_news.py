"""What is heard of a log while it goes on: the part of the store's contract that joins several nodes."""

from collections.abc import Callable
from typing import Any

import pytest
from redis import Redis

from server.store.port import Commit, Conflict, Head, Missing, News, Ref, Store
from server.store.streams import TAIL, Streams
from tests.store.chain import HOUR, begin, commit_after, some_ref
from tests.store.hand import Hand
from tests.store.outside import Outside
from tests.store.urns import urn_closed
from tests.store.waiting import until


async def hearing(store: Store, ref: Ref) -> tuple[list[News], Callable[[], None]]:
    heard: list[News] = []
    return heard, await store.hear(ref, heard.append)


async def go_on(store: Store, ref: Ref, last: str, times: int) -> list[Commit]:
    commits: list[Commit] = []
    for _ in range(times):
        commits.append(commit_after(commits[-1].id if commits else last))
        await store.append(ref, [commits[-1]], await store.now() + HOUR)
    return commits


async def test_heads_are_heard(store: Store, ref: Ref) -> None:
    """[STORE20] Whoever hears a log is told the id of the last commit of each append since, and of no other log."""
    first, other = (await begin(store, ref))[0], some_ref()
    await begin(store, other)
    heard, unhear = await hearing(store, ref)
    await store.tell(other, b"elsewhere")
    commits = await go_on(store, ref, first.id, 3)
    expected = [Head(commit.id) for commit in commits]
    await until(lambda: heard == expected)
    unhear()
    await go_on(store, ref, commits[-1].id, 1)
    assert heard == expected


async def test_several_hear(store: Store, ref: Ref) -> None:
    """[STORE20] Everyone who hears is told; who stops and comes back hears again."""
    first = (await begin(store, ref))[0]
    heard, _ = await hearing(store, ref)
    early, unhear = await hearing(store, ref)
    unhear()
    again, _ = await hearing(store, ref)
    (second,) = await go_on(store, ref, first.id, 1)
    await until(lambda: heard == again == [Head(second.id)])
    assert not early


async def test_nobody_else_hears(outside: Outside, ref: Ref) -> None:
    """[STORE31] An append is published only where another than the one who appends hears; whoever hears is told."""
    near, far = Streams(outside.url), Streams(outside.url)
    first = (await begin(near, ref))[0]
    heard, unhear = await hearing(near, ref)
    (second,) = await go_on(near, ref, first.id, 1)
    assert heard == [Head(second.id)]
    assert not published(outside)
    elsewhere, _ = await hearing(far, ref)
    (third,) = await go_on(near, ref, second.id, 1)
    await until(lambda: heard[1:] == elsewhere == [Head(third.id)])
    unhear()
    (fourth,) = await go_on(near, ref, third.id, 1)
    await until(lambda: elsewhere[1:] == [Head(fourth.id)])
    assert published(outside) == 2
    await near.stop()
    await far.stop()


def published(outside: Outside) -> int:
    """How often anything was."""
    counts: Any = outside.raw.info("commandstats")
    return int(counts.get("cmdstat_publish", {"calls": 0})["calls"])


async def test_a_deletion_is_heard(store: Store, ref: Ref) -> None:
    """[STORE21] Whoever hears a log is told of its deletion what the one who deletes is told."""
    await begin(store, ref, [b"one", b"two"])
    heard, _ = await hearing(store, ref)
    deletion = await store.delete(ref)
    await until(lambda: bool(heard))
    await store.delete(ref)
    await store.tell(ref, b"last")
    await until(lambda: heard[-1] == b"last")
    assert heard == [deletion, b"last"]


async def test_what_one_tells(store: Store, ref: Ref) -> None:
    """[STORE22] What one process tells all hear as it was, itself too; it is kept nowhere."""
    heard, _ = await hearing(store, ref)
    await store.tell(ref, b"bytes \x00 and spaces")
    await until(lambda: heard == [b"bytes \x00 and spaces"])
    with pytest.raises(Missing):
        await store.read(ref)


async def test_heads(store: Store, ref: Ref) -> None:
    """[STORE23] The heads of many logs are told at once; of a log that is not there, none."""
    commits = await begin(store, ref, [b"one", b"two"])
    other = some_ref()
    (first,) = await begin(store, other)
    assert await store.heads([ref, some_ref(), other]) == [commits[-1].id, None, first.id]
    assert await store.heads([]) == []


async def test_the_tail(store: Store, ref: Ref) -> None:
    """[STORE24] The tail after a commit is all that followed it; of a commit that is not there, nothing is known."""
    first = (await begin(store, ref))[0]
    commits = await go_on(store, ref, first.id, 3)
    assert await store.tail(ref, first.id) == commits
    assert await store.tail(ref, commits[-1].id) == []
    assert await store.tail(ref, "f" * 32) is None
    with pytest.raises(Missing):
        await store.tail(some_ref(), first.id)


async def test_far_behind(far: Streams, ref: Ref) -> None:
    """[STORE24] Who is far behind is told to read the whole log."""
    first = (await begin(far, ref))[0]
    commits = await go_on(far, ref, first.id, TAIL)
    assert await far.tail(ref, first.id) is None
    assert await far.tail(ref, commits[0].id) == commits[1:]


async def test_after_a_broken_line(far: Streams, hand: Hand, outside: Outside, ref: Ref) -> None:
    """[STORE25] After the line was cut, whoever hears is told that something may have been missed, and hears on."""
    first = (await begin(far, ref))[0]
    heard, _ = await hearing(far, ref)
    near = Streams(outside.url)
    hand.cut()
    (second,) = await go_on(near, ref, first.id, 1)
    await until(lambda: Head("") in heard)
    (third,) = await go_on(near, ref, second.id, 1)
    await until(lambda: heard[-1] == Head(third.id))
    await near.stop()


@pytest.mark.parametrize("newer", [b"gone 1 2 0 3", b"gone soon", b"head \xff", b"moved elsewhere", b"gone", b""])
async def test_what_a_newer_one_says(outside: Outside, ref: Ref, newer: bytes) -> None:
    """[STORE33] What is published in words that are not known here may be anything, and whoever hears hears on."""
    store = Streams(outside.url)
    first = (await begin(store, ref))[0]
    heard, _ = await hearing(store, ref)
    with Redis(port=outside.port) as raw:
        (channel,) = raw.pubsub_channels()
        raw.publish(channel, newer)
    (second,) = await go_on(store, ref, first.id, 1)
    await until(lambda: heard == [Head(""), Head(second.id)])
    await store.stop()


async def test_who_trips_over_what_is_heard(outside: Outside, ref: Ref, caplog: pytest.LogCaptureFixture) -> None:
    """[STORE25] One who hears and trips over it keeps nobody from hearing on; it is logged, without what was said."""
    store = Streams(outside.url)
    first = (await begin(store, ref))[0]

    def stumble(news: News) -> None:
        if news == b"content":
            raise IndexError(news)

    await store.hear(ref, stumble)
    heard, _ = await hearing(store, ref)
    await store.tell(ref, b"content")
    (second,) = await go_on(store, ref, first.id, 1)
    await until(lambda: heard == [b"content", Head(second.id)])
    assert "IndexError" in caplog.text
    assert "content" not in caplog.text
    await store.stop()


async def test_a_silent_line(far: Streams, hand: Hand, ref: Ref) -> None:
    """[STORE25] A line on which nothing comes any more is noticed and opened anew."""
    await begin(far, ref)
    heard, _ = await hearing(far, ref)
    hand.hold("down")
    await until(lambda: Head("") in heard)


async def test_an_urn_is_not_opened_from_behind(store: Store, ref: Ref) -> None:
    """[STORE26] An urn is not opened by one who does not know the last commit: others may be done with it."""
    first = (await begin(store, ref))[0]
    (second,) = await go_on(store, ref, first.id, 1)
    with pytest.raises(Conflict):
        await store.open_urn(ref, "deck", first.id)
    assert await urn_closed(store, ref, "deck") is None
    await store.open_urn(ref, "deck", second.id)
    assert await urn_closed(store, ref, "deck") is False
