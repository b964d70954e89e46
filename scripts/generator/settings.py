"""The administrator's list of settings, from the model that reads them."""

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from scripts.generator.document import Document

HEAD = """\
# Settings

<!-- Generated from server/settings.py by `make generate`. -->

Kring reads its settings from the environment when it starts. None is needed to begin.

| variable | when not set | what it does |
|---|---|---|
"""


class Undescribed(Exception):
    """A setting that says nothing about itself."""


def write(_document: Document) -> str:
    """`docs/settings.md`."""
    from server.settings import PREFIX, Settings

    return HEAD + rows(Settings, PREFIX)


def rows(settings: type[BaseModel], prefix: str) -> str:
    """One table row a field, in the order of the model."""
    return "".join(row(prefix + name.upper(), field) for name, field in settings.model_fields.items())


def row(variable: str, field: FieldInfo) -> str:
    if not field.description:
        raise Undescribed(f"{variable} has no description")
    return f"| `{variable}` | {default(field)} | {field.description} |\n"


def default(field: FieldInfo) -> str:
    if field.is_required():
        return "(has to be set)"
    return "" if field.default in (None, "") else f"`{field.default}`"
