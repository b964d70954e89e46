"""The arrow `decide ─▶ urn`: work that the core asked for and only the store can do; what came of it goes back."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from protocol.wire import LyingItem
from server.core.decision import AgreeWork, CloseWork, DealWork, LeaveWork, LookWork, PutWork, RevealWork, UrnItem
from server.core.events import Stocked
from server.core.hashing import digest
from server.room.slipbox import Group, SlipBox
from server.store.port import Item, Ref, Store


@dataclass(frozen=True, slots=True)
class Urns:
    """The urns of one session, a deck each."""

    store: Store
    ref: Ref
    slips: SlipBox
    # Chance that nobody can foresee: it shuffles what is shown.
    dice: Random

    async def carry_out(self, work: PutWork | AgreeWork | CloseWork | RevealWork) -> bool | tuple[UrnItem, ...]:
        """The outcome that the core settles: whether it lies there now, or what was tipped out, shuffled."""
        match work:
            case PutWork():
                items = [Item(item.id, item.rev, item.content) for item in work.items]
                return await self.store.put(self.ref, work.deck, items)
            case AgreeWork():
                return await self.store.agree(self.ref, work.deck, work.id, work.open)
            case CloseWork():
                return await self._close(work.deck)
            case RevealWork():
                return self._shuffled(await self.store.agreed(self.ref, work.deck))

    async def open(self, deck: str) -> None:
        """Before the first slip is dealt; repeatable."""
        await self.store.open_urn(self.ref, deck)

    async def drop(self, deck: str) -> None:
        await self.store.drop_urn(self.ref, deck)

    async def leave(self, work: LeaveWork, seconds: int) -> None:
        await self.store.leave(self.ref, work.box, work.content.encode(), seconds)

    async def look(self, work: LookWork) -> list[LyingItem]:
        """What lies under each slip, in the order asked."""
        found = await self.store.look(self.ref, work.deck, [key for _, key in work.slips])
        by_key = {item.id: item for item in found}
        return [_lying(slip, key, by_key.get(key)) for slip, key in work.slips]

    def envelope(self, work: DealWork) -> str:
        """One group of slips under the writer's pad."""
        return _base64(self.slips.draw(work.deck).under(_bytes(work.pad), work.witness))

    async def _close(self, deck: str) -> tuple[UrnItem, ...]:
        # An urn that nobody was dealt slips for was never made.
        await self.store.open_urn(self.ref, deck)
        self.slips.forget(deck)
        return self._shuffled(await self.store.close_urn(self.ref, deck))

    def _shuffled(self, items: Sequence[Item]) -> tuple[UrnItem, ...]:
        shuffled = [UrnItem(item.id, item.rev, item.content) for item in items]
        self.dice.shuffle(shuffled)
        return tuple(shuffled)


def stocked(deck: str, batch: Sequence[Group]) -> Stocked:
    """Tells of a batch by its hashes in sorted order, so that none tells of its neighbours."""
    cards = sorted(digest(slip) for group in batch for slip in group.cards)
    witnesses = sorted(digest(group.witness) for group in batch)
    return Stocked(deck, tuple(cards), tuple(witnesses))


def _lying(slip: str, key: str, item: Item | None) -> LyingItem:
    # In the urn a letter stands before the id: it says whether this is a card or a witness.
    lying = LyingItem(slip=slip, id=key[1:], rev=item.rev if item else 0)
    if item and item.content:
        lying["text"] = item.content.decode()
    return lying


def _base64(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
