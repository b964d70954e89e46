"""Shut doors: who stands before one, in which language, and what it says."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from playwright.async_api import Browser, expect

from tests.journeys.browsing import PHONE, Person, arrive
from tests.journeys.speaking.words import LANGUAGES, say


@dataclass(frozen=True)
class Visitor:
    """A newcomer whose browser speaks one language."""

    person: Person

    @property
    def language(self) -> str:
        return self.person.language

    def says(self, key: str, **places: object) -> str:
        return say(self.language, key, **places)

    async def finds_shut(self, why: str, onward: str) -> None:
        """A title and a sentence of their own, one filled button or a link as the way on, nothing for axe to say."""
        page = self.person.page
        await expect(page.get_by_role("heading", level=1)).to_have_text(self.says(f"door.title.{why}"))
        await expect(page.get_by_role("alert").first).to_have_text(self.says(f"refusal.{why}"))
        await expect(page.locator("html")).to_have_attribute("lang", self.language)
        way = page.get_by_role("button", name=self.says(onward)).or_(page.get_by_role("link", name=self.says(onward)))
        await expect(way).to_have_count(1)
        await expect(way).to_be_visible()
        assert await page.locator(".button.now").count() <= 1
        assert await self.person.axe() == []

    async def pastes(self, link: str) -> None:
        await self.person.page.get_by_label(self.says("door.link")).fill(link)
        await self.person.press(self.says("door.open"))

    async def is_invited(self, title: str) -> None:
        """The door opened: the invitation is there to be read."""
        await expect(self.person.page.get_by_role("heading", level=1)).to_have_text(title)
        await expect(self.person.page.get_by_label(self.says("join.name"))).to_be_visible()


async def visitors(browser: Browser) -> AsyncIterator[Visitor]:
    """One newcomer a language, one after the other; nothing may go wrong on anybody's page."""
    for language in LANGUAGES:
        person = await arrive(browser, f"a newcomer ({language})", PHONE, language)
        yield Visitor(person)
        assert person.troubles == []
        await person.context.close()
