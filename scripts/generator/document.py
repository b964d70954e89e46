"""The protocol's types as one JSON Schema document: each named shape once, unions and word lists by their names."""

import importlib
import json
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from scripts.generator.directions import SUFFIX, asked_apart

Schema = dict[str, Any]
Direction = Literal["validation", "serialization"]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
PREFIX = "#/$defs/"


class AsSent(GenerateJsonSchema):
    """What a model sends has every field, those with a default too; what would be nothing is left out."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        sent = self.mode == "serialization" and field["type"] == "model-field"
        absent = field["schema"].get("default", ...) is None
        return (sent and not absent) or super().field_is_required(field, total)


class Contradiction(Exception):
    """One name stands for two different shapes."""


@dataclass
class Document:
    """All definitions by name; the constants the client needs as well; `words`: what a method can hold of ours."""

    defs: dict[str, Schema] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def add(self, name: str, schema: Schema) -> None:
        if self.defs.setdefault(name, schema) != schema:
            raise Contradiction(f"{name} has two shapes: {self.defs[name]} and {schema}")


@dataclass(frozen=True)
class Root:
    """A type that is sent (serialization) or received (validation), and its name."""

    name: str
    adapter: TypeAdapter[Any]
    direction: Direction


def read_protocol() -> Document:
    """The whole of `protocol/`, as the other side needs it."""
    from protocol import activities, api, closing, commands, flaws, ids, method, refusals, script, texts, views, wire

    roots = [
        Root("Inbound", wire.INBOUND, "validation"),
        Root("Outbound", wire.OUTBOUND, "serialization"),
        Root("LibraryMethod", TypeAdapter(texts.LibraryMethod), "serialization"),
        Root("Script", TypeAdapter(script.Script), "validation"),
        *(Root(m.__name__, TypeAdapter(m), direction_of(m, api.Asked)) for m in models_of(api) if m is not api.Asked),
    ]
    document = build(roots, [ids, refusals, flaws, activities, method, texts, views, *parts_of(views), commands, wire])
    document.constants = {
        "PROTOCOL": ids.PROTOCOL,
        "BUCKETS": list(ids.BUCKETS),
        "NAME_BUCKET": ids.NAME_BUCKET,
        "LINE_BUCKET": ids.LINE_BUCKET,
        "TEXT_BUCKET": ids.TEXT_BUCKET,
        "STORY_BUCKET": ids.STORY_BUCKET,
        "METHOD_STEP": ids.METHOD_STEP,
        "METHOD_BUCKET": ids.METHOD_BUCKET,
        "Closing": {code.name: int(code) for code in closing.Closing},
        "RETURN": sorted(int(code) for code in closing.RETURN),
    }
    document.words = sorted(words_of(document.defs["Script"], document))
    return document


def words_of(schema: Any, document: Document) -> set[str]:
    """Every word of ours that a value of this shape can hold: names of fields and words of lists."""
    if isinstance(schema, list):
        return set[str]().union(*(words_of(part, document) for part in schema))
    if not isinstance(schema, dict):
        return set()
    named = document.defs[schema["$ref"].removeprefix(PREFIX)] if "$ref" in schema else None
    own = {*schema.get("properties", ()), *schema.get("enum", ()), schema.get("const")} - {None}
    inner = [value for key, value in schema.items() if key not in ("properties", "discriminator", "default")]
    return own.union(
        *(words_of(part, document) for part in (named, inner, list(schema.get("properties", {}).values())))
    )


def parts_of(package: ModuleType) -> list[ModuleType]:
    """The modules of a package that is gathered from several, in the order of their names."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]


def models_of(module: ModuleType) -> Iterator[type[BaseModel]]:
    """The models that a module defines itself."""
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module.__name__:
            yield value


def direction_of(model: type[BaseModel], asked: type[BaseModel]) -> Direction:
    return "validation" if issubclass(model, asked) else "serialization"


def build(roots: Iterable[Root], named: Iterable[ModuleType]) -> Document:
    """One document of all roots. `named`: the modules whose word lists and unions keep their names.

    What is sent comes first: what is received in another shape has another name.
    """
    document = Document()
    aliases = dict(alias for module in named for alias in aliases_of(module))
    sent: dict[str, Schema] = {}
    for root in sorted(roots, key=lambda root: root.direction):
        schema = root.adapter.json_schema(mode=root.direction, schema_generator=AsSent)
        if root.direction == "serialization":
            sent |= schema.get("$defs", {})
        else:
            schema = asked_apart(schema, sent)
        for name, shape in schema.pop("$defs", {}).items():
            document.add(name, tidy(shape, aliases, document))
        if schema != {"$ref": PREFIX + root.name}:
            document.add(root.name, tidy(schema, aliases, document, at_root=True))
    document.defs = dict(sorted(document.defs.items()))
    return document


def aliases_of(module: ModuleType) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a module calls its word lists (`Literal`) and unions: members to name."""
    for name, value in vars(module).items():
        words = get_args(value)
        if get_origin(value) is Literal and len(words) > 1:
            yield tuple(words), name
        elif get_origin(value) is Annotated and len(get_args(words[0])) > 1:
            yield tuple(member.__name__ for member in get_args(words[0])), name


def tidy(schema: Any, aliases: dict[tuple[str, ...], str], document: Document, at_root: bool = False) -> Any:
    """The schema without titles, with known unions and word lists replaced by a reference to their own definition."""
    if isinstance(schema, list):
        return [tidy(part, aliases, document) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {
        key: tidy_member(key, value, aliases, document) for key, value in schema.items() if not is_title(key, value)
    }
    if "enum" in result and all(isinstance(word, str) for word in result["enum"]):
        result["type"] = "string"  # pydantic leaves it out where the words are the keys of a map
    name = None if at_root else alias(members(result), aliases)
    if name is None:
        return result
    kept = {key: result.pop(key) for key in ("default", "description") if key in result}
    document.add(name, result)
    return {"$ref": PREFIX + name} | kept


def alias(words: tuple[str, ...], aliases: dict[tuple[str, ...], str]) -> str | None:
    """The name of a union or word list; of a union that is received in another shape than it is sent, another."""
    bare = tuple(word.removesuffix(SUFFIX) for word in words)
    return aliases.get(words) or (aliases[bare] + SUFFIX if bare in aliases else None)


def tidy_member(key: str, value: Any, aliases: dict[tuple[str, ...], str], document: Document) -> Any:
    """Under `properties` and `$defs` the keys are names of people, not words of JSON Schema."""
    if key in ("properties", "patternProperties", "$defs") and isinstance(value, dict):
        return {name: tidy(part, aliases, document) for name, part in value.items()}
    return value if key in ("mapping", "enum", "required", "const", "default") else tidy(value, aliases, document)


def is_title(key: str, value: Any) -> bool:
    return key == "title" and isinstance(value, str)


def members(schema: Schema) -> tuple[str, ...]:
    """What tells an alias again: its words, or the names of its members."""
    if "enum" in schema:
        return tuple(schema["enum"])
    return tuple(part["$ref"].removeprefix(PREFIX) for part in schema.get("oneOf", []) if "$ref" in part)


def write(document: Document) -> str:
    """`protocol/schema.json`."""
    whole = {
        "$schema": DIALECT,
        "title": "Kring's protocol",
        "description": "Generated from protocol/*.py by `make generate`. The rules are in SPEC.md.",
        "$defs": document.defs,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
