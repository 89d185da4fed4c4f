"""What the documents say is what the program does."""

import runpy
from pathlib import Path

import pytest

from kg.query import prepared

REPOSITORY = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["ontology.html", "commands.md"])
def test_generated_pages_are_those_of_their_sources(name: str) -> None:
    made = runpy.run_path(str(REPOSITORY / "docs" / "make_pages.py"))["PAGES"][name]()
    assert made == (REPOSITORY / "docs" / name).read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize("path", sorted((REPOSITORY / "kg" / "lexicon" / "en").glob("*.toml")), ids=lambda path: path.name)
def test_each_lexicon_says_what_it_lists_and_who_reads_it(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert head.startswith("#") and "read by" in head.lower()


@pytest.mark.parametrize("name", sorted(prepared()))
def test_each_prepared_question_says_what_it_answers(name: str) -> None:
    assert len(prepared()[name].split()) >= 3
