"""The shape of a method's file: each phase with its texts in every language beside it, as people read and edit it."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Final, get_args

from pydantic import AfterValidator, Field, model_validator

from protocol.activities import CardsSettings, Frozen, Key
from protocol.flaws import Misfit, Place, refuse
from protocol.ids import Language
from protocol.method import Duty, Method, Module, Phase, misfits
from protocol.texts import Level, LibraryMethod, Line, MethodTexts, ModuleTexts, Need, PhaseTexts, Want

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
BOOKENDS: Final = "bookend-"  # how the keys of phases begin that can stand before and after any method


def _in_seconds(minutes: int) -> int:
    return minutes * 60


class Titles(Frozen):
    """What the library shows of a method in one language, and what one needs to know to lead it."""

    name: Line
    summary: Line
    origin: Line
    minutes: Line
    fits: Line
    unfit: Line
    lead: tuple[Line, ...] = ()


class ScriptPhase(Phase):
    """A phase as it stands in the file: planned in minutes, its texts under it."""

    seconds: Annotated[int, AfterValidator(_in_seconds)] = Field(alias="minutes", ge=1, le=1_440)
    nl: PhaseTexts | None = None
    en: PhaseTexts | None = None
    de: PhaseTexts | None = None

    def structure(self) -> Phase:
        return Phase(**{name: getattr(self, name) for name in Phase.model_fields})

    def misfits(self) -> Iterator[Misfit]:
        """What is said of decks goes with the decks that there are; where there are several, each has a name."""
        decks = {it.deck for it in self.activities if isinstance(it, CardsSettings)}
        for language, texts in _said(self):
            for deck in sorted(texts.decks.keys() - decks):
                yield Misfit("no_such_deck", (language, "decks", deck), {"deck": deck})
            for deck in sorted(decks - texts.decks.keys()) if len(decks) > 1 else ():
                yield Misfit("nameless_deck", (language, "decks"), {"deck": deck})


class ScriptModule(Module):
    """A module as it stands in the file, its texts under it."""

    nl: ModuleTexts | None = None
    en: ModuleTexts | None = None
    de: ModuleTexts | None = None

    def structure(self) -> Module:
        return Module(**{name: getattr(self, name) for name in Module.model_fields})


class Script(Frozen):
    """A method's file: facts for choosing it, what it is called, and its phases. Texts in one language or more."""

    document: str | None = Field(default=None, alias="$schema")  # by which an editor helps to write it
    id: Key
    version: int = Field(ge=1)
    level: Level
    smallest: int = Field(ge=2)
    largest: int = Field(le=40)
    wants: tuple[Want, ...] = Field(min_length=1)
    needs: tuple[Need, ...] = ()
    duties: tuple[Duty, ...] = ()
    nl: Titles | None = None
    en: Titles | None = None
    de: Titles | None = None
    phase: tuple[ScriptPhase, ...] = Field(min_length=1, max_length=40)
    module: tuple[ScriptModule, ...] = Field(default=(), max_length=20)

    @model_validator(mode="after")
    def _fits_together(self) -> "Script":
        refuse("script", self._misfits())
        return self

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those in which it says something."""
        places = (self, *self.phase, *self.module)
        return tuple(language for language in LANGUAGES if any(getattr(place, language) for place in places))

    def as_library(self) -> LibraryMethod:
        return LibraryMethod(
            method=self.method(),
            level=self.level,
            smallest=self.smallest,
            largest=self.largest,
            wants=self.wants,
            needs=self.needs,
            texts={language: self.texts(language) for language in self.languages},
        )

    def method(self) -> Method:
        return Method(
            id=self.id,
            version=self.version,
            phases=tuple(phase.structure() for phase in self.phase),
            modules=tuple(module.structure() for module in self.module),
            duties=self.duties,
        )

    def texts(self, language: Language) -> MethodTexts:
        titles: Titles = getattr(self, language)
        return MethodTexts(
            **dict(titles),
            phases={phase.key: getattr(phase, language) for phase in self.phase},
            modules={module.key: getattr(module, language) for module in self.module},
        )

    def _misfits(self) -> Iterator[Misfit]:
        if self.smallest > self.largest:
            yield Misfit("smallest_over_largest", ("smallest",))
        if not self.languages:
            yield Misfit("no_language", ())
        for code, (top, *rest), told in misfits(self.phase, self.module):
            yield Misfit(code, (str(top).removesuffix("s"), *rest), told)
        for place, where in self._places():
            yield from unequal(place, where, self.languages)
        for n, phase in enumerate(self.phase):
            if phase.key.startswith(BOOKENDS):
                yield Misfit("reserved_key", ("phase", n, "key"), {"prefix": BOOKENDS})
            for code, at, told in phase.misfits():
                yield Misfit(code, ("phase", n, *at), told)

    def _places(self) -> Iterator[tuple[Place, Frozen]]:
        """Where texts stand, with what holds them."""
        yield (), self
        yield from ((("phase", n), phase) for n, phase in enumerate(self.phase))
        yield from ((("module", n), module) for n, module in enumerate(self.module))


class Bookends(Frozen):
    """What can stand before and after any method: phases as in a method's file, in every language."""

    before: tuple[ScriptPhase, ...]
    after: tuple[ScriptPhase, ...]

    @model_validator(mode="after")
    def _speak_every_language(self) -> "Bookends":
        for name in ("before", "after"):
            for n, phase in enumerate(getattr(self, name)):
                refuse("bookends", unequal((name, n), phase, LANGUAGES))
        return self


def _said(where: Frozen) -> list[tuple[Language, Any]]:
    return [(language, texts) for language in LANGUAGES if (texts := getattr(where, language)) is not None]


def unequal(place: Place, where: Frozen, languages: Sequence[Language]) -> Iterator[Misfit]:
    """Every language says as much as the others, here as well."""
    said = dict(_said(where))
    yield from (Misfit("missing", (*place, language)) for language in languages if language not in said)
    most: dict[str, tuple[int, Any]] = {}
    for texts in said.values():
        for name, extent in _extents(texts).items():
            most[name] = max(most.get(name, extent), extent, key=lambda one: one[0])
    for language, texts in said.items():
        for name, extent in _extents(texts).items():
            if extent != most[name]:
                several = isinstance(getattr(texts, name), (tuple, dict))
                yield Misfit("differs_in_number" if several else "in_some_languages", (*place, language, name))


def _extents(texts: Frozen) -> dict[str, tuple[int, Any]]:
    """How much each field says, the same in each language: how many lines and which fields, not the words."""
    return {name: _extent(value) for name, value in texts.model_dump().items()}


def _extent(said: Any) -> tuple[int, Any]:
    if isinstance(said, dict):
        parts = {key: _extent(value) for key, value in said.items()}
        return sum(count for count, _ in parts.values()), parts
    if isinstance(said, (list, tuple)):
        lines = [_extent(value) for value in said]
        return sum(count for count, _ in lines), lines
    return int(bool(said)), bool(said)
