"""The methods that Kring ships: their phases, what they hold, and what they say in three languages."""

from collections.abc import Iterator

import pytest

from protocol.method import Activity
from protocol.texts import LibraryMethod, PhaseTexts
from server.methods.library import as_played, library

NIC = ["preparation", "clarification", "background", "reappraisal", "new-approach", "reflection", "record"]
FOUR = ["agenda", "exploration", "advice", "evaluation"]


def phase_texts(found: LibraryMethod) -> Iterator[PhaseTexts]:
    for texts in found.texts.values():
        yield from texts.phases.values()


def activities(found: LibraryMethod) -> list[Activity]:
    return [activity for phase in found.method.phases for activity in phase.activities]


@pytest.fixture(params=["nic-seven-phase", "general-four-step"])
def shipped(request: pytest.FixtureRequest) -> LibraryMethod:
    return library()[request.param]


def test_the_library_is_read() -> None:
    """[METH1] The library holds the seven-phase form and the four-step form, by id, and cannot be changed."""
    assert set(library()) == {"nic-seven-phase", "general-four-step"}
    with pytest.raises(TypeError):
        library()["nic-seven-phase"] = library()["general-four-step"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "keys", "minutes"),
    [("nic-seven-phase", NIC, [10, 20, 15, 10, 15, 10, 10]), ("general-four-step", FOUR, [10, 20, 20, 10])],
)
def test_minutes_become_seconds(name: str, keys: list[str], minutes: list[int]) -> None:
    """[METH1] A method has its phases in order, each planned in the minutes of its file."""
    planned = [(phase.key, phase.seconds) for phase in library()[name].method.phases]
    assert planned == [(key, 60 * count) for key, count in zip(keys, minutes, strict=True)]


def test_every_language_has_every_phase(shipped: LibraryMethod) -> None:
    """[METH3] Each language has the texts of each phase, in the order of the script."""
    keys = [phase.key for phase in shipped.method.phases]
    assert {language: list(texts.phases) for language, texts in shipped.texts.items()} == dict.fromkeys(
        ("nl", "en", "de"), keys
    )


def test_no_language_borrows_from_another(shipped: LibraryMethod) -> None:
    """[METH3] No guidance of one language stands in another."""
    for key in shipped.texts["nl"].phases:
        said = [(texts.phases[key].say, texts.phases[key].group) for texts in shipped.texts.values()]
        assert len(set(said)) == 3


def test_where_something_is_written_a_prompt_asks_for_it(shipped: LibraryMethod) -> None:
    """[METH4] A phase in which the group writes has a prompt."""
    written = [phase.key for phase in shipped.method.phases if phase.activities]
    assert all(texts.phases[key].prompt for texts in shipped.texts.values() for key in written)


def test_the_bringer_is_named_only_once_there_is_one(shipped: LibraryMethod) -> None:
    """[METH4] The phase in which the case is chosen names no case-bringer."""
    first = shipped.method.phases[0].key
    assert not any("{bringer}" in texts.phases[first].prompt for texts in shipped.texts.values())


def test_a_case_is_chosen_told_and_acted_on(shipped: LibraryMethod) -> None:
    """[METH6] Every method of the library begins with an agenda, tells a case after it and ends with actions."""
    kinds = [activity.t for activity in activities(shipped)]
    assert (kinds[0], kinds[-1]) == ("agenda", "actions")
    told = [activity for activity in activities(shipped) if activity.t == "case"]
    assert told
    assert told[0].story


def test_only_the_background_questions_are_rated() -> None:
    """[METH6] In the seven-phase form questions to understand are not rated, open ones are."""
    asked = [activity for activity in activities(library()["nic-seven-phase"]) if activity.t == "questions"]
    assert [(activity.policy, activity.rated) for activity in asked] == [("clarifying", False), ("open", True)]


def test_everyone_writes_one_insight() -> None:
    """[METH6] In the seven-phase form the case-bringer writes no idea for the own case, but does write an insight."""
    piles = [activity for activity in activities(library()["nic-seven-phase"]) if activity.t == "cards"]
    assert [(pile.each, pile.strikes, pile.bringer) for pile in piles] == [(3, True, False), (1, False, True)]


def test_guidance_is_short_and_calm(shipped: LibraryMethod) -> None:
    """[METH7] What is shown fits two lines, has no exclamation mark, and there is help for when it stalls."""
    for texts in phase_texts(shipped):
        assert len(texts.purpose) <= 120
        assert all(len(text) <= 150 for text in (texts.say, texts.group, texts.bringer, texts.facilitator))
        assert 1 <= len(texts.manner.split()) <= 4
        assert 3 <= len(texts.stalls) <= 4
        assert "!" not in texts.model_dump_json()


def test_a_session_plays_in_its_own_time(shipped: LibraryMethod) -> None:
    """[METH8] A session plays the method with its own seconds per phase, and the library keeps its own."""
    method = shipped.method
    seconds = list(range(1, len(method.phases) + 1))
    played = as_played(method, seconds)
    assert [phase.seconds for phase in played.phases] == seconds
    assert [phase.activities for phase in played.phases] == [phase.activities for phase in method.phases]
    assert method.phases[0].seconds == 600


@pytest.mark.parametrize("seconds", [[], [60] * 3, [60] * 5, [60, 60, 60, 0], [60, 60, 60, 86_401]])
def test_seconds_fit_the_phases(seconds: list[int]) -> None:
    """[METH8] Seconds for more or fewer phases than there are, or outside a day, are refused."""
    with pytest.raises(ValueError, match=r"zip\(\)|seconds"):
        as_played(library()["general-four-step"].method, seconds)
