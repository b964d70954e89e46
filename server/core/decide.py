"""The arrow `command ─▶ decide ─▶ events`: one table of who may ask what, where and when; rules stand nowhere else."""

# house: imports every activity, because the table is only of use in one piece.

from collections.abc import Callable
from typing import Final, Literal

from protocol import commands as c
from protocol.activities import (
    ActionsSettings,
    AgendaSettings,
    CardsSettings,
    CaseSettings,
    FishbowlSettings,
    ModulesSettings,
    PulseSettings,
    QuestionsSettings,
    RecordSettings,
    RoundSettings,
    SubgroupsSettings,
)
from protocol.views.script import Stage
from server.core.activities import (
    actions,
    agenda,
    ballots,
    case,
    chair,
    dots,
    duties,
    lead,
    people,
    pulse,
    record,
    report,
    rounds,
    script,
    slips,
)
from server.core.activities.cards import grouping, marking, named, opening, writing
from server.core.activities.course import fishbowl, laps, modules, subgroups, turned
from server.core.activities.questions import asking, leading
from server.core.apart import not_theirs
from server.core.decision import DONE, Decision, Refusal
from server.core.follow import with_what_follows
from server.core.scene import Actor, Guest, Moment, Scene
from server.core.session import Session, scene_of
from server.core.value import value

# Whoever has the chair: the facilitator of a guided session, who has it for this phase, or anyone where nobody leads.
# Together: beside them whoever sits in a sub-group, of what is that one's alone.
By = Literal[
    "anyone",
    "facilitator",
    "chair",
    "chair or facilitator",
    "together",
    "onward",
    "timekeeper",
    "scribe",
    "bringer",
    "reporting",
    "leading",
    "group",
    "asking",
    "putting by",
]
# Who leads goes on in silence, and with the back to the circle.
LEADING: Final[frozenset[By]] = frozenset(
    {"facilitator", "chair", "chair or facilitator", "together", "onward", "timekeeper", "leading", "putting by"}
)
# What the people of a sub-group lead of their own.
LED: Final[frozenset[By]] = frozenset({"together", "putting by"})

LIVE: Final[frozenset[Stage]] = frozenset({"running"})
BEFORE: Final[frozenset[Stage]] = frozenset({"waiting", "running"})
AFTER: Final[frozenset[Stage]] = frozenset({"running", "closed"})
ALWAYS: Final[frozenset[Stage]] = frozenset({"waiting", "running", "closed"})


@value
class Rule:
    """`decide` is given the scene, the command and the parts of the session named in `reads`.

    `here`: the activity that the phase must have (asked only while running). `this_visit`: the command must name it.
    `still`: says nothing of the case, and is left to the case-bringer who sits apart and to everyone in silence.
    """

    decide: Callable[..., Decision]
    reads: tuple[str, ...] = ()
    by: By = "anyone"
    here: type | None = None
    stages: frozenset[Stage] = LIVE
    this_visit: bool = False
    still: bool = False


