"""What people ask for: one closed union, tagged by ``t``; values are set absolutely, never toggled or added.

Named commands are told apart by their reference; anonymous ones (``put``, ``take_back``, ``cast``, ``consent``,
``rephrase``, ``look_up``) carry a slip instead and never touch the sender's counter.

May import: protocol
"""

from typing import Annotated

from pydantic import Field

from protocol.commands.agenda import Choose, OpenVote, Propose, WithdrawProposal
from protocol.commands.cards import (
    AskRephrase,
    GroupCard,
    NameGroup,
    OpenCard,
    PickCard,
    RateCard,
    Rephrase,
    SetAside,
    Strike,
    WithdrawCard,
    WriteCard,
)
from protocol.commands.case import OfferWording, TellCase, TellOutcome, WithdrawOffer, WordQuestion
from protocol.commands.command import Command as Command
from protocol.commands.course import (
    AnswerCall,
    Call,
    ChooseModule,
    FavourModule,
    MoveToSubgroup,
    ShareNote,
    TakePlaces,
    Turn,
    UnshareNote,
)
from protocol.commands.decks import (
    Cast,
    CloseDeck,
    Consent,
    Deal,
    LookUp,
    OpenDeck,
    OpenDots,
    OpenPulse,
    Put,
    Reveal,
    TakeBack,
)
from protocol.commands.ending import (
    Close,
    Delete,
    DropAction,
    DropLine,
    Include,
    NameInReport,
    NoteAction,
    OfferNext,
    Pass,
    WriteLine,
)
from protocol.commands.leading import AcceptLead, AssignDuty, DeclineLead, DrawDuty, GiveChair, OfferLead, TakeLead
from protocol.commands.people import Invite, Join, Pair, Remove, Rename, SetRemote
from protocol.commands.questions import (
    Ask,
    GiveFloor,
    MarkAnswered,
    OrderQuestions,
    ParkQuestion,
    QueueAgain,
    Rate,
    WithdrawQuestion,
)
from protocol.commands.rounds import GiveWord, NextTurn, RaiseHand, StartRound
from protocol.commands.script import Advance, Allot, Back, Begin, LapAbout, Pause, PlayAgain, Ready, Resume, Spotlight

AnyCommand = Annotated[
    Join
    | Rename
    | SetRemote
    | Remove
    | Invite
    | Pair
    | OfferLead
    | AcceptLead
    | DeclineLead
    | TakeLead
    | GiveChair
    | AssignDuty
    | DrawDuty
    | Begin
    | Advance
    | Back
    | Allot
    | Pause
    | Resume
    | Ready
    | PlayAgain
    | LapAbout
    | Spotlight
    | Turn
    | Call
    | AnswerCall
    | ShareNote
    | UnshareNote
    | ChooseModule
    | FavourModule
    | MoveToSubgroup
    | TakePlaces
    | Propose
    | WithdrawProposal
    | OpenVote
    | Choose
    | TellCase
    | TellOutcome
    | WordQuestion
    | OfferWording
    | WithdrawOffer
    | Ask
    | WithdrawQuestion
    | OrderQuestions
    | GiveFloor
    | MarkAnswered
    | ParkQuestion
    | QueueAgain
    | Rate
    | StartRound
    | NextTurn
    | RaiseHand
    | GiveWord
    | Deal
    | Put
    | TakeBack
    | Cast
    | LookUp
    | OpenDeck
    | CloseDeck
    | Consent
    | Reveal
    | OpenDots
    | OpenPulse
    | WriteCard
    | WithdrawCard
    | OpenCard
    | Strike
    | RateCard
    | PickCard
    | NameGroup
    | GroupCard
    | SetAside
    | AskRephrase
    | Rephrase
    | WriteLine
    | DropLine
    | NoteAction
    | DropAction
    | Pass
    | OfferNext
    | Include
    | NameInReport
    | Close
    | Delete,
    Field(discriminator="t"),
]

ANONYMOUS = frozenset({"put", "take_back", "cast", "look_up", "consent", "rephrase"})
