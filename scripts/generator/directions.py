"""What a shape is called that is sent with all its fields, and received without those that have a default."""

import json
import re
from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]
SUFFIX = "Asked"
REF = re.compile(r'"#/\$defs/(\w+)"')


def asked_apart(schema: Schema, sent: Mapping[str, Schema]) -> Schema:
    """The schema of something received, with new names for what is sent in another shape, and for what holds it."""
    defs = schema.get("$defs", {})
    other = {name for name, shape in defs.items() if name in sent and shape != sent[name]}
    while more := {name for name in sent.keys() & defs.keys() - other if _named(defs[name]) & other}:
        other |= more
    bare = {key: _renamed(value, other) for key, value in schema.items() if key != "$defs"}
    return bare | {"$defs": {_name(name, other): _renamed(shape, other) for name, shape in defs.items()}}


def _renamed(schema: Any, names: set[str]) -> Any:
    return json.loads(REF.sub(lambda ref: f'"#/$defs/{_name(ref[1], names)}"', json.dumps(schema)))


def _name(name: str, names: set[str]) -> str:
    return name + SUFFIX if name in names else name


def _named(schema: Schema) -> set[str]:
    return set(REF.findall(json.dumps(schema)))
