"""Every command there is, made up by somebody on a page: with things that are there, and now and then that are not."""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any, Final

from tests.chaos.cards import MAKE_CARDS
from tests.chaos.method import EVERYTHING
from tests.chaos.page import Page
from tests.chaos.parts import opened, own, queues, sealed, visit
from tests.chaos.slips import MAKE_SLIPS
from tests.circle import Message, some_id
from tests.sealing import b64

# How often somebody names a thing that does not exist.
ODD = 0.03
Make = Callable[[Page, Random], Message | None]


def one_of(dice: Random, things: Iterable[str]) -> str | None:
    """Any of them; now and then what is none of them, and None where there are none."""
    known = list(things)
    if dice.random() < ODD:
        return some_id()
    return dice.choice(known) if known else None


def new_or_own(page: Page, dice: Random, items: dict[str, Any]) -> str:
    """The id of something to be written: a new one, or an own one in other words."""
    mine = own(page, items)
    return dice.choice(mine) if mine and dice.random() < 0.4 else some_id()


def with_visit(page: Page, dice: Random) -> Message:
    return {"visit": visit(page, dice)}


def nothing(page: Page, dice: Random) -> Message:
    return {}


def item(where: Callable[[Page], Iterable[str]], **more: Callable[[Random], Any]) -> Make:
    """Something that is there, and what is to become of it."""

    def make(page: Page, dice: Random) -> Message | None:
        found = one_of(dice, where(page))
        return {"id": found, **{name: choose(dice) for name, choose in more.items()}} if found else None

    return make


def questions(page: Page) -> list[str]:
    return [key for queue in queues(page) for key in queue["items"]]


def with_floor(page: Page) -> list[str]:
    return [queue["floor"] for queue in queues(page) if "floor" in queue]


def proposals(page: Page) -> list[str]:
    return list(page.view["agenda"]["order"])


def written(kind: str, where: Callable[[Page], dict[str, Any]]) -> Make:
    """A text of one's own, new or in other words."""

    def make(page: Page, dice: Random) -> Message:
        key = new_or_own(page, dice, where(page))
        return {"id": key, "text": sealed(page, kind, key)}

    return make


def propose(page: Page, dice: Random) -> Message:
    key = new_or_own(page, dice, page.view["agenda"]["proposals"])
    return {"id": key, "title": sealed(page, "proposal", key, "title"), "line": sealed(page, "proposal", key, "line")}


def invite(page: Page, dice: Random) -> Message:
    return {"link": sealed(page, "invitation", "", "link") if dice.random() < 0.7 else None}


def anyone(page: Page, dice: Random) -> str:
    return dice.choice(page.view["order"]) if dice.random() > ODD else "p77"


def lead(page: Page, dice: Random) -> Message:
    wrap = sealed(page, "wrap", "", "keys")
    secrets = {name: b64(dice.randbytes(32)) for name in ("code", "screen")}
    return {"of": page.view["facilitator"], "wrap": wrap, **secrets}


def shuffled(page: Page, dice: Random) -> Message:
    queue = list(dice.choice(queues(page))["queue"])
    dice.shuffle(queue)
    return {"ids": queue[: dice.randint(0, len(queue))]}


def a_round(page: Page, dice: Random) -> Message:
    order = list(page.view["order"])
    dice.shuffle(order)
    return with_visit(page, dice) | {"turn": turn(page) + 1, "order": order}


def module(page: Page, dice: Random) -> Message:
    return {"key": dice.choice([module.key for module in EVERYTHING.modules])}


def duty(dice: Random) -> Message:
    return {"duty": dice.choice(("observer", "scribe", "timekeeper"))}


def move(page: Page, dice: Random) -> Message | None:
    here = page.view.get("subgroups", {"order": []})["order"]
    return with_visit(page, dice) | {"participant": anyone(page, dice), "subgroup": dice.choice(here)} if here else None


def turn(page: Page) -> int:
    return int(page.view.get("round", {"turn": 0})["turn"])


