"""Everyone at one table, a laptop, five phones and a screen, with what they say in the one long journey."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Browser

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.line import Line
from tests.journeys.seating import screened
from tests.journeys.serving import Serving
from tests.journeys.steps import Links, join, start_session

# Who comes by phone.
PHONES: Final = ("Bram", "Chris", "Dewi", "Eva", "Farid")
TITLE: Final = "Peers on Thursday"
CASE: Final = "The files of my colleague"
ONE_LINE: Final = "I keep finishing the files my colleague leaves behind."
OTHER_CASE: Final = "A client who phones every day"
OTHER_LINE: Final = "I pick up the phone although I do not want to."
STORY: Final = "For a year I have been finishing what he leaves. Nobody knows, and I am tired of it."
FIRST_QUESTION: Final = "How do I get him to finish his files?"
OFFERED: Final = "What do I need in order to stop?"
NEW_QUESTION: Final = "How do I say that I no longer finish his files?"
SINCE_WHEN: Final = "Since when has this been going on?"
WHO_KNOWS: Final = "Who else knows about it?"
HOW_MANY: Final = "How many are there?"
WITHDRAWN: Final = "Is it a lot?"
DEEPER: Final = "What does it give you to finish them all the same?"
ASK_HIM: Final = "Ask him first how he sees it himself."
ONE_BACK: Final = "Give one file back, with a date."
A_WEEK: Final = "Do nothing for a week and look what happens."
QUIET_DAY: Final = "Say it when nothing is burning."
NO_MORE: Final = "Write down what you no longer do."
OTHER_WORDS: Final = "Let a week go by and watch."
TAKEN_BACK: Final = "Hire somebody."
HALF_TYPED: Final = "Half a thought that is still growing"
INSIGHT: Final = "I take over too much as well."
CLOSED_INSIGHT: Final = "A question can be kinder than advice."
NEXT_MEETING: Final = "I plan our next meeting."
TALK: Final = "I talk to him on Monday."
SAME_QUESTION: Final = "I ask my team the same."

TYPED: Final = tuple(text for name, text in list(globals().items()) if name.isupper() and isinstance(text, str))


@dataclass
class Table:
    """The people, what they were handed, and the server under them."""

    serving: Serving
    browser: Browser
    line: Line  # between Farid and the server
    links: Links
    anna: Person
    bram: Person
    chris: Person
    dewi: Person
    eva: Person
    farid: Person
    screen: Person

    @property
    def phones(self) -> list[Person]:
        return [self.bram, self.chris, self.dewi, self.eva, self.farid]

    @property
    def everyone(self) -> list[Person]:
        return [self.anna, *self.phones, self.screen]

    async def all_see(self, text: str) -> None:
        """Everyone's page shows it, the screen's included."""
        for person in self.everyone:
            await person.sees(text)

    async def is_fair(self) -> None:
        """Nothing for axe to say about anybody's page."""
        found = {person.name: trouble for person in self.everyone if (trouble := await person.axe())}
        assert not found, found


@asynccontextmanager
async def laid(serving: Serving, browser: Browser) -> AsyncIterator[Table]:
    """A table with everyone at it, in the waiting room."""
    line = Line(serving.port)
    await line.mend()
    try:
        anna = await arrive(browser, "Anna", LAPTOP)
        links = await start_session(anna, serving.origin, TITLE)
        screen = await screened(browser, links)
        phones = [await arrive(browser, name, PHONE, has_touch=True) for name in PHONES]
        for person in phones:
            origin = line.origin if person.name == "Farid" else serving.origin
            await join(person, links.people.replace(serving.origin, origin))
        bram, chris, dewi, eva, farid = phones
        yield Table(serving, browser, line, links, anna, bram, chris, dewi, eva, farid, screen)
    finally:
        await line.cut()
