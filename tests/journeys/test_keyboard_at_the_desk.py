"""A facilitator with the keyboard alone; the others at the table use what they like."""

from playwright.async_api import Browser, expect

from server.methods.library import library
from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.keyboard import Keys
from tests.journeys.serving import Serving
from tests.journeys.steps import CODE, ask, join, propose, put_card

CASE = "The files of my colleague"
OTHER_CASE = "A client who phones every day"
STEPS = "The four steps"


async def test_a_facilitator(serving: Serving, browser: Browser) -> None:
    """[JRN3] A session is started, led, closed and deleted with the keyboard alone, and the focus is never lost."""
    anna = Keys(await arrive(browser, "Anna", LAPTOP))
    await anna.person.page.goto(f"{serving.origin}/")
    await starts(anna)
    link = await keeps_code_and_links(anna)
    others = [await arrive(browser, name, PHONE) for name in ("Bram", "Chris", "Dewi")]
    for person in others:
        await join(person, link)
    bram, chris, dewi = others
    await propose(dewi, CASE, "I finish them.")
    await propose(bram, OTHER_CASE, "I pick up.")
    await anna.person.sees("4 people at the table.")
    await anna.press("To the Back and On buttons", role="link")
    await anna.press("Begin")
    await leads_the_vote(anna)
    await orders_the_queue(anna, bram, chris)
    await opens_the_pile(anna, others)
    await ends(anna)
    assert [*anna.unseen, *anna.person.troubles] == []


async def starts(anna: Keys) -> None:
    """The letter, the method by arrow, the minutes by typing and by pressing."""
    await anna.write("Title", "Peers on Thursday")
    await anna.to("radio", "")
    for _ in library():
        if not await anna.find("radio", STEPS).is_checked():
            await anna.key("ArrowDown", "the methods")
    await expect(anna.find("radio", STEPS)).to_be_checked()
    await anna.write("Your first name", "Anna")
    await anna.write("Agenda", "12")
    await anna.press("More for Agenda")
    await expect(anna.find("textbox", "Agenda")).to_have_value("13")
    await anna.press("Start the session")


async def keeps_code_and_links(anna: Keys) -> str:
    """The code is seen, the tick set; what comes back is the link for the people."""
    page = anna.person.page
    await expect(page.get_by_role("heading", name="Keep this code")).to_be_focused()
    assert CODE.search(await page.get_by_label("Recovery code").inner_text())
    await anna.mark("I have kept the code")
    await anna.press("To the links")
    await expect(page.get_by_role("heading", name="Invite the others")).to_be_focused()
    link = await page.get_by_label("Link", exact=True).first.input_value()
    await anna.press("To the table")
    await anna.person.sees("The table is ready")
    await anna.keeps_focus()
    return link


async def leads_the_vote(anna: Keys) -> None:
    """Opened and closed; the case confirmed; on, after a look that Escape takes away."""
    await anna.press("Open the ballot box")
    await anna.press("Close the ballot box")
    await anna.press(f"Choose this … {CASE}")
    await anna.person.sees("Chosen. Dewi brings the case.")
    await anna.press("On to Exploration")
    await anna.stays_on("button", "Wait")
    await anna.key("Escape", "the look")
    await anna.stays_on("button", "On to Exploration")
    await anna.key("Enter", "On to Exploration")
    await anna.press("Go on now")
    await expect(anna.find("heading", "Exploration").first).to_be_focused()


async def orders_the_queue(anna: Keys, bram: Person, chris: Person) -> None:
    """The focus stays on the row that moves, and goes on where a row leaves."""
    await ask(bram, "Since when?")
    await ask(chris, "Who knows?")
    await anna.press("Move Chris’s question up")
    await expect(anna.person.page.get_by_role("listitem").filter(has_text="Who knows?")).to_contain_text("1")
    await anna.stays_on("button", "Move Chris’s question up")
    await chris.sees("you are first")
    await anna.press("Give the floor … Chris")
    await chris.sees("You have the floor")
    await anna.press("Answered")
    await anna.person.sees("Answered · 1")
    await anna.press("Give the floor … Bram")
    await anna.press("Park")
    await anna.person.sees("Parked · 1")
    await anna.keeps_focus()
    await anna.press("On to Advice")
    await anna.press("Go on now")


async def opens_the_pile(anna: Keys, writers: list[Person]) -> None:
    """A dialog gives the focus back when it is left; after the pile is closed a card goes on the screen."""
    bram, chris, _ = writers
    await put_card(bram, "Ask him first.")
    await put_card(chris, "Do nothing.")
    await anna.press("Close the pile…")
    await anna.stays_on("button", "Leave it open")
    await anna.key("Escape", "the dialog")
    await anna.stays_on("button", "Close the pile…")
    await anna.key("Enter", "Close the pile…")
    # Faster than the browser tells that a dialog was left.
    for _ in range(8):
        await anna.stays_on("button", "Leave it open")
        await anna.key("Escape", "the dialog")
        await anna.key("Enter", "Close the pile…")
    # Until the dialog stands, the focus is still on the button that opens it, whose name begins alike.
    await anna.stays_on("button", "Leave it open")
    await anna.to("button", "Close the pile")
    await expect(anna.person.page.locator(":focus")).to_have_text("Close the pile")
    await anna.key("Enter", "Close the pile")
    for person in (bram, chris):
        await person.press("Yes, open it")
        await expect(person.button("Yes, open it")).to_have_attribute("aria-pressed", "true")
    await anna.press("Open what is allowed")
    await anna.press("Show the first")
    await anna.person.sees("On the screen: card 1 of 2")
    await anna.press("Next")
    await anna.person.sees("On the screen: card 2 of 2")
    await anna.press("Take off the screen")
    await anna.person.sees("No card is on the screen now")


async def ends(anna: Keys) -> None:
    """The last phase, closed by the button of going on; then everything is deleted."""
    await anna.press("On to Evaluation")
    await anna.press("Go on now")
    await expect(anna.find("heading", "Evaluation").first).to_be_focused()
    await anna.press("Close…")
    await anna.press("Close the session")
    await expect(anna.find("heading", "Report of Peers on Thursday")).to_be_focused()
    await anna.press("Delete the session now…")
    await anna.stays_on("button", "Do not delete")
    await anna.press("Delete now, for everyone")
    await expect(anna.find("heading", "Receipt of deletion")).to_be_focused()
