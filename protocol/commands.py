# house: the whole vocabulary reads best on one page; each command is a few lines of data
"""What people ask for: one closed union, tagged by ``t``; values are set absolutely, never toggled or added.

Named commands are told apart by their reference; anonymous ones (``put``, ``take_back``, ``cast``, ``consent``,
``rephrase``, ``look_up``) carry a slip instead and never touch the sender's counter.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from protocol import ids
from protocol.method import Duty, Key
from protocol.views import Rating


class Command(BaseModel):
    """Asked for by one seat; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


# -- being there


class Join(Command):
    """A guest with the join link takes a seat, with a first name and after agreeing."""

    t: Literal["join"]
    name: ids.SealedName
    agreed: bool


class Rename(Command):
    """A participant corrects the own name."""

    t: Literal["rename"]
    name: ids.SealedName


class SetRemote(Command):
    """A participant is not in the room with the others, or is."""

    t: Literal["set_remote"]
    remote: bool


class Remove(Command):
    """The facilitator removes someone who is here twice, or by mistake."""

    t: Literal["remove"]
    participant: ids.Participant


class Invite(Command):
    """The facilitator shows the join link on the screen (sealed), or takes it away."""

    t: Literal["invite"]
    link: ids.SealedLine | None


class Pair(Command):
    """A participant leaves a sealed box for an own second device: taken once, within two minutes.

    ``box``: the id by which the other device asks for it; the server keeps its hash.
    """

    t: Literal["pair"]
    box: ids.Secret
    content: Annotated[str, Field(pattern=ids.BASE64URL, max_length=60_000)]


# -- leading: the role passes on, each time with a new recovery code and a screen link of the new facilitator's own


class OfferLead(Command):
    """The facilitator offers the lead to a participant, or takes the offer back."""

    t: Literal["offer_lead"]
    to: ids.Participant | None


class AcceptLead(Command):
    """The participant to whom it is offered takes the lead over from ``of``, who leads now.

    ``code``: the proof of a new recovery code; ``wrap``: the session's keys sealed under it; ``screen``: the token of
    a further screen link. The server keeps hashes of code and screen only.
    """

    t: Literal["accept_lead"]
    of: ids.Participant
    code: ids.Secret
    wrap: ids.SealedText
    screen: ids.Secret


class DeclineLead(Command):
    """The participant to whom ``of`` offers the lead would rather not."""

    t: Literal["decline_lead"]
    of: ids.Participant


class TakeLead(Command):
    """A participant takes the lead, since ``of``, who has it, has been away for long enough; else as accepting it."""

    t: Literal["take_lead"]
    of: ids.Participant
    code: ids.Secret
    wrap: ids.SealedText
    screen: ids.Secret


class GiveChair(Command):
    """Where the chair passes on by phase: who has it, or the facilitator, gives it to a participant for this visit."""

    t: Literal["give_chair"]
    visit: int
    participant: ids.Participant


class AssignDuty(Command):
    """Whoever leads gives a duty of the method to a participant, or to nobody; anyone takes a free one."""

    t: Literal["assign_duty"]
    duty: Duty
    participant: ids.Participant | None


class DrawDuty(Command):
    """Whoever leads lets chance say who has a duty that nobody has."""

    t: Literal["draw_duty"]
    duty: Duty


# -- the script


class Begin(Command):
    """The facilitator begins: the first phase is entered."""

    t: Literal["begin"]


class Advance(Command):
    """On to the next phase; names the visit it leaves, so that two presses advance once."""

    t: Literal["advance"]
    visit: int


class Back(Command):
    """Back to the phase before; nothing is deleted."""

    t: Literal["back"]
    visit: int


class Allot(Command):
    """Sets the seconds of this visit, counted from its beginning."""

    t: Literal["allot"]
    visit: int
    seconds: Annotated[int, Field(ge=1, le=86_400)]


class Pause(Command):
    """Stops the clock and keeps what is left."""

    t: Literal["pause"]
    visit: int


class Resume(Command):
    """Lets the clock go on."""

    t: Literal["resume"]
    visit: int


class Ready(Command):
    """A participant is ready with this visit, or is not after all."""

    t: Literal["ready"]
    visit: int
    ready: bool


class PlayAgain(Command):
    """The facilitator plays the block that ends with this phase again; names the visit that it leaves."""

    t: Literal["play_again"]
    visit: int


