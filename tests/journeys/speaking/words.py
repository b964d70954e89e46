"""What the page says, by language: the catalogs and the texts of the methods, as a person would read them."""

import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[3]
LANGUAGES: Final = ("nl", "en", "de")
# The browser of somebody who lives there.
LOCALES: Final = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE"}
PLACE: Final = re.compile(r"\{(\w+)\}")


@cache
def catalog(language: str) -> dict[str, Any]:
    """Every key of that language, from all its catalogs."""
    files = sorted((ROOT / "client/public/texts").glob(f"*.{language}.json"))
    return {key: words for file in files for key, words in json.loads(file.read_text()).items()}


def say(language: str, key: str, **places: object) -> str:
    """One sentence, its places filled; of a sentence with a plural, the one for many."""
    words = catalog(language)[key]
    sentence: str = words if isinstance(words, str) else words["other"]
    return sentence.format(**places)


def opening(language: str, key: str, **places: object) -> str:
    """A sentence as far as its first place that is left open."""
    open_places = dict.fromkeys(PLACE.findall(str(catalog(language)[key])), "\0")
    return say(language, key, **(open_places | places)).partition("\0")[0].strip()


@cache
def method(name: str) -> dict[str, Any]:
    """A method as its file has it."""
    return tomllib.loads((ROOT / f"server/methods/shelf/{name}.toml").read_text())
