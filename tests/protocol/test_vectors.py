"""The vectors of the protocol, read by this side: what is derived, sealed, dealt and patched is the same everywhere."""

import json
from pathlib import Path
from typing import Any

import pytest
from nacl.exceptions import CryptoError

from server.core.patch import diff
from tests import sealing
from tests.sealing import b64, derive, hashed, pad_for, slips_in, unb64, unseal

VECTORS = Path(__file__).parents[2] / "protocol" / "vectors"
PLACE = ("session", "kind", "id", "field", "revision")
BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
Case = dict[str, Any]


def cases(name: str) -> list[Case]:
    found: list[Case] = json.loads((VECTORS / f"{name}.json").read_text())["cases"]
    return found


def place(case: Case) -> tuple[str, ...]:
    return tuple(case["place"][part] for part in PLACE)


@pytest.mark.parametrize("case", cases("derive"), ids=lambda case: case["purpose"])
def test_derived(case: Case) -> None:
    """A secret gives other bytes for each purpose, and the same bytes everywhere."""
    assert b64(derive(unb64(case["secret"]), case["purpose"])) == case["derived"]


@pytest.mark.parametrize("case", cases("seal"), ids=lambda case: case["place"]["kind"])
def test_opened(case: Case) -> None:
    """A sealed text opens with its key at its place, and nowhere else."""
    key, (session, *rest) = unb64(case["key"]), place(case)
    assert unseal(key, (session, *rest), case["sealed"]) == case["text"]
    with pytest.raises(CryptoError):
        unseal(key, (session[::-1], *rest), case["sealed"])


@pytest.mark.parametrize("case", cases("seal"), ids=lambda case: case["place"]["kind"])
def test_sealed(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same nonce a text is sealed to the same bytes; a pairing box has a padding of its own."""
    monkeypatch.setattr("secrets.token_bytes", lambda _: unb64(case["nonce"]))
    same = sealing.seal(unb64(case["key"]), place(case), case["text"]) == case["sealed"]
    assert same is (case["place"]["kind"] != "pair")


@pytest.mark.parametrize("case", cases("slips"), ids=lambda case: f"{case['deck']}, {len(case['slips'])}")
def test_slips(case: Case) -> None:
    """An envelope opens to the same slips under the same pad, and a slip has the same id."""
    root = unb64(case["root"])
    assert slips_in(root, case["deck"], case["envelope"]) == case["slips"]
    assert [hashed(unb64(slip)) for slip in case["slips"]] == case["ids"]
    assert pad_for(root, case["deck"], case["each"]) == case["pad"]


@pytest.mark.parametrize("case", cases("code"), ids=lambda case: case["shown"])
def test_code(case: Case) -> None:
    """The last signs of a recovery code tell whether the others were typed right."""
    signs = case["shown"].lower().replace(" ", "")
    bits = "".join(f"{BASE32.index(sign):05b}" for sign in signs)
    content = int(bits, 2).to_bytes(20, "big")
    assert b64(content[:16]) == case["secret"]
    assert content[16:] == derive(content[:16], "check")[:4]


@pytest.mark.parametrize("case", cases("patch"), ids=lambda case: case["name"])
def test_difference(case: Case) -> None:
    """The difference of two views is the patch that turns one into the other."""
    assert (diff(case["target"], case["result"]) or {}) == case["patch"]
