"""The small HTTP API as an OpenAPI 3.1 document, from its list of addresses and the models they ask for and answer."""

import json
import re
from typing import Any

from scripts.generator.document import PREFIX, Document, Schema

PLACE = "#/components/schemas/"
NAMED = re.compile(f"(?:{re.escape(PLACE)}|{re.escape(PREFIX)})" + r"(\w+)")


def write(document: Document) -> str:
    """`protocol/openapi.json`."""
    return json.dumps(describe(document), indent=2, ensure_ascii=False) + "\n"


def describe(document: Document) -> dict[str, Any]:
    """The whole document, with the schemas that its addresses name and no other."""
    from protocol.api import ADDRESSES

    paths: dict[str, Any] = {}
    for address in ADDRESSES:
        paths.setdefault(address.path, {})[address.method.lower()] = operation(address)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Kring",
            "version": str(document.constants["PROTOCOL"]),
            "description": "Generated from protocol/api.py by `make generate`. The rules are in SPEC.md.",
            "license": {"name": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": needed(paths, {name: placed(schema) for name, schema in document.defs.items()})},
    }


def operation(address: Any) -> dict[str, Any]:
    answers = {str(address.status): answer(address.about, address.media, address.answers)}
    refusals = {str(status): answer("Refused, with a code.", JSON, "Problem") for status in address.refused}
    told: dict[str, Any] = {"summary": address.about, "responses": answers | refusals}
    if address.asks:
        told["requestBody"] = {"required": True, "content": {JSON: {"schema": {"$ref": PLACE + address.asks}}}}
    if address.parameters:
        told["parameters"] = [dict(one) for one in address.parameters]
    return told


JSON = "application/json"


def answer(about: str, media: str, shape: str) -> dict[str, Any]:
    """`shape`: a schema's name, "Name[]" for a list of these, or "" for any."""
    ref = {"$ref": PLACE + shape.removesuffix("[]")}
    schema: Schema = {"type": "array", "items": ref} if shape.endswith("[]") else ref
    return {"description": about, "content": {media: {"schema": schema} if shape else {}}}


def placed(schema: Any) -> Any:
    """OpenAPI keeps definitions in a place of its own."""
    moved: Any = json.loads(json.dumps(schema).replace(PREFIX, PLACE))
    return moved


def needed(naming: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """The schemas that are named there, or in one of these."""
    found: dict[str, Any] = {}
    waiting = NAMED.findall(json.dumps(naming))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = schemas[name]
            waiting += NAMED.findall(json.dumps(schemas[name]))
    return dict(sorted(found.items()))
