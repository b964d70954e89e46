"""The seven phases as the people at the table live them, one function each, with what is tried on the way."""

from playwright.async_api import expect

from tests.journeys import table as said
from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.steps import ask, close_pile, come_back, go_on, propose, put_card
from tests.journeys.table import Table


async def waiting(at: Table) -> None:
    """Cases can be prepared; a reload brings everyone back to the same table."""
    await propose(at.dewi, said.CASE, said.ONE_LINE)
    await propose(at.bram, said.OTHER_CASE, said.OTHER_LINE)
    await at.anna.sees(said.CASE)
    for person in at.everyone:
        await person.page.reload()
    for person in at.phones:
        await person.sees("Take a seat")
    await at.anna.sees("The table is ready")
    await at.screen.sees("Anna starts when everyone is here.")
    await at.is_fair()
    await at.anna.press("Begin")


async def preparation(at: Table) -> None:
    """A vote by secret ballot, counted only after closing; the facilitator confirms."""
    await at.anna.press("Open the ballot box")
    for voter, choice in (
        (at.bram, said.CASE),
        (at.chris, said.CASE),
        (at.eva, said.CASE),
        (at.farid, said.OTHER_CASE),
    ):
        await voter.page.get_by_role("radio", name=choice).check()
        await voter.press("Cast ballot")
        await voter.sees("Your ballot is in the box")
    await at.eva.page.get_by_role("radio", name=said.OTHER_CASE).check()
    await at.eva.press("Change my choice")
    await at.eva.sees("Your ballot is in the box")
    await at.is_fair()
    for person in at.everyone:
        await person.sees_not("2 votes")
    await at.anna.press("Close the ballot box")
    await at.anna.sees("2 votes")
    await at.chris.sees("2 votes")
    await at.anna.press_of("Choose this", said.CASE)
    await at.dewi.sees("Chosen. You bring it.")
    await at.bram.press("I am ready")
    await at.anna.sees("1 of 5 ready.")
    await go_on(at.anna, "Clarification")


async def clarification(at: Table) -> None:
    """The case and its key question; the queue with its order, floor, parking and withdrawing."""
    await at.dewi.write("Your case, in a few sentences", said.STORY)
    await at.dewi.press("Let the circle read it")
    await at.chris.sees(said.STORY)
    await at.dewi.write("Your key question", said.FIRST_QUESTION)
    await at.dewi.press("This is my question")
    await at.all_see(said.FIRST_QUESTION)
    await ask(at.bram, said.SINCE_WHEN)
    await ask(at.eva, said.WHO_KNOWS)
    await ask(at.chris, said.HOW_MANY)
    await at.chris.sees("you are third")
    await at.anna.press("Move Chris’s question up")
    await at.chris.sees("you are second")
    await ask(at.farid, said.WITHDRAWN)
    await at.farid.press("Withdraw")
    await at.anna.sees_not(said.WITHDRAWN)
    await at.anna.press_of("Give the floor", "Bram")
    await at.bram.sees("You have the floor")
    await expect(at.screen.page.get_by_text(said.SINCE_WHEN)).to_be_visible()
    await at.is_fair()
    await at.anna.page.get_by_role("button", name="Answered", exact=True).click()
    await at.anna.press_of("Give the floor", "Chris")
    await at.anna.page.get_by_role("button", name="Park", exact=True).click()
    await at.anna.press_of("Give the floor", "Eva")
    await at.anna.page.get_by_role("button", name="Answered", exact=True).click()
    await at.bram.write("Your question", said.HALF_TYPED)
    await at.bram.sees("Saved")
    await go_on(at.anna, "Background")