RULES: Final[dict[type[c.Command], Rule]] = {
    # being there
    c.Rename: Rule(people.rename, ("people",), stages=BEFORE, still=True),
    c.SetRemote: Rule(people.set_remote, ("people",), stages=BEFORE, still=True),
    c.Remove: Rule(people.remove, ("people",), "facilitator", stages=BEFORE),
    c.Invite: Rule(people.invite, ("people",), "facilitator", stages=BEFORE),
    c.Pair: Rule(people.pair, stages=ALWAYS, still=True),
    # leading
    c.OfferLead: Rule(lead.offer, ("lead", "people"), "facilitator", stages=BEFORE),
    c.AcceptLead: Rule(lead.accept, ("lead",), stages=BEFORE, still=True),
    c.DeclineLead: Rule(lead.decline, ("lead",), stages=BEFORE, still=True),
    c.TakeLead: Rule(lead.take, ("lead",), stages=BEFORE, still=True),
    c.GiveChair: Rule(chair.give, ("chair", "people"), "chair or facilitator", this_visit=True),
    c.AssignDuty: Rule(duties.assign, ("duties", "people"), stages=BEFORE, still=True),
    c.DrawDuty: Rule(duties.draw, ("duties", "people"), "chair", stages=BEFORE),
    # the script
    c.Begin: Rule(script.begin, ("script",), "facilitator", stages=BEFORE),
    c.Advance: Rule(script.advance, ("script",), "onward"),
    c.Back: Rule(script.back, ("script",), "chair"),
    c.Allot: Rule(script.allot, ("visit",), "timekeeper", this_visit=True),
    c.Pause: Rule(script.pause, ("visit",), "timekeeper", this_visit=True),
    c.Resume: Rule(script.resume, ("visit",), "timekeeper", this_visit=True),
    c.Ready: Rule(script.ready, ("visit",), this_visit=True, still=True),
    c.PlayAgain: Rule(laps.play_again, ("script", "laps", "in_turn"), "chair"),
    c.LapAbout: Rule(laps.lap_about, ("script", "laps", "in_turn"), "chair", this_visit=True),
    c.Spotlight: Rule(script.spotlight, ("script", "can_be_shown"), "chair"),
    c.Close: Rule(script.close, (), "facilitator", stages=ALWAYS),
    # the case-bringer apart
    c.Turn: Rule(turned.turn, ("turned",), "bringer", this_visit=True, still=True),
    c.Call: Rule(turned.call, ("turned",), still=True),
    c.AnswerCall: Rule(turned.answer_call, ("turned",), "chair or facilitator"),
    c.ShareNote: Rule(turned.share_note, ("turned",), "bringer"),
    c.UnshareNote: Rule(turned.unshare_note, ("turned",), "bringer"),
    # modules
    c.ChooseModule: Rule(modules.choose_module, ("modules",), "chair", ModulesSettings, this_visit=True),
    c.FavourModule: Rule(modules.favour_module, ("modules",), here=ModulesSettings),
    # sub-groups
    c.MoveToSubgroup: Rule(
        subgroups.move, ("parted", "people", "outside"), "chair", SubgroupsSettings, this_visit=True
    ),
    # fishbowl
    c.TakePlaces: Rule(
        fishbowl.take_places, ("fishbowl", "people"), here=FishbowlSettings, this_visit=True, still=True
    ),
    # agenda
    c.Propose: Rule(agenda.propose, ("agenda", "proposals_each"), stages=BEFORE),
    c.WithdrawProposal: Rule(agenda.withdraw_proposal, ("agenda",), here=AgendaSettings, stages=BEFORE),
    c.OpenVote: Rule(agenda.open_vote, ("agenda", "decks"), "chair", AgendaSettings, this_visit=True),
    c.Choose: Rule(agenda.choose, ("agenda", "decks"), "chair", AgendaSettings),
    # case
    c.TellCase: Rule(case.tell_case, ("case",), "bringer", CaseSettings),
    c.TellOutcome: Rule(case.tell_outcome, ("case",), "bringer", CaseSettings),
    c.WordQuestion: Rule(case.word_question, ("case",), "bringer", CaseSettings),
    c.OfferWording: Rule(case.offer_wording, ("case",), "group", CaseSettings),
    c.WithdrawOffer: Rule(case.withdraw_offer, ("case",), "group", CaseSettings),
    # questions
    c.Ask: Rule(asking.ask, ("questions", "rounds"), "asking", QuestionsSettings),
    c.WithdrawQuestion: Rule(asking.withdraw_question, ("questions", "spotlight")),
    c.OrderQuestions: Rule(leading.order_questions, ("questions",), "together", QuestionsSettings),
    c.GiveFloor: Rule(leading.give_floor, ("questions",), "together", QuestionsSettings),
    c.MarkAnswered: Rule(leading.mark_answered, ("questions", "spotlight"), "together", QuestionsSettings),
    c.ParkQuestion: Rule(leading.park_question, ("questions", "spotlight"), "putting by", QuestionsSettings),
    c.QueueAgain: Rule(leading.queue_again, ("questions",), "together", QuestionsSettings),
    c.Rate: Rule(asking.rate, ("questions",), "bringer", QuestionsSettings),
    # rounds
    c.StartRound: Rule(rounds.start_round, ("rounds", "people"), "chair", RoundSettings, this_visit=True),
    c.NextTurn: Rule(rounds.next_turn, ("rounds",), here=RoundSettings, this_visit=True, still=True),
    c.RaiseHand: Rule(rounds.raise_hand, ("rounds",), here=RoundSettings, this_visit=True),
    c.GiveWord: Rule(rounds.give_word, ("rounds", "people"), here=RoundSettings, this_visit=True, still=True),
    # anonymous things
    c.Deal: Rule(slips.deal, ("decks",), still=True),
    c.LookUp: Rule(slips.look_up, ("decks",), still=True),
    c.Put: Rule(writing.put, ("decks",)),
    c.TakeBack: Rule(writing.take_back, ("decks",)),
    c.Cast: Rule(ballots.cast, ("decks", "agenda", "dots")),
    c.Consent: Rule(opening.consent, ("decks", "cards")),
    c.Rephrase: Rule(marking.rephrase, ("cards",)),
    c.OpenDeck: Rule(opening.open_deck, ("decks",), "together", CardsSettings, this_visit=True),
    c.CloseDeck: Rule(opening.close_deck, ("decks", "written", "piles"), "together"),
    c.Reveal: Rule(opening.reveal, ("decks",), "chair"),
    c.OpenDots: Rule(dots.open_dots, ("decks", "dots", "cards"), "chair", CardsSettings),
    c.OpenPulse: Rule(pulse.open_pulse, ("decks", "pulses"), "chair", PulseSettings, this_visit=True),
    # named and opened cards
    c.WriteCard: Rule(named.write_card, ("decks", "written")),
    c.WithdrawCard: Rule(named.withdraw_card, ("written",)),
    c.OpenCard: Rule(named.open_card, ("decks", "written", "piles")),
    c.Strike: Rule(marking.strike, ("cards", "piles"), "bringer"),
    c.RateCard: Rule(marking.rate_card, ("cards", "piles"), "bringer"),
    c.PickCard: Rule(marking.pick_card, ("cards", "piles"), "bringer"),
    c.NameGroup: Rule(grouping.name_group, ("decks", "cards", "piles"), "together"),
    c.GroupCard: Rule(grouping.group_card, ("cards",), "together"),
    c.SetAside: Rule(marking.set_aside, ("cards", "spotlight"), "together"),
    c.AskRephrase: Rule(marking.ask_rephrase, ("cards",), "chair"),
    # record
    c.WriteLine: Rule(record.write_line, ("record",), "scribe", RecordSettings),
    c.DropLine: Rule(record.drop_line, ("record",), "scribe", RecordSettings),
    # actions, report, end
    c.NoteAction: Rule(actions.note_action, ("actions",), here=ActionsSettings),
    c.DropAction: Rule(actions.drop_action, ("actions",), here=ActionsSettings),
    c.Pass: Rule(actions.pass_on, ("actions",), here=ActionsSettings),
    c.OfferNext: Rule(actions.offer_next, ("actions",), here=ActionsSettings),
    c.Include: Rule(report.include, ("report", "things", "noted"), "reporting", ActionsSettings, AFTER),
    c.NameInReport: Rule(report.name_in_report, ("report",), "bringer", ActionsSettings, AFTER),
    c.Delete: Rule(report.delete, (), "leading", stages=ALWAYS),
}


