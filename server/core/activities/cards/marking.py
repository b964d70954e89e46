"""The arrow `command ─▶ decide` for opened cards: what strikes, what is set aside, other words."""

from protocol.commands import AskRephrase, Rephrase, SetAside, Strike
from server.core.activities.cards.card import Cards, changed
from server.core.decision import DONE, Decision, Refusal
from server.core.events import CardRephrased, CardSetAside, CardStruck, RephraseAsked, SpotlightSet
from server.core.hashing import hash_of
from server.core.scene import Scene
from server.core.value import replace


def strike(scene: Scene, do: Strike, cards: Cards, striking: frozenset[str]) -> Decision:
    """The case-bringer's mark, in piles whose phase has it (`striking`)."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    if card.deck not in striking:
        return Refusal("not_now")
    return DONE if card.strikes == do.strikes else (CardStruck(do.card, do.strikes),)


def set_aside(scene: Scene, do: SetAside, cards: Cards, spotlight: str | None) -> Decision:
    """Out of the talk, and off the screen."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    if card.aside == do.aside:
        return DONE
    aside = CardSetAside(do.card, do.aside)
    return (aside, SpotlightSet(None)) if do.aside and spotlight == do.card else (aside,)


def ask_rephrase(scene: Scene, do: AskRephrase, cards: Cards) -> Decision:
    """Whoever wrote it is asked for other words."""
    card = cards.by_id.get(do.card)
    if card is None:
        return Refusal("unknown_item")
    return DONE if card.rephrase == do.asked else (RephraseAsked(do.card, do.asked),)


def rephrase(scene: Scene, do: Rephrase, cards: Cards) -> Decision:
    """Other words for an opened card, by its slip."""
    hashed = hash_of(do.slip)
    card = cards.by_id.get(hashed)
    if card is None or card.deck != do.deck:
        return Refusal("wrong_slip")
    if card.reworded and card.text == do.text:
        return DONE
    return (CardRephrased(hashed, do.text),) if card.rephrase else Refusal("not_asked")


# -- evolve


def struck(cards: Cards, event: CardStruck) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], strikes=event.strikes))


def was_set_aside(cards: Cards, event: CardSetAside) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], aside=event.aside))


def rephrase_asked(cards: Cards, event: RephraseAsked) -> Cards:
    return changed(cards, event.card, replace(cards.by_id[event.card], rephrase=event.asked))


def rephrased(cards: Cards, event: CardRephrased) -> Cards:
    card = replace(cards.by_id[event.card], text=event.text, rephrase=False, reworded=True)
    return changed(cards, event.card, card)
