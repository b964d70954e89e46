"""A circle that sits together for a test: a facilitator and some participants, each on a line of their own."""

from server.room.log import KIND
from server.store.port import Ref
from tests.circle import Line, Links, create, facilitator
from tests.serving import Serving

NAMES = ("Bram", "Chris", "Dewi", "Eva", "Farid", "Gijs")


async def circle(kring: Serving, others: int, links: Links | None = None) -> list[Line]:
    """The facilitator first."""
    links = await create(kring, links)
    anna = await facilitator(kring, links)
    return [anna, *[await Line(kring, links).join(name) for name in NAMES[:others]]]


async def leave(*lines: Line) -> None:
    for line in lines:
        await line.close()


def ref(links: Links) -> Ref:
    return Ref(KIND, links.id)
