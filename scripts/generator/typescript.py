"""JSON Schema to TypeScript. Knows what our protocol uses, and fails loudly on anything else."""

import json
from typing import Any

from scripts.generator.document import PREFIX, Document, Schema

HEAD = "// What the server and this page say to each other. Generated from protocol/*.py by `make generate`.\n"
WORDS_HEAD = "// The words of ours that a method can hold, names of fields included. Generated from protocol/*.py.\n"
WIDTH = 100
SCALARS = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
# Words that say how a value must be, not what it is: the server checks them.
CHECKS = {
    "additionalProperties", "default", "description", "exclusiveMaximum", "exclusiveMinimum", "format", "maxItems",
    "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern", "required", "uniqueItems",
}  # fmt: skip
# The words of each kind of shape, tried from the top.
SHAPES = ("$ref", "const", "enum", "oneOf", "anyOf", "prefixItems", "type")
COMPANIONS = {
    "const": {"type"},
    "enum": {"type"},
    "oneOf": {"discriminator"},
    "prefixItems": {"type"},
    "type": {"items", "patternProperties", "properties", "propertyNames"},
}


class Inexpressible(Exception):
    """A schema that has no faithful type here."""


def write(document: Document) -> str:
    """`client/src/protocol.ts`."""
    parts = [HEAD, *(constant(name, value) for name, value in document.constants.items())]
    parts += [declaration(name, schema) for name, schema in document.defs.items()]
    return "\n".join(parts)


def write_words(document: Document) -> str:
    """`client/src/own/words.ts`: apart from the protocol, which the first page loads."""
    return f"{WORDS_HEAD}\n{constant('SCRIPT_WORDS', document.words)}"


def constant(name: str, value: Any) -> str:
    return f"export const {name} = {json.dumps(value, indent=2 if isinstance(value, dict) else None)} as const;\n"


def declaration(name: str, schema: Schema) -> str:
    """One exported definition with its comment."""
    about = comment(schema.get("description", ""))
    if "properties" in schema:
        return f"{about}export interface {name} {fields(schema, name)}\n"
    return f"{about}export type {name} = {broken(type_of(schema, name))};\n"


def broken(union: str) -> str:
    """A long union on a line per member, so that a change of one shows as one."""
    return union if len(union) <= WIDTH else "\n  | " + union.replace(" | ", "\n  | ")


def comment(text: str, indent: str = "") -> str:
    if not text:
        return ""
    lines = [f" * {line}".rstrip() for line in text.replace("``", "`").splitlines()]
    if len(lines) == 1:
        return f"{indent}/**{lines[0][2:]} */\n"
    return "".join(f"{indent}{line}\n" for line in ("/**", *lines, " */"))


def type_of(schema: Schema, where: str) -> str:
    """The type of a value of this schema. `where`: the path to it, for the error."""
    shape = next((word for word in SHAPES if word in schema), None)
    if shape is None:
        return anything(schema, where)
    surplus = schema.keys() - CHECKS - {shape} - COMPANIONS.get(shape, set())
    if surplus:
        raise Inexpressible(f"{where}: {', '.join(sorted(surplus))}")
    return KINDS[shape](schema, where)


def anything(schema: Schema, where: str) -> str:
    if schema.keys() - CHECKS:
        raise Inexpressible(f"{where}: {schema}")
    return "unknown"


def reference(schema: Schema, where: str) -> str:
    if not schema["$ref"].startswith(PREFIX):
        raise Inexpressible(f"{where}: {schema['$ref']}")
    return str(schema["$ref"]).removeprefix(PREFIX)


def word(schema: Schema, _where: str) -> str:
    return json.dumps(schema["const"])


def words(schema: Schema, _where: str) -> str:
    return " | ".join(json.dumps(value) for value in schema["enum"])


def tagged(schema: Schema, where: str) -> str:
    """A union whose members tell themselves by a tag; without one a reader could only guess."""
    if "propertyName" not in schema.get("discriminator", {}):
        raise Inexpressible(f"{where}: a union without a tag")
    return " | ".join(type_of(part, where) for part in schema["oneOf"])


def untagged(schema: Schema, where: str) -> str:
    """A union of which at most one member is not a scalar: each value shows by itself which it is."""
    if sum(part.get("type") not in SCALARS for part in schema["anyOf"]) > 1:
        raise Inexpressible(f"{where}: a union without a tag")
    # Texts of several shapes are all one string to a client.
    return " | ".join(dict.fromkeys(type_of(part, where) for part in schema["anyOf"]))


def fixed(schema: Schema, where: str) -> str:
    return f"[{', '.join(type_of(part, where) for part in schema['prefixItems'])}]"


def plain(schema: Schema, where: str) -> str:
    """Whatever is told by `type` alone."""
    kind = schema["type"]
    if kind == "array":
        return f"{grouped(type_of(schema.get('items', {}), where + '[]'))}[]"
    if kind == "object":
        return fields(schema, where) if "properties" in schema else record(schema, where)
    if not isinstance(kind, str) or kind not in SCALARS:
        raise Inexpressible(f"{where}: type {kind}")
    return SCALARS[kind]


def grouped(text: str) -> str:
    return f"({text})" if " | " in text else text


def record(schema: Schema, where: str) -> str:
    """A map. Keys out of a word list may be absent, so a reader has to look."""
    if "patternProperties" in schema:
        return f"Record<string, {patterned(schema['patternProperties'], where)}>"
    values = schema.get("additionalProperties", True)
    if values is False:
        return "Record<string, never>"
    value = "unknown" if values is True else type_of(values, where + "{}")
    names = schema.get("propertyNames", {})
    if "$ref" in names or "enum" in names:
        return f"Partial<Record<{type_of(names, where)}, {value}>>"
    return f"Record<string, {value}>"


def patterned(patterns: Schema, where: str) -> str:
    """The values of a map whose keys follow one pattern."""
    if len(patterns) != 1:
        raise Inexpressible(f"{where}: keys of {len(patterns)} patterns")
    return type_of(next(iter(patterns.values())), where + "{}")


def fields(schema: Schema, where: str) -> str:
    """The members of an object, in their order."""
    if isinstance(schema.get("additionalProperties"), dict):
        raise Inexpressible(f"{where}: named and free members in one object")
    required = set(schema.get("required", []))
    lines = [
        f"{comment(part.get('description', ''), '  ')}"
        f"  {name}{'' if name in required or is_tag(part) else '?'}: {type_of(part, f'{where}.{name}')};\n"
        for name, part in schema["properties"].items()
    ]
    return f"{{\n{''.join(lines)}}}"


def is_tag(schema: Schema) -> bool:
    """A tag that Python fills in by itself; on the wire it is always there."""
    return "const" in schema and "default" in schema


KINDS = {
    "$ref": reference,
    "const": word,
    "enum": words,
    "oneOf": tagged,
    "anyOf": untagged,
    "prefixItems": fixed,
    "type": plain,
}
