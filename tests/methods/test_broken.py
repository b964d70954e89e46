"""A broken method never starts a session: each kind of break, and the sentence that says where it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from server.methods.library import FOLDER, BrokenMethod, read

FILE = "general-four-step.toml"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('manner = "om de beurt"\n', "", "phase exploration: the field nl.manner is missing."),
        ("[phase.de]", "[phase.da]", "phase agenda: the field da is not known."),
        ("minutes = 20", 'minutes = "20"', "phase exploration: the field minutes is not a whole number."),
        ("minutes = 20", "minutes = 0", "phase exploration: the field minutes is less than 1."),
        ('bringer = "answers"', 'bringer = "sings"', "phase exploration: the field bringer is none of speaks, "),
        ('key = "advice"', "", "phase 3: the field key is missing."),
        ("story = true", "storey = true", "phase exploration: the field activities.1.storey is not known."),
        ('t = "actions"', 't = "dance"', "phase evaluation: the field activities.1.t is none of agenda, "),
        ("strikes = true", 'strikes = "yes"', "phase advice: the field activities.1.strikes is not true or false."),
    ],
)
def test_a_break_in_a_phase_is_named(refusal: Callable[..., str], old: str, new: str, sentence: str) -> None:
    """[METH2] A file that is not right is refused with one sentence that names file, phase and field."""
    assert refusal(old, new).startswith(f"{FILE}: {sentence}")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("version = 1\n", "", "the field version is missing."),
        ("version = 1\n", "version = 1\ncolour = 3\n", "the field colour is not known."),
        ('level = "beginner"', 'level = "easy"', "the field level is none of beginner, medium, advanced."),
        ('summary = "The simplest', 'sum = "The simplest', "the field en.summary is missing."),
        ("smallest = 4", "smallest = 11", "the field smallest is more than largest."),
    ],
)
def test_a_break_outside_the_phases_is_named(refusal: Callable[..., str], old: str, new: str, sentence: str) -> None:
    """[METH2] A break outside the phases is refused with one sentence that names file and field."""
    assert refusal(old, new).startswith(f"{FILE}: {sentence}")


def test_an_empty_text_is_refused(refusal: Callable[..., str]) -> None:
    """[METH3] A text that says nothing is refused like one that is missing."""
    sentence = refusal('manner = "in turn"', 'manner = " "')
    assert sentence == f"{FILE}: phase exploration: the field en.manner says nothing."


def test_a_prompt_in_some_languages_is_refused(refusal: Callable[..., str]) -> None:
    """[METH3] A prompt stands in all languages or in none."""
    sentence = refusal('prompt = "Was kannst du {bringer} aus eigener Erfahrung mitgeben?"\n', "")
    assert sentence == f"{FILE}: phase advice: the field de.prompt stands in some languages only."


def test_a_language_in_some_phases_is_refused(refusal: Callable[..., str]) -> None:
    """[METH3] A language that the file speaks stands in every phase."""
    content = (FOLDER / FILE).read_text(encoding="utf-8")
    german = content[content.index("[phase.de]") : content.index("[[phase]]", content.index("[phase.de]"))]
    assert refusal(german, "") == f"{FILE}: phase agenda: the field de is missing."


def test_a_stall_in_some_languages_is_refused(refusal: Callable[..., str]) -> None:
    """[METH3] Each language has as many sentences for when it stalls."""
    sentence = refusal('  { when = "Nobody makes a proposal.", say = "Which', '  # { when = "", say = "Which')
    assert sentence == f"{FILE}: phase agenda: the field en.stalls differs in number between the languages."


@pytest.mark.parametrize("field", ["say", "facilitator", "purpose"])
def test_only_a_prompt_names_the_bringer(refusal: Callable[..., str], field: str) -> None:
    """[METH4] A name to fill in is refused in any text but the prompt."""
    sentence = refusal(f'\n{field} = "', f'\n{field} = "{{bringer}} ')
    assert sentence == f"{FILE}: phase agenda: the field nl.{field} has signs that it may not have."


def test_a_prompt_knows_no_other_name(refusal: Callable[..., str]) -> None:
    """[METH4] A prompt with another name to fill in than the case-bringer's is refused."""
    sentence = refusal("{bringer} weten", "{writer} weten")
    assert sentence.startswith(f"{FILE}: phase exploration: the field nl.prompt has signs")


def test_a_key_stands_once(refusal: Callable[..., str]) -> None:
    """[METH5] Two phases with one key are refused."""
    assert (
        refusal('key = "advice"', 'key = "agenda"')
        == f"{FILE}: phase agenda: the field key says agenda, as a phase before it does."
    )


def test_an_activity_stands_once_in_a_phase(refusal: Callable[..., str]) -> None:
    """[METH5] The same activity twice in a phase is refused."""
    sentence = refusal('[{ t = "actions", each = 5 }]', '[{ t = "actions" }, { t = "actions" }]')
    assert sentence == f"{FILE}: phase evaluation: the field activities.2 stands twice in this phase."


def test_the_id_is_the_name_of_the_file(refusal: Callable[..., str]) -> None:
    """[METH5] A method whose id is not the name of its file is refused."""
    sentence = refusal("version = 1", "version = 1", "other.toml")
    assert sentence == "other.toml: the field id says general-four-step, which is not the name of the file."


@pytest.mark.parametrize("content", [b"phase = [", b'id = "\xff"'])
def test_what_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    """[METH2] A file that is no TOML is refused by its name."""
    file = tmp_path / "torn.toml"
    file.write_bytes(content)
    with pytest.raises(BrokenMethod, match=r"^torn\.toml cannot be read as TOML: .*\.$"):
        read(file)


@pytest.mark.parametrize(("content", "field"), [(b"phase = 3", "id"), (b"phase = [3]", "id"), (b"", "id")])
def test_what_is_no_method_is_refused(tmp_path: Path, content: bytes, field: str) -> None:
    """[METH2] A file with something else in it is refused by its first missing field."""
    file = tmp_path / "list.toml"
    file.write_bytes(content)
    with pytest.raises(BrokenMethod, match=rf"^list\.toml: the field {field} is missing\.$"):
        read(file)


DECKS = 'activities = [{ t = "cards", deck = "one" }, { t = "cards", deck = "two" }]'
OTHER_MODULE = 'activities = [{ t = "modules", of = ["sharing", "resonance"] }]'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('t = "cards", each', 't = "cards", opening = "in-turn", each', "anonymous cards are opened together"),
        ('t = "questions", each', 't = "questions", answered = "warm", each', "only rated questions can be warm"),
        (
            'key = "agenda"',
            'key = "agenda"\nrepeat = { first = "advice" }',
            "the field repeat.first says advice, which is not before the end of the block",
        ),
        (
            'activities = [{ t = "actions", each = 5 }]',
            OTHER_MODULE,
            "the field activities.1.of.1 offers the module sharing, which is not there",
        ),
    ],
)
def test_what_does_not_fit_together_is_refused(refusal: Callable[..., str], old: str, new: str, told: str) -> None:
    """[METH9] Settings that contradict each other are refused with a sentence that says how."""
    assert refusal(old, new).endswith(f"{told}.")


def test_each_of_several_decks_has_a_name(refusal: Callable[..., str]) -> None:
    """[METH5] Two decks in a phase are allowed once each has a name."""
    sentence = refusal('activities = [{ t = "actions", each = 5 }]', DECKS)
    assert sentence == f"{FILE}: phase evaluation: the field nl.decks does not tell of one."
