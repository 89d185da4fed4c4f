"""The lists of words: who reads each is told truly, and no list holds a word twice."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.lexicon import table

REPOSITORY = Path(__file__).parent.parent.parent
FILES = sorted((REPOSITORY / "kg" / "lexicon" / "en").glob("*.toml"))
CALL = re.compile(r'\b(?:words|table|lexicon)\(\s*"(\w+)"')
READERS = {
    (name, ".".join(path.relative_to(REPOSITORY).with_suffix("").parts).removesuffix(".__init__"))
    for path in (REPOSITORY / "kg").rglob("*.py")
    for name in CALL.findall(path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_lexicon_says_what_it_lists_and_who_reads_it(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert head.startswith("#")
    told = set(re.findall(r"\bkg(?:\.[a-z]\w*)+", re.split("read by", head, flags=re.IGNORECASE)[1]))
    readers = {reader for name, reader in READERS if name == path.stem}
    rooms = {reader: ".".join(reader.split(".")[:2]) for reader in readers}
    # a room stands for all its modules
    assert told <= readers | set(rooms.values()), "named, and does not read it"
    assert {reader for reader, room in rooms.items() if not told & {reader, room}} == set(), "reads it, and is not named"


def test_no_other_lexicon_is_asked_for() -> None:
    assert {name for name, _ in READERS} == {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_list_holds_a_word_twice(path: Path) -> None:
    assert [(key, word) for key, found in lists(table(path.stem)) for word, times in Counter(found).items() if times > 1] == []


def lists(value: object, key: str = "") -> Iterator[tuple[str, list[str]]]:
    """The lists of words of a file, with the keys that lead to each."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from lists(inner, f"{key}.{name}")
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield key, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from lists(inner, f"{key}.{number}")