class LapAbout(Command):
    """The facilitator says that this playing of a block is about another person."""

    t: Literal["lap_about"]
    visit: int
    participant: ids.Participant


class Spotlight(Command):
    """The facilitator shows one opened card or one question on the screen, or nothing."""

    t: Literal["spotlight"]
    item: ids.Item | ids.CardId | None


# -- the case-bringer apart from the circle, and calling the facilitator


class Turn(Command):
    """The case-bringer turns back to the circle, or away again."""

    t: Literal["turn"]
    visit: int
    away: bool


class Call(Command):
    """A participant calls the facilitator, or no longer."""

    t: Literal["call"]
    calls: bool


class AnswerCall(Command):
    """The facilitator has answered a call."""

    t: Literal["answer_call"]
    participant: ids.Participant


class ShareNote(Command):
    """The case-bringer shows a note to all that was private so far, or shows it with other words."""

    t: Literal["share_note"]
    id: ids.Item
    text: ids.SealedText


class UnshareNote(Command):
    """Takes an own shared note back."""

    t: Literal["unshare_note"]
    id: ids.Item


# -- modules


class ChooseModule(Command):
    """The facilitator confirms which module is played."""

    t: Literal["choose_module"]
    visit: int
    key: Key


class FavourModule(Command):
    """A participant says which module they would choose, for all to see, or none any more."""

    t: Literal["favour_module"]
    key: Key | None


# -- agenda


class Propose(Command):
    """Puts an own case on the agenda, or changes it. Can be done in the waiting room."""

    t: Literal["propose"]
    id: ids.Item
    title: ids.SealedLine
    line: ids.SealedText


class WithdrawProposal(Command):
    """Takes the own case from the agenda."""

    t: Literal["withdraw_proposal"]
    id: ids.Item


class OpenVote(Command):
    """The facilitator opens the ballot box."""

    t: Literal["open_vote"]
    visit: int


class Choose(Command):
    """The facilitator confirms the case, and with it the case-bringer."""

    t: Literal["choose"]
    id: ids.Item


# -- case


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


# -- questions


class Ask(Command):
    """Puts a question in the queue, or changes the own one while it waits."""

    t: Literal["ask"]
    id: ids.Item
    text: ids.SealedText


class WithdrawQuestion(Command):
    """Takes an own waiting or parked question out of the queue."""

    t: Literal["withdraw_question"]
    id: ids.Item


class OrderQuestions(Command):
    """The facilitator sets the order of all that wait; whoever came meanwhile keeps a place at the end."""

    t: Literal["order_questions"]
    ids: Annotated[list[ids.Item], Field(max_length=250)]


class GiveFloor(Command):
    """The facilitator gives a waiting or parked question the floor; whichever had it goes back to the front."""

    t: Literal["give_floor"]
    id: ids.Item


class MarkAnswered(Command):
    """The facilitator marks the question with the floor as answered."""

    t: Literal["mark_answered"]
    id: ids.Item


class ParkQuestion(Command):
    """The facilitator parks a question for later."""

    t: Literal["park_question"]
    id: ids.Item


class QueueAgain(Command):
    """The facilitator puts a parked question back at the end of the queue."""

    t: Literal["queue_again"]
    id: ids.Item


class Rate(Command):
    """The case-bringer says how a question lands."""

    t: Literal["rate"]
    id: ids.Item
    rating: Rating


# -- rounds


class StartRound(Command):
    """The chair starts a round in that order. ``turn``: the number of its first turn, counted through the visit.

    Whoever is not named comes at the end; only who starts it can stay out of it.
    """

    t: Literal["start_round"]
    visit: int
    turn: Annotated[int, Field(ge=1, le=100_000)]
    order: Annotated[list[ids.Participant], Field(max_length=40)]


class NextTurn(Command):
    """The one whose turn it is is done, or passes, which is the same; or the chair goes on. Names the turn."""

    t: Literal["next_turn"]
    visit: int
    turn: int


class RaiseHand(Command):
    """Somebody wants to say something beside the round, or not any more."""

    t: Literal["raise_hand"]
    visit: int
    up: bool


class GiveWord(Command):
    """The chair lets somebody speak beside the turn, or nobody; who has the word gives it back."""

    t: Literal["give_word"]
    visit: int
    participant: ids.Participant | None


# -- anonymous things: cards and ballots