# Which askers each of these lets through; who looks on adds nothing to the talk.
MAY: Final[dict[By, Callable[[Scene], bool]]] = {
    "facilitator": lambda scene: scene.leads,
    "chair": lambda scene: scene.chairs,
    "chair or facilitator": lambda scene: scene.chairs or scene.leads,
    "together": lambda scene: scene.chairs or scene.subgroup is not None,
    # Where nobody leads all go on by being ready; only the facilitator helps a group on that waits for somebody gone.
    "onward": lambda scene: scene.leads if scene.chair is None else scene.chairs,
    "timekeeper": lambda scene: scene.chairs or scene.holds("timekeeper"),
    "scribe": lambda scene: scene.holds("scribe") if "scribe" in scene.held else scene.chairs,
    "bringer": lambda scene: scene.brings,
    # Where each brought a case in turn, all about what they noted themselves.
    "reporting": lambda scene: scene.brings or scene.over,
    "leading": lambda scene: scene.leads or scene.brings,
    "group": lambda scene: not scene.brings and not scene.looks_on,
    "asking": lambda scene: not scene.looks_on and (not scene.brings or _said_of_questions(scene, "bringer")),
    "putting by": lambda scene: MAY["together"](scene) or _declines(scene),
}


def _declines(scene: Scene) -> bool:
    """Whether the case-bringer asks, and need not answer every question here."""
    return scene.brings and scene.speaks and _said_of_questions(scene, "declines")


