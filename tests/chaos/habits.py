"""What people are likely to do, by phase and role; now and then anything at all, or what they did before."""

import asyncio
from random import Random
from typing import Final

from protocol.commands import ANONYMOUS
from tests.chaos.makings import MAKE
from tests.chaos.page import Page
from tests.chaos.slips import writing

# By activity of the phase and role: what is likely, as often as it is named.
GROUP: Final = {
    "agenda": ("propose propose withdraw_proposal deal deal cast cast cast look_up"),
    "case": "offer_wording withdraw_offer",
    "modules": "favour_module",
    "questions": "ask ask withdraw_question",
    "round": "next_turn raise_hand raise_hand give_word",
    "cards": (
        "deal deal deal put put put put put take_back look_up consent consent rephrase "
        "write_card write_card withdraw_card open_card"
    ),
    "subgroups": "ask give_floor mark_answered write_card write_card close_deck open_card",
    "pulse": "deal deal cast cast cast look_up",
    "record": "write_line drop_line",
    "actions": "note_action note_action drop_action pass offer_next",
}
FACILITATOR: Final = {
    "agenda": "open_vote open_vote choose close_deck advance advance",
    "case": "advance advance",
    "modules": "choose_module",
    "questions": "advance order_questions give_floor mark_answered park_question queue_again",
    "round": "start_round next_turn next_turn give_word",
    "cards": (
        "close_deck reveal open_deck open_deck open_card name_group group_card "
        "set_aside ask_rephrase spotlight open_dots"
    ),
    "subgroups": "move_to_subgroup move_to_subgroup give_floor close_deck open_deck",
    "pulse": "close_deck open_pulse advance",
    "record": "write_line write_line drop_line",
    "actions": "back back",
}
BRINGER: Final = {
    "agenda": "propose",
    "case": "tell_case tell_outcome word_question share_note unshare_note",
    "modules": "favour_module",
    "pulse": "deal cast look_up",
    "questions": "ask rate rate park_question",
    "round": "next_turn raise_hand",
    "cards": "strike rate_card pick_card",
    "subgroups": "ask write_card",
    "record": "write_line",
    "actions": "include name_in_report",
}
ALWAYS: Final = (
    "ready ready call turn rename set_remote pair look_up deal rephrase consent decline_lead accept_lead take_lead "
    "assign_duty draw_duty give_chair"
)
LEADING: Final = (
    "advance advance advance play_again lap_about answer_call back allot pause resume spotlight invite offer_lead"
)

ANYTHING, AGAIN, TWICE = 0.1, 0.05, 0.05
LEAVES: Final = frozenset({"advance", "back", "close_deck"})
STAYS, AT_ONCE = 0.5, 0.6
# How much more often than anything else, while they can.
WRITES = 6
# Whoever leads mostly leads, else nobody would ever come far.
LEADS = 3
PAUSE: Final = (0.02, 0.15)
# Who has so much unanswered waits, as people do.
PATIENCE = 8


async def act(page: Page, dice: Random) -> None:
    """One thing after the other, until cancelled."""
    while True:
        await asyncio.sleep(dice.uniform(*PAUSE))
        if page.view.get("audience") == "group" and len(page.unanswered) < PATIENCE:
            _do_something(page, dice)


def _do_something(page: Page, dice: Random) -> None:
    if page.done and dice.random() < AGAIN:
        # Answered long ago; the answer got lost, as far as the server knows.
        page.send([dice.choice(page.done)])
        return
    kind = dice.choice(_choices(page, dice))
    if kind in LEAVES and writing(page) and dice.random() < STAYS:
        return  # people are let finish writing, mostly
    made = MAKE[kind](page, dice)
    if made is not None:
        page.ask({"t": kind, **made}, kind in ANONYMOUS, dice.random() < TWICE)


def _choices(page: Page, dice: Random) -> list[str]:
    """Mostly what is likely; and slips are asked for as pages do it, before anybody has thought of anything."""
    if "deal" in (to_write := writing(page)) and dice.random() < AT_ONCE:
        return to_write
    return list(MAKE) if dice.random() < ANYTHING else likely(page)


def likely(page: Page) -> list[str]:
    """What this person may do here, mostly."""
    roles = page.own["roles"]
    if "visit" not in page.view:
        return ["begin"] if "facilitator" in roles else ["propose", "rename", "withdraw_proposal"]
    activities = [activity["t"] for activity in page.view["phases"][page.view["visit"]["phase"]]["activities"]]
    found = ALWAYS.split() + writing(page) * WRITES
    for activity in activities:
        found += (BRINGER if "case-bringer" in roles else GROUP)[activity].split() * 3
        if "facilitator" in roles:
            found += FACILITATOR[activity].split() * 2
    return found + (LEADING.split() * LEADS if "facilitator" in roles else [])
