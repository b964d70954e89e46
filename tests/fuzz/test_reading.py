"""Whatever comes in is read or refused: nothing that anybody sends makes a decoder fall over."""

from hypothesis import event, given, settings
from hypothesis import strategies as st

from tests.fuzz import counting
from tests.fuzz.reading import reads, splits
from tests.fuzz.spoken import lines, texts

# These take a millisecond each.
MANY = settings(max_examples=settings().max_examples * 6)


@MANY
@given(texts() | texts() | texts() | st.text())
def test_any_text(text: str) -> None:
    """[WIRE13] Any text is read, or is malformed or too large; a command that names itself is answered by that name."""
    event(reads(text))
    counting.one_more("texts")


@MANY
@given(lines() | st.lists(st.binary()))
def test_any_bytes(pieces: list[bytes]) -> None:
    """[WIRE14] Any bytes, cut anywhere, give the same texts as the library finds in the whole."""
    for text in splits(pieces):
        event(reads(text))
    counting.one_more("lines")
