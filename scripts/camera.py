"""The camera of `make shots`: pictures of people's pages, light and dark, in one folder."""

from dataclasses import dataclass
from pathlib import Path

from tests.journeys.browsing import Person
from tests.journeys.table import Table


@dataclass
class Camera:
    """Puts pictures into a folder."""

    folder: Path

    async def take(self, name: str, person: Person) -> None:
        """The page of a person, light and dark."""
        for scheme in ("light", "dark"):
            await person.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            await person.page.screenshot(path=self.folder / f"{name}-{scheme}.png")

    async def everyone(self, name: str, at: Table) -> None:
        """The desk, the case-bringer's phone, another phone, and the screen."""
        for place, person in (("desk", at.anna), ("bringer", at.dewi), ("phone", at.bram), ("screen", at.screen)):
            await self.take(f"{name}-{place}", person)