class Deal(Command):
    """Asks for the own slips of an open deck. ``pad``: random bytes under which they are handed over."""

    t: Literal["deal"]
    deck: ids.Deck
    pad: Annotated[str, Field(pattern=ids.BASE64URL, min_length=22, max_length=220)]


class Put(Command):
    """Puts a card on the pile, or changes it, by slip. ``witness``: the slip that only says "I wrote"."""

    t: Literal["put"]
    deck: ids.Deck
    slip: ids.Slip
    # Above every earlier one of this writer in this deck: the witness goes along with now this card, now that one.
    rev: Annotated[int, Field(ge=1, le=100_000)]
    text: ids.SealedText
    witness: ids.Slip | None = None


class TakeBack(Command):
    """Takes a card back, by slip. ``witness``: named when it was the writer's last card."""

    t: Literal["take_back"]
    deck: ids.Deck
    slip: ids.Slip
    rev: Annotated[int, Field(ge=1, le=100_000)]
    witness: ids.Slip | None = None


class Cast(Command):
    """Casts a ballot, or changes it, by slip: for a proposal, the cards that get a dot, or the answer to a pulse."""

    t: Literal["cast"]
    deck: ids.Deck
    slip: ids.Slip
    rev: Annotated[int, Field(ge=1, le=100_000)]
    choice: ids.Item | ids.Answer | Annotated[list[ids.AnyCard], Field(max_length=9)]


class LookUp(Command):
    """Asks what lies under the own slips, and for their items' ids; answered with ``lying``."""

    t: Literal["look_up"]
    deck: ids.Deck
    slips: Annotated[list[ids.Slip], Field(min_length=1, max_length=10)]


class OpenDeck(Command):
    """The facilitator opens a new pile after an opened one: writing again is a new deck. ``key``: which, of several."""

    t: Literal["open_deck"]
    visit: int
    key: Key = "cards"


class CloseDeck(Command):
    """The facilitator closes a pile or ballot box, one-way. With three writers it is opened at once.

    Named cards need no company: they are opened then, or one after the other with ``open_card``.
    """

    t: Literal["close_deck"]
    deck: ids.Deck


class Consent(Command):
    """A writer of a pile with fewer than three writers lets the own card be opened, or not."""

    t: Literal["consent"]
    deck: ids.Deck
    slip: ids.Slip
    # Above every earlier answer under this slip, and counted for each slip alone, so that cards stay unrelated.
    rev: Annotated[int, Field(ge=1, le=100_000)]
    open: bool


class Reveal(Command):
    """The facilitator ends the asking: what was allowed is opened, the rest is dropped."""

    t: Literal["reveal"]
    deck: ids.Deck


class OpenDots(Command):
    """The facilitator lets everyone give secret dots to the cards of an opened pile."""

    t: Literal["open_dots"]
    deck: ids.Deck


class OpenPulse(Command):
    """The facilitator asks the pulse of this phase anew, after too few had answered."""

    t: Literal["open_pulse"]
    visit: int


# -- named cards: written in the open log, sealed as all texts are, and in nobody else's view before they are opened


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


# -- opened cards


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


# -- record


class WriteLine(Command):
    """The scribe writes down a line of what is said, or changes one."""

    t: Literal["write_line"]
    id: ids.Item
    text: ids.SealedText


class DropLine(Command):
    """The scribe strikes a line out."""

    t: Literal["drop_line"]
    id: ids.Item


# -- actions, report, end


class NoteAction(Command):
    """A participant notes what they will do, or changes it."""

    t: Literal["note_action"]
    id: ids.Item
    text: ids.SealedText
    when: ids.SealedLine | None = None


class DropAction(Command):
    """A participant drops an own action."""

    t: Literal["drop_action"]
    id: ids.Item


class Pass(Command):
    """A participant passes on actions, or does not after all."""

    t: Literal["pass"]
    passes: bool


class OfferNext(Command):
    """A participant would bring a case next time, or would not after all."""

    t: Literal["offer_next"]
    offers: bool


class Include(Command):
    """The case-bringer puts a thing into the report, or leaves it out."""

    t: Literal["include"]
    item: ids.Item | ids.CardId
    included: bool


class NameInReport(Command):
    """The case-bringer lets the report carry names, or not."""

    t: Literal["name_in_report"]
    names: bool


class Close(Command):
    """The facilitator closes the session; its end is set."""

    t: Literal["close"]


class Delete(Command):
    """The facilitator or the case-bringer deletes the session now; everyone gets the receipt."""

    t: Literal["delete"]


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
