"""What may be told at all: messages and views of the published shape and nothing beside, and no word that was typed."""

import copy
import json
from base64 import b64encode
from pathlib import Path
from typing import Any, get_args

from jsonschema import Draft202012Validator

from protocol.wire import AnyOutbound
from tests.chaos.page import Page
from tests.chaos.person import TYPED
from tests.chaos.trace import Trace

SCHEMA = Path(__file__).parents[3] / "protocol" / "schema.json"
VIEWS = {"group": "GroupView", "guest": "GuestView", "screen": "ScreenView"}
# By the tag of each message that a server may say.
FIELDS = {
    get_args(kind.__annotations__["t"])[0]: set(kind.__annotations__) for kind in get_args(get_args(AnyOutbound)[0])
}


def judge(pages: list[Page], folder: Path, trace: Trace) -> None:
    definitions = _closed(json.loads(SCHEMA.read_text())["$defs"])
    for page in pages:
        for message in page.heard:
            if not message.keys() <= FIELDS[message["t"]]:
                trace.fail(f"{page.name} hears more than a {message['t']} may tell: {message.keys()}")
            if any(form in json.dumps(message).encode() for form in disguises(TYPED)):
                trace.fail(f"{page.name} hears what somebody typed: {message}")
        _shaped(VIEWS[page.view["audience"]], page.view, definitions, trace)
        if page.own:
            _shaped("OwnView", page.own, definitions, trace)
    for path in folder.rglob("*"):
        if path.is_file() and any(form in path.read_bytes() for form in disguises(TYPED)):
            trace.fail(f"{path.name} holds what somebody typed")


def _shaped(name: str, view: Any, definitions: Any, trace: Trace) -> None:
    for error in Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": definitions}).iter_errors(view):
        trace.fail(f"{name} tells more or less than it may: {error.json_path} {error.message[:100]}")


def _closed(schema: Any) -> Any:
    """The same, and nothing beside what is named may stand there."""
    closed = copy.deepcopy(schema)
    for definition in closed.values():
        if "properties" in definition:
            definition["additionalProperties"] = False
    return closed


def disguises(text: str) -> list[bytes]:
    """As it is, and as somebody might merely have encoded it, wherever in a longer text it stands."""
    shifted = [b64encode(b"x" * n + text.encode())[4:-4] for n in range(3)]
    return [text.encode(), text.encode("utf-16-le"), text.encode().hex().encode(), *shifted]
