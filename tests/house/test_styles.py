"""The sheets of styles: a colour or a size that has no value is drawn as nothing, and nobody is told."""

import re

from tests.house.sources import ending, text

USED = re.compile(r"var\((--[\w-]+)")
GIVEN = re.compile(r"(--[\w-]+)(?=\s*:|\")")


def test_every_token_has_a_value() -> None:
    """What a style names stands in a sheet, or is given by the page itself."""
    sheets = {name: text(name) for name in ending(".css")}
    given = {token for sheet in sheets.values() for token in GIVEN.findall(sheet)}
    given |= {
        token for name in ending(".tsx", ".ts") if name.startswith("client/src/") for token in GIVEN.findall(text(name))
    }
    assert not {name: lost for name, sheet in sheets.items() if (lost := {*USED.findall(sheet)} - given)}
