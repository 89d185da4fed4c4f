"""Words as data: one TOML file for each subject, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str, language: str = "en") -> dict[str, Any]:
    """The lexicon file `name`; lists of words are joined to frozensets by the caller. Raises FileNotFoundError."""
    return tomllib.loads((files("kg.lexicon") / language / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The words listed under `key` ("verbs.denying") in the lexicon file `name`."""
    found: Any = table(name)
    for part in key.split("."):
        found = found[part]
    return frozenset(found)
