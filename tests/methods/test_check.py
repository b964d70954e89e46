"""Everything that is wrong with a method is found at once, each with its place and a code that every page can say."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import protocol
from protocol.flaws import CODES, Flaw
from protocol.script import LANGUAGES
from server.methods.check import checked
from server.methods.library import FOLDER
from server.methods.sentences import SENTENCES, sentence

SCHEMA = Path(protocol.__file__).parent / "method.json"


@pytest.fixture
def content() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "general-four-step.toml").read_text(encoding="utf-8"))


def flaws(content: Any) -> list[Flaw]:
    script, found = checked(content)
    assert (script is None) == bool(found)
    return found


def found(content: Any) -> dict[str, str]:
    """The codes by their places."""
    return {".".join(map(str, flaw["at"])): flaw["code"] for flaw in flaws(content)}


def in_one_language(content: dict[str, Any], language: str) -> dict[str, Any]:
    for place in (content, *content["phase"]):
        for other in LANGUAGES:
            if other != language:
                del place[other]
    return content


def test_all_that_is_wrong_is_found(content: dict[str, Any]) -> None:
    """[METH10] Each field that is wrong by itself is found, in every phase, with what it may be."""
    agenda, exploration, advice, evaluation = content["phase"]
    del content["version"]
    content["largest"] = 41
    content["wants"] = []
    agenda["key"] = "My Agenda"
    agenda["nl"]["say"] = "Zeg {naam} iets"
    agenda["nl"]["starters"] = ["Ik zag"]
    exploration |= {"minutes": "20", "bringer": "sings", "colour": "red"}
    exploration["de"]["manner"] = " "
    advice["activities"] = [{"t": "cards", "each": 0}, {"t": "dance"}, {"each": 3}, {"t": "pulse", "about": 3}]
    evaluation["activities"] = 3
    assert found(content) == {
        "version": "missing",
        "largest": "too_large",
        "wants": "too_few",
        "phase.0.key": "bad_key",
        "phase.0.nl.say": "bad_signs",
        "phase.0.nl.starters.0": "no_ellipsis",
        "phase.1.minutes": "wrong_type",
        "phase.1.bringer": "not_one_of",
        "phase.1.colour": "unknown_field",
        "phase.1.de.manner": "empty",
        "phase.2.activities.0.each": "too_small",
        "phase.2.activities.1.t": "not_one_of",
        "phase.2.activities.2.t": "missing",
        "phase.2.activities.3.about": "not_one_of",
        "phase.3.activities": "wrong_type",
    }


def test_all_that_does_not_fit_is_found(content: dict[str, Any]) -> None:
    """[METH10] Where each field is right, all that does not go together is found."""
    agenda, exploration, advice, evaluation = content["phase"]
    content["smallest"] = 11
    exploration["key"] = "agenda"
    agenda["repeat"] = {"first": "advice"}
    evaluation["key"] = "bookend-actions"
    evaluation["activities"] = [{"t": "modules", "of": ["sharing", "advice"]}]
    advice["activities"] = [{"t": "cards", "deck": "one"}, {"t": "cards", "deck": "two"}]
    for language in LANGUAGES:
        advice[language]["decks"] = {"one": {"name": "One"}, "two": {"name": "Two"}}
    advice["nl"]["decks"]["three"] = {"name": "Three"}
    del advice["en"]["decks"]["two"]
    del content["de"]
    assert found(content) == {
        "smallest": "smallest_over_largest",
        "phase.1.key": "key_twice",
        "phase.0.repeat.first": "repeats_from_later",
        "phase.3.activities.0.of.0": "no_such_module",
        "phase.3.activities.0.of.1": "no_such_module",
        "de": "missing",
        "phase.2.en.decks": "nameless_deck",
        "phase.2.de.decks": "differs_in_number",
        "phase.3.key": "reserved_key",
        "phase.2.nl.decks.three": "no_such_deck",
    }


@pytest.mark.parametrize(
    ("activities", "at", "code"),
    [
        ([{"t": "cards", "opening": "in-turn"}], "0.opening", "only_together"),
        ([{"t": "questions", "answered": "warm"}], "0.answered", "only_rated_is_warm"),
        ([{"t": "cards"}, {"t": "cards"}], "1", "activity_twice"),
        ([{"t": "subgroups"}, {"t": "cards", "named": True, "dots": 1}], "1.dots", "needs_the_circle"),
        ([{"t": "subgroups"}, {"t": "fishbowl"}], "1", "needs_the_circle"),
        ([{"t": "fishbowl", "inner": 3, "outer": 2}], "0.outer", "only_one_count"),
    ],
)
def test_a_setting_that_contradicts_another(content: dict[str, Any], activities: Any, at: str, code: str) -> None:
    """[METH9] What contradicts another setting of its activity, or of its phase, is found at its place."""
    content["phase"][2]["activities"] = activities
    assert found(content) == {f"phase.2.activities.{at}": code}


def test_sub_groups_join_what_was_parted(content: dict[str, Any]) -> None:
    """[METH9] Sub-groups come together only after a phase that parts the circle."""
    fours: list[Any] = [{"t": "subgroups", "size": 4, "company": "joined"}]
    content["phase"][2]["activities"] = fours
    assert found(content) == {"phase.2.activities.0.company": "nothing_to_join"}
    content["phase"][1]["activities"] = [{"t": "subgroups"}]
    assert found(content) == {}


def test_who_brings_is_a_person_with_a_case(content: dict[str, Any]) -> None:
    """[METH9] A block brings cases only if it is played for each person, and after an agenda."""
    block = {"first": "agenda", "per": "round", "brings": True}
    content["phase"][1]["repeat"] = block
    assert found(content) == {"phase.1.repeat.brings": "only_persons_bring"}
    block["per"] = "person"
    assert found(content) == {}
    content["phase"][0]["activities"] = []
    assert found(content) == {"phase.1.repeat.brings": "no_case_to_bring"}


def test_a_module_stands_once(content: dict[str, Any]) -> None:
    """[METH5] Two modules with one key are refused."""
    texts = {language: {"name": "A", "aim": "B", "group": "C"} for language in LANGUAGES}
    content["module"] = [{"key": "sharing", **texts}, {"key": "sharing", **texts}]
    assert found(content) == {"module.1.key": "module_twice"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_language_is_enough(content: dict[str, Any], language: Any) -> None:
    """[METH11] A method may speak one language only, and is told in that one."""
    script, wrong = checked(in_one_language(content, language))
    assert wrong == []
    assert script is not None
    assert list(script.as_library().texts) == [language]


def test_no_language_is_too_few(content: dict[str, Any]) -> None:
    """[METH11] A method without any text is refused."""
    assert found(in_one_language(content, "fr")) == {"": "no_language"}


@pytest.mark.parametrize("content", [None, 3, "x", [], ["phase"]])
def test_what_is_no_table(content: Any) -> None:
    """[METH10] What is no method at all has one flaw."""
    assert found(content) == {"": "wrong_type"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_the_library_follows_the_schema(path: Path) -> None:
    """[METH12] What the schema tells an editor is what the library's own files look like."""
    schema = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    schema.check_schema(schema.schema)
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    schema.validate(content)
    assert not schema.is_valid({**content, "colour": "red"})


def test_an_editor_may_be_told_of_the_schema(content: dict[str, Any]) -> None:
    """[METH12] A file may name the JSON Schema it is written by."""
    assert flaws({**content, "$schema": "https://example.org/api/schema/method"}) == []


def test_every_code_has_a_sentence(content: dict[str, Any]) -> None:
    """[METH2] Each code is said in one sentence, with the phase by its key and the field counted from one."""
    assert SENTENCES.keys() == CODES
    content["phase"][2]["activities"].append({"t": "round", "order": "first-come"})
    (flaw,) = flaws(content)
    assert sentence(flaw, content) == (
        "phase advice: the field activities.2.order is none of seat, random, remote-first, least-heard"
    )
