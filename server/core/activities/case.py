"""Case: its story, how it ended, the key question in all its wordings, and wordings that others offer."""

from dataclasses import field

from protocol.activities import CaseSettings
from protocol.commands import OfferWording, TellCase, TellOutcome, WithdrawOffer, WordQuestion
from protocol.views.case import CaseView, OfferView, WordingView
from server.core.activities.own import take_back
from server.core.again import Again
from server.core.decision import DONE, Decision, Refusal
from server.core.events import CaseChosen, CaseTold, KeyQuestionWorded, OfferWithdrawn, OutcomeTold, WordingOffered
from server.core.scene import Scene
from server.core.value import replace, value

# Many more than a talk brings forth; they keep a page legible and a log small.
MOST_WORDINGS = MOST_OFFERS = 60


@value
class Wording:
    """One wording of the key question. `at`: epoch ms."""

    id: str
    text: str
    phase: int
    at: int


@value
class Offer:
    """A wording somebody offers."""

    by: str
    text: str


@value
class Case:
    """`wordings`: first to last, the last one holds. `gone`: ids of offers once used."""

    story: str | None = None
    # How it ended; None until the case-bringer tells, in the phase that has it told.
    outcome: str | None = None
    wordings: tuple[Wording, ...] = ()
    offers: dict[str, Offer] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()

    @property
    def question(self) -> Wording | None:
        """The key question now, None before its first wording."""
        return self.wordings[-1] if self.wordings else None


# -- decide


def tell_case(scene: Scene, do: TellCase, case: Case) -> Decision:
    """The story, where the phase has it told."""
    settings = scene.settings(CaseSettings)
    if not settings or not settings.story:
        return Refusal("not_now")
    return DONE if case.story == do.story else (CaseTold(do.story),)


def tell_outcome(scene: Scene, do: TellOutcome, case: Case) -> Decision:
    """How it ended, only where the phase has it told."""
    settings = scene.settings(CaseSettings)
    if not settings or not settings.outcome:
        return Refusal("not_now")
    return DONE if case.outcome == do.outcome else (OutcomeTold(do.outcome),)


def word_question(scene: Scene, do: WordQuestion, case: Case) -> Decision:
    """One more wording; one that was given is never changed."""
    if any(wording.id == do.id for wording in case.wordings):
        return DONE
    if len(case.wordings) >= MOST_WORDINGS:
        return Refusal("too_many_items")
    return (KeyQuestionWorded(do.id, do.text, scene.index, scene.now),)


def offer_wording(scene: Scene, do: OfferWording, case: Case) -> Decision:
    """A new offer, or the own one with other words."""
    settings = scene.settings(CaseSettings)
    if not settings or not settings.offers:
        return Refusal("not_now")
    known, mine = case.offers.get(do.id), Offer(scene.who, do.text)
    if do.id in case.gone or known == mine:
        return DONE
    if known and known.by != scene.who:
        return Refusal("not_yours")
    if not known and len(case.offers) + len(case.gone) >= MOST_OFFERS:
        return Refusal("too_many_items")
    return (WordingOffered(do.id, scene.who, do.text),)


def withdraw_offer(scene: Scene, do: WithdrawOffer, case: Case) -> Decision:
    """The own offer goes."""
    return take_back(scene, do.id, case.gone, case.offers, (OfferWithdrawn(do.id),))


# -- evolve


def chosen(case: Case, event: CaseChosen) -> Case:
    """Another case is another story."""
    return Case(gone=case.gone | set(case.offers))


def told(case: Case, event: CaseTold) -> Case:
    return replace(case, story=event.story)


def outcome_told(case: Case, event: OutcomeTold) -> Case:
    return replace(case, outcome=event.outcome)


def worded(case: Case, event: KeyQuestionWorded) -> Case:
    return replace(case, wordings=(*case.wordings, Wording(event.id, event.text, event.phase, event.at)))


def offered(case: Case, event: WordingOffered) -> Case:
    return replace(case, offers={**case.offers, event.id: Offer(event.by, event.text)})


def offer_withdrawn(case: Case, event: OfferWithdrawn) -> Case:
    offers = {key: offer for key, offer in case.offers.items() if key != event.id}
    return replace(case, offers=offers, gone=case.gone | {event.id})


# -- project: always, in every phase: story, outcome once told, all wordings, offers with who offers


def project(case: Case, again: Again) -> CaseView:
    """The case for everyone in the circle."""
    view: CaseView = {
        "wordings": again.once(_wordings, case.wordings),
        "order": list(case.offers),
        "offers": again.each(_offer, case.offers),
    }
    if case.story is not None:
        view["story"] = case.story
    if case.outcome is not None:
        view["outcome"] = case.outcome
    return view


def _wordings(wordings: tuple[Wording, ...]) -> list[WordingView]:
    return [project_wording(wording) for wording in wordings]


def project_wording(wording: Wording) -> WordingView:
    """A wording and when it was given."""
    return {"id": wording.id, "text": wording.text, "at": wording.at, "phase": wording.phase}


def _offer(offer: Offer) -> OfferView:
    return {"by": offer.by, "text": offer.text}
