"""What holds after every command, whoever asked it and whatever came of it: one function a sentence."""

import json
import re
from base64 import urlsafe_b64decode
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter

from protocol.activities import ActionsSettings, AgendaSettings
from protocol.ids import LENGTHS
from protocol.views import OwnView, View
from server.core.activities.agenda import MOST_PROPOSALS
from server.core.activities.questions.queue import MOST_QUESTIONS
from server.core.activities.slips import MOST_DECKS
from server.core.again import Again
from server.core.audience import project, project_guest, project_own, project_screen
from server.core.ends import Keep, end_of
from server.core.events import CardRephrased, Ended
from server.core.evolve import Entry, fold
from server.core.once import MOST_TABS
from server.core.patch import diff
from server.core.scene import settings_of
from server.core.session import Session
from server.store.codec import decode, encode
from tests.core.given import Scenario
from tests.core.test_patch import merged

VIEW: TypeAdapter[Any] = TypeAdapter(View)
OWN: TypeAdapter[Any] = TypeAdapter(OwnView)
PARTICIPANT = re.compile(r'"p[1-9]\d*"')
STATUS = ("open", "asking", "opened")
# What is written by name and can be withdrawn: the part of the session, and what it calls it.
USED = (
    *(("questions", "items"), ("agenda", "proposals"), ("actions", "items")),
    *(("case", "offers"), ("turned", "notes"), ("record", "lines")),
)

# Which texts an audience may see, by the command and the field they were said in. A new one is seen by nobody until it
# is added here.
GUEST = {"title", "name", "p2", "p3", "p4", "p5", "p6", "Join.name", "Rename.name"}
AGENDA = {"Propose.title", "Propose.line", "Case", "Line"}
ALOUD = {
    "WriteLine.text",
    "WordQuestion.text",
    "Ask.text",
    "Put.text",
    "Rephrase.text",
    "Invite.link?",
    "WriteCard.text",
} | AGENDA
CASE = {"TellCase.story", "TellOutcome.outcome", "OfferWording.text"}
CIRCLE = {"NameGroup.name", "ShareNote.text", "NoteAction.text", "NoteAction.when?"} | CASE
MAY_SEE = {"guest": GUEST, "screen": GUEST | ALOUD, "group": GUEST | ALOUD | CIRCLE}
# Where on the screen some of these stand, and nowhere else.
PLACES = {
    "shown": {"Ask.text", "WriteCard.text", "Put.text", "Rephrase.text"},
    "agenda": AGENDA,
    "record": {"WriteLine.text"},
}

Views = dict[str, Any]


def views(session: Session, again: Again | None = None) -> Views:
    """All that anybody sees; `again`: what was made of the session before."""
    end = end_of(session, Keep())
    everyone = session.people.names
    return {
        "group": project(session, end, again),
        "screen": project_screen(session, end, again),
        "guest": project_guest(session, end, again),
        "own": {who: project_own(session, who) for who in everyone},
    }


def texts(value: Any) -> Iterator[str]:
    """Every sealed text in a view, by what it was said in."""
    match value:
        case dict():
            for part in value.values():
                yield from texts(part)
        case list() | tuple():
            for part in value:
                yield from texts(part)
        case str() if len(value) in LENGTHS:
            yield _said_in(value)


@cache
def _said_in(sealed: str) -> str:
    return urlsafe_b64decode(sealed + "==").decode(errors="replace").rstrip(".").split(" ")[0]


def nulls(value: Any) -> bool:
    match value:
        case None:
            return True
        case dict():
            return any(nulls(part) for part in value.values())
        case list():
            return any(nulls(part) for part in value)
        case _:
            return False


# -- views


def views_have_their_shape(seen: Views) -> None:
    """With no field beside it, no null, and nothing that JSON can't say."""
    for name in MAY_SEE:
        VIEW.validate_json(json.dumps(seen[name]), extra="forbid")
    for own in seen["own"].values():
        OWN.validate_python(own, extra="forbid")
    assert not nulls(seen)
    assert json.loads(json.dumps(seen)) == seen


def patches_reproduce(before: Views, after: Views) -> None:
    """Whoever merges the patch into the old view has the new one."""
    patch = diff(before, after)
    assert (merged(before, patch) if patch else before) == after


