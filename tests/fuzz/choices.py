"""Commands made from the protocol's own models, so that a new one is tried without a word here; fields meet what is."""

from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic import TypeAdapter

from protocol import commands as c
from protocol import ids
from server.core.decide import RULES, decide
from server.core.decision import DONE, Refusal
from server.core.hashing import hash_of
from server.core.scene import Guest, Member, Moment, decks_of, settings_of
from server.core.session import Session
from tests.core.given import PAD, Scenario, digest, item, of_deck, sealed, witness

KINDS: tuple[type[c.Command], ...] = get_args(get_args(c.AnyCommand)[0])
# Six who sit, one who never did, and two guests who may come to.
WHO = ("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "guest one", "guest two")
# So often somebody and their fields are thrown when something is looked for that the rules allow.
TRIES = 30


def _things(session: Session) -> list[str]:
    parts = (session.turned, session.questions, session.agenda, session.actions, session.record)
    written = (*session.written.by_id, *session.written.gone, *session.cards.groups)
    return [*written, *session.things, *session.apart, *(key for part in parts for key in part.gone)]


def _keys(session: Session) -> list[Any]:
    """Of modules, and of the decks of the phase."""
    modules = (module.key for module in session.script.method.modules)
    return [*modules, *(deck.deck for deck in decks_of(session.script.phase))] or ["none"]


def _items(scenario: Scenario) -> list[Any]:
    used = [key for key in _things(scenario.session) if len(key) == 12]
    return [*sorted(set(used)), *(item(f"new{len(scenario.log)}{n}") for n in "ab")]


def _slips(scenario: Scenario) -> list[Any]:
    decks = [*scenario.session.decks.by_id][-2:] or ["d9.9"]
    return [of_deck(deck, who, n) for deck in decks for who in WHO[:6] for n in range(2)]


def _witnesses(scenario: Scenario) -> list[Any]:
    decks = [*scenario.session.decks.by_id][-2:] or ["d9.9"]
    return [None, *(witness(deck, who) for deck in decks for who in WHO[:6])]


def _orders(scenario: Scenario) -> list[Any]:
    queue = [*scenario.session.questions.queue]
    return [queue[::-1], queue[1:], _items(scenario)[:3]]


def _visits(scenario: Scenario) -> list[Any]:
    return [scenario.visit, scenario.visit - 1, scenario.visit + 1]


# By the pattern of what a field holds. Few of each, so that commands meet.
BY_PATTERN: dict[str, Callable[[Scenario], list[Any]]] = {
    ids.BASE64URL: lambda _: ["abc"],
    r"^[a-z][a-z0-9-]{0,39}$": lambda scenario: _keys(scenario.session),
    r"^p[1-9][0-9]{0,3}$": lambda scenario: [*scenario.session.people.order, "p9"],
    r"^[a-z0-9]{12}$": _items,
    r"^s[1-9][0-9]{0,4}\.[1-9][0-9]{0,2}$": lambda scenario: [*scenario.session.parted.now, "s9.9"],
    r"^[1-5]$": lambda _: ["1", "5"],
    r"^d[1-9][0-9]{0,4}\.[1-9][0-9]{0,2}$": lambda scenario: [*reversed(scenario.session.decks.by_id), "d9.9"],
    r"^[A-Za-z0-9_-]{43}$": lambda scenario: [*scenario.session.cards.by_id, *map(hash_of, _slips(scenario)[:2])],
    r"^[A-Za-z0-9_-]{22,43}$": lambda scenario: [digest(f"secret {len(scenario.log)}"), digest("secret")],
    r"^[A-Za-z0-9_-]{22}$": _slips,
}
PLAIN: dict[str, list[Any]] = {"boolean": [True, False], "null": [None], "integer": [0, 1, 9]}
# Where a name says more than a pattern.
BY_NAME: dict[str, Callable[[Scenario], list[Any]]] = {
    "ids": _orders,
    "pad": lambda _: [PAD, PAD[:22]],
    "rev": lambda _: [1, 2, 3, 4],
    "seconds": lambda _: [1, 60, 900],
    "turn": lambda scenario: [scenario.session.rounds.turn, scenario.session.rounds.turn + 1],
    "visit": _visits,
    "witness": _witnesses,
}


@cache
def fields(kind: type[c.Command]) -> dict[str, dict[str, Any]]:
    """The fields of a command but its tag, by name, as JSON Schema."""
    schema: dict[str, Any] = TypeAdapter(kind).json_schema()["properties"]
    return {name: shape for name, shape in schema.items() if name != "t"}


def choices(scenario: Scenario, kind: type[c.Command]) -> dict[str, list[Any]]:
    """For each field of a command what it may hold."""
    return {name: candidates(scenario, f"{kind.__name__}.{name}", shape) for name, shape in fields(kind).items()}


def candidates(scenario: Scenario, name: str, shape: dict[str, Any]) -> list[Any]:
    """What a field may hold in this scenario, in the shape that the protocol says. `name`: `Command.field`."""
    short = name.rpartition(".")[2]
    if short in BY_NAME:
        return BY_NAME[short](scenario)
    if "anyOf" in shape:
        return [value for part in shape["anyOf"] for value in candidates(scenario, name + "?", part)]
    if shape["type"] == "array":
        some = candidates(scenario, name + "?", shape["items"])
        return [some[:1], some[:3], some[2::-1]]
    if shape["type"] == "string" and "enum" not in shape:
        return _texts(scenario, name, shape)
    return list(shape.get("enum") or PLAIN[shape["type"]])


def _texts(scenario: Scenario, name: str, shape: dict[str, Any]) -> list[Any]:
    if shape.get("minLength", 0) < ids.sealed_length(ids.BUCKETS[0]):
        return BY_PATTERN[shape["pattern"]](scenario)
    return [sealed(f"{name} {len(scenario.log)}"), sealed(name)]


def some_command(scenario: Scenario, kind: type[c.Command], data: st.DataObject) -> c.Command:
    """Any command of a kind, whether or not it makes sense now."""
    found = choices(scenario, kind).items()
    values = {name: data.draw(st.sampled_from(values), label=name) for name, values in found}
    return _made(kind, values)


def legal(scenario: Scenario, kind: type[c.Command], dice: Random) -> tuple[str, c.Command] | None:
    """Somebody and a command of a kind that makes something happen by the rules."""
    if not _has_its_place(scenario.session, kind):
        return None
    session, found = scenario.session, choices(scenario, kind)
    # Whoever has a role may do more.
    people = (*WHO, *(session.leader or session.lead.facilitator,) * 5, *(session.bringer or "p2",) * 4)
    for _ in range(TRIES):
        who = dice.choice(people)
        command = _made(kind, {name: dice.choice(values) for name, values in found.items()})
        if not isinstance(decided := _decided(scenario, who, command), Refusal) and decided != DONE:
            return who, command
    return None


def _has_its_place(session: Session, kind: type[c.Command]) -> bool:
    """Whether the table lets anybody ask it now: else no fields need be thrown for it."""
    rule = RULES.get(kind)
    if rule is None:
        return True
    here = session.stage != "running" or rule.here is None or settings_of(session.script.phase, rule.here) is not None
    return session.stage in rule.stages and here


def _decided(scenario: Scenario, who: str, command: c.Command) -> object:
    known = who in scenario.session.people.names
    moment = Moment(scenario.now, scenario.most, scenario.away, draw=scenario.draw)
    return decide(scenario.session, Member(who) if known else Guest(digest(who)), command, moment)


def _made(kind: type[c.Command], values: dict[str, Any]) -> c.Command:
    return kind.model_construct(**{"t": _tag(kind), **values})


@cache
def _tag(kind: type[c.Command]) -> str:
    (tag,) = get_args(kind.model_fields["t"].annotation)
    return str(tag)
