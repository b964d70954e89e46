"""What must never be committed: paths of a machine, hosts of a registry, locks that name one."""

import json
import re

import pytest

from tests.house.sources import files, text

# Put together here, so that this file does not find itself.
MACHINE = [f"/{folder}/" for folder in ("home", "root", "Users", "work")]
HOSTS = [".".join(parts) for parts in (("registry", "npmjs", "org"), ("pypi", "org"), ("files", "pythonhosted", "org"))]
BINARY = (".png", ".jpg", ".webp", ".woff2", ".ico", ".bin", ".gz")
LOCKS = ("requirements/bench.lock", "requirements/dev.lock", "requirements/run.lock")
PACKAGES = ("bench/neighbours", "client")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
FORBIDDEN = re.compile(
    "|".join([rf"(?<![\w.~*\]}}$-]){re.escape(path)}" for path in MACHINE] + [re.escape(h) for h in HOSTS])
)


def test_nothing_tells_where_it_was_made() -> None:
    """No file names a path of somebody's machine or the host of a registry."""
    found = {name: FORBIDDEN.findall(text(name)) for name in files() if not name.endswith(BINARY)}
    assert not {name: told for name, told in found.items() if told}


def test_each_decision_has_a_number() -> None:
    """No two decisions have the same number, and each begins with its own."""
    decisions = [name for name in files() if name.startswith("docs/adr/")]
    numbers = [int(name.removeprefix("docs/adr/")[:4]) for name in decisions]
    assert len(set(numbers)) == len(numbers)
    assert [text(name).split(".")[0] for name in decisions] == [f"# {number}" for number in numbers]


def pins(name: str) -> set[tuple[str, str]]:
    return set(PIN.findall(text(name)))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash(name: str) -> None:
    """A Python lock holds hashes for each package, and no address."""
    blocks = re.split(r"\n(?=\S)", text(name).strip())
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text(name)


def test_what_runs_is_what_was_tested() -> None:
    """The lock for running pins what the lock for developing pins."""
    assert pins("requirements/run.lock") <= pins("requirements/dev.lock")


@pytest.mark.parametrize("folder", PACKAGES)
def test_npm_packages_are_locked_without_a_host(folder: str) -> None:
    """A lock of npm has a hash for each package and says of none where it came from."""
    lock = json.loads(text(f"{folder}/package-lock.json"))
    parts = {name: part for name, part in lock["packages"].items() if name}
    assert not [name for name, part in parts.items() if "resolved" in part]
    assert not [name for name, part in parts.items() if "integrity" not in part]


@pytest.mark.parametrize("folder", PACKAGES)
def test_versions_of_npm_packages_are_exact(folder: str) -> None:
    """The page and the neighbours name each of their dependencies by one version."""
    package = json.loads(text(f"{folder}/package.json"))
    versions = {**package["dependencies"], **package.get("devDependencies", {})}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