def what_is_made_again_is_what_is_made_anew(seen: Views, session: Session) -> None:
    """Nobody sees what stood there before, because it was not made anew."""
    assert seen == views(session)


def hidden_things_are_absent(seen: Views) -> None:
    """An audience sees the texts that it may see, and where it may."""
    for name, may_see in MAY_SEE.items():
        assert set(texts(seen[name])) <= may_see, name
    for key, part in seen["screen"].items():
        said = set(texts(part))
        assert not any(only_there & said for place, only_there in PLACES.items() if place != key)
    alone = {who: own.get("apart") for who, own in seen["own"].items()}
    assert set(texts(alone)) <= {"WriteCard.text", "Ask.text", "NameGroup.name"}
    assert set(texts([own["cards"] for own in seen["own"].values()])) <= {"WriteCard.text"}


def piles_tell_nothing_before_they_are_opened(seen: Views) -> None:
    """Of a pile that is not opened there is no card, and of an opened one no writer."""
    for deck in seen["group"]["decks"].values():
        assert deck["status"] == "opened" or not deck["cards"]
    shown = seen["screen"].get("shown", {})
    anonymous = [deck for deck in seen["group"]["decks"].values() if "named" not in deck]
    nameless = [anonymous, seen["group"]["agenda"].get("vote"), shown if _anonymous(shown, seen) else {}]
    nameless += [seen["group"].get(counted, {}) for counted in ("dots", "pulses")]
    assert not PARTICIPANT.search(json.dumps(nameless))


def _anonymous(shown: dict[str, Any], seen: Views) -> bool:
    decks = seen["group"]["decks"].values()
    return any(shown.get("id") in deck["cards"] and "named" not in deck for deck in decks)


def hidden_cards_are_their_writers_alone(session: Session, seen: Views) -> None:
    """What a named card says is in no view before it is opened, but in its writer's own slice."""
    shared = json.dumps([seen["group"], seen["screen"], seen["guest"]])
    for key, card in session.written.by_id.items():
        said = any(card.text == opened.text for opened in session.cards.by_id.values())
        assert said or card.text not in shared
        assert [who for who, own in seen["own"].items() if key in own["cards"]] == [card.by]


def what_is_apart_is_its_sub_groups_alone(session: Session, seen: Views) -> None:
    """It is in no view, and in the own slice of nobody but its people and who leads."""
    circle, shown = seen["group"], seen["screen"].get("shown", {})
    assert shown.get("id") not in session.apart
    assert not session.questions.apart.keys() & circle["questions"]["items"].keys()
    assert not session.cards_apart.keys() & {key for deck in circle["decks"].values() for key in deck["cards"]}
    for who, own in seen["own"].items():
        theirs = {key for key in session.parted.now if who in (session.leader, *session.parted.together[key])}
        assert own.get("apart", {}).keys() == theirs
        for key, alone in own.get("apart", {}).items():
            assert {session.questions.apart[one] for one in alone["questions"]["items"]} <= {key}
            assert {session.decks.by_id[one].subgroup for one in alone["decks"]} <= {key}


def counts_are_of_enough(seen: Views) -> None:
    """Nothing is counted before the close, and no pulse of fewer than five."""
    pulses = seen["group"].get("pulses", {"items": {}})["items"].values()
    for counted in (*pulses, *seen["group"].get("dots", {}).values()):
        assert ("counts" in counted) == (counted["status"] == "counted")
    assert all(sum(pulse["counts"].values()) >= 5 for pulse in pulses if "counts" in pulse)


# -- the log


def the_log_is_the_state(scenario: Scenario) -> None:
    """Written, read and folded again it gives the same session."""
    assert fold(decode(encode(entry)) for entry in scenario.log) == scenario.session


def anonymous_things_have_no_author(entries: list[Entry]) -> None:
    """An entry about what was written under a slip names nobody."""
    for entry in entries:
        about = tuple(e for e in entry.events if isinstance(e, CardRephrased | Ended))
        assert not about or not PARTICIPANT.search(encode(Entry(about)).decode())
        assert not any(isinstance(event, CardRephrased) for event in about) or (entry.by, entry.at) == (None, None)


# -- the state


