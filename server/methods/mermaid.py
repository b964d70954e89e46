"""From a method's state diagram to the text that Mermaid draws: `stateDiagram-v2`, in one language."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from protocol.ids import Language
from protocol.method import Leading, Method
from protocol.texts import MethodTexts
from server.methods.diagram import AFTER, BEFORE, MAY_MOVE, OUTSIDE, Diagram, Move, State, diagram

FILE: Final = Path(__file__).parent / "diagram.toml"
# All other signs could mean something to Mermaid; by their number they mean nothing but themselves.
MEANING: Final = re.compile(r"[^\w .,’()…–-]")


@cache
def words(language: Language) -> Mapping[str, str]:
    """What a state diagram says in that language, by key."""
    found: dict[str, dict[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return MappingProxyType(found[language])


def mermaid(method: Method, texts: MethodTexts, language: Language, leading: Leading) -> Iterator[str]:
    """Line by line; a note says who goes which way in a session that is led so."""
    drawn = diagram(method)
    names = {OUTSIDE: "[*]", BEFORE: "before", AFTER: "after"}
    names |= {state["key"]: f"phase{n}" for n, state in enumerate(drawn["states"], 1)}
    said = words(language)
    yield "stateDiagram-v2"
    yield from _labelled("before", [said["diagram.before"], said["diagram.before.what"]])
    for n, state in enumerate(drawn["states"], 1):
        yield from _labelled(f"phase{n}", _state(n, state, texts, said))
    yield from _labelled("after", [said["diagram.after"], said["diagram.before.what"]])
    for move in drawn["moves"]:
        yield f"  {names[move['leaves']]} --> {names[move['enters']]} : {escaped(_move(move, said))}"
    yield "  note right of before"
    yield from (f"    {escaped(line)}" for line in _led(drawn, leading, said))
    yield "  end note"


def escaped(text: str) -> str:
    return MEANING.sub(lambda sign: f"#{ord(sign[0])};", text)


def _labelled(name: str, lines: list[str]) -> Iterator[str]:
    yield from (f"  {name} : {escaped(line)}" for line in lines)


def _state(n: int, state: State, texts: MethodTexts, said: Mapping[str, str]) -> list[str]:
    name, minutes = texts.phases[state["key"]].name, state["seconds"] // 60
    lines = [said["diagram.phase"].format(n=n, name=name, minutes=minutes)]
    for who in ("bringer", "group"):
        lines.append(said[f"diagram.{who}"].format(does=said[f"diagram.{who}.{state[who]}"]))
    if modules := state.get("offers"):
        lines.append(said["diagram.offers"].format(names=", ".join(texts.modules[key].name for key in modules)))
    return lines


def _move(move: Move, said: Mapping[str, str]) -> str:
    kind = {"again": f"again.{move.get('per')}", "module": "module.played"}.get(move["t"], move["t"])
    return said[f"diagram.{kind}"].format(most=move.get("most"))


def _led(drawn: Diagram, leading: Leading, said: Mapping[str, str]) -> Iterator[str]:
    """Who goes which way, of the ways that there are."""
    ways = MAY_MOVE[leading]
    there = dict.fromkeys(move["t"] for move in drawn["moves"])
    for by in dict.fromkeys(ways[kind] for kind in there):
        going = ", ".join(said[f"diagram.{kind}"] for kind in there if ways[kind] == by)
        yield f"{going}: {said[f'diagram.by.{by}']}"
