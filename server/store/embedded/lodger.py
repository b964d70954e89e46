"""The embedded store as seen by a process that did not start it: all is kept there, and forgetting is asked for."""

from server.store.port import Deletion, Ref, Standing
from server.store.streams import Streams

# There while somebody in this store wants its files to forget.
WISH = "kring:forget"
# Before the address of an embedded store that another process of the same Kring has started.
SCHEME = "kring+"


class Lodger(Streams):
    """`url` as the process that started the store tells it, without the scheme."""

    embedded = True

    async def standing(self) -> Standing:
        return Standing("embedded", "always")

    async def drop_urn(self, ref: Ref, urn: str) -> None:
        await super().drop_urn(ref, urn)
        await self.forget()

    async def delete(self, ref: Ref) -> Deletion:
        deletion = await super().delete(ref)
        await self.forget()
        return deletion

    async def forget(self) -> None:
        """See to it that, within a minute, the files keep neither what was deleted nor the order of writes."""
        await self._calls.write(WISH, "SET", WISH, "")
