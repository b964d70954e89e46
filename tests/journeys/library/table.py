"""A circle of five and a screen that play a method of the library on real pages: who they are, and where they are."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from playwright.async_api import Browser

from protocol.activities import Activity
from protocol.ids import Language
from protocol.method import Method, Module, Phase
from protocol.texts import MethodTexts, PhaseTexts
from server.methods.library import library
from tests.journeys.browsing import Person
from tests.journeys.seating import screened, seated
from tests.journeys.serving import Serving

LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en", "de")
# Bram's, in every session: what he would tell, ask and write down is the same in each language.
CASE, OTHER_CASE = "De dossiers", "De telefoon"


@dataclass
class Table:
    """A facilitator at the desk, a case-bringer and three participants with phones, the screen; all speak one language.

    `module`: which of the method's they choose.
    """

    method: Method
    texts: MethodTexts
    leader: Person
    bringer: Person
    group: list[Person]
    screen: Person
    module: int = 0
    at: int = 0  # which phase they are in
    chosen: Module | None = None  # None until they chose one
    scribe: Person | None = None  # None until somebody was asked to write down what is said

    @property
    def phones(self) -> list[Person]:
        return [self.bringer, *self.group]

    @property
    def everyone(self) -> list[Person]:
        return [self.leader, *self.phones, self.screen]

    @property
    def phase(self) -> Phase:
        return self.method.phases[self.at]

    @property
    def said(self) -> PhaseTexts:
        """What this phase says, to each of them."""
        return self.texts.phases[self.phase.key]

    @property
    def activities(self) -> list[Activity]:
        """Those of the phase, with those of the module that is played in it."""
        more = self.chosen.activities if self.chosen and self.phase.module else ()
        return [*self.phase.activities, *more]

    @property
    def apart(self) -> bool:
        """The case-bringer sits with the back to the circle, or is not in the room."""
        return self.phase.bringer in ("turned-away", "away")

    @property
    def within(self) -> list[Person]:
        """Who sees on the own page what the circle does now."""
        return [self.leader, *self.group] if self.apart else [self.leader, *self.phones]

    def still_to_come(self, kind: str) -> bool:
        """Whether a later phase has such an activity."""
        return any(it.t == kind for phase in self.method.phases[self.at + 1 :] for it in phase.activities)

    def brought(self) -> bool:
        """Whether somebody brings the case in this phase."""
        here = any(it.t == "agenda" for it in self.activities)
        all_did = any(phase.repeat and phase.repeat.brings for phase in self.method.phases[: self.at])
        return not (here or all_did or self.still_to_come("agenda"))


def language_of(name: str) -> Language:
    """Each method in one language, all languages over the library."""
    return LANGUAGES[sorted(library()).index(name) % len(LANGUAGES)]


@asynccontextmanager
async def laid(name: str, serving: Serving, browser: Browser) -> AsyncIterator[Table]:
    """The waiting room of a session by that method, with everyone in it."""
    language = language_of(name)
    found = library()[name]
    texts = found.texts[language]
    links, leader, phones = await seated(
        browser, serving.origin, ("Bram", "Chris", "Dewi", "Eva"), texts.name, language
    )
    bringer, *group = phones
    yield Table(found.method, texts, leader, bringer, group, await screened(browser, links, language))


async def together(people: Iterable[Person], does: Callable[[Person], Coroutine[Any, Any, object]]) -> None:
    """All at the same time, as people do."""
    await asyncio.gather(*map(does, people))
