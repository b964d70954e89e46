"""The protocol as an AsyncAPI 3 document, for people and tools that do not read Python."""

import json
from typing import Any

from scripts.generator.document import PREFIX, Document, Schema

PLACE = "#/components/schemas/"
# Shapes of the HTTP API are no messages of the channel.
FRAMES = "A frame is a JSON array of these messages, in both directions. The first message a client sends is `hello`."


def write(document: Document) -> str:
    """`protocol/asyncapi.json`."""
    return json.dumps(describe(document), indent=2, ensure_ascii=False) + "\n"


def describe(document: Document) -> dict[str, Any]:
    """The whole document; `receive` is what the server receives."""
    inbound, outbound = members(document.defs["Inbound"]), members(document.defs["Outbound"])
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Kring",
            "version": str(document.constants["PROTOCOL"]),
            "description": "Generated from protocol/*.py by `make generate`. The rules are in SPEC.md.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {
            "session": {
                "address": "/ws",
                "description": FRAMES,
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in inbound + outbound},
            }
        },
        "operations": {
            "hear": operation("receive", "What a client sends.", inbound),
            "tell": operation("send", "What the server sends.", outbound),
        },
        "components": {
            "messages": {name: message(name, document.defs[name]) for name in inbound + outbound},
            "schemas": {name: plain(schema) for name, schema in document.defs.items()},
        },
    }


def members(union: Schema) -> list[str]:
    return [part["$ref"].removeprefix(PREFIX) for part in union["oneOf"]]


def operation(action: str, summary: str, names: list[str]) -> dict[str, Any]:
    messages = [{"$ref": f"#/channels/session/messages/{name}"} for name in names]
    return {"action": action, "summary": summary, "channel": {"$ref": "#/channels/session"}, "messages": messages}


def message(name: str, schema: Schema) -> dict[str, Any]:
    tag = schema["properties"]["t"]["const"]
    return {"name": tag, "summary": schema.get("description", ""), "payload": {"$ref": PLACE + name}}


def plain(schema: Any) -> Any:
    """AsyncAPI's dialect: its own place for definitions, and a discriminator that is only the tag's name."""
    if isinstance(schema, list):
        return [plain(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: word(key, value) for key, value in schema.items()}


def word(key: str, value: Any) -> Any:
    if key == "$ref":
        return value.replace(PREFIX, PLACE)
    if key == "discriminator" and "propertyName" in value:
        return value["propertyName"]
    return plain(value)
