"""Whether a page speaks: nothing without a name, no key of a catalog, no place for a name left open."""

import re
from typing import Final

from playwright.async_api import Page, expect

from tests.journeys.speaking.words import catalog

OPEN_PLACE: Final = re.compile(r"\{\w+\}")
READ: Final = """() => [
  document.body.innerText,
  ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap(
    each => ['aria-label', 'placeholder', 'title'].map(name => each.getAttribute(name)).filter(Boolean)),
]"""
SILENT: Final = """() => [...document.querySelectorAll('button, h1, h2, h3, label, a[href], li')]
  .filter(each => each.checkVisibility() && !each.textContent.trim() && !each.getAttribute('aria-label')
    && !each.querySelector('svg[aria-label], input, [aria-label]'))
  .map(each => each.outerHTML.slice(0, 120))"""


async def speaks(page: Page, language: str) -> None:
    """All words are there, in the language that the page says it has."""
    await expect(page.locator("html")).to_have_attribute("lang", language)
    said: list[str] = await page.evaluate(READ)
    keys = catalog(language).keys()
    left = [text for text in said if OPEN_PLACE.search(text) or keys & set(text.split())]
    assert left == []
    assert await page.evaluate(SILENT) == []
