"""The scene in which a command is asked: who, in which role, when, and where in the script.

All that a rule may want to know beside its own activity's part of the state.
"""

from collections.abc import Mapping
from typing import Final, TypeVar

from protocol.activities import CardsSettings
from protocol.method import Bringer, Duty, Phase
from protocol.views.script import Stage
from server.core.value import value

SettingsT = TypeVar("SettingsT")

# A circle is eight; beyond forty nobody is heard, and every limit of the activities reckons with no more.
MOST_PARTICIPANTS = 40
# Where the case-bringer is while the others talk about the case without them.
APART: Final[frozenset[Bringer]] = frozenset({"turned-away", "away"})


@value
class Guest:
    """Someone whom the join link let in and who has no seat yet. `proof`: the hash of their seat proof."""

    proof: str


@value
class Member:
    """A participant, by id."""

    participant: str


Actor = Guest | Member


@value
class Moment:
    """What comes from outside the state. `now`: epoch ms; `most`: how many participants a session may have.

    `away`: for how many ms the facilitator has surely been on no node, `patience`: after how many another may lead.
    `draw`: a number that nobody can foresee.
    """

    now: int
    most: int = MOST_PARTICIPANTS
    away: int = 0
    patience: int = 60_000
    draw: int = 0


@value
class Scene:
    """`who`: the asking participant ("" for a guest); `bringer`: the case-bringer, None until a case is chosen.

    `visit` and `index` of the phase are 0 and -1 while waiting, and stay at the last after closing. `abandoned`: the
    facilitator has been away for long enough. `chair`: who leads the process now, None where nobody does; `held`: who
    has which duty; `draw`: as of the moment. `since`: the visit from which on the
    phase is played as it is now. `back`: the case-bringer turned back to the circle in this visit. `over`: each brought
    a case in turn, and that is past. `subgroup`: with which the asker sits, None with none; `parted`: the sub-groups of
    this visit; `looking_on`: who sits in the circle of a fishbowl that has not the word.
    """

    who: str
    facilitator: str
    bringer: str | None
    stage: Stage
    visit: int
    index: int
    phase: Phase | None
    now: int
    abandoned: bool
    chair: str | None
    held: Mapping[str, str]
    draw: int
    since: int
    back: bool
    over: bool
    subgroup: str | None
    parted: tuple[str, ...]
    looking_on: tuple[str, ...]

    @property
    def leads(self) -> bool:
        """Whether the facilitator asks."""
        return self.who == self.facilitator

    @property
    def brings(self) -> bool:
        """Whether the case-bringer asks."""
        return self.who == self.bringer

    @property
    def chairs(self) -> bool:
        """Whether the asker leads the process now: the chair, or anyone where nobody leads."""
        return self.chair is None or self.who == self.chair

    def leads_in(self, subgroup: str | None) -> bool:
        """Whether the asker leads what is a sub-group's own while it sits apart, or else the circle's."""
        return self.chairs if subgroup not in self.parted else self.who == self.chair or subgroup == self.subgroup

    def holds(self, duty: Duty) -> bool:
        """Whether the asker has this duty."""
        return self.held.get(duty) == self.who

    @property
    def looks_on(self) -> bool:
        """Whether the asker adds nothing to the talk: an observer, or who sits where the word is not."""
        return self.holds("observer") or self.who in self.looking_on

    @property
    def apart(self) -> bool:
        """Whether this phase has the case-bringer sit with the back to the circle, or leave the room."""
        return self.phase is not None and self.phase.bringer in APART

    @property
    def turned(self) -> bool:
        """Whether the case-bringer sits apart now."""
        return self.apart and not self.back

    @property
    def silent(self) -> bool:
        """Whether this phase is silence."""
        return self.phase is not None and self.phase.group == "silence"

    @property
    def speaks(self) -> bool:
        """Whether the case-bringer can say something now."""
        return not self.silent and not self.turned

    def settings(self, kind: type[SettingsT]) -> SettingsT | None:
        """The settings of an activity if this phase has it."""
        return settings_of(self.phase, kind)


def deck_settings(phase: Phase | None, key: str) -> CardsSettings | None:
    """The settings of the deck with this key, if the phase has it."""
    return next((it for it in decks_of(phase) if it.deck == key), None)


def decks_of(phase: Phase | None) -> tuple[CardsSettings, ...]:
    """All decks of cards that a phase has."""
    return tuple(it for it in (phase.activities if phase else ()) if isinstance(it, CardsSettings))


def settings_of(phase: Phase | None, kind: type[SettingsT]) -> SettingsT | None:
    """The settings of an activity of `kind` in a phase, if it has one."""
    for activity in phase.activities if phase else ():
        if isinstance(activity, kind):
            return activity
    return None
