"""The state diagram of a method: drawn from its structure, the same on the server and on the page."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

import protocol
from protocol import commands as c
from protocol.ids import Language
from protocol.method import Bringer, Group, Leading, Method
from protocol.texts import LibraryMethod
from server.cli import main
from server.core.decide import RULES
from server.methods.diagram import AFTER, BEFORE, MAY_MOVE, OUTSIDE, By, Move, MoveKind, diagram
from server.methods.library import FOLDER, library
from server.methods.mermaid import mermaid, words

VECTORS = Path(protocol.__file__).parent / "vectors/diagram.json"
COMMANDS: dict[MoveKind, Any] = {
    "begin": c.Begin,
    "on": c.Advance,
    "back": c.Back,
    "again": c.PlayAgain,
    "module": c.ChooseModule,
    "close": c.Close,
}
# What Mermaid may be given: names of ours, and labels in which no sign means anything.
NAME = r"(\[\*\]|before|after|phase\d+)"
LABEL = r"(?:[\w .,’()…–-]|#\d+;)+"
LINE = re.compile(rf"  {NAME} (: {LABEL}|--> {NAME} : {LABEL})|    {LABEL}|  note right of before|  end note")


def moves(method: Method, kind: MoveKind) -> list[Move]:
    return [move for move in diagram(method)["moves"] if move["t"] == kind]


@pytest.fixture(params=sorted(library()))
def shipped(request: pytest.FixtureRequest) -> LibraryMethod:
    return library()[request.param]


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8"))["cases"], ids=lambda case: case["name"])
def test_the_ways(case: dict[str, Any]) -> None:
    """[METH20] From the structure follow the ways between phases: on and back, blocks, modules, begin and close."""
    assert diagram(Method.model_validate(case["method"], strict=False))["moves"] == case["moves"]


def test_the_phases(shipped: LibraryMethod) -> None:
    """[METH20] Each phase is a state, with its time and what its people do; on leads through all of them."""
    method = shipped.method
    assert [(it["key"], it["seconds"], it["bringer"], it["group"]) for it in diagram(method)["states"]] == [
        (phase.key, phase.seconds, phase.bringer, phase.group) for phase in method.phases
    ]
    through = [BEFORE, *(phase.key for phase in method.phases), AFTER]
    assert [move["leaves"] for move in moves(method, "on")] == through[:-1]
    assert [move["enters"] for move in moves(method, "on")] == through[1:]
    assert {move["enters"] for move in moves(method, "close")} == {OUTSIDE}


def test_a_block_and_a_choice() -> None:
    """[METH20] The gossip is played again, three rounds at most; in Kollegiale Beratung the chosen module is."""
    gossip, modular = library()["gossip"].method, library()["kollegiale-beratung"].method
    assert moves(gossip, "again") == [{"t": "again", "leaves": "gossip", "enters": "gossip", "per": "round", "most": 3}]
    assert moves(modular, "module") == [{"t": "module", "leaves": "module", "enters": "consultation"}]
    assert [len(state.get("offers", ())) for state in diagram(modular)["states"]] == [0, 0, 0, 10, 0, 0]


def test_who_goes_which_way() -> None:
    """[METH21] Who goes which way is as the rules have it, however the session is led."""
    for kind, command in COMMANDS.items():
        ways: dict[str, tuple[By, By, By, By]] = {
            "facilitator": ("facilitator", "facilitator", "facilitator", "facilitator"),
            "chair": ("facilitator", "chair", "anyone", "anyone"),
            "onward": ("facilitator", "chair", "all", "most"),
        }
        told = tuple(MAY_MOVE[leading][kind] for leading in ("guided", "rotating", "all", "majority"))
        assert told == ways[RULES[command].by], kind


@pytest.mark.parametrize("language", get_args(Language))
def test_no_sign_means_anything(shipped: LibraryMethod, language: Language) -> None:
    """[METH22] Nothing that a method says can be taken for Mermaid's own signs."""
    first, *drawn = mermaid(shipped.method, shipped.texts[language], language, "majority")
    assert first == "stateDiagram-v2"
    assert [line for line in drawn if not LINE.fullmatch(line)] == []


def test_signs_that_would_mean_something() -> None:
    """[METH22] A name full of such signs is a label like any other, each of them written by its number."""
    found = library()["general-four-step"]
    texts = found.texts["en"]
    key, phase = next(iter(texts.phases.items()))
    hostile = phase.model_copy(update={"name": '"a" --> [*] : end note; %% <b>x</b> #35; :::c `d`'})
    changed = texts.model_copy(update={"phases": {**texts.phases, key: hostile}})
    drawn = list(mermaid(found.method, changed, "en", "guided"))
    assert len(drawn) == len(list(mermaid(found.method, texts, "en", "guided")))
    assert [line for line in drawn[1:] if not LINE.fullmatch(line)] == []
    assert "#35;35#59;" in "".join(drawn)


def test_every_language_has_the_words() -> None:
    """[METH21] The diagram speaks each language, and has a word for all that people do in a phase."""
    english = words("en")
    assert {f"diagram.bringer.{does}" for does in get_args(Bringer)} <= english.keys()
    assert {f"diagram.group.{does}" for does in get_args(Group)} <= english.keys()
    assert all(words(language).keys() == english.keys() for language in get_args(Language))
    drawn = [list(mermaid(library()["gossip"].method, library()["gossip"].texts["en"], "en", one))[-3:-1]
             for one in get_args(Leading)]  # fmt: skip
    assert len({str(note) for note in drawn}) == len(drawn)


def draw(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["methods", "draw", *arguments])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_drawing(capsys: pytest.CaptureFixture[str]) -> None:
    """[METH21] A method of the library is drawn by its id, or by its file, in the language asked for."""
    assert draw("gossip", "--language", "nl", "--leading", "all") == 0
    said = capsys.readouterr().out
    found = library()["gossip"]
    assert said.splitlines() == list(mermaid(found.method, found.texts["nl"], "nl", "all"))
    assert draw(str(FOLDER / "gossip.toml"), "--language", "nl", "--leading", "all") == 0
    assert capsys.readouterr().out == said


def test_what_can_not_be_drawn(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """[METH21] A file with flaws is told as `check` tells it, and so is one that is not there."""
    broken = tmp_path / "mine.toml"
    broken.write_text((FOLDER / "gossip.toml").read_text("utf-8").replace("minutes = 5", "minutes = 0", 1), "utf-8")
    assert tomllib.loads(broken.read_text("utf-8"))
    assert draw(str(broken)) == 1
    assert "the field minutes is less than 1" in capsys.readouterr().out
    assert draw("no-such-method") == 2
    assert capsys.readouterr().err == "no-such-method: No such file or directory\n"
