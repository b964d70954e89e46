"""Pictures of the lead's passing, for `make shots`: offered to a phone, and taken back after an absence."""

from scripts.camera import Camera
from tests.journeys.browsing import PHONE, Person, arrive
from tests.journeys.leading.passing import dialog, keep_and_lead, leads, reads
from tests.journeys.steps import shown_code
from tests.journeys.table import Table

NEXT = "New approach"


async def leading(camera: Camera, at: Table) -> None:
    """Afterwards all is as it was before."""
    await offered(camera, at)
    await accepted(camera, at)
    address = at.bram.page.url
    await at.bram.page.goto("about:blank")
    await taken(camera, at)
    await at.bram.page.goto(address)
    await reads(at.bram, "because you were away")
    await camera.take("lead-relieved-phone", at.bram)
    await the_door(camera, at)
    await all_right(at.anna, *at.phones)


async def offered(camera: Camera, at: Table) -> None:
    """Asked in the list of people; the desk and the phone while it stands."""
    await at.anna.press("Who is here")
    await camera.take("lead-people-desk", at.anna)
    await dialog(at.anna).get_by_role("button", name="Ask to lead").filter(has_text="Bram").click()
    await camera.take("lead-ask-desk", at.anna)
    await at.anna.page.get_by_role("button", name="Ask Bram", exact=True).click()
    await dialog(at.anna).get_by_role("button", name="Close", exact=True).click()
    await reads(at.anna, "Bram has been asked to lead")
    await camera.take("lead-offered-desk", at.anna)
    await reads(at.bram, "Anna asks you to lead")
    await camera.take("lead-dialog-phone", at.bram)
    await at.bram.page.keyboard.press("Escape")
    await camera.take("lead-asked-phone", at.bram)
    await at.bram.press("Answer")


async def accepted(camera: Camera, at: Table) -> None:
    """The code, the new desk on a phone, and the pages of who was told."""
    await dialog(at.bram).get_by_role("button", name="Yes, I will lead").click()
    await shown_code(at.bram)
    await camera.take("lead-code-phone", at.bram)
    await keep_and_lead(at.bram)
    await leads(at.bram, NEXT)
    await reads(at.chris, "Bram leads now")
    await at.screen.sees("Bram leads now")
    for place, person in (("yours-phone", at.bram), ("news-phone", at.chris), ("news-screen", at.screen)):
        await camera.take(f"lead-{place}", person)
    await camera.take("lead-news-laptop", at.anna)
    await all_right(at.anna, *at.phones)


async def taken(camera: Camera, at: Table) -> None:
    """Everyone sees the absence; two want to lead, and one does."""
    for place, person in (("phone", at.chris), ("laptop", at.anna)):
        await person.button("Take over leading").wait_for()
        await camera.take(f"lead-away-{place}", person)
    await camera.take("lead-away-screen", at.screen)
    for person in (at.chris, at.anna):
        await person.press("Take over leading")
    await camera.take("lead-take-phone", at.chris)
    await camera.take("lead-take-laptop", at.anna)
    for person in (at.chris, at.anna):
        await dialog(person).get_by_role("button", name="Take over leading").click()
        await shown_code(person)
    await camera.take("lead-code-laptop", at.anna)
    await keep_and_lead(at.anna)
    await leads(at.anna, NEXT)
    await camera.take("lead-yours-desk", at.anna)
    await at.chris.sees("Anna is leading by now")
    await camera.take("lead-moot-phone", at.chris)
    await at.chris.press("Back to the circle")
    await reads(at.chris, "because Bram was away")
    await camera.take("lead-taken-phone", at.chris)


async def the_door(camera: Camera, at: Table) -> None:
    """The code of before opens nothing."""
    other = await arrive(at.browser, "Anna", PHONE)
    await other.page.goto(at.links.people.partition("#")[0])
    await other.press("I lead this session and have its recovery code")
    await other.write("Recovery code", at.links.code)
    await other.press("Come back as facilitator")
    await other.sees("This code is no longer valid")
    await camera.take("lead-door-phone", other)
    await other.context.close()


async def all_right(*people: Person) -> None:
    """Whoever has read the line takes it away."""
    for person in people:
        if await person.button("All right").count():
            await person.press("All right")
