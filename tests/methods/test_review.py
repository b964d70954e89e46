"""`kring methods check FILE`, as somebody who writes a method meets it."""

import json
import os
import pty
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import protocol
from server.cli import main
from server.methods.check import checked
from server.methods.library import FOLDER
from server.methods.timeline import timeline

FOUR = FOLDER / "general-four-step.toml"
Review = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def review(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Review:
    """Checks the four-step form with these changes; the exit code, and what was said, line by line."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def asked(*changes: tuple[str, str], name: str = "mine.toml") -> tuple[int, list[str]]:
        content = FOUR.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in content
            content = content.replace(old, new, 1)
        file = tmp_path / name
        file.write_text(json.dumps(tomllib.loads(content), indent=1) if name.endswith("json") else content, "utf-8")
        with pytest.raises(SystemExit) as ended:
            main(["methods", "check", str(file)])
        said = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return code, (said.out + said.err).replace(f"{tmp_path}/", "").splitlines()

    return asked


BREAKS = (('manner = "in turn"', 'manner = " "'), ("minutes = 20", "minutes = 0"), ('key = "advice"', ""))


def row(part: str, text: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def test_all_that_is_wrong_is_said(review: Review) -> None:
    """[METH13] Each flaw is said with its line, from the top of the file to its end."""
    text = FOUR.read_text(encoding="utf-8")
    third = [n for n, line in enumerate(text.splitlines(), 1) if line == "[[phase]]"][2]
    assert review(*BREAKS) == (
        1,
        [
            f"mine.toml:{row('minutes = 20', text)}: phase exploration: the field minutes is less than 1",
            f"mine.toml:{row('in turn', text)}: phase exploration: the field en.manner says nothing",
            f"mine.toml:{third}: phase 3: the field key is missing",
        ],
    )


def test_json_is_read_as_well(review: Review) -> None:
    """[METH13] The same flaws are said of the same method in JSON, by the lines of that file."""
    code, said = review(*BREAKS, name="mine.json")
    assert code == 1
    assert [line.split(": ", 1)[1] for line in said] == [line.split(": ", 1)[1] for line in review(*BREAKS)[1]]
    assert len({line.split(":")[1] for line in said}) == 3


def test_the_documented_method_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """[METH14] The method that docs/methods.md shows can be played, and its settings are all that there are."""
    told = (FOLDER.parents[2] / "docs/methods.md").read_text(encoding="utf-8")
    (tmp_path / "two-steps.toml").write_text(told.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["methods", "check", str(tmp_path / "two-steps.toml")])
    assert (ended.value.code, capsys.readouterr().out.splitlines()[0]) == (0, "Two steps (en): 2 phases, 25 minutes")
    schema = json.loads((Path(protocol.__file__).parent / "method.json").read_text(encoding="utf-8"))
    fields = {name for shape in schema["$defs"].values() for name in shape.get("properties", ())}
    assert not sorted(name for name in fields | schema["properties"].keys() if name not in told)


def test_a_method_that_is_right(review: Review) -> None:
    """[METH14] What can be played is drawn, and the command ends well."""
    code, said = review()
    assert (code, said[0], said[-1]) == (0, "The four steps (nl, en, de): 4 phases, 60 minutes", "mine.toml is right.")
    assert said[2:6] == [
        "  1 Agenda        10  #########",
        "  2 Exploration   20           ####################",
        "  3 Advice        20                               ###################",
        "  4 Evaluation    10                                                  ##########",
    ]


def test_what_is_played_for_each_is_drawn_so_often(review: Review) -> None:
    """[METH15] A block for each person is drawn and counted as often as the fewest people play it, and says so."""
    each = 'module = false\nrepeat = { first = "exploration", per = "person", most = 3 }\n[phase.nl]\nname = "Advies"'
    _, said = review(('[phase.nl]\nname = "Advies"', each))
    assert said[0] == "The four steps (nl, en, de): 4 phases, 140 minutes with 4 people"
    assert [int(line[16:21]) for line in said[2:6]] == [10, 60, 60, 10]
    assert said[6] == "    2 to 3 can be played again, for each person: 40 minutes each, drawn for 3"


def test_a_round_is_drawn_once(review: Review) -> None:
    """[METH15] A block that is played round after round is counted once, and says how long each more takes."""
    again = 'repeat = { first = "advice", per = "round" }\n[phase.nl]\nname = "Advies"'
    _, said = review(('[phase.nl]\nname = "Advies"', again))
    assert said[0] == "The four steps (nl, en, de): 4 phases, 60 minutes"
    assert said[6] == "    3 can be played again, round after round: 20 minutes more each time"


@pytest.mark.parametrize(("change", "name"), [(("[nl]", "[nl"), "mine.toml"), (None, "mine.json")])
def test_what_is_no_such_file(review: Review, tmp_path: Path, change: tuple[str, str] | None, name: str) -> None:
    """[METH14] A file that is no TOML, or no JSON, is said to be none, with the line."""
    if change is None:
        (tmp_path / name).write_text('{"id": \n3,}', encoding="utf-8")
        with pytest.raises(SystemExit) as ended:
            main(["methods", "check", str(tmp_path / name)])
        assert ended.value.code == 2
    else:
        code, said = review(change, name=name)
        assert code == 2
        assert f"{name} can't be read as TOML: " in said[0]
        assert "line 10" in said[0]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """[METH14] Without a file the command ends with 2, and says so beside the output."""
    command = [sys.executable, "-m", "server.cli", "methods", "check", str(tmp_path / "none.toml")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.endswith("none.toml: No such file or directory\n")


@pytest.mark.parametrize("width", [20, 60, 200])
def test_a_timeline_fits(width: int) -> None:
    """[METH15] No line is wider than the terminal, as long as it has room for the names; time is shared by minutes."""
    script, _ = checked(tomllib.loads(FOUR.read_text(encoding="utf-8")))
    assert script is not None
    drawn = list(timeline(script, "en", width, "#"))
    assert max(map(len, drawn)) <= max(width, 35)
    bars = [line.count("#") for line in drawn]
    assert abs(bars[1] - 2 * bars[0]) <= 2
    assert [line.index("#") for line in drawn[1:]] == [line.rindex("#") + 1 for line in drawn[:-1]]


def test_a_terminal_gets_blocks(tmp_path: Path) -> None:
    """[METH15] On a terminal the phases are drawn in blocks, elsewhere in ASCII; a block that repeats is told."""
    content = FOUR.read_text(encoding="utf-8").replace(
        'key = "advice"', 'key = "advice"\nrepeat = { first = "exploration" }'
    )
    (tmp_path / "mine.toml").write_text(content, encoding="utf-8")
    outer, inner = pty.openpty()
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", "LC_ALL": "nl_NL.UTF-8"}
    command = [sys.executable, "-m", "server.cli", "methods", "check", str(tmp_path / "mine.toml")]
    with subprocess.Popen(command, stdout=inner, env=env) as process:
        os.close(inner)
        said = b""
        while part := _more(outer):
            said += part
        assert process.wait() == 0
    os.close(outer)
    assert "1 Agenda       10  ████" in said.decode()
    assert "2 to 3 can be played again, round after round" in said.decode()


def _more(terminal: int) -> bytes:
    """Nothing, once the other end is closed."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
