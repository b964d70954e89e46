"""Rules and tests both ways: no rule without a test, no test of a rule that is not written."""

import re

from tests.house.sources import ROOT, ending, text

SPECIFICATION = "protocol/SPEC.md"
WRITTEN = re.compile(r"\*\*\[([A-Z]{2,}\d+)\]\*\*")
NAMED = re.compile(r"\[([A-Z]{2,}\d+)\]")


def written() -> list[str]:
    """The ids in the specification, in their order."""
    return WRITTEN.findall(text(SPECIFICATION)) if (ROOT / SPECIFICATION).is_file() else []


def held() -> dict[str, str]:
    """The ids in tests of either language, each with one file that names it."""
    tests = [name for name in ending(".py", ".test.ts", ".test.tsx") if name.startswith(("tests/", "client/test/"))]
    return {rule: name for name in tests if not name.startswith("tests/house/") for rule in NAMED.findall(text(name))}


def test_no_rule_is_written_twice() -> None:
    """An id stands for one rule."""
    rules = written()
    assert len(rules) == len(set(rules)), sorted({rule for rule in rules if rules.count(rule) > 1})


def test_every_rule_has_a_test() -> None:
    """A rule that no test names is a wish."""
    assert not sorted(set(written()) - held().keys())


def test_every_tested_rule_is_written() -> None:
    """A test that names a rule can be looked up."""
    known = set(written())
    assert not {rule: name for rule, name in held().items() if rule not in known}
