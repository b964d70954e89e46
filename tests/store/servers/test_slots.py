"""The table of a cluster: whichever slots a server keeps, a key that lies there is named without a search."""

import pytest
from redis.crc import key_slot

from server.store.servers import slots
from server.store.servers.address import Server, address_of
from tests.store.servers.cluster import SLOTS


def test_a_key_for_every_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    """[SRV5] A server is tried with a key of its own, whichever slot it keeps; of no slot is the key searched for."""
    hashed: list[bytes] = []

    def counted(key: bytes) -> int:
        hashed.append(key)
        return key_slot(key)

    monkeypatch.setattr(slots, "key_slot", counted)
    table = slots.Slots(address_of("redis+cluster://127.0.0.1"), 1)
    for slot in range(SLOTS):
        table.moved(slot, Server("127.0.0.1", slot))
    spots = [table.spot(Server("127.0.0.1", slot)) for slot in range(SLOTS)]
    assert [key_slot(spot.encode()) for spot in spots] == list(range(SLOTS))
    assert len(hashed) < 100
