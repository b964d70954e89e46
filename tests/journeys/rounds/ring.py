"""A round as the people in it see it: whose turn it is, who is next, and letting it go."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.async_api import expect

from tests.journeys.browsing import Person


@dataclass
class Ring:
    """Anna at the desk, the phones and the screen."""

    anna: Person
    phones: list[Person]
    screen: Person

    @property
    def people(self) -> list[Person]:
        return [self.anna, *self.phones]

    def named(self, names: Sequence[str]) -> list[Person]:
        return [next(person for person in self.people if person.name == name) for name in names]

    async def order(self) -> list[Person]:
        """As it stands at the desk before the round."""
        rows = self.anna.page.locator(".desk-order li")
        await expect(rows.first).to_be_visible()
        return self.named([row.split()[0] for row in await rows.all_inner_texts()])

    async def has_turn(self, order: Sequence[Person]) -> None:
        """Each page and the screen say so of the first of them, and who is next."""
        now, *coming = order
        await now.reads("round.yours")
        await self.screen.reads("round.now", name=now.name)
        for other in [phone for phone in self.phones if phone is not now]:
            await other.reads("round.now", name=now.name)
            await expect(other.page.locator(".turn-mine")).to_have_count(0)
        await self.next_is(now, coming)

    async def next_is(self, now: Person, coming: Sequence[Person]) -> None:
        if not coming:
            await expect(self.anna.button(self.anna.word("desk.round.end"))).to_be_visible()
            return
        following, *_ = coming
        onward = self.anna.word("desk.round.next", name=following.name)
        await expect(self.anna.page.get_by_role("button", name=onward, exact=True)).to_be_visible()
        await self.screen.reads("round.then", names=following.name)
        if following is not self.anna:
            await following.reads("round.youNext", name=now.name)

    async def lets_go(self, person: Person, verb: str) -> None:
        """The one whose turn it is, by the own button or at the desk."""
        if person is not self.anna:
            await person.does(verb)
            return
        turn = person.page.locator("section.floor").filter(has=person.page.locator(".turn-name"))
        await turn.get_by_role("button").click()
