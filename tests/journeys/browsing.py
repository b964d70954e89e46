"""People in real browsers: a context each, with everything that goes wrong on their page kept for the end."""

import json
import shutil
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Playwright, expect

from tests.journeys.speaking.words import LOCALES, ROOT, opening

AXE: Final = ROOT / "client/node_modules/axe-core/axe.min.js"
RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # For plain http that is no secure context: localhost always is one.
    "--host-resolver-rules=MAP session.lan 127.0.0.1",
]
PHONE: Final = {"width": 360, "height": 740}
LAPTOP: Final = {"width": 1280, "height": 800}
PROJECTOR: Final = {"width": 1920, "height": 1080}
# The browser itself logs a dropped or refused connection; journeys that cut lines expect it.
NETWORK: Final = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "WebSocket connection")


def chromium_path() -> str:
    """The browser that ``make`` found or installed."""
    noted = ROOT / ".make/chromium"
    if noted.exists() and (path := noted.read_text().strip()):
        return path
    for name in ("chromium-headless-shell", "chromium", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise RuntimeError("no Chromium: run `make .make/chromium`")


async def launch(playwright: Playwright) -> Browser:
    """One browser process for all people of a test."""
    return await playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)


@dataclass
class Person:
    """One person at one device."""

    name: str
    context: BrowserContext
    page: Page
    language: str = "en"
    troubles: list[str] = field(default_factory=list)  # console errors, exceptions, CSP reports: stays empty
    frames: list[str] = field(default_factory=list)  # every frame this page sent or received

    def word(self, key: str, **places: object) -> str:
        """What the page says by that key, as far as its first place that is left open."""
        said = opening(self.language, key, **places)
        assert said, f"{key} begins with a place"
        return said

    async def does(self, key: str, **places: object) -> None:
        """Presses the button that has these words."""
        await self.press(self.word(key, **places))

    async def reads(self, key: str, **places: object) -> None:
        await self.sees(self.word(key, **places))

    def see(self, text: str) -> Locator:
        return self.page.get_by_text(text)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    async def press(self, name: str) -> None:
        await self.button(name).click()

    async def press_of(self, verb: str, thing: str) -> None:
        """Presses the button of that verb that says, to those who do not see the list, which thing it is about."""
        await self.page.get_by_role("button").filter(has_text=verb).filter(has_text=thing).click()

    async def write(self, label: str, text: str) -> None:
        await self.page.get_by_label(label).fill(text)

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_text(text).first).to_be_visible()

    async def sees_not(self, text: str) -> None:
        await expect(self.page.get_by_text(text)).to_have_count(0)

    async def axe(self) -> list[str]:
        """What axe-core finds on the page now: nothing, where all is well."""
        # Evaluated by the debugger and not by the page, so the strict CSP stands while it runs.
        await self.page.evaluate(AXE.read_text())
        found: dict[str, Any] = await self.page.evaluate(
            "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
        )
        return [
            f"{each['id']}: {each['help']} {json.dumps([node['target'] for node in each['nodes']])}"
            for each in found["violations"]
        ]


async def arrive(browser: Browser, name: str, size: dict[str, int], language: str = "en", **options: Any) -> Person:
    """A new person with an empty browser of that size and language."""
    context = await browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, locale=LOCALES[language], **options
    )
    person = Person(name, context, await context.new_page(), language)
    attend(person, person.page)
    return person


def attend(person: Person, page: Page) -> None:
    """Keeps what goes wrong on the page, and every frame of its sockets."""

    def console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(sign in message.text for sign in NETWORK):
            person.troubles.append(f"{person.name}: {message.type}: {message.text}")

    page.on("console", console)
    page.on("pageerror", lambda error: person.troubles.append(f"{person.name}: {error}"))
    page.on("websocket", lambda line: _listen(person, line))


def _listen(person: Person, line: Any) -> None:
    line.on("framesent", lambda frame: person.frames.append(str(frame)))
    line.on("framereceived", lambda frame: person.frames.append(str(frame)))
