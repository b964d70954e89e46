"""Versions of a method: what was released stays as it was, for as long as sessions play it."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from protocol.texts import LibraryMethod
from scripts.generator.versions import broken, digest, listed, released, standing
from server.methods.library import BrokenMethod, earlier, library, version_of
from tests.shelves import ID, Shelves, named


def test_nothing_released_has_changed() -> None:
    """[METH26] Every released version of a method says what it said when it was released."""
    assert not "\n".join(broken(released(), standing()))


def test_a_change_is_noticed(shelves: Shelves) -> None:
    """[METH26] A released method that says something else is named, with what to do; as the next version it is not."""
    shelves.put(1, "Four steps")
    before = standing()
    shelves.put(1, "Four strides")
    assert list(broken(before, standing())) == [
        (
            f"{ID} 1 was released and does not say any more what it said then: keep the released file as "
            f"server/methods/earlier/{ID}/1.toml, give the one on the shelf the next version, and run make generate"
        )
    ]
    shelves.put(2, "Four strides")
    assert len(list(broken(before, standing()))) == 1
    shelves.keep(1, "Four steps")
    assert list(broken(before, standing())) == []
    shelves.keep(1, "Four paces")
    assert len(list(broken(before, standing()))) == 1


def test_structure_counts_and_what_is_not_said_does_not(shelves: Shelves) -> None:
    """[METH26] A digest is of structure and texts, in whatever words the file says them."""
    shelves.put(1, "Four steps")
    said = digest(library()[ID])
    found = library()[ID]
    assert digest(found.model_copy(update={"largest": 12})) == said
    assert digest(LibraryMethod.model_validate(found.model_dump(exclude_defaults=True))) == said
    slower = [phase.model_copy(update={"seconds": phase.seconds + 60}) for phase in found.method.phases]
    changed = found.method.model_copy(update={"phases": tuple(slower)})
    assert digest(found.model_copy(update={"method": changed})) != said


def test_a_new_setting_changes_no_digest() -> None:
    """[METH26] What a method leaves unsaid has no part in its digest: a setting of a later Kring changes none."""
    phase = {"key": "only", "seconds": 60, "bringer": "speaks", "group": "talks", "activities": [{"t": "round"}]}
    said = dict.fromkeys(("name", "purpose", "say", "group", "bringer", "facilitator", "manner"), "Word")
    titles = dict.fromkeys(("name", "summary", "origin", "minutes", "fits", "unfit"), "Word")
    method = {"id": "one", "version": 1, "phases": [phase]}
    facts = {"level": "beginner", "smallest": 2, "largest": 8, "wants": ["self"]}
    texts = {"en": {**titles, "phases": {"only": said}}}
    found = LibraryMethod.model_validate({"method": method, **facts, "texts": texts}, strict=False)
    content = json.dumps({"method": method, "texts": texts}, sort_keys=True, separators=(",", ":"))
    assert digest(found) == sha256(content.encode()).hexdigest()


def test_what_is_released_is_listed_once() -> None:
    """[METH26] The list has what was released as it was, and beside it what is new."""
    said = listed({"a": {"1": "then"}}, {"a": {"1": "now", "2": "new"}, "b": {"1": "other"}})
    tables = said.split("\n\n", 1)[1]
    assert tables == '[released.a]\n1 = "then"\n\n[unreleased.a]\n2 = "new"\n\n[unreleased.b]\n1 = "other"\n'


def test_earlier_versions_are_kept(shelves: Shelves) -> None:
    """[METH23] A version that was on the shelf is found by its number, and the library has only today's."""
    shelves.keep(1, "Four steps")
    shelves.keep(2, "Four paces")
    shelves.put(3, "Four strides")
    assert [named(version_of(ID, number)) for number in (None, 1, 2, 3)] == [
        "Four strides",
        "Four steps",
        "Four paces",
        "Four strides",
    ]
    assert version_of(ID, 4) is None
    assert version_of("unheard-of", 1) is None
    assert [found.method.version for found in library().values()] == [3]


def test_a_method_that_is_no_more(shelves: Shelves) -> None:
    """[METH23] Of a method that left the shelf the versions stay."""
    shelves.keep(1, "Four steps")
    assert named(version_of(ID, 1)) == "Four steps"
    assert version_of(ID, None) is None


@pytest.mark.parametrize(("name", "why"), [("2.toml", "field version"), ("first.toml", "field version")])
def test_a_file_under_another_number(shelves: Shelves, tmp_path: Path, name: str, why: str) -> None:
    """[METH23] A version is kept in the file of its number, and only once the shelf has a later one."""
    shelves.put(3, "Four strides")
    kept = shelves.keep(1, "Four steps")
    kept.rename(kept.with_name(name))
    shelves.look_anew()
    with pytest.raises(BrokenMethod, match=why):
        earlier()
    kept.with_name(name).unlink()
    shelves.keep(3, "Four steps")
    with pytest.raises(BrokenMethod, match="no later version"):
        earlier()
