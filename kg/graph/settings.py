"""kg.toml, the settings of a store: under which IRIs it names what is its own, and whether "according to X" is the article's voice."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, get_args

from kg.errors import BadInput, BadUsage

from .vocab import LOCAL

FILE = "kg.toml"
Voice = Literal["reported", "asserted"]
# A fragment follows the name of an article, so a base has none; and it ends where a name begins.
BASE = re.compile(r"https?://[^\s<>\"{}|\\^`#?]+/", re.IGNORECASE)
OURS = tuple(f"https://w3id.org/newskg/{room}" for room in ("id/", "concept/", "predicate/", "ontology", "plover"))


@dataclass(frozen=True, slots=True)
class Settings:
    """`base` begins the IRIs of articles, statements, decisions and entities that no gazetteer knows; `according_to` is the layer of what is told
    "according to" somebody. Raises BadUsage for a value that cannot be.
    """

    base: str = LOCAL
    according_to: Voice = "reported"

    def __post_init__(self) -> None:
        if not isinstance(self.base, str) or not BASE.fullmatch(self.base) or self.base.startswith(OURS):
            raise BadUsage(f"base {self.base!r}: give an absolute IRI of your own that ends in /, as in https://news.example.org/")
        if self.according_to not in get_args(Voice):
            raise BadUsage(f"according_to {self.according_to!r}: there are: {', '.join(get_args(Voice))}")


KEYS = tuple(field.name for field in fields(Settings))
TEXT = """# Settings of this store; `kg init` wrote them, kg reads them.
# IRIs of articles, statements and entities that no gazetteer knows begin so. A store that has articles keeps its base.
base = "{base}"
# Whether what an article tells "according to" somebody is reported (the default) or asserted, in the article's own voice.
# After a change, `kg build SOURCES -o STORE --refresh` reads what is stored anew.
according_to = "{according_to}"
"""


def written(settings: Settings) -> str:
    """The settings as a file."""
    return TEXT.format(base=settings.base, according_to=settings.according_to)


def read_settings(file: Path) -> Settings:
    """The settings of a file, the defaults where there is none. Raises BadInput with the line."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(str(file), f"cannot be read: {error}") from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(str(file), f"not TOML: {error}") from error
    for key in found:
        if key not in KEYS:
            raise BadInput(f"{file}, line {line_of(key, text)}", f"no setting {key!r}; there are: {', '.join(KEYS)}")
    for key, value in found.items():
        try:
            Settings(**{key: value})
        except BadUsage as error:
            raise BadInput(f"{file}, line {line_of(key, text)}", str(error)) from error
    return Settings(**found)


def line_of(key: str, text: str) -> int:
    """Where a file sets a key.

    >>> line_of("base", 'x = 1\\nbase = "y"')
    2
    """
    pattern = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)