async def background(at: Table) -> None:
    """What was half typed came along; the case-bringer rates how a question lands."""
    await expect(at.bram.page.get_by_label("Your question")).to_have_value(said.HALF_TYPED)
    await at.bram.page.reload()
    await expect(at.bram.page.get_by_label("Your question")).to_have_value(said.HALF_TYPED)
    await ask(at.eva, said.DEEPER)
    await at.anna.press_of("Give the floor", "Eva")
    await at.dewi.page.get_by_role("radio", name="warm", exact=True).click()
    await at.eva.sees("warm")
    await at.is_fair()
    await at.anna.page.get_by_role("button", name="Answered", exact=True).click()
    await at.anna.press("Pause")
    await at.eva.sees("paused")
    await at.anna.press("Resume")
    await at.anna.press("+ 1 min")
    await at.anna.sees("of 16 min")
    await at.anna.press("Back to Clarification")
    await at.chris.sees(said.STORY)
    await go_on(at.anna, "Background")
    await at.eva.sees(said.DEEPER)
    await go_on(at.anna, "Reappraisal")


async def reappraisal(at: Table) -> None:
    """The group offers a wording, the case-bringer words anew; old and new stand one above the other."""
    await at.chris.write("How would you word the question?", said.OFFERED)
    await at.chris.press("Put on the table")
    await at.dewi.sees(said.OFFERED)
    await at.dewi.write("Your key question, anew", said.NEW_QUESTION)
    await at.dewi.press("This is how it reads now")
    await at.all_see(said.NEW_QUESTION)
    await at.eva.sees(said.FIRST_QUESTION)
    await at.is_fair()
    await go_on(at.anna, "New approach")


async def new_approach(at: Table) -> None:
    """Cards without names: a cut line, a killed server, a card taken back; then opened together, shuffled."""
    await put_card(at.bram, said.ASK_HIM)
    await put_card(at.bram, said.A_WEEK)
    await put_card(at.chris, said.TAKEN_BACK)
    await at.chris.press("Take back")
    await put_card(at.chris, said.ONE_BACK)
    await at.dewi.sees("The others write in silence")
    await with_a_cut_line(at)
    await with_a_killed_server(at)
    await at.is_fair()
    for person in at.everyone:
        if person is not at.eva:
            await person.sees_not(said.QUIET_DAY)
    await closes_the_pile(at)
    await talk_about_the_cards(at)
    await go_on(at.anna, "Reflection")


async def with_a_cut_line(at: Table) -> None:
    """What is put while the line is down waits on the device and arrives once."""
    await at.line.cut()
    await at.farid.write("What the card says", said.NO_MORE)
    await at.farid.press("Put on the pile")
    await at.farid.sees("1 waiting")
    await at.line.mend()
    await at.farid.sees("On the pile already")
    await at.farid.sees("Live")


async def with_a_killed_server(at: Table) -> None:
    """Everyone comes back where they were; what was acknowledged and what was half typed is there."""
    await at.eva.write("What the card says", said.QUIET_DAY)
    await at.eva.sees("Saved")
    await at.serving.kill()
    await at.serving.start()
    for person in at.everyone:
        await come_back(person)
    await expect(at.eva.page.get_by_label("What the card says")).to_have_value(said.QUIET_DAY)
    await at.eva.press("Put on the pile")
    await at.eva.sees("On the pile already")
    await at.bram.page.reload()
    await at.bram.sees(said.ASK_HIM)
    await at.bram.sees(said.A_WEEK)


async def closes_the_pile(at: Table) -> None:
    """One way, with a question before it; five cards then lie open for everyone."""
    await close_pile(at.anna)
    for person in (at.anna, at.dewi, at.eva):
        for card in (said.ASK_HIM, said.A_WEEK, said.ONE_BACK, said.QUIET_DAY, said.NO_MORE):
            await person.sees(card)
        await person.sees_not(said.TAKEN_BACK)
    await expect(at.bram.page.get_by_text("Your card; only you see this.")).to_have_count(2)
    await expect(at.dewi.page.get_by_text("Your card; only you see this.")).to_have_count(0)


