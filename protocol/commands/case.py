"""The case and its key question."""

from typing import Literal

from protocol import ids
from protocol.commands.command import Command


class TellCase(Command):
    """The case-bringer tells the case in writing."""

    t: Literal["tell_case"]
    story: ids.SealedStory


class TellOutcome(Command):
    """The case-bringer tells how it ended."""

    t: Literal["tell_outcome"]
    outcome: ids.SealedStory


class WordQuestion(Command):
    """The case-bringer words the key question anew; earlier wordings stay."""

    t: Literal["word_question"]
    id: ids.Item
    text: ids.SealedText


class OfferWording(Command):
    """A participant offers a wording of the key question."""

    t: Literal["offer_wording"]
    id: ids.Item
    text: ids.SealedText


class WithdrawOffer(Command):
    """Takes an own offered wording back."""

    t: Literal["withdraw_offer"]
    id: ids.Item
