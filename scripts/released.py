"""Says of each version of a method whether it is released; with `--record` all are, for when Kring is released."""

import sys

from scripts.generator.versions import FILE, NAME, broken, listed, released, standing


def told() -> list[str]:
    """A line for each version that is there."""
    before = released()
    return [
        f"{method} {version}: {'released' if version in before.get(method, {}) else 'not released, may still change'}"
        for method, versions in standing().items()
        for version in versions
    ]


def record() -> None:
    """All that is there is released from now on."""
    before, now = released(), standing()
    FILE.write_text(listed({method: before.get(method, {}) | it for method, it in now.items()}, now), encoding="utf-8")
    print(f"wrote {NAME}")


def main(arguments: list[str]) -> int:
    wrong = list(broken(released(), standing()))
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if wrong:
        return 1
    if "--record" in arguments:
        record()
    print("\n".join(told()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
