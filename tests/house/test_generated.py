"""What is generated and committed: current, and valid by the standards it follows."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from scripts.generate import WRITERS, stale, texts
from tests.house.sources import ROOT, text

ASYNCAPI_STANDARD = ROOT / "client/node_modules/@asyncapi/specs/schemas/3.0.0.json"


def test_generated_files_are_current() -> None:
    """Whoever changes a source runs `make generate`."""
    assert not stale(texts())


@pytest.mark.parametrize("name", WRITERS)
def test_a_changed_file_is_noticed(name: str) -> None:
    """A file that says anything else than its source is stale."""
    assert stale({name: text(name) + " "}) == [name]


def test_the_schema_is_json_schema() -> None:
    """The schema follows JSON Schema 2020-12."""
    Draft202012Validator.check_schema(json.loads(text("protocol/schema.json")))


def test_every_reference_leads_somewhere() -> None:
    """The schema names no shape that it does not define."""
    schema = text("protocol/schema.json")
    named = {part.split('"')[0] for part in schema.split("#/$defs/")[1:]}
    assert named <= json.loads(schema)["$defs"].keys()


PINGS: dict[str, dict[str, Any]] = {
    "Inbound": {"t": "ping", "n": 1},
    "Outbound": {"t": "pong", "n": 1, "now": 2},
}


@pytest.mark.parametrize("union", PINGS)
def test_the_schema_refuses_what_is_no_message(union: str) -> None:
    """A frame's content is judged by the schema alone, by whoever writes a client."""
    validator = Draft202012Validator({"$ref": f"#/$defs/{union}"} | json.loads(text("protocol/schema.json")))
    assert not validator.is_valid({"t": "nothing-we-know"})
    assert validator.is_valid(PINGS[union])


def asyncapi_faults(document: dict[str, Any]) -> list[str]:
    standard = json.loads(ASYNCAPI_STANDARD.read_text(encoding="utf-8"))
    return [error.message for error in Draft7Validator(standard).iter_errors(document)]


def test_the_asyncapi_document_is_valid() -> None:
    """The protocol's document follows AsyncAPI 3."""
    assert not asyncapi_faults(json.loads(text("protocol/asyncapi.json")))


def test_a_wrong_asyncapi_document_is_noticed() -> None:
    """The standard at hand does judge: an operation that neither sends nor receives is refused."""
    document = json.loads(text("protocol/asyncapi.json"))
    document["operations"]["hear"]["action"] = "whisper"
    assert asyncapi_faults(document)


def test_the_addresses_are_openapi() -> None:
    """The document of the addresses names just the shapes that it defines, and says of each what it answers."""
    document = text("protocol/openapi.json")
    whole = json.loads(document)
    named = {part.split('"')[0] for part in document.split("#/components/schemas/")[1:]}
    assert named == whole["components"]["schemas"].keys()
    assert all(told["summary"] and told["responses"] for path in whole["paths"].values() for told in path.values())