MAKE: Final[dict[str, Make]] = {
    "play_again": with_visit,
    "lap_about": lambda page, dice: with_visit(page, dice) | {"participant": anyone(page, dice)},
    "turn": lambda page, dice: with_visit(page, dice) | {"away": dice.random() < 0.5},
    "call": lambda page, dice: {"calls": dice.random() < 0.7},
    "answer_call": lambda page, dice: {"participant": anyone(page, dice)},
    "share_note": written("note", lambda page: page.view["notes"]["items"]),
    "unshare_note": item(lambda page: page.view["notes"]["order"]),
    "choose_module": lambda page, dice: with_visit(page, dice) | module(page, dice),
    "favour_module": module,
    "tell_outcome": lambda page, dice: {"outcome": sealed(page, "case", "outcome", "story")},
    "rename": lambda page, dice: {"name": sealed(page, "person", "", "name")},
    "set_remote": lambda page, dice: {"remote": dice.random() < 0.5},
    "invite": invite,
    "pair": lambda page, dice: {"box": b64(dice.randbytes(32)), "content": "A" * 200},
    "offer_lead": lambda page, dice: {"to": anyone(page, dice) if dice.random() < 0.8 else None},
    "accept_lead": lead,
    "decline_lead": lambda page, dice: {"of": page.view["facilitator"]},
    "take_lead": lead,
    "give_chair": lambda page, dice: with_visit(page, dice) | {"participant": anyone(page, dice)},
    "assign_duty": lambda page, dice: duty(dice) | {"participant": anyone(page, dice) if dice.random() < 0.7 else None},
    "draw_duty": lambda page, dice: duty(dice),
    "begin": nothing,
    "advance": with_visit,
    "back": with_visit,
    "allot": lambda page, dice: with_visit(page, dice) | {"seconds": dice.randint(30, 3000)},
    "pause": with_visit,
    "resume": with_visit,
    "ready": lambda page, dice: with_visit(page, dice) | {"ready": dice.random() < 0.6},
    "spotlight": lambda page, dice: {"item": one_of(dice, [*questions(page), *opened(page)])},
    "propose": propose,
    "withdraw_proposal": item(lambda page: own(page, page.view["agenda"]["proposals"])),
    "open_vote": with_visit,
    "choose": item(proposals),
    "write_line": written("line", lambda page: page.view["record"]["lines"]),
    "drop_line": item(lambda page: page.view["record"]["order"]),
    "tell_case": lambda page, dice: {"story": sealed(page, "case", "", "story")},
    "word_question": lambda page, dice: {"id": (key := some_id()), "text": sealed(page, "wording", key)},
    "offer_wording": written("offer", lambda page: page.view["case"]["offers"]),
    "withdraw_offer": item(lambda page: own(page, page.view["case"]["offers"])),
    "ask": written("question", lambda page: page.view["questions"]["items"]),
    "withdraw_question": item(lambda page: own(page, page.view["questions"]["items"])),
    "order_questions": shuffled,
    "give_floor": item(questions),
    "mark_answered": item(with_floor),
    "park_question": item(questions),
    "queue_again": item(questions),
    "rate": item(questions, rating=lambda dice: dice.choice(("cold", "lukewarm", "warm"))),
    "start_round": a_round,
    "next_turn": lambda page, dice: with_visit(page, dice) | {"turn": turn(page)},
    "raise_hand": lambda page, dice: with_visit(page, dice) | {"up": dice.random() < 0.7},
    "give_word": lambda page, dice: with_visit(page, dice) | {"participant": anyone(page, dice)},
    "open_pulse": with_visit,
    "offer_next": lambda page, dice: {"offers": dice.random() < 0.7},
    "note_action": written("action", lambda page: page.view["actions"]["items"]),
    "drop_action": item(lambda page: own(page, page.view["actions"]["items"])),
    "pass": lambda page, dice: {"passes": dice.random() < 0.5},
    "include": lambda page, dice: {
        "item": one_of(dice, [*proposals(page), *opened(page), *page.view["actions"]["order"]]) or some_id(),
        "included": dice.random() < 0.7,
    },
    "name_in_report": lambda page, dice: {"names": dice.random() < 0.5},
    "move_to_subgroup": move,
    **MAKE_SLIPS,
    **MAKE_CARDS,
}