async def talk_about_the_cards(at: Table) -> None:
    """Shown on the screen, marked by the case-bringer, put in other words by the unknown writer, set aside."""
    await at.anna.press_of("On the screen", said.ONE_BACK)
    await at.screen.sees(said.ONE_BACK)
    await at.screen.sees_not(said.ASK_HIM)
    await (
        at.dewi.page.get_by_role("listitem")
        .filter(has_text=said.QUIET_DAY)
        .get_by_role("button", name="Strikes me")
        .click()
    )
    await at.chris.sees("strikes Dewi")
    await at.anna.press_of("Ask for other words", said.A_WEEK)
    await at.bram.write("In other words", said.OTHER_WORDS)
    await at.bram.press("Put back, in other words")
    await at.eva.sees(said.OTHER_WORDS)
    await at.eva.sees_not(said.A_WEEK)
    await at.anna.press_of("Set aside", said.NO_MORE)
    await at.eva.sees("1 set aside")
    await at.is_fair()


async def another_device(at: Table) -> None:
    """The facilitator's laptop dies: the recovery code brings her back on another one."""
    await at.anna.context.close()
    laptop = await arrive(at.browser, "Anna", LAPTOP)
    await laptop.page.goto(at.links.people.partition("#")[0])
    await laptop.sees("No key on this device")
    await laptop.press("I lead this session and have its recovery code")
    await laptop.write("Recovery code", at.links.code.lower())
    await laptop.press("Come back as facilitator")
    await laptop.sees("Reflection")
    laptop.troubles.extend(at.anna.troubles)
    at.anna = laptop


async def reflection(at: Table) -> None:
    """Fewer than three wrote: each is asked, and a card whose writer says nothing stays closed."""
    await put_card(at.bram, said.INSIGHT)
    await put_card(at.eva, said.CLOSED_INSIGHT)
    await close_pile(at.anna)
    await at.anna.sees("Fewer than three wrote. Each is now asked.")
    await at.bram.press("Yes, open it")
    await expect(at.bram.button("Yes, open it")).to_have_attribute("aria-pressed", "true")
    await at.chris.sees("Those who wrote are now asked")
    await at.is_fair()
    await at.anna.press("Open what is allowed")
    await at.dewi.sees(said.INSIGHT)
    await at.dewi.sees("1 card stayed face down.")
    await at.dewi.sees_not(said.CLOSED_INSIGHT)
    await go_on(at.anna, "Record")


async def record(at: Table) -> None:
    """Everyone notes an action or passes; the facilitator closes; the case-bringer makes the report."""
    for person, action in ((at.dewi, said.TALK), (at.bram, said.SAME_QUESTION)):
        await person.write("I will", action)
        await person.press("Note it")
        await at.eva.sees(action)
    await at.eva.press("I pass")
    await at.anna.sees("Eva passes.")
    await at.is_fair()
    await at.anna.page.get_by_role("contentinfo").get_by_role("button", name="Close…").click()
    await at.anna.page.get_by_role("dialog").get_by_role("button", name="Close the session").click()
    await at.screen.sees("Thank you. This screen shows nothing more.")
    await at.dewi.press("Make the report")
    await tick(at.dewi, said.NEW_QUESTION)
    await tick(at.dewi, said.QUIET_DAY)
    await tick(at.dewi, said.TALK)
    await at.chris.press("To the report")
    for text in (said.NEW_QUESTION, said.QUIET_DAY, said.TALK):
        await at.chris.sees(text)
    await at.chris.sees_not(said.SAME_QUESTION)
    await at.is_fair()


async def tick(bringer: Person, text: str) -> None:
    """Puts a thing into the report."""
    box = bringer.page.get_by_role("checkbox", name=text)
    await box.click()
    await expect(box).to_be_checked()


async def the_end(at: Table) -> None:
    """Deleted at once: everyone gets the receipt, and the address is as if it had never been."""
    await at.anna.press("Delete the session now…")
    await at.anna.page.get_by_role("dialog").get_by_role("button", name="Delete now, for everyone").click()
    for person in (at.anna, at.bram, at.chris):
        await person.sees("Receipt of deletion")
    stranger = await arrive(at.browser, "a stranger", LAPTOP)
    await stranger.page.goto(at.links.people)
    await stranger.sees("No session here")
