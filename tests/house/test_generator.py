"""The generator on shapes of its own: what it says faithfully, and what it refuses to say."""

from types import ModuleType
from typing import Annotated, Any, Literal, NotRequired

import pytest
from pydantic import BaseModel, Field, TypeAdapter
from typing_extensions import TypedDict

from scripts.generator import settings
from scripts.generator.document import Contradiction, Direction, Document, Root, build
from scripts.generator.typescript import Inexpressible, declaration, type_of

Colour = Literal["red", "green"]


class Circle(BaseModel):
    """It is round."""

    t: Literal["circle"] = "circle"
    radius: int = Field(default=1, ge=1)
    colour: Colour


class Square(BaseModel):
    t: Literal["square"]
    side: float
    note: str | None = None


Shape = Annotated[Circle | Square, Field(discriminator="t")]


class Drawing(TypedDict):
    shapes: dict[str, list[Shape]]
    corner: tuple[int, str]
    by_colour: dict[Colour, int]
    anything: dict[str, Any]
    title: NotRequired[str]


def named() -> ModuleType:
    """A module in which our word list and our union have their names."""
    module = ModuleType("named")
    vars(module).update(Colour=Colour, Shape=Shape)
    return module


def drawn(direction: Direction = "validation") -> Document:
    return build([Root("Drawing", TypeAdapter(Drawing), direction)], [named()])


def said(name: str, direction: Direction = "validation") -> str:
    return declaration(name, drawn(direction).defs[name])


def test_a_model_becomes_an_interface() -> None:
    """A tag is always there, a default makes the rest optional, a description stands above."""
    assert said("Circle") == (
        '/** It is round. */\nexport interface Circle {\n  t: "circle";\n  radius?: number;\n  colour: Colour;\n}\n'
    )


def test_what_is_sent_has_all_its_fields() -> None:
    """A default of something sent is no reason for a reader to expect a gap."""
    assert "  radius: number;\n" in said("Circle", "serialization")


def test_null_is_said() -> None:
    """A value that may be null says so, and may be left out where null is the default."""
    assert "  note?: string | null;\n" in said("Square")


def test_unions_and_word_lists_keep_their_names() -> None:
    """What a module calls by a name is defined once, by that name."""
    assert said("Shape") == "export type Shape = Circle | Square;\n"
    assert said("Colour") == 'export type Colour = "red" | "green";\n'


@pytest.mark.parametrize(
    "line",
    [
        "shapes: Record<string, Shape[]>;",
        "corner: [number, string];",
        "by_colour: Partial<Record<Colour, number>>;",
        "anything: Record<string, unknown>;",
        "title?: string;",
    ],
)
def test_maps_lists_and_pairs(line: str) -> None:
    """A typed dictionary says maps, lists, tuples, and what may be absent; a field called title stays."""
    assert f"  {line}\n" in said("Drawing")


@pytest.mark.parametrize(
    "schema",
    [
        {"anyOf": [{"$ref": "#/$defs/Circle"}, {"$ref": "#/$defs/Square"}]},
        {"oneOf": [{"$ref": "#/$defs/Circle"}, {"$ref": "#/$defs/Square"}]},
        {"allOf": [{"type": "string"}]},
        {"type": ["string", "null"]},
        {"type": "string", "contentEncoding": "base64"},
        {"type": "array", "items": {"not": {}}},
        {"$ref": "elsewhere.json"},
        {"type": "object", "properties": {}, "additionalProperties": {"type": "string"}},
    ],
    ids=str,
)
def test_what_cannot_be_said_is_refused(schema: dict[str, Any]) -> None:
    """A shape without a faithful type stops the generator and says where."""
    with pytest.raises(Inexpressible, match="here"):
        type_of(schema, "here")


def test_what_is_received_in_another_shape_has_another_name() -> None:
    """A model that is sent and received, and differs in the two, has a name for each, and so has what holds it."""
    roots = [Root("One", TypeAdapter(Drawing), "validation"), Root("Two", TypeAdapter(Drawing), "serialization")]
    document = build(roots, [named()])
    assert declaration("ShapeAsked", document.defs["ShapeAsked"]) == "export type ShapeAsked = CircleAsked | Square;\n"
    assert [document.defs[name]["required"] for name in ("Circle", "CircleAsked")] == [
        ["t", "radius", "colour"],
        ["colour"],
    ]
    assert document.defs["One"]["properties"]["shapes"] != document.defs["Two"]["properties"]["shapes"]
    assert document.defs["One"]["properties"]["by_colour"] == document.defs["Two"]["properties"]["by_colour"]


def test_one_name_is_one_shape() -> None:
    """Two models of one name are not one."""
    other: TypeAdapter[Any] = TypeAdapter(type("Circle", (BaseModel,), {"__annotations__": {"wide": int}}))
    roots = [Root("One", TypeAdapter(Drawing), "serialization"), Root("Circle", other, "serialization")]
    with pytest.raises(Contradiction, match="Circle"):
        build(roots, [named()])


class Knobs(BaseModel):
    loud: int = Field(3, description="How loud.")
    name: str | None = Field(None, description="Whose.")


class Silent(BaseModel):
    knob: int = 3


def test_settings_are_rows() -> None:
    """Each setting is a row with its variable, its default and what it does."""
    assert settings.rows(Knobs, "X_") == "| `X_LOUD` | `3` | How loud. |\n| `X_NAME` |  | Whose. |\n"


def test_a_setting_without_words_is_refused() -> None:
    """A setting that says nothing of itself stops the generator."""
    with pytest.raises(settings.Undescribed, match="X_KNOB"):
        settings.rows(Silent, "X_")
