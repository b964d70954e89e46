"""How an urn stands, told by what it takes and how it closes: the store has no word for it, since no room needs one."""

from server.store.port import Missing, Ref, Store


async def urn_closed(store: Store, ref: Ref, urn: str) -> bool | None:
    """True: frozen, False: open, None: there is no such urn."""
    if await store.put(ref, urn, []):
        return False
    try:
        await store.close_urn(ref, urn)
    except Missing:
        return None
    return True
