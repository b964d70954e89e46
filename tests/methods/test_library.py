"""The methods that Kring ships: what each has, whichever it is, and what it says in three languages."""

from collections.abc import Iterator

import pytest

from protocol.activities import ActionsSettings, AgendaSettings, CardsSettings, CaseSettings, RecordSettings
from protocol.method import Method
from protocol.texts import LibraryMethod, PhaseTexts
from server.methods.library import FOLDER, as_played, library

FOUNDING = {"nic-seven-phase", "general-four-step"}
# What a scribe writes in the record is told in their own line.
WRITTEN = {"agenda", "case", "questions", "cards", "actions"}

WRITTEN = {"agenda", "case", "questions", "cards", "actions"}


def phase_texts(found: LibraryMethod) -> Iterator[PhaseTexts]:
    for texts in found.texts.values():
        yield from texts.phases.values()


def guidance(texts: PhaseTexts) -> list[str]:
    """What is said to somebody while the phase lasts."""
    duties = (texts.observer, texts.scribe, texts.timekeeper)
    return [texts.say, texts.group, texts.bringer, texts.facilitator, *(line for line in duties if line)]


def until_chosen(method: Method) -> list[str]:
    """The phases in which there may be no case-bringer yet: up to the last one with an agenda."""
    agendas = [n for n, phase in enumerate(method.phases) if any(it.t == "agenda" for it in phase.activities)]
    return [phase.key for phase in method.phases[: agendas[-1] + 1]]


@pytest.fixture(params=sorted(library()))
def shipped(request: pytest.FixtureRequest) -> LibraryMethod:
    return library()[request.param]


def test_the_library_is_read() -> None:
    """[METH1] The library holds the method of each file on its shelf, by id, and cannot be changed."""
    assert set(library()) == {file.stem for file in FOLDER.glob("*.toml")} >= FOUNDING
    with pytest.raises(TypeError):
        library()["nic-seven-phase"] = library()["general-four-step"]  # type: ignore[index]


def test_every_language_has_every_phase(shipped: LibraryMethod) -> None:
    """[METH3] Each language has the texts of each phase, in the order of the script."""
    keys = [phase.key for phase in shipped.method.phases]
    assert {language: list(texts.phases) for language, texts in shipped.texts.items()} == dict.fromkeys(
        ("nl", "en", "de"), keys
    )


def test_no_language_borrows_from_another(shipped: LibraryMethod) -> None:
    """[METH3] No guidance of one language stands in another, and no paragraph about leading it."""
    for key in shipped.texts["nl"].phases:
        said = [(texts.phases[key].say, texts.phases[key].group) for texts in shipped.texts.values()]
        assert len(set(said)) == 3
    paragraphs = [paragraph for texts in shipped.texts.values() for paragraph in texts.lead]
    assert len(set(paragraphs)) == len(paragraphs)


def test_where_something_is_written_a_prompt_asks_for_it(shipped: LibraryMethod) -> None:
    """[METH4] A phase or a module in which the group writes has a prompt, or one for each of its decks."""
    method = shipped.method
    for texts in shipped.texts.values():
        for phase in (phase for phase in method.phases if WRITTEN & {it.t for it in phase.activities}):
            said = texts.phases[phase.key]
            assert said.prompt or (said.decks and all(deck.prompt for deck in said.decks.values()))
        for module in (module for module in method.modules if WRITTEN & {it.t for it in module.activities}):
            assert texts.modules[module.key].prompt


def test_the_bringer_is_named_only_once_there_is_one(shipped: LibraryMethod) -> None:
    """[METH4] The phases until the case is chosen name no case-bringer."""
    for key in until_chosen(shipped.method):
        assert not any("{bringer}" in texts.phases[key].prompt for texts in shipped.texts.values())


def test_a_case_is_chosen_told_and_acted_on(shipped: LibraryMethod) -> None:
    """[METH6] A method of the library chooses a case before all else, tells it after that, ends with actions."""
    last = shipped.method.phases[-1].activities
    done = [activity for phase in shipped.method.phases for activity in phase.activities]
    assert isinstance(done[0], AgendaSettings)
    assert any(isinstance(activity, CaseSettings) and activity.story for activity in done)
    assert [isinstance(activity, ActionsSettings) for activity in done].index(True) >= len(done) - len(last)


def test_a_card_is_marked_where_it_lies(shipped: LibraryMethod) -> None:
    """[METH6] Where the case-bringer is turned away, nobody waits for a mark of theirs."""
    for phase in shipped.method.phases:
        if phase.bringer in ("turned-away", "away"):
            piles = [activity for activity in phase.activities if isinstance(activity, CardsSettings)]
            assert not any(pile.strikes or pile.rated or pile.pick or pile.bringer for pile in piles)


def test_who_writes_the_record_is_told(shipped: LibraryMethod) -> None:
    """[METH6] A method in which a record is kept knows a scribe, who is told what to write."""
    for phase in shipped.method.phases:
        if any(isinstance(activity, RecordSettings) for activity in phase.activities):
            assert "scribe" in shipped.method.duties
            assert all(texts.phases[phase.key].scribe for texts in shipped.texts.values())


def test_guidance_is_short_and_calm(shipped: LibraryMethod) -> None:
    """[METH7] What is shown fits two lines, has no exclamation mark, and there is help for when it stalls."""
    for texts in phase_texts(shipped):
        assert len(texts.purpose) <= 120
        assert all(len(text) <= 150 for text in guidance(texts))
        assert 1 <= len(texts.manner.split()) <= 4
        assert 3 <= len(texts.stalls) <= 4
        assert "!" not in texts.model_dump_json()


def test_leading_it_is_told_in_five_minutes(shipped: LibraryMethod) -> None:
    """[METH7] What one needs to know to lead a method is five to eight paragraphs, a page in all."""
    for texts in shipped.texts.values():
        assert 5 <= len(texts.lead) <= 8
        assert all(len(paragraph) <= 700 for paragraph in texts.lead)
        assert "!" not in "".join(texts.lead)


def test_a_session_plays_in_its_own_time(shipped: LibraryMethod) -> None:
    """[METH8] A session plays the method with its own seconds per phase, and the library keeps its own."""
    method = shipped.method
    planned = [phase.seconds for phase in method.phases]
    seconds = list(range(1, len(method.phases) + 1))
    played = as_played(method, seconds)
    assert [phase.seconds for phase in played.phases] == seconds
    assert [phase.activities for phase in played.phases] == [phase.activities for phase in method.phases]
    assert [phase.seconds for phase in method.phases] == planned


@pytest.mark.parametrize("seconds", [[], [60] * 3, [60] * 5, [60, 60, 60, 0], [60, 60, 60, 86_401]])
def test_seconds_fit_the_phases(seconds: list[int]) -> None:
    """[METH8] Seconds for more or fewer phases than there are, or outside a day, are refused."""
    with pytest.raises(ValueError, match=r"zip\(\)|seconds"):
        as_played(library()["general-four-step"].method, seconds)
