"""The arrow `flaw ─▶ sentence`, in English: for who writes a method as a file, and for the library's own refusals."""

from collections.abc import Mapping
from typing import Any, Final

from protocol.flaws import Flaw, FlawCode

SENTENCES: Final[dict[FlawCode, str]] = {
    "missing": "is missing",
    "unknown_field": "is not known",
    "wrong_type": "is not {wanted}",
    "empty": "says nothing",
    "bad_signs": "has signs that it may not have",
    "bad_key": "is no key: small letters, digits and hyphens, a letter first",
    "no_ellipsis": "does not end in …",
    "not_one_of": "is none of {choices}",
    "too_small": "is less than {least}",
    "too_large": "is more than {most}",
    "too_few": "has fewer than {least}",
    "too_many": "has more than {most}",
    "key_twice": "says {key}, as a phase before it does",
    "activity_twice": "stands twice in this phase",
    "module_twice": "says {module}, as a module before it does",
    "needs_the_circle": "needs the whole circle, and this phase parts it",
    "only_one_count": "says too much: of the two circles one is counted, all others sit in the other",
    "only_together": "is not possible without names: anonymous cards are opened together",
    "only_rated_is_warm": "is not possible where nobody rates: only rated questions can be warm",
    "only_persons_bring": "is possible only where a block is played once for each person",
    "no_case_to_bring": "has everyone bring a case in turn, and no phase before it has an agenda to put one on",
    "nothing_to_join": "has sub-groups come together, and no phase before it has any",
    "repeats_from_later": "says {first}, which is not before the end of the block",
    "no_such_module": "offers the module {module}, which is not there",
    "no_module_chosen": "plays a module, and none is chosen before it",
    "activity_in_module": "stands in the module {module} as well",
    "no_such_deck": "tells of {deck}, which is no deck of this phase",
    "nameless_deck": "does not tell of {deck}",
    "smallest_over_largest": "is more than largest",
    "no_language": "has no texts in any language",
    "in_some_languages": "stands in some languages only",
    "differs_in_number": "differs in number between the languages",
    "reserved_key": "begins with {prefix}, which is kept for what stands before and after any method",
}
WANTED: Final = {
    "text": "a text",
    "number": "a whole number",
    "truth": "true or false",
    "list": "a list",
    "table": "a table of fields",
}


def sentence(flaw: Flaw, content: Any) -> str:
    """What is wrong, by the key of the phase or module: "phase advice: the field minutes is missing"."""
    where, field = place(flaw["at"], content)
    what = SENTENCES[flaw["code"]].format_map(_said(flaw["told"]))
    told = f"the field {field} {what}" if field else f"it {what}"
    return f"{where}: {told}" if where else told


def place(at: list[str | int], content: Any) -> tuple[str, str]:
    """The phase or module, or nothing outside of these, and the path of the field."""
    match at:
        case ["phase" | "module" as kind, int(position), *field]:
            return f"{kind} {_name(content, kind, position)}", _path(field)
        case _:
            return "", _path(at)


def _name(content: Any, kind: str, position: int) -> str | int:
    entry = content[kind][position]
    key = entry.get("key") if isinstance(entry, Mapping) else None
    return key if isinstance(key, str) and key else position + 1


def _path(parts: list[str | int]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in parts)


def _said(told: Mapping[str, Any]) -> dict[str, Any]:
    wanted = {"wanted": WANTED[told["wanted"]]} if "wanted" in told else {}
    choices = {"choices": ", ".join(told["choices"])} if "choices" in told else {}
    return {**told, **wanted, **choices}