def _said_of_questions(scene: Scene, name: Literal["bringer", "declines"]) -> bool:
    """Whether the phase has questions with this setting."""
    settings = scene.settings(QuestionsSettings)
    return settings is not None and getattr(settings, name) is True


def decide(session: Session, actor: Actor, command: c.Command, at: Moment) -> Decision:
    """What a command makes happen: events (none: it had happened already), a refusal, or work to be settled.

    Whether its reference is known already is asked before, with `session.knows`.
    """
    if isinstance(actor, Guest):
        return _as_guest(session, actor, command, at)
    if actor.participant in session.people.removed:
        return Refusal("removed")
    if isinstance(command, c.Join):
        return DONE
    scene, rule = scene_of(session, actor.participant, at), RULES[type(command)]
    leading = rule.by in LED and not (rule.by == "putting by" and _declines(scene))
    if no := _refused(rule, scene, command) or not_theirs(session, scene, command, leading):
        return no
    decision = rule.decide(scene, command, *(getattr(session, part) for part in rule.reads))
    return with_what_follows(session, command, decision, at.now) if isinstance(decision, tuple) else decision


def _as_guest(session: Session, guest: Guest, command: c.Command, at: Moment) -> Decision:
    if not isinstance(command, c.Join):
        return Refusal("not_admitted")
    if session.stage == "closed":
        return Refusal("session_closed")
    joined = people.join(at, guest, command, session.people)
    return with_what_follows(session, command, joined, at.now) if isinstance(joined, tuple) else joined


def _refused(rule: Rule, scene: Scene, command: c.Command) -> Refusal | None:
    """The refusals that stand in the table, in this order: stage, silence, turned away, role, visit, phase."""
    if scene.stage not in rule.stages:
        return Refusal("session_closed" if scene.stage == "closed" else "not_now")
    if no := _hushed(rule, scene):
        return no
    if not _may(rule.by, scene):
        return Refusal("no_case" if rule.by in ("bringer", "reporting") and scene.bringer is None else "not_your_role")
    if rule.this_visit and getattr(command, "visit", None) != scene.visit:
        return Refusal("other_visit")
    if rule.here and scene.stage == "running" and not scene.settings(rule.here):
        return Refusal("not_now")
    return None


def _hushed(rule: Rule, scene: Scene) -> Refusal | None:
    """In silence nobody says anything, and who sits apart does not; leading goes on all the same."""
    if scene.stage != "running" or rule.still or rule.by in LEADING:
        return None
    if scene.silent:
        return Refusal("not_now")
    return Refusal("turned_away") if scene.turned and scene.brings else None


def _may(by: By, scene: Scene) -> bool:
    return by == "anyone" or MAY[by](scene)
