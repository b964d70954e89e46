"""The JSON Schema of a method's file, from the shape by which it is read: an editor helps by it while one writes."""

import json

from scripts.generator.document import DIALECT, Document
from scripts.generator.openapi import needed


def write(document: Document) -> str:
    """`protocol/method.json`."""
    whole = {
        "$schema": DIALECT,
        "title": "A method of Kring",
        "description": "Generated from protocol/script.py by `make generate`. Explained in docs/methods.md.",
        **{key: value for key, value in document.defs["Script"].items() if key != "description"},
    }
    whole["$defs"] = needed(whole, document.defs)
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