def one_leads(session: Session) -> None:
    """There is one facilitator, and they sit in the circle."""
    assert session.lead.facilitator in session.people.order
    assert session.agenda.bringer is None or session.agenda.bringer in session.people.order


def the_chair_and_duties_are_in_the_circle(session: Session) -> None:
    """Who leads and who has a duty sits there; the case-bringer has the chair only alone, and never observes."""
    order, bringer = session.people.order, session.bringer
    assert session.leader is None or session.leader in order
    assert session.chair.who is None or session.chair.who != bringer or len(order) == 1
    assert set(session.duties.held.values()) <= set(order)
    assert bringer is None or session.duties.held.get("observer") != bringer


def decks_go_one_way(before: Session, after: Session) -> None:
    """No deck goes, none is closed less, and an opened card stays."""
    for key, deck in before.decks.by_id.items():
        assert STATUS.index(after.decks.by_id[key].status) >= STATUS.index(deck.status)
        assert deck.dealt.items() <= after.decks.by_id[key].dealt.items()
    assert before.cards.by_id.keys() <= after.cards.by_id.keys()


def what_was_used_stays_known(before: Session, after: Session) -> None:
    """No id comes back that was withdrawn, no code and no proof that was given up."""
    for part, things in USED:
        activity = getattr(after, part)
        assert getattr(before, part).gone <= activity.gone
        assert not activity.gone & getattr(activity, things).keys()
    assert before.lead.void <= after.lead.void
    assert before.people.removed <= after.people.removed
    assert before.people.proofs.items() <= after.people.proofs.items()


def numbers_keep_to_limits(session: Session, most: int) -> None:
    """There is no more of anything than there may be."""
    assert len(session.people.order) <= most
    assert len(session.decks.by_id) <= MOST_DECKS
    assert len(session.questions.items) + len(session.questions.gone) <= MOST_QUESTIONS
    assert len(session.agenda.proposals) + len(session.agenda.gone) <= MOST_PROPOSALS
    assert all(len(tabs) <= MOST_TABS for tabs in session.tabs.values())
    _each_keeps_to(session, AgendaSettings, session.agenda.proposals)
    _each_keeps_to(session, ActionsSettings, session.actions.items)


def _each_keeps_to(session: Session, kind: type[Any], things: Mapping[str, Any]) -> None:
    """As many as the method allows each, in whichever of its phases it allows most."""
    allowed = [settings.each for phase in session.script.phases if (settings := settings_of(phase, kind))]
    assert all(count <= max(allowed) for count in Counter(thing.by for thing in things.values()).values())


def the_queue_is_whole(session: Session) -> None:
    """A question is in one place: it waits, has the floor, is parked or answered."""
    questions = session.questions
    places = [*questions.queue, *questions.settled, *questions.floors.values()]
    assert sorted(places) == sorted(questions.items)
    assert questions.parked <= set(questions.settled)


def turns_go_round(session: Session) -> None:
    """Who has the turn, the word or a hand up is there; the order is who had a turn, who has it and who has yet to."""
    rounds, here = session.rounds, set(session.people.order)
    assert len(set(rounds.order)) == len(rounds.order)
    assert len(set(rounds.hands)) == len(rounds.hands)
    assert {*rounds.order, *rounds.hands} <= here
    speaking = {who for who in (rounds.now, rounds.word) if who}
    assert speaking <= here - set(rounds.hands)
    assert (rounds.now is None) <= (not rounds.coming)
    assert rounds.order[len(rounds.order) - len(rounds.coming) :] == rounds.coming
    assert rounds.deadline is None or rounds.left is None


def visits_count_up(session: Session) -> None:
    """Each visit goes one phase on or back from the one before, but where a lap begins."""
    steps = enumerate(pairwise(session.script.visits), 2)
    assert all(abs(left - entered) == 1 or session.laps.began(visit) for visit, (left, entered) in steps)
    assert not session.visit or session.visit.n == len(session.script.visits)
    block = session.laps.around(session.visit.phase) if session.visit else None
    settings = session.script.phases[block.last].repeat if block else None
    if block and settings and settings.brings and not session.over:
        assert session.bringer in (block.laps[-1].about, None)
    assert not session.spotlight or session.spotlight in session.can_be_shown
