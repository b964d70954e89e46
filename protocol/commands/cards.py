"""Named cards, and what is done with opened ones. Named ones are written in the open log, sealed as all texts are,
and are in nobody else's view before they are opened."""

from typing import Literal

from protocol import ids
from protocol.commands.command import Command
from protocol.views.questions import Rating


class WriteCard(Command):
    """Writes a card with one's name on an open named pile, or changes the own one; nobody else sees it yet."""

    t: Literal["write_card"]
    deck: ids.Deck
    id: ids.Item
    text: ids.SealedText


class WithdrawCard(Command):
    """Takes an own named card back before it is opened."""

    t: Literal["withdraw_card"]
    id: ids.Item


class OpenCard(Command):
    """Opens one named card of a closed pile: in turn the writer opens the own one, one by one the facilitator does."""

    t: Literal["open_card"]
    card: ids.Item


class Strike(Command):
    """The case-bringer marks that an opened card strikes, or no longer."""

    t: Literal["strike"]
    card: ids.AnyCard
    strikes: bool


class RateCard(Command):
    """The case-bringer says how an opened card lands."""

    t: Literal["rate_card"]
    card: ids.AnyCard
    rating: Rating


class PickCard(Command):
    """The case-bringer picks an opened card, or no longer; where one can be picked, it is this one from now on."""

    t: Literal["pick_card"]
    card: ids.AnyCard
    picked: bool


class NameGroup(Command):
    """The facilitator makes a group in an opened pile, or gives it another name."""

    t: Literal["name_group"]
    deck: ids.Deck
    id: ids.Item
    name: ids.SealedLine


class GroupCard(Command):
    """The facilitator lays an opened card in a group of its pile, or in none."""

    t: Literal["group_card"]
    card: ids.AnyCard
    group: ids.Item | None


class SetAside(Command):
    """The facilitator sets an opened card aside, or takes it back in."""

    t: Literal["set_aside"]
    card: ids.AnyCard
    aside: bool


class AskRephrase(Command):
    """The facilitator asks the unknown writer of a card for other words, or no longer."""

    t: Literal["ask_rephrase"]
    card: ids.CardId
    asked: bool


class Rephrase(Command):
    """The writer gives other words, by slip."""

    t: Literal["rephrase"]
    deck: ids.Deck
    slip: ids.Slip
    text: ids.SealedText
