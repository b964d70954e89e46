"""Anonymous means that nobody can tell: the swap and the removal test, over everything there is to look at."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from server.core.activities.cards import card as piles
from server.core.decide import decide
from server.core.decision import Decision, PutWork
from server.core.scene import Member, Moment
from server.core.session import Session
from server.store.port import Item, Ref
from server.store.streams import Streams
from server.wire.metrics import Metrics
from tests.wire.watching import AS_IT_WAS, LED_ON, REMOVED, SWAPPED, after_a_restart, run

KINDS = ("cards", "vote", "pulse", "dots")
Plant = Callable[[pytest.MonkeyPatch], None]


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="kring")


@pytest.mark.parametrize("kind", KINDS)
async def test_swap(tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """[ANON1] With the authors of two anonymous things exchanged, all that others receive and all that is stored is the
    same up to random ids: frames, log, urn, append-only file, log lines, metrics."""
    one = await run(tmp_path / "one", kind, AS_IT_WAS, caplog)
    other = await run(tmp_path / "other", kind, SWAPPED, caplog)
    assert one == other
    assert len(one.written) >= len(AS_IT_WAS)
    assert "kaart 1" in str(one.heard) or kind != "cards"
    assert "counted" in str(one.heard) or kind == "cards"


async def test_swap_as_the_lead_passes(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """[ANON1] The same holds where the lead passes while the pile is open, to one who wrote."""
    one = await run(tmp_path / "one", "cards", [*AS_IT_WAS, LED_ON], caplog)
    other = await run(tmp_path / "other", "cards", [*SWAPPED, LED_ON], caplog)
    assert one == other
    assert "kaart 1" in str(one.heard)


@pytest.mark.parametrize("close", [False, True])
@pytest.mark.parametrize("kind", ["cards", "vote"])
async def test_swap_after_a_restart(tmp_path: Path, kind: str, close: bool) -> None:
    """[ANON1] The same holds for what a restart finds in the data directory, the urn open or tipped out: files, keys,
    and what is told to those who come back."""
    one = await after_a_restart(tmp_path / "one", kind, AS_IT_WAS, close)
    other = await after_a_restart(tmp_path / "other", kind, SWAPPED, close)
    assert one == other
    assert ("kaart 1" in str(one)) == (kind == "cards")
    assert ("!open" in str(one)) != close


async def test_a_planted_author_is_seen_after_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ANON3] An author that is planted in the store makes the swap test fail after a restart too."""
    planted_in_the_store(monkeypatch)
    (*one,) = await after_a_restart(tmp_path / "one", "cards", AS_IT_WAS, close=False)
    (*other,) = await after_a_restart(tmp_path / "other", "cards", SWAPPED, close=False)
    assert one[0] != other[0]
    assert one[1] != other[1]


@pytest.mark.parametrize("kind", KINDS)
async def test_removal(tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """[ANON2] While an urn is open, what others receive and what is counted is the same without one person's thing."""
    one = await run(tmp_path / "one", kind, AS_IT_WAS, caplog, close=False)
    other = await run(tmp_path / "other", kind, REMOVED, caplog, close=False)
    assert (one.heard, one.numbers, one.logged) == (other.heard, other.numbers, other.logged)
    assert one.stored != other.stored


async def test_removal_as_the_lead_passes(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """[ANON2] The same holds where the lead passes while the pile is open."""
    one = await run(tmp_path / "one", "cards", [*AS_IT_WAS, LED_ON], caplog, close=False)
    other = await run(tmp_path / "other", "cards", [*REMOVED, LED_ON], caplog, close=False)
    assert (one.heard, one.numbers, one.logged) == (other.heard, other.numbers, other.logged)


def planted_in_a_view(patch: pytest.MonkeyPatch) -> None:
    """The server remembers who put in what, and shows it on the opened card."""
    authors = remembered(patch)
    project = piles.project

    def with_author(cards: Any, decks: Any, written: Any, again: Any) -> Any:
        shown: Any = project(cards, decks, written, again)
        for deck in shown.values():
            for card, view in deck["cards"].items():
                view["by"] = authors[f"c{card}"]
        return shown

    patch.setattr(piles, "project", with_author)


def planted_in_the_store(patch: pytest.MonkeyPatch) -> None:
    """The author is stored beside what was put in."""
    put = Streams.put

    async def with_author(store: Streams, ref: Ref, urn: str, items: Sequence[Item]) -> bool:
        signed = [replace(item, content=item.content + authors[item.id].encode()) for item in items]
        return await put(store, ref, urn, signed)

    authors = remembered(patch)
    patch.setattr(Streams, "put", with_author)


def remembered(patch: pytest.MonkeyPatch) -> dict[str, str]:
    """Who put in what, by the id in the urn: what no server may know."""
    authors: dict[str, str] = {}

    def listening(session: Session, actor: Member, command: Any, at: Moment) -> Decision:
        decision = decide(session, actor, command, at)
        if isinstance(decision, PutWork):
            authors.update({item.id: actor.participant for item in decision.items})
        return decision

    patch.setattr("server.room.draft.decide", listening)
    return authors


@pytest.mark.parametrize("plant", [planted_in_a_view, planted_in_the_store])
async def test_a_planted_author_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, plant: Plant
) -> None:
    """[ANON3] An author that is planted in a view, or in the store, makes the swap test fail."""
    plant(monkeypatch)
    one = await run(tmp_path / "one", "cards", AS_IT_WAS, caplog)
    other = await run(tmp_path / "other", "cards", SWAPPED, caplog)
    assert one.heard != other.heard or one.stored != other.stored
    assert (one.written != other.written) == (plant is planted_in_the_store)


async def test_a_planted_count_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """[ANON3] A count of what lies in an open urn, planted in the metrics, makes the removal test fail."""
    monkeypatch.setattr(Metrics, "answered", lambda self, ref, outcome: self.appended(0))
    one = await run(tmp_path / "one", "cards", AS_IT_WAS, caplog, close=False)
    other = await run(tmp_path / "other", "cards", REMOVED, caplog, close=False)
    assert one.numbers != other.numbers
