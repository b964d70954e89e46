"""A participant with the keyboard alone; the others at the table use what they like."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.keyboard import Keys
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on, join, propose, start_session

CASE = "The files of my colleague"
OTHER_CASE = "A client who phones every day"
STEPS = "The four steps"


async def test_a_participant(serving: Serving, browser: Browser) -> None:
    """[JRN2] A participant goes from the join link to the report by keyboard alone; the focus is never lost."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, method=STEPS)
    dewi = await arrive(browser, "Dewi", PHONE)
    await join(dewi, links.people)
    await propose(dewi, CASE, "I finish them.")
    bram = Keys(await arrive(browser, "Bram", PHONE))
    await bram.person.page.goto(links.people)
    await takes_a_seat(bram)
    await proposes(bram)
    await anna.press("Begin")
    await anna.press("Begin now")
    await votes(bram, anna)
    await go_on(anna, "Exploration")
    await asks(bram, anna)
    await go_on(anna, "Advice")
    await writes_cards(bram, anna)
    await go_on(anna, "Evaluation")
    await notes_an_action(bram)
    await anna.page.get_by_role("contentinfo").get_by_role("button", name="Close…").click()
    await anna.page.get_by_role("dialog").get_by_role("button", name="Close the session").click()
    await bram.press("To the report")
    await expect(bram.person.page.get_by_role("heading", name="Report of Thursday")).to_be_focused()
    assert [*bram.unseen, *bram.person.troubles] == []


async def takes_a_seat(bram: Keys) -> None:
    """Name and agreements; the menu gives the focus back."""
    await bram.write("Your first name", "Bram")
    await bram.press("To the agreements")
    await expect(bram.person.page.get_by_role("heading", name="What we agree on")).to_be_focused()
    await bram.press("I agree and take a seat")
    await bram.person.sees("Take a seat")
    await bram.press("Menu")
    await bram.press("dark")
    await bram.key("Escape", "the menu")
    await bram.stays_on("button", "Menu")


async def proposes(bram: Keys) -> None:
    """A case is put on the table, changed and put back; the skip link leads over the page."""
    await bram.press("To what you can do now", role="link")
    await bram.press("I have a case")
    await bram.stays_on("textbox", "Title")
    await bram.write("Title", "A client who phones")
    await bram.write("In one sentence", "I pick up.")
    await bram.press("Put on the table")
    await bram.person.sees("Your case")
    await bram.press("Change")
    await bram.stays_on("textbox", "Title")
    await bram.write("Title", OTHER_CASE)
    await bram.press("Put on the table")
    await bram.person.sees(OTHER_CASE)


async def votes(bram: Keys, anna: Person) -> None:
    """One choice of a group: Tab leads to the group, the arrows through it."""
    await anna.press("Open the ballot box")
    await bram.mark(CASE, role="radio")
    await bram.key("ArrowDown", "the ballot")
    await expect(bram.find("radio", OTHER_CASE)).to_be_checked()
    await bram.key("ArrowUp", "the ballot")
    await bram.press("Cast ballot")
    await bram.person.sees("Your ballot is in the box")
    await bram.press("I am ready")
    await anna.press("Close the ballot box")
    await anna.press_of("Choose this", CASE)
    await bram.person.sees("Chosen. Dewi brings it.")


async def asks(bram: Keys, anna: Person) -> None:
    """A question is asked, changed, withdrawn; another one gets the floor."""
    await bram.write("Your question", "Since when?")
    await bram.press("Into the queue")
    await bram.press("Change")
    await bram.stays_on("textbox", "Your question")
    await bram.key("End", "the question")
    await bram.person.page.keyboard.type(" And why?")
    await bram.press("Keep")
    await bram.person.sees("Since when? And why?")
    await bram.press("Withdraw")
    await bram.person.sees("Questions appear here")
    await bram.write("Your question", "Who knows?")
    await bram.key("Control+Enter", "the question")
    await anna.press_of("Give the floor", "Bram")
    await bram.person.sees("You have the floor")
    await bram.keeps_focus()


async def writes_cards(bram: Keys, anna: Person) -> None:
    """Cards are put on the pile, changed and taken back; the few who wrote are asked."""
    for text in ("Ask him first.", "Do nothing for a week."):
        await bram.write("What the card says", text)
        await bram.press("Put on the pile")
        await bram.person.sees(text)
    await bram.press("Change")
    await bram.write("What the card says", "Ask him how he sees it.")
    await bram.press("Put it back like this")
    await bram.person.sees("Ask him how he sees it.")
    await bram.press("Take back")
    await expect(bram.find("button", "Take back")).to_have_count(1)
    await bram.press("I am ready")
    await anna.press("Close the pile…")
    await anna.page.get_by_role("dialog").get_by_role("button", name="Close the pile").click()
    await bram.press("Yes, open it")
    await expect(bram.find("button", "Yes, open it")).to_have_attribute("aria-pressed", "true")
    await anna.press("Open what is allowed")
    await bram.person.sees("Your card; only you see this.")
    await bram.keeps_focus()


async def notes_an_action(bram: Keys) -> None:
    await bram.press("I pass")
    await bram.press("An action after all")
    await bram.write("I will", "Ask my team the same.")
    await bram.press("Note it")
    await expect(bram.find("button", "Drop")).to_be_visible()
    await bram.press("Drop")
    await expect(bram.find("button", "Drop")).to_have_count(0)
    await bram.write("I will", "Ask my team.")
    await bram.press("Note it")
    await expect(bram.find("button", "Drop")).to_be_visible()
    await bram.keeps_focus()
