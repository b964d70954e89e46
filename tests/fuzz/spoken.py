"""What may come in: frames as a page sends them, frames with something wrong, and noise."""

import json
from typing import Any

from hypothesis import strategies as st

from tests.core.given import at
from tests.fuzz.choices import KINDS, choices
from tests.fuzz.raw import frame

SCENARIO = at(3)
TAGS = [kind.model_fields["t"].annotation.__args__[0] for kind in KINDS]  # type: ignore[union-attr]
GOOD = ("abcdefghijkl:1", "abcdefghijkl:999999999", "~abcdefghijkl")
REFS = st.sampled_from([*GOOD * 5, "abcdefghijkl:0", "", "~"])
NOISE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NOT_TEXT = st.sampled_from([b"\xff", b"[\xe2\x82", bytes(range(128, 200))])
SPLICES = (b"", b"\x00", b"\xff", b"\\ud800", b"NaN", b"1e999", b'"', b"[", b"]", b"{}", b"," * 3, b"9" * 5_000)


@st.composite
def commands(draw: st.DrawFn) -> dict[str, Any]:
    """A command as its model has it, with a reference that fits it or not."""
    kind = draw(st.sampled_from(KINDS))
    fields = {name: draw(st.sampled_from(values)) for name, values in choices(SCENARIO, kind).items()}
    do = {"t": TAGS[KINDS.index(kind)], **fields}
    return {"t": "command", "ref": draw(REFS), "do": do}


def hellos() -> st.SearchStrategy[dict[str, Any]]:
    proof = st.sampled_from(["A" * 43, "A" * 22, "", "!"])
    who = st.fixed_dictionaries({"t": st.sampled_from(["seat", "screen", "recovered"]), "proof": proof, "token": proof})
    return st.fixed_dictionaries(
        {"t": st.just("hello"), "v": st.sampled_from([0, 1, "1"]), "session": st.just("a" * 20), "who": who | NOISE}
    )


def pings() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"t": st.just("ping"), "n": st.integers() | NOISE})


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """A message of which one field is something else, gone, or one too many."""
    message = draw(commands() | commands() | hellos() | pings())
    place = message["do"] if "do" in message and draw(st.integers(0, 3)) else message
    name = draw(st.sampled_from([*place, "more"]))
    if draw(st.booleans()):
        place.pop(name, None)
    else:
        place[name] = draw(NOISE)
    return message


def messages() -> st.SearchStrategy[Any]:
    return commands() | hellos() | pings() | damaged() | NOISE


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A frame of ours: whole, or cut and spliced somewhere."""
    fit = st.lists(commands() | damaged(), min_size=1, max_size=3)
    text = json.dumps(draw(fit | fit | fit | st.lists(messages(), max_size=18))).encode()
    if draw(st.integers(0, 3)) == 0:
        at_, upto = draw(st.integers(0, len(text))), draw(st.integers(0, 9))
        text = text[:at_] + draw(st.sampled_from(SPLICES)) + text[at_ + upto :]
    return text.decode(errors="replace")


@st.composite
def lines(draw: st.DrawFn) -> list[bytes]:
    """What comes on a line: frames right and wrong and noise, cut anywhere."""
    payload = st.text(max_size=140).map(str.encode) | st.text().map(str.encode) | texts().map(str.encode) | NOT_TEXT
    frames = st.builds(
        frame,
        st.sampled_from([*[1] * 12, 0, 0, 2, 3, 8, 9, 9, 10, 10, 11]),
        payload,
        fin=st.sampled_from([*[True] * 8, False]),
        rsv=st.sampled_from([*[0] * 15, 4]),
        mask=st.sampled_from([*[True] * 15, False]),
    )
    whole = b"".join(draw(st.lists(st.one_of(*[frames] * 9, st.binary(max_size=20)), min_size=2, max_size=6)))
    cuts = sorted(draw(st.lists(st.integers(0, len(whole)), min_size=1, max_size=6)))
    return [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
