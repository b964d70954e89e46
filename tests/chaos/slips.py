"""The commands about piles and ballot boxes, made up by somebody on a page who keeps the own slips in a book."""

from collections.abc import Callable
from random import Random
from typing import Any, Final

from tests.chaos.page import Page
from tests.chaos.parts import piles
from tests.circle import Message, card_id
from tests.sealing import pad_for, slips_in

# What people do with their slips, as often as it is named.
CARDS: Final = ("put", "put", "put", "take_back", "look_up")
BALLOTS: Final = ("cast", "cast", "look_up")


def decks(page: Page) -> dict[str, tuple[str, int]]:
    """All that there are without a name: their status, and how many things each may put in."""
    decks = {key: deck for key, deck in page.view["decks"].items() if "named" not in deck}
    found = {key: (str(deck["status"]), int(deck["each"])) for key, deck in decks.items()}
    vote = page.view["agenda"].get("vote")
    found |= {vote["deck"]: (vote["status"], 1)} if vote else {}
    found |= {dots["deck"]: (dots["status"], 1) for dots in page.view.get("dots", {}).values()}
    return found | {key: (it["status"], 1) for key, it in page.view.get("pulses", {"items": {}})["items"].items()}


def any_deck(page: Page, dice: Random, status: str) -> str | None:
    """Mostly one of that status, and the newest of these in this phase."""
    found = [key for key, (now, _) in decks(page).items() if now == status or dice.random() < 0.05]
    here = [key for key in found if key in of_phase(page)]
    return (here or found)[-1] if found else None


def of_phase(page: Page) -> set[str]:
    """The decks without a name that can be written in here, as far as the phase goes."""
    if "visit" not in page.view:
        return set()
    now, piles = page.view["visit"]["phase"], page.view["decks"]
    found = {key for key, pile in piles.items() if pile["phase"] == now and "named" not in pile}
    found |= {dots["deck"] for pile, dots in page.view.get("dots", {}).items() if piles[pile]["phase"] == now}
    asked = page.view.get("pulses", {"items": {}})["items"]
    found |= {key for key, pulse in asked.items() if pulse["phase"] == now}
    vote = page.view["agenda"].get("vote")
    votes = vote and any(activity["t"] == "agenda" for activity in page.view["phases"][now]["activities"])
    return found | ({vote["deck"]} if votes else set())


def writing(page: Page) -> list[str]:
    """What there is to write without a name: slips first, then cards or ballots; nothing where nothing is open."""
    found = [key for key, (now, _) in decks(page).items() if now == "open" and key in of_phase(page)]
    if not found:
        return []
    if found[-1] not in page.own["slips"]:
        return ["deal"]
    return [*CARDS] if found[-1] in page.view["decks"] else [*BALLOTS]


def dealt(page: Page, deck: str) -> list[str]:
    """The own slips; none before they were dealt."""
    envelope = page.own["slips"].get(deck)
    return slips_in(page.person.root, deck, envelope) if envelope and page.person else []


def deal(page: Page, dice: Random) -> Message | None:
    deck = any_deck(page, dice, "open")
    return deal_of(page, deck) if deck else None


def deal_of(page: Page, deck: str) -> Message:
    assert page.person
    return {"deck": deck, "pad": pad_for(page.person.root, deck, decks(page)[deck][1])}


def _slip(page: Page, dice: Random, status: str) -> tuple[str, str, str | None] | None:
    deck = any_deck(page, dice, status)
    return _slip_of(page, dice, deck) if deck else None


def _slip_of(page: Page, dice: Random, deck: str) -> tuple[str, str, str | None] | None:
    """The deck, an own slip of it, and the own witness slip where there is one."""
    slips = dealt(page, deck)
    if not slips:
        return None
    each = decks(page)[deck][1]
    return deck, dice.choice(slips[:each]), slips[each] if len(slips) > each else None


def put(page: Page, dice: Random) -> Message | None:
    deck = any_deck(page, dice, "open")
    return put_into(page, dice, deck) if deck else None


def put_into(page: Page, dice: Random, deck: str) -> Message | None:
    found = _slip_of(page, dice, deck)
    if found is None or page.person is None:
        return None
    _, slip, witness = found
    text = page.person.links.sealed(page.person.sentence(), "card", card_id(slip))
    said = {"deck": deck, "slip": slip, "rev": page.person.writings.next_rev(deck), "text": text}
    return said | ({"witness": witness} if witness else {})


def take_back(page: Page, dice: Random) -> Message | None:
    found = _slip(page, dice, "open")
    if found is None or page.person is None:
        return None
    deck, slip, witness = found
    others = [other for other, written in page.person.writings.by_slip.items() if written[0].deck == deck]
    said = {"deck": deck, "slip": slip, "rev": page.person.writings.next_rev(deck)}
    return said | ({"witness": witness} if witness and others == [slip] else {})


def cast(page: Page, dice: Random) -> Message | None:
    found = _slip(page, dice, "open")
    if found is None or page.person is None:
        return None
    deck, slip, _ = found
    choices = _choices(page, deck)
    if not choices:
        return None
    rev = page.person.writings.next_rev(deck)
    return {"deck": deck, "slip": slip, "rev": rev, "choice": dice.choice(choices)}


def _choices(page: Page, deck: str) -> list[Any]:
    """What a ballot for this deck may say; for a pile, what another one may."""
    if deck in page.view.get("pulses", {"items": {}})["items"]:
        return [*"12345"]
    for dots in page.view.get("dots", {}).values():
        if dots["deck"] == deck:
            return [[], dots["order"][:1], dots["order"][: dots["each"]], dots["order"]]
    return list(page.view["agenda"]["order"])


def look_up(page: Page, dice: Random) -> Message | None:
    deck = any_deck(page, dice, dice.choice(("open", "asking", "opened")))
    slips = dealt(page, deck) if deck else []
    return {"deck": deck, "slips": slips[: decks(page)[deck][1]]} if deck and slips else None


def consent(page: Page, dice: Random) -> Message | None:
    """Now yes, now no: people change their minds."""
    found = _slip(page, dice, "asking")
    if found is None or page.person is None:
        return None
    deck, slip, _ = found
    return page.person.writings.consent(deck, slip, dice.random() < 0.7)


def rephrase(page: Page, dice: Random) -> Message | None:
    found = _slip(page, dice, "opened")
    if found is None:
        return None
    deck, slip, _ = found
    return {"deck": deck, "slip": slip, "text": other_words(page, slip)}


def other_words(page: Page, slip: str) -> str:
    assert page.person
    return page.person.links.sealed(page.person.sentence(), "card", card_id(slip), revision=1)


def a_deck(status: str) -> Callable[[Page, Random], Message | None]:
    """A deck that is to be closed or revealed."""

    def make(page: Page, dice: Random) -> Message | None:
        deck = any_deck(page, dice, status)
        return {"deck": deck} if deck else None

    return make


def close(page: Page, dice: Random) -> Message | None:
    """An open pile, named or not, or a ballot box."""
    named = [key for key, pile in piles(page).items() if "named" in pile and pile["status"] == "open"]
    return {"deck": dice.choice(named)} if named and dice.random() < 0.5 else a_deck("open")(page, dice)


MAKE_SLIPS: Final[dict[str, Callable[[Page, Random], Message | None]]] = {
    "deal": deal,
    "put": put,
    "take_back": take_back,
    "cast": cast,
    "look_up": look_up,
    "consent": consent,
    "rephrase": rephrase,
    "close_deck": close,
    "reveal": a_deck("asking"),
    "open_dots": a_deck("opened"),
}
