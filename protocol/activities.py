"""What a phase's activities can be set to, by kind: what the server enforces of each."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from protocol.flaws import Misfit, Place, refuse

KEY: Final = r"^[a-z][a-z0-9-]{0,39}$"
Key = Annotated[str, StringConstraints(pattern=KEY)]
Policy = Literal["clarifying", "open", "closed", "any", "none"]
Order = Literal["seat", "random", "remote-first", "least-heard"]
Opening = Literal["together", "in-turn", "one-by-one"]
Company = Literal["same", "new", "hosts", "joined"]
Hue = Literal["white", "red", "yellow", "black", "green", "blue"]


class Frozen(BaseModel):
    """Data that never changes and has no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class AgendaSettings(Frozen):
    """Cases are proposed, voted on and chosen. ``each``: how many proposals a person may have."""

    t: Literal["agenda"]
    each: int = Field(default=2, ge=1, le=5)
    vote: bool = True


class CaseSettings(Frozen):
    """The case and its key question. ``story``: the case is told here; ``offers``: the group offers wordings.

    ``outcome``: only here the case-bringer tells how it ended, or what was decided.
    """

    t: Literal["case"]
    story: bool = False
    offers: bool = False
    outcome: bool = False


class QuestionsSettings(Frozen):
    """The question queue. ``each``: how many may wait at once per person; ``rated``: cold, lukewarm, warm.

    ``answered``: whether any question can get the floor, or only one that the case-bringer called warm. ``declines``:
    the case-bringer can put a question by, and owes nobody a reason. ``bringer``: the case-bringer asks too.
    """

    t: Literal["questions"]
    each: int = Field(default=3, ge=1, le=10)
    rated: bool = False
    answered: Literal["any", "warm"] = "any"
    policy: Policy = "any"
    declines: bool = False
    bringer: bool = False

    @model_validator(mode="after")
    def _warm_is_rated(self) -> "QuestionsSettings":
        if self.answered == "warm" and not self.rated:
            refuse("questions", [Misfit("only_rated_is_warm", ("answered",))])
        return self


class CardsSettings(Frozen):
    """A deck of cards. ``deck``: its key in the phase; ``each``: how many a writer has; ``bringer``: writes too.

    ``named``: with the writer's name, else anonymous; ``opening``: how they are opened, anonymous ones only together.
    The case-bringer marks what ``strikes``, calls cards cold, lukewarm or warm (``rated``), or picks at most ``pick``.
    ``groups``: the cards can be laid in groups. ``dots``: how many secret dots each may give. ``hue``: its colour.
    """

    t: Literal["cards"]
    deck: Key = "cards"
    each: int = Field(default=3, ge=1, le=9)
    named: bool = False
    opening: Opening = "together"
    strikes: bool = True
    rated: bool = False
    pick: int = Field(default=0, ge=0, le=9)
    groups: bool = False
    dots: int = Field(default=0, ge=0, le=9)
    bringer: bool = False
    hue: Hue | None = None

    @model_validator(mode="after")
    def _anonymous_is_together(self) -> "CardsSettings":
        if self.opening != "together" and not self.named:
            refuse("cards", [Misfit("only_together", ("opening",))])
        return self


class RoundSettings(Frozen):
    """Everyone has a turn, or passes. ``order``: who comes when; ``seconds``: per turn, 0 for as long as it takes.

    ``bringer``: has a turn too; ``hands``: who wants to say something beside it can raise a hand.
    """

    t: Literal["round"]
    order: Order = "seat"
    seconds: int = Field(default=0, ge=0, le=3_600)
    bringer: bool = True
    hands: bool = True


class PulseSettings(Frozen):
    """One secret answer of each, from 1 to 5, shown as a spread from five answers. ``about``: what is asked."""

    t: Literal["pulse"]
    about: Literal["arrival", "energy", "safety", "worth"]


class ModulesSettings(Frozen):
    """One of the method's modules is chosen here; it says what is done in the phase that plays it."""

    t: Literal["modules"]
    of: tuple[Key, ...] = Field(min_length=2, max_length=20)


class RecordSettings(Frozen):
    """The scribe writes down what is said, line by line, for all to read; whoever leads does where there is none."""

    t: Literal["record"]


class SubgroupsSettings(Frozen):
    """The circle parts into sub-groups of ``size`` or a little more for this phase.

    ``bringer``: is in one too. Queue and named decks are each sub-group's own, anonymous decks stay the circle's.
    ``company``: by the seats, and whenever the phase comes back the ``same``; each lap ``new``, with as few as can be
    who sat together before; so too, but one of each stays where they sit as the ``hosts`` of the tables; or the
    sub-groups of before are ``joined`` into larger ones.
    """

    t: Literal["subgroups"]
    size: int = Field(default=2, ge=2, le=5)
    bringer: bool = False
    company: Company = "same"


class FishbowlSettings(Frozen):
    """An inner circle works and an outer one looks on in silence, or the other way round.

    ``word``: which of them adds something here; ``inner`` or ``outer``: how many sit there, none of both said half of
    all. ``places``: kept from the fishbowl before, exchanged, or taken anew; ``free``: all may change their own place.
    """

    t: Literal["fishbowl"]
    word: Literal["inner", "outer"] = "inner"
    inner: int = Field(default=0, ge=0, le=39)
    outer: int = Field(default=0, ge=0, le=39)
    places: Literal["kept", "exchange", "anew"] = "kept"
    free: bool = False

    @model_validator(mode="after")
    def _one_is_the_rest(self) -> "FishbowlSettings":
        if self.inner and self.outer:
            refuse("fishbowl", [Misfit("only_one_count", ("outer",))])
        return self


class ActionsSettings(Frozen):
    """Everyone notes what they will do, or passes; the report is put together here. ``next``: who brings next time."""

    t: Literal["actions"]
    each: int = Field(default=5, ge=1, le=9)
    next: bool = False


Activity = Annotated[
    AgendaSettings
    | CaseSettings
    | QuestionsSettings
    | CardsSettings
    | RoundSettings
    | PulseSettings
    | ModulesSettings
    | RecordSettings
    | SubgroupsSettings
    | FishbowlSettings
    | ActionsSettings,
    Field(discriminator="t"),
]


def slot_of(activity: Activity) -> str:
    """What may stand once in a phase: a kind, or of cards a deck."""
    return f"cards/{activity.deck}" if isinstance(activity, CardsSettings) else activity.t


def _whole(activities: tuple[Activity, ...]) -> list[Misfit]:
    """What only the whole circle can do, in a phase that parts it."""
    here = tuple(enumerate(activities)) if any(isinstance(it, SubgroupsSettings) for it in activities) else ()
    places: list[Place] = [(n, "dots") for n, it in here if isinstance(it, CardsSettings) and it.named and it.dots]
    places += [(n,) for n, it in here if isinstance(it, FishbowlSettings)]
    places += [(n, "answered") for n, it in here if isinstance(it, QuestionsSettings) and it.answered == "warm"]
    return [Misfit("needs_the_circle", ("activities", *place)) for place in places]


def only_once(activities: tuple[Activity, ...]) -> None:
    """Refuses two of a kind or deck in one phase, and what cannot be in it together."""
    slots = [slot_of(activity) for activity in activities]
    twice = [n for n, slot in enumerate(slots) if slot in slots[:n]]
    refuse("activities", [*(Misfit("activity_twice", ("activities", n)) for n in twice), *_whole(activities)])
