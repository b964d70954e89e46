"""One person, several devices or tabs: the seat travels along, and nothing happens twice."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive, attend
from tests.journeys.returning.scanning import scan
from tests.journeys.seating import begin, seated, to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, close_pile, go_on, propose, put_card

CASES = ("The files of my colleague", "A client who phones")
CARD = "Give one file back."
DRAFT = "Half a thought that is still growing"


async def bring_over(person: Person, browser: Browser) -> Person:
    """The person's seat on a second phone, which scanned the code of the first."""
    await person.press("Menu")
    await person.press("Second device")
    link = await scan(person.page, "Your seat on a second device")
    second = await arrive(browser, f"{person.name}, second device", PHONE)
    await second.page.goto(link)
    await second.press("Bring my seat here")
    await once_only(browser, link)
    for _ in ("the code", "the menu"):
        await person.button("Close").first.click()
    return second


async def once_only(browser: Browser, link: str) -> None:
    """A third device that opens the same code comes too late, and is told so."""
    third = await arrive(browser, "a third device", PHONE)
    await third.page.goto(link)
    await third.press("Bring my seat here")
    await third.sees("This code was used already")
    assert await third.axe() == []
    await third.context.close()


async def test_a_second_device(serving: Serving, browser: Browser) -> None:
    """[JRN30] A seat is taken along by a code that works once: each device knows ballot, cards and drafts."""
    _, anna, (bram, chris, dewi) = await seated(browser, serving.origin, ["Bram", "Chris", "Dewi"])
    tablet = await one_ballot_of_two(browser, anna, [bram, chris, dewi])
    await go_on(anna, "Exploration")
    await go_on(anna, "Advice")
    await put_card(bram, CARD)
    await bram.write("What the card says", DRAFT)
    await bram.sees("Saved")
    laptop = await bring_over(bram, browser)
    await laptop.sees(CARD)
    await expect(laptop.page.get_by_label("What the card says")).to_have_value(DRAFT)
    await laptop.press("Put on the pile")
    await laptop.sees("On the pile already")
    await all_are_asked(anna, [bram, tablet, laptop])
    await expect(chris.see("Your card; only you see this.")).to_have_count(0)
    untroubled(anna, bram, chris, dewi, tablet, laptop)


async def one_ballot_of_two(browser: Browser, anna: Person, voters: list[Person]) -> Person:
    """Bram votes on the phone and changes his mind on the tablet: one ballot is counted."""
    bram, chris, dewi = voters
    await propose(dewi, CASES[0], "I keep finishing what he leaves.")
    await propose(chris, CASES[1], "I pick up although I do not want to.")
    await begin(anna)
    await anna.press("Open the ballot box")
    for voter in voters:
        await voter.page.get_by_role("radio", name=CASES[0]).check()
        await voter.press("Cast ballot")
        await voter.sees("Your ballot is in the box")
    tablet = await bring_over(bram, browser)
    await tablet.sees("Your ballot is in the box")
    await tablet.page.get_by_role("radio", name=CASES[1]).check()
    await tablet.press("Change my choice")
    await tablet.sees("Your ballot is in the box")
    await anna.press("Close the ballot box")
    await anna.sees("2 votes")
    await anna.sees("1 vote")
    await anna.press_of("Choose this", CASES[0])
    return tablet


async def all_are_asked(anna: Person, devices: list[Person]) -> None:
    """Fewer than three wrote: each device of the writer asks about each card, and knows what another one answered."""
    bram, tablet, laptop = devices
    await close_pile(anna)
    for device in devices:
        await device.sees(CARD)
        await device.sees(DRAFT)
    for answers, (device, card) in enumerate(((tablet, CARD), (laptop, DRAFT)), start=1):
        await (
            device.page.get_by_role("listitem").filter(has_text=card).get_by_role("button", name="Yes, open it").click()
        )
        await expect(device.page.get_by_role("button", name="Yes, open it", pressed=True)).to_have_count(answers)
    await anna.press("Open what is allowed")
    for device in (bram, tablet, laptop):
        await expect(device.see("Your card; only you see this.")).to_have_count(2)


async def test_an_equal_name(serving: Serving, browser: Browser) -> None:
    """[JRN31] A name that sits at the table already is asked about kindly; both answers lead on."""
    links, anna, (bram,) = await seated(browser, serving.origin, ["Bram"])
    again = await arrive(browser, "Bram again", PHONE)
    await again.page.goto(links.people)
    await again.write("Your first name", " bram")
    await again.press("To the agreements")
    await again.sees("You are here as Bram on another device: is that you?")
    assert await again.axe() == []
    await again.press("Yes, that is me")
    await again.sees("choose ‘Second device’")
    await again.press("No, I am another Bram")
    await again.press("I agree and take a seat")
    await again.sees("Take a seat")
    await expect(anna.page.get_by_role("list").filter(has_text="Bram").get_by_role("listitem")).to_have_count(3)
    untroubled(anna, bram, again)


async def test_two_tabs(serving: Serving, browser: Browser) -> None:
    """[JRN32] Two tabs of one person share their drafts, and what is asked in each happens once."""
    _, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    await to_exploration(anna, chris)
    beside = Person("Bram beside", bram.context, await bram.context.new_page())
    attend(beside, beside.page)
    await beside.page.goto(bram.page.url)
    fields = [tab.page.get_by_label("Your question") for tab in (bram, beside)]
    await fields[0].press_sequentially("Since when")
    await expect(fields[1]).to_have_value("Since when")
    await fields[1].press_sequentially(" has this")
    await expect(fields[0]).to_have_value("Since when has this")
    await fields[0].press_sequentially(" gone on?", delay=20)
    await expect(fields[0]).to_have_value("Since when has this gone on?")
    await expect(fields[1]).to_have_value("Since when has this gone on?")
    await bram.press("Into the queue")
    for field in fields:
        await expect(field).to_have_value("")
    await ask(beside, "Who else knows?")
    for question in ("Since when has this gone on?", "Who else knows?"):
        await expect(anna.page.get_by_role("listitem").filter(has_text=question)).to_have_count(1)
    await anna.sees("In the queue · 2")
    untroubled(anna, bram, beside, chris)


async def test_the_old_laptop(serving: Serving, browser: Browser) -> None:
    """[JRN33] A facilitator who comes back by the code while the old laptop is on leads from both, as one person."""
    links, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    await to_exploration(anna, chris)
    other = await arrive(browser, "Anna's other laptop", LAPTOP)
    await other.page.goto(links.people.partition("#")[0])
    await other.press("I lead this session and have its recovery code")
    await other.write("Recovery code", links.code)
    await other.press("Come back as facilitator")
    await other.sees("Exploration")
    await go_on(other, "Advice")
    await expect(anna.page.get_by_role("heading", name="Advice").first).to_be_visible()
    await go_on(anna, "Evaluation")
    await expect(other.page.get_by_role("heading", name="Evaluation").first).to_be_visible()
    await bram.sees("Phase 4 of 4")
    await other.press("Who is here")
    await expect(other.page.get_by_role("dialog").get_by_role("listitem")).to_have_count(3)
    untroubled(anna, bram, chris, other)
