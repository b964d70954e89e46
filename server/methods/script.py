"""The shape of a method's file: each phase with its texts in every language beside it, as people read and edit it."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from protocol.ids import Language
from protocol.method import CardsSettings, Duty, Frozen, Method, Module, Phase
from protocol.texts import LibraryMethod, Line, MethodTexts, ModuleTexts, PhaseTexts

LANGUAGES: tuple[Language, ...] = ("nl", "en", "de")


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


def _extent(said: Any) -> Any:
    """How much a text says, the same in each language: which fields, how many lines, not the words."""
    if isinstance(said, dict):
        return {key: _extent(value) for key, value in said.items()}
    if isinstance(said, (list, tuple)):
        return [_extent(value) for value in said]
    return bool(said)


def _equally(where: Frozen) -> None:
    """Every language says as much as the others; ``ValueError`` with the field where one does not."""
    texts = [getattr(where, language).model_dump() for language in LANGUAGES]
    for name in texts[0]:
        extents = [_extent(text[name]) for text in texts]
        if extents.count(extents[0]) == len(extents):
            continue
        if isinstance(texts[0][name], (list, tuple)):
            raise ValueError(f"the field {name} differs in number between the languages")
        raise ValueError(f"the field {name} stands in some languages only")


class ScriptPhase(Phase):
    """A phase as it stands in the file: planned in minutes, its texts under it."""

    seconds: Annotated[int, AfterValidator(_in_seconds)] = Field(alias="minutes", ge=1, le=1_440)
    nl: PhaseTexts
    en: PhaseTexts
    de: PhaseTexts

    @model_validator(mode="after")
    def _every_language_says_as_much(self) -> "ScriptPhase":
        _equally(self)
        return self

    @model_validator(mode="after")
    def _every_deck_has_a_name(self) -> "ScriptPhase":
        decks = {it.deck for it in self.activities if isinstance(it, CardsSettings)}
        named = self.nl.decks.keys()
        if unknown := named - decks:
            raise ValueError(f"the field decks tells of {min(unknown)}, which is no deck of this phase")
        if len(decks) > 1 and (nameless := decks - named):
            raise ValueError(f"the field decks does not tell of {min(nameless)}")
        return self

    def structure(self) -> Phase:
        return Phase(**{name: getattr(self, name) for name in Phase.model_fields})


class ScriptModule(Module):
    """A module as it stands in the file, its texts under it."""

    nl: ModuleTexts
    en: ModuleTexts
    de: ModuleTexts

    @model_validator(mode="after")
    def _every_language_says_as_much(self) -> "ScriptModule":
        _equally(self)
        return self

    def structure(self) -> Module:
        return Module(**{name: getattr(self, name) for name in Module.model_fields})


class Script(Frozen):
    """A whole file. What its values may be stands in the shape of a library method."""

    id: str
    version: int
    level: str
    smallest: int
    largest: int
    wants: tuple[str, ...]
    needs: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()
    nl: Titles
    en: Titles
    de: Titles
    phase: tuple[ScriptPhase, ...]
    module: tuple[ScriptModule, ...] = ()

    @model_validator(mode="after")
    def _every_language_says_as_much(self) -> "Script":
        _equally(self)
        return self

    def as_library(self) -> LibraryMethod:
        return LibraryMethod.model_validate(
            {
                "method": self._method(),
                **{name: getattr(self, name) for name in ("level", "smallest", "largest", "wants", "needs")},
                "texts": {language: self._texts(language) for language in LANGUAGES},
            }
        )

    def _method(self) -> Method:
        return Method(
            id=self.id,
            version=self.version,
            phases=tuple(phase.structure() for phase in self.phase),
            modules=tuple(module.structure() for module in self.module),
            duties=self.duties,
        )

    def _texts(self, language: Language) -> MethodTexts:
        titles: Titles = getattr(self, language)
        return MethodTexts(
            **dict(titles),
            phases={phase.key: getattr(phase, language) for phase in self.phase},
            modules={module.key: getattr(module, language) for module in self.module},
        )
